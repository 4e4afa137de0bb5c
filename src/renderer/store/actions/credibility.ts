import {
  needsException,
  type CredibilityGrade,
  type CredibilityTarget,
} from '#core/credibility/credibility.ts'
import type { ReportCount } from '#core/independence/source-clusters.ts'
import type { Action, CaseStore } from '../case-store.ts'
import { isBlind } from '../queries/judging.ts'
import { write, type RowWrite } from '../rows.ts'

/** What the analyst says in grading: the grade, why, and why it is 1 although too few independent sources say so. */
export type Judgement = {
  readonly grade: CredibilityGrade
  readonly reason: string
  readonly exception: string
}

/**
 * Grades the credibility of a claim or of an account of a finding. Grades are never overwritten: the newest is in force.
 * A grade 1 with fewer than two independent sources and no recorded exception is refused: nothing is written.
 */
export function assessCredibility(
  store: CaseStore,
  target: CredibilityTarget,
  { grade, reason, exception }: Judgement,
  count: ReportCount,
): Action {
  const id = store.newId('assessment')
  const lacks = needsException(grade, count.independent)
  return {
    action: 'credibility.grade',
    label: `Grade credibility ${grade}`,
    plan: async (db) => {
      if (lacks && exception.trim() === '') return []
      const row = {
        id,
        target,
        grade,
        reason,
        exception: lacks ? exception : '',
        reports: count.reports,
        independent: count.independent,
        blind: await isBlind(db),
        gradedAt: store.now(),
        author: store.actor(),
      }
      return [write('assessments', id, row)]
    },
  }
}

/** Hides or shows outlets, authors, addresses and file names of what is not graded yet. */
export function setBlind(store: CaseStore, on: boolean): Action {
  return {
    action: on ? 'blind.enter' : 'blind.leave',
    label: on ? 'Enter blind mode' : 'Leave blind mode',
    plan: async (db) => {
      if ((await isBlind(db)) === on) return []
      const row = { id: 'blind' as const, on, changedAt: store.now(), author: store.actor() }
      return [write('caseSettings', 'blind', row)]
    },
  }
}

/** Keeps a remark for those who work on the case; an empty one is none. */
export function saveMemo(store: CaseStore, id: string, text: string): Action {
  return {
    action: 'memo.save',
    label: 'Edit a memo',
    plan: (): RowWrite[] => [
      write(
        'memos',
        id,
        text.trim() === '' ? null : { id, text, updatedAt: store.now(), author: store.actor() },
      ),
    ],
  }
}
