import { byText, firstDifference } from '../../base/order.ts'
import { stableId } from '../../base/stable-id.ts'
import type { Passage } from '../../documents/source-document.ts'
import { spansOverlap } from '../../text/span.ts'
import type { Discrepancy } from '../discrepancy.ts'
import type { StoryReading } from '../reading/story-reading.ts'
import type { Denial } from './denial.ts'
import { whoseWords } from './whose-word.ts'

/** One proposal for all denials that share a passage with the surest of them: what is denied, and what is told. */
export function proposeDenials(denials: readonly Denial[], reading: StoryReading): Discrepancy[] {
  const groups: Denial[][] = []
  for (const denial of denials.toSorted((a, b) =>
    firstDifference(b.strength - a.strength, byText(keyOf(a), keyOf(b))),
  )) {
    const group = groups.find(([first]) => first !== undefined && areOne(first, denial))
    if (group) group.push(denial)
    else groups.push([denial])
  }
  return groups.flatMap((group) => {
    const proposal = proposalOf(group, reading)
    return proposal ? [proposal] : []
  })
}

function keyOf({ denied, told }: Denial): string {
  return [denied, told]
    .map(({ document, start }) => `${document} ${String(start).padStart(8, '0')}`)
    .join(' ')
}

function areOne(a: Denial, b: Denial): boolean {
  return (
    meet(a.denied, b.denied) ||
    (meet(a.told, b.told) && (a.about === b.about || a.denied.document === b.denied.document))
  )
}

function meet(a: Passage, b: Passage): boolean {
  return a.document === b.document && spansOverlap(a, b)
}

function proposalOf(group: readonly Denial[], reading: StoryReading): Discrepancy | null {
  const [best] = group
  if (!best) return null
  const sides = (['denied', 'told'] as const).map((side) => ({
    value: best.values[side],
    passages: distinct(group.map((denial) => denial[side])),
  }))
  return {
    id: stableId('discrepancy', [
      'negation-polarity',
      best.rule,
      best.about,
      ...Object.values(best.values).toSorted(byText),
    ]),
    type: 'negation-polarity',
    summary: '',
    score: Math.round((0.5 + Math.min(0.35, Math.max(0, best.strength - best.least) * 0.12)) * 100) / 100,
    internal: best.denied.document === best.told.document,
    sides: sides
      .toSorted((a, b) => byText(a.value, b.value))
      .map(({ value, passages }) => ({ value, claims: [], evidence: passages })),
    explanation: [
      `Rule ${best.rule}: one text denies what another tells: “${best.values.denied}” against “${best.values.told}”.`,
      `Taken as one thing because ${best.reasons.join(', and because ')}.`,
      whoseWords(reading, sides),
      'It is no conflict if two things or moments are meant, if the denial holds for a part only, or if one text only reports what it goes on to refute.',
    ],
  }
}

/** Passages once each, the longer of two that overlap, in order. */
function distinct(passages: readonly Passage[]): Passage[] {
  const kept: Passage[] = []
  for (const passage of passages.toSorted((a, b) => b.end - b.start - (a.end - a.start)))
    if (!kept.some((other) => meet(other, passage))) kept.push(passage)
  return kept.toSorted((a, b) => firstDifference(byText(a.document, b.document), a.start - b.start))
}
