import { describe, expect, it } from 'vitest'
import type { Omission } from '#core/findings/omission.ts'
import { addImported } from '#renderer/store/actions/documents.ts'
import { explainDecision } from '#renderer/store/actions/findings.ts'
import { decideOmission, reopenOmission } from '#renderer/store/actions/omissions.ts'
import type { CaseStore } from '#renderer/store/case-store.ts'
import { listDiscrepancies, listOmissions } from '#renderer/store/queries/judgements.ts'
import { MemoryJournal, openTestCase, testDocument } from './test-case.ts'

const document = testDocument('The keeper leads the guard.')
const OMISSION: Omission = {
  id: 'omission-1',
  kind: 'statement',
  name: '',
  reported: [
    { document: document.id, start: 0, end: 10 },
    { document: 'b', start: 0, end: 10 },
  ],
  absent: [{ document: 'c', nearest: null, share: 0 }],
  partly: [],
  score: 0.5,
}

async function open(id: string, journal = new MemoryJournal()): Promise<CaseStore> {
  const { store } = await openTestCase(id, journal)
  await store.db.analysis.put({ id: 'omissions', value: [OMISSION] })
  return store
}

async function decided(store: CaseStore) {
  const [one] = (await listOmissions(store.db)) ?? []
  return one?.decision ? [one.decision.decision, one.decision.reason] : null
}

describe('decisions about omissions', () => {
  it('are kept with a note, undone, redone, and come back from the journal (O6)', async () => {
    const journal = new MemoryJournal()
    const store = await open('case-omissions', journal)
    await store.commit(
      addImported({ documents: [document], failures: [] }, 'g', (prefix) => `${prefix}-1`, ''),
    )
    const [judged] = (await listOmissions(store.db)) ?? []
    if (!judged) throw new Error('no omission')
    await store.commit(decideOmission(store, judged, 'dismissed', 'told in the caption', 'Left out by C'))
    expect(await decided(store)).toEqual(['dismissed', 'told in the caption'])
    await store.undo()
    expect(await decided(store)).toBeNull()
    await store.redo()
    await store.commit(explainDecision(store, 'omission-1', 'shorter'))
    const again = await open('case-omissions-elsewhere', journal)
    expect(await decided(again)).toEqual(['dismissed', 'shorter'])
    expect(await listDiscrepancies(again.db)).toEqual([])
  })

  it('are replaced and taken back', async () => {
    const store = await open('case-omissions-back')
    const judged = { omission: OMISSION, decision: null, newDocuments: [] }
    await store.commit(decideOmission(store, judged, 'confirmed', '', 'Left out by C'))
    const [kept] = (await listOmissions(store.db)) ?? []
    if (!kept?.decision) throw new Error('not kept')
    await store.commit(decideOmission(store, kept, 'dismissed', 'no', 'Left out by C'))
    expect(await decided(store)).toEqual(['dismissed', 'no'])
    await store.commit(reopenOmission(kept.decision))
    expect(await decided(store)).toBeNull()
  })
})
