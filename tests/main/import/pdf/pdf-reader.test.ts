import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pageAt } from '#core/documents/source-document.ts'
import { readDocument } from '#main/import/registry.ts'
import { pdfFile, setLines } from '../../../support/pdf-file.ts'
import type { PdfWords } from '../../../support/pdf-file.ts'
import { draftOf, linesOf, refusalOf } from '../reading.ts'
import { workClock } from '../../../support/work-clock.ts'

/** Lines that fill a column of 60 letters, which is 300 points wide, but for the last. */
const SLUICE = [
  'The water office of Larn closed the northern sluice at noon,',
  'its director Mira Toll told reporters at the old harbour and',
  'fourteen boats stayed in the inner basin until the evening.',
]
const COUNCIL = [
  'The council said on Tuesday that nobody had been asked about',
  'the closure and that the embankment belongs to the province.',
]

function setRight(text: string, y: number, right = 550, size = 10): PdfWords[] {
  // Each letter by itself, from the right, as programs place shaped letters.
  return Array.from(text).map((letter, index) => ({
    x: right - (index + 1) * size * 0.5,
    y,
    text: letter,
    size,
  }))
}

describe('I86 paragraphs', () => {
  it('are rebuilt from lines, by gaps and by lines that are set in', async () => {
    const gap = pdfFile([[...setLines(SLUICE), ...setLines(COUNCIL, { y: 650 })]])
    expect(linesOf(await draftOf('a.pdf', gap))).toEqual([
      `paragraph: ${SLUICE.join(' ')}`,
      `paragraph: ${COUNCIL.join(' ')}`,
    ])
    const [first = '', ...rest] = COUNCIL
    const indent = pdfFile([
      [...setLines(SLUICE), { x: 62, y: 664, text: first }, ...setLines(rest, { y: 652 })],
    ])
    expect(linesOf(await draftOf('a.pdf', indent))).toEqual([
      `paragraph: ${SLUICE.join(' ')}`,
      `paragraph: ${COUNCIL.join(' ')}`,
    ])
  })

  it('go on over the end of a page, and the page of each place is known', async () => {
    const [one = '', two = '', three = ''] = SLUICE
    const draft = await draftOf('a.pdf', pdfFile([setLines([one, two]), [], setLines([three], { y: 760 })]))
    expect(linesOf(draft)).toEqual([`paragraph: ${SLUICE.join(' ')}`])
    expect(draft.pageStarts).toEqual([0, draft.text.indexOf(three), draft.text.indexOf(three)])
    expect(pageAt({ pageStarts: draft.pageStarts ?? [] }, 3)).toBe(1)
    expect(pageAt({ pageStarts: draft.pageStarts ?? [] }, draft.text.indexOf('fourteen'))).toBe(3)
    expect(draft.notes.map(({ message }) => message)).toEqual(['No text on page 2: blank, or pictures only.'])
  })

  it('I85 mend words that were broken at the end of a line, and keep hyphens that belong', async () => {
    const lines = [
      'The recommendation was read aloud by the vice-chair and the',
      'old well-known engineers objected to it, because the recom-',
      'mendation did not name the costs of the repair of the well-',
      'known embankment, nor who had to pay for it, he said on Mon-',
      'day, when the council met.',
    ]
    expect((await draftOf('a.pdf', pdfFile([setLines(lines)]))).text).toBe(
      'The recommendation was read aloud by the vice-chair and the old well-known engineers objected to it, because the recommendation did not name the costs of the repair of the well-known embankment, nor who had to pay for it, he said on Monday, when the council met.',
    )
  })

  it('know the headline by its size, and headings', async () => {
    const bytes = pdfFile([
      [
        { x: 50, y: 750, text: 'Northern sluice closed', size: 22 },
        ...setLines(SLUICE),
        { x: 50, y: 640, text: 'What the council says', size: 13 },
        ...setLines(COUNCIL, { y: 620 }),
      ],
    ])
    const draft = await draftOf('a.pdf', bytes)
    expect(linesOf(draft)).toEqual([
      'headline: Northern sluice closed',
      `paragraph: ${SLUICE.join(' ')}`,
      'heading: What the council says',
      `paragraph: ${COUNCIL.join(' ')}`,
    ])
    expect(draft.meta.title).toBe('Northern sluice closed')
  })
})

