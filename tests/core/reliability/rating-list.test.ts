import { describe, expect, it } from 'vitest'
import { outletOfLine, parseRatingList } from '#core/reliability/rating-list.ts'
import { outletIdOf } from '#core/reliability/outlets-of.ts'

const CSV = [
  'Outlet,Domain,Rater,Measure,Score,Scale,Date,License,Link',
  'Lake Courier,courier.example,Harbour Watch,accuracy,71,0 to 100,2030-11,CC BY 4.0,',
  ',tide.example,Harbour Watch,accuracy,low,five words,2030-11,CC BY 4.0,',
].join('\n')

describe('a list of a rater (R8)', () => {
  it('is read from CSV with every value as it stands', () => {
    const { lines, problems } = parseRatingList('watch.csv', CSV)
    expect(problems).toEqual([])
    expect(lines.map(({ line, outlet, domain, rated }) => [line, outlet, domain, rated.value])).toEqual([
      [2, 'Lake Courier', 'courier.example', '71'],
      [3, '', 'tide.example', 'low'],
    ])
    expect(lines[0]?.rated).toMatchObject({ rater: 'Harbour Watch', scale: '0 to 100', licence: 'CC BY 4.0' })
  })

  it('is read from JSON, where the list can say once what holds for all', () => {
    const text = JSON.stringify({
      rater: 'Harbour Watch',
      scale: 'A to E',
      date: '2030',
      licence: 'unknown',
      ratings: [
        { outlet: 'Lake Courier', value: 'B' },
        { domain: 'https://www.tide.example/x', value: 3, scale: '1 to 5' },
      ],
    })
    const { lines, problems } = parseRatingList('watch.json', text)
    expect(problems).toEqual([])
    expect(lines.map(({ domain, rated }) => [domain, rated.value, rated.scale])).toEqual([
      ['', 'B', 'A to E'],
      ['tide.example', '3', '1 to 5'],
    ])
  })

  it.each([
    ['no heading for whom', 'rater,value,scale,date,licence\na,b,c,d,e', 1, '“outlet” or “domain”'],
    ['no licence', 'outlet,rater,value,scale,date\na,b,c,d,e', 1, '“licence”'],
    ['an empty value', `${CSV}\nA,,B,C,,E,F,G,`, 4, '“value” is empty'],
    ['nobody', `${CSV}\n,,B,C,1,E,F,G,`, 4, 'whom this is about'],
    ['too many cells', `${CSV}\nA,,B,C,1,E,F,G,h,i`, 4, 'quotation marks'],
    ['an open quotation mark', `${CSV}\nA,"b`, 4, 'never closed'],
    ['no JSON', '{\n"ratings": [\n{"outlet": "A",}\n]}', 3, 'double quotation marks'],
    ['no list', '{"outlet": "A"}', 1, 'no list'],
    ['an entry that is no object', '[\n"A"]', 2, 'an object'],
  ])('with %s is told by file and line, with what to do', (_, text, line, words) => {
    const { problems } = parseRatingList('list.txt', text)
    expect(problems[0]).toMatchObject({ file: 'list.txt', line, message: expect.stringContaining(words) })
  })

  it('keeps the good lines beside a bad one', () => {
    const { lines, problems } = parseRatingList('watch.csv', `${CSV}\nA,,B,C,,E,F,G,`)
    expect([lines.length, problems.length]).toEqual([2, 1])
  })

  it('finds the outlet by host, also of a subdomain, else by name, and guesses none', () => {
    const outlet = {
      id: outletIdOf('Tide'),
      name: 'Tide',
      domains: ['news.tide.example'],
      ownership: '',
      notes: '',
    }
    const { lines } = parseRatingList('watch.csv', CSV)
    expect(lines.map((line) => outletOfLine(line, [outlet])?.name ?? null)).toEqual([null, 'Tide'])
    const named = parseRatingList('x.csv', 'outlet,rater,value,scale,date,licence\nThe TIDE,r,1,s,d,l').lines
    expect(named.map((line) => outletOfLine(line, [outlet])?.name)).toEqual(['Tide'])
    const above = parseRatingList(
      'x.csv',
      'domain,rater,value,scale,date,licence\nnotide.example,r,1,s,d,l',
    ).lines
    expect(above.map((line) => outletOfLine(line, [outlet]))).toEqual([null])
  })
})
