import { describe, expect, it } from 'vitest'
import { deleteFinding, markFinding } from '#renderer/store/actions/findings.ts'
import { addReplyRequest, editReplyRequest, removeReplyRequest } from '#renderer/store/actions/replies.ts'
import { listReplyRequests } from '#renderer/store/queries/judging.ts'
import { MemoryJournal, openTestCase } from './test-case.ts'

const mark = { type: 'quantity', sides: [], note: '', summary: 'Twelve or nineteen' } as const

describe('requests for comment', () => {
  it('are kept, edited, undone, and come back from the journal', async () => {
    const journal = new MemoryJournal()
    const { store } = await openTestCase('case-replies', journal)
    await store.commit(markFinding(store, 'finding-1', mark))
    await store.commit(addReplyRequest(store, 'reply-1', 'finding-1', null))
    await store.commit(editReplyRequest(store, 'reply-1', { to: 'The Guard', sentOn: '2024-02-01' }))
    await store.commit(editReplyRequest(store, 'reply-1', { outcome: 'declined' }))
    // The same again is no change, and no entry.
    expect(await store.commit(editReplyRequest(store, 'reply-1', { outcome: 'declined' }))).toEqual({
      ok: true,
      value: null,
    })
    const kept = await listReplyRequests(store.db)
    expect(kept).toMatchObject([{ to: 'The Guard', outcome: 'declined', author: 'Test analyst' }])
    await store.undo()
    expect(await listReplyRequests(store.db)).toMatchObject([{ outcome: 'awaited' }])
    await store.redo()
    const again = await openTestCase('case-replies-elsewhere', journal)
    expect(await listReplyRequests(again.store.db)).toEqual(kept)
    await store.commit(removeReplyRequest('reply-1'))
    expect(await listReplyRequests(store.db)).toEqual([])
  })

  it('need a finding, go with it, and come back with it', async () => {
    const { store } = await openTestCase('case-replies-gone', new MemoryJournal())
    const none = await store.commit(addReplyRequest(store, 'reply-1', 'finding-x', null))
    expect(none).toEqual({ ok: true, value: null })
    await store.commit(markFinding(store, 'finding-1', mark))
    await store.commit(addReplyRequest(store, 'reply-1', 'finding-1', null))
    await store.commit(deleteFinding('finding-1'))
    expect(await listReplyRequests(store.db)).toEqual([])
    await store.undo()
    expect(await listReplyRequests(store.db)).toHaveLength(1)
  })
})