describe('I83 columns', () => {
  const column = (x: number, lines: readonly string[]): PdfWords[] =>
    setLines(lines, { x, size: 8, pitch: 10 })

  it('are read one after the other, with what stands over both before them', async () => {
    const bytes = pdfFile([
      [
        { x: 50, y: 740, text: 'Two reports on the northern sluice at Larn', size: 18 },
        ...column(50, [...SLUICE, ...SLUICE]),
        ...column(320, [...COUNCIL, ...COUNCIL, ...COUNCIL]),
      ],
    ])
    expect((await draftOf('a.pdf', bytes)).text.replaceAll('\n\n', ' ')).toBe(
      [
        'Two reports on the northern sluice at Larn',
        ...SLUICE,
        ...SLUICE,
        ...COUNCIL,
        ...COUNCIL,
        ...COUNCIL,
      ].join(' '),
    )
  })

  it('are none where a table has its rows', async () => {
    const rows = ['North', 'South', 'East', 'West'].flatMap((name, index): PdfWords[] => [
      { x: 50, y: 700 - index * 14, text: name },
      { x: 320, y: 700 - index * 14, text: `${index + 3} boats` },
    ])
    expect((await draftOf('a.pdf', pdfFile([rows]))).text.replaceAll(/\n+/gu, ' ')).toBe(
      'North 3 boats South 4 boats East 5 boats West 6 boats',
    )
  })
})

describe('I84 running heads', () => {
  it('and page numbers are no text', async () => {
    const pages = [SLUICE, COUNCIL, SLUICE, COUNCIL].map((lines, index): PdfWords[] => [
      { x: 200, y: 780, text: `The Larn Gazette, no. ${index + 7}`, size: 8 },
      ...setLines(lines, { y: 680 }),
      { x: 290, y: 20, text: `- ${index + 1} -`, size: 8 },
    ])
    expect(linesOf(await draftOf('a.pdf', pdfFile(pages)))).toEqual([
      `paragraph: ${SLUICE.join(' ')}`,
      `paragraph: ${COUNCIL.join(' ')}`,
      `paragraph: ${SLUICE.join(' ')}`,
      `paragraph: ${COUNCIL.join(' ')}`,
      'furniture: The Larn Gazette, no. 7',
    ])
  })
})

describe('I84 the head of a chapter', () => {
  it('is furniture though few pages have it', async () => {
    const texts = Array.from({ length: 8 }, (_, index) =>
      setLines(SLUICE.map((line) => `${line.slice(0, -2)}${index} `)),
    )
    const pages = texts.map((lines, index): PdfWords[] =>
      index === 4 || index === 5
        ? [{ x: 50, y: 780, text: `Chapter 2: The council ${index}` }, ...lines]
        : lines,
    )
    expect(linesOf(await draftOf('a.pdf', pdfFile(pages))).at(-1)).toBe('furniture: Chapter 2: The council 4')
  })
})

