import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { docxFile, paragraph, STYLES } from '../support/docx-file.ts'
import { pdfFile, setLines } from '../support/pdf-file.ts'
import { canLaunch } from './support/app.ts'
import { dropFiles, libraryRow, newCase, show, start, waitForSample, waitForStatus } from './support/case.ts'
import { sampleFolder } from './support/prepared.ts'

const SHARED =
  'The harbour master of Skarne closed the north quay on Friday evening because two of its cranes had failed the inspection of the coastal authority.'
const LINES = [
  'The harbour master of Skarne closed the north quay on Friday',
  'evening because two of its cranes had failed the inspection',
  'of the coastal authority.',
]

/** The same statement in a Word document, a PDF and a mail, the mail with another document in it. */
function writeFiles(folder: string): string[] {
  mkdirSync(folder, { recursive: true })
  const word = docxFile({
    styles: STYLES,
    body: `${paragraph('North quay shut', 'Titel')}${paragraph(SHARED)}<w:p><w:r><w:t>Boats now lie in the </w:t></w:r><w:del><w:r><w:delText>old </w:delText></w:r></w:del><w:r><w:t>basin of the fish market.</w:t></w:r></w:p>`,
  })
  const pdf = pdfFile([
    [{ x: 50, y: 750, text: 'Cranes fail at Skarne', size: 20 }, ...setLines(LINES)],
    setLines(['Nobody was hurt, and the coal is unloaded by hand until then.']),
  ])
  const attached = docxFile({ body: paragraph('The crane of 1961 was painted green last summer by pupils.') })
  const mail = [
    'From: Jorun Elvestad <jorun@example.org>',
    'Subject: What the pilots heard',
    'Date: Sat, 8 Nov 2031 07:15:00 +0100',
    'Message-ID: <7@example.org>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="cut"',
    '',
    '--cut',
    'Content-Type: text/plain; charset=utf-8',
    '',
    SHARED,
    '--cut',
    'Content-Type: application/octet-stream; name="crane.docx"',
    'Content-Disposition: attachment; filename="crane.docx"',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(attached).toString('base64'),
    '--cut--',
  ].join('\r\n')
  const files = { 'quay.docx': word, 'cranes.pdf': pdf, 'pilots.eml': mail, 'scan.pdf': pdfFile([[]]) }
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  return Object.keys(files).map((name) => join(folder, name))
}

describe.skipIf(!canLaunch())('importing documents of other programs', () => {
  it('lines up a Word document, a PDF and a mail, and keeps what was attached', async () => {
    const dataDir = await sampleFolder()
    const files = writeFiles(join(dataDir, 'given'))
    const { page } = await start({ dataDir })
    await waitForSample(page)
    await newCase(page, 'North quay')
    await dropFiles(page, files)
    await waitForStatus(page, /4 documents/u)
    await waitForStatus(page, /[1-9]\d* matches/u)

    const library = page.getByLabel('Library')
    await library.getByText('1 file was not imported').waitFor()
    for (const title of ['North quay shut', 'Cranes fail at Skarne', 'What the pilots heard'])
      await libraryRow(page, title).waitFor()
    await libraryRow(page, 'North quay shut')
      .getByLabel(/1 tracked change/u)
      .waitFor()

    await show(page, 'Matches')
    const rows = page.getByLabel('Work area').getByRole('row')
    await rows.first().waitFor()
    const listed = (await rows.allInnerTexts()).join('\n')
    expect(listed).toContain('two of its cranes had failed the inspection')

    // Each document with its own original, the attached one, too.
    const vaults = readdirSync(join(dataDir, 'cases')).map(
      (name) => readdirSync(join(dataDir, 'cases', name, 'vault')).length,
    )
    expect(vaults).toContain(4)

    await library.getByRole('button', { name: 'Show' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('scan.pdf').waitFor()
    await dialog.getByText(/probably scanned/u).waitFor()
  })
})
