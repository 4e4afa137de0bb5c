import { assertNever } from '#core/base/invariant.ts'
import { isolated } from '#core/text/direction.ts'
import type { MatchKind, MatchReason } from '#core/matching/match.ts'

/** Kinds of match in words. */
export const MATCH_KINDS: readonly {
  readonly id: MatchKind
  readonly label: string
  readonly description: string
}[] = [
  { id: 'verbatim', label: 'Verbatim', description: 'The same words but for spelling, marks and case.' },
  { id: 'near', label: 'Near', description: 'Lightly edited: shortened, or a few words changed.' },
  { id: 'reworded', label: 'Reworded', description: 'The same statement in other words.' },
]

/** A kind of match in words. */
export function kindLabel(kind: MatchKind): string {
  return MATCH_KINDS.find((one) => one.id === kind)?.label ?? kind
}

const LN10 = Math.log(10)
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** How seldom chance alone would match two passages as well: a score in nats as "1 in 10ⁿ". */
export function oddsWords(score: number): string {
  const power = Math.max(0, Math.round(score / LN10))
  const digits = String(power).replaceAll(/\d/gu, (digit) => SUPERSCRIPTS.charAt(Number(digit)))
  return `1 in 10${digits} by chance`
}

/** Why two passages were matched: a sentence for each thing they share, and one for the words that weighed most. */
export function reasonSentences(reasons: readonly MatchReason[]): string[] {
  const weights = reasons.flatMap((reason) =>
    reason.kind === 'score' ? [`${isolated(reason.text)} (${Number(reason.value.toFixed(1))})`] : [],
  )
  const shared = reasons.filter(({ kind }) => kind !== 'score').map(reasonWords)
  return weights.length === 0 ? shared : [...shared, `Rare words that weighed most: ${weights.join(', ')}`]
}

function reasonWords(reason: MatchReason): string {
  switch (reason.kind) {
    case 'shared-phrase':
      return `Both have “${isolated(reason.text)}”${rarity(reason.documents)}`
    case 'shared-name':
      return `Both name ${isolated(reason.text)}${rarity(reason.documents)}`
    case 'shared-number':
      return `Both give the number ${isolated(reason.text)}${rarity(reason.documents)}`
    case 'score':
      return reason.text
    default:
      return assertNever(reason)
  }
}

function rarity(documents: number): string {
  return documents <= 2 ? ', which no other document has' : `, found in ${documents} documents`
}
