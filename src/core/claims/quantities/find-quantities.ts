import type { Hedge } from '../claim.ts'
import type { Measure, QuantityLexicon } from '../lexicon/quantity-lexicon.ts'
import type { Item } from '../reading/items.ts'
import { countedFrom, isPeople, singular } from './counted.ts'
import type { Counted } from './counted.ts'
import { numberAt } from './parse-number.ts'
import { isLasting, isUnreal, populationOf } from './counts-for.ts'
import { someAt, zeroAt } from './none-and-some.ts'
import type { ParsedNumber } from './parse-number.ts'
import type { Quantifier } from './quantifier.ts'
import type { QuantityFact } from './quantity-fact.ts'

/** The quantities that one sentence gives (rule C17). Linear in its items: each number looks at a bounded window. */
export function findQuantities(
  items: readonly Item[],
  sentence: number,
  quantifier: Quantifier,
): QuantityFact[] {
  const facts: QuantityFact[] = []
  for (let index = 0; index < items.length; index++) {
    const zero = zeroAt(items, index, sentence, quantifier)
    if (zero) {
      facts.push(zero)
      continue
    }
    const some = someAt(items, index, sentence, quantifier)
    if (some) facts.push(some)
    const number = numberAt(items, index, quantifier.lexicon)
    if (!number) continue
    const fact = factAt(items, number, sentence, quantifier)
    if (fact) facts.push(fact)
    index = Math.max(index, number.to - 1)
  }
  return facts
}

type Measured = {
  readonly measure: Measure
  readonly id: string
  readonly from: number
  readonly to: number
  readonly hedge: Hedge
}

function factAt(
  items: readonly Item[],
  number: ParsedNumber,
  sentence: number,
  quantifier: Quantifier,
): QuantityFact | null {
  const { lexicon } = quantifier
  if (number.currency !== null || number.amount.low < 0) return null
  const shared = sharedAt(items, number, lexicon, number.amount.best === null)
  const counted = countedFrom(items, shared.to, lexicon, quantifier.ends)
  const measured =
    tollBefore(items, number, quantifier) ??
    nounMeasure(items, number, counted, quantifier) ??
    verbBefore(items, number, counted, quantifier) ??
    (isSubject(items, number) ? verbAfter(items, counted, quantifier) : null)
  if (!measured) return null
  const from = Math.min(number.from, measured.from)
  const to = Math.max(number.to, counted.to, measured.to)
  if (isUnreal(items, from, quantifier)) return null
  const people = measured.measure.counts === 'people'
  if (people && !Number.isInteger(number.amount.best ?? 1)) return null
  const population = people ? populationOf(counted, quantifier) : counted.noun
  const first = items[from]
  const last = items[to - 1]
  if (!first || !last) return null
  return {
    measure: measured.id,
    population,
    unit: null,
    amount: number.amount,
    scope:
      shared.part || isPart(items, number, measured.id)
        ? 'part'
        : isLasting(items, lexicon)
          ? 'period'
          : 'whole',
    hedge: measured.hedge,
    sentence,
    span: { start: first.start, end: last.end },
    grows: measured.measure.grows,
    rule: 'C17',
  }
}

/** "12 more", "another 12", "12 of the hostages": one share of a count. */
function sharedAt(
  items: readonly Item[],
  { from, to }: ParsedNumber,
  { sharing }: QuantityLexicon,
  vague: boolean,
): { readonly part: boolean; readonly to: number } {
  const before = items[from - 1]?.key ?? ''
  if (sharing.has(before) || /^(?:including|among|included|further|first|last|next|only)$/u.test(before))
    return { part: true, to }
  const after = items[to]?.key ?? ''
  if (sharing.has(after)) return { part: true, to: to + 1 }
  if (after === 'of')
    return {
      part: !vague || /^(?:the|them|those|these|its|his|their)$/u.test(items[to + 1]?.key ?? ''),
      to: /^(?:the|them|those|these|its|his|their)$/u.test(items[to + 1]?.key ?? '') ? to + 2 : to + 1,
    }
  if (/^(?:per|in|out)$/u.test(after) && /^(?:cent|ten|of)$/u.test(items[to + 1]?.key ?? ''))
    return { part: true, to }
  return { part: false, to }
}

/** "Mara Quill and 12 soldiers were killed": the number leaves somebody out. */
function isPart(items: readonly Item[], { from }: ParsedNumber, measure: string): boolean {
  if (measure === 'wounded') return false
  const before = items[from - 1]
  if (before?.key !== 'and' && before?.key !== 'plus') return false
  const two = items[from - 2]
  return (
    two?.kind === 'name' ||
    two?.kind === 'role' ||
    two?.key === 'himself' ||
    (two?.kind === 'word' && !two.key.endsWith('ed'))
  )
}

