import { stableId } from '../../base/stable-id.ts'
import type { QuantityClaim, StatusClaim, TimeClaim } from '../claim.ts'
import type { Maker } from '../events/claim-maker.ts'
import { isSameClause } from '../events/same-clause.ts'
import type { Sketcher } from '../events/sketches.ts'
import type { DocumentContext } from '../roles/context.ts'
import { isoDay } from './time-value.ts'
import type { FoundTime } from './time-value.ts'

/** The one time a sentence names is the time of what it says happened, unless it is that of saying it. */
export function timeClaimOf(
  claim: QuantityClaim | StatusClaim,
  happened: string,
  context: DocumentContext,
  sketcher: Sketcher,
  maker: Maker,
): TimeClaim | null {
  const { sentence } = claim.event
  if (claim.polarity === 'denied' || (claim.kind === 'quantity' && claim.value.qualifier === 'none'))
    return null
  const items = context.sentences[sentence] ?? []
  const times = sketcher.times(sentence)
  const [time] = times
  if (!time || times.length > 1 || time.precision === 'week') return null
  if (!isSameClause(items, time, claim.passage, context.lexicon.sayingVerbs)) return null
  const words = { start: items[time.from]?.start ?? 0, end: items[time.to - 1]?.end ?? 0 }
  const span = {
    start: Math.min(words.start, claim.passage.start),
    end: Math.max(words.end, claim.passage.end),
  }
  const text = context.reading.document.text.slice(words.start, words.end)
  // A date in a line of its own is that of the page.
  if (context.reading.document.text.slice(span.start, span.end).includes('\n')) return null
  return {
    id: stableId('claim', [maker.document, span.start, span.end, 'time', happened, claim.subject]),
    kind: 'time',
    ...maker.common({ sentence, span }),
    subject: claim.subject,
    value: {
      event: happened,
      start: time.first === null ? null : isoDay(time.first),
      end: time.last === null ? null : isoDay(time.last),
      precision: time.precision,
      monthDay: time.monthDay,
      weekday: time.weekday,
      text: `${happened} ${time.first === null ? text : wordsOfDays(time)}`,
    },
    hedge: claim.hedge,
    polarity: 'affirmed',
    rule: 'C18',
  }
}

function wordsOfDays({ first, last, precision }: FoundTime): string {
  if (first === null || last === null) return ''
  if (first === last) return `on ${isoDay(first)}`
  if (precision === 'year') return `in ${isoDay(first).slice(0, 4)}`
  return precision === 'month'
    ? `in ${isoDay(first).slice(0, 7)}`
    : `between ${isoDay(first)} and ${isoDay(last)}`
}
