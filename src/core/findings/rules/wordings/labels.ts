import { byText, firstDifference } from '../../../base/order.ts'
import { groupBy } from '../../../base/group-by.ts'
import { stableId } from '../../../base/stable-id.ts'
import type { Lean } from '../../../claims/lexicon/english-framing.ts'
import type { DocumentId } from '../../../documents/source-document.ts'
import type { Discrepancy } from '../../discrepancy.ts'
import { isContent } from '../../reading/predicates.ts'
import { pairsOfStory } from '../../reading/document-pairs.ts'
import { SHORT_IN_SENTENCES } from '../../reading/short-reports.ts'
import type { StoryReading } from '../../reading/story-reading.ts'
import type { CaseFacts } from '../../reading/case-facts.ts'
import { labelsUsed, type LabelUse } from '../../framings/labels-used.ts'

/** How a document names one thing. */
type Position = {
  readonly document: DocumentId
  /** `null`: it only refuses a word. */
  readonly lean: Lean | null
  readonly uses: readonly LabelUse[]
  readonly refused: readonly LabelUse[]
}

/** A word is a matter of taste: these stand below what contradicts. */
const SCORE = 0.4
const MOST_EVIDENCE = 8
const LEAST_SHARED = 2
const LEAST_SHARED_CHOSEN = 1
const MOST_DAYS = 2
/** What somebody calls people tells where the report stands; what somebody calls a deed is a claim about it. */
const PEOPLE = /^(?:people|one who|armed|those)/u
const DEED = 'what happened'
const OF_DEEDS = /^(?:what happened|money given)$/u
/** Words of fact and law for a deed. */
const LITERAL = /^(?:killing|murder)$/u
/** A crash is an accident, too. */
const MISHAP = /^(?:accident|mishap)$/u
/** The lean that decides where a document uses several words; "the incident" takes up whatever was told before. */
const ORDER: readonly Lean[] = ['grave', 'hostile', 'favourable', 'plain', 'soft']

/**
 * Rule F28 `terminology-label`: documents of one story choose words for one thing that lean otherwise ("the incident",
 * "a massacre"; "rioters", "students"), or one will not have the word that the other uses.
 */
export function proposeFraming(reading: StoryReading, facts: CaseFacts): Discrepancy[] {
  const positions = new Map(
    reading.documents
      .filter((id) => reading.partnersOf(id).length > 0)
      .map((id) => [id, positionsIn(id, labelsUsed(reading.sentencesOf(id)))] as const),
  )
  const least = facts.isChosen ? LEAST_SHARED_CHOSEN : LEAST_SHARED
  const clusters = new Map<string, Set<Position>[]>()
  for (const [document, partner] of pairsOfStory(reading)) {
    // In two short reports each word stands early: F81 compares them.
    if ([document, partner].every((id) => reading.sentencesOf(id).length <= SHORT_IN_SENTENCES)) continue
    const sameDay = areOfOneDay(facts, document, partner)
    for (const [field, a] of positions.get(document) ?? []) {
      const b = positions.get(partner)?.get(field)
      if (b && differ(field, a, b) && (sameDay || tellOfOne(a, b, least))) joinTo(clusters, field, a, b)
    }
  }
  return [...clusters].flatMap(([field, groups]) => groups.map((group) => discrepancyOf(field, [...group])))
}

/** In a case that somebody chose, reports published within two days name the same things. */
function areOfOneDay(facts: CaseFacts, a: DocumentId, b: DocumentId): boolean {
  const [one, other] = [facts.publishedOn(a), facts.publishedOn(b)]
  return facts.isChosen && one !== null && other !== null && Math.abs(one - other) <= MOST_DAYS
}

/**
 * Two reports of one story may each name another thing: a word of each must stand among words that the other's stands
 * among too, in a large case two, in one that somebody chose one.
 */
function tellOfOne(a: Position, b: Position, least: number): boolean {
  // What one text will not call it ties the two by the word itself.
  if (refuses(a, b) || refuses(b, a)) return true
  return [...a.uses, ...a.refused].some((one) => {
    const own = matterOf(one)
    return [...b.uses, ...b.refused].some((other) => {
      const shared = [...matterOf(other)].filter((key) => own.has(key))
      return shared.length >= least
    })
  })
}

/** Names and telling words of the sentence, the labels themselves left out. */
function matterOf({ sentence, passage }: LabelUse): ReadonlySet<string> {
  return new Set(
    sentence.words.flatMap((word) =>
      word.start >= passage.start && word.end <= passage.end
        ? []
        : word.entity !== null
          ? [word.entity]
          : isContent(word)
            ? [word.stem]
            : [],
    ),
  )
}

