import type { Entity } from '#core/claims/entity.ts'
import type { CellCheck } from '#core/comparison/claim-row.ts'
import { stableId } from '#core/base/stable-id.ts'
import type { DecidedNames, NameDecision } from '#core/entities/name-decision.ts'
import { planMerge, planSplit, type DecisionPlan, type SplitChoice } from '#core/entities/plan-decisions.ts'
import type { Action, CaseStore } from '../case-store.ts'
import { listNameDecisions } from '../queries/names.ts'
import { write, type RowWrite } from '../rows.ts'

/** Says that two names are one person, group or place; `kept` gives the name. Splits between them are taken back. */
export function mergeNames(
  store: CaseStore,
  kept: Entity,
  joined: Entity,
  names: DecidedNames | undefined,
): Action {
  return {
    action: 'names.merge',
    label: `Merge “${joined.name}” into “${kept.name}”`,
    plan: async (db) => writesOf(store, planMerge(kept, joined, names, await listNameDecisions(db))),
  }
}

/** Says that some mentions of a name mean another one. */
export function splitName(
  store: CaseStore,
  entity: Entity,
  choice: SplitChoice,
  names: DecidedNames | undefined,
): Action {
  return {
    action: 'names.split',
    label: `Split “${choice.form ?? 'one document'}” off “${entity.name}”`,
    plan: async (db) => writesOf(store, planSplit(entity, choice, names, await listNameDecisions(db))),
  }
}

/** Takes a decision about names back. */
export function dropNameDecision(id: string): Action {
  return {
    action: 'names.drop',
    label: 'Take back a decision about names',
    plan: () => [write('nameDecisions', id, null)],
  }
}

/** A cell of the claim matrix, as a check of it names it. */
export type CheckedCell = Omit<CellCheck, 'id' | 'checkedAt' | 'author'>

/** Notes that a document was looked into and says nothing of an attribute. */
export function checkCell(store: CaseStore, cell: CheckedCell): Action {
  const id = stableId('check', [cell.document, cell.subject, cell.attribute])
  return {
    action: 'cell.check',
    label: 'Note that a document says nothing',
    plan: () => [write('cellChecks', id, { ...cell, id, checkedAt: store.now(), author: store.actor() })],
  }
}

/** Takes such a note back. */
export function uncheckCell(id: string): Action {
  return {
    action: 'cell.uncheck',
    label: 'Take back that a document says nothing',
    plan: () => [write('cellChecks', id, null)],
  }
}

function writesOf(store: CaseStore, { dropped, merges, splits }: DecisionPlan): RowWrite[] {
  const stamp = { decidedAt: store.now(), author: store.actor() }
  const added: NameDecision[] = [
    ...splits.map((split): NameDecision => ({ ...split, ...stamp, decision: 'different' })),
    ...merges.map((merge): NameDecision => ({ ...merge, ...stamp, decision: 'same' })),
  ]
  const again = new Set(added.map(({ id }) => id))
  return [
    ...dropped.filter((id) => !again.has(id)).map((id) => write('nameDecisions', id, null)),
    ...added.map((decision) => write('nameDecisions', decision.id, decision)),
  ]
}
