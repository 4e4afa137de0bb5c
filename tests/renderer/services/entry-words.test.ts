import { describe, expect, it } from 'vitest'
import { entryWords, type Names } from '#renderer/services/entry-words.ts'
import type { RowChange } from '#shared/formats/journal.ts'

const NAMES: Names = {
  document: (id) => (id === 'd1' ? 'Nine dead at the dam' : null),
  outlet: (id) => (id === 'o1' ? 'Harbour Ledger' : null),
  tag: (id) => (id === 't1' ? 'Loaded words' : null),
  proposal: (id) => (id === 'p1' ? 'One person, two posts' : null),
}

function change(table: RowChange['table'], key: string, before: unknown, after: unknown): RowChange {
  return { table, key, before, after }
}

describe('entryWords', () => {
  it('names what an edit was about and each field from what to what, in words', () => {
    const row = { summary: 'Two numbers of boats', type: 'quantity', severity: 'material', note: '' }
    const edited = { ...row, severity: 'critical', note: 'Asked the office.' }
    expect(entryWords([change('findings', 'f1', row, edited)], NAMES)).toEqual({
      about: 'Two numbers of boats',
      changes: [
        { label: 'Severity', from: 'Material', to: 'Critical' },
        { label: 'Note', from: null, to: 'Asked the office.' },
      ],
    })
  })

  it('tells of a new or deleted row only what a person wrote of it', () => {
    const rating = { outlet: 'o1', grade: 'B', reason: 'Corrects its errors.' }
    expect(
      entryWords([change('outlets', 'o1', null, {}), change('ratings', 'r1', null, rating)], NAMES),
    ).toEqual({
      about: 'Harbour Ledger',
      changes: [{ label: 'Reason', from: null, to: 'Corrects its errors.' }],
    })
    const tag = {
      tag: 't1',
      target: { kind: 'passage', passage: { quote: { exact: 'so-called' } } },
      reason: '',
    }
    expect(entryWords([change('tags', 'x', tag, null)], NAMES).about).toBe('Loaded words on “so-called”')
  })

  it('takes the analyst’s details of a document before those of the file', () => {
    const row = { meta: { outlet: 'Ledger', title: null }, edited: {}, provenance: { fileName: 'a.txt' } }
    const edited = { ...row, edited: { outlet: null } }
    expect(entryWords([change('documents', 'd9', row, edited)], NAMES)).toEqual({
      about: 'a.txt',
      changes: [{ label: 'Outlet', from: 'Ledger', to: null }],
    })
  })

  it('names some of many and counts the rest', () => {
    const rows = ['a', 'b', 'c', 'd', 'e'].map((file) =>
      change('failures', file, { failure: { file } }, null),
    )
    expect(entryWords(rows, NAMES).about).toBe('a; b; c; and 2 more')
  })

  it('names proposals, and what a decision on them was for', () => {
    const decision = { decision: 'dismissed', reason: 'Another man of that name.' }
    expect(entryWords([change('decisions', 'p1', null, decision)], NAMES)).toEqual({
      about: 'One person, two posts',
      changes: [{ label: 'Reason', from: null, to: 'Another man of that name.' }],
    })
  })

  it('never fails on rows of another shape', () => {
    const rows = [null, 7, 'x', [], { sides: 3, target: null }].map((row) =>
      change('findings', 'k', null, row),
    )
    for (const row of rows) expect(entryWords([row], NAMES).about).toBe('')
    expect(entryWords([], NAMES)).toEqual({ about: '', changes: [] })
  })
})
