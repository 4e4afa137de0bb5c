import { Ajv2020 } from 'ajv/dist/2020.js'
import ajvFormats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { writeStix } from '#main/export/write-stix.ts'
import { DOSSIERS_TO_CHECK } from './dossiers.ts'
import { jsonUnder, notThere, publicSchema } from './public-schemas.ts'

/** Where schemas refer to each other from; nothing is loaded from there. */
const BASE = 'https://schemas.invalid/'

describe('a STIX bundle', () => {
  it('is valid by the JSON schemas of OASIS', ({ skip }) => {
    const folder = publicSchema('stix2.1', 'schemas')
    if (folder === null) return skip(notThere('stix2.1', 'schemas'))
    const ajv = new Ajv2020({ strict: false, allErrors: true, logger: false, unicodeRegExp: false })
    ajvFormats(ajv)
    const paths = new Map<string, string>()
    for (const [path, schema] of jsonUnder(folder)) {
      // They call themselves by addresses of several kinds; their places in the folder are what they refer to.
      const { $schema: _, id: __, ...rest } = schema
      ajv.addSchema({ ...rest, $id: BASE + path })
      paths.set(/(?<name>[^/]+)\.json$/u.exec(path)?.groups?.['name'] ?? '', BASE + path)
    }
    for (const [name, dossier] of DOSSIERS_TO_CHECK) {
      const { objects }: { objects: { type: string }[] } = JSON.parse(writeStix(dossier))
      for (const object of objects) {
        const id = paths.get(object.type)
        expect(id, `there is a schema for ${object.type}`).toBeDefined()
        const valid = ajv.validate(id ?? '', object)
        expect(valid ? [] : ajv.errors, `${name}: ${JSON.stringify(object)}`).toEqual([])
      }
    }
  })
})
