import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { BlockKind, DraftDocument } from '#core/documents/source-document.ts'
import { plainTextReader } from '#main/import/plain-text/plain-text-reader.ts'
import { HAS_REFERENCE_CASE, REFERENCE_CASE } from '../../support/reference-case.ts'
import { expectSoundDraft } from './draft-invariants.ts'

function read(index: number): DraftDocument {
  const name = readdirSync(REFERENCE_CASE).toSorted()[index] ?? ''
  const result = plainTextReader.read({ fileName: name, bytes: readFileSync(join(REFERENCE_CASE, name)) })
  if (!result.ok) throw new Error(result.error.message)
  expectSoundDraft(result.value)
  return result.value
}

function startsOf(draft: DraftDocument, kind: BlockKind): number[] {
  return draft.blocks.filter((block) => block.kind === kind).map((block) => block.start)
}

/** Labels by a careful reader of the reference case, as UTF-16 offsets; `comments: -1` where there are none. */
const LABELS = [
  { comments: 5992, headline: [0], furniture: [93], caption: [], byline: [], lists: 4 },
  { comments: 1802, headline: [0], furniture: [], caption: [112], byline: [], lists: 0 },
  { comments: 2017, headline: [], furniture: [], caption: [], byline: [], lists: 0 },
  { comments: -1, headline: [], furniture: [3488], caption: [], byline: [], lists: 0 },
  { comments: -1, headline: [0], furniture: [], caption: [], byline: [2169, 2190], lists: 0 },
]

describe.runIf(HAS_REFERENCE_CASE)('I15-I26 the reference case', () => {
  it.each(LABELS.map((labels, index) => [index, labels] as const))('article %i', (index, labels) => {
    const draft = read(index)
    const comments = startsOf(draft, 'comment')
    expect(comments[0] ?? -1).toBe(labels.comments)
    // From the first comment on there is nothing but comments.
    const after = draft.blocks.filter((block) => labels.comments >= 0 && block.start >= labels.comments)
    expect(after.map((block) => block.kind)).toEqual(after.map(() => 'comment'))
    expect(startsOf(draft, 'headline')).toEqual(labels.headline)
    expect(startsOf(draft, 'furniture')).toEqual(labels.furniture)
    expect(startsOf(draft, 'caption')).toEqual(labels.caption)
    expect(startsOf(draft, 'byline')).toEqual(labels.byline)
    expect(startsOf(draft, 'list-item')).toHaveLength(labels.lists)
    expect(draft.meta.language).toBe('en')
  })

  it('finds the author and the outlet in the note of article 4', () => {
    const { meta, text } = read(4)
    expect(text.indexOf(meta.bylines[0] ?? '?')).toBe(2177)
    expect(text.slice(2190)).toContain(meta.outlet ?? '?')
  })
})
