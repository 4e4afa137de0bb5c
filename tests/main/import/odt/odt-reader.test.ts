import { describe, expect, it } from 'vitest'
import { zipFile } from '../../../support/zip-file.ts'
import { draftOf, linesOf, refusalOf } from '../reading.ts'

const SENTENCE = 'The water office of Larn closed the northern sluice on Monday, its director said.'
const NAMES =
  'xmlns:office="o" xmlns:text="t" xmlns:style="s" xmlns:table="b" xmlns:draw="d" xmlns:dc="c" xmlns:meta="m" xmlns:manifest="n"'
const STYLES = `<office:automatic-styles><style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/><style:style style:name="P2" style:family="paragraph" style:parent-style-name="Text_20_body"/></office:automatic-styles>`

type Parts = { readonly meta?: string; readonly manifest?: string; readonly master?: string }

function odt(body: string, { meta = '', manifest = '', master = '' }: Parts = {}): Uint8Array {
  return zipFile({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${NAMES}>${STYLES}<office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    'styles.xml': `<office:document-styles ${NAMES}><office:master-styles><style:master-page>${master}</style:master-page></office:master-styles></office:document-styles>`,
    'meta.xml': `<office:document-meta ${NAMES}><office:meta>${meta}</office:meta></office:document-meta>`,
    'META-INF/manifest.xml': `<manifest:manifest ${NAMES}>${manifest}</manifest:manifest>`,
  })
}

describe('I74 what an OpenDocument text is made of', () => {
  it('knows titles, headings, lists, tables and contents', async () => {
    const bytes = odt(
      `<text:p text:style-name="P1">Sluice closed</text:p><text:table-of-content><text:index-body><text:p>What the office says 2</text:p></text:index-body></text:table-of-content><text:p text:style-name="P2">${SENTENCE}</text:p><text:h text:outline-level="1">What the office says</text:h><text:list><text:list-item><text:p>Two gates<text:s text:c="2"/>stay<text:line-break/>open.</text:p></text:list-item></text:list><table:table><table:table-row><table:table-cell><text:p>North</text:p></table:table-cell><table:table-cell><text:p>2029</text:p></table:table-cell></table:table-row></table:table>`,
    )
    expect(linesOf(await draftOf('report.odt', bytes))).toEqual([
      'headline: Sluice closed',
      'furniture: What the office says 2',
      `paragraph: ${SENTENCE}`,
      'heading: What the office says',
      'list-item: Two gates  stay',
      'list-item: open.',
      'paragraph: North | 2029',
    ])
  })

  it('I76 puts notes below the text and running heads behind them', async () => {
    const bytes = odt(
      `<text:p>The gate was opened in 2029<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Letter to the council.</text:p></text:note-body></text:note>, the office says.</text:p>`,
      { master: '<style:header><text:p>The Larn Gazette</text:p></style:header>' },
    )
    expect(linesOf(await draftOf('a.odt', bytes))).toEqual([
      'paragraph: The gate was opened in 2029[1], the office says.',
      'paragraph: [1] Letter to the council.',
      'furniture: The Larn Gazette',
    ])
  })

  it('I77 reads changes as accepted and tells of them and of comments', async () => {
    const bytes = odt(
      `<text:tracked-changes><text:changed-region><text:deletion><office:change-info><dc:creator>I</dc:creator></office:change-info><text:p>was not</text:p></text:deletion></text:changed-region><text:changed-region><text:insertion/></text:changed-region></text:tracked-changes><text:p>The gate <text:change/><text:change-start/>was<text:change-end/> opened<office:annotation><dc:creator>Ines Varga</dc:creator><text:p>Who says so?</text:p></office:annotation>.</text:p>`,
    )
    const draft = await draftOf('a.odt', bytes)
    expect(draft.text).toBe('The gate was opened.')
    expect(draft.notes.map(({ message }) => message)).toEqual([
      'The file holds 2 tracked changes (1 insertion, 1 deletion), read as if all were accepted. Deleted: “was not”.',
      'The file holds 1 comment in its margin, which is not part of the text. They say: “Ines Varga: Who says so?”.',
    ])
  })

  it('I75 takes what the file says of itself', async () => {
    const meta =
      '<dc:title>The sluice at Larn</dc:title><meta:initial-creator>Mira Toll</meta:initial-creator><meta:creation-date>2031-03-04T10:00:00</meta:creation-date>'
    expect((await draftOf('a.odt', odt(`<text:p>${SENTENCE}</text:p>`, { meta }))).meta).toMatchObject({
      title: 'The sluice at Larn',
      bylines: ['Mira Toll'],
      published: '2031-03-04T10:00:00',
    })
  })

  it('is told of when it is locked, damaged or empty', async () => {
    const locked = '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>'
    expect(await refusalOf('a.odt', odt('<text:p>x</text:p>', { manifest: locked }))).toMatch(/^encrypted/u)
    expect(await refusalOf('a.odt', odt('<text:p>'))).toMatch(
      /^unreadable: The OpenDocument text is damaged/u,
    )
    expect(await refusalOf('a.odt', odt(''))).toMatch(/^no-text/u)
    const whole = odt(`<text:p>${SENTENCE}</text:p>`)
    expect(await refusalOf('a.odt', whole.subarray(0, whole.length / 2))).toMatch(/^unreadable/u)
  })

  it.each([
    ['ar', 'قالت ميرا طل مديرة مكتب المياه في لارن إن البوابة الشمالية أغلقت يوم الاثنين لمدة عام كامل.'],
    ['hi', 'लार्न जल कार्यालय की निदेशक मीरा टोल ने कहा कि उत्तरी द्वार सोमवार को एक साल के लिए बंद कर दिया गया।'],
  ])('reads every script: %s', async (language, text) => {
    const draft = await draftOf('a.bin', odt(`<text:p>${text}</text:p>`))
    expect([draft.text, draft.meta.language]).toEqual([text.normalize('NFC'), language])
  })
})
