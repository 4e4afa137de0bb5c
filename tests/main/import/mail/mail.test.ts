import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { importFiles } from '#main/import/import-batch.ts'
import type { ImportItem } from '#main/import/import-batch.ts'
import { readDocument } from '#main/import/registry.ts'
import { docxFile, paragraph } from '../../../support/docx-file.ts'
import { draftOf, linesOf, refusalOf } from '../reading.ts'
import { workClock } from '../../../support/work-clock.ts'

const utf8 = new TextEncoder()
const SENTENCE = 'The water office of Larn closed the northern sluice on Monday, its director said.'
const HEAD = [
  'From: "Mira Toll" <mira.toll@example.org>',
  'To: Ines Varga <ines@example.net>',
  'Subject: The northern sluice',
  'Date: Tue, 4 Mar 2031 10:20:30 +0200',
  'Message-ID: <1@example.org>',
  'MIME-Version: 1.0',
]

function mail(type: string, body: string, head: readonly string[] = HEAD): Uint8Array {
  return utf8.encode([...head, `Content-Type: ${type}`, '', body].join('\r\n'))
}

function multipart(
  kind: string,
  parts: readonly (readonly [string, string])[],
  cut = `cut-${kind}`,
): readonly [string, string] {
  const body = parts
    .map(
      ([head, text]) => `--${cut}
Content-Type: ${head}

${text}
`,
    )
    .join('')
  return [
    `multipart/${kind}; boundary="${cut}"`,
    `${body}--${cut}--
`,
  ]
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('base64')
    .replaceAll(/(.{76})/gu, '$1\r\n')
}

describe('I89 mails', () => {
  it.each(['Regards', 'Kind regards', 'Yours sincerely', 'Mit freundlichen Grüßen'])(
    'have no heading where they close: %s',
    async (closing) => {
      const body = `${SENTENCE}\r\n\r\n${closing}\r\n\r\nMira Toll, water office of the town of Larn`
      const lines = linesOf(await draftOf('m.eml', mail('text/plain; charset=utf-8', body)))
      expect(lines.slice(-2)).toEqual([
        `paragraph: ${closing}`,
        'paragraph: Mira Toll, water office of the town of Larn',
      ])
    },
  )

  it('keep a heading that only begins like a closing', async () => {
    const body = `${SENTENCE}\r\n\r\nRegards to the council\r\n\r\n${SENTENCE}`
    expect(linesOf(await draftOf('m.eml', mail('text/plain; charset=utf-8', body)))).toContain(
      'heading: Regards to the council',
    )
  })

  it('give subject, sender, day and text', async () => {
    const draft = await draftOf(
      'm.eml',
      mail('text/plain; charset=utf-8', `Dear Ines,\r\n\r\n${SENTENCE}\r\n\r\n-- \r\nMira Toll, Larn`),
    )
    expect(linesOf(draft)).toEqual([
      'headline: The northern sluice',
      'byline: From: Mira Toll <mira.toll@example.org>',
      'furniture: To: Ines Varga <ines@example.net>',
      'furniture: Date: Tue, 4 Mar 2031 10:20:30 +0200',
      'paragraph: Dear Ines,',
      `paragraph: ${SENTENCE}`,
      'furniture: --',
      'furniture: Mira Toll, Larn',
    ])
    expect(draft.meta).toEqual({
      title: 'The northern sluice',
      outlet: null,
      bylines: ['Mira Toll'],
      published: '2031-03-04T10:20:30+02:00',
      url: null,
      language: 'en',
    })
  })

  it('take the sender for the outlet where it is called like one', async () => {
    const head = ['From: Larn Gazette <news@example.org>', ...HEAD.slice(1)]
    expect((await draftOf('m.eml', mail('text/plain', SENTENCE, head))).meta).toMatchObject({
      outlet: 'Larn Gazette',
      bylines: [],
    })
  })

  it('are read by the part that says more', async () => {
    const html = `<html><body><p>${SENTENCE}</p><ul><li>Two gates stay open.</li></ul></body></html>`
    const both = multipart('alternative', [
      ['text/plain', SENTENCE],
      ['text/html', html],
    ])
    expect((await draftOf('m.eml', mail(...both))).text).not.toContain('Two gates')
    const stub = multipart('alternative', [
      ['text/plain', 'View this mail in a browser.'],
      ['text/html', html],
    ])
    expect(linesOf(await draftOf('m.eml', mail(...stub))).slice(-2)).toEqual([
      `paragraph: ${SENTENCE}`,
      'list-item: Two gates stay open.',
    ])
  })

  it.each([
    ['ar', 'قالت ميرا طل مديرة مكتب المياه في لارن إن البوابة الشمالية أغلقت يوم الاثنين لمدة عام كامل.'],
    ['ru', 'Директор водного управления Ларна Мира Толль сообщила, что северный шлюз закрыли в понедельник.'],
    ['zh', '拉恩水务局局长米拉·托尔说，北闸门星期一关闭，为期一年，期间不会重新开放。'],
  ])('are decoded in every script: %s', async (language, text) => {
    const bytes = utf8.encode(text)
    const head = [
      ...HEAD.slice(0, 2),
      `Subject: =?utf-8?B?${Buffer.from(text.slice(0, 20)).toString('base64')}?=`,
      ...HEAD.slice(3),
      'Content-Transfer-Encoding: base64',
    ]
    const draft = await draftOf('m.eml', mail('text/plain; charset=utf-8', base64(bytes), head))
    expect(draft.text).toContain(text)
    expect(draft.meta).toMatchObject({ language, title: text.slice(0, 20).trim() })
  })

  it('are told of when they are encrypted or hold nothing', async () => {
    const locked = multipart('encrypted', [
      ['application/pgp-encrypted', 'Version: 1'],
      ['application/octet-stream', 'xx'],
    ])
    expect(await refusalOf('m.eml', mail(...locked))).toMatch(/^encrypted/u)
    expect(await refusalOf('m.eml', mail('image/png', 'xx'))).toMatch(/^no-text: The mail holds no text/u)
  })
})

