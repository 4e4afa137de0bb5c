import { invariant } from '#core/base/invariant.ts'
import { describe, expect, it } from 'vitest'
import { addImported } from '#renderer/store/actions/documents.ts'
import { assessCredibility, saveMemo, setBlind } from '#renderer/store/actions/credibility.ts'
import {
  addEvidence,
  addHypothesis,
  editCell,
  moveEvidence,
  moveHypothesis,
  rateCell,
  removeEvidence,
  removeHypothesis,
} from '#renderer/store/actions/hypotheses.ts'
import { dropRedaction, redactPassage } from '#renderer/store/actions/redactions.ts'
import { mergeSources, splitSources } from '#renderer/store/actions/sources.ts'
import {
  isBlind,
  listAssessments,
  listMemos,
  listRedactions,
  listSourceDecisions,
  loadMatrix,
} from '#renderer/store/queries/judging.ts'
import { describePassage } from '#core/anchoring/anchor.ts'
import type { CaseStore } from '#renderer/store/case-store.ts'
import { MemoryJournal, openTestCase, testDocument } from './test-case.ts'

const document = testDocument('The keeper leads the guard.')
const passage = describePassage(document.text, { document: document.id, start: 4, end: 10 })
const target = { kind: 'account', finding: 'finding-1', statement: 's', passage } as const
const two = { reports: 2, independent: 2 }

async function open(id: string): Promise<{ store: CaseStore; journal: MemoryJournal }> {
  const journal = new MemoryJournal()
  const { store } = await openTestCase(id, journal)
  await store.commit(addImported({ documents: [document], failures: [] }, 'g', (prefix) => `${prefix}-1`, ''))
  return { store, journal }
}

describe('credibility grades', () => {
  it('are kept with who, when, why and whether blind; they are undone and come back from the journal', async () => {
    const { store, journal } = await open('case-credibility')
    await store.commit(setBlind(store, true))
    await store.commit(assessCredibility(store, target, { grade: 2, reason: 'r', exception: '' }, two))
    await store.commit(setBlind(store, false))
    await store.commit(assessCredibility(store, target, { grade: 4, reason: 'later', exception: '' }, two))
    const graded = await listAssessments(store.db)
    expect(graded.map(({ grade, reason, blind, author }) => [grade, reason, blind, author])).toEqual([
      [2, 'r', true, 'Test analyst'],
      [4, 'later', false, 'Test analyst'],
    ])
    await store.undo()
    expect(await listAssessments(store.db)).toEqual(graded.slice(0, 1))
    await store.redo()
    const again = await openTestCase('case-credibility-elsewhere', journal)
    expect(await listAssessments(again.store.db)).toEqual(graded)
    expect(await isBlind(again.store.db)).toBe(false)
  })

  it('refuse 1 with one independent source until a reason for it is recorded (C3)', async () => {
    const { store } = await open('case-credibility-one')
    const one = { reports: 4, independent: 1 }
    const bare = await store.commit(
      assessCredibility(store, target, { grade: 1, reason: 'r', exception: ' ' }, one),
    )
    expect(bare).toEqual({ ok: true, value: null })
    expect(await listAssessments(store.db)).toEqual([])
    await store.commit(
      assessCredibility(store, target, { grade: 1, reason: 'r', exception: 'I saw it' }, one),
    )
    expect(await listAssessments(store.db)).toMatchObject([
      { grade: 1, exception: 'I saw it', reports: 4, independent: 1 },
    ])
  })
})

describe('decisions about sources', () => {
  it('replace what they contradict in one step, which undo takes back whole (N8)', async () => {
    const { store } = await open('case-sources')
    await store.commit(mergeSources(store, ['a', 'b', 'c'], 'one agency'))
    await store.commit(splitSources(store, ['c'], ['a', 'b'], 'own reporter'))
    const kinds = async () =>
      (await listSourceDecisions(store.db)).map(({ decision, documents }) => [decision, documents])
    expect(await kinds()).toEqual([
      ['together', ['a', 'b']],
      ['apart', ['c']],
    ])
    await store.undo()
    expect(await kinds()).toEqual([['together', ['a', 'b', 'c']]])
    await store.redo()
    await store.commit(mergeSources(store, ['c', 'a'], 'after all'))
    expect(await kinds()).toEqual([
      ['together', ['a', 'b']],
      ['together', ['c', 'a']],
    ])
  })
})

