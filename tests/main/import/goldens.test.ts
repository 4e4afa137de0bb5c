import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readDocument } from '#main/import/registry.ts'
import { expectSoundDraft } from './draft-invariants.ts'

const folder = join(import.meta.dirname, '../../fixtures/documents')

/** One folder for each situation: what is read from `input.*` is compared with `expected.json`, read by a person. */
describe('I15-I48 situations', () => {
  for (const situation of readdirSync(folder).toSorted()) {
    it(`reads ${situation}`, async () => {
      const name = readdirSync(join(folder, situation)).find((file) => file.startsWith('input.')) ?? ''
      const read = await readDocument({ fileName: name, bytes: readFileSync(join(folder, situation, name)) })
      if (!read.ok) throw new Error(read.error.message)
      const { text, blocks, meta } = read.value
      expectSoundDraft(read.value)
      const actual = { meta, blocks: blocks.map((block) => [block.kind, text.slice(block.start, block.end)]) }
      const goldenPath = join(folder, situation, 'expected.json')
      if (!existsSync(goldenPath)) {
        writeFileSync(goldenPath, `${JSON.stringify(actual, null, 2)}\n`)
        throw new Error(`Written for the first time: read ${situation}/expected.json, then run again`)
      }
      expect(actual).toEqual(JSON.parse(readFileSync(goldenPath, 'utf8')))
    })
  }
})
