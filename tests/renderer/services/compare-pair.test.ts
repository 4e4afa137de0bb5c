import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Passage, SourceDocument } from '#core/documents/source-document.ts'
import {
  comparePair,
  pairDiffers,
  pairMarks,
  pairPieces,
} from '#renderer/services/passage-text/compare-pair.ts'
import { documentOf } from '../../core/matching/documents.ts'

const QUOTE = 'the bridge at Orla will open to carts before the winter'

function passageIn(document: SourceDocument, words: string): Passage {
  const start = document.text.indexOf(words)
  expect(start).toBeGreaterThanOrEqual(0)
  return { document: document.id, start, end: start + words.length }
}

function compared(left: string, right: string, leftWords = QUOTE, rightWords = leftWords) {
  const [a, b] = [documentOf('a', left), documentOf('b', right)]
  return comparePair(a, passageIn(a, leftWords), b, passageIn(b, rightWords))
}

describe('comparePair', () => {
  it('R9: compares the passages and not the sentences around them', () => {
    const pair = compared(
      `“${QUOTE},” said the mayor of the lower town.`,
      `A spokesman for the ferrymen told the council that ${QUOTE}.`,
    )
    expect(pair.diff.segments.map(({ kind }) => kind)).toEqual(['equal'])
    expect(pairDiffers(pair)).toBe(false)
    expect([...pairMarks(pair, 'left', 'm'), ...pairMarks(pair, 'right', 'm')]).toEqual([])
    const outside = pairPieces(pair, 'left').flatMap((piece) => (piece.outside === true ? [piece.text] : []))
    expect(outside).toEqual(['“', ',” said the mayor of the lower town.'])
  })

  it('R9: sets apart a negation or hedge beside one passage that the other lacks', () => {
    const pair = compared(`The mayor denied that ${QUOTE}.`, `The mayor said that ${QUOTE}, perhaps.`)
    expect(pairDiffers(pair)).toBe(true)
    const framed = (side: 'left' | 'right') =>
      pairPieces(pair, side).flatMap((piece) =>
        piece.salient.length > 0 ? [[piece.text, piece.salient]] : [],
      )
    expect(framed('left')).toEqual([['denied', ['negation']]])
    expect(framed('right')).toEqual([['perhaps', ['hedge']]])
    const [mark] = pairMarks(pair, 'left', 'm')
    expect(mark && pair.left.document.text.slice(mark.start, mark.end)).toBe('denied')
  })

  it('R9: names no negation that the other account has too, beside the passage or in it', () => {
    const pair = compared(`It is not so that ${QUOTE}.`, `It is so that ${QUOTE}, he did not say.`)
    expect(pairDiffers(pair)).toBe(false)
  })

  it('R9: cuts a long sentence around a passage at a blank', () => {
    const long = 'wool and salt and tar and '.repeat(30)
    const pieces = pairPieces(compared(`Ships with ${long}rope say ${QUOTE}.`, `${QUOTE}.`), 'left')
    const before = pieces[0]?.outside === true ? `${pieces[0].text}${pieces[1]?.text ?? ''}` : ''
    expect(before.length).toBeLessThanOrEqual(165)
    expect(before).toMatch(/^… (?:wool|salt|tar|and) .*rope say $/u)
  })

  it('R9: shows the text as it stands, whatever passage of it', () => {
    const word = fc.constantFrom('Dam', 'gate', 'not', 'seven', '7', 'fell.', 'Orla', '“no”', 'may')
    const text = fc.array(word, { minLength: 3, maxLength: 30 }).map((words) => words.join(' '))
    fc.assert(
      fc.property(text, text, fc.nat(), fc.nat(), (left, right, from, length) => {
        const [a, b] = [documentOf('a', left), documentOf('b', right)]
        const start = from % (left.length - 1)
        const end = Math.min(left.length, start + 1 + (length % left.length))
        const pair = comparePair(a, { document: a.id, start, end }, b, {
          document: b.id,
          start: 0,
          end: right.length,
        })
        const shown = pairPieces(pair, 'left')
          .map((piece) => piece.text)
          .join('')
          .replace(/^… |(?<=.) …$/gu, '')
        expect(left).toContain(shown)
        const marked = pairPieces(pair, 'left').filter((piece) => piece.outside !== true)
        expect(marked.map((piece) => piece.text).join('')).toBe(left.slice(start, end))
      }),
    )
  })
})