describe('I82 right to left', () => {
  it('puts visual order and presentation forms right, with numbers and names in it', async () => {
    // What is seen from the right: shaped letters one by one, a number and a name from left to right.
    const line = [
      ...setRight('\ufed7\ufe8e\ufedf\ufe96', 700),
      ...setRight('\ufee3\ufbff\ufead\ufe8d', 700, 525),
      { x: 480, y: 700, text: '14' },
      ...setRight('\ufef3', 700, 470),
      { x: 425, y: 700, text: 'Larn TV' },
      ...setRight('(\ufefb)', 700, 418),
      ...setRight('.', 700, 403),
    ]
    const draft = await draftOf(
      'a.pdf',
      pdfFile([line, setRight('\ufedf\ufee0\ufee4\ufeaa\ufbfe\ufee8\ufe94', 700)]),
    )
    expect(draft.text.split('\n\n')[0]).toBe('قالت میرا 14 ي Larn TV (لا).')
  })

  it('writes back the joiner that Persian puts inside words and fonts do not draw', async () => {
    const word = '\ufee7\ufee4\ufbfd\ufb90\ufee8\ufeaa'
    expect((await draftOf('a.pdf', pdfFile([setRight(word, 700)]))).text).toBe('نمی\u200cکند')
  })

  it('keeps the letters of a ligature in their order', async () => {
    const text = 'إغ\ue000ق'
    // Drawn from the left as one piece, as office programs do.
    const drawn = Array.from(text).toReversed().join('')
    const bytes = pdfFile([[{ x: 500, y: 700, text: drawn }]], { ligatures: { '\ue000': 'لا' } })
    expect((await draftOf('a.pdf', bytes)).text).toBe('إغلاق')
  })

  it('puts marks that are drawn apart behind their letter', async () => {
    const words: PdfWords[] = [
      { x: 510, y: 700, text: '\ufe8e' },
      { x: 514, y: 703, text: '\u064b' },
      { x: 515, y: 700, text: '\ufe91' },
      { x: 520, y: 700, text: '\ufead' },
    ]
    expect((await draftOf('a.pdf', pdfFile([words]))).text).toBe('ربًا')
  })

  it('reads the right column first', async () => {
    const column = (right: number, letter: string): PdfWords[] =>
      Array.from({ length: 6 }, (_, row) => setRight(letter.repeat(40), 700 - row * 12, right)).flat()
    const { text } = await draftOf('a.pdf', pdfFile([[...column(290, 'ب'), ...column(550, 'د')]]))
    expect(text.indexOf('د')).toBeLessThan(text.indexOf('ب'))
  })
})

describe('every script', () => {
  it.each([
    ['ru', 'Директор управления Мира Толль сообщила, что шлюз закрыли.'],
    ['hi', 'निदेशक मीरा टोल ने कहा कि उत्तरी द्वार सोमवार को बंद कर दिया गया।'],
    ['zh', '拉恩水务局局长米拉托尔说北闸门星期一关闭为期一年。'],
  ])('%s', async (language, text) => {
    const draft = await draftOf('a.pdf', pdfFile([setLines([text, text])]))
    expect(draft.text.replaceAll(/\s+/gu, ' ')).toContain(text.normalize('NFC'))
    expect(draft.meta.language).toBe(language)
  })

  it('knows letters by the character maps that came with the package', async () => {
    const draft = await draftOf('a.pdf', pdfFile([setLines(['北闸门星期一关闭'])], { cmap: 'UniGB-UCS2-H' }))
    expect(draft.text).toBe('北闸门星期一关闭')
  })
})

describe('I75 what the file says of itself', () => {
  it('is taken where it makes sense', async () => {
    const bytes = pdfFile([setLines([...SLUICE, ...COUNCIL])], {
      title: 'The sluice at Larn',
      author: 'Mira Toll',
      created: 'D:20310304101112Z',
    })
    expect((await draftOf('a.pdf', bytes)).meta).toMatchObject({
      title: 'The sluice at Larn',
      bylines: ['Mira Toll'],
      published: '2031-03-04',
    })
    const poor = pdfFile([setLines(SLUICE)], { title: 'Microsoft Word - sluice_v3.docx', author: 'admin' })
    expect((await draftOf('a.pdf', poor)).meta).toMatchObject({ title: null, bylines: [], published: null })
  })
})

describe('I75 pages printed from a browser', () => {
  it('tell their address, and not the day of printing as theirs', async () => {
    const pages = [SLUICE, COUNCIL].map((lines, index): PdfWords[] => [
      { x: 30, y: 785, text: '3/4/2031, 10:20 AM', size: 7 },
      ...setLines(lines, { y: 680 }),
      { x: 30, y: 15, text: `https://larn.example/news/sluice ${index + 1}/2`, size: 7 },
    ])
    const { meta } = await draftOf('a.pdf', pdfFile(pages))
    expect(meta).toMatchObject({ url: 'https://larn.example/news/sluice', published: null })
  })
})

