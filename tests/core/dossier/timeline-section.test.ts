import { describe, expect, it } from 'vitest'
import { describePassage } from '#core/anchoring/anchor.ts'
import { publicDossier } from '#core/dossier/public-profile.ts'
import { renderHtml } from '#core/dossier/render-html.ts'
import { analysisJson } from '#core/dossier/render-json.ts'
import { renderMarkdown } from '#core/dossier/render-markdown.ts'
import { NO_ANALYSIS } from '#core/analysis/analysis.ts'
import { tellingsOf } from '#core/statements/tellings.ts'
import { documentOf, dossierOf, PLAIN_ASSETS } from '../../fixtures/dossiers/build.ts'

const TEXT = 'The <old> depot burned down on Tuesday night. The bridge will open on 14 March.'
const document = documentOf(1, TEXT, { title: 'One', published: '2031-03-06', language: 'en' })
const analysis = { ...NO_ANALYSIS, tellings: tellingsOf(document, []) }
const dossier = dossierOf([document], { timeline: true, analysis })

describe('D31: the timeline', () => {
  it('D31: has days in order with the words of the reports, told apart from publications', () => {
    const rows = renderMarkdown(dossier, PLAIN_ASSETS)
      .replaceAll('\\', '')
      .split('\n')
      .filter((line) => line.startsWith('| '))
    const days = rows.filter((row) => /2031-03/u.test(row))
    expect(days[0]).toMatch(
      /2031-03-04 \| “The .*depot burned down on Tuesday night\.” .*Tuesday night.*Source 1/u,
    )
    expect(days[1]).toMatch(/2031-03-06 \| Published/u)
    expect(days[2]).toMatch(/2031-03-14 .*still to come/u)
  })

  it('D31: stands in the page as text only, and only where it is asked for', () => {
    const page = renderHtml(dossier, PLAIN_ASSETS)
    expect(page).toContain('href="#timeline"')
    expect(page).toContain('The &lt;old&gt; depot')
    expect(renderHtml(dossierOf([document], { analysis }), PLAIN_ASSETS)).not.toContain('id="timeline"')
  })

  it('D31: is always in the JSON, with the words of every passage', () => {
    const json = JSON.stringify(analysisJson(dossierOf([document], { analysis })))
    expect(json).toContain('"kind":"told","day":"2031-03-04"')
    expect(json).toContain('"quote":"Tuesday night"')
    expect(json).toContain('"planned":true')
  })

  it('D26: has nothing that was read from redacted words', () => {
    const words = describePassage(TEXT, { document: document.id, start: 4, end: 15 })
    const told = publicDossier(dossier, [words]).analysis.tellings ?? []
    expect(told.map(({ day }) => day)).toEqual(['2031-03-14'])
  })
})
