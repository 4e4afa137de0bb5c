import type { Background } from './background.ts'
import type { SharedWord } from './evidence.ts'
import { chanceWindow, MISSING, STOP_OUTSIDE } from './score-model.ts'
import { tellsEvent } from './word-kin.ts'
import type { CaseSentences, SentenceWord, SentenceWords } from './sentence-words.ts'

/** Running words that what is known of English at large counts for, beside the words of the case. */
const PRIOR_WEIGHT = 4000
/** How common a spelling, and a group of words for one event, is before a case has said anything. */
const SPELLING_PRIOR = 4e-5
const GROUP_PRIOR = 3e-4
/** What another spelling, and another word for the same event, gains of what the same word would. */
const SPELLING_SHARE = 0.9
const GROUP_SHARE = 0.8
/** A word that goes on a name gains no more: the name was told by its first word. */
const GOES_ON = 0.5
/** What a word gains more that both put in quotation marks. */
const BOTH_QUOTED = 1.5

/** A name or number that takes part in one event in both sentences: one that weighs something, or one that all repeat. */
export type SharedPart = 'telling' | 'common' | 'none'

/** What speaks for two sentences reporting one thing. */
export type Likeness = {
  /** Nats of the best stretch of either sentence, given the words of the other; the lesser of the two. */
  readonly weight: number
  /** The share of its sentence that the stretch makes up: the geometric mean of both. */
  readonly share: number
  /** The words that both have, in order of the first. */
  readonly shared: readonly SharedWord[]
  /** The same, in order of the second. */
  readonly sharedOfSecond: readonly SharedWord[]
  /** Whether one of them is a word for an event, as the first is compared with the second; and whichever way. */
  readonly event: boolean
  readonly sameEvent: boolean
  /** Years, and other numbers, that stand where the other sentence has others, beyond the numbers that both have. */
  readonly otherNumbers: number
  /** Whether one name or number stands close to a word for one event in both. */
  readonly part: SharedPart
}

/** Compares two sentences word by word; cost: the product of their lengths at most. */
export function likenessOf(
  a: SentenceWords,
  b: SentenceWords,
  sentences: CaseSentences,
  background: Background,
): Likeness {
  const first = stretchOf(a, b, sentences, background)
  const second = stretchOf(b, a, sentences, background)
  return {
    weight: Math.min(first.weight, second.weight),
    share: Math.sqrt(first.share * second.share),
    shared: first.shared,
    sharedOfSecond: second.shared,
    event: first.event,
    sameEvent: first.event || second.event,
    otherNumbers:
      Math.min(first.years, second.years) +
      Math.min(first.numbers, second.numbers) -
      first.shared.filter(({ number }) => number).length,
    part: sharedPart(first.shared, a, b),
  }
}

/** A shared word with the place of its counterpart in the other sentence; whether both tell an event. */
type Paired = SharedWord & { readonly other: number; readonly tellsEvent: boolean }

type Stretch = Pick<Likeness, 'weight' | 'share' | 'event'> & {
  readonly shared: readonly Paired[]
  /** Years and other numbers that the other sentence lacks. */
  readonly years: number
  readonly numbers: number
}