describe('I88 which files are mails', () => {
  it('tells by the fields that programs write, whatever the file is called', async () => {
    const bytes = mail('text/plain', SENTENCE)
    for (const name of ['m.txt', 'm', 'm.msg']) expect((await draftOf(name, bytes)).reader.name).toBe('eml')
    const pasted = utf8.encode(`From: Mira Toll\nSubject: Sluice\nDate: 4 March 2031\n\n${SENTENCE}`)
    expect((await draftOf('notes.txt', pasted)).reader.name).toBe('plain-text')
  })
})

async function imported(
  name: string,
  bytes: Uint8Array,
): Promise<{ readonly items: ImportItem[]; readonly kept: string[] }> {
  const kept: string[] = []
  const items: ImportItem[] = []
  const source = { name, size: bytes.length, load: () => Promise.resolve(bytes) }
  for await (const item of importFiles([source], {
    host: { limits: { timeMs: 1, maxBytes: 1_000_000, maxTextUnits: 1_000_000 }, read: readDocument },
    vault: { put: (_, sha256) => Promise.resolve(void kept.push(sha256)) },
    now: () => '2031-05-06T07:08:09Z',
    signal: new AbortController().signal,
  }))
    items.push(item)
  return { items, kept }
}

function names(items: readonly ImportItem[]): string[] {
  return items.map((item) =>
    item.kind === 'document'
      ? `${item.document.provenance.fileName}: ${item.document.provenance.reader.name}`
      : `${item.failure.file} ${item.failure.code}`,
  )
}

describe('I79 I90 files inside mails', () => {
  const report = docxFile({ body: paragraph(SENTENCE) })
  const inner = new TextDecoder().decode(mail('text/plain', `Forwarded. ${SENTENCE}`))
  const outer = mail(
    ...multipart('mixed', [
      ['text/plain', SENTENCE],
      [
        'application/octet-stream; name="../report.docx"\r\nContent-Disposition: attachment; filename="../report.docx"\r\nContent-Transfer-Encoding: base64',
        base64(report),
      ],
      [
        'image/png; name="gate.png"\r\nContent-Disposition: attachment; filename="gate.png"\r\nContent-Transfer-Encoding: base64',
        base64(Uint8Array.of(137, 80, 78, 71, 13, 10)),
      ],
      ['message/rfc822', inner],
    ]),
  )

  it('are documents of their own, with their own originals, and say where they came from', async () => {
    const { items, kept } = await imported('case/m.eml', outer)
    expect(names(items)).toEqual(['m.eml: eml', 'report.docx: docx', 'attachment-3.eml: eml'])
    const hash = createHash('sha256').update(report).digest('hex')
    expect(kept).toContain(hash)
    const [whole, attached] = items
    if (whole?.kind !== 'document' || attached?.kind !== 'document') throw new Error('not read')
    expect(attached.document.provenance.sha256).toBe(hash)
    expect(attached.document.notes[0]?.message).toBe(
      `It came inside “m.eml” (SHA-256 ${whole.document.provenance.sha256}).`,
    )
    expect(whole.document.notes.map(({ message }) => message)).toEqual(['Attached and not read: gate.png.'])
  })

  it('fail by themselves, with the name of the mail before theirs', async () => {
    const broken = mail(
      ...multipart('mixed', [
        ['text/plain', SENTENCE],
        [
          'application/zip; name="a.docx"\r\nContent-Disposition: attachment; filename="a.docx"\r\nContent-Transfer-Encoding: base64',
          base64(report.subarray(0, 200)),
        ],
      ]),
    )
    expect(names((await imported('m.eml', broken)).items)).toEqual(['m.eml: eml', 'm.eml/a.docx unreadable'])
  })

  it('are taken out of mailboxes, which are no document themselves', async () => {
    const one = new TextDecoder().decode(mail('text/plain', SENTENCE))
    const box = utf8.encode(
      `From mira@example.org Tue Mar  4 10:20:30 2031\n${one}\n\nFrom ines@example.net Wed Mar  5 10:20:30 2031\n${inner}\n`,
    )
    expect(names((await imported('larn.mbox', box)).items)).toEqual(['larn-1.eml: eml', 'larn-2.eml: eml'])
    expect(names((await imported('larn', box)).items)).toHaveLength(2)
  })

  it('are followed four deep and no deeper', async () => {
    let message = new TextDecoder().decode(mail('text/plain', SENTENCE))
    for (let depth = 0; depth < 8; depth++) {
      const parts = [
        ['text/plain', `${SENTENCE} ${depth}`],
        ['message/rfc822', message],
      ] as const
      message = new TextDecoder().decode(mail(...multipart('mixed', parts, `cut ${depth}.`)))
    }
    const { items } = await imported('m.eml', utf8.encode(message))
    expect(items.map(({ kind }) => kind)).toEqual([...Array.from({ length: 5 }, () => 'document'), 'failure'])
  })
})

