import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../../src/core/analysis/analyse.ts'
import type { Discrepancy } from '../../../src/core/findings/discrepancy.ts'
import type { SourceDocument } from '../../../src/core/documents/source-document.ts'
import { byText } from '../../../src/core/base/order.ts'
import { readPlain } from '../claims/read-plain.ts'

const ROOT = join(import.meta.dirname, '../../fixtures/discrepancies')

const Told = v.object({
  type: v.string(),
  internal: v.boolean(),
  hint: v.optional(v.string()),
  sides: v.array(v.object({ value: v.string(), evidence: v.array(v.string()) })),
})
const Expected = v.object({
  /** Days of publication by document; the others have none. */
  published: v.optional(v.record(v.string(), v.string()), {}),
  discrepancies: v.array(Told),
})
type Told = v.InferOutput<typeof Told>

function tell(discrepancy: Discrepancy, documents: readonly SourceDocument[]): Told {
  return {
    type: discrepancy.type,
    internal: discrepancy.internal,
    ...(discrepancy.hint === undefined ? {} : { hint: discrepancy.hint }),
    sides: discrepancy.sides
      .map(({ value, evidence }) => ({
        value,
        evidence: evidence
          .map((passage) => {
            const document = documents.find(({ id }) => id === passage.document)
            return `${document?.provenance.fileName ?? ''}: ${document?.text.slice(passage.start, passage.end) ?? ''}`
          })
          .toSorted(byText),
      }))
      .toSorted((a, b) => byText(a.value, b.value)),
  }
}

describe('F1–F17: situations', () => {
  for (const situation of readdirSync(ROOT).toSorted(byText)) {
    const folder = join(ROOT, situation)
    const expected = v.parse(Expected, JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')))
    const documents = readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .toSorted(byText)
      .map((file) => {
        const name = file.replace(/\.txt$/u, '')
        return readPlain(name, readFileSync(join(folder, file), 'utf8'), expected.published[name] ?? null)
      })
    it(`F1–F17: ${situation.replaceAll('-', ' ')}`, () => {
      const found = analyse(documents).discrepancies.map((one) => tell(one, documents))
      const sorted = expected.discrepancies.map((one) => ({
        ...one,
        sides: one.sides.toSorted((a, b) => byText(a.value, b.value)),
      }))
      expect(found).toEqual(sorted)
    })
  }
})
