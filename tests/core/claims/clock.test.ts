import { describe, expect, it } from 'vitest'
import { clocksIn } from '#core/claims/times/clock.ts'

/** What is read of a sentence: "0405-0415" for each window, with the words. */
function read(text: string): string[] {
  return clocksIn(text, { start: 0, end: text.length }).map(
    ({ windows, bound }) =>
      windows.map(({ first, last }) => `${shown(first)}-${shown(last)}`).join(' or ') +
      (bound === null ? '' : ` ${bound}`),
  )
}

function shown(minutes: number): string {
  const day = (minutes + 1440) % 1440
  return `${String(Math.floor(day / 60)).padStart(2, '0')}${String(day % 60).padStart(2, '0')}`
}

describe('C23 times of day', () => {
  it.each([
    ['The alarm came at 03:45 local time.', ['0343-0347']],
    ['The tower fell at 1.50 a.m. on Monday.', ['0148-0152']],
    ['Doors opened at 8pm.', ['1950-2010']],
    ['The call was logged at 0352H.', ['0350-0354']],
    ['Firing began at about 0300 hours.', ['0235-0325']],
    ['It sank at around 9.40 p.m.', ['2128-2152']],
    ['It sank at about 9.30 p.m.', ['2110-2150']],
    ['It ended at half past four in the morning.', ['0428-0432']],
    ['The lamp went out at ten minutes to two that night.', ['0148-0152']],
    ['They left at a quarter to four in the afternoon.', ['1543-1547']],
    ['He came a little before four this morning.', ['0330-0400']],
    ['Last night at half past six she was seen at the well.', ['1828-1832']],
    ['The gates closed shortly after noon.', ['1200-1240']],
    ['The raid began around midnight.', ['2335-0025']],
    ['They were freed at dawn.', ['0330-0730']],
    ['She slept until nine.', ['0850-0910 or 2050-2110 until']],
    ['The truce took effect at midnight local time (2000 GMT).', ['2350-0010']],
    ['It was seven o’clock.', ['0650-0710 or 1850-1910']],
    ['The bell rang before breakfast.', ['0400-0920']],
    ['The roof fell during the middle of morning lessons.', ['0730-1300']],
    ['Shots were heard after the evening prayer.', ['1800-0030']],
    ['The lorry overturned in the evening rush hour.', ['1530-2000']],
    ['The river rose while residents slept.', ['2200-0700']],
    ['They crossed under cover of darkness.', ['1700-0700']],
  ])('reads “%s”', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  it.each([
    'The bill was lost by ten to twelve votes.',
    'He died at 91.',
    'Prices rose 4.20 per cent.',
    'The team won 3:45 minutes before the others did.',
    'At two schools the roof came down.',
    'They gave ten to twelve loaves.',
    'In 1945 the mill burned.',
    'The road is 2.15 km long.',
  ])('C23 reads no time in “%s”', (text) => {
    expect(read(text)).toEqual([])
  })
})

describe('C23 zones', () => {
  const zoneOf = (text: string): string | null | undefined =>
    clocksIn(text, { start: 0, end: text.length })[0]?.zone

  it.each([
    ['The alarm came at 03:45 local time.', 'local'],
    ['It fell at 14:20 GMT, the office said.', 'gmt'],
    ['It struck at 4.42 p.m. Greenwich time.', 'gmt'],
    ['It struck at 4.42 p.m. Greenwich Mean Time on Friday.', 'gmt'],
    ['It struck at 0442 UTC.', 'gmt'],
    ['The bridge shut at seven in the evening, Oravel time.', 'oravel'],
    ['The bridge shut at 7pm Moscow time.', 'msk'],
    ['The bridge shut at 7pm New Vikedal time.', 'new vikedal'],
  ])('reads %s', (text, zone) => expect(zoneOf(text)).toBe(zone))

  it.each([
    'The bridge shut at 7pm for the second time.',
    'The bridge shut at 7pm. Oravel time is short.',
    'The show ran at 7pm in Prime Time.',
    'The bridge shut at 7pm; by Monday time had run out.',
    'The talks ended at seven on Monday time after time.',
    'The bridge shut at 7pm on Friday, just in time for Oravel.',
  ])('reads none of %s', (text) => expect(zoneOf(text)).toBeNull())
})
