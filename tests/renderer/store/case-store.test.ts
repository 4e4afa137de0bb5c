import { Dexie } from 'dexie'
import { describe, expect, it } from 'vitest'
import { carryDecisions } from '#core/findings/carry-decisions.ts'
import { invariant } from '#core/base/invariant.ts'
import { addImported, editDocumentMeta, removeDocuments } from '#renderer/store/actions/documents.ts'
import {
  confirmDiscrepancy,
  decideDiscrepancy,
  explainDecision,
  extendFinding,
  deleteFinding,
  editFinding,
  markFinding,
  reopenDiscrepancy,
  weighDecision,
} from '#renderer/store/actions/findings.ts'
import type { CaseStore } from '#renderer/store/case-store.ts'
import { openCaseDatabase } from '#renderer/store/open-case.ts'
import { CASE_TABLES } from '#shared/formats/case-rows.ts'
import { listDocuments, loadDocument } from '#renderer/store/queries/documents.ts'
import type { Discrepancy } from '#core/findings/discrepancy.ts'
import { MemoryJournal, openTestCase, testDocument } from './test-case.ts'

const TEXT = 'Mara Vel leads the Kestrel Front. Later it says Mara Vel heads the Heron Guard.'

async function contents(store: CaseStore): Promise<unknown> {
  const tables = await Promise.all(
    CASE_TABLES.map(async (name) => [name, await store.db.table(name).toArray()]),
  )
  return Object.fromEntries(tables)
}

async function importText(
  store: CaseStore,
  text = TEXT,
  fileName = 'article.txt',
  group = 'group-1',
): Promise<void> {
  const batch = { documents: [testDocument(text, fileName)], failures: [] }
  const saved = await store.commit(addImported(batch, group, (prefix) => store.newId(prefix), store.now()))
  expect(saved.ok).toBe(true)
}

const discrepancy = (document: string): Discrepancy => ({
  id: 'discrepancy-1',
  type: 'identity-role',
  summary: 'Mara Vel is given two posts',
  score: 0.9,
  internal: true,
  sides: [
    { value: 'leader of Kestrel Front', claims: [], evidence: [{ document, start: 0, end: 33 }] },
    { value: 'head of Heron Guard', claims: [], evidence: [{ document, start: 48, end: 79 }] },
  ],
  explanation: [],
})

