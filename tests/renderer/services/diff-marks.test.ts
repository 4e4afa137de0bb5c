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

describe('what diffPieces frames', () => {
  const framed = (left: string, right: string, side: 'left' | 'right') =>
    diffPieces(diffPassages(left, right, 'en'), side, 'en').flatMap((piece) =>
      piece.salient.length > 0 ? [piece.text] : [],
    )

  it('R9: a name is framed whole, with its first word and its particle', () => {
    const left = 'Orouk al-Savani, who runs the clinics in the lower town, spoke first at the quay.'
    const right = 'Speaking before a crowd of dockers, the man behind both clinics opened the rally.'
    expect(framed(left, right, 'left')).toEqual(['Orouk al-Savani'])
  })

  it('R9: a name that the other account has elsewhere is not framed in a long change, but is in a short one', () => {
    const left = 'After the storm the mayor Petra Lindqvar walked the quays of Issara with a lamp.'
    const right =
      'In Issara, hours later, people saw their mayor, Petra Lindqvar, carrying a light along the water.'
    expect(framed(left, right, 'left')).toEqual([])
    const beat = 'On Sunday the rowers of Issara beat the rowers of Tolva by a length.'
    const lost = 'On Sunday the rowers of Tolva beat the rowers of Issara by a length.'
    expect(framed(beat, lost, 'left').join(' ')).toMatch(/Issara.*Tolva/u)
  })

  it('R9: what both tell at length in other words is rewritten, not struck', () => {
    const left = 'Hours after the gale the harbour board reopened two of its four quays to barges.'
    const right = 'Since dawn freight has been moving again through half the landing places, officials say.'
    const diff = diffPassages(left, right, 'en')
    const changed = diffPieces(diff, 'left', 'en').filter((piece) => piece.changed)
    expect(changed.every((piece) => piece.rewritten === true)).toBe(true)
    const layers = new Set(diffMarks(diff, 'right', 0, 'm', 'en').map(({ layer }) => layer))
    expect(layers).toContain('diff-rewritten')
    expect(layers).not.toContain('diff-added')
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
