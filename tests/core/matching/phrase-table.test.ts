import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { createPackedTokens, packTokens } from '#core/matching/packed-tokens.ts'
import { countPhrases, createPhraseTable } from '#core/matching/phrase-table.ts'
import { emptyTokens, type Tokens } from '#core/matching/tokens.ts'

const TERMS = 8
/** Of the words 1 to 7 only the last is a function word. */
const STOP = Uint8Array.from({ length: TERMS }, (_, term) => (term === TERMS - 1 ? 1 : 0))
const TERM_OF_WORD = Uint32Array.from({ length: TERMS }, (_, word) => word)

function tokensOf(words: readonly number[]): Tokens {
  const tokens = emptyTokens({ id: '', text: '', blocks: [] }, words.length)
  tokens.words.set(words)
  tokens.terms.set(words)
  return tokens
}

describe('phrases of a case', () => {
  const word = fc.integer({ min: 1, max: TERMS - 1 })
  it('M9: counts for each phrase the documents that hold it, whatever the others are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(word, { maxLength: 30 }), { maxLength: 12 }),
        fc.array(fc.array(word, { minLength: 1, maxLength: 4 }), { maxLength: 40 }),
        (documents, phrases) => {
          const packed = createPackedTokens()
          for (const words of documents) packTokens(packed, tokensOf(words))
          const table = createPhraseTable()
          const numbers = phrases.map((phrase) => table.numberOf(Uint32Array.from(phrase)))
          const counts = countPhrases(table, documents.keys(), packed, TERM_OF_WORD, STOP)
          const holds = (words: readonly number[], phrase: readonly number[]): boolean =>
            words.some((_, at) => phrase.every((each, offset) => words[at + offset] === each))
          phrases.forEach((phrase, index) => {
            const content = phrase.some((each) => STOP[each] === 0)
            const expected = content ? documents.filter((words) => holds(words, phrase)).length : 0
            expect(counts[numbers[index] ?? -1]).toBe(expected)
          })
        },
      ),
    )
  })

  it('gives each phrase one number, also when it holds thousands', () => {
    const table = createPhraseTable()
    const all = Array.from({ length: 10_000 }, (_, index) => Uint32Array.of(index % 97, index, 5))
    const numbers = all.map(table.numberOf)
    expect(new Set(numbers).size).toBe(all.length)
    expect(all.map(table.numberOf)).toEqual(numbers)
    expect(table.termsOf(numbers[1234] ?? -1)).toEqual(all[1234])
  })
})