/** The best-scoring stretch of a sentence given the words of another. */
function stretchOf(
  own: SentenceWords,
  other: SentenceWords,
  sentences: CaseSentences,
  background: Background,
): Stretch {
  const used = new Set<SentenceWord>()
  const shared: Paired[] = []
  const window = chanceWindow(other.words.length)
  let sum = 0
  let best = 0
  let length = 0
  let start = own.from
  let event = false
  let years = 0
  let numbers = 0
  let before = own.from - 1
  let beforeShared = false
  for (const word of own.words) {
    sum += STOP_OUTSIDE * (word.at - before - 1)
    if (sum <= 0) {
      sum = 0
      start = word.at
    }
    const found = counterpartOf(word, other, used, sentences, background, window)
    const continues = found !== null && word.goesOn && beforeShared && word.at === before + 1
    if (word.year && found === null) years++
    else if (word.number && found === null) numbers++
    if (found === null) sum += MISSING
    else {
      used.add(found.word)
      const quoted = word.quoted && found.word.quoted
      const gain = (continues ? Math.min(found.gain, GOES_ON) : found.gain) + (quoted ? BOTH_QUOTED : 0)
      const sameEvent = word.groups.some((group) => tellsEvent(group) && found.word.groups.includes(group))
      event ||= sameEvent
      shared.push({
        at: word.at,
        other: found.word.at,
        tellsEvent: sameEvent,
        gain,
        name: word.name,
        number: word.number,
        quoted,
        continues,
      })
      sum += gain
    }
    if (sum <= 0) {
      sum = 0
      start = word.at + 1
    } else if (sum > best) {
      best = sum
      length = word.at + 1 - start
    }
    beforeShared = found !== null && word.name
    before = word.at
  }
  return { weight: best, share: length / Math.max(1, own.to - own.from), shared, event, years, numbers }
}

/** The word of another sentence that says the same, and what it gains: the same term, spelling, or event. */
function counterpartOf(
  word: SentenceWord,
  other: SentenceWords,
  used: ReadonlySet<SentenceWord>,
  sentences: CaseSentences,
  background: Background,
  window: number,
): { readonly word: SentenceWord; readonly gain: number } | null {
  const find = (fits: (other: SentenceWord) => boolean): SentenceWord | undefined =>
    other.words.find((each) => fits(each) && !used.has(each))
  const same = find(({ key }) => key === word.key)
  if (same) return { word: same, gain: background.gain(background.frequency(word.term), window) }
  const { spelling } = word
  const spelt = spelling === null ? undefined : find((each) => each.spelling === spelling)
  if (spelt) {
    const frequency = frequencyOf(sentences.spellings.get(spelling ?? ''), SPELLING_PRIOR, sentences)
    const common = Math.max(frequency, background.frequency(word.term))
    return { word: spelt, gain: SPELLING_SHARE * background.gain(common, window) }
  }
  if (word.groups.length === 0) return null
  const kin = find(({ groups }) => groups.some((group) => word.groups.includes(group)))
  const group = kin?.groups.find((each) => word.groups.includes(each))
  if (!kin || group === undefined) return null
  const frequency = frequencyOf(sentences.groups.get(group), GROUP_PRIOR, sentences)
  return { word: kin, gain: GROUP_SHARE * background.gain(frequency, window) }
}

/** The share of running words, leaving out the two that are being compared. */
function frequencyOf(count: number | undefined, prior: number, { running }: CaseSentences): number {
  return (Math.max(0, (count ?? 0) - 2) + PRIOR_WEIGHT * prior) / (running + PRIOR_WEIGHT)
}

/** So far apart a word for an event and one that takes part in it stand, in words. */
const CLOSE = 3
/** What a word for an event must gain, in nats, that not every sentence tells. */
const LEAST_EVENT = 2.5

/**
 * What stands close to a word for one event in both sentences: `attacked in March`, `the March attack`. A name that the
 * case repeats too often to weigh anything counts for less, and only beside an event that not every sentence tells.
 */
function sharedPart(shared: readonly Paired[], a: SentenceWords, b: SentenceWords): SharedPart {
  const isClose = (x: number, y: number): boolean => Math.abs(x - y) <= CLOSE
  const events = shared.filter(({ tellsEvent: tells }) => tells)
  const takesPart = events.some((event) =>
    shared.some(
      (part) =>
        (part.name || part.number) &&
        part !== event &&
        isClose(part.at, event.at) &&
        isClose(part.other, event.other),
    ),
  )
  if (takesPart) return 'telling'
  const isNamed = events.some(
    (event) =>
      event.gain >= LEAST_EVENT &&
      a.commonNames.some(
        ({ at, term }) =>
          isClose(at, event.at) &&
          b.commonNames.some((name) => name.term === term && isClose(name.at, event.other)),
      ),
  )
  return isNamed ? 'common' : 'none'
}
