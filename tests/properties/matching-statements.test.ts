import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SourceDocument } from '#core/documents/source-document.ts'
import { matchDocuments } from '#core/matching/match-documents.ts'
import { documentOf } from '../core/matching/documents.ts'

/** Words of invented articles on one subject, and the small words between them. */
const CONTENT =
  `ferry harbour quay pilot blockade council winter stores island lantern guild orchard warden tide signal
  bridge chapel miller herring anchor copper ledger parish quarry raft sluice tower village wagon yard barley beacon
  canal dyke engine fisher gable hamlet inlet jetty keel lock meadow net oar pier reef sail tannery wharf`.split(
    /\s+/u,
  )
const VERBS =
  'reached left guarded painted sealed counted carried crossed flooded mended watched weighed'.split(' ')
const SMALL = 'the a of in on before after because with for at by and from under near'.split(' ')

/** A sentence with each content word once, of nine words or more. */
const sentence = fc
  .tuple(
    fc.array(fc.constantFrom(...SMALL), { minLength: 6, maxLength: 6 }),
    fc.uniqueArray(fc.constantFrom(...CONTENT), { minLength: 3, maxLength: 6 }),
    fc.uniqueArray(fc.constantFrom(...VERBS), { minLength: 6, maxLength: 6 }),
  )
  .map(([small, content, verbs]) => {
    const text = content.map((word, index) => `${small[index]} ${word} ${verbs[index]}`).join(' ')
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
  })

const paragraph = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((lines) => `${lines.join('. ')}.`)
const article = fc.array(paragraph, { minLength: 1, maxLength: 5 })

/** Whether the matches of two documents together hold every character of a text that both contain. */
function covered(a: SourceDocument, b: SourceDocument, documents: readonly SourceDocument[], text: string) {
  const from = a.text.indexOf(text)
  const other = b.text.indexOf(text)
  const { matches } = matchDocuments(documents)
  const between = matches.filter((match) => match.a.document === a.id && match.b.document === b.id)
  for (let offset = 0; offset < text.length; offset++) {
    if (!/\p{L}/u.test(text.charAt(offset))) continue
    const held = between.some(
      (match) =>
        match.a.start <= from + offset &&
        match.a.end > from + offset &&
        match.b.start <= other + offset &&
        match.b.end > other + offset,
    )
    if (!held) return false
  }
  return true
}

describe('statements, for any articles', () => {
  it('M6: a planted sentence comes out, whatever stands around it', () => {
    fc.assert(
      fc.property(
        fc.array(article, { minLength: 2, maxLength: 6 }),
        sentence,
        fc.nat(9),
        fc.nat(9),
        fc.boolean(),
        (articles, planted, at, otherAt, quoted) => {
          const documents = articles.map((paragraphs, index) => {
            const place = index === 0 ? at : otherAt
            const end = index === 0 ? ' said the warden.' : ' wrote one of the pilots to the guild.'
            const line = quoted ? `“${planted},”${end}` : `${planted}.`
            const lines = index < 2 ? paragraphs.toSpliced(place, 0, line) : paragraphs
            return documentOf(`d${index}`, lines.join('\n'))
          })
          const [a, b] = documents
          expect(a && b && covered(a, b, documents, planted)).toBe(true)
        },
      ),
      { numRuns: 150 },
    )
  })

  it('M6: no match reaches over a paragraph unless its words go on over the border on both sides', () => {
    fc.assert(
      fc.property(article, article, sentence, (left, right, shared) => {
        const a = documentOf('a', [...left, `${shared}.`].join('\n'))
        const b = documentOf('b', [`${shared}.`, ...right].join('\n'))
        for (const { a: first, b: second, kind } of matchDocuments([a, b]).matches) {
          const borders = [first, second].map((side) =>
            (side.document === 'a' ? a : b).text.slice(side.start, side.end).includes('\n'),
          )
          if (kind === 'reworded') expect(borders).toEqual([false, false])
        }
      }),
      { numRuns: 60 },
    )
  })
})
