import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describePassage } from '#core/anchoring/anchor.ts'
import { invariant } from '#core/base/invariant.ts'
import type { Discrepancy } from '#core/findings/discrepancy.ts'
import type { ReliabilityGrade } from '#core/reliability/outlet.ts'
import { editDocumentMeta, addImported, removeDocuments } from '#renderer/store/actions/documents.ts'
import {
  confirmDiscrepancy,
  decideDiscrepancy,
  deleteFinding,
  editFinding,
  markFinding,
} from '#renderer/store/actions/findings.ts'
import { addTag, rateOutlet } from '#renderer/store/actions/outlets.ts'
import { saveMemo } from '#renderer/store/actions/credibility.ts'
import type { Action, CaseStore } from '#renderer/store/case-store.ts'
import { mergeCase, type MergeReport } from '#renderer/store/merging/merge-case.ts'
import { settleDifference } from '#renderer/store/merging/settle.ts'
import { CASE_TABLES } from '#shared/formats/case-rows.ts'
import { MemoryJournal, openTestCase, testDocument } from './test-case.ts'

const first = testDocument('The harbour guard is led by Orin Vash.')
const second = testDocument('Vash heads the river watch, the mayor said.', 'second.txt')
const outlet = { id: 'outlet-bay', name: 'Bay Post', domains: [], ownership: '', notes: '' }
const proposal: Discrepancy = {
  id: 'discrepancy-1',
  type: 'identity-role',
  internal: false,
  score: 1,
  summary: 'Two posts of one person',
  sides: [
    { value: 'harbour guard', claims: [], evidence: [{ document: first.id, start: 0, end: 17 }] },
    { value: 'river watch', claims: [], evidence: [{ document: second.id, start: 0, end: 20 }] },
  ],
  explanation: ['Rule F1: two posts'],
}

let opened = 0
/** The case as both analysts got it, or as each of them has it. */
async function openAs(analyst: string, journal = new MemoryJournal()): Promise<Desk> {
  const id = `case-merging-${++opened}`
  const { store } = await openTestCase(id, journal, analyst)
  return { id, store, journal }
}
type Desk = { readonly id: string; readonly store: CaseStore; readonly journal: MemoryJournal }

/** A common case, handed to two analysts. */
async function parted(): Promise<{ readonly ana: Desk; readonly ben: Desk }> {
  const common = await openAs('Common')
  await common.store.commit(
    addImported(
      { documents: [first, second], failures: [] },
      'g',
      (prefix) => common.store.newId(prefix),
      '',
    ),
  )
  await common.store.commit(markFinding(common.store, 'finding-common', hand('who leads')))
  const copy = (): MemoryJournal => {
    const journal = new MemoryJournal()
    journal.entries.push(...structuredClone(common.journal.entries))
    return journal
  }
  return { ana: await openAs('Ana', copy()), ben: await openAs('Ben', copy()) }
}

function hand(summary: string): Parameters<typeof markFinding>[2] {
  const passage = describePassage(first.text, { document: first.id, start: 0, end: 17 })
  return { type: 'identity-role', summary, note: '', sides: [{ value: 'guard', passages: [passage] }] }
}

async function merge(into: Desk, from: Desk): Promise<MergeReport> {
  const entries = structuredClone(from.journal.entries)
  const merged = await mergeCase(into.store, { id: from.id, name: from.id, entries })
  invariant(merged.ok, 'the merge is saved')
  return merged.value
}

/** All rows but the record of the merge itself. */
async function rowsOf({ store }: Desk): Promise<Record<string, unknown[]>> {
  const found: Record<string, unknown[]> = {}
  for (const table of CASE_TABLES)
    if (table !== 'mergedCases') found[table] = await store.db.table(table).orderBy(':id').toArray()
  return found
}

/** The same case again, so that it can be merged a second way. */
async function twinOf(desk: Desk, analyst: string): Promise<Desk> {
  const journal = new MemoryJournal()
  journal.entries.push(...structuredClone(desk.journal.entries))
  return await openAs(analyst, journal)
}

function idOf(row: unknown): unknown {
  return row !== null && typeof row === 'object' ? Reflect.get(row, 'id') : undefined
}

const GRADES: readonly ReliabilityGrade[] = ['A', 'B', 'C', 'D', 'E', 'F']

