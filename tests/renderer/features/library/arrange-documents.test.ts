import { describe, expect, it } from 'vitest'
import {
  arrangeDocuments,
  documentTitle,
  groupDocuments,
  type LibrarySort,
} from '#renderer/features/library/arrange-documents.ts'
import { outcomeSentence } from '#renderer/features/library/import-actions.ts'
import { editFromText, fieldProblem, isEdited, textOfField } from '#renderer/features/library/meta-fields.ts'
import type { DocumentSummary } from '#renderer/store/queries/documents.ts'
import { summary } from '../summary.ts'

const dated = summary('doc-1', { title: 'Zebra crossing', outlet: 'The Mole', published: '2030-05-01' })
const undated = summary('doc-2', { title: 'apples', outlet: 'mole' })
const nameless = summary('doc-3', { title: null, published: '2030-04-01T10:00Z', bylines: ['Ada Quill'] })
const all = [dated, undated, nameless]

function order(sort: LibrarySort, query = ''): string[] {
  return arrangeDocuments(all, { query, sort }).map(({ id }) => id)
}

describe('arrangeDocuments', () => {
  it('sorts as asked; documents without a date come last both ways', () => {
    expect(order('imported')).toEqual(['doc-1', 'doc-2', 'doc-3'])
    expect(order('title')).toEqual(['doc-2', 'doc-3', 'doc-1'])
    expect(order('newest')).toEqual(['doc-1', 'doc-3', 'doc-2'])
    expect(order('oldest')).toEqual(['doc-3', 'doc-1', 'doc-2'])
  })

  it('finds words in title, outlet, byline, date and file name', () => {
    expect(order('imported', 'MOLE zebra')).toEqual(['doc-1'])
    expect(order('imported', 'quill')).toEqual(['doc-3'])
    expect(order('imported', 'doc-3.html')).toEqual(['doc-3'])
    expect(order('imported', 'mole quill')).toEqual([])
  })

  it('calls a document without a title by its file', () => {
    expect(documentTitle(nameless)).toBe('doc-3.html')
  })
})

describe('groupDocuments', () => {
  it('puts spellings of one outlet together and documents without one last', () => {
    const groups = groupDocuments(all)
    expect(groups.map(({ items }) => items.map(({ id }: DocumentSummary) => id))).toEqual([
      ['doc-1', 'doc-2'],
      ['doc-3'],
    ])
    expect(groups.at(-1)?.title).toBe('No outlet named')
  })
})

describe('details of a document', () => {
  it('go to text and back', () => {
    expect(textOfField({ ...dated.meta, bylines: ['A', 'B'] }, 'bylines')).toBe('A; B')
    expect(editFromText('bylines', ' A ;; B ')).toEqual({ bylines: ['A', 'B'] })
    expect(editFromText('outlet', '  ')).toEqual({ outlet: null })
  })

  it('refuse what is no date and no language', () => {
    for (const good of [
      '',
      '2024',
      '2024-02',
      '2024-02-29',
      '2024-02-29T23:59Z',
      '2024-02-29T23:59:01+02:00',
    ])
      expect(fieldProblem('published', good), good).toBeNull()
    for (const bad of ['yesterday', '2023-02-29', '2024-13', '24-01-01', '2024-01-01T25:00'])
      expect(fieldProblem('published', bad), bad).not.toBeNull()
    expect(fieldProblem('language', 'pt-BR')).toBeNull()
    expect(fieldProblem('language', 'Portuguese of Brazil')).not.toBeNull()
  })

  it('are edited only where they differ from the file', () => {
    const row = { ...dated.row, edited: { title: 'Zebra crossing', outlet: null } }
    expect(isEdited(row, 'title')).toBe(false)
    expect(isEdited(row, 'outlet')).toBe(true)
    expect(isEdited(row, 'url')).toBe(false)
  })
})

describe('outcomeSentence', () => {
  it('counts new, repeated and failed files apart', () => {
    const none = { added: 0, fresh: 0, failed: 0, cancelled: false }
    expect(outcomeSentence(none)).toBe('Nothing was added.')
    expect(outcomeSentence({ ...none, added: 3, fresh: 3 })).toBe('3 documents added.')
    expect(outcomeSentence({ ...none, added: 3, fresh: 2 })).toMatch(/^2 documents added\. 1 file was in/u)
    expect(outcomeSentence({ ...none, failed: 1 })).toMatch(/^1 file could not be imported/u)
    expect(outcomeSentence({ ...none, added: 1, fresh: 1, cancelled: true })).toMatch(/cancelled/u)
  })
})
