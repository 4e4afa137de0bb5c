import { describe, expect, it } from 'vitest'
import { readPlain } from '../claims/read-plain.ts'
import { sentencesToRead } from '#core/statements/read-statements.ts'
import { amountsIn } from '#core/statements/told-amounts.ts'

/** Sort, amount in base units, head and what is special, of each amount of a text. */
function read(text: string): string[] {
  const document = readPlain('a.txt', `# Report\n\n${text}`, '2031-05-06')
  return [...sentencesToRead(document, [])].flatMap(({ tokens, frame }) =>
    amountsIn(tokens, frame, null).map(({ sort, amount, head, currency, part, each, status }) =>
      [
        sort,
        Math.round((amount.best ?? amount.low) * 100) / 100,
        currency ?? '',
        head,
        part ? 'part' : '',
        each ? 'each' : '',
        status === 'told' ? '' : status,
      ]
        .filter((piece) => piece !== '')
        .join(' '),
    ),
  )
}

describe('S19 amounts', () => {
  it('reads units in base units', () => {
    expect(read('The road is some thirty kilometres long.')).toEqual(['distance 30000'])
    expect(read('He walked ten nautical miles.')).toEqual(['distance 18520'])
    expect(read('It lasted two weeks.')).toEqual(['duration 14'])
    expect(read('A 30-day truce began.')).toEqual(['duration 30'])
    expect(read('The 210-kilometre line was opened.')).toEqual(['distance 210000'])
    expect(read('The party won 118 of the 230 seats.')).toEqual(['thing 118 seat'])
    expect(read('It burned 40 acres of forest.')).toEqual(['area 16.19'])
  })

  it('reads volumes, speeds and power', () => {
    expect(read('It lost 300 cubic metres of oil.')).toEqual(['volume 300'])
    expect(read('The bus was doing 90 kilometres per hour.')).toEqual(['speed 90'])
    expect(read('The wind blew at 20 knots.')).toEqual(['speed 37.04'])
    expect(read('The plant yields 640 megawatts.')).toEqual(['power 640'])
    expect(read('It covers 12 square metres.')).not.toContain('volume 12')
  })

  it('reads those who voted of all who could, and the members of a crew', () => {
    expect(read('Forty of the 90 deputies rejected the motion.')).toContain('people 40 deputy')
    expect(read('Seven members of the crew were missing.')).toContain('people 7 crew')
    expect(read('Four members were absent or abstained.')).toEqual(['people 4 member part'])
  })

  it('reads sums as the Indian subcontinent and codes of currencies have them', () => {
    expect(read('It sanctioned Rs 4 lakh.')).toEqual(['money 400000 rupee'])
    expect(read('It sanctioned Rs. 4,00,000.')).toEqual(['money 400000 rupee'])
    expect(read('It sanctioned four lakh rupees.')).toEqual(['money 400000 rupee'])
    expect(read('It lent GBP 30,000.')).toEqual(['money 30000 £'])
  })

  it('knows what is for each', () => {
    expect(read('It gave 900 euros to the family of each victim.')).toEqual(['money 900 € each'])
    expect(read('It promised every bereaved family 900 euros.')).toEqual(['money 900 € each'])
    expect(read('It gave 900 euros ($990) for each household.')[0]).toBe('money 900 € each')
    expect(read('It gave 900 euros to a council, which had met each family.')).toEqual(['money 900 €'])
  })

  it('leaves aside the year of what is told besides', () => {
    expect(read('Debts of 40 million crowns were piled up while dividends were paid until 2029.')).toEqual([
      'money 40000000 crown',
    ])
  })

  it('reads numbers in compounds, with a half, and a single one', () => {
    expect(read('He was given a seven-year term.')).toEqual(['duration 2556.75'])
    expect(read('The guards were away for twenty-six months.')).toEqual(['duration 791.44'])
    expect(read('She sat a year and a half in prison.')).toEqual(['duration 547.88'])
    expect(read('The seizure of a single container was announced.')).toEqual(['thing 1 container'])
  })

  it('reads sums with their currency', () => {
    expect(read('The bank will lend the government $700 million.')).toEqual(['money 700000000 $'])
    expect(read('They paid 340 million dollars.')).toEqual(['money 340000000 $'])
  })

  it('reads shares in whatever words', () => {
    expect(read('62 percent of those voting supported it.')).toEqual(['share 62'])
    expect(read('Two out of every three acres are lost.')).toEqual(['share 66.7'])
    expect(read("Thirty of the village's two hundred homes were burned.")).toEqual(['share 15'])
    expect(read('A third of the herd died.')).toEqual(['share 33.3'])
  })

  it('reads counts without a noun behind words that count', () => {
    expect(read('The official attendance was 14,800.')).toEqual(['bare 14800'])
    expect(read('The definitive number of the dead is 27.')).toEqual(['people 27'])
  })

  it('knows parts, each, wishes and other times', () => {
    expect(read('Another 12 houses burned.')).toEqual(['thing 12 house part'])
    expect(read('They got 500 crowns each.')).toEqual(['money 500 crown each'])
    expect(read('The union asked for 500 crowns.')).toEqual(['money 500 crown asked'])
    expect(read('A similar fire killed 31 people.')).toEqual(['people 31 people other'])
  })

  it('leaves ages, days, scores and lengths of time since alone', () => {
    expect(read('The clerk, 44, came on 9 April.')).toEqual([])
    expect(read('They won 3-2 in the rain.')).toEqual([])
    expect(read('He left ten years ago.')).toEqual([])
    expect(read('The 17-year-old pupil read a poem.')).toEqual([])
  })
})
