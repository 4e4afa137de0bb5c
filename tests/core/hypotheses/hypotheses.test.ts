import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Assessment } from '#core/credibility/credibility.ts'
import {
  CELL_RATINGS,
  DEFAULT_WEIGHTS,
  EVIDENCE_WEIGHTS,
  type CellRating,
  type Evidence,
  type EvidenceWeight,
  type Matrix,
} from '#core/hypotheses/hypothesis.ts'
import { byDiagnosticity, LEVEL, scoreMatrix, type MatrixScores } from '#core/hypotheses/score.ts'
import { whatFlips } from '#core/hypotheses/what-flips.ts'

type Row = {
  readonly ratings: readonly (CellRating | null)[]
  readonly credibility?: Evidence['credibility']
  readonly relevance?: EvidenceWeight
}

function matrixOf(rows: readonly Row[], columns = rows[0]?.ratings.length ?? 0): Matrix {
  return {
    hypotheses: Array.from({ length: columns }, (_, index) => ({
      id: `h${index + 1}`,
      text: `Hypothesis ${index + 1}`,
      order: index,
      createdAt: '',
      author: '',
    })),
    evidence: rows.map(({ credibility = null, relevance = 'medium' }, index) => ({
      id: `e${index + 1}`,
      text: `Evidence ${index + 1}`,
      passages: [],
      graded: null,
      credibility,
      relevance,
      order: index,
      createdAt: '',
      author: '',
    })),
    cells: rows.flatMap(({ ratings }, row) =>
      ratings.flatMap((rating, column) =>
        rating === null
          ? []
          : [
              {
                id: `c${row}-${column}`,
                hypothesis: `h${column + 1}`,
                evidence: `e${row + 1}`,
                rating,
                passages: [],
                note: '',
                ratedAt: '',
                author: '',
              },
            ],
      ),
    ),
    weights: DEFAULT_WEIGHTS,
  }
}

describe('scores of hypotheses', () => {
  it('count what is inconsistent, times the weights of credibility and relevance (H2, H3)', () => {
    const { hypotheses, evidence } = scoreMatrix(
      matrixOf([
        { ratings: ['II', 'CC'], credibility: 1, relevance: 'high' },
        { ratings: ['I', 'I'], credibility: 5, relevance: 'high' },
        { ratings: ['C', 'II'], credibility: 3, relevance: 'low' },
        { ratings: ['I', 'N'], credibility: 4, relevance: 'low' },
        { ratings: ['N', 'I'], credibility: 2, relevance: 'medium' },
      ]),
    )
    // The weights of the PARC tool: √2 · √2 = 2, √½ · √2 = 1, 1 · √½ = 0.707, √½ · √½ = 0.5, √2 · 1 = 1.414.
    expect(evidence.map(({ weight }) => weight.toFixed(3))).toEqual([
      '2.000',
      '1.000',
      '0.707',
      '0.500',
      '1.414',
    ])
    expect(hypotheses.map(({ inconsistency }) => inconsistency.toFixed(3))).toEqual(['5.500', '3.828'])
    expect(hypotheses.map(({ rank }) => rank)).toEqual([2, 1])
  })

  it('never count not applicable, neutral or unrated cells, nor credibility 6 as anything but unknown (H4)', () => {
    const { hypotheses, evidence } = scoreMatrix(
      matrixOf([
        { ratings: ['NA', 'N', null, 'CC'], credibility: 6 },
        { ratings: ['NA', 'I', null, 'N'], credibility: null },
      ]),
    )
    expect(hypotheses.map(({ inconsistency }) => inconsistency)).toEqual([0, 1, 0, 0])
    expect(hypotheses.map(({ unrated }) => unrated)).toEqual([0, 0, 2, 0])
    expect(evidence.map(({ weight }) => weight)).toEqual([1, 1])
    // What is not applicable tells nothing apart: the first row has one gap less to speak of.
    expect(evidence.map(({ diagnosticity }) => diagnosticity)).toEqual([0, 1])
  })

  it('take the grade in force of what the evidence was graded as (H3)', () => {
    const passage = {
      document: 'doc-1',
      quote: { type: 'TextQuoteSelector', exact: 'w', prefix: '', suffix: '' },
      position: { type: 'TextPositionSelector', start: 0, end: 1 },
    } as const
    const target = { kind: 'claim', claim: 'claim-1', statement: 's', passage } as const
    const matrix = matrixOf([{ ratings: ['I'], credibility: 5 }])
    const linked = { ...matrix, evidence: matrix.evidence.map((one) => ({ ...one, graded: target })) }
    const given = (id: string, grade: 1 | 4, gradedAt: string): Assessment => ({
      id,
      target,
      grade,
      reason: '',
      exception: '',
      reports: 2,
      independent: 2,
      blind: false,
      gradedAt,
      author: '',
    })
    const both = [given('b', 1, '2031-01-02'), given('a', 4, '2031-01-01')]
    expect(scoreMatrix(linked).evidence[0]).toMatchObject({ grade: 5, credibility: 'low' })
    expect(scoreMatrix(linked, both).evidence[0]).toMatchObject({ grade: 1, credibility: 'high' })
  })

  it('list the most telling evidence first, else in the order of the matrix (H5)', () => {
    const matrix = matrixOf([{ ratings: ['I', 'I'] }, { ratings: ['II', 'C'] }, { ratings: ['C', 'C'] }])
    const order = byDiagnosticity(matrix.evidence, scoreMatrix(matrix).evidence)
    expect(order.map(({ id }) => id)).toEqual(['e2', 'e1', 'e3'])
  })
})

