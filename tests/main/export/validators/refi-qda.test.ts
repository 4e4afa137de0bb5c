import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { loadDossierAssets } from '#main/export/load-assets.ts'
import { writeCodebook } from '#main/export/write-codebook.ts'
import { writeQdpx } from '#main/export/write-qdpx.ts'
import { DOSSIERS_TO_CHECK } from './dossiers.ts'
import { notThere, publicSchema } from './public-schemas.ts'

const assets = await loadDossierAssets(join(import.meta.dirname, '..', '..', '..', '..', 'resources'))

async function errorsOf(xml: string, schema: string): Promise<string[]> {
  const { errors } = await validateXML({
    xml: { fileName: 'written.xml', contents: xml },
    schema: { fileName: 'public.xsd', contents: readFileSync(schema, 'utf8') },
    initialMemoryPages: 1024,
    maxMemoryPages: 4096,
  })
  return errors.map(({ rawMessage }) => rawMessage)
}

describe('REFI-QDA', () => {
  it('projects are valid by the published Project.xsd', async ({ skip }) => {
    const schema = publicSchema('refi-qda', 'Project.xsd')
    if (schema === null) return skip(notThere('refi-qda', 'Project.xsd'))
    for (const [name, dossier] of DOSSIERS_TO_CHECK) {
      const project = strFromU8(unzipSync(writeQdpx(dossier, assets))['project.qde'] ?? new Uint8Array())
      expect(await errorsOf(project, schema), name).toEqual([])
    }
    expect(await errorsOf('<Project xmlns="urn:QDA-XML:project:1.0"/>', schema)).not.toEqual([])
  })

  it('codebooks are valid by the published Codebook.xsd', async ({ skip }) => {
    const schema = publicSchema('refi-qda', 'Codebook.xsd')
    if (schema === null) return skip(notThere('refi-qda', 'Codebook.xsd'))
    for (const [name, dossier] of DOSSIERS_TO_CHECK) {
      expect(await errorsOf(writeCodebook(dossier), schema), name).toEqual([])
    }
  })
})
