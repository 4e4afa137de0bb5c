import { describePassage } from '#core/anchoring/anchor.ts'
import type { AnchoredPassage } from '#core/anchoring/selectors.ts'
import type { Passage } from '#core/documents/source-document.ts'
import type { Discrepancy } from '#core/findings/discrepancy.ts'
import { questionOf, type JudgedDiscrepancy } from '#core/findings/carry-decisions.ts'
import type { Finding, FindingSide, JudgedQuestion, ProposalDecision } from '#core/findings/finding.ts'
import type { FindingType } from '#core/findings/finding-types.ts'
import { likelySeverity } from '#core/findings/ranking/likely-severity.ts'
import type { CaseRow } from '#shared/formats/case-rows.ts'
import type { Action, CaseStore } from '../case-store.ts'
import type { CaseDatabase } from '../database.ts'
import { write, type RowWrite } from '../rows.ts'
import { forgetRepliesTo } from './replies.ts'

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
      return [
        write('findings', id, null),
        ...(await forgetDecisionsOf(db, id)),
        ...(await forgetRepliesTo(db, id)),
      ]
    },
  }
}

/** What the analyst says of a proposal in confirming it. */
export type Verdict = Pick<Finding, 'severity' | 'disposition'>

/** What a proposal is confirmed as where the analyst says nothing else. */
export function likelyVerdict(discrepancy: Discrepancy): Verdict {
  return { severity: likelySeverity(discrepancy), disposition: discrepancy.hint ?? 'contradiction' }
}

/**
 * Confirms a proposal: it becomes a finding that names its origin. The note may be empty.
 *
 * @param carried what was decided about the same question as it was before, and goes over into this decision
 */
export function confirmDiscrepancy(
  store: CaseStore,
  discrepancy: Discrepancy,
  findingId: string,
  note = '',
  verdict: Verdict = likelyVerdict(discrepancy),
  carried: ProposalDecision | null = null,
): Action {
  return {
    action: 'discrepancy.confirm',
    label: 'Confirm a discrepancy',
    plan: async (db) => {
      const earlier = await earlierDecision(db, discrepancy, carried)
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
      return [
        write('findings', findingId, row),
        ...replaceDecision(earlier, {
          id: discrepancy.id,
          decision: 'confirmed',
          finding: findingId,
          reason: '',
          decidedAt: now,
          author,
          judged: rowOf(questionOf(discrepancy, earlier?.judged)),
        }),
      ]
    },
  }
}

/**
 * Takes what is new in a confirmed proposal into its finding: sides that were not there, and places of those that were.
 * What the analyst edited in the finding stays.
 */
export function extendFinding(store: CaseStore, { discrepancy, decision, since }: JudgedDiscrepancy): Action {
  return {
    action: 'discrepancy.extend',
    label: 'Take what is new into a finding',
    plan: async (db) => {
      const finding = decision?.finding ? await db.findings.get(decision.finding) : undefined
      if (!decision || !finding || !since) return []
      const proposed = await sidesOf(db, discrepancy)
      const sides = mutableSides(finding.sides)
      for (const [index, side] of proposed.entries()) {
        const fresh = side.passages.filter((passage) => sideWith(sides, passage) < 0)
        const at = since.newSides.includes(index)
          ? -1
          : side.passages.map((passage) => sideWith(sides, passage)).find((found) => found >= 0)
        const same = at === undefined || at < 0 ? undefined : sides[at]
        if (fresh.length === 0) continue
        if (same) same.passages.push(...fresh)
        else sides.push({ value: side.value, passages: fresh })
      }
      const now = store.now()
      return [
        write('findings', finding.id, { ...finding, sides, updatedAt: now }),
        ...replaceDecision(decision, {
          ...decision,
          id: discrepancy.id,
          decidedAt: now,
          author: store.actor(),
          judged: rowOf(questionOf(discrepancy, decision.judged)),
        }),
      ]
    },
  }
}

/**
 * Dismisses or holds a proposal as it stands, with a reason that may be empty; the finding it had become is gone.
 *
 * @param carried as in `confirmDiscrepancy`
 * @param verdict what it will be confirmed with if it is, kept where it is not the likely one
 */
