import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { renderHtml } from '#core/dossier/render-html.ts'
import { printHtml } from '#chromium/print-html.ts'
import { NO_EVIDENCE } from '#main/export/evidence.ts'
import { loadDossierAssets } from '#main/export/load-assets.ts'
import { pagesOfDestinations } from '#main/export/pdf-pages.ts'
import { forPaperOnly, withDossierDates } from '#main/export/steady-pdf.ts'
import { renderDossier, writerFor } from '#main/export/writers.ts'
import { findBrowser } from '../../../scripts/lib/find-browser.mjs'
import { anchoredIn, documentOf, dossierOf, findingOf } from '../../fixtures/dossiers/build.ts'
import { pdfText } from '../../support/pdf-text.ts'

const PAGE = '<style>h2{break-before:page}</style><a href="#b">b</a><h2 id="a">a</h2><h2 id="b">b</h2>'

describe.runIf(findBrowser() !== undefined)('pages of a PDF', () => {
  it('are told of what the page links to', async () => {
    expect(pagesOfDestinations(await printHtml(PAGE)).get('b')).toBe(3)
  })

  it('keep their words and tags where they are laid out for paper alone', async () => {
    const assets = await loadDossierAssets(join(import.meta.dirname, '..', '..', '..', 'resources'))
    const page = renderHtml(dossierOf([documentOf(1, 'One sentence is told.')], { findings: [] }), assets)
    const [whole, paper] = await Promise.all(
      [page, forPaperOnly(page)].map(async (html) =>
        Buffer.from(withDossierDates(await printHtml(html), '2024-05-31T12:30:15Z')),
      ),
    )
    if (whole === undefined || paper === undefined) throw new Error('both are printed')
    const tags = (pdf: Buffer) => pdf.toString('latin1').match(/\/S \/\w+/gu)?.length ?? 0
    expect(tags(whole)).toBeGreaterThan(40)
    expect(tags(paper)).toBe(tags(whole))
    expect(pdfText(paper)).toBe(pdfText(whole))
  })

  it('stand in the contents, and are the pages on which the parts are (D16)', async () => {
    const assets = await loadDossierAssets(join(import.meta.dirname, '..', '..', '..', 'resources'))
    const long = documentOf(
      1,
      Array.from({ length: 9 }, (_, index) => `Sentence ${index} is told.`).join('\n\n'),
    )
    const findings = Array.from({ length: 24 }, (_, index) =>
      findingOf([{ value: '', passages: [anchoredIn(long, `Sentence ${index % 9} is`)] }], {
        id: `f${index}`,
        summary: `Summary ${index + 1}`,
      }),
    )
    const writer = writerFor('a.pdf')
    if (writer === null) throw new Error('there is a writer for .pdf')
    const evidence = { print: printHtml, evidence: NO_EVIDENCE }
    const pdf = await renderDossier(writer, dossierOf([long], { findings }), assets, evidence)
    const pages = pagesOfDestinations(Buffer.from(pdf))
    expect(pages.get('finding-1')).toBe(2)
    const last = pages.get('finding-24') ?? 0
    expect(last).toBeGreaterThan(4)
    // The line of the contents, its page behind it.
    expect(pdfText(Buffer.from(pdf))).toMatch(new RegExp(`Finding 24: Summary 24${last}\\n`, 'u'))
  })
})

describe('a PDF of another make', () => {
  it('tells no pages', () => {
    expect(pagesOfDestinations(Buffer.from('%PDF-1.7\n1 0 obj\n<</Type /Catalog>>\nendobj')).size).toBe(0)
    expect(pagesOfDestinations(new Uint8Array()).size).toBe(0)
  })
})