function joinTo(clusters: Map<string, Set<Position>[]>, field: string, a: Position, b: Position): void {
  const groups = clusters.get(field) ?? []
  const met = groups.filter((group) => group.has(a) || group.has(b))
  const joined = new Set([a, b, ...met.flatMap((group) => [...group])])
  clusters.set(field, [...groups.filter((group) => !met.includes(group)), joined])
}

function positionsIn(document: DocumentId, labels: readonly LabelUse[]): Map<string, Position> {
  const found = new Map<string, Position>()
  for (const [field, all] of groupBy(labels, (label) => label.field)) {
    const refused = all.filter(({ rejected, lean }) => rejected && lean !== 'plain')
    const words = new Set(refused.map(({ word }) => word))
    const kept = all.filter(({ rejected, word }) => !rejected && !words.has(word))
    const own = kept.filter(({ quoted }) => !quoted)
    const uses = own.length > 0 || !PEOPLE.test(field) ? own : kept
    const leans = new Set(uses.map(({ lean }) => lean))
    // Words of two sides are somebody else's, or both.
    if (leans.has('favourable') && leans.has('hostile')) continue
    const lean = ORDER.find((one) => leans.has(one)) ?? null
    if (lean === null && refused.length === 0) continue
    found.set(field, { document, lean, uses: uses.filter((use) => use.lean === lean), refused })
  }
  return found
}

function differ(field: string, a: Position, b: Position): boolean {
  if (a.lean === b.lean) return false
  if (refuses(a, b) || refuses(b, a)) return true
  if (a.lean === null || b.lean === null || !isMain(field, a) || !isMain(field, b)) return false
  if (isPartOf(a, b) || isPartOf(b, a)) return false
  const [grave, soft, plain] = (['grave', 'soft', 'plain'] as const).map((lean) =>
    [a, b].find((one) => one.lean === lean),
  )
  if (soft && OF_DEEDS.test(field) && !isSoftened(soft)) return false
  // A killing may be a shooting as well; "bloodbath" is another word for it where the text takes it as known.
  if (grave && plain && field === DEED)
    return !grave.uses.every(({ word }) => LITERAL.test(word)) && isChosen(grave) && isChosen(plain)
  if (soft && plain)
    return isChosen(soft) && isChosen(plain) && !soft.uses.some(({ word }) => MISHAP.test(word))
  return true
}

/** "The camp" in one text, "the detention camp" in the other. */
function isPartOf(short: Position, long: Position): boolean {
  return short.uses.every(({ word }) => long.uses.some((use) => use.word.endsWith(` ${word}`)))
}

/** It stands for what happened, by itself: "the incident", and not "the deadliest incident". */
function isSoftened({ uses }: Position): boolean {
  return uses.some(({ headline, known, open }) => (headline || known) && !open)
}

/** In a headline, or taken as known: the word that the document has for it. */
function isChosen({ uses }: Position): boolean {
  return uses.some(({ headline, known }) => headline || known)
}

/** The document comes to it at once, or comes back to it. */
function isMain(field: string, { uses, lean }: Position): boolean {
  if (lean === 'plain' && (PEOPLE.test(field) || /\bplace\b/u.test(field))) return true
  return uses.length > 1 || uses.some(({ early }) => early)
}

function refuses(a: Position, b: Position): boolean {
  return a.refused.some(({ word }) => b.uses.some((use) => use.word === word))
}

function discrepancyOf(field: string, positions: readonly Position[]): Discrepancy {
  const sides = [...groupBy(positions, ({ lean }) => lean ?? 'refused')].map(([lean, own]) => {
    const labels = own.flatMap(({ uses, refused }) => [...uses.slice(0, MOST_EVIDENCE), ...refused])
    const named = own.flatMap(({ uses }) => uses.slice(0, 1))
    const [first] = named.length > 0 ? named : labels
    return {
      lean,
      value: `${lean === 'refused' ? 'not ' : ''}${first?.text ?? ''}`,
      claims: [],
      evidence: labels
        .map(({ passage }) => passage)
        .toSorted((x, y) => firstDifference(byText(x.document, y.document), x.start - y.start)),
    }
  })
  const ordered = sides.toSorted((x, y) => byText(x.lean, y.lean))
  const values = ordered.map(({ value }) => value)
  const told = values.map((value) => `“${value}”`).join(' against ')
  return {
    id: stableId('discrepancy', ['terminology-label', 'F28', field, ...values.toSorted(byText)]),
    type: 'terminology-label',
    summary: `Reports differ on the words for ${field}: ${told}.`,
    score: SCORE,
    internal: false,
    sides: ordered.map(({ value, claims, evidence }) => ({ value, claims, evidence })),
    explanation: [
      `Rule F28: documents of one story choose words for one thing that lean otherwise: ${told}.`,
      `Taken as one because both are words for ${field} in one story.`,
      'A difference in words, not in facts; it is none where two things are meant, or where a text only repeats what somebody else says.',
    ],
  }
}
