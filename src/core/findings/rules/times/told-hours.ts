import { byText } from '../../../base/order.ts'
import { onceEach } from '../../../base/memo.ts'
import { stableId } from '../../../base/stable-id.ts'
import type { DocumentId } from '../../../documents/source-document.ts'
import type { Discrepancy } from '../../discrepancy.ts'
import type { CaseFacts } from '../../reading/case-facts.ts'
import type { ToldHour } from '../../tongues/hours.ts'
import { hoursTold } from '../../tongues/hours.ts'
import type { ToldDocument } from '../../tongues/told-document.ts'
import { pairsOfStory, sharedWords, toldDocuments } from '../../tongues/told-document.ts'

const SCORE = 0.6
/** Words that the sentences of two times of one happening share; the day of the week counts as one, and so does that both tell how it began. */
const LEAST_WORDS = 2
const DAY = 1440

/**
 * Rule F132 `date-time`: two reports of one story, in a language of which words for it are listed, put one happening at
 * times of day that differ, and neither gives the other's.
 */
export function proposeToldHours(facts: CaseFacts): Discrepancy[] {
  const hoursOf = onceEach((document: ToldDocument) => hoursTold(document))
  const found = new Map<string, Discrepancy>()
  for (const [left, right] of pairsOfStory(facts, toldDocuments(facts))) {
    const [ours, theirs] = [hoursOf(left), hoursOf(right)]
    for (const a of ours)
      for (const b of theirs) {
        if (!areOfOne(a, b) || areNear(a, b)) continue
        // A document that gives the other's time as well tells of two things.
        if (ours.some((one) => areNear(one, b)) || theirs.some((one) => areNear(one, a))) continue
        const proposal = discrepancyOf(facts, [
          { id: left.id, hour: a },
          { id: right.id, hour: b },
        ])
        const before = found.get(proposal.id)
        found.set(proposal.id, before ? withEvidence(before, proposal) : proposal)
      }
  }
  return [...found.values()]
}

function areOfOne(a: ToldHour, b: ToldHour): boolean {
  if (a.weekday !== null && b.weekday !== null && a.weekday !== b.weekday) return false
  const day = a.weekday !== null && a.weekday === b.weekday ? 1 : 0
  const onset = a.onset && b.onset ? 1 : 0
  return sharedWords(a.stems, b.stems) + day + onset >= LEAST_WORDS
}

function areNear(a: ToldHour, b: ToldHour): boolean {
  const most = Math.max(a.slack, b.slack)
  return a.minutes.some((one) =>
    b.minutes.some((other) => {
      const apart = Math.abs(one - other)
      return Math.min(apart, DAY - apart) <= most
    }),
  )
}

type Told = { readonly id: DocumentId; readonly hour: ToldHour }

function discrepancyOf(facts: CaseFacts, told: readonly Told[]): Discrepancy {
  const sides = told.toSorted((a, b) => byText(valueOf(a), valueOf(b)))
  const values = sides.map(valueOf)
  return {
    id: stableId('discrepancy', ['told-hour', ...values]),
    type: 'date-time',
    summary: `Reports differ on the time of day: ${values.join(' against ')}.`,
    score: SCORE,
    internal: false,
    sides: sides.map(({ id, hour }, at) => ({
      value: values[at] ?? '',
      claims: [],
      evidence: [{ document: id, start: hour.start, end: hour.end }],
    })),
    explanation: [
      `Rule F132: what seems to be one happening is put at two times of day: ${values.join('; ')} (“${told.map((one) => wordsOf(facts, one)).join('”, “')}”).`,
      'It is no conflict if they give the time of two things, or in two time zones.',
    ],
  }
}

/** “14:20”; “about 18:30” where the text says so, “6:30 or 18:30” where it leaves the half of the day open. */
function valueOf({ hour: { minutes } }: Told): string {
  return minutes.map((all) => `${Math.floor(all / 60)}:${String(all % 60).padStart(2, '0')}`).join(' or ')
}

function wordsOf(facts: CaseFacts, { id, hour }: Told): string {
  return facts.document(id)?.text.slice(hour.start, hour.end) ?? ''
}

function withEvidence(kept: Discrepancy, more: Discrepancy): Discrepancy {
  return {
    ...kept,
    sides: kept.sides.map((side, at) => ({
      ...side,
      evidence: [
        ...side.evidence,
        ...(more.sides[at]?.evidence ?? []).filter(
          (one) =>
            !side.evidence.some(({ document, start }) => document === one.document && start === one.start),
        ),
      ],
    })),
  }
}
