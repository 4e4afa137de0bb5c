import { alignWords, type WordPairs } from './align-words.ts'
import type { QuoteWord } from './quote-words.ts'
import type { Utterance } from './utterances.ts'
import type { WordWeights } from './word-weights.ts'

/** Utterances that give the same words. The first is the fullest: every other was joined to it. */
export type UtteranceGroup = readonly Utterance[]

/** Whether two utterances are given to one speaker, to two different ones, or that is not known. */
export type SpeakerComparison = (a: Utterance, b: Utterance) => Given
type Given = 'one' | 'two' | 'unknown'

/** Groups a pair of neighbouring content words leads to; a pair in more says nothing. */
const MOST_GROUPS_OF_PAIR = 48
/** Groups an utterance is compared with, and what their common pairs must weigh. */
const MOST_COMPARED = 6
const WORTH_COMPARING = 8
/** What two utterances must have in common, in nats. */
const ENOUGH = 21
/** What is enough where both are given to one speaker and all of the shorter is in the longer. */
const ENOUGH_OF_ONE_SPEAKER = 12
/** What it takes where they are given to two speakers: several people may use one phrase. */
const ENOUGH_OF_TWO_SPEAKERS = 32
const CONTENT_OF_TWO_SPEAKERS = 5
const SHARE_OF_TWO_SPEAKERS = 0.7
/** What it takes for few words where the speaker is not known. */
const FEW_WORDS = 5
const ENOUGH_OF_FEW_WORDS = 27
const ENOUGH_OF_UNKNOWN = 26
/** So many words without any difference are one quotation, whoever is named. */
const FEWEST_IDENTICAL = 4
/** The share of words between the first and the last common one, left-out ones not counted where a sign shows them. */
const DENSITY = 0.5
/** The share of the lighter one, by weight, that must be common. */
const SHARE = 0.6
/** A run of so many words, of so much weight, joins whatever else each has. */
const LONG_RUN = 9
const LONG_RUN_WEIGHT = 30
const LONG_RUN_SHARE = 0.35

/**
 * Joins utterances that give the same words, whole or in part (rules Q3–Q5): the fullest first, each later one to the
 * group whose fullest it has most in common with, or to none. Groups are stars, so no chain of small steps joins two
 * statements. Near linear: only groups that share a rare pair of neighbouring content words are compared, eight at most.
 *
 * An utterance that stays alone is taken apart at its cues; where a stretch of it meets another's words it stays apart
 * (`“They do,” she said. “A sentence that others quote.”`), else it is whole again.
 *
 * @param speakers whether two utterances are given to one speaker, to two, or not known
 * @param split the stretches of an utterance; one for a plain quotation
 */
export function joinUtterances(
  utterances: readonly Utterance[],
  weights: WordWeights,
  speakers: SpeakerComparison,
  split: (utterance: Utterance) => readonly Utterance[],
): UtteranceGroup[] {
  const rows = openRows()
  const place = (utterance: Utterance, weight: number): number => {
    const pairs = neighbouringPairs(utterance.words, weights)
    const candidates = candidatesOf(pairs, rows.byPair)
    const found = bestGroup(utterance, weight, candidates, rows.groups, weights, speakers)
    if (found === null) return rows.open(utterance, pairs)
    rows.groups[found]?.push(utterance)
    return found
  }
  for (const { utterance, weight } of heaviestFirst(utterances, weights)) place(utterance, weight)
  const alone = rows.groups.flatMap((group, index) => {
    const [only] = group
    const stretches = only && group.length === 1 ? split(only) : []
    return only && stretches.length > 1 ? [{ whole: only, index, stretches }] : []
  })
  for (const { index } of alone) rows.groups[index] = []
  const wholeOf = new Map(alone.flatMap((one) => one.stretches.map((stretch) => [stretch, one] as const)))
  const placed = new Map<Utterance, number>()
  for (const { utterance, weight } of heaviestFirst([...wholeOf.keys()], weights))
    placed.set(utterance, place(utterance, weight))
  for (const one of alone) {
    const joined = one.stretches.some((stretch) =>
      (rows.groups[placed.get(stretch) ?? -1] ?? []).some(
        (other) => other !== stretch && wholeOf.get(other) !== one,
      ),
    )
    if (joined) continue
    for (const stretch of one.stretches) {
      const at = placed.get(stretch) ?? -1
      rows.groups[at] = (rows.groups[at] ?? []).filter((other) => other !== stretch)
    }
    rows.groups[one.index] = [one.whole]
  }
  return rows.groups.filter((group) => group.length > 0).flatMap((group) => parted(group, weights, split))
}

/** A stretch with less than this share of its weight in any other member says something else. */
const LEAST_COMMON = 0.25

