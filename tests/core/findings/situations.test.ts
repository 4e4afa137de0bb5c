import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { extractClaims } from '../../../src/core/claims/extract.ts'
import type { Discrepancy } from '../../../src/core/findings/discrepancy.ts'
import { proposeDiscrepancies } from '../../../src/core/findings/propose.ts'
import type { SourceDocument } from '../../../src/core/documents/source-document.ts'
import { byText } from '../../../src/core/base/order.ts'
import { readPlain } from '../claims/read-plain.ts'

const ROOT = join(import.meta.dirname, '../../fixtures/discrepancies')

const Told = v.object({
  type: v.string(),
  internal: v.boolean(),
  sides: v.array(v.object({ value: v.string(), evidence: v.array(v.string()) })),
})
const Expected = v.object({ discrepancies: v.array(Told) })
type Told = v.InferOutput<typeof Told>

function tell(discrepancy: Discrepancy, documents: readonly SourceDocument[]): Told {
  return {
    type: discrepancy.type,
    internal: discrepancy.internal,
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

describe('F1–F3: situations', () => {
  for (const situation of readdirSync(ROOT).toSorted(byText)) {
    const folder = join(ROOT, situation)
    const documents = readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .toSorted(byText)
      .map((name) => readPlain(name.replace(/\.txt$/u, ''), readFileSync(join(folder, name), 'utf8')))
    const expected = v.parse(Expected, JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')))
    it(`F1–F3: ${situation.replaceAll('-', ' ')}`, () => {
      const { entities, claims } = extractClaims(documents)
      const found = proposeDiscrepancies({ documents, entities, claims }).map((one) => tell(one, documents))
      const sorted = expected.discrepancies.map((one) => ({
        ...one,
        sides: one.sides.toSorted((a, b) => byText(a.value, b.value)),
      }))
      expect(found).toEqual(sorted)
    })
  }
})
