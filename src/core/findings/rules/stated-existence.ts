import { byText } from '../../base/order.ts'
import type { DocumentId } from '../../documents/source-document.ts'
import type { Phrase } from '../../statements/statement.ts'
import type { StoryReading } from '../reading/story-reading.ts'
import type { Clash } from '../statements/clash.ts'
import { clauseOf } from '../statements/clash.ts'
import type { Told } from '../statements/told.ts'
import { classOf, kinOf } from '../statements/words-kin.ts'
import type { CaseFacts } from './case-facts.ts'

/** Something that a document says there was none of. */
type Denied = { readonly told: Told; readonly phrase: Phrase }

/** Something that a document tells of as being there. */
type Given = { readonly told: Told; readonly phrase: Phrase | null; readonly noun: string }

/** Denials and mentions of one document that are looked at. */
const MOST = 60
/** Mentions of a noun in a document from which on it is what the whole story is about. */
const COMMON = 30
const KIN = 0.85
const LEAST = 1.5

/** "No evidence", "no comment", "no one else": nothing is told not to exist. Casualties are amounts (F5). */
const ABSTRACT =
  /^(?:nothing|nobody|none|neither|noone|anything|anybody|anyone|evidence|sign|comment|doubt|reason|information|word|report|plan|idea|need|way|time|choice|problem|indication|trace|record|mention|one|body|thing|matter|question|longer|more|other|intention|knowledge|chance|hope|point|use|place|part|end|question|detail|decision|answer|explanation|interest|right|effect|impact|change|difference|option|alternative|room|money|people|person|day|year|week|month|side|country|case|fact|change|limit|death|fatality|injury|casualty|victim|damage)$/u
const OTHER =
  /\b(?:other|others|further|more|longer|immediate|additional|such|new|better|official|single)\b/iu

/**
 * Rule F25 `negation-polarity`: one document says that there was none of something ("no distress call was received"),
 * another of the same story tells of it as being there ("after the distress call").
 */
export function clashingExistence(
  reading: StoryReading,
  facts: CaseFacts,
  told: (id: DocumentId) => readonly Told[],
): Clash[] {
  const clashes: Clash[] = []
  for (const document of reading.documents) {
    const denials = deniedIn(told(document))
    if (denials.length === 0) continue
    for (const partner of reading.partnersOf(document)) {
      const others = told(partner)
      for (const denied of denials) {
        const given = givenFor(denied, others, facts)
        if (given) clashes.push(clashOf(denied, given))
      }
    }
  }
  return clashes
}

/** What a document says there was none of, in its own voice or another's. */
export function deniedIn(statements: readonly Told[]): Denied[] {
  const found: Denied[] = []
  for (const told of statements) {
    const { statement } = told
    if (!told.denied || statement.reality !== 'told' || statement.headline) continue
    // "It was no vote" says what it was, "there was no vote" that there was none.
    const complement = statement.agent?.head === 'there' ? statement.complement : null
    for (const phrase of [statement.agent, statement.patient, complement]) {
      if (!phrase || found.length >= MOST) continue
      const none = phrase.negative || (statement.negated && /^any\b/iu.test(phrase.text))
      const sort = classOf(phrase.head)
      if (sort === 'time' || sort === 'measure' || sort === 'money') continue
      if (none && phrase.head.length > 2 && !ABSTRACT.test(phrase.head) && !OTHER.test(phrase.text))
        found.push({ told, phrase })
    }
  }
  return found
}

/** The clearest mention of what is denied, or `null`: told as being there, with the same words that tell it apart. */
function givenFor(denied: Denied, others: readonly Told[], facts: CaseFacts): Given | null {
  const mentions = others.flatMap((told) => mentionsOf(told, denied)).slice(0, MOST)
  if (mentions.length === 0 || mentions.length > COMMON) return null
  // A document that denies it as well agrees.
  if (
    others.some((told) => told.denied && deniedIn([told]).some(({ phrase }) => isKin(phrase, denied.phrase)))
  )
    return null
  const telling = tellingWords(denied)
  const isMeant = (given: Given): boolean =>
    telling.length === 0
      ? isTied(denied, given)
      : telling.some((word) => given.phrase?.words.includes(word) === true)
  const [best] = mentions
    .filter(isMeant)
    .toSorted(
      (a, b) =>
        strengthOf(b) - strengthOf(a) ||
        a.told.statement.start - b.told.statement.start ||
        byText(a.noun, b.noun),
    )
  return best && !setElsewhere(denied, best, facts) ? best : null
}

