import { describe, expect, it } from 'vitest'
import { extractClaims } from '../../../src/core/claims/extract.ts'
import { readPlain } from './read-plain.ts'

function told(
  kind: 'time' | 'status' | 'place' | 'responsibility',
  text: string,
  published: string | null,
): string[] {
  return extractClaims([readPlain('a', text, published)])
    .claims.filter((claim) => claim.kind === kind)
    .map(({ value }) => value.text)
}

/** A Wednesday. */
const PUBLISHED = '2031-03-12'

describe('C18: times', () => {
  it.each([
    ['Twelve people were killed on Sunday.', ['killed on 2031-03-09']],
    ['On Sunday, twelve people were killed.', ['killed on 2031-03-09']],
    ['Twelve people were killed on Wednesday.', ['killed on 2031-03-12']],
    ['Twelve people were killed last Wednesday.', ['killed on 2031-03-05']],
    ['Twelve people were killed yesterday.', ['killed on 2031-03-11']],
    ['Twelve people were killed three days ago.', ['killed on 2031-03-09']],
    ['Twelve people were killed on March 4.', ['killed on 2031-03-04']],
    ['Twelve people were killed on the 4th of March.', ['killed on 2031-03-04']],
    ['Twelve people were killed on 4 December.', ['killed on 2030-12-04']],
    ['Twelve people were killed on December 4, 2026.', ['killed on 2026-12-04']],
    ['Twelve people were killed last month.', ['killed in 2031-02']],
    ['Twelve people were killed in June 2029.', ['killed in 2029-06']],
    ['Twelve people were killed, police said on Monday.', []],
    ['Twelve people have been killed since Monday.', []],
  ])('%s', (text, expected) => {
    expect(told('time', text, PUBLISHED)).toEqual(expected)
  })

  it('C18: without a day of publication a text keeps what it says', () => {
    expect(told('time', 'Twelve people were killed on Sunday.', null)).toEqual(['killed Sunday'])
    expect(told('time', 'Twelve people were killed on March 4.', null)).toEqual(['killed March 4'])
  })
})

describe('C19–C21: outcomes, places, responsibility', () => {
  it.each([
    ['Mr Aldo Brenz was killed on Monday.', ['dead']],
    ['Mr Aldo Brenz, 48, was killed on Monday.', ['dead']],
    ['Mr Aldo Brenz died.', ['dead']],
    ['Mr Aldo Brenz was not killed.', ['not dead']],
    ['Troops arrested Mr Aldo Brenz.', ['arrested']],
    ['The assassination of Mr Aldo Brenz shook the town.', ['dead']],
    ['Mr Aldo Brenz could have been killed.', []],
    ['The brother of Mr Aldo Brenz was killed.', []],
  ])('C19: %s', (text, expected) => {
    expect(told('status', text, PUBLISHED)).toEqual(expected)
  })

  it('C20: the one place behind a preposition', () => {
    expect(told('place', 'Mr Aldo Brenz was killed in Vienna.', PUBLISHED)).toEqual(['dead in Vienna'])
    expect(told('place', 'Mr Aldo Brenz was killed in Vienna, Austria.', PUBLISHED)).toEqual([])
  })

  it.each([
    [
      'The Kestrel Front militia claimed responsibility for the attack.',
      ['Kestrel Front claimed responsibility'],
    ],
    ['The Kestrel Front has denied any involvement in the attack.', ['Kestrel Front denied responsibility']],
    ['The Kestrel Front denied that it was behind the attack.', ['Kestrel Front denied responsibility']],
    ['The Kestrel Front denied the report.', []],
  ])('C21: %s', (text, expected) => {
    expect(told('responsibility', text, PUBLISHED)).toEqual(expected)
  })
})
