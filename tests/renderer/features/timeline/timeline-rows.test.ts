import { describe, expect, it } from 'vitest'
import { beginning, ending, periodWords, remarks } from '#renderer/features/timeline/timeline-rows.ts'

const LONG = 'the quay was dark and '.repeat(20)

describe('rows of the timeline', () => {
  it('show the words around those that say when, whole words only', () => {
    expect(beginning('The depot burned on ')).toBe('The depot burned on ')
    expect(beginning(`${LONG}burned on `)).toMatch(/^… (?:the|quay|was|dark|and) .*burned on $/u)
    expect(ending(`, ${LONG}`)).toMatch(/ …$/u)
    expect(beginning(LONG).length + ending(LONG).length).toBeLessThan(370)
  })

  it('name whole months and years', () => {
    expect(periodWords('2031-02-01', '2031-02-28')).toBe('February 2031')
    expect(periodWords('2019-01-01', '2019-12-31')).toBe('2019')
    expect(periodWords('2030-12-01', '2031-02-28')).toBe('December 2030 to February 2031')
  })

  it('say what the words leave open, once', () => {
    const words = { document: 'a', start: 0, end: 4 }
    const telling = {
      id: 't',
      passage: words,
      words,
      day: '2031-02-01',
      monthDay: null,
      until: '2031-02-28',
      time: '21:40',
      planned: true,
      names: [],
    }
    expect(remarks(telling, false)).toEqual(['21:40', 'to Friday 28 February 2031', 'still to come'])
    expect(remarks(telling, true)).toEqual(['21:40', 'still to come'])
  })
})
