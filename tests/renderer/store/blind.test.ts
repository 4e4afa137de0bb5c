import { describe, expect, it } from 'vitest'
import { describePassage } from '#core/anchoring/anchor.ts'
import { invariant } from '#core/base/invariant.ts'
import { wordsPattern } from '#core/text/mask-words.ts'
import { setBlind } from '#renderer/store/actions/credibility.ts'
import { addImported } from '#renderer/store/actions/documents.ts'
import { editFinding, markFinding } from '#renderer/store/actions/findings.ts'
import { openBlind } from '#renderer/store/blind-database.ts'
import type { CaseStore } from '#renderer/store/case-store.ts'
import type { CaseDatabase } from '#renderer/store/database.ts'
import { listDocuments, loadDocuments } from '#renderer/store/queries/documents.ts'
import { readHiding } from '#renderer/store/queries/hiding.ts'
import { listFindings } from '#renderer/store/queries/judgements.ts'
import { MemoryJournal, openTestCase, testDocument } from './test-case.ts'

const plain = testDocument('By Ida Fenn\n\nThe keeper told the Gull Post that nobody came.', 'gull-4.html')
const document = {
  ...plain,
  blocks: [
    { kind: 'byline', start: 0, end: 11 },
    { kind: 'paragraph', start: 13, end: plain.text.length },
  ] as const,
  meta: { ...plain.meta, title: 'Nobody came - Gull Post', outlet: 'Gull Post', bylines: ['Ida Fenn'] },
}
const TELLING = /gull|fenn|\bida\b/iu

async function open(id: string): Promise<{ store: CaseStore; blind: CaseDatabase }> {
  const { store } = await openTestCase(id, new MemoryJournal())
  await store.commit(
    addImported({ documents: [document], failures: [] }, 'g', (prefix) => store.newId(prefix), ''),
  )
  const sides = [{ value: 'Gull Post says', passages: [describePassage(document.text, whole)] }]
  await store.commit(
    markFinding(store, 'finding-1', {
      type: 'attribution',
      sides,
      note: '',
      summary: 'What the Gull Post said',
    }),
  )
  await store.commit(setBlind(store, true))
  const state = await readHiding(store.db)
  invariant(state, 'blind mode is on')
  expect(state.hidden).toBe(1)
  const words = wordsPattern(state.words)
  return { store, blind: openBlind(store.db.name, { seen: new Set(state.seen), words }) }
}
const whole = { document: document.id, start: 13, end: document.text.length }

describe('the blind way into a case', () => {
  it('reads nothing that tells a source, from no table, and texts of the same length', async () => {
    const { store, blind } = await open('case-blind')
    const read = [
      await loadDocuments(blind),
      await listDocuments(blind),
      await listFindings(blind),
      await Promise.all(blind.tables.map((table) => table.toArray())),
      await blind.documents.bulkGet([document.id]),
      await blind.imports.orderBy('importedAt').first(),
      await blind.texts.get(document.id),
    ]
    expect(JSON.stringify(read)).not.toMatch(TELLING)
    const [hidden] = await loadDocuments(blind)
    expect(hidden?.text).toHaveLength(document.text.length)
    expect(hidden?.text.slice(13, 23)).toBe('The keeper')
    expect(JSON.stringify(await loadDocuments(store.db))).toMatch(TELLING)
    blind.close()
  })

  it('spoils nothing that is written from what it shows: passages and words are put back', async () => {
    const { store, blind } = await open('case-blind-writes')
    const [shown] = await listFindings(blind)
    invariant(shown, 'the finding is shown')
    const [side] = shown.sides
    invariant(side, 'it has a side')
    await store.commit(editFinding(store, shown.id, { sides: [side, { ...side, value: 'Another' }] }))
    await store.commit(editFinding(store, shown.id, { summary: shown.summary, note: 'Typed' }))
    const [written] = await listFindings(store.db)
    expect(written).toMatchObject({
      summary: 'What the Gull Post said',
      note: 'Typed',
      sides: [{ value: 'Gull Post says' }, { value: 'Another' }],
    })
    // Words that were typed around a hidden name keep the name.
    const [again] = await listFindings(blind)
    await store.commit(
      editFinding(store, 'finding-1', { summary: `${again?.summary ?? ''}, and did not mean` }),
    )
    expect((await listFindings(store.db))[0]?.summary).toBe('What the Gull Post said, and did not mean')
    const quotes = written?.sides.flatMap(({ passages }) => passages.map(({ quote }) => quote.exact))
    expect(quotes).toEqual([document.text.slice(13), document.text.slice(13)])
    blind.close()
  })
})