/** Things that an analyst does; the number makes them differ. */
const DEEDS: readonly ((store: CaseStore, by: number) => Action)[] = [
  (store, by) => editFinding(store, 'finding-common', { note: `note ${by}` }),
  (store, by) => editFinding(store, 'finding-common', { severity: by % 2 === 0 ? 'minor' : 'critical' }),
  (store, by) => markFinding(store, store.newId('finding'), hand(`mark ${by}`)),
  () => deleteFinding('finding-common'),
  (store, by) => rateOutlet(store, outlet, GRADES[by % 6] ?? 'F', `reason ${by}`),
  (store, by) => decideDiscrepancy(store, proposal, by % 2 === 0 ? 'dismissed' : 'held', `${by}`),
  (store) => confirmDiscrepancy(store, proposal, store.newId('finding')),
  (_store, by) => editDocumentMeta(first.id, { title: `Title ${by % 3}` }),
  (_store, by) => editDocumentMeta(first.id, { outlet: `Outlet ${by % 3}` }),
  (store, by) => addTag(store, `tag-${by % 2}`, { kind: 'document', document: first.id }, `${by}`),
  (store, by) => saveMemo(store, 'memo case', by % 4 === 0 ? '' : `memo ${by}`),
  () => removeDocuments([second.id]),
]

const work = fc.array(fc.tuple(fc.nat(DEEDS.length - 1), fc.nat(11)), { maxLength: 7 })

async function doAll({ store }: Desk, deeds: readonly (readonly [number, number])[]): Promise<void> {
  for (const [deed, by] of deeds) {
    const make = DEEDS[deed]
    if (make) await store.commit(make(store, by))
  }
}