/** Looks at every subset: slow, and beyond doubt. */
function smallestByForce({ hypotheses, evidence }: MatrixScores): { size: number; sets: Set<string> } {
  let size = Number.POSITIVE_INFINITY
  let sets = new Set<string>()
  for (let mask = 1; mask < 2 ** evidence.length; mask++) {
    const removed = evidence.filter((_, index) => (mask >> index) & 1)
    if (removed.length > size) continue
    const left = hypotheses.map(
      ({ inconsistency }, index) =>
        inconsistency - removed.reduce((sum, { adds }) => sum + (adds[index] ?? 0), 0),
    )
    const flips = hypotheses.flatMap((leader, l) =>
      leader.rank !== 1
        ? []
        : hypotheses.flatMap((rival, r) =>
            (left[r] ?? 0) < (left[l] ?? 0) - LEVEL ? [`${leader.hypothesis}>${rival.hypothesis}`] : [],
          ),
    )
    if (flips.length === 0) continue
    if (removed.length < size) [size, sets] = [removed.length, new Set()]
    for (const flip of flips) sets.add(`${flip} ${removed.map((one) => one.evidence).join(' ')}`)
  }
  return { size, sets }
}

describe('what flips the first place', () => {
  it('is every smallest set of evidence, as trying all subsets finds them (H6)', () => {
    const row = fc.record({
      ratings: fc.tuple(
        fc.constantFrom(...CELL_RATINGS, null),
        fc.constantFrom(...CELL_RATINGS, null),
        fc.constantFrom(...CELL_RATINGS, null),
      ),
      credibility: fc.constantFrom(1 as const, 3 as const, 5 as const),
      relevance: fc.constantFrom(...EVIDENCE_WEIGHTS),
    })
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (rows) => {
        const scores = scoreMatrix(matrixOf(rows, 3))
        const { smallest, complete } = whatFlips(scores)
        const forced = smallestByForce(scores)
        if (forced.sets.size === 0) expect(smallest).toEqual([])
        else {
          expect(new Set(smallest.map(({ evidence }) => evidence.length))).toEqual(new Set([forced.size]))
          const found = new Set(
            smallest.map(({ from, to, evidence }) => `${from}>${to} ${evidence.join(' ')}`),
          )
          if (complete) expect(found).toEqual(forced.sets)
          else for (const one of found) expect(forced.sets).toContain(one)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('is nothing where no removal helps, and says where not all sets are listed (H6)', () => {
    expect(whatFlips(scoreMatrix(matrixOf([{ ratings: ['C', 'C'] }]))).smallest).toEqual([])
    const many = matrixOf(Array.from({ length: 25 }, (): Row => ({ ratings: ['C', 'I'] })))
    const { smallest, complete } = whatFlips(scoreMatrix(many))
    expect(complete).toBe(false)
    expect(smallest).toEqual([])
    const flipped = matrixOf([
      ...Array.from({ length: 23 }, (): Row => ({ ratings: ['I', 'I'] })),
      { ratings: ['N', 'II'] },
      { ratings: ['I', 'N'] },
    ])
    const one = whatFlips(scoreMatrix(flipped))
    expect(one).toEqual({ smallest: [{ from: 'h1', to: 'h2', evidence: ['e24'] }], complete: false })
  })
})
