import { byText } from '../../base/order.ts'
import { stableId } from '../../base/stable-id.ts'
import { ENGLISH } from '../../claims/lexicon/english.ts'
import { foldWord } from '../../claims/names/fold.ts'
import { wordSimilarity } from '../../claims/names/spelling.ts'
import type { Quotation } from '../../claims/quotation.ts'
import type { DocumentId, Passage } from '../../documents/source-document.ts'
import { stemOf } from '../../matching/stemming.ts'
import { sentencesOf } from '../../text/sentences.ts'
import { spansOverlap } from '../../text/span.ts'
import type { Discrepancy, DiscrepancySide } from '../discrepancy.ts'
import { alignKeys } from '../events/align-keys.ts'
import type { KeyChange } from '../events/align-keys.ts'
import { pairsOfEvent, pairsOfStory } from '../reading/document-pairs.ts'
import type { StoryReading } from '../reading/story-reading.ts'
import type { CaseFacts } from './case-facts.ts'

/** A sentence between quotation marks. */
type Quoted = {
  readonly quotation: Quotation
  readonly passage: Passage
  readonly keys: readonly string[]
  /** The sentence between the marks before it, `''` for the first. */
  readonly before: string
  /** The sentence is closed inside the marks, so that nothing seems to follow. */
  readonly closed: boolean
}

const FEWEST_WORDS = 4
const MOST_WORDS = 60
/** Sentences between marks of one document that are compared. */
const MOST_QUOTED = 120
/** Words in a row that two wordings of one sentence share, by what is known of their speakers. */
const LEAST_RUN = { same: 4, unknown: 5, other: 8 }
/** As few are enough of one speaker where a sentence begins with them, or all but a word or two are the same. */
const SHORT_RUN = 3
const MOST_SAME = 0.8
/** Share of the shorter wording that both have. */
const LEAST_SHARE = 0.55
/** From here on one changed word is a change, whatever it means. */
const NEARLY_ALL = 0.72
const MOST_CHANGES = 3
const SCORE = 0.62

const NEGATION = /^(?:not|never|no|none|nobody|nothing|neither|nor|without|cannot)$/u
const MODAL = /^(?:will|may|might|could|should|must)$/u
/** Words that say of how many or how surely something holds. */
const SCOPE =
  /^(?:some|something|someone|somebody|every|everything|everyone|everybody|all|any|anything|anyone|most|many|few|only|half|may|might|must|will|would|can|could|should|shall|always|often|sometimes|before|after|until|more|less)$/u
const NUMBER =
  /^(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|thousand)$/u
/** Words of which the sense hangs: "whatever the judge says", "if the judge says so". */
const CONDITION = /^(?:if|unless|whatever|whether|regardless|provided|until|whenever)$/u
/** "Most of the army", "half an hour". */
const LESSENING = /^(?:most|half|some|nearly|almost|hardly|barely|partly|few|seldom|rarely)$/u
/** With these a speaker takes back in part what was said before. */
const RESTRICTING = /^(?:unless|if|except|until|only|but|provided|when|because|though|although|not|nor)$/u
/** What holds of all is narrowed by the words behind. */
const UNIVERSAL =
  /^(?:every|everyone|everybody|everything|all|any|anyone|anything|no|none|nobody|nothing|never|always)$/u
const NARROWING = /^(?:on|of|in|at|from|for|with|within|under|until|who|whom|that|which|aboard)$/u

/**
 * Rule F26 `quote-alteration`: two documents of one story give one sentence between marks with another word, a negation
 * more or less, or cut where what is left out takes something back.
 */
export function proposeQuotedWordings(
  facts: CaseFacts,
  reading: StoryReading,
  quotations: readonly Quotation[],
): Discrepancy[] {
  const own = new Map<DocumentId, Quoted[]>()
  for (const quotation of quotations) {
    const list = own.get(quotation.passage.document) ?? []
    if (list.length < MOST_QUOTED) list.push(...quotedIn(facts, quotation))
    own.set(quotation.passage.document, list)
  }
  const found = new Map<string, Discrepancy>()
  const events = new Set(pairsOfEvent(reading).map(([document, partner]) => `${document} ${partner}`))
  for (const [document, partner] of pairsOfStory(reading)) {
    const oneEvent = events.has(`${document} ${partner}`) || events.has(`${partner} ${document}`)
    for (const a of own.get(document) ?? [])
      for (const b of own.get(partner) ?? []) {
        const values = difference(a, b, facts, oneEvent)
        if (!values) continue
        const proposal = discrepancyOf(a, b, values, facts)
        if (!found.has(proposal.id)) found.set(proposal.id, proposal)
      }
  }
  return joined([...found.values()])
}