/** What is told by a verb ("killed" for "death") must also name whom the denial names. */
function isTied({ told }: Denied, given: Given): boolean {
  if (given.phrase !== null) return true
  const named = new Set(namesIn(told))
  return namesIn(given.told).some((id) => named.has(id))
}

function namesIn({ parts, statement }: Told): string[] {
  return [...parts, ...statement.adjuncts].flatMap(({ phrase }) => phrase.entities)
}

function mentionsOf(told: Told, { phrase }: Denied): Given[] {
  const { statement } = told
  if (told.denied || statement.reality !== 'told') return []
  const found: Given[] = []
  const word = { lemma: phrase.head, part: 'noun' } as const
  if (kinOf(told.event, word) >= KIN && told.weight > 0.5)
    found.push({ told, phrase: null, noun: told.event.lemma })
  const phrases = [
    statement.agent,
    statement.patient,
    statement.complement,
    ...statement.adjuncts.map((adjunct) => adjunct.phrase),
  ]
  for (const other of phrases)
    if (
      other &&
      !other.negative &&
      other.entity === null &&
      kinOf({ lemma: other.head, part: 'noun' }, word) >= KIN
    )
      found.push({ told, phrase: other, noun: other.head })
  return found
}

function isKin(a: Phrase, b: Phrase): boolean {
  return kinOf({ lemma: a.head, part: 'noun' }, { lemma: b.head, part: 'noun' }) >= KIN
}

/** Words that tell what is denied from others of its kind: "distress" of "no distress call". */
function tellingWords({ phrase }: Denied): readonly string[] {
  return phrase.words.filter((word) => word.length > 3)
}

function strengthOf({ phrase, told }: Given): number {
  return (
    (phrase?.definite === true ? 1 : 0) + (told.statement.headline ? 0.5 : 0) + (phrase === null ? 0.5 : 0)
  )
}

/** "No shells fell on X" says nothing about shells elsewhere: each names a place that the other does not. */
function setElsewhere(denied: Denied, given: Given, facts: CaseFacts): boolean {
  const named = (told: Told): string[] =>
    told.statement.adjuncts
      .flatMap(({ phrase }) => phrase.entities)
      .filter((id) => facts.entity(id)?.kind === 'place')
  const [left, right] = [named(denied.told), named(given.told)]
  return left.length > 0 && right.length > 0 && !left.some((id) => right.includes(id))
}

function clashOf(denied: Denied, given: Given): Clash {
  const { phrase } = denied
  const shown = given.phrase
  const passage = shown
    ? {
        document: given.told.statement.document,
        start: Math.min(shown.start, given.told.statement.start),
        end: Math.max(shown.end, given.told.statement.end),
      }
    : clauseOf(given.told.statement)
  return {
    rule: 'F25',
    type: 'negation-polarity',
    link: {
      a: denied.told,
      b: given.told,
      strength: LEAST + strengthOf(given) / 2 + Math.min(1, phrase.words.length / 2),
      kin: 1,
      opposed: null,
      aligned: [],
      adjuncts: [],
      times: 'unknown',
      otherDay: false,
      matched: false,
      reasons: [
        `one says that there was no “${phrase.head}”, the other tells of “${shown?.text ?? given.noun}”`,
      ],
    },
    values: [`no ${phrase.head}`, phrase.head],
    passages: [clauseOf(denied.told.statement), passage],
    caveat:
      'It is no conflict if the texts mean different things or moments, or if the denial holds for a part only.',
    about: phrase.head,
    least: LEAST,
  }
}
