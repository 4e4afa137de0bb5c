import { byText, firstDifference } from '../../../base/order.ts'
import { groupBy } from '../../../base/group-by.ts'
import { stableId } from '../../../base/stable-id.ts'
import { ENGLISH_QUANTITIES } from '../../../claims/lexicon/english-quantities.ts'
import type { QuantityClaim } from '../../../claims/claim.ts'
import type { Discrepancy, DiscrepancySide } from '../../discrepancy.ts'
import { compareAmounts, lowest } from '../../events/compare-amounts.ts'
import type { EventLink } from '../../events/same-event.ts'
import { mayBePart } from '../../events/part-of-event.ts'
import { linkEvents } from '../../events/same-event.ts'
import { SHRINKING } from '../../values/growing.ts'
import type { CaseFacts } from '../../reading/case-facts.ts'
import { closed } from '../../wording/differ.ts'

/** Two claims are about one event from this strength of evidence on (rule F4). */
const LEAST_LINK = 3
/** A name that more claims of one measure share tells no event. */
const LARGEST_BLOCK = 60
/** Claims of one measure compared with one claim. */
const MOST_PARTNERS = 200

/** Measures whose first number does not grow with the reporting: "2,000 gathered", "four on board". */
const STEADY: ReadonlySet<string> = new Set(
  ENGLISH_QUANTITIES.measures.filter(({ grows }) => !grows).map(({ id }) => id),
)

type Clash = { readonly a: QuantityClaim; readonly b: QuantityClaim; readonly link: EventLink }

/**
 * Rule F5 `quantity`: two documents give one measure of one event amounts that cannot both be right. One proposal for
 * one measure of one event, however many documents give each amount.
 */
export function proposeQuantities(facts: CaseFacts): Discrepancy[] {
  const claims = facts.events.filter((claim) => claim.kind === 'quantity').filter(isComparable)
  const byDocument = groupBy(claims, ({ passage }) => passage.document)
  const clashes: Clash[] = []
  for (const [a, b] of pairsOf(facts, claims)) {
    if (a.passage.document === b.passage.document) continue
    if (compareAmounts(a.value, b.value) !== 'disjoint') continue
    const [smaller, larger] = lowest(a.value) <= lowest(b.value) ? [a, b] : [b, a]
    if (smaller.value.qualifier !== 'none' && mayBePart(facts, smaller, larger)) continue
    const link = linkEvents(facts, a, b)
    if (link && link.strength >= LEAST_LINK && !agreesElsewhere(facts, byDocument, a, b))
      clashes.push({ a, b, link })
  }
  return grouped(clashes).map((group) => discrepancyOf(facts, group))
}

function isComparable({ value, polarity }: QuantityClaim): boolean {
  return value.scope === 'whole' && polarity === 'affirmed'
}

function sameMeasure(a: QuantityClaim, b: QuantityClaim): boolean {
  if (a.value.qualifier === 'none' || b.value.qualifier === 'none')
    return deniesMeasure(a, b) || deniesMeasure(b, a)
  return (
    a.value.measure === b.value.measure &&
    a.value.unit === b.value.unit &&
    a.value.population === b.value.population
  )
}

/** Nobody at all contradicts any of them: "no casualties" says nothing of soldiers only. */
function deniesMeasure(none: QuantityClaim, some: QuantityClaim): boolean {
  if (none.value.qualifier !== 'none' || none.value.population !== '') return false
  return (DENIED[none.value.measure] ?? [none.value.measure]).includes(some.value.measure)
}

/** What "no casualties" denies. */
const DENIED: Readonly<Record<string, readonly string[]>> = {
  casualties: ['casualties', 'killed', 'wounded'],
}

