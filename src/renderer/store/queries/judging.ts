import type { Assessment } from '#core/credibility/credibility.ts'
import type { ReplyRequest } from '#core/findings/reply-request.ts'
import { DEFAULT_WEIGHTS, type Matrix } from '#core/hypotheses/hypothesis.ts'
import { oldestFirst, type SourceDecision } from '#core/independence/source-decision.ts'
import type { MemoRow, RedactionRow } from '#shared/formats/case-rows.ts'
import type { CaseDatabase } from '../database.ts'

/** All credibility grades, oldest first. */
export async function listAssessments(db: CaseDatabase): Promise<Assessment[]> {
  return await db.assessments.orderBy('gradedAt').toArray()
}

/** What the analyst decided about sources, oldest first. */
export async function listSourceDecisions(db: CaseDatabase): Promise<SourceDecision[]> {
  return oldestFirst(await db.sourceDecisions.toArray())
}

/** Whether outlets, authors, addresses and file names of what is not graded are hidden. */
export async function isBlind(db: CaseDatabase): Promise<boolean> {
  const row = await db.caseSettings.get('blind')
  return row?.id === 'blind' && row.on
}

/** Words that no public dossier may hold, oldest first. */
export async function listRedactions(db: CaseDatabase): Promise<RedactionRow[]> {
  return await db.redactions.orderBy('markedAt').toArray()
}

/** All remarks for those who work on the case. */
export async function listMemos(db: CaseDatabase): Promise<MemoRow[]> {
  return await db.memos.toArray()
}

/** All requests for comment on findings. */
export async function listReplyRequests(db: CaseDatabase): Promise<ReplyRequest[]> {
  return await db.replyRequests.toArray()
}

/** The hypotheses with the evidence and how they go together, in their order. */
export async function loadMatrix(db: CaseDatabase): Promise<Matrix> {
  const [hypotheses, evidence, cells, setting] = await Promise.all([
    db.hypotheses.orderBy('order').toArray(),
    db.evidence.orderBy('order').toArray(),
    db.hypothesisCells.toArray(),
    db.caseSettings.get('weights'),
  ])
  const weights = setting?.id === 'weights' ? setting.weights : DEFAULT_WEIGHTS
  return { hypotheses, evidence, cells, weights }
}