describe('PDFs that cannot be read', () => {
  const good = pdfFile([setLines(SLUICE), setLines(COUNCIL)])

  it('are told of by what is wrong', async () => {
    expect(await refusalOf('a.pdf', pdfFile([[], []]))).toMatch(
      /^no-text: Its 2 pages hold pictures only.*scanned/u,
    )
    expect(await refusalOf('a.pdf', pdfFile([setLines(SLUICE)], { locked: true }))).toMatch(
      /^encrypted: .*password/u,
    )
    expect(await refusalOf('a.pdf', good.subarray(0, 300))).toMatch(
      /^unreadable: The PDF is cut short or damaged/u,
    )
    expect(await refusalOf('a.pdf', new Uint8Array(0))).toMatch(/^empty/u)
  })

  it('are PDFs under any name', async () => {
    for (const name of ['a.txt', 'a', 'a.docx']) expect((await draftOf(name, good)).reader.name).toBe('pdf')
  })

  it('are read the same each time', async () => {
    expect(await draftOf('a.pdf', good)).toEqual(await draftOf('a.pdf', good))
  })

  it('never throw or hang when they are damaged', async () => {
    const flips = fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(
        flips,
        fc.option(fc.nat(good.length), { nil: good.length, freq: 3 }),
        async (changes, length) => {
          const bytes = good.slice(0, length)
          for (const [at, value] of changes) bytes[at] = value
          const read = await readDocument({ fileName: 'a.pdf', bytes })
          return read.ok || read.error.message !== ''
        },
      ),
      { numRuns: 120 },
    )
  })
})

describe('I85 compounds at the end of a line', () => {
  it('keep their hyphen in a document that breaks no words', async () => {
    const lines = [
      'The council is backed by Iran and by a province whose well-',
      'meant and state funded plans the second-',
      'in-command called a farce in a pro-',
      'gramme of the state-',
      'sponsored channel, he said.',
    ]
    expect((await draftOf('a.pdf', pdfFile([setLines(lines)]))).text.replaceAll(/\s+/gu, ' ')).toBe(
      'The council is backed by Iran and by a province whose well-meant and state funded plans the second-in-command called a farce in a programme of the state-sponsored channel, he said.',
    )
  })
})

describe('I63 hostile pages cost no more than their length', () => {
  const scattered = (count: number): PdfWords[] =>
    Array.from({ length: count }, (_, index) => ({
      x: (index * 7919) % 560,
      y: (index * 104_729) % 780,
      text: index % 3 === 0 ? 'a' : 'ب',
      size: 4 + (index % 5),
    }))

  it.each([
    ['letters all over a page', () => pdfFile([scattered(12_000)])],
    ['one endless line', () => pdfFile([[{ x: 10, y: 400, text: 'letters-'.repeat(30_000) }]])],
    [
      'one endless paragraph',
      () =>
        pdfFile(
          Array.from({ length: 60 }, () =>
            setLines(
              Array.from({ length: 60 }, () => SLUICE[1] ?? ''),
              { y: 780, pitch: 12 },
            ),
          ),
        ),
    ],
    [
      'marks without letters',
      () =>
        pdfFile([Array.from({ length: 8000 }, (_, index) => ({ x: index % 500, y: 400, text: '\u064b' }))]),
    ],
    [
      'the same word at one place',
      () => pdfFile([Array.from({ length: 8000 }, () => ({ x: 9, y: 400, text: 'twice' }))]),
    ],
  ] as const)(
    '%s',
    async (_, make) => {
      const bytes = make()
      const worked = workClock()
      await readDocument({ fileName: 'a.pdf', bytes })
      expect(worked()).toBeLessThan(20_000)
    },
    60_000,
  )
})
