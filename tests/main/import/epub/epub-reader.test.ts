import { describe, expect, it } from 'vitest'
import { zipFile } from '../../../support/zip-file.ts'
import { draftOf, linesOf, refusalOf } from '../reading.ts'

const SENTENCE = 'The water office of Larn closed the northern sluice on Monday, its director said.'

function page(body: string): string {
  return `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>${body}</body></html>`
}

function epub(
  chapters: Readonly<Record<string, string>>,
  more: Readonly<Record<string, string>> = {},
): Uint8Array {
  const items = Object.keys(chapters).map(
    (name, index) => `<item id="c${index}" href="${name}" media-type="application/xhtml+xml"/>`,
  )
  const order = Object.keys(chapters)
    .map((_, index) => `<itemref idref="c${index}"/>`)
    .toReversed()
  return zipFile({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml':
      '<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>',
    'OEBPS/book.opf': `<package><metadata xmlns:dc="d"><dc:title>The Sluices of Larn</dc:title><dc:creator>Mira Toll</dc:creator><dc:publisher>Larn Press</dc:publisher><dc:date>2031</dc:date></metadata><manifest>${items.join('')}<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/></manifest><spine><itemref idref="nav"/>${order.join('')}</spine></package>`,
    'OEBPS/nav.xhtml': page('<nav><ol><li>Chapters</li></ol></nav>'),
    ...Object.fromEntries(
      Object.entries(chapters).map(([name, body]) => [`OEBPS/${decodeURIComponent(name)}`, page(body)]),
    ),
    ...more,
  })
}

describe('I93 books', () => {
  it('are read in the order of their spine, with what they say of themselves', async () => {
    const bytes = epub({
      'b.xhtml': `<h1>Two<a id="x"/></h1><p>${SENTENCE} Again.</p>`,
      'a%20one.xhtml': `<h1>One</h1><p>${SENTENCE}</p><ul><li>Two gates stay open.</li></ul>`,
    })
    const draft = await draftOf('larn.epub', bytes)
    expect(linesOf(draft)).toEqual([
      'headline: The Sluices of Larn',
      'heading: One',
      `paragraph: ${SENTENCE}`,
      'list-item: Two gates stay open.',
      'heading: Two',
      `paragraph: ${SENTENCE} Again.`,
    ])
    expect(draft.meta).toMatchObject({
      title: 'The Sluices of Larn',
      bylines: ['Mira Toll'],
      outlet: 'Larn Press',
      published: '2031',
      language: 'en',
    })
  })

  it('are told of when they are locked; obscured fonts are no lock', async () => {
    const encryption = (algorithm: string): Record<string, string> => ({
      'META-INF/encryption.xml': `<encryption><EncryptedData><EncryptionMethod Algorithm="${algorithm}"/></EncryptedData></encryption>`,
    })
    const chapter = { 'a.xhtml': `<p>${SENTENCE}</p>` }
    expect(
      await refusalOf('a.epub', epub(chapter, encryption('http://www.w3.org/2001/04/xmlenc#aes128-cbc'))),
    ).toMatch(/^encrypted: .*DRM/u)
    expect(await refusalOf('a.epub', epub(chapter, encryption('http://www.idpf.org/2008/embedding')))).toBe(
      'read',
    )
  })

  it('say which parts are missing, and fail without any', async () => {
    const bytes = epub(
      { 'a.xhtml': `<p>${SENTENCE}</p>` },
      {
        'OEBPS/book.opf':
          '<package><manifest><item id="a" href="a.xhtml" media-type="text/html"/><item id="b" href="b.xhtml" media-type="text/html"/></manifest><spine><itemref idref="a"/><itemref idref="b"/></spine></package>',
      },
    )
    expect((await draftOf('a.epub', bytes)).notes.map(({ message }) => message)).toEqual([
      'Parts of the book are missing or damaged and were not read: OEBPS/b.xhtml.',
    ])
    expect(await refusalOf('a.epub', epub({}))).toMatch(/^unreadable: The book is damaged/u)
    expect(await refusalOf('a.epub', epub({ 'a.xhtml': '<img src="x.png"/>' }))).toMatch(
      /^no-text: The book holds no text/u,
    )
  })
})
