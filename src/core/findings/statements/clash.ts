import { byText, firstDifference } from '../../base/order.ts'
import { stableId } from '../../base/stable-id.ts'
import type { Passage } from '../../documents/source-document.ts'
import type { Statement } from '../../statements/statement.ts'
import type { Discrepancy } from '../discrepancy.ts'
import type { Disposition, FindingType } from '../finding-types.ts'
import type { StatementLink } from './statement-link.ts'
import { differOn } from '../wording/differ.ts'

/** Two statements that differ in one thing. */
export type Clash = {
  readonly rule: string
  readonly type: FindingType
  readonly link: Partial<StatementLink> & Pick<StatementLink, 'strength' | 'reasons'>
  readonly values: readonly [string, string]
  /** What makes two values one, where it is not their words: "Ninety kilograms", "90 kilograms of charge". */
  readonly keys?: readonly [string, string]
  readonly passages: readonly [Passage, Passage]
  /** What could make it no conflict. */
  readonly caveat: string
  /** What is told of: part of the proposal's id. */
  readonly about: string
  /** What the two answer, as it follows “differ on”; without it the summary quotes the texts (P8). */
  readonly asked?: string | undefined
  readonly least: number
  readonly hint?: Disposition
  /** Clashes of one question, whatever passages tell it, make one proposal. */
  readonly question?: string
}

/** The whole clause of a statement as a passage. */
export function clauseOf({ document, start, end }: Statement): Passage {
  return { document, start, end }
}

/** One proposal for all clashes of one kind that share a passage: the sides are the values. */
export function proposalsOf(clashes: readonly Clash[]): Discrepancy[] {
  const groups: Clash[][] = []
  for (const clash of clashes.toSorted(
    (a, b) => b.link.strength - a.link.strength || byText(keyOf(a), keyOf(b)),
  )) {
    const group = groups.find(
      ([first]) =>
        first && ((first.type === clash.type && sharesSide(first, clash)) || isSaidAgain(first, clash)),
    )
    if (group) group.push(clash)
    else groups.push([clash])
  }
  return groups.flatMap((group) => {
    const proposal = proposalOf(group)
    return proposal ? [proposal] : []
  })
}

function keyOf({ passages }: Clash): string {
  return passages.map(({ document, start }) => `${document} ${String(start).padStart(8, '0')}`).join(' ')
}

function sharesSide(a: Clash, b: Clash): boolean {
  if (a.question !== undefined || b.question !== undefined) return a.question === b.question
  return shareWords(a, b)
}

/**
 * The same words against the same words by one rule, in one more report: one question, though a word may be a state of
 * two matters ("arrested": of what police did, and of where somebody is).
 */
function isSaidAgain(a: Clash, b: Clash): boolean {
  return a.rule === b.rule && a.values.every((value, at) => b.values[at] === value) && shareWords(a, b)
}

function shareWords(a: Clash, b: Clash): boolean {
  return a.passages.some((passage) =>
    b.passages.some(
      (other) =>
        passage.document === other.document && passage.start < other.end && other.start < passage.end,
    ),
  )
}

function proposalOf(group: readonly Clash[]): Discrepancy | null {
  const [best] = group
  if (!best) return null
  const sides = new Map<string, Map<string, Passage>>()
  const labels = labelsOf(group)
  for (const { values, keys, passages } of group)
    for (const [index, value] of values.entries()) {
      const passage = passages[index]
      if (!passage) continue
      const label = labels.get(keys?.[index] ?? value) ?? value
      const side = sides.get(label) ?? new Map<string, Passage>()
      side.set(`${passage.document} ${passage.start}`, passage)
      sides.set(label, side)
    }
  const values = [...sides.keys()].toSorted(byText)
  const internal = best.passages[0].document === best.passages[1].document
  const hint = group.every((clash) => clash.hint !== undefined) ? best.hint : undefined
  return {
    id: stableId('discrepancy', [best.type, best.rule, best.about, ...values]),
    type: best.type,
    summary:
      best.asked === undefined
        ? ''
        : differOn(
            best.asked,
            best.type === 'terminology-label' ? values.map((value) => `“${value}”`) : values,
            internal,
          ),
    score: scoreOf(best, hint !== undefined),
    internal,
    sides: values.map((value) => ({
      value,
      claims: [],
      evidence: [...(sides.get(value)?.values() ?? [])].toSorted((a, b) =>
        firstDifference(byText(a.document, b.document), a.start - b.start),
      ),
    })),
    explanation: [
      `Rule ${best.rule}: two clauses that seem to tell one thing differ: ${values.join('; ')}.`,
      `Taken as one because ${best.link.reasons.join(', and because ')}.`,
      best.caveat,
    ],
    ...(hint === undefined ? {} : { hint }),
  }
}

/** The words for each value: the shortest that a text has for it. */
function labelsOf(group: readonly Clash[]): ReadonlyMap<string, string> {
  const labels = new Map<string, string>()
  for (const { values, keys } of group)
    for (const [index, value] of values.entries()) {
      const key = keys?.[index] ?? value
      const known = labels.get(key)
      if (known === undefined || firstDifference(value.length - known.length, byText(value, known)) < 0)
        labels.set(key, value)
    }
  return labels
}

function scoreOf({ link, least }: Clash, update: boolean): number {
  const score = 0.5 + Math.min(0.35, Math.max(0, link.strength - least) * 0.12) - (update ? 0.2 : 0)
  return Math.round(Math.max(0.3, score) * 100) / 100
}
