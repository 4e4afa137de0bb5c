import { ENGLISH_QUANTITIES } from '../../claims/lexicon/english-quantities.ts'
import { baseOf } from '../../claims/lexicon/english-verbs.ts'
import { wordSimilarity } from '../../claims/names/spelling.ts'
import { stemOf } from '../../matching/stemming.ts'
import type { KeyChange } from '../events/align-keys.ts'
import { kinOf } from '../statements/words-kin.ts'
import type { Quoted } from './quoted-sentences.ts'
import { isContentKey } from './quoted-sentences.ts'
import { ORDINALS } from '../../text/english-number-words.ts'

/** From here on one changed word is a change, whatever it means. */
export const NEARLY_ALL = 0.72
const NEGATION = /^(?:not|never|no|none|nobody|nothing|neither|nor|without|cannot)$/u
const MODAL = /^(?:will|may|might|could|should|must)$/u
/** Words that say of how many or how surely something holds. */
const SCOPE =
  /^(?:some|something|someone|somebody|every|everything|everyone|everybody|all|any|anything|anyone|most|many|few|only|half|may|might|must|will|would|can|could|should|shall|always|often|sometimes|before|after|until|more|less)$/u
const NUMBER =
  /^(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|thousand)$/u
/** Words that take from how surely something holds. */
const HEDGE = /^(?:perhaps|maybe|probably|possibly|only|if|unless|allegedly|apparently)$/u
/** Words of which the sense hangs: "whatever the judge says", "if the judge says so". */
const CONDITION = /^(?:if|unless|whatever|whether|regardless|provided|until|whenever)$/u
/** "Most of the army", "half an hour". */
const LESSENING = /^(?:most|half|some|nearly|almost|hardly|barely|partly|few|seldom|rarely)$/u
/** With these a speaker takes back in part what was said before. */
const RESTRICTING = /^(?:unless|if|except|until|only|but|provided|when|because|though|although|not|nor)$/u
/** What holds of all is narrowed by the words behind. */
const UNIVERSAL =
  /^(?:every|everyone|everybody|everything|all|any|anyone|anything|no|none|nobody|nothing|never|always)$/u
/** Words from the end within which what is narrowed stands. */
const NEAR_END = 5
const NARROWING = /^(?:on|of|in|at|from|for|with|within|under|until|who|whom|that|which|aboard)$/u

/** Whether what differs changes what is said; `share`: how much of the shorter wording both have. */
export function isChanged({ left, right, last }: KeyChange, share: number): boolean {
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
  if ((left.length === 0 || right.length === 0) && (differ(LESSENING) || differ(HEDGE))) return true
  if (isOneAgainstMore(left, right) || isOneAgainstMore(right, left)) return true
  if (onlyLeft.length === 0 || onlyRight.length === 0) return false
  if (onlyLeft.some(isScope) && onlyRight.some(isScope)) return true
  if (share < NEARLY_ALL) return false
  if (areOneMeaning(onlyLeft, onlyRight)) return false
  const [own, others] = [onlyLeft.filter(isTelling), onlyRight.filter(isTelling)]
  if (own.length + others.length === 0) return false
  // "Compared at him", "compared with him": one small word for another that is not its opposite.
  if ([...own, ...others].every((word) => LINKING.test(word)) && own.length !== others.length) return false
  // "We shall begin", "we shall start": two translations, or one sentence heard twice.
  return !(own.every((word) => hasKin(word, others)) && others.every((word) => hasKin(word, own)))
}

/** "For an hour", "for three hours". */
function isOneAgainstMore(one: readonly string[], more: readonly string[]): boolean {
  const [article, noun = ''] = one.slice(-2)
  const [number = '', nouns = ''] = more.slice(-2)
  if (one.length < 2 || more.length < 2 || !/^an?$/u.test(article ?? '')) return false
  return NUMBER.test(number) && numeralOf(number) !== '1' && nouns === `${noun}s`
}

/** A negation, a condition or a word of scope among what differs, which need no other words to tell. */
export function isTurned({ left, right }: KeyChange): boolean {
  return [...left, ...right].some(
    (word) => NEGATION.test(word) || CONDITION.test(word) || isScope(word) || LESSENING.test(word),
  )
}

/** Each has a telling word of its own there. */
export function isReplaced({ left, right }: KeyChange): boolean {
  const isOwn = (others: readonly string[]) => (word: string) => isContentKey(word) && !hasLike(word, others)
  return left.some(isOwn(right)) && right.some(isOwn(left))
}

/** Small words that turn a sentence: "our fault", "their fault"; "with the army", "against the army". */
const SMALL =
  /^(?:my|our|his|her|their|your|with|without|for|against|before|after|inside|outside|above|below|over|under|up|down|see|give)$/u

/** Those of them that only link; told for one that is none of them they turn nothing. */
const LINKING = /^(?:with|for|under|over|up|down|above|below|see|give)$/u

/** "Any longer", "any more". */
function areOneMeaning(left: readonly string[], right: readonly string[]): boolean {
  return [left, right].every((words) => words.length === 1 && LONGER.test(words[0] ?? ''))
}

const LONGER = /^(?:longer|more|anymore)$/u

function isTelling(word: string): boolean {
  return isContentKey(word) || SMALL.test(word)
}

/** From here on two words are one in two translations. */
const ONE_MEANING = 0.85

function hasKin(word: string, others: readonly string[]): boolean {
  return others.some(
    (other) =>
      (['noun', 'verb', 'adjective'] as const).some(
        (part) =>
          kinOf({ lemma: formOf(word, part), part }, { lemma: formOf(other, part), part }) >= ONE_MEANING,
      ) || areKinPasts(word, other),
  )
}

