import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { publicDossier } from '#core/dossier/public-profile.ts'
import { loadDossierAssets } from '#main/export/load-assets.ts'
import { DOSSIER_WRITERS } from '#main/export/writers.ts'
import { anchoredIn } from '../../fixtures/dossiers/build.ts'
import {
  ANALYST,
  COLLEAGUE,
  fullDossier,
  MEMO,
  one,
  PLACE,
  SECRET,
  two,
} from '../../fixtures/dossiers/full.ts'

const redactions = [anchoredIn(one, SECRET), anchoredIn(one, PLACE)]

/** Everything that a file holds as text, archives in archives too. */
function textsOf(content: string | Uint8Array): string[] {
  if (typeof content === 'string') return [content]
  const isZip = content[0] === 0x50 && content[1] === 0x4b
  if (!isZip) return [strFromU8(content), strFromU8(content, true)]
  return Object.entries(unzipSync(content)).flatMap(([name, bytes]) => [name, ...textsOf(bytes)])
}

/** What a reader sees: without markup and references, blanks as one. */
function plain(text: string): string {
  return text
    .replace(/<[^>]*>/gu, '')
    .replace(/\\[nt]/gu, ' ')
    .replace(/\\(?=[^\w\s])/gu, '')
    .replace(/\s+/gu, ' ')
    .toLowerCase()
}

const evidence = {
  original: () => Promise.resolve(new TextEncoder().encode(one.text)),
  auditLog: () => Promise.resolve(new TextEncoder().encode(`log of ${ANALYST}`)),
}

describe('a public dossier', async () => {
  const assets = await loadDossierAssets(join(import.meta.dirname, '..', '..', '..', 'resources'))

  it.each(DOSSIER_WRITERS.map((writer) => [writer.extension, writer] as const))(
    'holds no analyst, memo or redacted words in any byte as %s (D26)',
    async (_, writer) => {
      const open = publicDossier(fullDossier(), redactions)
      const found = textsOf(await writer.write(open, assets, evidence)).map(plain)
      const internal = textsOf(await writer.write(fullDossier(), assets, evidence)).map(plain)
      expect(
        internal.some((text) => text.includes(SECRET.toLowerCase())),
        'the words are there else',
      ).toBe(true)
      for (const words of [ANALYST, COLLEAGUE, 'Trent', MEMO, SECRET, PLACE, 'Farrant', 'Quillon']) {
        const holding = found.filter((text) => text.includes(words.toLowerCase()))
        expect(
          holding.map((text) => text.slice(0, 60)),
          words,
        ).toEqual([])
      }
    },
  )

  it('keeps every place: texts have their length, and what is left stands where it stood (D26)', () => {
    const open = publicDossier(fullDossier(), redactions)
    for (const [index, document] of open.documents.entries()) {
      expect(document.text).toHaveLength([one, two][index]?.text.length ?? 0)
      expect(document.blocks).toEqual([one, two][index]?.blocks)
    }
    for (const side of open.findings.flatMap(({ sides }) => sides)) {
      for (const { document, quote, position } of side.passages) {
        const text = open.documents.find(({ id }) => id === document)?.text ?? ''
        expect(text.slice(position.start, position.end)).toBe(quote.exact)
      }
    }
    expect(open.findings[0]?.sides[1]?.passages[0]?.quote.exact).toBe('We did not open the gates')
    expect(open.findings[0]?.id).toBe('finding-1')
    expect(open.assessments?.[0]).toMatchObject({ grade: 2, author: '', target: { finding: 'finding-1' } })
  })

  it('is the dossier itself but for names and memos where nothing is redacted', () => {
    const open = publicDossier(fullDossier(), [])
    expect(open.documents).toEqual(fullDossier().documents)
    expect(open.analysis.claims).toEqual(fullDossier().analysis.claims)
    expect(open.memos).toBeUndefined()
    expect(open.summary).toBe(`the analyst checked what ${SECRET} said.`)
  })

  it('takes the word for who gave no name as no name', () => {
    const unnamed = { ...fullDossier(), author: 'Analyst', summary: 'An analyst of the bank said so.' }
    expect(publicDossier(unnamed, []).summary).toBe('An analyst of the bank said so.')
  })

  it('leaves out what the program read from hidden words, and keeps the rest', () => {
    const all = fullDossier().analysis
    const { analysis } = publicDossier(fullDossier(), redactions)
    expect(all.claims.length).toBeGreaterThan(analysis.claims.length)
    expect(analysis.claims.length).toBeGreaterThan(0)
    expect(analysis.entities.map(({ name }) => name)).toContain('Kestrel Front')
  })
})
