import type { Hedge } from '../claim.ts'
import type { Measure } from '../lexicon/quantity-lexicon.ts'
import type { Item } from '../reading/items.ts'
import type { Amount } from './amount.ts'
import { countedFrom, isPeople } from './counted.ts'
import { isLasting, isUnreal, populationOf } from './counts-for.ts'
import { numberAt } from './parse-number.ts'
import type { Quantifier } from './quantifier.ts'
import type { QuantityFact } from './quantity-fact.ts'

const NOTHING: Amount = { low: 0, high: 0, best: 0, grain: 1, qualifier: 'none' }

/** "no casualties", "without any injuries", "nobody was killed". */
export function zeroAt(
  items: readonly Item[],
  index: number,
  sentence: number,
  quantifier: Quantifier,
): QuantityFact | null {
  const { lexicon, none, passive } = quantifier
  const item = items[index]
  if (item?.kind !== 'word') return null
  let at = index + 1
  let found: Measure | undefined
  let hedge: Hedge = 'none'
  if (lexicon.zero.has(item.key)) {
    const noOne = item.key === 'no' && items[at]?.key === 'one'
    const lives = noLivesTo(items, index)
    if (noOne) at++
    else if (lives !== null) {
      found = passive.get('killed')
      return found && !isOfSome(items, lives + 1) && !isUnreal(items, index, quantifier)
        ? zeroFact(items, index, lives, found, hedge, sentence)
        : null
    } else {
      if (/^(?:immediate|known)$/u.test(items[at]?.key ?? '')) at++
      if (/^(?:reports?|word|indication|sign)$/u.test(items[at]?.key ?? '')) {
        hedge = 'reported'
        at++
        if (items[at]?.key === 'of') at++
      }
      while (
        at < index + 6 &&
        /^(?:any|immediate|serious|major|civilian|confirmed|human|reported|deaths|injuries|or|of)$/u.test(
          items[at]?.key ?? '',
        ) &&
        !none.has(items[at]?.key ?? '')
      )
        at++
      found = none.get(items[at]?.key ?? '')
      const narrowed = items.slice(index + 1, at).some(({ key }) => /^(?:serious|major|civilian)$/u.test(key))
      return found &&
        !narrowed &&
        !isOfSome(items, at + 1) &&
        !isUnreal(items, index, quantifier) &&
        !isLasting(items, lexicon)
        ? zeroFact(items, index, at, found, hedge, sentence)
        : null
    }
  } else if (!lexicon.nobody.has(item.key)) return null
  while (at < index + 5 && lexicon.auxiliaries.has(items[at]?.key ?? '')) {
    if (/^(?:reported|reportedly)$/u.test(items[at]?.key ?? '')) hedge = 'reported'
    at++
  }
  found = passive.get(items[at]?.key ?? '')
  if (!found || found.counts !== 'people' || at === index + 1 || isUnreal(items, index, quantifier))
    return null
  return zeroFact(items, index, at, found, hedge, sentence)
}

/** "No loss of life", "cost no lives", "no lives were lost": the last word of it, `null` where it is none. */
function noLivesTo(items: readonly Item[], at: number): number | null {
  const [before, first, second, third] = [at - 1, at + 1, at + 2, at + 3].map(
    (place) => items[place]?.key ?? '',
  )
  if (first === 'loss' && second === 'of' && /^(?:life|lives)$/u.test(third ?? '')) return at + 3
  if (!/^(?:life|lives)$/u.test(first ?? '')) return null
  if (/^(?:costs?|costing|claim(?:s|ed|ing)?|takes?|took|taking)$/u.test(before ?? '')) return at + 1
  return /^(?:was|were|been)$/u.test(second ?? '') && third === 'lost' ? at + 3 : null
}

/** "No casualties among its guards", "no deaths on the other side": of some of those concerned. */
function isOfSome(items: readonly Item[], behind: number): boolean {
  const [first, second, third, fourth] = items.slice(behind, behind + 4).map(({ key }) => key)
  return (
    /^(?:among|amongst|except|outside)$/u.test(first ?? '') ||
    (first === 'in' &&
      /^(?:its|our|their|his)$/u.test(second ?? '') &&
      /^(?:own|ranks)$/u.test(third ?? '')) ||
    (first === 'on' && [second, third, fourth].some((key) => /^sides?$/u.test(key ?? '')))
  )
}

function zeroFact(
  items: readonly Item[],
  from: number,
  last: number,
  measure: Measure,
  hedge: Hedge,
  sentence: number,
): QuantityFact | null {
  const start = items[from]?.start
  const end = items[last]?.end
  if (start === undefined || end === undefined) return null
  return {
    measure: measure.id,
    population: '',
    unit: null,
    amount: NOTHING,
    scope: 'whole',
    hedge,
    sentence,
    span: { start, end },
    grows: measure.grows,
    rule: 'C17',
  }
}

/** "wounding civilians": a verb with a bare plural says that there were some, which only "none" contradicts. */
export function someAt(
  items: readonly Item[],
  index: number,
  sentence: number,
  quantifier: Quantifier,
): QuantityFact | null {
  const { lexicon, active, ends } = quantifier
  const item = items[index]
  const measure = item?.kind === 'word' ? active.get(item.key) : undefined
  if (!item || !measure || (measure.id !== 'killed' && measure.id !== 'wounded')) return null
  // "wounded civilians" may be an adjective and its noun.
  if (!item.key.endsWith('ing')) return null
  const first = items[index - 1]
  if (first?.kind === 'word' && AUXILIARY.test(first.key)) return null
  const counted = countedFrom(items, index + 1, lexicon, ends)
  const last = items[counted.to - 1]
  const plural = last !== undefined && counted.to > index + 1 && last.key !== counted.noun
  if (!plural || !isPeople(counted.noun, lexicon) || numberAt(items, index + 1, lexicon)) return null
  if (isUnreal(items, index, quantifier) || isLasting(items, lexicon)) return null
  const amount: Amount = { low: 1, high: Number.POSITIVE_INFINITY, best: null, grain: 1, qualifier: 'some' }
  return {
    measure: measure.id,
    population: populationOf(counted, quantifier),
    unit: null,
    amount,
    scope: 'whole',
    hedge: 'none',
    sentence,
    span: { start: item.start, end: last.end },
    grows: measure.grows,
    rule: 'C17',
  }
}

const AUXILIARY = /^(?:was|were|been|being|is|are|be)$/u
