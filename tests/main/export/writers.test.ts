import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { invariant } from '#core/base/invariant.ts'
import { renderHtml } from '#core/dossier/render-html.ts'
import { DISPOSITIONS, FINDING_STATUSES, FINDING_TYPES, SEVERITIES } from '#core/findings/finding-types.ts'
import { RELIABILITY_GRADES } from '#core/reliability/outlet.ts'
import { loadDossierAssets } from '#main/export/load-assets.ts'
import { forPaperOnly, withDossierDates } from '#main/export/steady-pdf.ts'
import { NO_EVIDENCE } from '#main/export/evidence.ts'
import { DOSSIER_WRITERS, renderDossier, writerFor } from '#main/export/writers.ts'
import { hostileDossier } from '../../fixtures/dossiers/hostile.ts'

const RESOURCES = join(import.meta.dirname, '..', '..', '..', 'resources')

describe('writers', () => {
  it('are chosen by the ending, whatever its case', () => {
    expect(writerFor('Some Folder/My.Dossier.HTML')?.extension).toBe('.html')
    expect(writerFor('a.json')?.extension).toBe('.json')
    expect(writerFor('a.jsonld')?.extension).toBe('.jsonld')
    expect(writerFor('a.stix.json')?.extension).toBe('.stix.json')
    expect(writerFor('html')).toBe(null)
    expect(writerFor('a.exe')).toBe(null)
  })

  it('all write the same bytes for the same dossier (D1)', async () => {
    const assets = await loadDossierAssets(RESOURCES)
    for (const { write, extension } of DOSSIER_WRITERS) {
      const dossier = hostileDossier('x')
      const written = await write(dossier, assets, NO_EVIDENCE)
      expect(written.length, extension).toBeGreaterThan(200)
      expect(await write(structuredClone(dossier), assets, NO_EVIDENCE), extension).toEqual(written)
    }
  })
})

describe('renderDossier', () => {
  it('has the web page printed, and dates the PDF like the dossier', async () => {
    const assets = await loadDossierAssets(RESOURCES)
    const dossier = { ...hostileDossier('x'), compiledAt: '2024-05-31T12:30:15.500Z' }
    const pdf = writerFor('a.pdf')
    invariant(pdf, 'there is a writer for .pdf')
    const pages: string[] = []
    const printed = await renderDossier(pdf, dossier, assets, {
      evidence: NO_EVIDENCE,
      print: async (page) => {
        pages.push(page)
        return Buffer.from("/CreationDate (D:20990101000000+00'00')\n/ModDate (D:20990101000001+00'00')>>")
      },
    })
    // Once to learn the pages, once with them; a PDF that does not tell them is printed as it is.
    const page = forPaperOnly(renderHtml(dossier, assets))
    expect(page).toContain('@media screen { html { display: none; } }')
    expect(pages).toEqual([page, page])
    expect(Buffer.from(printed).toString()).toBe(
      "/CreationDate (D:20240531123015+00'00')\n/ModDate (D:20240531123015+00'00')>>",
    )
  })

  it('leaves a PDF alone whose dates have another form', () => {
    const odd = Buffer.from('/CreationDate (D:2099)')
    expect(withDossierDates(odd, '2024-05-31T12:30:15Z')).toEqual(odd)
  })
})

describe('resources', () => {
  it('put every id of the program into words, and no other', async () => {
    const { vocabulary } = await loadDossierAssets(RESOURCES)
    expect(ids(vocabulary.findingTypes)).toEqual([...FINDING_TYPES])
    expect(ids(vocabulary.severities)).toEqual([...SEVERITIES])
    expect(ids(vocabulary.statuses)).toEqual([...FINDING_STATUSES])
    expect(ids(vocabulary.dispositions)).toEqual([...DISPOSITIONS])
    expect(ids(vocabulary.grades)).toEqual([...RELIABILITY_GRADES])
    for (const terms of Object.values(vocabulary)) {
      for (const { label, description } of terms) expect(label !== '' && description !== '').toBe(true)
    }
  })

  it('hold tags with one id each, in groups that exist', async () => {
    const named = { id: v.string(), label: v.string(), description: v.string() }
    const schema = v.object({
      groups: v.array(v.object(named)),
      tags: v.array(v.object({ ...named, group: v.string(), origin: v.literal('built-in') })),
    })
    const { groups, tags } = v.parse(
      schema,
      JSON.parse(await readFile(join(RESOURCES, 'vocabularies', 'bias-tags.json'), 'utf8')),
    )
    expect(new Set(tags.map(({ id }) => id)).size).toBe(tags.length)
    for (const { group } of tags) expect(groups.map(({ id }) => id)).toContain(group)
    for (const { id } of groups)
      expect(
        tags.some(({ group }) => group === id),
        id,
      ).toBe(true)
  })

  it('have a stylesheet that loads nothing', async () => {
    const { stylesheet } = await loadDossierAssets(RESOURCES)
    expect(stylesheet).not.toMatch(/@import|url\(|https?:/u)
  })
})

function ids(terms: readonly { readonly id: string }[]): string[] {
  return terms.map(({ id }) => id)
}
