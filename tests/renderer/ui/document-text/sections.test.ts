import { describe, expect, it } from 'vitest'
import type { BlockKind } from '#core/documents/source-document.ts'
import { sectionsOf } from '#renderer/ui/document-text/sections.ts'

function sectionsFor(...kinds: readonly BlockKind[]): string[] {
  const blocks = kinds.map((kind, index) => ({ kind, start: index * 10, end: index * 10 + 8 }))
  return sectionsOf(blocks).map(
    ({ kind, blocks: own }) => `${kind} ${own.map(({ index }) => index).join(' ')}`,
  )
}

describe('the sections of a text', () => {
  it('keep the line that heads the comments with them', () => {
    expect(sectionsFor('headline', 'paragraph', 'furniture', 'comment', 'comment')).toEqual([
      'text 0 1',
      'comments 2 3 4',
    ])
    expect(sectionsFor('paragraph', 'comment', 'furniture', 'comment')).toEqual(['text 0', 'comments 1 2 3'])
  })

  it('leave other furniture where it stands', () => {
    expect(sectionsFor('furniture', 'paragraph', 'furniture')).toEqual(['text 0 1 2'])
    expect(sectionsFor('furniture', 'furniture', 'comment', 'furniture')).toEqual([
      'text 0',
      'comments 1 2',
      'text 3',
    ])
  })

  it('make one list of neighbouring items', () => {
    expect(sectionsFor('list-item', 'list-item', 'paragraph', 'list-item')).toEqual([
      'list 0 1',
      'text 2',
      'list 3',
    ])
  })
})