describe('CaseStore', () => {
  it('writes journal entry and rows together and says what was before and after', async () => {
    const journal = new MemoryJournal()
    const { store } = await openTestCase('case-0001', journal)
    await importText(store)
    const { id } = testDocument(TEXT)
    await store.commit(editDocumentMeta(id, { title: 'Another title' }))

    expect((await loadDocument(store.db, id))?.meta.title).toBe('Another title')
    expect((await loadDocument(store.db, id))?.text).toBe(TEXT)
    expect(journal.entries.map(({ action }) => action)).toEqual(['document.import', 'document.edit'])
    expect(journal.entries[1]?.changes[0]).toMatchObject({
      before: { edited: {} },
      after: { edited: { title: 'Another title' } },
    })
    expect((await store.db.state.get('head'))?.seq).toBe(2)
  })

  it('changes nothing when the journal takes no more', async () => {
    const journal = new MemoryJournal()
    const { store } = await openTestCase('case-0002', journal)
    await importText(store)
    const before = await contents(store)
    journal.full = true
    const saved = await store.commit(editDocumentMeta(testDocument(TEXT).id, { title: 'Lost' }))
    expect(saved).toEqual({ ok: false, error: { message: 'the disk is full' } })
    expect(await contents(store)).toEqual(before)
  })

  it('shows the same file twice as a duplicate: not dropped, not doubled', async () => {
    const { store } = await openTestCase('case-0003', new MemoryJournal())
    await importText(store, TEXT, 'first.txt', 'group-1')
    await importText(store, TEXT, 'second.txt', 'group-2')
    const documents = await listDocuments(store.db)
    expect(documents).toHaveLength(1)
    expect(documents[0]?.imports.map(({ fileName, duplicate }) => ({ fileName, duplicate }))).toEqual([
      { fileName: 'first.txt', duplicate: false },
      { fileName: 'second.txt', duplicate: true },
    ])
  })

  it('undoes and redoes every action, also after opening again', async () => {
    const journal = new MemoryJournal()
    const { store } = await openTestCase('case-0004', journal)
    const { id } = testDocument(TEXT)
    const stages: unknown[] = [await contents(store)]
    const steps: (() => Promise<unknown>)[] = [
      () => importText(store),
      () =>
        store.commit(
          markFinding(store, 'finding-1', { type: 'identity-role', sides: [], note: '', summary: 'x' }),
        ),
      () => store.commit(editFinding(store, 'finding-1', { note: 'Checked', severity: 'critical' })),
      () => store.commit(confirmDiscrepancy(store, discrepancy(id), 'finding-2')),
      () => store.commit(deleteFinding('finding-1')),
      () => store.commit(removeDocuments([id])),
    ]
    for (const step of steps) {
      await step()
      stages.push(await contents(store))
    }
    store.db.close()

    const again = (await openTestCase('case-0004', journal)).store
    for (let stage = stages.length - 2; stage >= 0; stage--) {
      await again.undo()
      expect(await contents(again)).toEqual(stages[stage])
    }
    expect(await again.undo()).toEqual({ ok: true, value: null })
    for (let stage = 1; stage < stages.length; stage++) {
      await again.redo()
      expect(await contents(again)).toEqual(stages[stage])
    }
    expect(await again.redo()).toEqual({ ok: true, value: null })
  })

  it('takes back an import of several batches as one step', async () => {
    const { store } = await openTestCase('case-0005', new MemoryJournal())
    await importText(store, 'One text.', 'a.txt', 'group-9')
    await importText(store, 'Another text.', 'b.txt', 'group-9')
    expect(store.stack.undo).toHaveLength(1)
    await store.undo()
    expect(await store.db.documents.count()).toBe(0)
    await store.redo()
    expect(await store.db.documents.count()).toBe(2)
    expect(store.stack.undo).toHaveLength(1)
  })

  it('forgets what was undone once something new is done', async () => {
    const { store } = await openTestCase('case-0006', new MemoryJournal())
    await importText(store)
    await store.undo()
    await importText(store, 'Something else.', 'b.txt', 'group-2')
    expect(store.stack.redo).toEqual([])
  })

  it('confirms a discrepancy into a finding with anchored words, once', async () => {
    const { store } = await openTestCase('case-0007', new MemoryJournal())
    await importText(store)
    const proposal = discrepancy(testDocument(TEXT).id)
    await store.commit(confirmDiscrepancy(store, proposal, 'finding-1'))
    await store.commit(confirmDiscrepancy(store, proposal, 'finding-2'))
    const findings = await store.db.findings.toArray()
    expect(findings).toHaveLength(1)
    expect(findings[0]?.sides.map((side) => side.passages[0]?.quote.exact)).toEqual([
      'Mara Vel leads the Kestrel Front.',
      'Mara Vel heads the Heron Guard.',
    ])
    expect(findings[0]?.origin).toEqual({ kind: 'discrepancy', discrepancy: 'discrepancy-1' })
  })

  it('dismisses with a reason that can be changed and emptied, and reopens', async () => {
    const { store } = await openTestCase('case-0008', new MemoryJournal())
    const proposal = discrepancy(testDocument(TEXT).id)
    await store.commit(decideDiscrepancy(store, proposal, 'dismissed', 'Two people'))
    expect(await store.db.decisions.get('discrepancy-1')).toMatchObject({
      decision: 'dismissed',
      reason: 'Two people',
    })
    await store.commit(explainDecision(store, 'discrepancy-1', ''))
    expect(await store.db.decisions.get('discrepancy-1')).toMatchObject({ decision: 'dismissed', reason: '' })
    await store.commit(reopenDiscrepancy('discrepancy-1'))
    expect(await store.db.decisions.count()).toBe(0)
  })
})

