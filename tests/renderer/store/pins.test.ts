import { describe, expect, it } from 'vitest'
import { addPin, removePin } from '#renderer/store/actions/pins.ts'
import { listPins } from '#renderer/store/queries/pins.ts'
import { MemoryJournal, openTestCase } from './test-case.ts'

const at = (document: string, start: number, end: number) => ({ document, start, end })

describe('pins', () => {
  it('are kept with who set them, can be undone, and come back from the journal', async () => {
    const journal = new MemoryJournal()
    const { store } = await openTestCase('case-pins', journal)
    await store.commit(addPin(store, at('doc-a', 0, 5), at('doc-b', 10, 15)))
    const [pin] = await listPins(store.db)
    expect(pin).toMatchObject({
      a: at('doc-a', 0, 5),
      b: at('doc-b', 10, 15),
      author: 'Test analyst',
      createdAt: expect.stringMatching(/^2031-/u),
    })
    await store.undo()
    expect(await listPins(store.db)).toEqual([])
    await store.redo()
    expect(await listPins(store.db)).toEqual([pin])
    store.db.close()

    const again = await openTestCase('case-pins-elsewhere', journal)
    expect(again.recovery.kind).toBe('rebuilt')
    expect(await listPins(again.store.db)).toEqual([pin])
    await again.store.commit(removePin(pin?.id ?? ''))
    expect(await listPins(again.store.db)).toEqual([])
  })

  it('give a place one counterpart in each other document', async () => {
    const { store } = await openTestCase('case-pins-moved', new MemoryJournal())
    await store.commit(addPin(store, at('doc-a', 0, 5), at('doc-b', 10, 15)))
    await store.commit(addPin(store, at('doc-a', 0, 5), at('doc-c', 10, 15)))
    await store.commit(addPin(store, at('doc-b', 50, 55), at('doc-a', 3, 9)))
    const pins = await listPins(store.db)
    expect(pins.map(({ a, b }) => [a.document, b.document])).toEqual([
      ['doc-a', 'doc-c'],
      ['doc-b', 'doc-a'],
    ])
    await store.undo()
    expect((await listPins(store.db)).map(({ b }) => b.document)).toEqual(['doc-b', 'doc-c'])
  })
})
