import { passageOf } from '#core/anchoring/anchor.ts'
import type { AnchoredPassage } from '#core/anchoring/selectors.ts'
import type { CredibilityTarget } from '#core/credibility/credibility.ts'
import type { Passage } from '#core/documents/source-document.ts'
import type { TagTarget } from '#core/reliability/outlet.ts'
import type { CaseRow, CaseTable } from '#shared/formats/case-rows.ts'
import type { DifferenceRow } from '#shared/formats/merging.ts'
import type { CaseDatabase } from '../database.ts'
import { listBothTiers, listOmissions } from './judgements.ts'

/** What a difference between two people is about, where it can be looked at. */
export type Concern =
  | { readonly kind: 'finding' | 'proposal' | 'omission' | 'outlet'; readonly id: string }
  | { readonly kind: 'document'; readonly id: string; readonly passage: Passage | null }
  | { readonly kind: 'hypotheses' | 'codebook' | 'names' | 'sources' }

/** What a difference is about; `null` where it is no longer in the case, or nothing shows it. */
export async function concernOf(
  db: CaseDatabase,
  { table, key, kind, accounts }: DifferenceRow,
): Promise<Concern | null> {
  const row = accounts.find(({ value }) => value !== null)?.value
  switch (table) {
    case 'findings': {
      // The key of twins is the proposal that both were made of; either of them shows it.
      const keys = kind === 'twin' ? accounts.map(({ value }) => idOf(value)) : [key]
      return await findingOf(db, keys)
    }
    case 'decisions':
      return await proposalOf(db, key, as<'decisions'>(row))
    case 'documents':
      return await documentOf(db, key, null)
    case 'outlets':
      return outletOf(key)
    case 'ratings':
    case 'sheetEntries':
      return outletOf(as<'ratings'>(row)?.outlet)
    case 'assessments':
      return await targetOf(db, as<'assessments'>(row)?.target)
    case 'tags':
      return await taggedOf(db, as<'tags'>(row)?.target)
    case 'memos': {
      const [on, id = ''] = key.split(' ')
      if (on === 'finding') return await findingOf(db, [id])
      return on === 'outlet' ? outletOf(id) : await documentOf(db, id, null)
    }
    case 'replyRequests':
      return await findingOf(db, [as<'replyRequests'>(row)?.finding ?? ''])
    case 'hypotheses':
    case 'evidence':
    case 'hypothesisCells':
      return { kind: 'hypotheses' }
    case 'codes':
    case 'tagDefinitions':
      return { kind: 'codebook' }
    case 'nameDecisions':
      return { kind: 'names' }
    case 'sourceDecisions':
      return { kind: 'sources' }
    default:
      return null
  }
}

/** An account's row, seen as the rows of its table are; accounts are kept as they were, so nothing of it is certain. */
function as<T extends CaseTable>(row: unknown): Partial<CaseRow<T>> | undefined {
  if (typeof row !== 'object' || row === null) return undefined
  return row
}

/** The first of some findings that is there. */
async function findingOf(db: CaseDatabase, ids: readonly string[]): Promise<Concern | null> {
  const found = (await db.findings.bulkGet([...ids])).find((finding) => finding !== undefined)
  return found ? { kind: 'finding', id: found.id } : null
}

/** A proposal or an omission where it is decided on; one that is no longer made has its finding at most. */
async function proposalOf(
  db: CaseDatabase,
  key: string,
  row: Partial<CaseRow<'decisions'>> | undefined,
): Promise<Concern | null> {
  if (row?.judged?.type === 'omission') {
    const one = (await listOmissions(db))?.find(({ decision }) => decision?.id === key)
    return one ? { kind: 'omission', id: one.omission.id } : null
  }
  const proposal = (await listBothTiers(db)).find(({ decision }) => decision?.id === key)
  if (proposal) return { kind: 'proposal', id: proposal.discrepancy.id }
  const finding = row?.finding ?? null
  return finding === null ? null : await findingOf(db, [finding])
}

async function documentOf(
  db: CaseDatabase,
  id: string,
  passage: AnchoredPassage | null,
): Promise<Concern | null> {
  const there = (await db.documents.where('id').equals(id).count()) > 0
  return there ? { kind: 'document', id, passage: passage && passageOf(passage) } : null
}

/** An outlet has a row only where somebody recorded something of it; its view lists all that documents name. */
function outletOf(id: string | undefined): Concern | null {
  return id === undefined ? null : { kind: 'outlet', id }
}

async function targetOf(db: CaseDatabase, target: CredibilityTarget | undefined): Promise<Concern | null> {
  if (target === undefined) return null
  return target.kind === 'account'
    ? await findingOf(db, [target.finding])
    : await documentOf(db, target.passage.document, target.passage)
}

async function taggedOf(db: CaseDatabase, target: TagTarget | undefined): Promise<Concern | null> {
  if (target === undefined) return null
  if (target.kind === 'outlet') return outletOf(target.outlet)
  return target.kind === 'document'
    ? await documentOf(db, target.document, null)
    : await documentOf(db, target.passage.document, target.passage)
}

function idOf(row: unknown): string {
  return as<'findings'>(row)?.id ?? ''
}
