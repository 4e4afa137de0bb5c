import type { QuantityLexicon } from '../lexicon/quantity-lexicon.ts'
import type { Item } from '../reading/items.ts'
import type { Counted } from './counted.ts'
import type { Quantifier } from './quantifier.ts'

/** Words before the number within its clause that make it a possibility, a plan or a threat. */
export function isUnreal(
  items: readonly Item[],
  from: number,
  { lexicon, active, passive }: Quantifier,
): boolean {
  for (let index = from; index > from - 7; index--) {
    const item = items[index]
    if (!item || item.kind === 'quote' || (item.kind === 'mark' && /^[;:.]$/u.test(item.key))) return false
    if (item.kind !== 'word') continue
    if (item.key === 'to') {
      const next = items[index + 1]?.key ?? ''
      if (
        active.has(next) ||
        passive.has(next) ||
        /^(?:kill|wound|arrest|fire|launch|be|have|injure|release|free)$/u.test(next)
      )
        return true
    } else if (lexicon.unreal.has(item.key)) return true
  }
  return false
}

/** Whether a sentence counts over a time: since, per year. */
export function isLasting(items: readonly Item[], { lasting }: QuantityLexicon): boolean {
  return items.some(({ key, kind }) => kind === 'word' && lasting.has(key))
}

/** Who or what is counted, with what narrows it; `''` for people in general. */
export function populationOf(
  { noun, narrowing, word }: Counted,
  { lexicon: { people }, nouns }: Quantifier,
): string {
  // "12 civilian deaths" counts civilians.
  if (nouns.has(word))
    return narrowing.filter((narrow) => !/^(?:confirmed|reported|new)$/u.test(narrow)).join(' ')
  const head = people.has(noun) ? '' : noun
  const narrow = narrowing.filter((narrower) => !/^(?:other|of|the)$/u.test(narrower))
  return [...narrow, ...(head === '' ? (narrow.length > 0 ? ['person'] : []) : [head])].join(' ')
}
