import { describe, expect, it } from 'vitest'
import { invariant } from '#core/base/invariant.ts'
import { analyse } from '#core/analysis/analyse.ts'
import type { Analysis } from '#core/analysis/analysis.ts'
import {
  checkCell,
  dropNameDecision,
  mergeNames,
  splitName,
  uncheckCell,
} from '#renderer/store/actions/names.ts'
import { listCellChecks } from '#renderer/store/queries/cells.ts'
import { listNameDecisions } from '#renderer/store/queries/names.ts'
import { readPlain } from '../../core/claims/read-plain.ts'
import { MemoryJournal, openTestCase } from './test-case.ts'

const DOCUMENTS = [
  readPlain(
    'a',
    'Mara Quill is the leader of the Kestrel Front. Quill said: “The dam will hold,” on Monday.',
  ),
  readPlain('b', 'Tess Okafor is the leader of the Heron Brigade. Odo Brandt said he was tired.'),
]

function named({ entities }: Analysis, name: string) {
  const found = entities.find((entity) => entity.name === name)
  invariant(found, `there is an entity called ${name}`)
  return found
}

describe('decisions about names in the store', () => {
  it('E1: are kept with who made them, undone and redone, and come back from the journal', async () => {
    const journal = new MemoryJournal()
    const { store } = await openTestCase('case-names', journal)
    const before = analyse(DOCUMENTS)
    await store.commit(
      mergeNames(store, named(before, 'Mara Quill'), named(before, 'Tess Okafor'), before.names),
    )
    const kept = await listNameDecisions(store.db)
    expect(kept).toMatchObject([
      {
        decision: 'same',
        kept: { name: 'Mara Quill' },
        joined: { name: 'Tess Okafor' },
        author: 'Test analyst',
      },
    ])
    const after = analyse(DOCUMENTS, { decisions: kept })
    expect(named(after, 'Mara Quill').forms).toContain('Tess Okafor')
    await store.undo()
    expect(await listNameDecisions(store.db)).toEqual([])
    await store.redo()
    expect(await listNameDecisions(store.db)).toEqual(kept)
    store.db.close()

    const again = await openTestCase('case-names-elsewhere', journal)
    expect(again.recovery.kind).toBe('rebuilt')
    expect(await listNameDecisions(again.store.db)).toEqual(kept)
    await again.store.commit(dropNameDecision(kept[0]?.id ?? ''))
    expect(await listNameDecisions(again.store.db)).toEqual([])
  })

  it('E7: merging what was split takes the split back in one step that can be undone', async () => {
    const { store } = await openTestCase('case-names-split', new MemoryJournal())
    const before = analyse(DOCUMENTS)
    await store.commit(
      splitName(store, named(before, 'Mara Quill'), { form: 'Quill', document: null }, before.names),
    )
    const [split] = await listNameDecisions(store.db)
    const parted = analyse(DOCUMENTS, { decisions: await listNameDecisions(store.db) })
    await store.commit(mergeNames(store, named(parted, 'Mara Quill'), named(parted, 'Quill'), parted.names))
    expect(await listNameDecisions(store.db)).toEqual([])
    await store.undo()
    expect(await listNameDecisions(store.db)).toEqual([split])
  })
})

describe('checks of cells', () => {
  it('G4: are kept with who made them, once for each cell, and can be taken back', async () => {
    const { store } = await openTestCase('case-checks', new MemoryJournal())
    const cell = { document: 'doc-a', subject: 'entity-1', name: 'Mara Quill', attribute: 'role' }
    await store.commit(checkCell(store, cell))
    await store.commit(checkCell(store, cell))
    const checks = await listCellChecks(store.db)
    expect(checks).toMatchObject([{ ...cell, author: 'Test analyst' }])
    await store.commit(uncheckCell(checks[0]?.id ?? ''))
    expect(await listCellChecks(store.db)).toEqual([])
    await store.undo()
    expect(await listCellChecks(store.db)).toEqual(checks)
  })
})
