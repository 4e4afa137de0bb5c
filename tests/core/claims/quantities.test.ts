import { describe, expect, it } from 'vitest'
import { extractClaims } from '../../../src/core/claims/extract.ts'
import { readPlain } from './read-plain.ts'

/** "measure (population) low..high scope hedge" of every quantity of a sentence. */
function told(text: string): string[] {
  return extractClaims([readPlain('a', text)])
    .claims.filter((claim) => claim.kind === 'quantity')
    .map(({ value, hedge }) => {
      const population = value.population === '' ? '' : ` (${value.population})`
      const scope = value.scope === 'whole' ? '' : ` ${value.scope}`
      return `${value.measure}${population} ${value.low}..${value.high ?? ''}${scope}${hedge === 'none' ? '' : ` ${hedge}`}`
    })
}

describe('C16: number expressions', () => {
  it.each([
    ['Police said 12 people were killed.', 'killed 12..12'],
    ['Police said twenty-five people were killed.', 'killed 25..25'],
    ['Police said two hundred and six people were killed.', 'killed 206..206'],
    ['Police said 1,200 people were displaced.', 'displaced 1200..1200'],
    ['Police said 1.2 million people were displaced.', 'displaced 1200000..1200000'],
    ['Police said at least eight people were killed.', 'killed 8..'],
    ['Police said more than 30 people were wounded.', 'wounded 30..'],
    ['Police said up to 30 people were wounded.', 'wounded 0..30'],
    ['Police said between 10 and 15 people were killed.', 'killed 10..15'],
    ['Police said 10-15 people were killed.', 'killed 10..15'],
    ['Police said 10 to 15 people were killed.', 'killed 10..15'],
    ['Police said dozens of people were wounded.', 'wounded 20..150'],
    ['Police said about 100 people were wounded.', 'wounded 88..112'],
    ['Police said 30 or more people were wounded.', 'wounded 30..'],
    ['Police said several hundred people were displaced.', 'displaced 300..1500'],
    ['Police said a dozen people were wounded.', 'wounded 10..15'],
    ['Police said half a million people were displaced.', 'displaced 500000..500000'],
    ['Police said a quarter of a million people were displaced.', 'displaced 250000..250000'],
    ['Police said two lakh people were displaced.', 'displaced 200000..200000'],
    ['Police said 1.5 crore people were displaced.', 'displaced 15000000..15000000'],
    ['Police said 2,50,000 people were displaced.', 'displaced 250000..250000'],
    ['Police said 3.000.000 people were displaced.', 'displaced 3000000..3000000'],
    ['The flood cost no lives.', 'killed 0..0'],
    ['There was no loss of life.', 'killed 0..0'],
    ['Police said no lives were lost.', 'killed 0..0'],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual([expected])
  })

  it('C16: years, ordinals and scores are no counts of people', () => {
    expect(told('The 12th man was killed in 1998, and Tarvin won 3-1.')).toEqual([])
  })
})

describe('C17: what is counted', () => {
  it.each([
    ['The blast killed 12 soldiers and wounded 30.', ['killed (soldier) 12..12', 'wounded 30..30']],
    ['Twelve people were killed and 30 wounded.', ['killed 12..12', 'wounded 30..30']],
    ['Twelve people were killed or wounded.', ['casualties 12..12']],
    ['The raid left 12 people dead.', ['killed 12..12']],
    ['The storm claimed 12 lives.', ['killed 12..12']],
    ['The death toll rose to 12.', ['killed 12..12']],
    ['There were 12 deaths.', ['killed 12..12']],
    ['Twelve people in the old town were killed.', ['killed 12..12']],
    ['Twelve people, including three children, were killed.', ['killed 12..12']],
    ['Twelve people were reportedly killed.', ['killed 12..12 reported']],
    ['No casualties were reported.', ['casualties 0..0']],
    ['Nobody was hurt.', ['wounded 0..0']],
    ['The shells fell short, wounding civilians.', ['wounded (civilian) 1..']],
    ['Police arrested 12 suspects.', ['arrested (suspect) 12..12']],
    ['Eight rockets were fired at the camp.', ['fired (rocket) 8..8']],
    ['Another 12 people were killed.', ['killed 12..12 part']],
    ['Twelve people have been killed since 2003.', ['killed 12..12 period']],
    ['Twelve soldiers killed three rebels.', ['killed (rebel) 3..3']],
    ['The bomb could have killed 12 people.', []],
    ['He threatened to kill 12 people.', []],
    ['The plan would displace 500 people.', []],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected)
  })
})
