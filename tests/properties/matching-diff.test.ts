import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diffPassages, type DiffSegment } from '#core/matching/prose-diff.ts'
import { wordsOf } from '#core/text/words.ts'

const prose = fc
  .array(
    fc.constantFrom(
      'The',
      'dam',
      'broke',
      'Okoro',
      'said',
      '12',
      '2.6',
      'not',
      '“we',
      'stay”',
      'мост',
      '部长说',
      'U.S.',
      'قال',
      '.',
      '\n',
      ',',
      '…',
    ),
    {
      maxLength: 60,
    },
  )
  .map((parts) => parts.join(' '))
const any = fc.oneof(
  prose,
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc.string({ unit: 'binary', maxLength: 120 }),
)

function letters(text: string): string {
  return wordsOf(text)
    .map((word) => word.key)
    .join('')
}

/** Whether the kind of a segment is what its two sides say. */
function agrees({ kind, left, right, salient }: DiffSegment): boolean {
  if (kind === 'added') return left === '' && right !== ''
  if (kind === 'removed') return right === '' && left !== ''
  if (kind === 'replaced') return left !== '' && right !== ''
  return letters(left) === letters(right) && salient.length === 0
}

describe('diffPassages, for any two passages', () => {
  it('M11: rebuilds both sides', () => {
    fc.assert(
      fc.property(any, any, (left, right) => {
        const { segments } = diffPassages(left, right)
        expect(segments.map((segment) => segment.left).join('')).toBe(left)
        expect(segments.map((segment) => segment.right).join('')).toBe(right)
      }),
      { numRuns: 400 },
    )
  })

  it('M11: finds a passage equal to itself, without a variant', () => {
    fc.assert(
      fc.property(any, (text) => {
        const { segments, complete } = diffPassages(text, text)
        expect(complete).toBe(true)
        expect(segments.every((segment) => segment.kind === 'equal' && !segment.variant)).toBe(true)
      }),
    )
  })

  it('M11: keeps kind and sides in agreement', () => {
    fc.assert(
      fc.property(any, any, (left, right) => {
        expect(diffPassages(left, right).segments.filter((segment) => !agrees(segment))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})
