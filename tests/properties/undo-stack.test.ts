import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { JournalHeader } from '#renderer/store/database.ts'
import { EMPTY_STACK, pushEntry, stackOf, type UndoStack } from '#renderer/store/undo-stack.ts'

function header(
  seq: number,
  kind: JournalHeader['kind'],
  target: number | null,
  group: string | null,
): JournalHeader {
  return { seq, kind, target, group, time: '', actor: '', action: 'a', label: `step ${seq}` }
}

/** Plays user actions as the store would write them, and a plain model beside it. */
function play(steps: readonly ('do' | 'group' | 'undo' | 'redo')[]): {
  stack: UndoStack
  headers: JournalHeader[]
  undo: string[]
  redo: string[]
} {
  let stack = EMPTY_STACK
  const headers: JournalHeader[] = []
  const write = (entry: JournalHeader): void => {
    headers.push(entry)
    stack = pushEntry(stack, entry)
  }
  let seq = 0
  let groups = 0
  const undo: string[] = []
  const redo: string[] = []
  for (const step of steps) {
    if (step === 'do' || step === 'group') {
      const group = step === 'group' ? `group-${++groups}` : null
      const first = seq + 1
      for (let entry = 0; entry < (group ? 3 : 1); entry++) write(header(++seq, 'do', null, group))
      undo.push(`step ${first}`)
      redo.length = 0
      continue
    }
    const last = stack[step].at(-1)
    if (!last) continue
    const order = step === 'undo' ? last.entries.toReversed() : last.entries
    for (const target of order) write(header(++seq, step, target, last.group))
    if (step === 'undo') redo.push(undo.pop() ?? '')
    else undo.push(redo.pop() ?? '')
  }
  return { stack, headers, undo, redo }
}

describe('the undo stack', () => {
  it('agrees with two plain piles, whatever is done, undone and redone, groups moving whole', () => {
    const step = fc.constantFrom('do' as const, 'group' as const, 'undo' as const, 'redo' as const)
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const { stack, headers, undo, redo } = play(steps)
        expect(stackOf(headers)).toEqual(stack)
        expect(stack.undo.map(({ label }) => label)).toEqual(undo)
        expect(stack.redo.map(({ label }) => label)).toEqual(redo)
        for (const { entries, group } of [...stack.undo, ...stack.redo])
          expect(entries).toHaveLength(group ? 3 : 1)
      }),
      { numRuns: 2000 },
    )
  })
})
