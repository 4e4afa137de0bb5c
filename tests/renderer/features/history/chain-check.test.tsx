import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { ChainResult, type ChainState } from '#renderer/features/history/chain-check.tsx'
import type { ChainCheck } from '#shared/formats/journal.ts'

function wordsOf(state: ChainState, entries = 5): string {
  return renderToStaticMarkup(<ChainResult state={state} entries={entries} />)
    .replace(/<[^>]*>/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
}

function found(broken: ChainCheck['broken'], held: number): ChainState {
  return {
    kind: 'checked',
    found: { checked: { seq: held, hash: 'a'.repeat(64) }, total: 5, broken, isDone: true },
  }
}

describe('what the check of the chain tells', () => {
  it('is nothing at first, and how far it is once that takes time', () => {
    expect(wordsOf({ kind: 'not-checked' })).toBe('')
    expect(wordsOf({ kind: 'checking', share: null })).toBe('')
    expect(wordsOf({ kind: 'checking', share: 0.4 })).toBe('Checking the chain 40 %')
  })

  it('is that all entries hold, as long as none came since', () => {
    expect(wordsOf(found(null, 5))).toMatch(/^All 5 entries hold\. .*Last sum a{64}/u)
    expect(wordsOf(found(null, 5), 6)).toBe('')
  })

  it('names the first entry that does not hold, or what became of the whole', () => {
    expect(wordsOf(found({ seq: 3, what: 'changed' }, 2))).toMatch(
      /^Entry 3 is the first that does not hold\. .*\(2 entries\).*Show entry 3$/u,
    )
    expect(wordsOf(found({ seq: 1, what: 'cut' }, 0))).toMatch(
      /^Entry 1 is the first that does not hold\. .*ends before it does\. No entry holds before it\./u,
    )
    expect(wordsOf(found({ seq: null, what: 'deleted' }, 0))).toMatch(/^The journal was deleted or moved\./u)
    expect(wordsOf(found({ seq: null, what: 'replaced' }, 5))).toMatch(
      /^This is another journal\. Its 5 entries/u,
    )
    expect(wordsOf(found({ seq: null, what: 'added' }, 5))).toMatch(
      /^The journal on the disk goes on\. All 5 entries hold/u,
    )
    // What does not hold is told whatever was done since.
    expect(wordsOf(found({ seq: 3, what: 'changed' }, 2), 9)).not.toBe('')
    expect(wordsOf({ kind: 'failed', message: 'no answer' })).toBe(
      'The chain could not be checked: no answer',
    )
  })
})
