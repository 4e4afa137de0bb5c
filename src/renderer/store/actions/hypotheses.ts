import type { AnchoredPassage } from '#core/anchoring/selectors.ts'
import { stableId } from '#core/base/stable-id.ts'
import type { CredibilityTarget } from '#core/credibility/credibility.ts'
import type { CellRating, Evidence, WeightTable } from '#core/hypotheses/hypothesis.ts'
import type { Action, CaseStore } from '../case-store.ts'
import { write, type RowWrite } from '../rows.ts'

/** Adds a hypothesis after the others. */
export function addHypothesis(store: CaseStore, id: string, text: string): Action {
  return {
    action: 'hypothesis.add',
    label: 'Add a hypothesis',
    plan: async (db) => {
      const order = ((await db.hypotheses.orderBy('order').last())?.order ?? 0) + 1
      return [write('hypotheses', id, { id, text, order, createdAt: store.now(), author: store.actor() })]
    },
  }
}

/** Puts a hypothesis into other words. */
export function editHypothesis(id: string, text: string): Action {
  return {
    action: 'hypothesis.edit',
    label: 'Edit a hypothesis',
    plan: async (db) => {
      const row = await db.hypotheses.get(id)
      return row ? [write('hypotheses', id, { ...row, text })] : []
    },
  }
}

/** Puts a hypothesis before or after its neighbour; nothing at an end. */
export function moveHypothesis(id: string, by: 1 | -1): Action {
  return {
    action: 'hypothesis.move',
    label: by < 0 ? 'Move a hypothesis forward' : 'Move a hypothesis back',
    plan: async (db) => {
      const rows = movedBeside(await db.hypotheses.orderBy('order').toArray(), id, by)
      return rows.map((row) => write('hypotheses', row.id, row))
    },
  }
}

/** Puts a piece of evidence before or after its neighbour; nothing at an end. */
export function moveEvidence(id: string, by: 1 | -1): Action {
  return {
    action: 'evidence.move',
    label: by < 0 ? 'Move evidence up' : 'Move evidence down',
    plan: async (db) => {
      const rows = movedBeside(await db.evidence.orderBy('order').toArray(), id, by)
      return rows.map((row) => write('evidence', row.id, row))
    },
  }
}

/** The rows whose number changes; all are numbered anew from 1, since merged cases may have equal numbers. */
function movedBeside<T extends { readonly id: string; readonly order: number }>(
  rows: readonly T[],
  id: string,
  by: 1 | -1,
): T[] {
  const at = rows.findIndex((row) => row.id === id)
  const [row, other] = [rows[at], rows[at + by]]
  if (!row || !other) return []
  return rows
    .with(at, other)
    .with(at + by, row)
    .flatMap((one, index) => (one.order === index + 1 ? [] : [{ ...one, order: index + 1 }]))
}

/** Removes a hypothesis with its column. */
export function removeHypothesis(id: string): Action {
  return {
    action: 'hypothesis.remove',
    label: 'Remove a hypothesis',
    plan: async (db) => [
      write('hypotheses', id, null),
      ...(await db.hypothesisCells.where('hypothesis').equals(id).primaryKeys()).map(noCell),
    ],
  }
}

/** What a new piece of evidence starts with. */
export type NewEvidence = {
  readonly text: string
  readonly passages: readonly AnchoredPassage[]
  readonly graded: CredibilityTarget | null
}

/** Adds a piece of evidence after the others. */
export function addEvidence(store: CaseStore, id: string, evidence: NewEvidence): Action {
  return {
    action: 'evidence.add',
    label: 'Add evidence',
    plan: async (db) => {
      const order = ((await db.evidence.orderBy('order').last())?.order ?? 0) + 1
      const row: Evidence = {
        id,
        ...evidence,
        credibility: null,
        relevance: 'medium',
        order,
        createdAt: store.now(),
        author: store.actor(),
      }
      return [write('evidence', id, row)]
    },
  }
}

/** What of a piece of evidence can be edited. */
export type EvidenceEdit = Partial<
  Pick<Evidence, 'text' | 'passages' | 'graded' | 'credibility' | 'relevance'>
>

/** Edits a piece of evidence. */
export function editEvidence(id: string, edit: EvidenceEdit): Action {
  return {
    action: 'evidence.edit',
    label: 'Edit evidence',
    plan: async (db) => {
      const row = await db.evidence.get(id)
      return row ? [write('evidence', id, { ...row, ...edit })] : []
    },
  }
}

/** Removes a piece of evidence with its row. */
export function removeEvidence(id: string): Action {
  return {
    action: 'evidence.remove',
    label: 'Remove evidence',
    plan: async (db) => [
      write('evidence', id, null),
      ...(await db.hypothesisCells.where('evidence').equals(id).primaryKeys()).map(noCell),
    ],
  }
}

/** A cell, as its hypothesis and its evidence name it. */
export type CellPlace = { readonly hypothesis: string; readonly evidence: string }

/** A rating, or what becomes of the one that stands. */
export type NextRating = CellRating | null | ((now: CellRating | null) => CellRating | null)

/** Rates a cell; `null` takes the rating back, with what was noted and cited. */
export function rateCell(store: CaseStore, at: CellPlace, next: NextRating): Action {
  const id = cellId(at)
  return {
    action: 'cell.rate',
    label: next === null ? 'Clear a cell of the hypotheses' : 'Rate a cell of the hypotheses',
    plan: async (db) => {
      const row = await db.hypothesisCells.get(id)
      const rating = typeof next === 'function' ? next(row?.rating ?? null) : next
      if (rating === null) return [noCell(id)]
      if (row?.rating === rating) return []
      const fresh = { id, ...at, passages: [], note: '' }
      return [
        write('hypothesisCells', id, {
          ...(row ?? fresh),
          rating,
          ratedAt: store.now(),
          author: store.actor(),
        }),
      ]
    },
  }
}

/** Changes why a cell is rated as it is: the note, and the passages it cites. */
export function editCell(
  at: CellPlace,
  edit: { readonly note?: string; readonly passages?: readonly AnchoredPassage[] },
): Action {
  const id = cellId(at)
  return {
    action: 'cell.edit',
    label: 'Say why a cell is rated so',
    plan: async (db) => {
      const row = await db.hypothesisCells.get(id)
      return row ? [write('hypothesisCells', id, { ...row, ...edit })] : []
    },
  }
}

/** Changes what grades and relevance weigh. */
export function setWeights(store: CaseStore, weights: WeightTable): Action {
  return {
    action: 'weights.set',
    label: 'Change the weights of evidence',
    plan: () => [
      write('caseSettings', 'weights', {
        id: 'weights',
        weights,
        changedAt: store.now(),
        author: store.actor(),
      }),
    ],
  }
}

function cellId({ hypothesis, evidence }: CellPlace): string {
  return stableId('cell', [hypothesis, evidence])
}

function noCell(id: string): RowWrite {
  return write('hypothesisCells', id, null)
}
