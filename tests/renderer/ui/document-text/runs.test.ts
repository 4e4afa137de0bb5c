import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { marksByBlock, runsOf, type TextMark, type TextRun } from '#renderer/ui/document-text/runs.ts'

const textWithMarks = fc.string({ unit: 'grapheme', maxLength: 60 }).chain((text) =>
  fc.record({
    text: fc.constant(text),
    marks: fc.array(
      fc
        .tuple(fc.integer({ min: -3, max: text.length + 3 }), fc.integer({ min: -3, max: text.length + 3 }))
        .map(([a, b]): TextMark => ({
          id: `${a}-${b}`,
          layer: 'finding',
          start: Math.min(a, b),
          end: Math.max(a, b),
        })),
      { maxLength: 12 },
    ),
  }),
)

function isOver(mark: TextMark, run: TextRun): boolean {
  return run.marks.some((on) => on.id === mark.id)
}

describe('runsOf', () => {
  it('gives back the text of the block, whatever the marks', () => {
    fc.assert(
      fc.property(textWithMarks, ({ text, marks }) => {
        const runs = runsOf(text, { start: 0, end: text.length }, marks)
        expect(runs.map((run) => text.slice(run.start, run.end)).join('')).toBe(text)
        for (const run of runs) expect(run.start).toBeLessThan(run.end)
      }),
    )
  })

  it('puts a mark over every unit it covers and over no whole character beyond', () => {
    fc.assert(
      fc.property(textWithMarks, ({ text, marks }) => {
        const runs = runsOf(text, { start: 0, end: text.length }, marks)
        const overlaps = (mark: TextMark, run: TextRun): boolean =>
          mark.start < mark.end && run.start < mark.end && mark.start < run.end
        const pairs = marks.flatMap((mark) => runs.map((run) => ({ mark, run })))
        const bare = pairs.filter(({ mark, run }) => overlaps(mark, run) && !isOver(mark, run))
        const beyond = pairs.filter(({ mark, run }) => isOver(mark, run) && !overlaps(mark, run))
        expect(bare).toEqual([])
        // An edge inside a surrogate pair takes the whole pair.
        expect(beyond.filter(({ run }) => run.end - run.start > 2)).toEqual([])
      }),
    )
  })

  it('never parts a surrogate pair', () => {
    const text = 'a😀b'
    const runs = runsOf(text, { start: 0, end: 4 }, [{ id: 'm', layer: 'tag', start: 2, end: 3 }])
    expect(runs.map((run) => text.slice(run.start, run.end))).toEqual(['a', '😀', 'b'])
    expect(runs[1]?.marks).toHaveLength(1)
  })

  it('sets characters apart that could reorder what follows', () => {
    const text = 'pay \u202enever\u202c now'
    const runs = runsOf(text, { start: 0, end: text.length }, [])
    expect(runs.map((run) => run.hidden)).toEqual([null, 'RLO', null, 'PDF', null])
  })
})

describe('marksByBlock', () => {
  it('gives each block exactly the marks that touch it', () => {
    const blocks = [
      { start: 0, end: 10 },
      { start: 12, end: 20 },
      { start: 22, end: 30 },
    ]
    const spans = fc.array(fc.tuple(fc.nat(32), fc.integer({ min: 1, max: 12 })), { maxLength: 20 })
    fc.assert(
      fc.property(spans, (pairs) => {
        const marks = pairs.map(([start, length], index): TextMark => ({
          id: String(index),
          layer: 'tag',
          start,
          end: start + length,
        }))
        const found = marksByBlock(blocks, marks)
        for (const [index, block] of blocks.entries()) {
          const expected = marks.filter((mark) => mark.start < block.end && block.start < mark.end)
          const ids = (found.get(index) ?? []).map((mark) => mark.id).toSorted()
          expect(ids).toEqual(expected.map((mark) => mark.id).toSorted())
        }
      }),
    )
  })
})
