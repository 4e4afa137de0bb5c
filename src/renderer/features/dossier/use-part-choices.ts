import { useMemo } from 'react'
import type { SourceDocument } from '#core/documents/source-document.ts'
import { counted } from '#core/dossier/plain.ts'
import type { Finding } from '#core/findings/finding.ts'
import { outletsFor, statementsOf, tableId, tablesOfFindings, type CaseContents } from './compile-dossier.ts'
import type { DossierDraft, Part } from './dossier-draft.ts'
import type { Choice } from './part-choices.tsx'

/** UTF-16 units of a statement that stand in the list. */
const LONGEST_NAME = 110

const NONE: readonly Choice[] = []

/** What can be chosen of each part that is printed; nothing is worked out for a part that is not. */
export function usePartChoices(
  contents: CaseContents,
  draft: DossierDraft,
  findings: readonly Finding[],
): Readonly<Record<Part, readonly Choice[]>> {
  const { leftOut, documents: which, outlets: hasOutlets, claims: hasClaims } = draft
  const hasStatements = draft.statements || draft.proposals
  const printed = useMemo(() => findings.filter(({ id }) => !leftOut.includes(id)), [findings, leftOut])
  const documents = useMemo(
    () => (which === 'all' ? contents.documents : citedDocuments(contents.documents, printed)),
    [contents, which, printed],
  )
  const outlets = useMemo(
    () => (hasOutlets ? outletsFor(documents, contents.outletRecords) : NONE),
    [hasOutlets, documents, contents],
  )
  const claims = useMemo(
    () =>
      hasClaims
        ? tablesOfFindings(contents, printed, documents).map((table) => ({
            id: tableId(table),
            name: `${table.subject}: ${table.attribute}`,
          }))
        : NONE,
    [hasClaims, contents, printed, documents],
  )
  const statements = useMemo(
    () => (hasStatements ? statementChoices(contents, documents) : NONE),
    [hasStatements, contents, documents],
  )
  return { outlets, claims, statements }
}

function statementChoices(contents: CaseContents, documents: readonly SourceDocument[]): Choice[] {
  const texts = new Map(documents.map(({ id, text }) => [id, text]))
  return statementsOf(contents.analysis, documents).map(({ id, statement: { passages } }) => {
    const [first] = passages
    const words = first ? (texts.get(first.document) ?? '').slice(first.start, first.end) : ''
    const line = words.replace(/\s+/gu, ' ').trim()
    return {
      id,
      name: line.length <= LONGEST_NAME ? line : `${line.slice(0, LONGEST_NAME).replace(/\s+\S*$/u, '')} …`,
      description: counted(passages.length, 'place'),
    }
  })
}

function citedDocuments(
  documents: readonly SourceDocument[],
  findings: readonly Finding[],
): readonly SourceDocument[] {
  const cited = new Set(
    findings.flatMap(({ sides }) =>
      sides.flatMap(({ passages }) => passages.map(({ document }) => document)),
    ),
  )
  return documents.filter(({ id }) => cited.has(id))
}
