import { describe, expect, it } from 'vitest'
import { daysIn } from '#core/claims/times/find-days.ts'
import { dayOf, isoDay } from '#core/claims/times/time-value.ts'

/** Text, first and last day of each possible reading. Published on a Thursday. */
function read(text: string, published: string | null = '2031-05-08'): string[] {
  return daysIn(text, { start: 0, end: text.length }, dayOf(published)).map(
    (day) =>
      `${day.text}: ${day.spans
        .map(({ first, last }) => (first === last ? isoDay(first) : `${isoDay(first)}/${isoDay(last)}`))
        .join(' or ')}`,
  )
}

describe('S20 days', () => {
  it.each([
    ['on 4 May 2031', ['4 May 2031: 2031-05-04']],
    ['on Saturday, May 3, he left', ['Saturday, May 3: 2031-05-03']],
    ['the thirtieth of October', ['the thirtieth of October: 2030-10-30 or 2031-10-30']],
    ['for the first Sunday in June', ['the first Sunday in June: 2030-06-02 or 2031-06-01']],
    ['until the 20th, she said', ['until the 20th: 2031-04-20 or 2031-05-20']],
    ['in the 20th minute', []],
    ['on Wednesday, the seventh', ['Wednesday, the seventh: 2031-05-07']],
    ['on Saturday', ['Saturday: 2031-05-03 or 2031-05-10']],
    ['next Saturday', ['next Saturday: 2031-05-10']],
    ['yesterday and today', ['yesterday: 2031-05-07', 'today: 2031-05-08']],
    ['four years ago', ['four years ago: 2026-09-01/2028-01-14']],
    ['in 2019', ['2019: 2019-01-01/2019-12-31']],
    ['2019 people', []],
    ['in January 2030', ['January 2030: 2030-01-01/2030-01-31']],
    ['she may march', []],
    ['at the weekend', ['at the weekend: 2031-05-03/2031-05-04 or 2031-05-10/2031-05-11']],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  it('knows only the day of the week where the day of publication is not known', () => {
    const [day] = daysIn('on Saturday', { start: 0, end: 11 }, null)
    expect(day).toMatchObject({ weekday: 6, spans: [] })
  })
})
