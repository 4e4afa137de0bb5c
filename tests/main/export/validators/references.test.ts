import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { renderCslJson, renderRis } from '#core/dossier/render-references.ts'
import { DOSSIERS_TO_CHECK } from './dossiers.ts'
import { notThere, publicSchema } from './public-schemas.ts'

describe('references', () => {
  it('are valid by the schema of CSL-JSON', ({ skip }) => {
    const file = publicSchema('csl', 'csl-data.json')
    if (file === null) return skip(notThere('csl', 'csl-data.json'))
    const validate = new Ajv({ strict: false, allErrors: true }).compile(
      JSON.parse(readFileSync(file, 'utf8')),
    )
    for (const [name, dossier] of DOSSIERS_TO_CHECK) {
      validate(JSON.parse(renderCslJson(dossier)))
      expect(validate.errors ?? [], name).toEqual([])
    }
    expect(validate([{ id: 'x', type: 'no such type' }])).toBe(false)
  })

  it('are read as RIS by bibutils, one record for each source', ({ skip }) => {
    if (spawnSync('ris2xml', ['--version']).error)
      return skip('not validated: ris2xml (bibutils) is not installed')
    for (const [name, dossier] of DOSSIERS_TO_CHECK) {
      const { stdout, stderr } = spawnSync('ris2xml', ['-i', 'utf8'], {
        input: renderRis(dossier),
        encoding: 'utf8',
      })
      expect(stdout.match(/<mods ID=/gu)?.length ?? 0, `${name} ${stderr}`).toBe(dossier.documents.length)
      expect(stderr).toContain(`Processed ${dossier.documents.length} references`)
      expect(stderr, name).not.toContain('unused')
    }
  })
})
