import type { SideTold } from '../claims/lexicon/english-sides.ts'
import { SIDE_HEADS, SIDE_WORDS, sideTold } from '../claims/lexicon/english-sides.ts'
import { PLACE_NAME } from '../text/place-name.ts'
import type { SentenceFrame } from './clauses.ts'
import type { Profile } from './profile.ts'
import { profileOf } from './profile.ts'
import type { StatementToken } from './sentence-tokens.ts'

/** "On the eastern bank of the Liru", "the left wing": on which side of a thing something is (rule S21). */
export type Side = Profile & {
  readonly side: SideTold
  /** The noun: "bank". */
  readonly head: string
  /** What it is a side of, as it is told: "Liru", "the mountain"; `null` where it does not say. */
  readonly of: string | null
}

const COMPASS = String.raw`(?:north|south)(?:[ -]?(?:east|west))?(?:ern)?|(?:east|west)(?:ern)?`
const PATTERN = new RegExp(
  String.raw`(?<![\p{L}-])(?:(?<owner>${PLACE_NAME})['’]s? )?(?<adjective>${COMPASS}|${SIDE_WORDS.join('|')}) (?:\p{Ll}+ )?(?<head>${SIDE_HEADS.join('|')})s?(?![\p{L}-])(?:(?: side)? (?:of|from|to|on|at) (?:(?:the|this|that|its|their|his|her) )?(?:(?:river|town|city|village|mount|mountain|island|lake|port) (?:of )?)?(?<of>${PLACE_NAME}|\p{Ll}+))?`,
  'gu',
)

/** The sides that a sentence tells. Linear in its text. */
export function sidesIn(tokens: readonly StatementToken[], frame: SentenceFrame): Side[] {
  const start = tokens[0]?.start ?? 0
  const piece = frame.text.slice(start, tokens.at(-1)?.end ?? start)
  return [...piece.matchAll(PATTERN)].flatMap(({ 0: text, index, groups = {} }) => {
    const head = groups['head'] ?? ''
    const side = sideTold(groups['adjective'] ?? '', head)
    if (!side) return []
    const span = { start: start + index, end: start + index + text.length }
    const from = tokens.findIndex(({ end }) => end > span.start)
    const behind = tokens.findIndex((token) => token.start >= span.end)
    const profile = profileOf(tokens, Math.max(0, from), behind < 0 ? tokens.length : behind, span, frame)
    return [{ ...profile, side, head, of: groups['owner'] ?? groups['of'] ?? null }]
  })
}
