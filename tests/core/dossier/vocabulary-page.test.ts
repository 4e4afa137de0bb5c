import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DISPOSITIONS, FINDING_STATUSES, FINDING_TYPES, SEVERITIES } from '#core/findings/finding-types.ts'

describe('docs/vocabulary.md', () => {
  it('explains every id', () => {
    const page = readFileSync(join(import.meta.dirname, '../../../docs/vocabulary.md'), 'utf8')
    for (const id of [...FINDING_TYPES, ...SEVERITIES, ...FINDING_STATUSES, ...DISPOSITIONS]) {
      expect(page, id).toMatch(new RegExp(`^\\| \`${id}\` +\\| `, 'mu'))
    }
  })
})