describe('merging two states of a case', () => {
  it('G1: is the same whoever merges whom, changes nothing a second time, and loses no row', async () => {
    await fc.assert(
      fc.asyncProperty(work, work, async (deedsOfAna, deedsOfBen) => {
        const { ana, ben } = await parted()
        await doAll(ana, deedsOfAna)
        await doAll(ben, deedsOfBen)
        const before = [await rowsOf(ana), await rowsOf(ben)]
        const [anaAgain, benAgain] = [await twinOf(ana, 'Ana'), await twinOf(ben, 'Ben')]
        await merge(ana, benAgain)
        await merge(ben, anaAgain)
        const merged = await rowsOf(ana)
        expect(await rowsOf(ben)).toEqual(merged)
        for (const rows of before)
          for (const [table, own] of Object.entries(rows))
            for (const row of own) {
              expect(merged[table]?.map(idOf)).toContain(idOf(row))
            }
        await merge(ana, benAgain)
        await merge(ana, ben)
        expect(await rowsOf(ana)).toEqual(merged)
      }),
      { numRuns: 20 },
    )
  })

  it('G3: takes what one side changed, field by field, and is undone as one step', async () => {
    const { ana, ben } = await parted()
    await ana.store.commit(editFinding(ana.store, 'finding-common', { note: 'by Ana' }))
    await ben.store.commit(editFinding(ben.store, 'finding-common', { severity: 'critical' }))
    const before = await rowsOf(ana)
    expect(await merge(ana, ben)).toMatchObject({ differing: 0, agreeing: 0 })
    expect(await ana.store.db.findings.get('finding-common')).toMatchObject({
      note: 'by Ana',
      severity: 'critical',
    })
    await ana.store.undo()
    expect(await rowsOf(ana)).toEqual(before)
  })

  it('G4: keeps both accounts of a field that both changed, with who and when; the choice stands', async () => {
    const { ana, ben } = await parted()
    await ana.store.commit(editFinding(ana.store, 'finding-common', { note: 'by Ana' }))
    await ben.store.commit(editFinding(ben.store, 'finding-common', { note: 'by Ben' }))
    expect(await merge(ana, ben)).toMatchObject({ differing: 1 })
    const [difference] = await ana.store.db.differences.toArray()
    expect(difference?.accounts.map(({ value }) => value)).toEqual(['by Ana', 'by Ben'])
    expect(difference?.accounts.every(({ time }) => time.startsWith('2031-'))).toBe(true)
    await ana.store.commit(settleDifference(ana.store, difference?.id ?? '', 0, 'closer to the text'))
    expect((await ana.store.db.findings.get('finding-common'))?.note).toBe('by Ana')
    const [settled] = await ana.store.db.differences.toArray()
    expect(settled?.outcome).toMatchObject({ choice: 0, author: 'Ana', reason: 'closer to the text' })
    expect(settled?.accounts).toEqual(difference?.accounts)
    // The colleague goes on elsewhere: what was decided stays decided.
    await ben.store.commit(rateOutlet(ben.store, outlet, 'B', ''))
    await merge(ana, ben)
    expect((await ana.store.db.findings.get('finding-common'))?.note).toBe('by Ana')
    expect(await ana.store.db.differences.count()).toBe(1)
    // And the decision goes back with the merged case.
    await merge(ben, ana)
    expect((await ben.store.db.findings.get('finding-common'))?.note).toBe('by Ana')
  })

  it('G5: keeps both grades of an outlet visible, also after one of them was taken', async () => {
    const { ana, ben } = await parted()
    await ana.store.commit(rateOutlet(ana.store, outlet, 'B', 'checked'))
    await ben.store.commit(rateOutlet(ben.store, outlet, 'D', 'two corrections missing'))
    await merge(ana, ben)
    const [difference] = await ana.store.db.differences.toArray()
    expect(difference).toMatchObject({ kind: 'history', table: 'ratings', key: outlet.id, agrees: false })
    const taken = difference?.accounts.findIndex(({ author }) => author === 'Ana') ?? -1
    await ana.store.commit(settleDifference(ana.store, difference?.id ?? '', taken, ''))
    const grades = (await ana.store.db.ratings.toArray()).toSorted((a, b) => (a.ratedAt < b.ratedAt ? -1 : 1))
    expect(grades.map(({ grade }) => grade).toSorted()).toEqual(['B', 'B', 'D'])
    expect(grades.at(-1)?.grade).toBe('B')
  })

  it('G6: records the same verdict of two people as agreement, and two findings of one proposal as twins', async () => {
    const { ana, ben } = await parted()
    await ana.store.commit(confirmDiscrepancy(ana.store, proposal, 'finding-ana'))
    await ben.store.commit(confirmDiscrepancy(ben.store, proposal, 'finding-ben'))
    expect(await merge(ana, ben)).toMatchObject({ differing: 1, agreeing: 1 })
    const twins = (await ana.store.db.differences.toArray()).find(({ kind }) => kind === 'twin')
    const taken = twins?.accounts.findIndex(({ author }) => author === 'Ben') ?? -1
    await ana.store.commit(settleDifference(ana.store, twins?.id ?? '', taken, ''))
    expect((await ana.store.db.findings.toArray()).map(({ id }) => id)).toEqual([
      'finding-ben',
      'finding-common',
    ])
    expect((await ana.store.db.decisions.get(proposal.id))?.finding).toBe('finding-ben')
  })

  it('G6: leaves no finding of a proposal that is dismissed after all', async () => {
    const { ana, ben } = await parted()
    await ana.store.commit(confirmDiscrepancy(ana.store, proposal, 'finding-ana'))
    await ben.store.commit(decideDiscrepancy(ben.store, proposal, 'dismissed', 'two people'))
    await merge(ana, ben)
    const [difference] = await ana.store.db.differences.toArray()
    const taken = difference?.accounts.findIndex(({ author }) => author === 'Ben') ?? -1
    await ana.store.commit(settleDifference(ana.store, difference?.id ?? '', taken, ''))
    expect(await ana.store.db.findings.get('finding-ana')).toBeUndefined()
    expect((await ana.store.db.decisions.get(proposal.id))?.decision).toBe('dismissed')
    await ana.store.undo()
    expect(await ana.store.db.findings.get('finding-ana')).toBeDefined()
  })

  it('G7: keeps what one side took out until somebody decides, a document with its text', async () => {
    const { ana, ben } = await parted()
    await ben.store.commit(removeDocuments([second.id]))
    await merge(ana, ben)
    expect(await ana.store.db.texts.get(second.id)).toBeDefined()
    const [difference] = await ana.store.db.differences.toArray()
    const gone = difference?.accounts.findIndex(({ value }) => value === null) ?? -1
    expect(difference?.accounts[gone]).toMatchObject({ author: 'Ben' })
    await ana.store.commit(settleDifference(ana.store, difference?.id ?? '', gone, ''))
    expect(await ana.store.db.texts.get(second.id)).toBeUndefined()
    expect(await ana.store.db.documents.count()).toBe(1)
  })

  it('G8: brings cases together that never were one, each with its own import of one article', async () => {
    const [ana, ben] = [await openAs('Ana'), await openAs('Ben')]
    for (const { store } of [ana, ben])
      await store.commit(
        addImported({ documents: [first], failures: [] }, 'g', (prefix) => store.newId(prefix), ''),
      )
    await ben.store.commit(markFinding(ben.store, 'finding-ben', hand('of Ben')))
    expect(await merge(ana, ben)).toMatchObject({ documents: 0, differing: 0 })
    expect(await ana.store.db.documents.count()).toBe(1)
    expect(await ana.store.db.imports.count()).toBe(2)
    expect(await ana.store.db.findings.get('finding-ben')).toBeDefined()
  })
})
