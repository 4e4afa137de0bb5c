import { describe, expect, it } from 'vitest'
import { dateInUrl, findDate, isDateLine } from '#main/import/text/dates.ts'

describe('I33 dates', () => {
  it.each([
    ['2021-03-04', '2021-03-04'],
    ['2021-03-04T07:30:00+01:00', '2021-03-04T07:30:00+01:00'],
    ['2021-03-04 07:30', '2021-03-04T07:30'],
    ['Published 4 March 2021 at 10:14', '2021-03-04'],
    ['March 4th, 2021', '2021-03-04'],
    ['4. März 2021', '2021-03-04'],
    ['4 de marzo de 2021', '2021-03-04'],
    ['4 août 2021', '2021-08-04'],
    ['4 марта 2021 г.', '2021-03-04'],
    ['4 مارس 2021', '2021-03-04'],
    ['٤ مارس ٢٠٢١', '2021-03-04'],
    ['04.03.2021', '2021-03-04'],
    ['記者 2021年3月4日', '2021-03-04'],
    ['2021년 3월 4일', '2021-03-04'],
    ['नई दिल्ली, 4 मार्च 2021', '2021-03-04'],
    ['४ मार्च २०२१', '2021-03-04'],
    ['20210304T0730', '2021-03-04'],
    ['25/12/2021', '2021-12-25'],
    ['12/25/2021', '2021-12-25'],
  ])('reads %s', (line, iso) => {
    expect(findDate(line)?.iso).toBe(iso)
  })

  it('marks a date whose day and month may be the other way round', () => {
    expect(findDate('03/04/2021')).toEqual({ iso: '2021-04-03', ambiguous: true })
    expect(findDate('13/04/2021')?.ambiguous).toBe(false)
  })

  it.each(['31 February 2021', '2021-13-40', 'room 4 of 2021', 'the class of 2021', 'page 12/2021'])(
    'finds none in %s',
    (line) => {
      expect(findDate(line)).toBeNull()
    },
  )

  it('takes no sentence for a date line', () => {
    expect(isDateLine('Updated: 4 March 2021, 10:14 GMT')).toBe(true)
    expect(
      isDateLine('The bridge was closed on 4 March 2021 after cracks were found in two of its pillars.'),
    ).toBe(false)
  })

  it('reads the date in an address', () => {
    expect(dateInUrl('https://courier.example/2021/03/04/ferry')).toBe('2021-03-04')
    expect(dateInUrl('https://courier.example/a-2021-03-04-ferry')).toBe('2021-03-04')
    expect(dateInUrl('https://courier.example/id/20213344/')).toBeNull()
  })
})
