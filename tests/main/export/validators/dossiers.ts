import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describePassage } from '#core/anchoring/anchor.ts'
import { invariant } from '#core/base/invariant.ts'
import { byText } from '#core/base/order.ts'
import { toSourceDocument, type SourceDocument } from '#core/documents/source-document.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import { publicDossier } from '#core/dossier/public-profile.ts'
import { matchDocuments } from '#core/matching/match-documents.ts'
import { compileDossier } from '#cli/compile-dossier.ts'
import { readDocument } from '#main/import/registry.ts'
import { anchoredIn, dossierOf, findingOf } from '../../../fixtures/dossiers/build.ts'
import { fullDossier, one, PLACE, SECRET } from '../../../fixtures/dossiers/full.ts'
import { HOSTILE_TEXTS, hostileDossier } from '../../../fixtures/dossiers/hostile.ts'
import { HAS_REFERENCE_CASE, REFERENCE_CASE } from '../../../support/reference-case.ts'

const ROOT = join(import.meta.dirname, '..', '..', '..', '..')

/** The folders of articles that dossiers are made of, where they exist. */
const FOLDERS: readonly (readonly [name: string, folder: string])[] = [
  ['the sample case', join(ROOT, 'resources', 'sample-case')],
  ...(HAS_REFERENCE_CASE ? [['the reference case', REFERENCE_CASE] as const] : []),
]

/** What every format is validated with: nothing, one of everything, hostile text in every field, and cases read from files. */
export const DOSSIERS_TO_CHECK: readonly (readonly [name: string, dossier: Dossier])[] = [
  ['nothing', dossierOf([])],
  ['one of everything', fullDossier()],
  [
    'one of everything, for the public',
    publicDossier(fullDossier(), [anchoredIn(one, SECRET), anchoredIn(one, PLACE)]),
  ],
  ['hostile text in every field', hostileDossier(HOSTILE_TEXTS.join(' '))],
  ['no text in any field', hostileDossier('')],
  ...(await casesThere()),
]

async function casesThere(): Promise<(readonly [name: string, dossier: Dossier])[]> {
  return await Promise.all(FOLDERS.map(async ([name, folder]) => [name, await caseOf(folder)] as const))
}

/** The dossier of a folder, with its proposals taken as findings, too, for the formats that hold findings only. */
async function caseOf(folder: string): Promise<Dossier> {
  const names = readdirSync(folder).filter((name) => !name.startsWith('.'))
  const documents: SourceDocument[] = []
  for (const fileName of names.toSorted(byText)) {
    const bytes = readFileSync(join(folder, fileName))
    const draft = await readDocument({ fileName, bytes })
    invariant(draft.ok, `${fileName} can be read`)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const importedAt = '2025-01-01T00:00:00.000Z'
    documents.push(toSourceDocument(draft.value, { fileName, importedAt, sha256, byteLength: bytes.length }))
  }
  const imprint = {
    title: null,
    author: 'A. Nalyst',
    compiledAt: '2025-01-02T00:00:00.000Z',
    programVersion: '0.0.0',
  }
  const dossier = compileDossier(
    { documents, duplicates: [], failures: [], originals: new Map() },
    imprint,
    matchDocuments(documents),
  )
  const texts = new Map(documents.map(({ id, text }) => [id, text]))
  const findings = dossier.proposals.map(({ id, type, summary, sides }) =>
    findingOf(
      sides.map(({ value, evidence }) => ({
        value,
        passages: evidence.map((passage) => describePassage(texts.get(passage.document) ?? '', passage)),
      })),
      { id, type, summary, origin: { kind: 'discrepancy', discrepancy: id } },
    ),
  )
  return { ...dossier, findings }
}
