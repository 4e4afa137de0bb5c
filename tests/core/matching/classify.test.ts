import { describe, expect, it } from 'vitest'
import { type Asked, classify, LEAST_SCORE } from '#core/matching/classify.ts'
import type { Evidence } from '#core/matching/evidence.ts'
import type { Limited } from '#core/matching/limits.ts'
import { tokenise, type Tokens } from '#core/matching/tokens.ts'
import { createVocabulary } from '#core/matching/vocabulary.ts'
import { documentOf } from './documents.ts'

const vocabulary = createVocabulary()

function tokensOf(id: string, text: string): Tokens {
  return tokenise(documentOf(id, text, { language: 'en' }), [true], vocabulary)
}

const left = tokensOf(
  'a',
  'Lena Brandvold, a shipping heiress and donor to the harbour party, spoke to reporters in Ostervik after the vote.',
)
const right = tokensOf(
  'b',
  'The museum in Ostervik will open its doors again in spring, said its patron Lena Brandvold, the shipping heiress.',
)
/** `Lena Brandvold, a shipping heiress` in both. */
const part: Limited = { a0: 0, a1: 5, b0: 13, b1: 18, weight: 22, chained: false }
const whole: Limited = { ...part, a1: left.terms.length, b0: 0, b1: right.terms.length }

const evidence: Evidence = {
  shared: [{ at: 3, gain: 8, name: false, number: false, quoted: false, continues: false }],
  statement: 14,
  statementWords: 2,
  distinctive: 3,
  named: 1,
  namedWeight: 8,
  otherNumbers: 0,
  names: 0.4,
  coverage: 0.6,
  running: 0,
  quoted: false,
}
const number = { at: 1, gain: 3, name: false, number: true, quoted: false, continues: false }

const LARGE = LEAST_SCORE
const SMALL = 13
const asked = (leastScore: number, beside = false): Asked => ({ leastScore, forReader: true, beside })

describe('classify', () => {
  it('M7: asks more of a part of a sentence that shares single words only, in a large case', () => {
    expect(classify(left, right, part, evidence, asked(LARGE))).toBeNull()
    expect(classify(left, right, { ...part, weight: 26 }, evidence, asked(LARGE))).toEqual({
      kind: 'reworded',
      score: 21,
    })
  })

  it('M7: asks no more of it in a small case, of a whole sentence, or where a number or a run ties them', () => {
    expect(classify(left, right, part, evidence, asked(SMALL))).not.toBeNull()
    expect(classify(left, right, whole, evidence, asked(LARGE))?.score).toBe(22)
    const numbered = { ...evidence, shared: [...evidence.shared, number] }
    expect(classify(left, right, part, numbered, asked(LARGE))?.score).toBe(22)
    expect(classify(left, right, part, { ...evidence, running: 0.2 }, asked(LARGE))?.score).toBe(22)
  })

  it('M7: takes passages of which names make up three quarters for lists, in a large case', () => {
    const names = { ...evidence, names: 0.75 }
    expect(classify(left, right, whole, names, asked(LARGE))).toBeNull()
    expect(classify(left, right, whole, names, asked(SMALL))).not.toBeNull()
  })

  it('M7: asks less to be said beside a match', () => {
    const little = { ...evidence, statement: 5.5, distinctive: 0, running: 0.8 }
    expect(classify(left, right, whole, little, asked(SMALL))).toBeNull()
    expect(classify(left, right, whole, little, asked(SMALL, true))).not.toBeNull()
    const names = { ...evidence, statement: 0, statementWords: 0 }
    expect(classify(left, right, whole, names, asked(SMALL, true))).toBeNull()
  })
})
