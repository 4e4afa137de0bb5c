import { describe, expect, it } from 'vitest'
import type { Discrepancy } from '#core/findings/discrepancy.ts'
import type { AnchoredPassage } from '#core/anchoring/selectors.ts'
import { MASK } from '#core/text/mask-words.ts'
import { addImported } from '#renderer/store/actions/documents.ts'
import { confirmDiscrepancy, decideDiscrepancy } from '#renderer/store/actions/findings.ts'
import type { CaseStore } from '#renderer/store/case-store.ts'
import {
  dismissedDiscrepancies,
  listBothTiers,
  listDiscrepancies,
  listFindings,
} from '#renderer/store/queries/judgements.ts'
import { restoreMasked } from '#renderer/store/restore-masked.ts'
import { MemoryJournal, openTestCase, testDocument } from './test-case.ts'

const document = testDocument('Twelve were killed at the lock. Nineteen were killed at the lock.')

function proposal(id: string, extra: Partial<Discrepancy> = {}): Discrepancy {
  return {
    id,
    type: 'quantity',
    summary: `Twelve or nineteen were killed (${id}).`,
    score: 0.7,
    tried: 12,
    internal: true,
    sides: [
      { value: '12 killed', claims: [], evidence: [{ document: document.id, start: 0, end: 31 }] },
      { value: '19 killed', claims: [], evidence: [{ document: document.id, start: 32, end: 65 }] },
    ],
    explanation: ['Rule F5: two amounts.'],
    ...extra,
  }
}

/** The same passages, judged as something else: a question of its own. */
const OTHER = proposal('discrepancy-2', { type: 'status-outcome', score: 0.3 })
const FIRST = proposal('discrepancy-1')

async function open(
  id: string,
  sure: readonly Discrepancy[],
  possible: readonly Discrepancy[],
): Promise<CaseStore> {
  const { store } = await openTestCase(id, new MemoryJournal())
  await store.commit(addImported({ documents: [document], failures: [] }, 'g', (prefix) => `${prefix}-1`, ''))
  await propose(store, sure, possible)
  return store
}

/** What an analysis leaves in the store. */
async function propose(
  { db }: CaseStore,
  sure: readonly Discrepancy[],
  possible: readonly Discrepancy[],
): Promise<void> {
  await db.analysis.bulkPut([
    { id: 'discrepancies', value: sure },
    { id: 'possibleDiscrepancies', value: possible },
  ])
}

async function decided(store: CaseStore): Promise<string[]> {
  const all = await listBothTiers(store.db)
  return all.map(
    ({ discrepancy, tier, decision }) => `${discrepancy.id} ${tier} ${decision?.decision ?? 'open'}`,
  )
}

describe('P5: decisions over both tiers', () => {
  it('P5: are of sure and possible proposals alike, and possible ones stay out of the list of sure ones', async () => {
    const store = await open('case-tiers', [FIRST], [OTHER])
    expect(await decided(store)).toEqual(['discrepancy-1 sure open', 'discrepancy-2 possible open'])
    await store.commit(decideDiscrepancy(store, OTHER, 'dismissed', '', null))
    expect(await decided(store)).toEqual(['discrepancy-1 sure open', 'discrepancy-2 possible dismissed'])
    expect((await listDiscrepancies(store.db)).map(({ discrepancy }) => discrepancy.id)).toEqual([
      'discrepancy-1',
    ])
    expect(await dismissedDiscrepancies(store.db)).toEqual(new Set())
  })

  it('P5: make a finding of a possible proposal', async () => {
    const store = await open('case-tiers-finding', [FIRST], [OTHER])
    const verdict = { severity: 'minor', disposition: 'contradiction' } as const
    await store.commit(confirmDiscrepancy(store, OTHER, 'finding-1', 'so it is', verdict, null))
    expect(await listFindings(store.db)).toMatchObject([
      { id: 'finding-1', type: 'status-outcome', origin: { discrepancy: 'discrepancy-2' } },
    ])
    expect(await decided(store)).toContain('discrepancy-2 possible confirmed')
  })

  it('P5: hold when a proposal changes its tier, either way', async () => {
    const store = await open('case-tiers-moved', [FIRST], [OTHER])
    await store.commit(decideDiscrepancy(store, FIRST, 'dismissed', '', null))
    await store.commit(decideDiscrepancy(store, OTHER, 'held', '', null))
    await propose(store, [{ ...OTHER, score: 0.8 }], [{ ...FIRST, score: 0.2 }])
    expect(await decided(store)).toEqual(['discrepancy-2 sure held', 'discrepancy-1 possible dismissed'])
  })

  it('P5: are carried to the same question under another id in the other tier (K1)', async () => {
    const store = await open('case-tiers-carried', [FIRST], [])
    await store.commit(decideDiscrepancy(store, FIRST, 'dismissed', '', null))
    await propose(store, [], [proposal('discrepancy-3')])
    expect(await decided(store)).toEqual(['discrepancy-3 possible dismissed'])
  })

  it('P5: a case that was analysed before there were tiers has sure proposals alone', async () => {
    const store = await open('case-tiers-before', [FIRST], [])
    await store.db.analysis.delete('possibleDiscrepancies')
    expect(await decided(store)).toEqual(['discrepancy-1 sure open'])
  })

  it('P5: what blind mode hid in a possible proposal is put back before it is kept', async () => {
    const store = await open('case-tiers-blind', [], [OTHER])
    await store.commit(
      confirmDiscrepancy(
        store,
        OTHER,
        'finding-1',
        '',
        { severity: 'minor', disposition: 'contradiction' },
        null,
      ),
    )
    const finding = await store.db.findings.get('finding-1')
    if (!finding) throw new Error('no finding')
    await store.db.findings.delete('finding-1')
    const hidden = { ...finding, summary: OTHER.summary.replace('Twelve', MASK.repeat(6)) }
    const [restored] = await restoreMasked(store.db, [{ table: 'findings', key: 'finding-1', after: hidden }])
    const passages: readonly AnchoredPassage[] = finding.sides.flatMap((side) => side.passages)
    expect(passages).not.toHaveLength(0)
    expect(restored?.after).toMatchObject({ summary: OTHER.summary })
  })
})