/** One more report of a quotation is one more place of its side, where the same words differ. */
function joined(proposals: readonly Discrepancy[]): Discrepancy[] {
  const kept: Discrepancy[] = []
  for (const proposal of proposals) {
    const at = kept.findIndex((other) => asksTheSame(other, proposal))
    const known = kept[at]
    if (known) kept[at] = { ...known, sides: known.sides.map((side) => withPlaces(side, proposal)) }
    else kept.push(proposal)
  }
  return kept
}

function asksTheSame(a: Discrepancy, b: Discrepancy): boolean {
  return (
    a.summary === b.summary &&
    a.sides.some(({ evidence }) =>
      b.sides.some((side) => side.evidence.some((one) => evidence.some((other) => meets(one, other)))),
    )
  )
}

function withPlaces(side: DiscrepancySide, { sides }: Discrepancy): DiscrepancySide {
  const more = sides.find(({ value }) => value === side.value)?.evidence ?? []
  const fresh = more.filter((one) => !side.evidence.some((other) => meets(one, other)))
  return { ...side, evidence: [...side.evidence, ...fresh] }
}

function meets(a: Passage, b: Passage): boolean {
  return a.document === b.document && spansOverlap(a, b)
}

function quotedIn(facts: CaseFacts, quotation: Quotation): Quoted[] {
  const { document, start, end } = quotation.passage
  const text = facts.document(document)?.text ?? ''
  let last = ''
  return sentencesOf(text.slice(start, end), { start: 0, end: end - start }).flatMap((sentence) => {
    const words = text.slice(start + sentence.start, start + sentence.end)
    const keys = keysOf(words)
    const before = last
    last = keys.join(' ')
    if (keys.length < FEWEST_WORDS || keys.length > MOST_WORDS || /[[\]]|\.\.\.|…/u.test(words)) return []
    return [
      {
        quotation,
        passage: { document, start: start + sentence.start, end: start + sentence.end },
        keys,
        before,
        closed: /[.!?,]\P{L}*$/u.test(words),
      },
    ]
  })
}

