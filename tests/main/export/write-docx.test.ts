import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { analyse } from '#core/analysis/analyse.ts'
import { loadDossierAssets } from '#main/export/load-assets.ts'
import { writeDocx } from '#main/export/write-docx.ts'
import { anchoredIn, documentOf, dossierOf, findingOf } from '../../fixtures/dossiers/build.ts'
import { HOSTILE_TEXTS, hostileDossier } from '../../fixtures/dossiers/hostile.ts'

const assets = await loadDossierAssets(join(import.meta.dirname, '..', '..', '..', 'resources'))

describe('writeDocx', () => {
  it('is well-formed and has the same elements whatever hostile text stands in the fields (D2)', () => {
    const shape = new Set(elementsOf(documentXml(hostileDossier('harmless'))))
    for (const text of HOSTILE_TEXTS) {
      const found = elementsOf(documentXml(hostileDossier(text)))
      for (const name of found) {
        // Line ends of the text and the direction of right-to-left words are the only elements it may bring.
        expect(
          shape.has(name) || ['w:br', 'w:rtl', 'w:bidi', 'w:u', 'w:b'].includes(name),
          `${name} from ${text}`,
        ).toBe(true)
      }
    }
  })

  it('holds the parts that Word needs, each well-formed', () => {
    const files = unzipSync(writeDocx(hostileDossier('<&>'), assets))
    expect(Object.keys(files)).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'word/_rels/document.xml.rels',
      'word/document.xml',
      'word/styles.xml',
      'word/footer1.xml',
      'word/header1.xml',
      'docProps/core.xml',
    ])
    for (const bytes of Object.values(files)) expect(elementsOf(strFromU8(bytes)).length).toBeGreaterThan(0)
  })

  it('prints the passage with its context and marks what differs', () => {
    const left = documentOf(1, 'Then: we did not open the gates. So.')
    const right = documentOf(2, 'Then: we did open the gates.')
    const finding = findingOf([
      { value: 'closed', passages: [anchoredIn(left, 'we did not open the gates.')] },
      { value: 'open', passages: [anchoredIn(right, 'we did open the gates.')] },
    ])
    const xml = documentXml(dossierOf([left, right], { findings: [finding] }))
    expect(xml.replaceAll(/<[^>]*>/gu, '')).toContain('Then: we did not open the gates. So.')
    expect(xml).toMatch(/<w:b\/><w:u w:val="dotted"\/>.{0,120}not/u)
  })

  it('prints quotations and claims by source, as the page does, and only when asked (D14, D15)', () => {
    const documents = [
      documentOf(1, '“The gates were not opened that night by our crew,” said Mara Quill, the keeper.'),
      documentOf(2, '“The gates were opened that night by our crew,” said Mara Quill <b>.'),
      documentOf(3, 'Nothing of the kind.'),
    ]
    const analysis = analyse(documents)
    const claim = { text: 'keeper <b>', stance: 'said', start: 0, end: 9 }
    const absent = { author: 'A & B', checkedAt: '2031-05-06T07:08:09Z', note: '' }
    const ids = documents.map(({ id }) => id)
    const claimTables = [
      {
        subject: 'Mara Quill',
        attribute: 'post',
        lines: [
          { document: ids[0] ?? '', claims: [claim], absent: null },
          { document: ids[1] ?? '', claims: [], absent },
          { document: ids[2] ?? '', claims: [], absent: null },
        ],
      },
    ]
    const xml = documentXml(dossierOf(documents, { analysis, quotations: analysis.quoteLedger, claimTables }))
    expect(elementsOf(xml).length).toBeGreaterThan(0)
    const words = xml.replaceAll(/<[^>]*>/gu, ' ').replaceAll(/ +/gu, ' ')
    expect(words).toMatch(/Quotation 1 · 2 places/u)
    expect(words).toContain('lacks “not” (negation)')
    expect(words).toContain('Mara Quill: post')
    expect(words).toContain('keeper &lt;b&gt;, said (characters 0–9)')
    expect(words).toMatch(/absent \(checked\) : A &amp; B, 2031-05-06/u)
    expect(words).toContain('not checked')
    const plain = documentXml(dossierOf(documents, { analysis }))
    expect(plain).not.toContain('Quotation 1')
    expect(plain).not.toContain('Claims by source')
  })

  it('uses only styles that it has', () => {
    const files = unzipSync(writeDocx(hostileDossier('x'), assets))
    const styles = strFromU8(files['word/styles.xml'] ?? new Uint8Array())
    const used = documentXml(hostileDossier('x')).matchAll(/w:(?:p|r|tbl)Style w:val="([^"]+)"/gu)
    for (const [, style = ''] of used) expect(styles).toContain(`w:styleId="${style}"`)
  })

  it('is the same for the same dossier (D1)', () => {
    expect(writeDocx(hostileDossier('x'), assets)).toEqual(writeDocx(hostileDossier('x'), assets))
  })
})

function documentXml(dossier: ReturnType<typeof dossierOf>): string {
  return strFromU8(unzipSync(writeDocx(dossier, assets))['word/document.xml'] ?? new Uint8Array())
}

/** Names of the elements; throws where tags do not nest, text has a bare `<` or `&`, or a character is not allowed. */
function elementsOf(xml: string): string[] {
  const names: string[] = []
  const open: string[] = []
  let at = 0
  for (const tag of xml.matchAll(/<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>|<\?xml[^>]*\?>/gu)) {
    checkText(xml.slice(at, tag.index))
    at = tag.index + tag[0].length
    const [, closing, name, attributes = '', empty] = tag
    if (name === undefined) continue
    checkText(attributes)
    if (closing === '/') {
      if (open.pop() !== name) throw new Error(`</${name}> closes nothing`)
    } else {
      names.push(name)
      if (empty !== '/') open.push(name)
    }
  }
  checkText(xml.slice(at))
  if (open.length > 0) throw new Error(`<${open.join('> <')}> is left open`)
  return names
}

function checkText(text: string): void {
  const bad = /<|&(?!(?:amp|lt|gt|quot|#\d+);)|(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/u.exec(text)
  if (bad) throw new Error(`${JSON.stringify(bad[0])} in ${JSON.stringify(text.slice(0, 80))}`)
}
