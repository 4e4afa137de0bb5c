import { describe, expect, it } from 'vitest'
import { analyse } from '#core/analysis/analyse.ts'
import { BUILT_IN_CODES } from '#core/codebook/built-in.ts'
import { LOADED_TERMS } from '#core/codebook/loaded-words.ts'
import type { WordingProposal } from '#core/codebook/wording.ts'
import type { SourceDocument } from '#core/documents/source-document.ts'
import { testDocument } from '../../renderer/store/test-case.ts'

const LOYAL =
  'The Dray River terrorists attacked the lock at Vessel Bridge, and the mayor of Ostrand closed the harbour on Monday morning.'
const OTHER =
  'The Dray River fighters attacked the lock at Vessel Bridge, and the mayor of Ostrand closed the harbour on Monday morning.'

function wordingOf(...texts: readonly string[]): readonly WordingProposal[] {
  const documents = texts.map((text, index) => testDocument(text, `${index}.txt`))
  return analyse(documents).wording ?? []
}

function alone(text: string): readonly string[] {
  return wordingOf(text).map(({ words }) => words)
}

describe('words that lean', () => {
  it('W1: are the document’s own: no names, quotations, rulings or readers’ comments', () => {
    expect(alone('The massacre at the quay went on for an hour.')).toEqual(['massacre'])
    expect(alone('“The massacre at the quay went on,” the mayor said.')).toEqual([])
    expect(alone('The office spoke of a “massacre” at the quay.')).toEqual([])
    expect(alone('Ostrand listed the group as a terrorist organisation in May.')).toEqual([])
    expect(alone('He joined the Freedom Fighter Museum last year.')).toEqual([])
    const text = 'The boats left.\n\nWhat a massacre by these thugs!'
    const document: SourceDocument = {
      ...testDocument(text),
      blocks: [
        { kind: 'paragraph', start: 0, end: 15 },
        { kind: 'comment', start: 17, end: text.length },
      ],
    }
    expect(analyse([document]).wording).toEqual([])
  })

  it('W2: are found in their regular forms, longest first, and turns that only look like one are not', () => {
    expect(alone('Crews butchered the catch while thugs watched from the pier.')).toEqual(
      expect.arrayContaining(['butchered', 'thugs']),
    )
    expect(alone('The illegal migrants waited at the pier.')).toEqual(['illegal migrants'])
    expect(alone('The sanctions regime ended in spring, and riot police left.')).toEqual([])
  })

  it('W3: stand beside what a matching passage calls the same', () => {
    const [first] = wordingOf(LOYAL, OTHER)
    expect(first).toMatchObject({
      words: 'terrorists',
      lean: 'hostile',
      code: 'rhetoric-name-calling',
      others: [{ words: 'fighters', lean: 'plain', basis: 'matched-passage' }],
    })
    expect(first?.passages.map(({ start, end }) => LOYAL.slice(start, end))).toEqual(['terrorists'])
  })

  it('W4: say when each stands beside a word of saying, and come later then', () => {
    const [own] = wordingOf('The mob broke the gate of the old customs house.')
    const [said] = wordingOf('The guard said the mob broke the gate of the old customs house.')
    expect([own?.attributed, said?.attributed]).toEqual([false, true])
    expect(own?.score ?? 0).toBeGreaterThan(said?.score ?? 1)
  })

  it('W5: are one proposal for a document and a term, with an id that stays', () => {
    const text = 'The mob came at noon. Nobody stopped the mob at the gate.'
    const [first, ...rest] = wordingOf(text)
    expect(rest).toEqual([])
    expect(first?.passages).toHaveLength(2)
    expect(wordingOf(text, 'The ferry ran on time.')[0]?.id).toBe(first?.id)
  })

  it('are not looked for in other languages', () => {
    const document = testDocument('Das Massaker: the mob, thugs.')
    expect(analyse([{ ...document, meta: { ...document.meta, language: 'de' } }]).wording).toEqual([])
  })

  it('are proposed for codes that the program has', () => {
    const codes = new Set(BUILT_IN_CODES.map(({ id }) => id))
    for (const terms of LOADED_TERMS.values())
      for (const { concept } of terms) expect(concept === null || codes.has(concept.code)).toBe(true)
  })
})
