import { createHash } from 'node:crypto'
import { invariant } from '#core/base/invariant.ts'
import { err, ok } from '#core/base/result.ts'
import { documentIdOf, type SourceDocument } from '#core/documents/source-document.ts'
import { CaseStore } from '#renderer/store/case-store.ts'
import { openCaseDatabase, type JournalSource, type Recovery } from '#renderer/store/open-case.ts'
import type { JournalEntry, JournalHead } from '#shared/formats/journal.ts'

/** A journal in memory that behaves as main's: numbered, chained, refusing what does not follow. */
export class MemoryJournal {
  readonly entries: JournalEntry[] = []
  /** Set to make the next appends fail, as a full disk would. */
  full = false

  get head(): JournalHead {
    let hash = ''
    for (const entry of this.entries) {
      hash = createHash('sha256').update(hash).update(JSON.stringify(entry)).digest('hex')
    }
    return { seq: this.entries.length, hash }
  }

  readonly append: (
    after: number,
    entries: readonly JournalEntry[],
  ) => Promise<ReturnType<typeof ok<JournalHead>> | ReturnType<typeof err<{ message: string }>>> = (
    after,
    entries,
  ) => {
    if (this.full) return Promise.resolve(err({ message: 'the disk is full' }))
    if (after !== this.entries.length) return Promise.resolve(err({ message: 'conflict' }))
    this.entries.push(...structuredClone([...entries]))
    return Promise.resolve(ok(this.head))
  }

  source(): JournalSource {
    return {
      head: this.head,
      read: (from) => {
        const entries = structuredClone(this.entries.slice(from - 1, from + 1))
        const next = from + 2 <= this.entries.length ? from + 2 : null
        return Promise.resolve(ok({ entries, next }))
      },
      handBack: (after, entries, expected) => {
        const before = [...this.entries]
        this.entries.push(...structuredClone([...entries]))
        if (after === before.length && this.head.hash === expected) return Promise.resolve(ok(this.head))
        this.entries.splice(0, this.entries.length, ...before)
        return Promise.resolve(err({ message: 'conflict' }))
      },
    }
  }
}

/** Opens a case over a journal, as the window does. Each analyst makes ids of their own. */
export async function openTestCase(
  id: string,
  journal: MemoryJournal,
  actor = 'Test analyst',
): Promise<{ store: CaseStore; recovery: Recovery }> {
  const opened = await openCaseDatabase(id, journal.source())
  invariant(opened.ok, 'the test case opens')
  let ids = journal.entries.length * 100
  let seconds = journal.entries.length
  const store = await CaseStore.over({
    db: opened.value.db,
    append: journal.append,
    now: () => new Date(Date.UTC(2031, 0, 1, 0, 0, seconds++)).toISOString(),
    newId: (prefix) => `${prefix}-${actor === 'Test analyst' ? '' : `${actor}-`}${++ids}`,
    actor: () => actor,
  })
  return { store, recovery: opened.value.recovery }
}

/** A document as a reader would hand it over. */
export function testDocument(text: string, fileName = 'article.txt'): SourceDocument {
  const sha256 = createHash('sha256').update(text).digest('hex')
  return {
    id: documentIdOf(sha256),
    text,
    blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
    meta: { title: 'A title', outlet: null, bylines: [], published: null, url: null, language: 'en' },
    candidates: [{ field: 'title', value: 'A title', source: 'first-line' }],
    notes: [],
    provenance: {
      fileName,
      importedAt: '2031-01-01T00:00:00.000Z',
      sha256,
      byteLength: text.length,
      mediaType: 'text/plain',
      encoding: 'utf-8',
      reader: { name: 'plain-text', version: '1' },
    },
  }
}
