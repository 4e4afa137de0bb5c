import { describe, expect, it } from 'vitest'
import { withDatelineDays } from '#core/claims/times/dateline-day.ts'
import { readPlain } from '../read-plain.ts'

const DATED = readPlain('a.txt', '# Storm over Brattholm\n\nA storm came in.', '2031-01-03')

/** The day given to a report whose text begins so, in a case with one report of 3 January 2031. */
function dayGiven(text: string): string | null {
  const [, report] = withDatelineDays([DATED, readPlain('b.txt', `# Ferries stay in port\n\n${text}`)])
  return report?.meta.published ?? null
}

describe('F46 the day of a dateline', () => {
  it.each([
    ['VIKEDAL, January 4 - Ferries stayed in port.', '2031-01-04'],
    ['VIKEDAL, 2 January (Norlyd) — Ferries stayed in port.', '2031-01-02'],
    ['Vikedal, Norland, Jan. 3 – Ferries stayed in port.', '2031-01-03'],
    ['VIKEDAL, January 5 -\n\nFerries stayed in port.', '2031-01-05'],
  ])('takes the year from the other reports: %s', (text, day) => {
    expect(dayGiven(text)).toBe(day)
  })

  it('takes the year before where that lies nearer', () => {
    expect(dayGiven('VIKEDAL, December 30 - Ferries stayed in port.')).toBe('2030-12-30')
  })

  it.each([
    ['a day far from all others', 'VIKEDAL, June 4 - Ferries stayed in port.'],
    ['a date in a sentence', 'In Vikedal, on January 4, ferries stayed in port - all of them.'],
    ['no day of the calendar', 'VIKEDAL, February 30 - Ferries stayed in port.'],
    ['a dateline without a day', 'VIKEDAL - Ferries stayed in port on January 4.'],
  ])('says nothing of %s', (_, text) => {
    expect(dayGiven(text)).toBeNull()
  })

  it('leaves a case without any day as it is', () => {
    const report = readPlain('b.txt', '# Ferries\n\nVIKEDAL, January 4 - Ferries stayed in port.')
    expect(withDatelineDays([report])).toEqual([report])
  })
})
