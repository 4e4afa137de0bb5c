import { describe, expect, it } from 'vitest'
import { draftOf } from '../reading.ts'

const PROSE =
  'The council of Brattholm met on Tuesday evening and decided that the old quay shall be torn down, the mayor said. Work begins in the autumn and will last two years.'

/** The day that a plain text with these lines under its headline was published. */
async function published(...lines: readonly string[]): Promise<string | null> {
  const text = ['The quay of Brattholm is to go', ...lines, PROSE].join('\n\n')
  return (await draftOf('quay.txt', new TextEncoder().encode(text))).meta.published
}

describe('I95 the date of a line under the headline', () => {
  it.each([
    ['Harbour Monthly - Country note, 4 June 2032', '2032-06-04'],
    ['The Vikedal Letter (English edition), 11 February 2033', '2033-02-11'],
    ['Norlyd Bulletin, Friday, 20 June 2036', '2036-06-20'],
    ['12 February 2034 (translated from the original)', '2034-02-12'],
  ])('reads %s', async (line, day) => {
    expect(await published(line)).toBe(day)
  })

  it.each([
    ['a month', 'Harbour Monthly, February 2033'],
    ['a sentence', 'The quay was built by Oskar Tveitnes and opened on 4 June 1932.'],
    ['a date that a name follows', 'In memory of the strike of 4 June 1932 at Brattholm'],
  ])('takes no day from %s', async (_, line) => {
    expect(await published(line)).toBeNull()
  })
})

/** What a plain text with these lines under its headline is taken to have been published by. */
async function outlet(...lines: readonly string[]): Promise<string | null> {
  const text = ['The quay of Brattholm is to go', ...lines, PROSE].join('\n\n')
  return (await draftOf('quay.txt', new TextEncoder().encode(text))).meta.outlet
}

describe('I38 the outlet of a line under the headline that ends with a date', () => {
  it.each([
    ['a German messenger', 'Hafenbote, 15. März 2031', 'Hafenbote'],
    ['a Chinese daily', '海岸日报 2031年3月15日', '海岸日报'],
    ['an English paper', 'The Brattholm Herald, 15 March 2031', 'The Brattholm Herald'],
  ])('finds %s', async (_, line, name) => {
    expect(await outlet(line)).toBe(name)
  })

  it('finds a Russian paper whose second word is small by the date below it', async () => {
    expect(await outlet('Портовый вестник', '15 марта 2031 года')).toBe('Портовый вестник')
    expect(await outlet('Портовый вестник')).toBeNull()
  })

  it.each([
    ['a place', 'Brattholm, 15 March 2031'],
    ['offers', 'Angebote, 15. März 2031'],
    ['a section', 'Opinion, 15 March 2031'],
  ])('takes none from %s and a date', async (_, line) => {
    expect(await outlet(line)).toBeNull()
  })
})