/** "the death toll rose to 12", "number of dead: 12". */
function tollBefore(items: readonly Item[], { from }: ParsedNumber, quantifier: Quantifier): Measured | null {
  const killed = quantifier.nouns.get('deaths')
  if (!killed) return null
  for (let index = from - 1; index >= from - 7; index--) {
    const item = items[index]
    if (!item || item.kind === 'quote' || (item.kind === 'mark' && item.key !== "'" && item.key !== ':'))
      return null
    if (
      item.key === 'toll' &&
      !/^(?:the|a|its|heavy)?$/u.test(items[index - 1]?.key ?? '') &&
      items[index - 1]?.key !== 'death'
    )
      return null
    if (item.key === 'toll') return { measure: killed, id: killed.id, from: index, to: from, hedge: 'none' }
    if (item.kind !== 'word' || !TOLL_WORDS.test(item.key)) return null
  }
  return null
}

const TOLL_WORDS =
  /^(?:of|to|at|was|is|has|had|have|rose|rises|risen|rising|stood|stands|reached|reaches|climbed|climbs|now|currently|put|from|jumped|grew|hit|hits|by|least|the|standing|than|more|over|exceeded|passed|official|confirmed|set|be|been)$/u

/** "12 deaths", "12 arrests". */
function nounMeasure(
  items: readonly Item[],
  { from, to }: ParsedNumber,
  counted: Counted,
  { nouns, lexicon }: Quantifier,
): Measured | null {
  const last = items[counted.to - 1]
  if (!last || counted.to <= to) return null
  const measure = nouns.get(last.key)
  if (!measure || counted.narrowing.some((word) => !isNeutral(word, lexicon))) return null
  return { measure, id: measure.id, from, to: counted.to, hedge: 'none' }
}

function isNeutral(word: string, lexicon: QuantityLexicon): boolean {
  return (
    /^(?:civilian|confirmed|reported|serious|minor|human|new)$/u.test(word) ||
    isPeople(singular(word, lexicon), lexicon)
  )
}

/** "killed 12 people", "killed or wounded 12", "left 12 dead", "claimed 12 lives". */
function verbBefore(
  items: readonly Item[],
  { from, to }: ParsedNumber,
  counted: Counted,
  quantifier: Quantifier,
): Measured | null {
  const { lexicon, active } = quantifier
  let index = from - 1
  while (index > from - 4 && /^(?:also|reportedly|the|lives|of|a)$/u.test(items[index]?.key ?? '')) index--
  const key = items[index]?.key ?? ''
  const hedge: Hedge = items.slice(index - 1, from).some((item) => item.key === 'reportedly')
    ? 'reported'
    : 'none'
  if (/^(?:left|leaving|leaves)$/u.test(key)) {
    const state = items[counted.to]?.key ?? ''
    const measure = quantifier.passive.get(state)
    if (!measure || !mayCount(measure, counted, lexicon)) return null
    const { id, to: end } = combinedFrom(items, counted.to, measure, quantifier)
    return { measure, id, from: index, to: end, hedge }
  }
  if (
    /^(?:claimed|claiming|claims|took|taking|cost|costing)$/u.test(key) &&
    (counted.noun === 'live' || counted.noun === 'life' || items[from - 2]?.key === 'lives')
  ) {
    const killed = active.get('killed')
    return killed ? { measure: killed, id: killed.id, from: index, to: counted.to, hedge } : null
  }
  const measure = active.get(key)
  if (!measure || !mayCount(measure, counted, lexicon) || items[index]?.kind === 'mark') return null
  if (counted.to === to && !closesObject(items, to)) return null
  const first = items[index - 1]
  // "12 soldiers killed 3" is active, "were killed 12 …" is not.
  if (first?.kind === 'word' && /^(?:was|were|been|being|is|are)$/u.test(first.key)) return null
  const other =
    first?.key === 'or' || first?.key === 'and' ? active.get(items[index - 2]?.key ?? '') : undefined
  const id =
    (other && lexicon.combined.get(`${other.id} ${measure.id}`)) ??
    (other && other !== measure ? null : measure.id)
  return id === null ? null : { measure, id, from: other ? index - 2 : index, to: counted.to, hedge }
}

function closesObject(items: readonly Item[], at: number): boolean {
  const item = items[at]
  return (
    !item ||
    item.kind === 'mark' ||
    (item.kind === 'word' &&
      /^(?:and|in|on|at|near|as|when|during|after|before|while|from|outside)$/u.test(item.key))
  )
}

function mayCount(
  { counts, objects }: Measure,
  { noun, narrowing }: Counted,
  lexicon: QuantityLexicon,
): boolean {
  if (counts === 'things') return objects.has(noun)
  if (noun === '') return true
  // "12 Iraqis": a people's name is read as an adjective and is the noun then.
  return isPeople(noun, lexicon) || (narrowing.length < 3 && HUMAN_ENDING.test(noun))
}