/** Claims of one measure that share a name or a match: each pair once. Near linear: blocks and partners are bounded. */
function pairsOf(facts: CaseFacts, claims: readonly QuantityClaim[]): [QuantityClaim, QuantityClaim][] {
  const blocks = new Map<string, QuantityClaim[]>()
  const byPlace = new Map<string, QuantityClaim[]>()
  for (const claim of claims) {
    const { measure, population, unit } = claim.value
    const keys = new Set([...claim.event.names, ...claim.event.nearby].map(({ key }) => key))
    const measures = claim.value.qualifier === 'none' ? (DENIED[measure] ?? [measure]) : [measure]
    const blocksOf = measures.flatMap((of) =>
      [...keys].flatMap((key) => [
        ...(claim.value.qualifier === 'none' ? [] : [`${of} ${population} ${unit ?? ''} ${key}`]),
        // What "none" denies is of whatever people.
        `none ${of} ${key}`,
      ]),
    )
    for (const block of blocksOf) {
      const list = blocks.get(block)
      if (list) list.push(claim)
      else blocks.set(block, [claim])
    }
    const list = byPlace.get(claim.passage.document)
    if (list) list.push(claim)
    else byPlace.set(claim.passage.document, [claim])
  }
  const pairs = new Map<string, [QuantityClaim, QuantityClaim]>()
  const partners = new Map<string, number>()
  const add = (a: QuantityClaim, b: QuantityClaim): void => {
    const [first, second] = byText(a.id, b.id) <= 0 ? [a, b] : [b, a]
    const key = `${first.id} ${second.id}`
    const count = partners.get(first.id) ?? 0
    if (first === second || pairs.has(key) || count >= MOST_PARTNERS || !sameMeasure(a, b)) return
    partners.set(first.id, count + 1)
    pairs.set(key, [first, second])
  }
  for (const list of blocks.values()) {
    if (list.length > LARGEST_BLOCK) continue
    for (const [index, a] of list.entries()) for (const b of list.slice(index + 1)) add(a, b)
  }
  for (const { a, b } of facts.matches.all) {
    const inside = (passage: typeof a): QuantityClaim[] =>
      (byPlace.get(passage.document) ?? []).filter(
        ({ context }) => context.start < passage.end && passage.start < context.end,
      )
    for (const left of inside(a))
      for (const right of inside(b)) if (sameMeasure(left, right)) add(left, right)
  }
  return [...pairs.values()]
}

/** A document that also gives an amount the other allows: its amounts are of several moments or parts. */
function agreesElsewhere(
  facts: CaseFacts,
  byDocument: ReadonlyMap<string, readonly QuantityClaim[]>,
  a: QuantityClaim,
  b: QuantityClaim,
): boolean {
  const allows = (one: QuantityClaim, document: string): boolean =>
    (byDocument.get(document) ?? []).some(
      (other) =>
        sameMeasure(one, other) &&
        compareAmounts(one.value, other.value) !== 'disjoint' &&
        (isSameNumber(one, other) || (linkEvents(facts, one, other)?.strength ?? 0) >= LEAST_LINK - 1),
    )
  return allows(a, b.passage.document) || allows(b, a.passage.document)
}

/** Numbers that no two events share by chance. */
const TELLING_NUMBER = 10

/** Beside a part of the land or the day the report gives the very number of the other: it knows of both. */
function isSameNumber({ value: a }: QuantityClaim, { value: b }: QuantityClaim): boolean {
  return a.best !== null && a.best >= TELLING_NUMBER && a.best === b.best
}

/** Joins clashes that share a claim. */
function grouped(clashes: readonly Clash[]): Clash[][] {
  const parent = new Map<string, string>()
  const rootOf = (id: string): string => {
    let root = id
    while (parent.get(root) !== undefined && parent.get(root) !== root) root = parent.get(root) ?? root
    return root
  }
  const join = (a: string, b: string): void => {
    const [rootA, rootB] = [rootOf(a), rootOf(b)]
    if (rootA !== rootB) parent.set(rootA, rootB)
  }
  for (const { a, b } of clashes) {
    join(a.id, b.id)
    // The same two amounts for the same measure of what is named alike are one conflict.
    const amounts = [a, b].map(({ value }) => String(value.best ?? value.text)).toSorted(byText)
    join(a.id, ['amounts', a.value.measure, a.value.population, ...amounts, subjectOf([a, b])].join(' '))
  }
  const groups = new Map<string, Clash[]>()
  for (const clash of clashes) {
    const root = rootOf(clash.a.id)
    groups.set(root, [...(groups.get(root) ?? []), clash])
  }
  return [...groups.values()]
}

/** What most of the claims name, a place before others: the same however many documents join. */
function subjectOf(claims: readonly QuantityClaim[]): string {
  const ranks = new Map<string, number>()
  for (const { event } of claims)
    for (const list of [event.names, event.nearby])
      for (const { key, place } of list)
        ranks.set(key, (ranks.get(key) ?? 0) + (list === event.names ? 1 : 0.5) + (place ? 0.1 : 0))
  return [...ranks].toSorted(([a, x], [b, y]) => y - x || byText(a, b))[0]?.[0] ?? claims[0]?.subject ?? ''
}

