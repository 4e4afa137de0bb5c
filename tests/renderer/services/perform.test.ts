import { afterEach, describe, expect, it } from 'vitest'
import { notices } from '#renderer/services/notices.ts'
import { performAndTell } from '#renderer/services/perform.ts'
import { addTag } from '#renderer/store/actions/outlets.ts'
import { MemoryJournal, openTestCase } from '../store/test-case.ts'

describe('an action that tells what it did', () => {
  afterEach(() => notices.set([]))

  it('says so once, with the undo of that very change', async () => {
    const { store } = await openTestCase('case-told', new MemoryJournal())
    const tag = addTag(store, 'loaded', { kind: 'outlet', outlet: 'outlet-a' }, '')
    expect(await performAndTell(store, tag, 'Tagged')).toBe(true)
    expect(notices.get().map(({ tone, text, action }) => [tone, text, action?.label])).toEqual([
      ['info', 'Tagged', 'Undo'],
    ])
    notices.get()[0]?.action?.run()
    await expect.poll(() => store.db.tags.count()).toBe(0)
  })

  it('says only that it was not saved where it was not', async () => {
    const journal = new MemoryJournal()
    const { store } = await openTestCase('case-full', journal)
    journal.full = true
    const tag = addTag(store, 'loaded', { kind: 'outlet', outlet: 'outlet-a' }, '')
    expect(await performAndTell(store, tag, 'Tagged')).toBe(false)
    expect(notices.get().map(({ tone }) => tone)).toEqual(['problem'])
  })
})
