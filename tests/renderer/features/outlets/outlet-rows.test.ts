import { describe, expect, it } from 'vitest'
import { outletIdOf } from '#core/reliability/outlets-of.ts'
import { outletRows } from '#renderer/features/outlets/outlet-rows.ts'
import { GRADE_TERMS } from '#renderer/features/outlets/grades.ts'
import { summary } from '../summary.ts'

const id = outletIdOf('The Mole')
const documents = [
  summary('doc-1', { outlet: 'The Mole', url: 'https://www.mole.example/a' }),
  summary('doc-2', { outlet: 'Mole' }),
]

describe('outletRows', () => {
  it('counts the documents of an outlet and lets the record win over what is derived', () => {
    const record = { id, name: 'The Mole (daily)', domains: ['old.example'], ownership: 'A fund', notes: '' }
    const [row, ...rest] = outletRows(documents, [record], [], [], [])
    expect(rest).toEqual([])
    expect(row?.documents).toHaveLength(2)
    expect(row?.outlet).toEqual({ ...record, domains: ['mole.example', 'old.example'] })
    expect(row?.rating).toBeNull()
  })

  it('keeps the outlet of a record when its documents are gone, with its newest grade', () => {
    const record = { id, name: 'The Mole', domains: [], ownership: '', notes: '' }
    const rating = (n: number, grade: 'B' | 'F') =>
      ({
        id: `rating-${n}`,
        outlet: id,
        grade,
        reason: 'r',
        ratedAt: `2031-01-0${n}T00:00:00Z`,
        author: 'A',
      }) as const
    const [row] = outletRows([], [record], [rating(1, 'B'), rating(2, 'F')], [], [])
    expect(row?.documents).toEqual([])
    expect(row?.rating?.grade).toBe('F')
    expect(row?.ratings).toHaveLength(2)
  })

  it('has the values of other raters with the outlet that they are about', () => {
    const value = (outlet: string, rater: string) => ({
      id: `${outlet} ${rater}`,
      outlet,
      rater,
      measure: '',
      value: '7',
      scale: '0 to 10',
      date: '2031',
      licence: '',
      url: '',
      note: '',
      list: 'list.csv',
      addedAt: '2031-01-01T00:00:00Z',
      author: 'A',
    })
    const [row] = outletRows(
      documents,
      [],
      [],
      [],
      [value(id, 'Zeta'), value('other', 'Zeta'), value(id, 'Alba')],
    )
    expect(row?.outside.map(({ rater }) => rater)).toEqual(['Alba', 'Zeta'])
  })
})

describe('grades', () => {
  it('all have words', () => {
    for (const { id: grade, label, description } of GRADE_TERMS) {
      expect(label, grade).not.toBe(grade)
      expect(description, grade).not.toBe('')
    }
  })
})