describe('I91 saved pages in one file', () => {
  const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Sluice closed – Larn Gazette</title></head><body><nav><a href="/">Home</a></nav><article><h1>Sluice closed</h1>${`<p>${SENTENCE} Nobody had been asked, the council said.</p>`.repeat(3)}</article></body></html>`
  const saved = (address: string, html: string): Uint8Array =>
    utf8.encode(
      [
        'From: <Saved by Blink>',
        `Snapshot-Content-Location: ${address}`,
        'Subject: Sluice closed',
        'Date: Tue, 4 Mar 2031 10:20:30 +0200',
        'MIME-Version: 1.0',
        'Content-Type: multipart/related;',
        '\ttype="text/html";',
        '\tboundary="----Part"',
        '',
        '------Part',
        'Content-Type: text/html',
        'Content-Transfer-Encoding: quoted-printable',
        `Content-Location: ${address}`,
        '',
        html
          .replaceAll('=', '=3D')
          .replaceAll('–', '=E2=80=93')
          .replaceAll(/(.{70})/gu, '$1=\r\n'),
        '------Part',
        'Content-Type: text/html',
        'Content-Location: https://example.com/frame',
        '',
        '<p>A frame with an advert.</p>',
        '------Part--',
      ].join('\r\n'),
    )

  it('are read as the page they hold, with its address', async () => {
    const draft = await draftOf('page.mhtml', saved('https://larn-gazette.example/2031/03/04/sluice', page))
    expect(draft.meta).toMatchObject({
      title: 'Sluice closed',
      url: 'https://larn-gazette.example/2031/03/04/sluice',
      published: '2031-03-04',
    })
    expect(draft.text).toContain(SENTENCE)
    expect(draft.text).not.toContain('advert')
    expect(draft.mediaType).toBe('multipart/related')
    expect((await draftOf('page.txt', saved('https://larn.example/a', page))).reader.name).toBe('mhtml')
  })

  it('take no address that is none', async () => {
    expect((await draftOf('p.mht', saved('https://x.example/--><script>', page))).meta.url).toBeNull()
  })

  it('are told of when the page is missing', async () => {
    const bytes = saved('https://larn.example/a', page)
    expect(await refusalOf('p.mhtml', bytes.subarray(0, 260))).toMatch(/^(?:unreadable|no-text)/u)
  })
})

describe('damaged mails', () => {
  const whole = mail(
    ...multipart('mixed', [
      ['text/plain', SENTENCE],
      ['text/html', `<p>${SENTENCE}`],
    ]),
  )

  it('never throw or hang', async () => {
    const flips = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 10 })
    await fc.assert(
      fc.asyncProperty(
        flips,
        fc.nat(whole.length),
        fc.constantFrom('a.eml', 'a.mbox', 'a.mht'),
        async (changes, length, fileName) => {
          const bytes = whole.slice(0, length)
          for (const [at, value] of changes) if (at < length) bytes[at] = value
          const read = await readDocument({ fileName, bytes })
          return read.ok || read.error.message !== ''
        },
      ),
      { numRuns: 300 },
    )
  })

  it.each([
    ['boundaries', `Content-Type: multipart/mixed; boundary=a\r\n\r\n${'--a\r\n'.repeat(60_000)}`],
    [
      'nested parts',
      Array.from(
        { length: 3000 },
        (_, index) => `Content-Type: multipart/mixed; boundary=b${index}\r\n\r\n--b${index}\r\n`,
      ).join(''),
    ],
    ['folded fields', `Subject: a\r\n${' b\r\n'.repeat(100_000)}`],
    ['From lines', 'From a 2031\n\n'.repeat(1500)],
  ])('I63 cost no more than their length: %s', async (_, text) => {
    for (const fileName of ['a.eml', 'a.mht', 'a.mbox']) {
      const worked = workClock()
      await readDocument({ fileName, bytes: utf8.encode(text) })
      expect(worked()).toBeLessThan(8000)
    }
  })
})
