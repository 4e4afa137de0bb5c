import { describe, expect, it } from 'vitest'
import { extractClaims } from '../../../src/core/claims/extract.ts'
import { ENGLISH } from '../../../src/core/claims/lexicon/english.ts'
import { readingsOf } from '../../../src/core/claims/reading/readings.ts'
import { vocabularyOf } from '../../../src/core/claims/reading/vocabulary.ts'
import { readPlain } from './read-plain.ts'

/** Whether capitals say nothing in a line. */
function isHeadline(line: string): boolean | undefined {
  return readingsOf([readPlain('a', line)], vocabularyOf(ENGLISH))[0]?.sentences[0]?.titleCase
}

function names(text: string): string[] {
  return extractClaims([readPlain('a', text)]).entities.map(({ name }) => name)
}

describe('C1: a headline in capitals', () => {
  it.each([
    ['a rank and a name', '# CAPTAIN QUILL ON THE RUN'],
    ['a surname', '# QUILL IN CHAINS AGAIN'],
  ])('makes no person of %s and what is told', (_, headline) => {
    expect(names(`${headline}\n\nMara Quill, leader of the Kestrel Front, fled.`)).toEqual([
      'Kestrel Front',
      'Mara Quill',
    ])
  })

  it('is three words or more, all in capitals, that are no name of a body', () => {
    expect(isHeadline('QUILL IN CHAINS')).toBe(true)
    expect(isHeadline('QUILL FREED')).toBe(false)
    expect(isHeadline('HQ OF NAV')).toBe(false)
    expect(isHeadline('QUILL in chains')).toBe(false)
    expect(isHeadline('MINISTRY OF CULTURE OF ORVINIA')).toBe(false)
    expect(isHeadline('DEATH OF A CAPTAIN')).toBe(true)
  })
})
