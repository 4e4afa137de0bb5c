import { describe, expect, it } from 'vitest'
import { exactRuns, type Run } from '#core/matching/exact-runs.ts'
import { prepareCase } from '#core/matching/prepare-case.ts'
import { workBudget } from '#core/matching/work-budget.ts'
import { documentOf } from './documents.ts'

const LABEL = 'Tonnes sold in the month of'
const ending = (count: number): string => `Ostervik harbour counted ${count} barges upstream`

function runsOf(left: string, right: string): { runs: Run[]; complete: boolean } {
  const { indexed } = prepareCase([
    documentOf('a', left, { language: 'en' }),
    documentOf('b', right, { language: 'en' }),
  ])
  const budget = workBudget(1_000_000)
  return { runs: exactRuns(indexed(0), indexed(1), budget), complete: !budget.exhausted }
}

describe('exactRuns', () => {
  it('M10: finds a run that begins with a phrase repeated oftener than is compared', () => {
    const table = Array.from({ length: 60 }, (_, row) => `${LABEL} row${row} value${row}.`).join(' ')
    const { runs, complete } = runsOf(
      `${table} ${LABEL} ${ending(31)}.`,
      `Agents say: ${LABEL} ${ending(31)}.`,
    )
    expect(complete).toBe(true)
    expect(Math.max(...runs.map(({ length }) => length))).toBe(12)
  })

  it('M10: tells each run once', () => {
    const repeated = Array.from({ length: 40 }, (_, row) => `${LABEL} ${ending(row)}.`).join(' ')
    const { runs } = runsOf(repeated, `${LABEL} ${ending(7)}. ${LABEL} ${ending(39)}.`)
    const places = runs.map(({ a, b }) => `${a} ${b}`)
    expect(new Set(places).size).toBe(places.length)
    // Row 7 with the words that every row begins with, and row 39 with those that every row ends with.
    expect(runs.filter(({ length }) => length >= 12).map(({ b, length }) => [b, length])).toEqual([
      [0, 21],
      [10, 14],
    ])
  })
})
