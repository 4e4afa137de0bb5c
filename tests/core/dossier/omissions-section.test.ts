import { describe, expect, it } from 'vitest'
import { renderHtml } from '#core/dossier/render-html.ts'
import { analysisJson } from '#core/dossier/render-json.ts'
import { renderMarkdown } from '#core/dossier/render-markdown.ts'
import { publicDossier } from '#core/dossier/public-profile.ts'
import { describePassage } from '#core/anchoring/anchor.ts'
import type { Omission } from '#core/findings/omission.ts'
import { documentOf, dossierOf, PLAIN_ASSETS } from '../../fixtures/dossiers/build.ts'

const TOLD = 'The watchmen had warned the owner in March. Nothing came of it.'
const documents = [
  documentOf(1, TOLD, { title: 'One' }),
  documentOf(2, 'In March the watchmen had warned him <twice>.', { title: 'Two' }),
  documentOf(3, 'The owner thanked the fire brigade.', { title: 'Three' }),
  documentOf(4, 'He had been warned.', { title: 'Four' }),
  documentOf(5, 'Another story.', { title: 'Five' }),
]
const [one = '', two = '', three = '', four = ''] = documents.map(({ id }) => id)
const omission: Omission = {
  id: 'omission-1',
  kind: 'statement',
  name: '',
  reported: [
    { document: one, start: 0, end: 43 },
    { document: two, start: 0, end: 44 },
  ],
  absent: [{ document: three, nearest: { document: three, start: 0, end: 9 }, share: 0.2 }],
  partly: [{ document: four, nearest: { document: four, start: 0, end: 18 }, share: 0.5 }],
  score: 0.2,
}
const dossier = dossierOf(documents, { omissions: [omission] })

describe('D27: told by some and not by others', () => {
  it('D27: keeps apart what tells it, what lacks it, what tells it in part and what was not checked', () => {
    const markdown = renderMarkdown(dossier, PLAIN_ASSETS)
    expect(markdown).toContain('Told by some and not by others')
    expect(markdown).toMatch(/Told by Source 1, .*The watchmen had warned the owner in March\./u)
    expect(markdown).toMatch(/Absent \\\(checked\\\) from Source 3, .*nearest there: “The owner”/u)
    expect(markdown).toMatch(/In part, or in other words, in Source 4/u)
    expect(markdown).toMatch(/Not checked: Source 5/u)
  })

  it('D27: in the page as text only, and nowhere when not asked for', () => {
    const page = renderHtml(dossier, PLAIN_ASSETS)
    expect(page).toContain('href="#omissions"')
    expect(page).toContain('him &lt;twice&gt;')
    expect(renderHtml(dossierOf(documents, {}), PLAIN_ASSETS)).not.toContain('Told by some')
  })

  it('D27: in the JSON with the words of every passage', () => {
    const json = JSON.stringify(analysisJson(dossier))
    expect(json).toContain('"omissions":[{"id":"omission-1","kind":"statement"')
    expect(json).toContain('"quote":"The watchmen had warned the owner in March."')
  })

  it('D26: not where it was read from redacted words', () => {
    const words = describePassage(TOLD, { document: one, start: 4, end: 12 })
    expect(publicDossier(dossier, [words]).omissions).toEqual([])
  })

  it('D27: kept ones first with who kept them and why, dismissed ones in the JSON alone', () => {
    const verdict = { note: 'only told here', decidedAt: '2031-05-06T10:00:00.000Z', author: 'Ines Marrok' }
    const decided = dossierOf(documents, {
      omissions: [
        {
          ...omission,
          id: 'omission-0',
          name: 'Nobody Dismissed',
          verdict: { ...verdict, decision: 'dismissed' },
        },
        omission,
        { ...omission, id: 'omission-2', name: 'Oskar Tveitnes', verdict: { ...verdict, decision: 'kept' } },
      ],
    })
    const markdown = renderMarkdown(decided, PLAIN_ASSETS)
    expect(markdown).toMatch(
      /Oskar Tveitnes is named[^]*Kept \\\(Ines Marrok, 2031.{0,3}-05.{0,3}-06\\\): only told here/u,
    )
    expect(markdown.indexOf('Oskar Tveitnes is named')).toBeLessThan(markdown.indexOf('Not checked'))
    expect(markdown).not.toContain('Nobody Dismissed')
    expect(markdown).toContain('1 that the analyst dismissed')
    expect(JSON.stringify(analysisJson(decided))).toContain('"verdict":{"note":"only told here"')
    expect(JSON.stringify(analysisJson(publicDossier(decided, [])))).not.toContain('Marrok')
  })
})
