import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { analyse } from '#core/analysis/analyse.ts'
import { renderHtml } from '#core/dossier/render-html.ts'
import { renderJson } from '#core/dossier/render-json.ts'
import { renderMarkdown } from '#core/dossier/render-markdown.ts'
import { dossierSchema } from '#shared/formats/dossier.ts'
import { documentOf, dossierOf, PLAIN_ASSETS } from '../../fixtures/dossiers/build.ts'

const one = documentOf(
  1,
  '“The gates were not opened that night by our crew,” said Mara Quill, the keeper.',
  {
    title: 'One',
  },
)
const two = documentOf(2, '“The gates were opened that night by our crew,” said Mara Quill <b>.', {
  title: 'Two',
})
const analysis = analyse([one, two])
const dossier = dossierOf([one, two], { analysis, quotations: analysis.quoteLedger })

describe('quotations in the dossier', () => {
  it('D14: prints each place with its class, speaker and differences', () => {
    const markdown = renderMarkdown(dossier, PLAIN_ASSETS)
    expect(markdown).toContain('## Quotations')
    expect(markdown).toContain('**Altered**; Mara Quill: said; lacks “not” \\(negation\\)')
    expect(markdown).toContain('**Verbatim, the reference**; Mara Quill \\(the keeper\\): said')
    const page = renderHtml(dossier, PLAIN_ASSETS)
    expect(page).toContain('<h2>Quotations</h2>')
    expect(page).toContain('lacks “not” (negation)')
    expect(page).toContain('“The gates were opened that night by our crew,”')
  })

  it('D14: prints none unless asked', () => {
    const plain = dossierOf([one, two], { analysis })
    expect(renderMarkdown(plain, PLAIN_ASSETS)).not.toContain('## Quotations')
    expect(renderHtml(plain, PLAIN_ASSETS)).not.toContain('id="quotations"')
  })

  it('crosses the border between processes whole', () => {
    expect(v.parse(dossierSchema, dossier)).toEqual(dossier)
  })

  it('stands in the JSON with the words of every place', () => {
    const { quoteLedger } = JSON.parse(renderJson(dossier))
    expect(quoteLedger).toHaveLength(1)
    expect(quoteLedger[0].witnesses.map((witness: { class: string }) => witness.class).toSorted()).toEqual([
      'altered',
      'verbatim',
    ])
    expect(quoteLedger[0].witnesses[0].passage.quote).toMatch(/^“The gates were/u)
  })
})
