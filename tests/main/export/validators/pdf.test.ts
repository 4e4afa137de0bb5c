import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { printHtml } from '#chromium/print-html.ts'
import { invariant } from '#core/base/invariant.ts'
import { NO_EVIDENCE } from '#main/export/evidence.ts'
import { loadDossierAssets } from '#main/export/load-assets.ts'
import { renderDossier, writerFor } from '#main/export/writers.ts'
import { findBrowser } from '../../../../scripts/lib/find-browser.mjs'
import { temporaryFolder } from '../../../support/temporary-folder.ts'
import { DOSSIERS_TO_CHECK } from './dossiers.ts'

const assets = await loadDossierAssets(join(import.meta.dirname, '..', '..', '..', '..', 'resources'))

async function printed(name: string): Promise<Uint8Array> {
  const found = DOSSIERS_TO_CHECK.find(([one]) => one === name)
  const writer = writerFor('dossier.pdf')
  invariant(found && writer, `there is a dossier of ${name}, and a writer`)
  const content = await renderDossier(writer, found[1], assets, { print: printHtml, evidence: NO_EVIDENCE })
  return Buffer.from(content)
}

describe.runIf(findBrowser() !== undefined)('the PDF of a dossier', () => {
  it.each(['one of everything', 'hostile text in every field', 'the sample case'])(
    'is read by pdf.js, with its title, its outline and tagged text, and by qpdf where it is installed: %s',
    async (name) => {
      const bytes = await printed(name)
      const file = join(temporaryFolder(), 'dossier.pdf')
      writeFileSync(file, bytes)
      const task = getDocument({
        data: new Uint8Array(bytes),
        stopAtErrors: true,
        isEvalSupported: false,
        verbosity: 0,
      })
      const pdf = await task.promise
      expect(pdf.numPages).toBeGreaterThan(1)
      expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true })
      expect(JSON.stringify((await pdf.getMetadata()).info)).toContain('"Title":"')
      expect((await pdf.getOutline()).length).toBeGreaterThan(0)
      for (let number = 1; number <= pdf.numPages; number++) {
        const text = await (await pdf.getPage(number)).getTextContent()
        expect(text.items.length, `page ${number} holds text`).toBeGreaterThan(0)
      }
      await task.destroy()
      const { error, status, stdout, stderr } = spawnSync('qpdf', ['--check', file], { encoding: 'utf8' })
      if (!error) expect(status, stdout + stderr).toBe(0)
    },
  )
})
