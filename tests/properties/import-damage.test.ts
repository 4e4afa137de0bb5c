import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDocument } from '#main/import/registry.ts'
import { expectSoundDraft } from '../main/import/draft-invariants.ts'
import { docxFile, paragraph, STYLES } from '../support/docx-file.ts'
import { zipFile } from '../support/zip-file.ts'
import { workClock } from '../support/work-clock.ts'

const SENTENCE = 'The water office of Larn closed the northern sluice on Monday, its director said.'
const DOCX = docxFile({
  styles: STYLES,
  body: paragraph('Sluice closed', 'Titel') + paragraph(SENTENCE),
  comments: '',
  core: '',
})
const XML = [
  '<w:p>',
  '</w:p>',
  '<w:r>',
  '</w:r>',
  '<w:t>words</w:t>',
  '<w:tbl>',
  '</w:tbl>',
  '<w:tr>',
  '</w:tr>',
  '<w:tc>',
  '</w:tc>',
  '<w:del>',
  '</w:del>',
  '<w:ins>',
  '</w:ins>',
  '<w:footnoteReference w:id="1"/>',
  '<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>',
  '<w:sdt>',
  '</w:sdt>',
  '&amp;',
  '<text:p>',
  '</text:p>',
  '<text:h>',
  '</text:h>',
  '<text:list>',
  '</text:list>',
  'plain',
]

function odtFile(body: string): Uint8Array {
  return zipFile({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<o:c xmlns:o="o"><o:body><o:text>${body}</o:text></o:body></o:c>`,
  })
}

async function holds(fileName: string, bytes: Uint8Array): Promise<boolean> {
  const read = await readDocument({ fileName, bytes })
  if (read.ok) expectSoundDraft(read.value)
  return read.ok || read.error.message !== ''
}

describe('I10 I71 packed documents', () => {
  it('are read soundly or refused, whatever was damaged', async () => {
    const flips = fc.array(fc.tuple(fc.nat(DOCX.length - 1), fc.nat(255)), { maxLength: 8 })
    const damaged = fc.asyncProperty(
      flips,
      fc.option(fc.nat(DOCX.length), { nil: DOCX.length, freq: 2 }),
      (changes, length) => {
        const bytes = DOCX.slice(0, length)
        for (const [at, value] of changes) if (at < length) bytes[at] = value
        return holds('a.docx', bytes)
      },
    )
    await expect(fc.assert(damaged, { numRuns: 200 })).resolves.toBeUndefined()
  })

  it('are read soundly or refused, whatever their parts say', async () => {
    const parts = fc.array(fc.constantFrom(...XML), { maxLength: 30 }).map((tokens) => tokens.join(''))
    const odd = fc.asyncProperty(parts, async (body) => {
      return (
        (await holds('a.docx', docxFile({ body, footnotes: body }))) && (await holds('a.odt', odtFile(body)))
      )
    })
    await expect(fc.assert(odd, { numRuns: 200 })).resolves.toBeUndefined()
  })

  it('are refused when they are made to swell', async () => {
    const swollen = docxFile({ body: paragraph(' '.repeat(70_000_000)) })
    expect(swollen.length).toBeLessThan(200_000)
    const read = await readDocument({ fileName: 'a.docx', bytes: swollen })
    expect(read.ok ? '' : read.error.code).toBe('too-large')
    expect(read.ok ? '' : read.error.message).toContain('would grow')
  })

  it.each([
    ['paragraphs', '<w:p><w:r><w:t>a</w:t></w:r></w:p>'],
    ['rows', '<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>'],
    ['deletions', '<w:p><w:del><w:r><w:delText>a</w:delText></w:r></w:del></w:p>'],
    ['runs', '<w:r><w:t>a</w:t></w:r>'],
  ])('I63 cost no more than their length: %s', async (_, unit) => {
    const worked = workClock()
    await readDocument({
      fileName: 'a.docx',
      bytes: docxFile({ body: `<w:p>${unit.repeat(20_000)}</w:p>${unit.repeat(20_000)}` }),
    })
    expect(worked()).toBeLessThan(15_000)
  })
})
