import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { analyse } from '#core/analysis/analyse.ts'
import { describePassage } from '#core/anchoring/anchor.ts'
import { publicDossier } from '#core/dossier/public-profile.ts'
import { analysisJson } from '#core/dossier/render-json.ts'
import { matchDocuments } from '#core/matching/match-documents.ts'
import type { Passage } from '#core/documents/source-document.ts'
import { dossierOf } from '../../fixtures/dossiers/build.ts'
import { documentOf } from '../matching/documents.ts'

const FOLDER = new URL('../../fixtures/possible/clearer-elsewhere/', import.meta.url)
const [left, right] = ['left', 'right'].map((id) =>
  documentOf(id, readFileSync(new URL(`${id}.txt`, FOLDER), 'utf8'), { language: 'en' }),
)
const documents = [left, right].flatMap((document) => document ?? [])
const analysis = analyse(documents)

describe('what an analysis does with possible counterparts', () => {
  it('M20: hands them on and rests nothing else on them', () => {
    const { possibleCounterparts = [], ...rest } = analysis
    expect(possibleCounterparts.length).toBeGreaterThan(0)
    const { possibleCounterparts: none, ...without } = analyse(documents, {
      match: (given) => ({ ...matchDocuments(given), possibleCounterparts: [] }),
    })
    expect(none).toEqual([])
    expect(without).toEqual(rest)
  })

  it('M20: lists no two stock sentences of one outlet', () => {
    const stock = [
      'Readers may send letters about the valley paper mill to our desk.',
      'Letters of readers about the valley paper mill stand on the last page.',
    ]
    const listed = (outlet: string | undefined): boolean => {
      const reports = ['frost on the quarry road', 'a choir at the weir', 'two goats in the post office'].map(
        (subject, index) =>
          documentOf(`d${index}`, [`There was ${subject} today.`, ...stock].join(' '), {
            language: 'en',
            ...(outlet === undefined ? {} : { outlet }),
          }),
      )
      const place = (index: number): Passage => {
        const { id: document, text } = reports[index] ?? { id: '', text: '' }
        const start = text.indexOf(stock[index] ?? '')
        return { document, start, end: start + (stock[index] ?? '').length }
      }
      const pair = { id: 'p', score: 9, rankOfA: 1, rankOfB: 1, a: place(0), b: place(1), reasons: [] }
      const match = () => ({ matches: [], complete: true, possibleCounterparts: [pair] })
      return analyse(reports, { match }).possibleCounterparts?.length === 1
    }
    expect(listed(undefined)).toBe(true)
    expect(listed('The Valley Post')).toBe(false)
  })
})

describe('possible counterparts in the JSON', () => {
  const dossier = dossierOf(documents, { analysis })
  const listed = (of: typeof dossier): unknown =>
    Reflect.get(Object(analysisJson(of)), 'possibleCounterparts')

  it('M20: stand there with their words, in the order of the matches', () => {
    expect(listed(dossier)).toEqual(
      (analysis.possibleCounterparts ?? []).map((pair) =>
        expect.objectContaining({
          id: pair.id,
          rankOfA: pair.rankOfA,
          a: {
            ...pair.a,
            quote: documents.find(({ id }) => id === pair.a.document)?.text.slice(pair.a.start, pair.a.end),
          },
        }),
      ),
    )
  })

  it('D26: not where redacted words are part of one', () => {
    const [first] = analysis.possibleCounterparts ?? []
    const text = documents.find(({ id }) => id === first?.a.document)?.text ?? ''
    const hidden = first ? [describePassage(text, { ...first.a, end: first.a.start + 12 })] : []
    expect(hidden).toHaveLength(1)
    expect(JSON.stringify(listed(publicDossier(dossier, hidden)))).not.toContain(first?.id)
    expect(JSON.stringify(listed(publicDossier(dossier, [])))).toContain(first?.id)
  })
})
