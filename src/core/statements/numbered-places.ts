import {
  COUNT_WORDS,
  COUNTED_NOUNS,
  kindOfNumbered,
  NUMBER_WORDS,
  NUMBERED_NOUNS,
  plainNumber,
} from '../claims/lexicon/english-numbered.ts'
import type { SentenceFrame } from './clauses.ts'
import type { Profile } from './profile.ts'
import { profileOf } from './profile.ts'
import type { StatementToken } from './sentence-tokens.ts'

/** "Kilometre 114", "Shaft 3", "the third floor": a place that a number or a letter tells apart (rule S33). */
export type NumberedPlace = Profile & {
  /** The noun for all of its kind: "kilometre". */
  readonly kind: string
  /** Number or letter in one form: "114", "b". */
  readonly number: string
}

const WORDS = NUMBER_WORDS.join('|')
const BEHIND = String.raw`(?<noun>${NUMBERED_NOUNS.join('|')}) (?:(?:number|no\.?|nr\.?|marker|mark|post) )?(?<number>\d{1,4}[a-z]?|[A-Z]\d?|${WORDS})(?![\p{L}\d:-])(?![.,]\d)`
const MARK = String.raw`(?<far>\d{1,4})[ -](?<unit>km|kilomet(?:re|er)|mile) (?:mark(?:er)?|post|point|stone)`
const ORDINAL = String.raw`(?<ordinal>\d{1,2}(?:st|nd|rd|th)|${WORDS})[ -](?<counted>${COUNTED_NOUNS.join('|')})`
const PATTERN = new RegExp(String.raw`(?<![\p{L}\d-])(?:${BEHIND}|${MARK}|${ORDINAL})(?![\p{L}-])`, 'giu')

/** The numbered places of a sentence. Linear in its text. */
export function numberedPlacesIn(tokens: readonly StatementToken[], frame: SentenceFrame): NumberedPlace[] {
  const start = tokens[0]?.start ?? 0
  const piece = frame.text.slice(start, tokens.at(-1)?.end ?? start)
  return [...piece.matchAll(PATTERN)].flatMap(({ 0: text, index, groups = {} }) => {
    const { noun, number, far, unit, ordinal, counted } = groups
    // "Two floors", "one car": counted, not numbered.
    if (ordinal !== undefined && COUNT_WORDS.includes(ordinal.toLowerCase())) return []
    // A letter alone must be a capital: "a block a mile off".
    if (number !== undefined && /^\p{L}$/u.test(number) && !/^\p{Lu}$/u.test(number)) return []
    const span = { start: start + index, end: start + index + text.length }
    const from = tokens.findIndex(({ end }) => end > span.start)
    const behind = tokens.findIndex((token) => token.start >= span.end)
    const profile = profileOf(tokens, Math.max(0, from), behind < 0 ? tokens.length : behind, span, frame)
    return [
      {
        ...profile,
        kind: kindOfNumbered((noun ?? unit ?? counted ?? '').toLowerCase()),
        number: plainNumber(number ?? far ?? ordinal ?? ''),
      },
    ]
  })
}
