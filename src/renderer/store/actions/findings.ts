import { describePassage } from '#core/anchoring/anchor.ts'
import type { AnchoredPassage } from '#core/anchoring/selectors.ts'
import type { Passage } from '#core/documents/source-document.ts'
import type { Discrepancy } from '#core/findings/discrepancy.ts'
import type { Finding, FindingSide } from '#core/findings/finding.ts'
import type { FindingType } from '#core/findings/finding-types.ts'
import type { CaseRow } from '#shared/formats/case-rows.ts'
import type { Action, CaseStore } from '../case-store.ts'
import type { CaseDatabase } from '../database.ts'
import { write } from '../rows.ts'

type FindingRow = CaseRow<'findings'>

/** What a hand-made mark starts with; the rest has defaults that can be edited. */
export type HandMark = {
  readonly type: FindingType
  readonly sides: readonly FindingSide[]
  readonly note: string
  readonly summary: string
}

/** Marks an inconsistency by hand. */
export function markFinding(store: CaseStore, id: string, mark: HandMark): Action {
  const now = store.now()
  const row: FindingRow = {
    id,
    type: mark.type,
    summary: mark.summary,
    sides: mutableSides(mark.sides),
    severity: 'material',
    status: 'under-review',
    disposition: 'unresolved',
    note: mark.note,
    origin: { kind: 'hand' },
    author: store.actor(),
    createdAt: now,
    updatedAt: now,
  }
  return {
    action: 'finding.create',
    label: 'Mark an inconsistency',
    plan: () => [write('findings', id, row)],
  }
}

/** What of a finding can be edited. Its origin and its making cannot. */
export type FindingEdit = Partial<
  Pick<Finding, 'type' | 'summary' | 'sides' | 'severity' | 'status' | 'disposition' | 'note'>
>

/** Edits a finding. */
export function editFinding(store: CaseStore, id: string, edit: FindingEdit): Action {
  return {
    action: 'finding.edit',
    label: 'Edit a finding',
    plan: async (db) => {
      const row = await db.findings.get(id)
      if (!row) return []
      const { sides, ...rest } = edit
      const next = { ...row, ...rest, ...(sides ? { sides: mutableSides(sides) } : {}) }
      if (JSON.stringify(next) === JSON.stringify(row)) return []
      return [write('findings', id, { ...next, updatedAt: store.now() })]
    },
  }
}

/** Adds one more side to a finding. Nothing is done when the same words are in the finding already. */
export function addFindingSide(store: CaseStore, id: string, side: FindingSide): Action {
  return {
    action: 'finding.add-side',
    label: 'Add a side to a finding',
    plan: async (db) => {
      const row = await db.findings.get(id)
      if (!row || side.passages.some((passage) => sideWith(row.sides, passage) >= 0)) return []
      const sides = mutableSides([...row.sides, side])
      return [write('findings', id, { ...row, sides, updatedAt: store.now() })]
    },
  }
}

/** The first side that has these very words, -1 for none. */
export function sideWith(sides: readonly FindingSide[], { document, position }: AnchoredPassage): number {
  return sides.findIndex(({ passages }) =>
    passages.some(
      (one) =>
        one.document === document &&
        one.position.start === position.start &&
        one.position.end === position.end,
    ),
  )
}

/** Deletes a finding. A proposal it came from is open again. */
export function deleteFinding(id: string): Action {
  return {
    action: 'finding.delete',
    label: 'Delete a finding',
    plan: async (db) => {
      const row = await db.findings.get(id)
      if (!row) return []
      const decision = row.origin.kind === 'discrepancy' ? row.origin.discrepancy : null
      return [write('findings', id, null), ...(decision ? [write('decisions', decision, null)] : [])]
    },
  }
}

/** What the analyst says of a proposal in confirming it. */
export type Verdict = Pick<Finding, 'severity' | 'disposition'>

