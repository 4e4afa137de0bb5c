import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { extractClaims } from '../../../src/core/claims/extract.ts'
import { CALIBRATION } from '../../../src/core/findings/calibration/calibration.ts'
import { proposeDiscrepancies, proposeInTiers } from '../../../src/core/findings/propose.ts'
import { toSourceDocument } from '../../../src/core/documents/source-document.ts'
import type { SourceDocument } from '../../../src/core/documents/source-document.ts'
import { plainTextReader } from '../../../src/main/import/plain-text/plain-text-reader.ts'
import { HAS_REFERENCE_CASE, REFERENCE_CASE } from '../../support/reference-case.ts'

function read(fileName: string): SourceDocument {
  const bytes = readFileSync(join(REFERENCE_CASE, fileName))
  const draft = plainTextReader.read({ fileName, bytes })
  if (!draft.ok) throw new Error(draft.error.message)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const origin = { fileName, importedAt: '2025-01-01T00:00:00Z', sha256, byteLength: bytes.length }
  return toSourceDocument(draft.value, origin)
}

describe.runIf(HAS_REFERENCE_CASE)('F1: the reference case', () => {
  const documents = HAS_REFERENCE_CASE
    ? readdirSync(REFERENCE_CASE)
        .filter((name) => name.endsWith('.txt'))
        .toSorted()
        .map(read)
    : []
  const extraction = extractClaims(documents)
  const found = proposeDiscrepancies({ documents, ...extraction })
  const number = (id: string): string =>
    documents.find((one) => one.id === id)?.provenance.fileName.slice(0, 3) ?? ''

  it('F1: proposes one conflict over all documents, with every document that names the post', () => {
    const across = found.filter(
      ({ explanation, internal }) => explanation[0]?.startsWith('Rule F1') === true && !internal,
    )
    expect(across).toHaveLength(1)
    const sides = across[0]?.sides.map(({ evidence }) =>
      [...new Set(evidence.map(({ document }) => number(document)))].toSorted().join(' '),
    )
    expect(sides?.toSorted()).toEqual(['000 001 004', '000 003'])
  })

  it('F1: proposes the one document that says both', () => {
    const within = found.filter(
      ({ explanation, internal }) => explanation[0]?.startsWith('Rule F1') === true && internal,
    )
    expect(within).toHaveLength(1)
    const documentsOfSides = within[0]?.sides.flatMap(({ evidence }) =>
      evidence.map(({ document }) => number(document)),
    )
    expect(new Set(documentsOfSides)).toEqual(new Set(['000']))
  })

  it('P2: keeps them all sure', () => {
    const { sure, possible } = proposeInTiers({ documents, ...extraction }, CALIBRATION)
    expect(sure.map(({ id }) => id).toSorted()).toEqual(found.map(({ id }) => id).toSorted())
    expect(possible).toEqual([])
  })

  it('F2: proposes the one person who is head and deputy head of one organisation, and nothing else', () => {
    const rest = found.filter(({ explanation }) => explanation[0]?.startsWith('Rule F1') !== true)
    expect(rest.map(({ type, internal }) => ({ type, internal }))).toEqual([
      { type: 'identity-role', internal: false },
    ])
    const sides = rest[0]?.sides.map(({ evidence }) =>
      [...new Set(evidence.map(({ document }) => number(document)))].toSorted().join(' '),
    )
    expect(sides).toEqual(['002 003 004', '000 001'])
  })

  it('C15: takes no quotation from readers’ comments', () => {
    for (const { passage } of extraction.quotations) {
      const document = documents.find(({ id }) => id === passage.document)
      const block = document?.blocks.find(({ start, end }) => start <= passage.start && passage.end <= end)
      expect(block?.kind).not.toBe('comment')
    }
  })
})