/** Words as they are compared: folded, short forms written out. */
function keysOf(words: string): string[] {
  const plain = words
    .toLowerCase()
    .replaceAll(/[’‘`]/gu, "'")
    // "We ' ll", as some texts part their words.
    .replaceAll(/ ?' ?(?=(?:ll|re|ve|m|s|d|t)\b)/gu, "'")
    .replaceAll(/can't|cannot/gu, 'can not')
    .replaceAll(/won't/gu, 'will not')
    .replaceAll(/n't\b/gu, ' not')
    .replaceAll(/\b(it|that|there|here|he|she|what|who)'s\b/gu, '$1 is')
    .replaceAll(/'re\b/gu, ' are')
    .replaceAll(/'ll\b/gu, ' will')
    .replaceAll(/'ve\b/gu, ' have')
    .replaceAll(/'m\b/gu, ' am')
  return [...plain.matchAll(/[\p{L}\p{M}\p{N}'-]+/gu)]
    .map(([word]) => foldWord(word))
    .filter((key) => /[\p{L}\p{N}]/u.test(key))
}

/** What differs, as the two sides give it, or `null` where the sentences are not one or differ in nothing that counts. */
function difference(
  a: Quoted,
  b: Quoted,
  facts: CaseFacts,
  oneEvent: boolean,
): readonly [string, string] | null {
  const speakers = speakersOf(a, b, facts)
  const alignment = alignKeys(a.keys, b.keys)
  const shorter = Math.min(a.keys.length, b.keys.length)
  if (alignment.changes.length === 0 || alignment.changes.length > MOST_CHANGES) return null
  const share = alignment.equal / shorter
  const ofOne = oneEvent && speakers === 'same'
  if (share < LEAST_SHARE) return null
  if (
    !isOneSentence(a, b, alignment.run, share, speakers) &&
    !(ofOne && sharedContent(a, b) >= LEAST_TELLING) &&
    !(oneEvent && speakers === 'unknown' && beginAlike(a, b))
  )
    return null
  // A report that gives the other's sentence as well gives two sentences.
  if (gives(b, a, facts) || gives(a, b, facts)) return null
  for (const change of alignment.changes) {
    if (isCut(change, a, b)) return sidesOf(change, 'cut there')
    if (isChanged(change, share)) return sidesOf(change, 'without the words')
  }
  return ofOne ? otherEnds(a, b) : null
}

/** So many telling words make two sentences of one speaker in reports of one event one. */
const LEAST_TELLING = 3

/** Telling words that both have. */
function sharedContent(a: Quoted, b: Quoted): number {
  return new Set(a.keys.filter((key) => isContentKey(key) && b.keys.includes(key))).size
}

/** Words of a sentence with which both begin, and of what then differs. */
const SAME_BEGIN = 4
const MOST_OTHER_END = 6

/** Both begin with the same telling words. */
function beginAlike(a: Quoted, b: Quoted): boolean {
  const begin = a.keys.slice(0, SAME_BEGIN)
  return begin.every((key, index) => b.keys[index] === key) && begin.filter(isContentKey).length > 1
}

/** "The pension age will rise over my dead body", "… before I am dead": the ends, where both begin alike and end otherwise. */
function otherEnds(a: Quoted, b: Quoted): readonly [string, string] | null {
  if (!beginAlike(a, b)) return null
  const at = a.keys.findIndex((key, index) => b.keys[index] !== key)
  const [left, right] = [a, b].map(({ keys }) => (at < 0 ? [] : keys.slice(at)))
  if (!left || !right || Math.max(left.length, right.length) > MOST_OTHER_END) return null
  const own = left.filter((word) => isContentKey(word) && !hasLike(word, right))
  const others = right.filter((word) => isContentKey(word) && !hasLike(word, left))
  // What is only left out or added is cut.
  if (left.length === 0 || right.length === 0 || own.length + others.length === 0) return null
  return [`“${left.join(' ')}”`, `“${right.join(' ')}”`]
}

/** Whether the document of one has the words of the other, wherever. */
function gives({ passage, keys: own }: Quoted, { keys }: Quoted, facts: CaseFacts): boolean {
  if (` ${own.join(' ')} `.includes(` ${keys.join(' ')} `)) return false
  const text = facts.document(passage.document)?.text ?? ''
  return ` ${keysOf(text).join(' ')} `.includes(` ${keys.join(' ')} `)
}

type Speakers = keyof typeof LEAST_RUN

/** Whether one speaker is meant, by name ("Talukder" is "Faridul Talukder"). */
function speakersOf(a: Quoted, b: Quoted, facts: CaseFacts): Speakers {
  const [one, other] = [a.quotation.speaker, b.quotation.speaker]
  if (one === null || other === null) return 'unknown'
  if (one === other) return 'same'
  const parts = [one, other].map((id) => (facts.entity(id)?.name ?? '').split(/\s+/u).map(foldWord))
  const [short = [], long = []] = parts.toSorted((x, y) => x.length - y.length)
  const last = short.at(-1) ?? ''
  return last.length > 2 && last === long.at(-1) && short.every((part) => long.includes(part))
    ? 'same'
    : 'other'
}

/** Enough words in a row, less where the same speaker begins with them, or has just said the same. */
function isOneSentence(a: Quoted, b: Quoted, run: number, share: number, speakers: Speakers): boolean {
  if (run >= LEAST_RUN[speakers]) return true
  if (speakers !== 'same') return false
  if (a.before !== '' && a.before === b.before && share >= NEARLY_ALL) return true
  if (run < SHORT_RUN) return false
  const begin = a.keys.slice(0, SHORT_RUN)
  const begins = begin.every((key, index) => b.keys[index] === key)
  return share >= MOST_SAME || (begins && begin.some(isContentKey))
}

function isContentKey(word: string): boolean {
  return word.length > 2 && !ENGLISH.functionWords.has(word)
}

function sidesOf({ left, right }: KeyChange, without: string): readonly [string, string] {
  const text = (words: readonly string[]): string => (words.length === 0 ? without : `“${words.join(' ')}”`)
  return [text(left), text(right)]
}

function isChanged({ left, right, last }: KeyChange, share: number): boolean {
  // What only goes on is another matter (`isCut`), and "end game" is "endgame".
  if (last && (left.length === 0 || right.length === 0)) return false
  if (left.join('').replaceAll('-', '') === right.join('').replaceAll('-', '')) return false
  if (areOneWritten(left, right)) return false
  const onlyLeft = left.filter((word) => !hasLike(word, right))
  const onlyRight = right.filter((word) => !hasLike(word, left))
  const differ = (words: RegExp): boolean =>
    onlyLeft.some((word) => words.test(word)) !== onlyRight.some((word) => words.test(word))
  if (differ(NEGATION) && left.length + right.length < 9) return true
  if (left.length > 4 || right.length > 4) return false
  if (differ(NEGATION) || (differ(MODAL) && left.length + right.length < 5)) return true
  if (left.length > 0 && right.length > 0 && [...onlyLeft, ...onlyRight].some((word) => CONDITION.test(word)))
    return true
  if ((left.length === 0 || right.length === 0) && differ(LESSENING)) return true
  if (onlyLeft.length === 0 || onlyRight.length === 0) return false
  if (onlyLeft.some(isScope) && onlyRight.some(isScope)) return true
  return share >= NEARLY_ALL && (onlyLeft.some(isContentKey) || onlyRight.some(isContentKey))
}

function isScope(word: string): boolean {
  return SCOPE.test(word) || NUMBER.test(word)
}

const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
]
const ORDINAL = /^(\d{1,2})(?:st|nd|rd|th)$/u

/** "12th" and "twelfth"; "IE" and "Internet Explorer". */
function areOneWritten(left: readonly string[], right: readonly string[]): boolean {
  const written = (words: readonly string[]): string =>
    words
      .map((word) => ORDINALS[Number(ORDINAL.exec(word)?.[1] ?? 0) - 1] ?? word.replace(/-$/u, ''))
      .join(' ')
  if (written(left) === written(right)) return true
  const initials = (words: readonly string[]): string => words.map((word) => word.slice(0, 1)).join('')
  const [short, long] = left.length === 1 ? [left, right] : [right, left]
  return short.length === 1 && long.length > 1 && short[0] === initials(long)
}

/** "offence" as "offense", "colour" as "color", "organise" as "organize". */
function americanOf(word: string): string {
  return word
    .replace(/ence(?=s?$)/u, 'ense')
    .replace(/our(?=s|ed|ing|$)/u, 'or')
    .replace(/is(?=e[sd]?$|ing$|ation)/u, 'iz')
    .replace(/tre(?=s?$)/u, 'ter')
    .replace(/ll(?=ed$|ing$|er$)/u, 'l')
}

/** The same word in another form or spelling. */
function hasLike(word: string, others: readonly string[]): boolean {
  return others.some(
    (other) =>
      other === word ||
      americanOf(other) === americanOf(word) ||
      stemOf(other, 'en') === stemOf(word, 'en') ||
      wordSimilarity(word, other) > 0.88,
  )
}

/** One ends where the other goes on with what takes it back in part. */
function isCut({ left, right, last }: KeyChange, a: Quoted, b: Quoted): boolean {
  if (!last || (left.length > 0 && right.length > 0)) return false
  const tail = left.length > 0 ? left : right
  const short = left.length > 0 ? b : a
  const [first = ''] = tail
  if (!short.closed || tail.length < 2) return false
  return RESTRICTING.test(first) || (NARROWING.test(first) && short.keys.some((word) => UNIVERSAL.test(word)))
}

function discrepancyOf(
  a: Quoted,
  b: Quoted,
  values: readonly [string, string],
  facts: CaseFacts,
): Discrepancy {
  const sides = [a, b]
    .map(({ passage }, index) => ({ value: values[index] ?? '', claims: [], evidence: [passage] }))
    .toSorted((x, y) => byText(x.value, y.value))
  const named = sides.map(({ value }) => value)
  return {
    id: stableId('discrepancy', [
      'quote-alteration',
      'F26',
      ...[a.keys.join(' '), b.keys.join(' ')].toSorted(byText),
    ]),
    type: 'quote-alteration',
    summary: `One quotation, two wordings: ${named.join(' against ')}.`,
    score: SCORE,
    internal: false,
    sides,
    explanation: [
      `Rule F26: between quotation marks two reports of one story word a sentence otherwise: ${named.join(' against ')}.`,
      {
        unknown: 'One of them does not name the speaker.',
        same: 'Both give it to the same speaker.',
        other: 'They give it to different speakers.',
      }[speakersOf(a, b, facts)],
      'It is no conflict if the speaker said both, or if the words were translated twice.',
    ],
  }
}
