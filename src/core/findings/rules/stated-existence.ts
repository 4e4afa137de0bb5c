import { byText } from '../../base/order.ts'
import type { DocumentId } from '../../documents/source-document.ts'
import { stemOf } from '../../matching/stemming.ts'
import type { Phrase } from '../../statements/statement.ts'
import type { Span } from '../../text/span.ts'
import { compareTimes } from '../events/same-event.ts'
import type { StoryReading } from '../reading/story-reading.ts'
import type { Clash } from '../statements/clash.ts'
import { slackBetween } from '../statements/closeness.ts'
import { clauseOf } from '../statements/clash.ts'
import type { Told } from '../statements/told.ts'
import { classOf, kinOf } from '../statements/words-kin.ts'
import type { CaseFacts } from './case-facts.ts'

/** Something that a document says there was none of. */
type Denied = { readonly told: Told; readonly phrase: Phrase }

/** Something that a document tells of as being there; `words`: where no clause was read ("hours after the distress call"). */
type Given = {
  readonly told: Told
  readonly phrase: Phrase | null
  readonly noun: string
  readonly words?: Span
}

/** Denials and mentions of one document that are looked at. */
const MOST = 60
/** Mentions of a noun in a document from which on it is what the whole story is about. */
const COMMON = 30
const KIN = 0.85
const KIN_ADJECTIVE = 0.75
const LEAST = 1.5
/** Documents so near to each other mean the same where one speaks of a thing by its bare name a few times. */
const LEAST_SLACK = 0.55
const FEW = 12
/** Mentions of one document shown beside a denial. */
const MOST_SHOWN = 3

/** "No evidence", "no comment", "no one else": nothing is told not to exist. Casualties are amounts (F5). */
const ABSTRACT =
  /^(?:nothing|nobody|none|neither|noone|anything|anybody|anyone|evidence|sign|comment|doubt|reason|information|word|report|plan|idea|need|way|time|choice|problem|indication|trace|record|mention|one|body|thing|matter|question|longer|more|other|intention|knowledge|chance|hope|point|use|place|part|end|question|detail|decision|answer|explanation|interest|right|effect|impact|change|difference|option|alternative|room|money|people|person|day|year|week|month|side|country|case|fact|change|limit|death|fatality|injury|casualty|victim|damage)$/u
/** A sentence with one of these may speak of what was not there. */
const DOUBT =
  /^(?:no|not|never|none|without|nor|neither|if|whether|would|could|might|may|should|rumou?rs?|alleged(?:ly)?|false|untrue|denied|denies|deny|any|cannot)$/u
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
      const slack = slackBetween(facts, document, partner)
      for (const denied of denials)
        for (const given of givenFor(denied, others, facts, slack, reading))
          clashes.push(clashOf(denied, given))
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
      // "No offer of additional people" speaks of all offers.
      const leading = phrase.text.slice(0, phrase.text.toLowerCase().indexOf(phrase.head) + 1 || undefined)
      if (none && phrase.head.length > 2 && !ABSTRACT.test(phrase.head) && !OTHER.test(leading))
        found.push({ told, phrase })
    }
  }
  return found
}

/** The clearest mentions of what is denied: told as being there, with the same words that tell it apart. */
export function givenFor(
  denied: Denied,
  others: readonly Told[],
  facts: CaseFacts,
  slack: number,
  reading: StoryReading,
): readonly Given[] {
  const read = others.flatMap((told) => mentionsOf(told, denied))
  const mentions = [...read, ...wordsOutside(read, denied, others, reading)].slice(0, MOST)
  if (mentions.length === 0 || mentions.length > COMMON) return []
  // A document that denies it as well agrees.
  if (
    others.some((told) => told.denied && deniedIn([told]).some(({ phrase }) => isKin(phrase, denied.phrase)))
  )
    return []
  const telling = tellingWords(denied)
  const isMeant = (given: Given): boolean =>
    telling.length === 0
      ? sharesName(denied, given) || (slack >= LEAST_SLACK && mentions.length <= FEW)
      : given.words !== undefined ||
        telling.some((word) => hasKin(given.phrase, word)) ||
        (slack >= LEAST_SLACK &&
          given.phrase === null &&
          (sharesName(denied, given) || sharesDay(denied, given)))
  return mentions
    .filter((given) => isMeant(given) && !setElsewhere(denied, given, facts))
    .toSorted(
      (a, b) =>
        strengthOf(b) - strengthOf(a) ||
        a.told.statement.start - b.told.statement.start ||
        byText(a.noun, b.noun),
    )
    .slice(0, MOST_SHOWN)
}

function hasKin(phrase: Phrase | null, word: string): boolean {
  return (
    phrase?.words.some(
      (other) => kinOf({ lemma: other, part: 'noun' }, { lemma: word, part: 'noun' }) >= KIN,
    ) === true
  )
}

/** "No distress call" and "hours after the vessel's distress call", which stands in no clause that is read. */
function wordsOutside(
  read: readonly Given[],
  { phrase }: Denied,
  others: readonly Told[],
  reading: StoryReading,
): Given[] {
  const document = others[0]?.statement.document
  if (document === undefined) return []
  const head = stemOf(phrase.head, 'en')
  const telling = phrase.words.map((word) => stemOf(word, 'en'))
  const found: Given[] = []
  for (const { words, start, end, headline } of reading.sentencesOf(document)) {
    if (words.some(({ key }) => DOUBT.test(key))) continue
    for (const [at, word] of words.entries()) {
      if (word.stem !== head) continue
      const before = words[at - 1]
      const told =
        others.find(({ statement }) => statement.start >= start && statement.end <= end) ?? others[0]
      const own = telling.length === 0 ? headline : before !== undefined && telling.includes(before.stem)
      if (!own || !told) continue
      const from = (telling.length === 0 ? word : (before ?? word)).start
      if (read.some(({ phrase: known }) => known && known.start <= from && known.end >= word.end)) continue
      found.push({ told, phrase: null, noun: phrase.head, words: { start: from, end: word.end } })
    }
  }
  return found
}

function sharesDay({ told }: Denied, given: Given): boolean {
  return told.statement.times.some((one) =>
    given.told.statement.times.some((other) => compareTimes(one, other) === 'same'),
  )
}

/** Both name the same. */
function sharesName({ told }: Denied, given: Given): boolean {
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
  for (const other of phrases) {
    if (!other || other.negative) continue
    if (other.entity === null && kinOf({ lemma: other.head, part: 'noun' }, word) >= KIN)
      found.push({ told, phrase: other, noun: other.head })
    // "a sealed box", "a build-up of methane".
    else if (
      other.words.some(
        (one) => one === phrase.head || kinOf({ lemma: one, part: 'adjective' }, word) >= KIN_ADJECTIVE,
      )
    )
      found.push({ told, phrase: other, noun: phrase.head })
  }
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
  const passage = given.words
    ? { document: given.told.statement.document, ...given.words }
    : shown
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
