import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  assessmentsOfAccount,
  compareCredibility,
  needsException,
  type Assessment,
  type CredibilityGrade,
} from '#core/credibility/credibility.ts'
import type { FindingSide } from '#core/findings/finding.ts'

const passage = (start: number) =>
  ({
    document: 'doc-1',
    quote: { type: 'TextQuoteSelector', exact: 'words', prefix: '', suffix: '' },
    position: { type: 'TextPositionSelector', start, end: start + 5 },
  }) as const

const assessment = (id: string, start: number, grade: CredibilityGrade, gradedAt: string): Assessment => ({
  id,
  target: { kind: 'account', finding: 'finding-1', statement: 's', passage: passage(start) },
  grade,
  reason: 'r',
  exception: '',
  reports: 1,
  independent: 1,
  blind: false,
  gradedAt,
  author: 'A',
})

describe('credibility', () => {
  it('puts 6 and nothing last in both directions, in no order of their own (C1)', () => {
    const grades: (CredibilityGrade | null)[] = [6, 5, null, 1, 3, 6]
    expect(grades.toSorted((a, b) => compareCredibility(a, b, 'credible'))).toEqual([1, 3, 5, 6, null, 6])
    expect(grades.toSorted((a, b) => compareCredibility(a, b, 'doubtful'))).toEqual([5, 3, 1, 6, null, 6])
    expect(compareCredibility(6, null, 'credible')).toBe(0)
  })

  it('belongs to the account that has its passage, wherever it stands, newest first (C2)', () => {
    const side: FindingSide = { value: 'x', passages: [passage(0), passage(10)] }
    const all = [
      assessment('a', 10, 3, '2031-01-01T00:00:00Z'),
      assessment('b', 10, 4, '2031-01-02T00:00:00Z'),
      assessment('c', 20, 5, '2031-01-03T00:00:00Z'),
    ]
    expect(assessmentsOfAccount(all, 'finding-1', side).map(({ id }) => id)).toEqual(['b', 'a'])
    expect(assessmentsOfAccount(all, 'finding-2', side)).toEqual([])
  })

  it('asks for a recorded reason where 1 has fewer than two independent sources, and only there (C3)', () => {
    expect([0, 1, 2, 3].map((independent) => needsException(1, independent))).toEqual([
      true,
      true,
      false,
      false,
    ])
    expect(needsException(2, 0)).toBe(false)
  })

  it('is computed from no grade of an outlet, nor the other way round (C4)', () => {
    const core = join(import.meta.dirname, '..', '..', '..', 'src', 'core')
    const sources = (folder: string): string[] =>
      readdirSync(join(core, folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts'))
        .map((file) => readFileSync(join(core, folder, file), 'utf8'))
    for (const source of [...sources('credibility'), ...sources('hypotheses')]) {
      expect(source).not.toMatch(/ReliabilityGrade|RELIABILITY_GRADES|currentRating|reliability\//u)
    }
    for (const source of sources('reliability')) {
      expect(source).not.toMatch(/CredibilityGrade|CREDIBILITY_GRADES|credibility\//u)
    }
  })
})
