import { afterEach, describe, expect, it } from 'vitest'
import { enterCaseState, leaveCaseState, ofCase } from '#renderer/services/case-state.ts'
import { claimsState } from '#renderer/features/claims/state.ts'
import { findingsState } from '#renderer/features/findings/findings-state.ts'
import { historyFilter } from '#renderer/features/history/state.ts'
import { changeMatches, matchesState } from '#renderer/features/matches/matches-state.ts'

afterEach(() => leaveCaseState('after'))

describe('what belongs to the case that is open', () => {
  it('begins anew in another case and is found again in the first', () => {
    const words = ofCase('')
    enterCaseState('ferry')
    words.set('quay')
    leaveCaseState('ferry')
    expect(words.get()).toBe('')
    enterCaseState('mill')
    expect(words.get()).toBe('')
    words.set('wheel')
    leaveCaseState('mill')
    enterCaseState('ferry')
    expect(words.get()).toBe('quay')
  })

  it('tells who follows the value', () => {
    const words = ofCase(0)
    const heard: number[] = []
    words.subscribe(() => heard.push(words.get()))
    words.set(3)
    leaveCaseState('ferry')
    enterCaseState('ferry')
    expect(heard).toEqual([3, 0, 3])
  })

  it('is what the lists are narrowed to', () => {
    enterCaseState('one')
    findingsState.update((now) => ({ ...now, query: 'boats', status: 'confirmed' }))
    claimsState.update((now) => ({ ...now, document: 'd1', rows: 'conflicts' }))
    changeMatches({ document: 'd1' })
    historyFilter.update((now) => ({ ...now, words: 'grade' }))
    leaveCaseState('one')
    enterCaseState('two')
    expect(findingsState.get()).toMatchObject({ query: '', status: 'all' })
    expect(claimsState.get()).toMatchObject({ document: 'every', rows: 'all' })
    expect(matchesState.get().document).toBe('all')
    expect(historyFilter.get().words).toBe('')
  })
})