/** Cuts off the sentences of a row's members that nobody else of the row quotes: they are rows of their own. */
function parted(
  group: UtteranceGroup,
  weights: WordWeights,
  split: (utterance: Utterance) => readonly Utterance[],
): UtteranceGroup[] {
  if (group.length < 2) return [group]
  const kept: Utterance[] = []
  const cut: Utterance[] = []
  for (const utterance of group) {
    const stretches = utterance.quotations.length > 1 ? split(utterance) : []
    const others = group.filter((other) => other !== utterance).slice(0, MOST_SPEAKERS)
    const common = stretches.filter((stretch) =>
      others.some((other) => {
        const pairs = alignWords(other.words, stretch.words, weights.of)
        return commonWeight(pairs, stretch.words, weights) >= LEAST_COMMON * weightOf(stretch.words, weights)
      }),
    )
    // What lies between two common stretches stays.
    const [only] = common
    if (!only || common.length > 1 || stretches.length < 2) kept.push(utterance)
    else {
      kept.push(only)
      cut.push(...stretches.filter((stretch) => stretch !== only))
    }
  }
  return [kept, ...cut.map((stretch) => [stretch])]
}

type Rows = {
  readonly groups: Utterance[][]
  readonly byPair: Map<string, number[]>
  readonly open: (utterance: Utterance, pairs: ReadonlyMap<string, number>) => number
}

function openRows(): Rows {
  const groups: Utterance[][] = []
  const byPair = new Map<string, number[]>()
  return {
    groups,
    byPair,
    open: (utterance, pairs) => {
      for (const pair of pairs.keys()) {
        const list = byPair.get(pair)
        if (!list) byPair.set(pair, [groups.length])
        else if (list.length <= MOST_GROUPS_OF_PAIR) list.push(groups.length)
      }
      groups.push([utterance])
      return groups.length - 1
    },
  }
}

function heaviestFirst(
  utterances: readonly Utterance[],
  weights: WordWeights,
): { readonly utterance: Utterance; readonly weight: number }[] {
  return utterances
    .map((utterance, index) => ({ utterance, index, weight: weightOf(utterance.words, weights) }))
    .toSorted((a, b) => b.weight - a.weight || a.index - b.index)
}

/** Total weight of the words that are the speaker's: those in square brackets are the outlet's. */
export function weightOf(words: readonly QuoteWord[], weights: WordWeights): number {
  let sum = 0
  for (const { key, bracket } of words) if (bracket !== 'square') sum += weights.of(key)
  return sum
}

/** Content words that follow each other, small words between left out, with what they weigh. */
function neighbouringPairs(words: readonly QuoteWord[], weights: WordWeights): Map<string, number> {
  const content = words.filter(({ key, bracket }) => bracket !== 'square' && weights.isContent(key))
  const pairs = new Map<string, number>()
  for (let index = 1; index < content.length; index++) {
    const a = content[index - 1]
    const b = content[index]
    // One word changed or put in must not hide both its neighbours.
    const c = content[index + 1]
    if (!a || !b) continue
    pairs.set(`${a.key} ${b.key}`, weights.of(a.key) + weights.of(b.key))
    if (c) pairs.set(`${a.key} ${c.key}`, weights.of(a.key) + weights.of(c.key))
  }
  return pairs
}

function candidatesOf(
  pairs: ReadonlyMap<string, number>,
  byPair: ReadonlyMap<string, readonly number[]>,
): number[] {
  const scores = new Map<number, number>()
  for (const [pair, weight] of pairs) {
    const groups = byPair.get(pair)
    if (!groups || groups.length > MOST_GROUPS_OF_PAIR) continue
    for (const group of groups)
      scores.set(group, (scores.get(group) ?? 0) + weight / Math.sqrt(groups.length))
  }
  return [...scores]
    .filter(([, score]) => score >= WORTH_COMPARING)
    .toSorted(([a, x], [b, y]) => y - x || a - b)
    .slice(0, MOST_COMPARED)
    .map(([group]) => group)
}

function bestGroup(
  utterance: Utterance,
  weight: number,
  candidates: readonly number[],
  groups: readonly UtteranceGroup[],
  weights: WordWeights,
  speakers: SpeakerComparison,
): number | null {
  let best: number | null = null
  let most = 0
  for (const candidate of candidates) {
    const group = groups[candidate] ?? []
    const [fullest] = group
    if (!fullest) continue
    const pairs = alignWords(fullest.words, utterance.words, weights.of)
    const common = commonWeight(pairs, utterance.words, weights)
    if (common <= most) continue
    const given = (): Given => givenTo(group, utterance, speakers)
    if (isSame(pairs, common, weight, fullest, utterance, weights, given)) {
      most = common
      best = candidate
    }
  }
  return best
}

