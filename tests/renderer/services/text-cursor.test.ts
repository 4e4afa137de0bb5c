import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block } from '#core/documents/source-document.ts'
import {
  contextOf,
  moveCursor,
  type CursorStep,
  type DirectedSpan,
} from '#renderer/services/passage-text/text-cursor.ts'

const text = 'One two. Three four five.\n\nSix seven.\n\nEight.'
const blocks: Block[] = [
  { kind: 'paragraph', start: 0, end: 25 },
  { kind: 'paragraph', start: 27, end: 37 },
  { kind: 'paragraph', start: 39, end: 45 },
]
const source = { text, blocks, language: 'en' }
const sentence = (direction: 1 | -1, extend = false): CursorStep => ({ unit: 'sentence', direction, extend })
const word = (direction: 1 | -1, extend = false): CursorStep => ({ unit: 'word', direction, extend })

const walk = (steps: readonly CursorStep[], startAt = 0): string => {
  let at: DirectedSpan | null = null
  for (const step of steps) at = moveCursor(source, at, startAt, step)
  return at ? text.slice(Math.min(at.anchor, at.focus), Math.max(at.anchor, at.focus)) : ''
}

describe('moveCursor', () => {
  it('begins with the sentence in view and goes on over blocks', () => {
    expect(walk([sentence(1)], 10)).toBe('Three four five.')
    expect(walk([sentence(1), sentence(1), sentence(1)])).toBe('Six seven.')
    expect(walk([sentence(1), sentence(1), sentence(-1)])).toBe('One two.')
  })

  it('stays at the ends of the text', () => {
    expect(walk([sentence(1), sentence(-1), sentence(-1)])).toBe('One two.')
    expect(walk([sentence(1), sentence(1), sentence(1), sentence(1), sentence(1)])).toBe('Eight.')
  })

  it('extends by sentences and by words', () => {
    expect(walk([sentence(1), sentence(1, true)])).toBe('One two. Three four five.')
    expect(walk([sentence(1), word(1, true), word(1, true)])).toBe('One two. Three four')
  })

  it('takes back what it extended, and turns round over the first unit', () => {
    expect(walk([word(1), word(1, true), word(-1, true)])).toBe('One')
    expect(walk([sentence(1), sentence(1), word(-1, true), word(-1, true)])).toBe('Three four')
    expect(walk([word(1), word(1), word(1), word(-1, true)])).toBe('two. Three')
    expect(walk([word(1), word(1), word(1), word(-1, true), word(1, true), word(1, true)])).toBe('Three four')
  })

  it('always selects some of the text, whatever the keys', () => {
    const steps = fc.array(
      fc.record({
        unit: fc.constantFrom('sentence' as const, 'word' as const),
        direction: fc.constantFrom(1 as const, -1 as const),
        extend: fc.boolean(),
      }),
      { minLength: 1, maxLength: 30 },
    )
    fc.assert(
      fc.property(steps, (list) => {
        expect(walk(list).trim()).not.toBe('')
      }),
    )
  })
})

describe('contextOf', () => {
  it('gives the sentences around a span', () => {
    const at = contextOf(text, blocks, { start: 15, end: 19 })
    expect(text.slice(at.start, at.end)).toBe('Three four five.')
    const both = contextOf(text, blocks, { start: 4, end: 19 })
    expect(text.slice(both.start, both.end)).toBe('One two. Three four five.')
  })
})
