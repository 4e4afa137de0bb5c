import type { NameDecision } from '#core/entities/name-decision.ts'
import type { CaseDatabase } from '../database.ts'

/** What the analyst decided about names, oldest first. */
export async function listNameDecisions(db: CaseDatabase): Promise<NameDecision[]> {
  return await db.nameDecisions.orderBy('decidedAt').toArray()
}
