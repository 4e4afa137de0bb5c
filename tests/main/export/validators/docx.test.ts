import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { loadDossierAssets } from '#main/export/load-assets.ts'
import { writeDocx } from '#main/export/write-docx.ts'
import { dossierOf } from '../../../fixtures/dossiers/build.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'
import { DOSSIERS_TO_CHECK } from './dossiers.ts'
import { notThere, publicSchema } from './public-schemas.ts'

const assets = await loadDossierAssets(join(import.meta.dirname, '..', '..', '..', '..', 'resources'))

/** The oldest that reads the format, and the newest. */
const VERSIONS = ['Office2007', 'Microsoft365'] as const

const VALIDATOR = ['node_modules', '@xarsh', 'ooxml-validator', 'dist', 'src', 'index.js'] as const

const Validator = v.looseObject({ validateFile: v.function() })
const Verdict = v.looseObject({
  ok: v.boolean(),
  errors: v.array(v.looseObject({ description: v.string(), path: v.string() })),
})

/** What the validator of the Open XML SDK finds, or why it does not run: it is a program, and not for every machine. */
async function errorsIn(docx: Uint8Array): Promise<string[] | string> {
  const path = publicSchema(...VALIDATOR)
  if (path === null) return notThere(...VALIDATOR.slice(0, 3))
  const file = join(temporaryFolder(), 'dossier.docx')
  writeFileSync(file, docx)
  const found: string[] = []
  try {
    const { validateFile } = v.parse(Validator, await import(pathToFileURL(path).href))
    for (const officeVersion of VERSIONS) {
      const { ok, errors } = v.parse(Verdict, await validateFile(file, { officeVersion }))
      found.push(...errors.map((error) => `${officeVersion} ${error.path}: ${error.description}`))
      if (!ok && errors.length === 0) found.push(`${officeVersion}: refused`)
    }
  } catch (error) {
    return `not validated: the Open XML SDK does not run here (${String(error)})`
  }
  return found
}

const broken = await errorsIn(withParagraphInRun(writeDocx(dossierOf([]), assets)))

function withParagraphInRun(docx: Uint8Array): Uint8Array {
  const files = unzipSync(docx)
  const body = strFromU8(files['word/document.xml'] ?? new Uint8Array())
  return zipSync({ ...files, 'word/document.xml': strToU8(body.replace('<w:r>', '<w:r><w:p/>')) })
}

describe('the Word document of a dossier', () => {
  it.each(DOSSIERS_TO_CHECK)('is valid by the Open XML SDK: %s', async (_, dossier) => {
    if (typeof broken === 'string') return
    expect(await errorsIn(writeDocx(dossier, assets))).toEqual([])
  })

  it('would be refused by it with a paragraph in a run', ({ skip }) => {
    if (typeof broken === 'string') return skip(broken)
    expect(broken.length).toBeGreaterThan(0)
  })
})
