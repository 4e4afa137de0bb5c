import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diffPassages } from '#core/matching/prose-diff.ts'
import { diffMarks, diffPieces } from '#renderer/services/passage-text/diff-marks.ts'

const LEFT = 'The ferry did not sail on Monday, and twelve people waited at the quay.'
const RIGHT = 'The ferry did sail on Monday, and some thirty people waited at the quay.'

describe('diffPieces', () => {
  it('joins to the text of each side, whatever the passages', () => {
    const word = fc.constantFrom('Dam', 'gate', 'not', 'seven', '7', 'fell.', 'Orla', '“no”', '\n', '…')
    const passage = fc.array(word, { maxLength: 20 }).map((words) => words.join(' '))
    fc.assert(
      fc.property(passage, passage, (left, right) => {
        const diff = diffPassages(left, right, 'en')
        const joined = (side: 'left' | 'right') =>
          diffPieces(diff, side, 'en')
            .map((piece) => piece.text)
            .join('')
        expect([joined('left'), joined('right')]).toEqual([left, right])
      }),
    )
  })

  it('sets the words apart that change a number or a negation, and only those', () => {
    const diff = diffPassages(LEFT, RIGHT, 'en')
    const salient = (side: 'left' | 'right') =>
      diffPieces(diff, side, 'en').flatMap((piece) => (piece.salient.length > 0 ? [piece.text] : []))
    expect(salient('left')).toEqual(['not', 'twelve'])
    expect(salient('right')).toEqual(['thirty'])
  })
})

describe('diffMarks', () => {
  it('stands over the changed words at their places in the document', () => {
    const document = `Weather held.\n\n${LEFT}`
    const start = document.indexOf(LEFT)
    const marks = diffMarks(diffPassages(LEFT, RIGHT, 'en'), 'left', start, 'match:1', 'en')
    const words = (layer: string) =>
      marks.filter((mark) => mark.layer === layer).map((mark) => document.slice(mark.start, mark.end))
    expect(words('diff-salient')).toEqual(['not', 'twelve'])
    expect(words('diff-removed').join('')).toMatch(/^not.*twelve$/u)
  })
})
