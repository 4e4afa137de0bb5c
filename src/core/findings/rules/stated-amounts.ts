import type { Phrase } from '../../statements/statement.ts'
import type { Clash } from '../statements/clash.ts'
import { amountKey, relationOf } from '../statements/compare-counts.ts'
import { labelOf } from '../statements/likeness.ts'
import type { Aligned, StatementLink } from '../statements/statement-link.ts'
import { hoursDiffer, wordsAround } from '../values/amount-guards.ts'
import type { CaseFacts } from './case-facts.ts'

const LEAST = 2
/** Of a part, of another time or per something. */
const PARTIAL =
  /\b(?:another|others?|more|each|every|per|further|additional|remaining|rest|them|those|these|including|first|second|last|half|year|month|week|day|hour)\b/iu
/** "Two of the nine". */
const OF_THOSE = /^[\p{L}\d,.-]+ of (?:the|them|these|those)\b/iu
const EACH = /^,? (?:each|apiece|per|an? (?:head|day|week|month|year|person|family))\b/iu
/** What grows while an event is reported. */
const GROWING =
  /^(?:kill|die|wound|injure|hurt|dead|miss|missing|displace|evacuate|arrest|detain|hospitalize)$/u

/** Rule F18 `quantity`: two clauses that tell one thing give amounts that cannot both be right. */
export function clashingAmounts(links: readonly StatementLink[], facts: CaseFacts): Clash[] {
  return links.flatMap((link) => {
    if (
      link.opposed !== null ||
      link.strength < LEAST ||
      link.a.statement.reality !== link.b.statement.reality
    )
      return []
    if (link.otherDay || link.a.denied !== link.b.denied) return []
    const found = [...link.aligned, ...link.adjuncts].find(
      (aligned) =>
        amountsDiffer(aligned) &&
        !isEach(link.a.statement.document, aligned.a, facts) &&
        !isEach(link.b.statement.document, aligned.b, facts),
    )
    if (!found || atOtherHours(link, found, facts)) return []
    return [
      {
        rule: 'F18',
        type: 'quantity' as const,
        link,
        values: [found.a.text, found.b.text] as const,
        keys: [keyOf(found.a), keyOf(found.b)] as const,
        passages: [
          passage(link.a.statement.document, found.a),
          passage(link.b.statement.document, found.b),
        ] as const,
        about: `${link.a.event.lemma} ${found.a.head || found.b.head}`.trim(),
        caveat:
          'It is no conflict if the texts count different people or things, or at different times, or speak of two events.',
        least: LEAST,
        ...(isUpdate(link, found, facts) ? { hint: 'superseded-update' as const } : {}),
      },
    ]
  })
}

/** "By noon", "by nightfall": counted as it went on. */
function atOtherHours({ a, b }: StatementLink, found: Aligned, facts: CaseFacts): boolean {
  const around = (document: string, { start, end }: Phrase): string =>
    wordsAround(facts.document(document)?.text ?? '', start, end)
  return hoursDiffer(around(a.statement.document, found.a), around(b.statement.document, found.b))
}

function keyOf({ amount, currency, text }: Phrase): string {
  return amount === null ? text : amountKey(amount, currency)
}

function passage(document: string, { start, end }: Phrase): { document: string; start: number; end: number } {
  return { document, start, end }
}

/** "80,000 crowns each", "four times a week". */
function isEach(document: string, { end }: Phrase, facts: CaseFacts): boolean {
  return EACH.test(facts.document(document)?.text.slice(end, end + 16) ?? '')
}

/** Whether two phrases give amounts of one thing that cannot both be right. */
export function amountsDiffer({ role, a, b, likeness }: Aligned): boolean {
  if (a.amount === null || b.amount === null || likeness < 0.5) return false
  if (role === 'at' || a.currency !== b.currency) return false
  if (PARTIAL.test(a.text) || PARTIAL.test(b.text) || OF_THOSE.test(a.text) || OF_THOSE.test(b.text))
    return false
  // "Shaft 3": a number behind its noun is a name.
  if (labelOf(a) !== null || labelOf(b) !== null) return false
  return relationOf({ amount: a.amount, text: a.text }, { amount: b.amount, text: b.text }) === 'disjoint'
}

function isUpdate({ a, b }: StatementLink, { a: left, b: right }: Aligned, facts: CaseFacts): boolean {
  if (!GROWING.test(a.event.lemma)) return false
  const [first, second] = [a, b].map(({ statement }) =>
    Date.parse(facts.document(statement.document)?.meta.published ?? ''),
  )
  if (first === undefined || second === undefined || !Number.isFinite(first) || !Number.isFinite(second))
    return false
  const [low, high] = [left.amount?.low ?? 0, right.amount?.low ?? 0]
  return low < high ? first < second : second < first
}