export function decideDiscrepancy(
  store: CaseStore,
  discrepancy: Discrepancy,
  decision: 'dismissed' | 'held',
  reason: string,
  carried: ProposalDecision | null = null,
  verdict: Verdict = likelyVerdict(discrepancy),
): Action {
  return {
    action: `discrepancy.${decision === 'dismissed' ? 'dismiss' : 'hold'}`,
    label: decision === 'dismissed' ? 'Dismiss a discrepancy' : 'Hold a discrepancy',
    plan: async (db) => {
      const earlier = await earlierDecision(db, discrepancy, carried)
      const dropped = earlier?.finding ? [write('findings', earlier.finding, null)] : []
      const judged = rowOf(questionOf(discrepancy, earlier?.judged))
      const isSame =
        earlier?.id === discrepancy.id &&
        earlier.decision === decision &&
        earlier.reason === reason &&
        isSameVerdict(earlier.verdict ?? likelyVerdict(discrepancy), verdict) &&
        JSON.stringify(earlier.judged) === JSON.stringify(judged)
      if (isSame) return []
      return [
        ...dropped,
        ...replaceDecision(earlier, {
          id: discrepancy.id,
          decision,
          finding: null,
          reason,
          decidedAt: store.now(),
          author: store.actor(),
          judged,
          ...(isSameVerdict(likelyVerdict(discrepancy), verdict) ? {} : { verdict }),
        }),
      ]
    },
  }
}

/** Keeps what else a proposal that is held or dismissed would be confirmed with. */
export function weighDecision(store: CaseStore, decisionId: string, verdict: Verdict): Action {
  return {
    action: 'discrepancy.weigh',
    label: 'Change the severity of a proposal',
    plan: async (db) => {
      const row = await db.decisions.get(decisionId)
      if (!row || (row.verdict && isSameVerdict(row.verdict, verdict))) return []
      return [write('decisions', decisionId, { ...row, verdict, author: store.actor() })]
    },
  }
}

/** Keeps another reason of a decision that stands. */
export function explainDecision(store: CaseStore, decisionId: string, reason: string): Action {
  return {
    action: 'discrepancy.explain',
    label: 'Change the reason of a decision',
    plan: async (db) => {
      const row = await db.decisions.get(decisionId)
      if (!row || row.reason === reason) return []
      return [write('decisions', decisionId, { ...row, reason, author: store.actor() })]
    },
  }
}

/** Takes a decision back: the proposal is open again, and the finding it had become is gone. */
export function reopenDiscrepancy(decisionId: string): Action {
  return {
    action: 'discrepancy.reopen',
    label: 'Reopen a discrepancy',
    plan: async (db) => {
      const earlier = await db.decisions.get(decisionId)
      if (!earlier) return []
      const dropped = earlier.finding ? [write('findings', earlier.finding, null)] : []
      return [...dropped, write('decisions', decisionId, null)]
    },
  }
}

type DecisionRow = CaseRow<'decisions'>

function isSameVerdict(a: Verdict, b: Verdict): boolean {
  return a.severity === b.severity && a.disposition === b.disposition
}

/** The decision on a proposal: under its id, else the one that was carried over to it. */
async function earlierDecision(
  db: CaseDatabase,
  { id }: Discrepancy,
  carried: ProposalDecision | null,
): Promise<DecisionRow | null> {
  const own = await db.decisions.get(id)
  if (own) return own
  return carried ? ((await db.decisions.get(carried.id)) ?? null) : null
}

/** A decision moves with its question: the row under the id that the question had before goes. */
function replaceDecision(earlier: ProposalDecision | null, row: DecisionRow): RowWrite[] {
  const moved = earlier && earlier.id !== row.id ? [write('decisions', earlier.id, null)] : []
  return [...moved, write('decisions', row.id, row)]
}

async function forgetDecisionsOf(db: CaseDatabase, finding: string): Promise<RowWrite[]> {
  const confirmed = await db.decisions.where('decision').equals('confirmed').toArray()
  return confirmed.filter((one) => one.finding === finding).map(({ id }) => write('decisions', id, null))
}

/** What was judged, as the store keeps it. */
export function rowOf({ sides, ...rest }: JudgedQuestion): NonNullable<DecisionRow['judged']> {
  return { ...rest, sides: sides.map(({ value, evidence }) => ({ value, evidence: [...evidence] })) }
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