describe('what a proposal would be confirmed with', () => {
  it('is kept with the decision where it is not the likely one, changed, undone, and read from the journal', async () => {
    const journal = new MemoryJournal()
    const { store } = await openTestCase('case-0040', journal)
    const proposal = discrepancy(testDocument(TEXT).id)
    const minor = { severity: 'minor', disposition: 'unresolved' } as const
    await store.commit(decideDiscrepancy(store, proposal, 'held', ''))
    expect(await store.db.decisions.get('discrepancy-1')).not.toHaveProperty('verdict')
    await store.commit(decideDiscrepancy(store, proposal, 'held', '', null, minor))
    expect(await store.db.decisions.get('discrepancy-1')).toMatchObject({ verdict: minor })
    await store.commit(weighDecision(store, 'discrepancy-1', { ...minor, severity: 'cosmetic' }))
    const again = await openTestCase('case-0041', journal)
    expect(await again.store.db.decisions.get('discrepancy-1')).toMatchObject({
      verdict: { severity: 'cosmetic', disposition: 'unresolved' },
    })
    await store.undo()
    expect(await store.db.decisions.get('discrepancy-1')).toMatchObject({ verdict: minor })
  })
})

describe('decisions on a question that grows (K1, K2)', () => {
  const grown = (document: string): Discrepancy => {
    const before = discrepancy(document)
    const value = 'leader of Marsh Watch'
    const passage = { document, start: 0, end: 8 }
    return {
      ...before,
      id: 'discrepancy-2',
      sides: [...before.sides, { value, claims: [], evidence: [passage] }],
    }
  }

  async function judgedOf(store: CaseStore, proposals: readonly Discrepancy[]) {
    return carryDecisions(proposals, await store.db.decisions.toArray())
  }

  it('K1: a decision made again moves to the new id, and is taken back as one step', async () => {
    const { store } = await openTestCase('case-0020', new MemoryJournal())
    const { id } = testDocument(TEXT)
    await store.commit(decideDiscrepancy(store, discrepancy(id), 'dismissed', 'Two people'))
    const [judged] = await judgedOf(store, [grown(id)])
    expect(judged?.since?.newSides).toEqual([2])
    await store.commit(decideDiscrepancy(store, grown(id), 'dismissed', 'Still', judged?.decision ?? null))
    expect(await store.db.decisions.toCollection().primaryKeys()).toEqual(['discrepancy-2'])
    expect((await judgedOf(store, [grown(id)]))[0]?.since).toBeNull()
    expect((await judgedOf(store, [discrepancy(id)]))[0]?.since).toBeNull()
    await store.undo()
    expect((await judgedOf(store, [grown(id)]))[0]).toMatchObject({
      decision: { id: 'discrepancy-1', reason: 'Two people' },
      since: { kind: 'changed' },
    })
  })

  it('K2: a finding takes in what is new, keeps what was edited, and still gives its proposal free', async () => {
    const { store } = await openTestCase('case-0021', new MemoryJournal())
    await importText(store)
    const { id } = testDocument(TEXT)
    await store.commit(confirmDiscrepancy(store, discrepancy(id), 'finding-1', 'My note'))
    await store.commit(editFinding(store, 'finding-1', { summary: 'My words' }))
    const [judged] = await judgedOf(store, [grown(id)])
    if (!judged) throw new Error('it is judged')
    await store.commit(extendFinding(store, judged))
    const finding = await store.db.findings.get('finding-1')
    expect(finding?.sides.map(({ value }) => value).at(-1)).toBe('leader of Marsh Watch')
    expect(finding).toMatchObject({ note: 'My note', summary: 'My words', sides: { length: 3 } })
    expect((await judgedOf(store, [grown(id)]))[0]).toMatchObject({
      decision: { decision: 'confirmed', finding: 'finding-1' },
      since: null,
    })
    await store.commit(deleteFinding('finding-1'))
    expect(await store.db.decisions.count()).toBe(0)
  })
})

