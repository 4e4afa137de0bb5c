import { describe, expect, it } from 'vitest'
import { againstWords, sideSources } from '#renderer/services/passage-text/side-sources.ts'
import { summary } from '../features/summary.ts'

const SUMMARIES = new Map(
  [
    summary('1', { outlet: 'Quay Gazette', title: 'Bell raised' }),
    summary('2', { outlet: 'Quay Gazette', title: 'Bell stays below' }),
    summary('3', { outlet: 'Hill Post', title: 'Divers give up' }),
    summary('4', { title: 'A letter of the harbour master' }),
  ].map((document) => [document.id, document]),
)

function side(...documents: string[]) {
  return documents.map((document, index) => ({ document, start: index * 9, end: index * 9 + 4 }))
}

function names(...sides: ReturnType<typeof side>[]) {
  return sideSources(sides, SUMMARIES).map(({ name, more }) => (more === 0 ? name : `${name} +${more}`))
}

describe('the sources of sides', () => {
  it('are outlets, else titles, each document counted once', () => {
    expect(names(side('1', '1', '4'), side('3'))).toEqual(['Quay Gazette +1', 'Hill Post'])
    expect(names(side('4'), side('3', '3'))).toEqual(['A letter of the harbour master', 'Hill Post'])
  })

  it('begin with who gives that account alone', () => {
    expect(names(side('3', '4', '1'), side('3'))).toEqual(['A letter of the harbour master +2', 'Hill Post'])
  })

  it('are called by their titles where one outlet gives both accounts', () => {
    expect(names(side('1', '3'), side('2'))).toEqual(['Bell raised +1', 'Bell stays below'])
    // Two documents of one outlet on one side, or one document on both, have nothing to be told from.
    expect(names(side('1', '2'), side('3'))).toEqual(['Quay Gazette +1', 'Hill Post'])
    expect(names(side('1'), side('1'))).toEqual(['Quay Gazette', 'Quay Gazette'])
  })

  it('are all listed behind the first, and in a sentence', () => {
    const sources = sideSources([side('1', '2', '4'), side('3')], SUMMARIES)
    expect(sources[0]?.all).toEqual(['Quay Gazette', 'A letter of the harbour master'])
    expect(againstWords(sources)).toBe('Quay Gazette and 2 more against Hill Post')
    expect(againstWords(sideSources([side('gone'), side('3')], SUMMARIES))).toBe('Hill Post')
  })
})