const HUMAN_ENDING = /(?:ist|eer|ian|goer|man|woman|ese|ani|aqi|inee|ghter|holder|seeker|keeper)$/u

/** "with hundreds of people who …": what a preposition governs is no subject. */
function isSubject(items: readonly Item[], { from }: ParsedNumber): boolean {
  return !/^(?:with|by|for|from|to|in|on|into|against|like|than|near|at|among|between|under|over)$/u.test(
    items[from - 1]?.key ?? '',
  )
}

/** "12 people (in the town) were (also) killed", "12 killed", "12 people died". */
function verbAfter(items: readonly Item[], counted: Counted, quantifier: Quantifier): Measured | null {
  const { lexicon, passive, intransitive } = quantifier
  let index = afterAside(items, counted.to)
  if (items[index]?.key === 'who' || items[index]?.key === 'that') index++
  if (lexicon.placing.has(items[index]?.key ?? '') && items[index]?.key !== 'aboard') {
    const end = index + 6
    index++
    while (
      index < end &&
      isPlacePhrase(items[index]) &&
      !lexicon.auxiliaries.has(items[index]?.key ?? '') &&
      !passive.has(items[index]?.key ?? '')
    )
      index++
  }
  let hedge: Hedge = 'none'
  let auxiliary = false
  const first = index
  while (
    index < first + 5 &&
    items[index]?.kind === 'word' &&
    lexicon.auxiliaries.has(items[index]?.key ?? '')
  ) {
    const key = items[index]?.key ?? ''
    if (/^(?:were|was|are|is|been|have|has|had|be)$/u.test(key)) auxiliary = true
    if (/^(?:reportedly|reported)$/u.test(key)) hedge = 'reported'
    if (/^(?:allegedly)$/u.test(key)) hedge = 'alleged'
    if (/^(?:feared|believed|thought|presumed|apparently)$/u.test(key)) hedge = 'possible'
    index++
  }
  const key = items[index]?.key ?? ''
  if (items[index]?.kind === 'mark' || items[index]?.kind === 'name') return null
  if (items.slice(counted.to, index).some((item) => lexicon.unreal.has(item.key))) return null
  for (const measure of intransitive.get(key) ?? []) {
    if (mayCount(measure, counted, lexicon))
      return { measure, id: measure.id, from: counted.to, to: index + 1, hedge }
  }
  const measure = passive.get(key)
  if (!measure || !mayCount(measure, counted, lexicon)) return null
  const { id, to } = combinedFrom(items, index, measure, quantifier)
  // "12 soldiers killed three rebels": without an auxiliary the verb must close its phrase.
  if (!auxiliary && !closesPhrase(items, to)) return null
  if (!auxiliary && counted.noun === '' && index !== counted.to) return null
  return { measure, id, from: counted.to, to, hedge }
}

function isPlacePhrase(item: Item | undefined): boolean {
  return item !== undefined && item.kind !== 'mark' && item.kind !== 'quote'
}

function closesPhrase(items: readonly Item[], at: number): boolean {
  const item = items[at]
  if (!item || item.kind === 'mark' || item.kind === 'quote') return true
  return (
    item.kind === 'word' &&
    /^(?:and|in|by|when|at|during|on|as|after|near|while|from|outside|inside|across|following|or|but|so|over|to|into|because|before|under|around|off|this|last|late|early|today|yesterday|with|overnight|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/u.test(
      item.key,
    )
  )
}

/** ", including three children," and ", most of them children,". */
function afterAside(items: readonly Item[], at: number): number {
  if (items[at]?.key === '(') {
    const close = items.slice(at, at + 14).findIndex(({ key }) => key === ')')
    return close > 0 ? at + close + 1 : at
  }
  if (items[at]?.key !== ',' && items[at]?.key !== '-') return at
  if (!/^(?:including|among|most|mostly|mainly|many|some|all|both)$/u.test(items[at + 1]?.key ?? ''))
    return at
  const close = items.slice(at + 1, at + 16).findIndex(({ key }) => key === ',' || key === '-')
  return close > 0 ? at + close + 2 : at
}

/** "killed or wounded", "dead and injured" after one number. */
function combinedFrom(
  items: readonly Item[],
  at: number,
  measure: Measure,
  { passive, lexicon }: Quantifier,
): { readonly id: string; readonly to: number } {
  const link = items[at + 1]?.key
  const second = link === 'or' || link === 'and' ? passive.get(items[at + 2]?.key ?? '') : undefined
  const id = second && lexicon.combined.get(`${measure.id} ${second.id}`)
  return id === undefined ? { id: measure.id, to: at + 1 } : { id, to: at + 3 }
}
