import { describe, expect, it } from 'vitest'
import { fieldsOf, sumOf } from '#renderer/features/history/row-fields.ts'
import { undoBackTo, redoUpTo } from '#renderer/services/perform.ts'
import { addHypothesis } from '#renderer/store/actions/hypotheses.ts'
import { markFinding } from '#renderer/store/actions/findings.ts'
import { historyFacets, listHistory } from '#renderer/store/queries/judgements.ts'
import { stepsTo } from '#renderer/store/undo-stack.ts'
import { MemoryJournal, openTestCase } from './test-case.ts'

const mark = { type: 'quantity', sides: [], note: '', summary: 'Twelve or nineteen' } as const

async function worked(id: string) {
  const { store } = await openTestCase(id, new MemoryJournal())
  await store.commit(markFinding(store, 'finding-1', mark))
  for (const text of ['h1', 'h2', 'h3']) await store.commit(addHypothesis(store, text, text))
  return store
}

describe('the history', () => {
  it('is listed by who, by what it is about and by words, over all of it', async () => {
    const store = await worked('case-history')
    expect(await historyFacets(store.db)).toEqual({
      actors: ['Test analyst'],
      subjects: ['finding', 'hypothesis'],
      count: 4,
    })
    const listed = async (filter: { actor?: string; subject?: string; words?: string }, limit = 9) =>
      (await listHistory(store.db, limit, { actor: '', subject: '', words: '', ...filter })).map(
        ({ seq }) => seq,
      )
    expect(await listed({})).toEqual([4, 3, 2, 1])
    expect(await listed({ subject: 'hypothesis' })).toEqual([4, 3, 2])
    expect(await listed({ subject: 'hypothesis' }, 2)).toEqual([4, 3])
    expect(await listed({ words: ' INCONSISTENCY ' })).toEqual([1])
    expect(await listed({ actor: 'Nobody' })).toEqual([])
  })

  it('is gone back in to before any entry, and forward again', async () => {
    const store = await worked('case-history-travel')
    expect([1, 3, 4, 9].map((seq) => stepsTo(store.stack.undo, seq))).toEqual([4, 2, 1, null])
    await undoBackTo(store, 3)
    expect(await store.db.hypotheses.toCollection().primaryKeys()).toEqual(['h1'])
    expect(stepsTo(store.stack.undo, 3)).toBeNull()
    // The journal only grows: what was undone stands there as entries of its own.
    expect(await store.db.journal.count()).toBe(6)
    await redoUpTo(store, 4)
    expect(await store.db.hypotheses.toCollection().primaryKeys()).toEqual(['h1', 'h2', 'h3'])
    await undoBackTo(store, 99)
    expect(await store.db.journal.count()).toBe(8)
  })
})

describe('rows of an entry', () => {
  it('are told field by field, with their sums', async () => {
    const before = { id: 'a', text: 'x', n: [1] }
    const after = { id: 'a', text: 'y', n: [1], more: true }
    expect(fieldsOf({ before, after })).toEqual([
      { name: 'text', before: 'x', after: 'y' },
      { name: 'more', before: null, after: 'true' },
    ])
    expect(fieldsOf({ before: null, after: { id: 'a' } })).toEqual([{ name: 'id', before: null, after: 'a' }])
    // printf '{"id":"a"}' | sha256sum
    expect(await sumOf({ id: 'a' })).toBe('8489a5deb454a360345c7868bca8672de92b446caf3d3b014af6a56e3d549d30')
    expect(await sumOf(null)).toBeNull()
  })
})
