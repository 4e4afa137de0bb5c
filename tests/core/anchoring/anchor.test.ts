import { describe, expect, it } from 'vitest'
import { describePassage, matchAnchor, passageOf } from '#core/anchoring/anchor.ts'
import { workClock } from '../../support/work-clock.ts'

const TEXT = 'The dam will stay. The mayor said the dam will stay. Nobody asked the mayor.'

describe('describePassage and matchAnchor', () => {
  it('finds a passage at its place', () => {
    const passage = { document: 'doc-1', start: 4, end: 7 }
    const anchored = describePassage(TEXT, passage)
    expect(anchored.quote.exact).toBe('dam')
    expect(passageOf(anchored)).toEqual(passage)
    expect(matchAnchor(TEXT, anchored)).toEqual({ span: { start: 4, end: 7 }, how: 'position' })
  })

  it('finds it by its context after the text before it changed', () => {
    const start = TEXT.lastIndexOf('dam')
    const anchored = describePassage(TEXT, { document: 'doc-1', start, end: start + 3 })
    const changed = `Correction. ${TEXT}`
    expect(matchAnchor(changed, anchored)).toEqual({
      span: { start: start + 12, end: start + 15 },
      how: 'context',
    })
  })

  it('says null where the words are gone', () => {
    const anchored = describePassage(TEXT, { document: 'doc-1', start: 4, end: 7 })
    expect(matchAnchor('Nothing of it is left.', anchored)).toBeNull()
  })

  it('says null where two places are as good', () => {
    const anchored = describePassage('x dam y', { document: 'doc-1', start: 2, end: 5 })
    expect(matchAnchor('-- dam -- dam --', anchored)).toBeNull()
  })

  it('says null for an empty quotation that stands nowhere', () => {
    const anchored = describePassage('', { document: 'doc-1', start: 0, end: 0 })
    expect(
      matchAnchor('abc', {
        ...anchored,
        quote: { ...anchored.quote, exact: '' },
        position: { ...anchored.position, start: 1, end: 2 },
      }),
    ).toBeNull()
  })

  it('gives up rather than look at every place of a repeated letter', () => {
    const anchored = describePassage('b'.repeat(60_000), { document: 'doc-1', start: 0, end: 50_000 })
    const worked = workClock()
    expect(
      matchAnchor(`a${'b'.repeat(300_000)}`, {
        ...anchored,
        position: { ...anchored.position, start: 0, end: 1 },
      }),
    ).toBeNull()
    expect(worked()).toBeLessThan(3000)
  })
})
