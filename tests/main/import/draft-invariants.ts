import { expect } from 'vitest'
import type { DraftDocument } from '#core/documents/source-document.ts'
import { canonicalText } from '#core/text/canonical.ts'

/** What every reader promises of every document (rule I10): the text is canonical, the blocks cover what shows. */
export function expectSoundDraft(draft: DraftDocument): void {
  const { text, blocks } = draft
  expect(canonicalText(text)).toBe(text)
  let covered = 0
  for (const block of blocks) {
    const slice = text.slice(block.start, block.end)
    expect(block.start).toBeGreaterThanOrEqual(covered)
    expect(text.slice(covered, block.start)).toMatch(/^\s*$/u)
    expect(slice.length).toBeGreaterThan(0)
    expect(slice.trim()).toBe(slice)
    covered = block.end
  }
  expect(text.slice(covered)).toMatch(/^\s*$/u)
}
