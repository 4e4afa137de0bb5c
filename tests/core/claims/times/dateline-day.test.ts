import { describe, expect, it } from 'vitest'
import { withDatelineDays, withLikelyDays } from '#core/claims/times/dateline-day.ts'
import type { SourceDocument } from '#core/documents/source-document.ts'
import { readPlain } from '../read-plain.ts'

const DATED = readPlain('a.txt', '# Storm over Brattholm\n\nA storm came in.', '2031-01-03')
const PROSE =
  'Ferries stayed in port while the storm went over the coast, and the harbour office asked everybody to keep away from the quays, where waves threw stones and tangled nets over the wall all morning.'

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
    ['VIKEDAL, 5 January (Norlyd News Service). Ferries stayed in port.', '2031-01-05'],
    ['Vikedal, 4 January (Norlyd) Ferries stayed in port.', '2031-01-04'],
    ['VIKEDAL, 4 January. /Norlyd/. Ferries stayed in port.', '2031-01-04'],
    ['VIKEDAL, 6 January 2031 (Norlyd) - Ferries stayed in port.', '2031-01-06'],
  ])('takes the year from the other reports: %s', (text, day) => {
    expect(dayGiven(text)).toBe(day)
  })

  it('takes the year before where that lies nearer', () => {
    expect(dayGiven('VIKEDAL, December 30 - Ferries stayed in port.')).toBe('2030-12-30')
  })

  it.each([
    ['4 January', '2031-01-04'],
    ['Vikedal Post, Sunday 5 January', '2031-01-05'],
    ['By Runa Sletten, The Norland Courier, January 4', '2031-01-04'],
    ['Radio Vikedal news desk, 4 January, 6 p.m.', '2031-01-04'],
    ['Updated Sunday 5 January, 07.10', '2031-01-05'],
    ['4 January, for immediate release', '2031-01-04'],
    ['(Translated from the original; first published on 6 January)', '2031-01-06'],
    ['Vikedal Post, Saturday, January 4, 2031', '2031-01-04'],
    ['Vikedal Post, Sunday', '2031-01-05'],
    ['From our correspondent, Vikedal, Thursday night', '2031-01-02'],
    ['Vikedal Online, Saturday, 15.30', '2031-01-04'],
  ])('reads the line under the headline: %s', (line, day) => {
    expect(dayGiven(`${line}\n\n${PROSE}`)).toBe(day)
  })

  it.each([
    ['a day far from all others', 'VIKEDAL, June 4 - Ferries stayed in port.'],
    ['a date in a sentence', 'In Vikedal, on January 4, ferries stayed in port - all of them.'],
    ['no day of the calendar', 'VIKEDAL, February 30 - Ferries stayed in port.'],
    ['a dateline without a day', 'VIKEDAL - Ferries stayed in port on January 4.'],
    ['a month and its year', 'Norland Shipping Monthly, January 2031'],
    ['a sentence that ends with a date', `The wall was built again by 4 January\n\n${PROSE}`],
    ['a day of the week in a sentence', `The harbour opened again on Sunday\n\n${PROSE}`],
    ['a date behind the opening', `${PROSE}\n\nVikedal Post, 4 January`],
  ])('says nothing of %s', (_, text) => {
    expect(dayGiven(text)).toBeNull()
  })

  it('leaves a case without any year as it is', () => {
    const report = readPlain('b.txt', '# Ferries\n\nVIKEDAL, January 4 - Ferries stayed in port.')
    expect(withDatelineDays([report])).toEqual([report])
  })

  it('takes the year that one of the reports writes out', () => {
    const reports = [
      readPlain('a.txt', `# Storm\n\nVikedal Post, 5 January 2031\n\n${PROSE}`),
      readPlain('b.txt', '# Ferries\n\nVIKEDAL, January 4 - Ferries stayed in port.'),
    ]
    expect(daysOf(withDatelineDays(reports))).toEqual(['2031-01-05', '2031-01-04'])
  })
})

describe('F46 the likely year of a case without one', () => {
  const reports = (...texts: readonly string[]): SourceDocument[] =>
    texts.map((text, at) => readPlain(`${String(at)}.txt`, `# Ferries stay in port\n\n${text}`))

  it('is one in which the dates fall on the days of the week that the texts give them', () => {
    const found = withLikelyDays(
      reports(
        'VIKEDAL, January 4 - Ferries stayed in port. The line has run since 2027.',
        `Vikedal Post, Sunday 5 January\n\n${PROSE}`,
      ),
    )
    expect(daysOf(found)).toEqual(['2031-01-04', '2031-01-05'])
  })

  it('is one in which reports speak of the day of their dateline or the day before', () => {
    const found = withLikelyDays(
      reports(
        'VIKEDAL, January 4 - Ferries stayed in port on Saturday. The line has run since 2029.',
        'VIKEDAL, January 5 - Ferries stayed in port on Saturday.',
      ),
    )
    expect(daysOf(found)).toEqual(['2031-01-04', '2031-01-05'])
  })

  it.each([
    ['where no day of the week is given', ['VIKEDAL, January 4 - Ferries stayed in port.']],
    ['where no day of a month is given', [`Vikedal Post, Sunday\n\n${PROSE}`]],
    [
      'where a year is known',
      [`Vikedal Post, 5 January 2031\n\n${PROSE}`, 'VIKEDAL, January 4 - It was Monday, 4 January.'],
    ],
  ])('is none %s', (what, texts) => {
    const own = withDatelineDays(reports(...texts))
    expect(withLikelyDays(own)).toEqual(own)
    expect(what).not.toBe('')
  })

  it('is none of many documents, which are of many years', () => {
    const many = reports(
      ...Array.from({ length: 31 }, () => 'VIKEDAL, January 4 - Ferries stayed in port on Saturday.'),
    )
    expect(withLikelyDays(many)).toEqual(many)
  })
})

function daysOf(documents: readonly SourceDocument[]): (string | null)[] {
  return documents.map(({ meta }) => meta.published)
}
