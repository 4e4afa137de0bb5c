import type { Entity } from '../claims/entity.ts'
import type { DocumentId, Passage } from '../documents/source-document.ts'
import { checksOfRow, type CellCheck, type MatrixRow } from './claim-row.ts'
import { stanceWords } from './stance-words.ts'

/** Words of a document as a printed table gives them; offsets in UTF-16 units. */
export type TableClaim = {
  readonly text: string
  /** "alleged, says Mara Quill", or empty. */
  readonly stance: string
  readonly start: number
  readonly end: number
}

/** What one document says of a row: claims; else absent, with who noted it and when; else nobody looked. */
export type TableLine = {
  readonly document: DocumentId
  readonly claims: readonly TableClaim[]
  readonly absent: { readonly author: string; readonly checkedAt: string } | null
}

/** A row of the claim matrix as a dossier prints it: plain data, one line for each document. */
export type ClaimTable = {
  readonly subject: string
  readonly attribute: string
  readonly lines: readonly TableLine[]
}

/** Rows as tables, with a line for each of these documents (rule G7). */
export function claimTables(
  rows: readonly MatrixRow[],
  documents: readonly DocumentId[],
  entities: readonly Entity[],
  checks: readonly CellCheck[],
): ClaimTable[] {
  const names = new Map(entities.map(({ id, name }) => [id, name]))
  return rows.map((row) => {
    const own = checksOfRow(row, checks)
    return {
      subject: row.name,
      attribute: row.attribute.label,
      lines: documents.map((document): TableLine => {
        const claims = row.cells.get(document)?.claims ?? []
        const check = own.get(document)
        return {
          document,
          claims: claims.map(({ claim, text }) => ({
            text,
            stance: stanceWords(claim, (id) => names.get(id)).join(', '),
            start: claim.passage.start,
            end: claim.passage.end,
          })),
          absent: claims.length > 0 || !check ? null : { author: check.author, checkedAt: check.checkedAt },
        }
      }),
    }
  })
}

/** The rows that passages are about, and those in which the analyst looked into a cell. */
export function rowsAboutPassages(
  rows: readonly MatrixRow[],
  passages: readonly Passage[],
  checks: readonly CellCheck[],
): MatrixRow[] {
  const meets = ({ document, start, end }: Passage): boolean =>
    passages.some((one) => one.document === document && one.start < end && start < one.end)
  return rows.filter(
    (row) =>
      checksOfRow(row, checks).size > 0 ||
      [...row.cells.values()].some(({ claims }) => claims.some(({ claim }) => meets(claim.passage))),
  )
}
