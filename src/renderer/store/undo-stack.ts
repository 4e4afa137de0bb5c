import type { JournalHeader } from './database.ts'

/** What can be undone and redone now, newest last. Each step is one user action: one entry, or one group of entries. */
export type UndoStack = { readonly undo: readonly UndoStep[]; readonly redo: readonly UndoStep[] }

export type UndoStep = {
  readonly label: string
  readonly group: string | null
  /** Numbers of the entries to take back or bring back, in the order in which they were made. */
  readonly entries: readonly number[]
}

export const EMPTY_STACK: UndoStack = { undo: [], redo: [] }

/** The stack after one more entry. Folding this over the journal gives the stack, so undo survives a restart. */
export function pushEntry(stack: UndoStack, entry: JournalHeader): UndoStack {
  const piles = { undo: [...stack.undo], redo: [...stack.redo] }
  push(piles, entry)
  return piles
}

/** The stack after all entries of a journal, in time that grows with their number and not with its square. */
export function stackOf(entries: readonly JournalHeader[]): UndoStack {
  const piles: Piles = { undo: [], redo: [] }
  for (const entry of entries) push(piles, entry)
  return piles
}

/** How many steps of a pile it takes to get past an entry, itself included; `null` where it is not in the pile. */
export function stepsTo(pile: readonly UndoStep[], seq: number): number | null {
  const at = pile.findLastIndex(({ entries }) => entries.includes(seq))
  return at < 0 ? null : pile.length - at
}

type Piles = { readonly undo: UndoStep[]; readonly redo: UndoStep[] }

function push(piles: Piles, entry: JournalHeader): void {
  switch (entry.kind) {
    case 'do':
      addTo(piles.undo, entry, [entry.seq])
      piles.redo.length = 0
      return
    case 'undo':
      if (entry.target !== null) move(piles.undo, piles.redo, entry.target)
      return
    case 'redo':
      if (entry.target !== null) move(piles.redo, piles.undo, entry.target)
  }
}

/** Puts entries on a pile: into its last step where that is of the same group, else as a step of their own. */
function addTo(
  pile: UndoStep[],
  { label, group }: Pick<UndoStep, 'label' | 'group'>,
  entries: number[],
): void {
  const last = pile.at(-1)
  if (last && group !== null && last.group === group) {
    pile[pile.length - 1] = { ...last, entries: [...last.entries, ...entries].toSorted((a, b) => a - b) }
  } else {
    pile.push({ label, group, entries })
  }
}

/** Moves one entry of the last step of a pile to the other pile; a group moves entry by entry. */
function move(from: UndoStep[], to: UndoStep[], target: number): void {
  const last = from.at(-1)
  if (!last?.entries.includes(target)) return
  from.pop()
  const left = last.entries.filter((seq) => seq !== target)
  if (left.length > 0) from.push({ ...last, entries: left })
  addTo(to, last, [target])
}
