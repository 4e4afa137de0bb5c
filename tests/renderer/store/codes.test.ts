import { describe, expect, it } from 'vitest'
import { describePassage } from '#core/anchoring/anchor.ts'
import { addCode, editCode, importCodes, mergeCode, moveCode } from '#renderer/store/actions/codes.ts'
import { addOutsideRatings, addTag, noteOnSheet, saveOutlet } from '#renderer/store/actions/outlets.ts'
import { readCodebook } from '#renderer/store/queries/codes.ts'
import { listOutletHistory } from '#renderer/store/queries/outlets.ts'
import { MemoryJournal, openTestCase } from './test-case.ts'

const OWN = {
  id: 'code-own',
  label: 'Party word',
  description: '',
  colour: 'red',
  parent: 'group:rhetoric',
  retired: false,
  mergedInto: null,
  origin: 'user',
  source: '',
} as const

describe('codes', () => {
  it('are added, renamed, moved, merged and retired, and every step can be undone and redone', async () => {
    const { store } = await openTestCase('case-codes', new MemoryJournal())
    const passage = describePassage('The gang came.', { document: 'doc-1', start: 4, end: 8 })
    await store.commit(addCode(OWN))
    await store.commit(addTag(store, OWN.id, { kind: 'passage', passage }, 'Its word'))
    await store.commit(editCode(OWN.id, { label: 'Party label' }))
    await store.commit(moveCode(OWN.id, 'group:reporting'))
    expect((await readCodebook(store.db)).byId.get(OWN.id)).toMatchObject({
      label: 'Party label',
      path: ['How it tells'],
    })
    await store.commit(mergeCode({ ...OWN }, { id: 'rhetoric-name-calling', label: 'Name-calling' }))
    expect(await store.db.tags.toArray()).toMatchObject([
      { tag: 'rhetoric-name-calling', reason: 'Its word' },
    ])
    expect((await readCodebook(store.db)).byId.get(OWN.id)).toMatchObject({
      retired: true,
      mergedInto: 'rhetoric-name-calling',
    })
    await store.undo()
    expect(await store.db.tags.toArray()).toMatchObject([{ tag: OWN.id }])
    for (let step = 0; step < 4; step++) await store.undo()
    expect((await readCodebook(store.db)).byId.has(OWN.id)).toBe(false)
    for (let step = 0; step < 5; step++) await store.redo()
    expect(await store.db.tags.toArray()).toMatchObject([{ tag: 'rhetoric-name-calling' }])
  })

  it('that are built in can be changed for the case, and changed back', async () => {
    const { store } = await openTestCase('case-built-in', new MemoryJournal())
    await store.commit(editCode('rhetoric-slogan', { retired: true }))
    expect((await readCodebook(store.db)).byId.get('rhetoric-slogan')?.retired).toBe(true)
    await store.undo()
    expect(await store.db.codes.count()).toBe(0)
    expect((await readCodebook(store.db)).byId.get('rhetoric-slogan')?.retired).toBe(false)
  })

  it('of a file are taken back in one step', async () => {
    const { store } = await openTestCase('case-import', new MemoryJournal())
    const brought = ['a', 'b'].map((id, order) => ({ ...OWN, id, parent: null, order }))
    await store.commit(importCodes('team.qdc', brought))
    await store.commit(importCodes('team.qdc', brought))
    expect(await store.db.codes.count()).toBe(2)
    await store.undo()
    expect(await store.db.codes.count()).toBe(0)
  })
})

describe('what is noted of an outlet', () => {
  const outlet = { id: 'outlet-1', name: 'Lake Courier', domains: [], ownership: '', notes: '' }
  const rated = {
    rater: 'Watch',
    measure: '',
    value: '7',
    scale: '0 to 10',
    date: '2030',
    licence: 'unknown',
    url: '',
    note: '',
  }

  it('stands in its journal, and a list brought twice adds nothing', async () => {
    const { store } = await openTestCase('case-outlet-history', new MemoryJournal())
    await store.commit(noteOnSheet(store, outlet, 'lean', { value: 'centre', note: '' }))
    await store.commit(
      addOutsideRatings(store, 'watch.csv', [
        { outlet, rated },
        { outlet, rated },
      ]),
    )
    await store.commit(addOutsideRatings(store, 'watch.csv', [{ outlet, rated }]))
    await store.commit(saveOutlet({ ...outlet, id: 'outlet-2', name: 'Another' }))
    await store.undo()
    expect(await store.db.outsideRatings.count()).toBe(1)
    const history = await listOutletHistory(store.db, 'outlet-1', [])
    expect(history.map(({ action, kind }) => `${kind} ${action}`)).toEqual([
      'do outlet.raters',
      'do outlet.sheet',
    ])
    expect(await listOutletHistory(store.db, 'outlet-2', [])).toHaveLength(2)
  })
})