describe('openCaseDatabase', () => {
  async function caseWithWork(
    id: string,
  ): Promise<{ journal: MemoryJournal; expected: unknown; store: CaseStore }> {
    const journal = new MemoryJournal()
    const { store } = await openTestCase(id, journal)
    await importText(store)
    await store.commit(
      markFinding(store, 'finding-1', { type: 'quantity', sides: [], note: 'n', summary: 's' }),
    )
    await store.commit(editFinding(store, 'finding-1', { note: 'Edited' }))
    return { journal, expected: await contents(store), store }
  }

  it('rebuilds a case whose browser store is gone', async () => {
    const { journal, expected, store } = await caseWithWork('case-0011')
    store.db.close()
    await Dexie.delete(store.db.name)
    const again = await openTestCase('case-0011', journal)
    expect(again.recovery).toMatchObject({ kind: 'rebuilt', entries: 3 })
    expect(await contents(again.store)).toEqual(expected)
    expect(again.store.stack.undo).toHaveLength(3)
  })

  it('replays what the store has not heard of', async () => {
    const { journal, expected, store } = await caseWithWork('case-0012')
    const last = journal.entries.pop()
    invariant(last, 'there is a last entry')
    // The store as it was before the last entry reached it.
    store.db.close()
    await Dexie.delete(store.db.name)
    const behind = await openTestCase('case-0012', journal)
    behind.store.db.close()
    journal.entries.push(last)
    const again = await openTestCase('case-0012', journal)
    expect(again.recovery).toEqual({ kind: 'replayed', entries: 1 })
    expect(await contents(again.store)).toEqual(expected)
  })

  it('rebuilds a store that lost rows, and one that tells another story', async () => {
    const { journal, expected, store } = await caseWithWork('case-0013')
    await store.db.table('texts').clear()
    store.db.close()
    const again = await openTestCase('case-0013', journal)
    expect(again.recovery).toMatchObject({
      kind: 'rebuilt',
      reason: '1 rows of texts were missing from the store',
    })
    expect(await contents(again.store)).toEqual(expected)
    await again.store.db.state.update('head', { hash: 'another' })
    again.store.db.close()
    const third = await openTestCase('case-0013', journal)
    expect(third.recovery).toMatchObject({ kind: 'rebuilt' })
    expect(await contents(third.store)).toEqual(expected)
  })

  it('hands back what a damaged or deleted journal lost, when the chain proves it', async () => {
    for (const kept of [1, 0]) {
      const { journal, expected, store } = await caseWithWork(`case-0015-${kept}`)
      const { head } = journal
      store.db.close()
      journal.entries.length = kept
      const again = await openTestCase(`case-0015-${kept}`, journal)
      expect(again.recovery).toEqual({ kind: 'handed-back', entries: 3 - kept })
      expect(journal.head).toEqual(head)
      expect(await contents(again.store)).toEqual(expected)
      again.store.db.close()
    }
  })

  it('believes a shorter journal that tells another story, but never opens a case empty over work', async () => {
    const { journal, store } = await caseWithWork('case-0016')
    await store.db.state.update('head', { hash: 'another' })
    store.db.close()
    const all = journal.entries.splice(1)
    const again = await openTestCase('case-0016', journal)
    expect(again.recovery).toMatchObject({ kind: 'rebuilt', reason: 'the store was ahead of the journal' })
    expect(journal.entries).toHaveLength(1)
    expect(all).toHaveLength(2)

    await again.store.db.state.update('head', { hash: 'another' })
    again.store.db.close()
    journal.entries.length = 0
    const refused = await openCaseDatabase('case-0016', journal.source())
    expect(refused).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('from a backup') },
    })
    expect(await again.store.db.open().then((db) => db.table('documents').count())).toBe(1)
  })

  it('opens a case that is level without touching it', async () => {
    const { journal, store } = await caseWithWork('case-0014')
    store.db.close()
    expect((await openTestCase('case-0014', journal)).recovery).toEqual({ kind: 'none' })
  })
})