/** Members of a group whose speakers are looked at. */
const MOST_SPEAKERS = 12

/** Whether a group has a member of the same speaker, of none that is known, or only of others. */
function givenTo(group: UtteranceGroup, utterance: Utterance, speakers: SpeakerComparison): Given {
  let given: Given = 'two'
  for (const member of group.slice(0, MOST_SPEAKERS)) {
    const found = speakers(member, utterance)
    if (found === 'one') return 'one'
    if (found === 'unknown') given = 'unknown'
  }
  return given
}

function commonWeight(pairs: WordPairs, words: readonly QuoteWord[], weights: WordWeights): number {
  let sum = 0
  for (const at of pairs.right) sum += weights.of(words[at]?.key ?? '')
  return sum
}

/** Whether what two utterances have in common makes them one statement (rule Q4). */
function isSame(
  pairs: WordPairs,
  common: number,
  weight: number,
  fullest: Utterance,
  utterance: Utterance,
  weights: WordWeights,
  speakersOf: () => Given,
): boolean {
  const share = common / Math.max(1, weight)
  const content = pairs.right.reduce(
    (sum, at) => sum + (isTelling(utterance.words[at]?.key ?? '', weights) ? 1 : 0),
    0,
  )
  if (content < 2 || density(pairs, fullest.words, utterance.words) < DENSITY) return false
  const given = speakersOf()
  const { length } = utterance.words
  const identical = pairs.left.length === length && fullest.words.length === length
  if (identical && length >= FEWEST_IDENTICAL && (given !== 'two' || pairs.score >= ENOUGH)) return true
  if (given === 'two') {
    const enough = pairs.score >= ENOUGH_OF_TWO_SPEAKERS && content >= CONTENT_OF_TWO_SPEAKERS
    if (!enough || share < SHARE_OF_TWO_SPEAKERS) return false
  }
  if (given === 'unknown') {
    if (length <= FEW_WORDS && pairs.score < ENOUGH_OF_FEW_WORDS) return false
    if (pairs.score < ENOUGH_OF_UNKNOWN && share < 0.95) return false
  }
  if (share >= SHARE && pairs.score >= ENOUGH && content >= 3) return true
  if (share >= 0.95 && pairs.score >= ENOUGH_OF_ONE_SPEAKER && given === 'one') return true
  const run = heaviestRun(pairs, utterance.words, weights)
  return run.words >= LONG_RUN && run.weight >= LONG_RUN_WEIGHT && share >= LONG_RUN_SHARE
}

/** A word of content that is no number. */
function isTelling(key: string, weights: WordWeights): boolean {
  return weights.isContent(key) && !/^\p{N}/u.test(key)
}

/** Common words among all between the first and the last common one, on the side that has more between. */
function density(
  { left, right }: WordPairs,
  fullest: readonly QuoteWord[],
  words: readonly QuoteWord[],
): number {
  let foreign = 0
  for (let index = 1; index < left.length; index++) {
    const leftFrom = (left[index - 1] ?? 0) + 1
    const leftTo = left[index] ?? 0
    const rightFrom = (right[index - 1] ?? 0) + 1
    const rightTo = right[index] ?? 0
    const added = unbracketed(words, rightFrom, rightTo)
    const signed = hasSign(words, rightFrom, rightTo)
    const missing = signed ? 0 : unbracketed(fullest, leftFrom, leftTo)
    foreign += Math.max(added, missing)
  }
  return left.length / Math.max(1, left.length + foreign)
}

function unbracketed(words: readonly QuoteWord[], from: number, to: number): number {
  let count = 0
  for (let index = from; index < to; index++) if (words[index]?.bracket === null) count++
  return count
}

function hasSign(words: readonly QuoteWord[], from: number, to: number): boolean {
  for (let index = from; index <= to; index++) if (words[index]?.before) return true
  return false
}

function heaviestRun(
  { left, right }: WordPairs,
  words: readonly QuoteWord[],
  weights: WordWeights,
): { readonly words: number; readonly weight: number } {
  let best = { words: 0, weight: 0 }
  let count = 0
  let weight = 0
  for (let index = 0; index < left.length; index++) {
    const goesOn =
      index > 0 && left[index] === (left[index - 1] ?? 0) + 1 && right[index] === (right[index - 1] ?? 0) + 1
    count = goesOn ? count + 1 : 1
    weight = (goesOn ? weight : 0) + weights.of(words[right[index] ?? 0]?.key ?? '')
    if (weight > best.weight) best = { words: count, weight }
  }
  return best
}