/** "Suffered", "sustained": regular pasts of verbs of one meaning. */
function areKinPasts(word: string, other: string): boolean {
  if (!word.endsWith('ed') || !other.endsWith('ed')) return false
  const bases = (past: string): readonly string[] => [past.slice(0, -2), past.slice(0, -1)]
  return bases(word).some((a) =>
    bases(other).some((b) => kinOf({ lemma: a, part: 'verb' }, { lemma: b, part: 'verb' }) >= ONE_MEANING),
  )
}

function formOf(word: string, part: 'noun' | 'verb' | 'adjective'): string {
  if (part === 'verb') return baseOf(word)
  return part === 'noun' ? word.replace(/(?<=[^s])s$/u, '') : word
}

function isScope(word: string): boolean {
  return SCOPE.test(word) || NUMBER.test(word)
}

const ORDINAL = /^(\d{1,2})(?:st|nd|rd|th)$/u

/** "Thirty" as "30". */
function numeralOf(word: string): string {
  return String(ENGLISH_QUANTITIES.numerals.get(word) ?? word.replace(/-$/u, ''))
}

/** "12th" and "twelfth"; "thirty" and "30"; "IE" and "Internet Explorer". */
function areOneWritten(left: readonly string[], right: readonly string[]): boolean {
  const written = (words: readonly string[]): string =>
    words.map((word) => ORDINALS[Number(ORDINAL.exec(word)?.[1] ?? 0) - 1] ?? numeralOf(word)).join(' ')
  if (written(left) === written(right)) return true
  // "An hour", "one hour".
  if ([left, right].every((words) => words.length === 1 && /^(?:an?|one)$/u.test(words[0] ?? ''))) return true
  const [time, other] = [clockOf(left), clockOf(right)]
  if (time !== null && time === other) return true
  const initials = (words: readonly string[]): string => words.map((word) => word.slice(0, 1)).join('')
  const [short, long] = left.length === 1 ? [left, right] : [right, left]
  return short.length === 1 && long.length > 1 && short[0] === initials(long)
}

const CLOCK = /^(\d{1,2})(?: ?([0-5]\d))?( ?[ap]m)?(?: (?:[a-z]{2,4}t|gmt|utc|local|time))*$/u

/** "18 41" and "6 41pm pst" in minutes, `null` for what is no time of day. */
function clockOf(words: readonly string[]): number | null {
  const [, hour, minute, half] = CLOCK.exec(words.join(' ')) ?? []
  if (hour === undefined || (minute === undefined && half === undefined)) return null
  // Of twelve hours the twelfth is the first: "12:30am" is half an hour after midnight.
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half.trim() === 'pm' ? 12 : 0)
  return hours * 60 + Number(minute ?? 0)
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
export function hasLike(word: string, others: readonly string[]): boolean {
  return others.some(
    (other) =>
      other === word ||
      americanOf(other) === americanOf(word) ||
      stemOf(other, 'en') === stemOf(word, 'en') ||
      wordSimilarity(word, other) > 0.88,
  )
}

/** One ends where the other goes on with what takes it back in part. */
export function isCut({ left, right, last }: KeyChange, a: Quoted, b: Quoted): boolean {
  if (!last || (left.length > 0 && right.length > 0)) return false
  const tail = left.length > 0 ? left : right
  const short = left.length > 0 ? b : a
  const [first = ''] = tail
  if (!short.closed || tail.length < 2) return false
  return (
    RESTRICTING.test(first) ||
    (NARROWING.test(first) && short.keys.slice(-NEAR_END).some((word) => UNIVERSAL.test(word)))
  )
}

/** What takes back what follows: "I never said that …", "it would be a lie that …", "if he pays, …". */
const TAKING_BACK =
  /^(?:not|never|no|nobody|none|cannot|without|if|unless|whether|doubt|doubts|lie|lying|wrong|false|untrue|absurd|nonsense|mad|madness|foolish|pretend|suppose|imagine|hope|wish|fear|perhaps|maybe|possibly|until|once|when)$/u
const MOST_HEAD = 9
/** The text before the marks takes back, or says on what it hangs. */
const TAKEN_BACK_BEFORE =
  /\b(?:not|never|no|nobody|doubt\w*|den(?:y|ied|ies)|perhaps|if|unless|whether|wrong|false|until|once|when)\b|n['’]t\b/iu

/** What one sentence has before the other begins: its words, or `null` where what differs stands elsewhere. */
function headOf(
  { left, right }: KeyChange,
  a: Quoted,
  b: Quoted,
): { head: readonly string[]; full: Quoted; short: Quoted } | null {
  if (left.length > 0 && right.length > 0) return null
  const [head, full, short] = left.length > 0 ? [left, a, b] : [right, b, a]
  return head.every((word, index) => full.keys[index] === word) ? { head, full, short } : null
}

/** Whether one merely begins earlier than the other. */
export function isHead(change: KeyChange, a: Quoted, b: Quoted): boolean {
  return headOf(change, a, b) !== null
}

/** One begins behind words of the other that take the rest back, and the text before the marks does not give them. */
export function isHeadCut(change: KeyChange, a: Quoted, b: Quoted): boolean {
  const parts = headOf(change, a, b)
  if (!parts || parts.head.length > MOST_HEAD) return false
  const { head, full, short } = parts
  return (
    head.some((word) => TAKING_BACK.test(word)) &&
    !short.keys.some((word) => TAKING_BACK.test(word) && !full.keys.includes(word)) &&
    !TAKEN_BACK_BEFORE.test(short.lead)
  )
}
