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

  it('M12: shows a common run of eight words as equal, however the sentences around it are cut', () => {
    const word = fc.integer({ min: 0, max: 900 })
    const shared = fc.uniqueArray(word, { minLength: 8, maxLength: 20 })
    // Words that only one side has, some closing a sentence.
    const around = (mark: string): fc.Arbitrary<string> =>
      fc
        .array(fc.tuple(word, fc.constantFrom('', '', ',', '.', '.”\n')), { maxLength: 30 })
        .map((words) => words.map(([number, end]) => `${mark}${number}${end}`).join(' '))
    fc.assert(
      fc.property(
        fc.tuple(around('A'), around('A'), around('B'), around('B')),
        shared,
        fc.nat(20),
        fc.nat(20),
        ([before, after, otherBefore, otherAfter], run, cutLeft, cutRight) => {
          const written = (cut: number): string =>
            run.map((number, index) => `W${number}${index === cut ? '.' : ''}`).join(' ')
          const left = `${before} ${written(cutLeft)} ${after}`
          const right = `${otherBefore} ${written(cutRight)} ${otherAfter}`
          const equal = diffPassages(left, right).segments.filter((segment) => segment.kind === 'equal')
          const keys = equal.map((segment) =>
            wordsOf(segment.left)
              .map((each) => each.key)
              .join(' '),
          )
          expect(keys.join(' | ')).toContain(run.map((number) => `w${number}`).join(' '))
        },
      ),
      { numRuns: 200 },
    )
  })
})
