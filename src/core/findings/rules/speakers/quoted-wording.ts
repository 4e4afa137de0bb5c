import { byText } from '../../../base/order.ts'
import { stableId } from '../../../base/stable-id.ts'
import type { Quotation } from '../../../claims/quotation.ts'
import type { DocumentId, Passage } from '../../../documents/source-document.ts'
import { spansOverlap } from '../../../text/span.ts'
import type { Discrepancy, DiscrepancySide } from '../../discrepancy.ts'
import type { KeyAlignment, KeyChange } from '../../events/align-keys.ts'
import { alignKeys } from '../../events/align-keys.ts'
import {
  hasLike,
  isChanged,
  isCut,
  isHead,
  isHeadCut,
  isReplaced,
  isTurned,
  NEARLY_ALL,
} from '../../quoted/quoted-changes.ts'
import type { Quoted } from '../../quoted/quoted-sentences.ts'
import { isContentKey, keysOf, quotedSentences } from '../../quoted/quoted-sentences.ts'
import type { Speakers } from '../../quoted/same-speaker.ts'
import { speakersOf, SPEAKERS_TOLD } from '../../quoted/same-speaker.ts'
import { pairsOfEvent, pairsOfStory } from '../../reading/document-pairs.ts'
import type { StoryReading } from '../../reading/story-reading.ts'
import type { CaseFacts } from '../../reading/case-facts.ts'
import { twoWordings } from '../../wording/quotation-words.ts'

/** Sentences between marks of one document that are compared. */
const MOST_QUOTED = 120
/** Words in a row that two wordings of one sentence share, by what is known of their speakers. */
const LEAST_RUN: Readonly<Record<Speakers, number>> = { same: 4, unknown: 5, other: 8 }
/** As few are enough of one speaker where a sentence begins with them, or all but a word or two are the same. */
const SHORT_RUN = 3
const MOST_SAME = 0.8
/** Share of the shorter wording that both have. */
const LEAST_SHARE = 0.55
const MOST_CHANGES = 3
const SCORE = 0.62

/**
 * Rule F26 `quote-alteration`: two documents of one story give one sentence between marks with another word, a negation
 * more or less, or cut where what is left out takes something back.
 */
export function proposeQuotedWordings(
  facts: CaseFacts,
  reading: StoryReading,
  quotations: readonly Quotation[],
): Discrepancy[] {
  const byDocument = new Map<DocumentId, Quotation[]>()
  for (const quotation of quotations)
    byDocument.set(quotation.passage.document, [
      ...(byDocument.get(quotation.passage.document) ?? []),
      quotation,
    ])
  const own = new Map<DocumentId, readonly Quoted[]>()
  for (const [id, list] of byDocument) {
    const document = facts.document(id)
    if (document) own.set(id, quotedSentences(document, list, MOST_QUOTED))
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
    valuesOf(a) === valuesOf(b) &&
    a.sides.some(({ evidence }) =>
      b.sides.some((side) => side.evidence.some((one) => evidence.some((other) => meets(one, other)))),
    )
  )
}

function textIn(facts: CaseFacts, { document, start, end }: Passage): string {
  return facts.document(document)?.text.slice(start, end) ?? ''
}

function valuesOf({ sides }: Discrepancy): string {
  return sides.map(({ value }) => value).join(' / ')
}

function withPlaces(side: DiscrepancySide, { sides }: Discrepancy): DiscrepancySide {
  const more = sides.find(({ value }) => value === side.value)?.evidence ?? []
  const fresh = more.filter((one) => !side.evidence.some((other) => meets(one, other)))
  return { ...side, evidence: [...side.evidence, ...fresh] }
}

function meets(a: Passage, b: Passage): boolean {
  return a.document === b.document && spansOverlap(a, b)
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
    !isOneSentence(a, b, alignment, share, speakers) &&
    !(facts.isChosen && speakers !== 'other' && isNearlyOne(a, b, alignment, share)) &&
    !(ofOne && sharedContent(a, b) >= LEAST_TELLING) &&
    !(oneEvent && speakers === 'unknown' && beginAlike(a, b))
  )
    return null
  // A report that gives the other's sentence as well gives two sentences.
  if (gives(b, a, facts) || gives(a, b, facts)) return null
  const replaced = alignment.changes.filter(isReplaced)
  const common = saidAlike(a, b) ? MOST_CHANGES : sharedContent(a, b)
  for (const change of alignment.changes) {
    if (isToldBehind(change, a, b, facts)) continue
    if (isCut(change, a, b) || isHeadCut(change, a, b)) return sidesOf(change, 'cut there')
    if (!isHead(change, a, b) && isChanged(change, share) && (isTurned(change) || replaced.length <= common))
      return sidesOf(change, 'without the words')
  }
  return ofOne ? otherEnds(a, b) : null
}

/** The same was said just before. */
function saidAlike(a: Quoted, b: Quoted): boolean {
  return a.before !== '' && a.before === b.before
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

/** Letters behind a sentence in which the same quotation may go on. */
const BEHIND = 200

/** What one sentence goes on with stands behind the other, as a sentence of its own: nothing is cut. */
function isToldBehind({ left, right, last }: KeyChange, a: Quoted, b: Quoted, facts: CaseFacts): boolean {
  if (!last || (left.length > 0 && right.length > 0)) return false
  const [tail, { passage }] = left.length > 0 ? [left, b] : [right, a]
  const text = facts.document(passage.document)?.text ?? ''
  const behind = new Set(keysOf(text.slice(passage.end, passage.end + BEHIND)))
  const telling = tail.filter(isContentKey)
  return telling.length > 2 && telling.filter((word) => behind.has(word)).length >= telling.length * 0.7
}

/** Enough words in a row, less where the same speaker begins with them, or the same was said just before. */
function isOneSentence(
  a: Quoted,
  b: Quoted,
  { run }: KeyAlignment,
  share: number,
  speakers: Speakers,
): boolean {
  if (run >= LEAST_RUN[speakers]) return true
  if (speakers === 'other') return false
  if (saidAlike(a, b) && share >= NEARLY_ALL) return true
  if (speakers !== 'same' || run < SHORT_RUN) return false
  const begin = a.keys.slice(0, SHORT_RUN)
  const begins = begin.every((key, index) => b.keys[index] === key)
  return share >= MOST_SAME || (begins && begin.some(isContentKey))
}

/** Words in one order, wherever others stand between, that make two sentences of one chosen story one. */
const NEARLY_EQUAL = 6

/** All but one place of both is the same, a telling word among it. */
function isNearlyOne(a: Quoted, b: Quoted, { equal, changes }: KeyAlignment, share: number): boolean {
  const longer = Math.max(a.keys.length, b.keys.length)
  return (
    changes.length === 1 &&
    equal >= NEARLY_EQUAL &&
    share >= MOST_SAME &&
    equal / longer >= LEAST_SHARE &&
    sharedContent(a, b) >= 1
  )
}

function sidesOf({ left, right }: KeyChange, without: string): readonly [string, string] {
  const text = (words: readonly string[]): string => (words.length === 0 ? without : `“${words.join(' ')}”`)
  return [text(left), text(right)]
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
    summary: twoWordings(textIn(facts, a.passage), named),
    score: SCORE,
    internal: false,
    sides,
    explanation: [
      `Rule F26: between quotation marks two reports of one story word a sentence otherwise: ${named.join(' against ')}.`,
      SPEAKERS_TOLD[speakersOf(a, b, facts)],
      'It is no conflict if the speaker said both, or if the words were translated twice.',
    ],
  }
}
