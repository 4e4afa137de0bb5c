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
  switch (entry.kind) {
    case 'do':
      return { undo: addTo(stack.undo, entry, entry.seq), redo: [] }
    case 'undo':
      return entry.target === null ? stack : move(stack, 'undo', 'redo', entry.target)
    case 'redo':
      return entry.target === null ? stack : move(stack, 'redo', 'undo', entry.target)
  }
}

function addTo(steps: readonly UndoStep[], entry: JournalHeader, seq: number): UndoStep[] {
  const last = steps.at(-1)
  if (last && entry.group !== null && last.group === entry.group) {
    return [...steps.slice(0, -1), { ...last, entries: [...last.entries, seq] }]
  }
  return [...steps, { label: entry.label, group: entry.group, entries: [seq] }]
}

/** Moves one entry of the last step of a pile to the other pile; a group moves entry by entry. */
function move(stack: UndoStack, from: 'undo' | 'redo', to: 'undo' | 'redo', target: number): UndoStack {
  const last = stack[from].at(-1)
  if (!last?.entries.includes(target)) return stack
  const left = last.entries.filter((seq) => seq !== target)
  const rest = stack[from].slice(0, -1)
  const other = stack[to].at(-1)
  const joins = other !== undefined && last.group !== null && other.group === last.group
  const grown = joins ? { ...other, entries: [...other.entries, target].toSorted((a, b) => a - b) } : null
  return {
    ...stack,
    [from]: left.length > 0 ? [...rest, { ...last, entries: left }] : rest,
    [to]: grown ? [...stack[to].slice(0, -1), grown] : [...stack[to], { ...last, entries: [target] }],
  }
}