describe('hypotheses', () => {
  it('keep ratings with their reasons, and lose them with their row or column, until undo', async () => {
    const { store, journal } = await open('case-hypotheses')
    await store.commit(addHypothesis(store, 'h1', 'One'))
    await store.commit(addHypothesis(store, 'h2', 'Two'))
    await store.commit(addEvidence(store, 'e1', { text: 'Seen', passages: [passage], graded: target }))
    for (const hypothesis of ['h1', 'h2'])
      await store.commit(rateCell(store, { hypothesis, evidence: 'e1' }, 'I'))
    await store.commit(
      editCell({ hypothesis: 'h1', evidence: 'e1' }, { note: 'because', passages: [passage] }),
    )
    await store.commit(rateCell(store, { hypothesis: 'h1', evidence: 'e1' }, 'II'))
    const matrix = await loadMatrix(store.db)
    expect(matrix.cells.find(({ hypothesis }) => hypothesis === 'h1')).toMatchObject({
      rating: 'II',
      note: 'because',
      passages: [passage],
    })
    await store.commit(removeHypothesis('h1'))
    expect((await loadMatrix(store.db)).cells.map(({ hypothesis }) => hypothesis)).toEqual(['h2'])
    await store.commit(removeEvidence('e1'))
    expect((await loadMatrix(store.db)).cells).toEqual([])
    await store.undo()
    await store.undo()
    expect(await loadMatrix(store.db)).toEqual(matrix)
    const again = await openTestCase('case-hypotheses-elsewhere', journal)
    expect(await loadMatrix(again.store.db)).toEqual(matrix)
    await store.commit(rateCell(store, { hypothesis: 'h1', evidence: 'e1' }, null))
    expect((await loadMatrix(store.db)).cells).toHaveLength(1)
  })
})

describe('memos and redactions', () => {
  it('come and go by undo', async () => {
    const { store } = await open('case-memos')
    await store.commit(saveMemo(store, 'finding f', 'Ask again'))
    await store.commit(redactPassage(store, passage, 'private'))
    expect(await listMemos(store.db)).toMatchObject([{ id: 'finding f', text: 'Ask again' }])
    const [redaction] = await listRedactions(store.db)
    invariant(redaction, 'it was marked')
    await store.commit(dropRedaction(redaction.id))
    expect(await listRedactions(store.db)).toEqual([])
    await store.commit(saveMemo(store, 'finding f', ''))
    expect(await listMemos(store.db)).toEqual([])
    await store.undo()
    await store.undo()
    expect(await listRedactions(store.db)).toEqual([redaction])
  })
})

describe('the order of the matrix', () => {
  it('changes by one place, ends stay ends, and undo takes it back (H7)', async () => {
    const { store } = await open('case-matrix-order')
    for (const id of ['h1', 'h2', 'h3']) await store.commit(addHypothesis(store, id, id))
    for (const id of ['e1', 'e2']) {
      await store.commit(addEvidence(store, id, { text: id, passages: [], graded: null }))
    }
    const order = async () => {
      const { hypotheses, evidence } = await loadMatrix(store.db)
      return [hypotheses, evidence].map((list) => list.map(({ id }) => id).join(' '))
    }
    await store.commit(moveHypothesis('h3', -1))
    await store.commit(moveEvidence('e1', 1))
    expect(await order()).toEqual(['h1 h3 h2', 'e2 e1'])
    expect(await store.commit(moveHypothesis('h1', -1))).toEqual({ ok: true, value: null })
    expect(await store.commit(moveEvidence('e1', 1))).toEqual({ ok: true, value: null })
    await store.undo()
    expect(await order()).toEqual(['h1 h3 h2', 'e1 e2'])
  })
})