function discrepancyOf(facts: CaseFacts, group: readonly Clash[]): Discrepancy {
  const claims = [
    ...new Map(group.flatMap(({ a, b }) => [a, b]).map((claim) => [claim.id, claim])).values(),
  ].toSorted((a, b) =>
    firstDifference(
      lowest(a.value) - lowest(b.value),
      byText(a.passage.document, b.passage.document),
      a.passage.start - b.passage.start,
    ),
  )
  const sides = new Map<string, QuantityClaim[]>()
  for (const claim of claims) sides.set(claim.value.text, [...(sides.get(claim.value.text) ?? []), claim])
  const best = group.reduce((a, b) => (b.link.strength > a.link.strength ? b : a))
  const hint = updateHint(facts, group)
  const subject = subjectOf(claims)
  const name = facts.entity(subject)?.name
  const values = [...sides.keys()]
  return {
    id: stableId('discrepancy', [
      'quantity',
      claims[0]?.value.measure ?? '',
      claims[0]?.value.population ?? '',
      subject,
      ...values.toSorted(byText),
    ]),
    type: 'quantity',
    summary: closed(
      `Reports ${name === undefined ? '' : `that name ${name} `}differ: ${values.join(' against ')}`,
    ),
    score: scoreOf(best, claims, hint !== null),
    internal: false,
    sides: values.map((value): DiscrepancySide => {
      const own = sides.get(value) ?? []
      return { value, claims: own.map(({ id }) => id), evidence: own.map(({ passage }) => passage) }
    }),
    explanation: explain(best, claims, hint !== null),
    ...(hint === null ? {} : { hint }),
  }
}

/** A later report with a higher count of what grows while an event is reported, or any other count of those searched for. */
function updateHint(facts: CaseFacts, group: readonly Clash[]): 'superseded-update' | null {
  const growing = group.every(({ a, b }) => {
    if (STEADY.has(a.value.measure) && !SHRINKING.has(a.value.measure)) return false
    const [low, high] = lowest(a.value) <= lowest(b.value) ? [a, b] : [b, a]
    const before = published(facts, low)
    const after = published(facts, high)
    if (before === null || after === null) return false
    return SHRINKING.has(a.value.measure) ? before !== after : before < after
  })
  return growing ? 'superseded-update' : null
}

function published(facts: CaseFacts, { passage }: QuantityClaim): number | null {
  const time = Date.parse(facts.document(passage.document)?.meta.published ?? '')
  return Number.isFinite(time) ? time : null
}

function scoreOf({ link }: Clash, claims: readonly QuantityClaim[], update: boolean): number {
  let score = 0.5 + Math.min(0.35, (link.strength - LEAST_LINK) * 0.1) + (link.matched ? 0.05 : 0)
  if (claims.some(({ hedge }) => hedge !== 'none')) score -= 0.1
  if (claims.some(({ assertedBy }) => assertedBy !== 'outlet')) score -= 0.05
  if (update) score -= 0.2
  return Math.round(Math.max(0.3, Math.min(0.95, score)) * 100) / 100
}

function explain({ a, b, link }: Clash, claims: readonly QuantityClaim[], update: boolean): string[] {
  const sentences = [
    `Rule F5: one measure of what seems to be one event is given amounts that exclude each other: ${[...new Set(claims.map(({ value }) => value.text))].join('; ')}.`,
    `Taken as one event because ${link.reasons.join(', and because ')}.`,
  ]
  const dates = [
    ...new Set([a, b].map(({ asOf }) => asOf?.slice(0, 10)).filter((date) => date !== undefined)),
  ].toSorted(byText)
  if (update)
    sentences.push(
      `The later report (of ${dates.at(-1) ?? 'a later time'}) gives ${claims.some(({ value }) => SHRINKING.has(value.measure)) ? 'another' : 'the higher'} count: the earlier one may have been overtaken.`,
    )
  else if (dates.length === 0)
    sentences.push('The documents have no date: one may be a later report with a newer count.')
  else if (dates.length > 1) sentences.push(`The documents are of ${dates.join(', ')}.`)
  if (claims.some(({ hedge }) => hedge !== 'none')) sentences.push('At least one passage hedges the amount.')
  sentences.push(
    'It is no conflict if the texts count different people or things, or at different times, or speak of two events.',
  )
  return sentences
}
