import { describe, expect, it } from 'vitest'
import { createCaseMatcher } from '#core/analysis/case-matcher.ts'
import { matchDocuments } from '#core/matching/match-documents.ts'
import { documentOf } from '../matching/documents.ts'

const WORDS = [
  'harbour',
  'ferry',
  'inspector',
  'turbine',
  'quarry',
  'lantern',
  'orchard',
  'viaduct',
  'granary',
]

/** Four sentences of words that no other article has, and in one article of eight a sentence that they share. */
function article(index: number): ReturnType<typeof documentOf> {
  const lines = Array.from({ length: 4 }, (_, line) => {
    const words = Array.from({ length: 8 }, (__, at) => {
      const number = index * 32 + line * 8 + at
      return [number, number / 9, number / 81, number / 729]
        .map((part) => WORDS[Math.floor(part) % 9])
        .join('')
    })
    return `The ${words.join(' ')}.`
  })
  if (index % 8 === 1)
    lines.push('Clerk Ilvane Torsk sealed the copper vault beneath the granary before the flood came.')
  return documentOf(`d${String(index).padStart(3, '0')}`, lines.join('\n'))
}

describe('createCaseMatcher', () => {
  it('M16: gives what a search gives while documents come, go and change', async () => {
    const mostSampled = 8
    const match = createCaseMatcher(undefined, mostSampled)
    const documents = Array.from({ length: 70 }, (_, index) => article(index))
    const renamed = documents.map((document, index) =>
      index === 40 ? { ...document, meta: { ...document.meta, outlet: 'The Quay Post' } } : document,
    )
    const rounds = [documents.slice(0, 66), documents, documents.slice(3), renamed, documents.slice(0, 12)]
    for (const round of rounds) {
      expect(matchDocuments(round).matches.length).toBeGreaterThan(0)
      expect(await match(round)).toEqual(matchDocuments(round, { mostSampled }))
    }
  })
})
