import { describe, expect, it } from 'vitest'
import { docxFile, paragraph, STYLES } from '../../../support/docx-file.ts'
import { draftOf, linesOf, refusalOf } from '../reading.ts'

const SENTENCE = 'The water office of Larn closed the northern sluice on Monday, its director said.'

function run(text: string): string {
  return `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
}

describe('I74 what a Word document is made of', () => {
  it('knows headline, headings, lists and contents by the names of styles in any language of Word', async () => {
    const bytes = docxFile({
      styles: STYLES,
      body: [
        paragraph('Sluice closed', 'Titel'),
        paragraph('Contents 3', 'Verzeichnis1'),
        paragraph(SENTENCE),
        paragraph('What the office says', 'Zwischen'),
        paragraph('Two gates stay open.', 'Punkt'),
        `<w:p><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr>${run('One is watched.')}</w:p>`,
      ].join(''),
    })
    expect(linesOf(await draftOf('report.docx', bytes))).toEqual([
      'headline: Sluice closed',
      'furniture: Contents 3',
      `paragraph: ${SENTENCE}`,
      'heading: What the office says',
      'list-item: Two gates stay open.',
      'list-item: One is watched.',
    ])
  })

  it('reads plain paragraphs by what they say, as in a text', async () => {
    const bytes = docxFile({
      body: ['Sluice closed for a year', 'By Mira Toll', '4 March 2031', SENTENCE, SENTENCE]
        .map((text) => paragraph(text))
        .join(''),
    })
    const draft = await draftOf('report.docx', bytes)
    expect(linesOf(draft).slice(0, 3)).toEqual([
      'headline: Sluice closed for a year',
      'byline: By Mira Toll',
      'furniture: 4 March 2031',
    ])
    expect(draft.meta).toMatchObject({
      title: 'Sluice closed for a year',
      bylines: ['Mira Toll'],
      published: '2031-03-04',
      language: 'en',
    })
  })

  it('keeps rows of short cells on one line and long cells apart', async () => {
    const cell = (text: string): string => `<w:tc>${paragraph(text)}</w:tc>`
    const bytes = docxFile({
      body: `${paragraph(SENTENCE)}<w:tbl><w:tr>${cell('Gate')}${cell('Opened')}</w:tr><w:tr>${cell('North')}${cell('2029')}</w:tr><w:tr>${cell(SENTENCE.repeat(2))}${cell(SENTENCE)}</w:tr></w:tbl>`,
    })
    expect(linesOf(await draftOf('table.docx', bytes)).slice(1)).toEqual([
      'paragraph: Gate | Opened',
      'paragraph: North | 2029',
      `paragraph: ${SENTENCE.repeat(2)}`,
      `paragraph: ${SENTENCE}`,
    ])
  })

  it('I76 puts notes below the text behind their marks, and running heads behind them as furniture', async () => {
    const bytes = docxFile({
      body: `<w:p>${run('The gate was opened in 2029')}<w:r><w:footnoteReference w:id="2"/></w:r>${run(', the office says.')}</w:p>${paragraph(SENTENCE)}`,
      footnotes: `<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote><w:footnote w:id="2"><w:p>${run('Letter to the council, 3 May.')}</w:p></w:footnote>`,
      header: paragraph('The Larn Gazette'),
    })
    expect(linesOf(await draftOf('note.docx', bytes))).toEqual([
      'paragraph: The gate was opened in 2029[1], the office says.',
      `paragraph: ${SENTENCE}`,
      'paragraph: [1] Letter to the council, 3 May.',
      'furniture: The Larn Gazette',
    ])
  })

  it('reads text boxes once, and links, breaks and tabs as they show', async () => {
    const box = `<mc:AlternateContent xmlns:mc="m"><mc:Choice><w:drawing><wps:txbx xmlns:wps="s"><w:txbxContent>${paragraph('In the box.')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${paragraph('In the box.')}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent>`
    const bytes = docxFile({
      body: `<w:p><w:hyperlink>${run('The council')}</w:hyperlink>${run(' met')}<w:r><w:tab/><w:t>twice</w:t><w:br w:type="page"/><w:t>in May.</w:t>${box}</w:r></w:p>`,
    })
    expect((await draftOf('box.docx', bytes)).text).toBe('The council met\ttwice in May.\n\nIn the box.')
  })
})

describe('I77 tracked changes, comments and hidden text', () => {
  it('reads changes as accepted and tells of them and of what was deleted', async () => {
    const bytes = docxFile({
      body: `<w:p>${run('The gate ')}<w:del w:id="1"><w:r><w:delText>was not</w:delText></w:r></w:del><w:ins w:id="2">${run('was')}</w:ins>${run(' opened at noon.')}</w:p><w:p><w:pPr><w:rPr><w:del w:id="3"/></w:rPr></w:pPr>${run('The office ')}</w:p>${paragraph('said so.')}<w:p><w:moveFrom>${run('Moved.')}</w:moveFrom></w:p>`,
      comments: `<w:comment w:author="Ines Varga" w:id="1">${paragraph('Who says so?')}</w:comment>`,
    })
    const draft = await draftOf('draft.docx', bytes)
    expect(draft.text).toBe('The gate was opened at noon.\n\nThe office said so.')
    expect(draft.notes).toEqual([
      {
        code: 'tracked-changes',
        message:
          'The file holds 4 tracked changes (1 insertion, 3 deletions), read as if all were accepted. Deleted: “was not”, “Moved.”.',
      },
      {
        code: 'margin-comments',
        message:
          'The file holds 1 comment in its margin, which is not part of the text. They say: “Ines Varga: Who says so?”.',
      },
    ])
  })

  it('leaves hidden text out and says so', async () => {
    const bytes = docxFile({
      body: `<w:p>${run(SENTENCE)}<w:r><w:rPr><w:vanish/></w:rPr><w:t> Not for print.</w:t></w:r></w:p>`,
    })
    const draft = await draftOf('hidden.docx', bytes)
    expect(draft.text).toBe(SENTENCE)
    expect(draft.notes.map(({ code }) => code)).toEqual(['hidden-text'])
  })
})

describe('I75 properties', () => {
  const core = (title: string, author: string, created: string): string =>
    `<dc:title>${title}</dc:title><dc:creator>${author}</dc:creator><dcterms:created>${created}</dcterms:created>`

  it('are taken where the text says nothing', async () => {
    const bytes = docxFile({
      body: paragraph(SENTENCE) + paragraph(SENTENCE),
      core: core('The sluice at Larn', 'Mira Toll; Ines Varga', '2031-03-04T10:00:00Z'),
    })
    expect((await draftOf('x.docx', bytes)).meta).toMatchObject({
      title: 'The sluice at Larn',
      bylines: ['Mira Toll', 'Ines Varga'],
      published: '2031-03-04T10:00:00Z',
    })
  })

  it.each([
    ['Microsoft Word - draft3.doc', 'Windows User', '2013-12-23T23:15:00Z'],
    ['Untitled', 'admin', ''],
    ['Document1', 'python-docx', '1980-01-01'],
    ['qk7h-0931_v4', 'user1', ''],
  ])('are not believed when a program made them: %s', async (title, author, created) => {
    const bytes = docxFile({ body: paragraph(SENTENCE), core: core(title, author, created) })
    expect((await draftOf('x.docx', bytes)).meta).toMatchObject({ title: null, bylines: [], published: null })
  })
})

describe('every script', () => {
  it.each([
    ['ar', 'قالت ميرا طل مديرة مكتب المياه في لارن إن البوابة الشمالية أغلقت يوم الاثنين لمدة عام كامل.'],
    ['fa', 'میرا تل مدیر اداره آب لارن گفت که دریچه شمالی روز دوشنبه برای یک سال بسته شد و باز نمی‌شود.'],
    ['ru', 'Директор водного управления Ларна Мира Толль сообщила, что северный шлюз закрыли в понедельник.'],
    ['zh', '拉恩水务局局长米拉·托尔说，北闸门星期一关闭，为期一年，期间不会重新开放。'],
    ['hi', 'लार्न जल कार्यालय की निदेशक मीरा टोल ने कहा कि उत्तरी द्वार सोमवार को एक साल के लिए बंद कर दिया गया।'],
  ])('%s', async (language, text) => {
    const draft = await draftOf('text.docx', docxFile({ body: paragraph(text) + paragraph(text) }))
    expect(draft.text).toBe(`${text}\n\n${text}`.normalize('NFC'))
    expect(draft.meta.language).toBe(language)
  })
})

describe('I9 Word documents under other names, and bad ones', () => {
  const good = docxFile({ body: paragraph(SENTENCE) })

  it('are read whatever they are called', async () => {
    for (const name of ['a.txt', 'a', 'a.pdf', 'a.bin'])
      expect((await draftOf(name, good)).reader.name).toBe('docx')
  })

  it('are told of when they are cut short, locked, empty or something else', async () => {
    expect(await refusalOf('a.docx', good.subarray(0, good.length - 60))).toMatch(/^unreadable: .*cut short/u)
    expect(await refusalOf('a.docx', docxFile({ body: '<w:p/>' }))).toMatch(/^no-text/u)
    const locked = new Uint8Array(2048)
    locked.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    locked.set(
      Array.from('EncryptedPackage').flatMap((letter) => [letter.charCodeAt(0), 0]),
      1024,
    )
    expect(await refusalOf('a.docx', locked)).toMatch(/^encrypted/u)
    expect(await refusalOf('a.docx', new Uint8Array(900).fill(7))).toMatch(
      /^unreadable: Its name ends in \.docx/u,
    )
    expect(await refusalOf('a.docx', docxFile({ body: '<w:p>' }))).toMatch(
      /^unreadable: The Word document is damaged/u,
    )
  })

  it('gives the same document each time', async () => {
    expect(await draftOf('a.docx', good)).toEqual(await draftOf('a.docx', good))
  })
})