/** What a proposal is confirmed as where the analyst says nothing else. */
export function likelyVerdict({ type, hint }: Discrepancy): Verdict {
  return {
    severity: type === 'identity-role' ? 'critical' : 'material',
    disposition: hint ?? 'contradiction',
  }
}

/** Confirms a proposal: it becomes a finding that names its origin. The note may be empty. */
export function confirmDiscrepancy(
  store: CaseStore,
  discrepancy: Discrepancy,
  findingId: string,
  note = '',
  verdict: Verdict = likelyVerdict(discrepancy),
): Action {
  return {
    action: 'discrepancy.confirm',
    label: 'Confirm a discrepancy',
    plan: async (db) => {
      const earlier = await db.decisions.get(discrepancy.id)
      if (earlier?.decision === 'confirmed') return []
      const now = store.now()
      const author = store.actor()
      const row: FindingRow = {
        id: findingId,
        type: discrepancy.type,
        summary: discrepancy.summary,
        sides: await sidesOf(db, discrepancy),
        severity: verdict.severity,
        status: 'confirmed',
        disposition: verdict.disposition,
        note,
        origin: { kind: 'discrepancy', discrepancy: discrepancy.id },
        author,
        createdAt: now,
        updatedAt: now,
      }
      const decision = { id: discrepancy.id, finding: findingId, reason: '', decidedAt: now, author }
      return [
        write('findings', findingId, row),
        write('decisions', discrepancy.id, { ...decision, decision: 'confirmed' }),
      ]
    },
  }
}

/** Dismisses or holds a proposal, with a reason that may be empty; again with another reason changes the reason. */
export function decideDiscrepancy(
  store: CaseStore,
  discrepancyId: string,
  decision: 'dismissed' | 'held',
  reason: string,
): Action {
  return {
    action: `discrepancy.${decision === 'dismissed' ? 'dismiss' : 'hold'}`,
    label: decision === 'dismissed' ? 'Dismiss a discrepancy' : 'Hold a discrepancy',
    plan: async (db) => {
      const earlier = await db.decisions.get(discrepancyId)
      const dropped = earlier?.finding ? [write('findings', earlier.finding, null)] : []
      if (earlier?.decision === decision && earlier.reason === reason) return []
      const row = {
        id: discrepancyId,
        decision,
        finding: null,
        reason,
        decidedAt: store.now(),
        author: store.actor(),
      }
      return [...dropped, write('decisions', discrepancyId, row)]
    },
  }
}

/** Takes a decision back: the proposal is open again, and the finding it had become is gone. */
export function reopenDiscrepancy(discrepancyId: string): Action {
  return {
    action: 'discrepancy.reopen',
    label: 'Reopen a discrepancy',
    plan: async (db) => {
      const earlier = await db.decisions.get(discrepancyId)
      if (!earlier) return []
      const dropped = earlier.finding ? [write('findings', earlier.finding, null)] : []
      return [...dropped, write('decisions', discrepancyId, null)]
    },
  }
}

/** Describes passages of the case with their words, so that a finding carries its own evidence. */
export async function anchorPassages(
  db: CaseDatabase,
  passages: readonly Passage[],
): Promise<AnchoredPassage[]> {
  const anchored: AnchoredPassage[] = []
  for (const passage of passages) {
    const row = await db.texts.get(passage.document)
    if (row) anchored.push(describePassage(row.text, passage))
  }
  return anchored
}

async function sidesOf(db: CaseDatabase, discrepancy: Discrepancy): Promise<FindingRow['sides']> {
  const sides: FindingRow['sides'] = []
  for (const side of discrepancy.sides) {
    sides.push({ value: side.value, passages: await anchorPassages(db, side.evidence) })
  }
  return sides
}

function mutableSides(sides: readonly FindingSide[]): FindingRow['sides'] {
  return sides.map((side) => ({ value: side.value, passages: [...side.passages] }))
}
