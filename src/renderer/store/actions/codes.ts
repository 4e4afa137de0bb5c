import type { Code } from '#core/codebook/code.ts'
import type { Codebook } from '#core/codebook/codebook.ts'
import { merged, movedBeside, movedUnder, nextOrder, plainCode } from '#core/codebook/change-codes.ts'
import { newCodes } from '#core/codebook/parse-codebook.ts'
import type { Action } from '../case-store.ts'
import type { CaseDatabase } from '../database.ts'
import { readCodebook } from '../queries/codes.ts'
import { write, type RowWrite } from '../rows.ts'

/** Adds a code, as the last under its parent. */
export function addCode(code: Omit<Code, 'order'>): Action {
  return codeAction('code.add', `Add the code ${code.label}`, (codebook) => [
    { ...code, order: nextOrder(codebook, code.parent) },
  ])
}

/** What of a code can be edited in place. */
export type CodeEdit = Partial<Pick<Code, 'label' | 'description' | 'colour' | 'retired'>>

/** Changes the name, the meaning or the colour of a code, or retires it. */
export function editCode(id: string, edit: CodeEdit): Action {
  return codeAction('code.edit', labelOf(edit), ({ byId }) => {
    const code = byId.get(id)
    // Given again after a merge, a code is one of its own again.
    return code
      ? [{ ...plainCode(code), ...edit, ...(edit.retired === false ? { mergedInto: null } : {}) }]
      : []
  })
}

function labelOf({ label, colour, retired }: CodeEdit): string {
  if (retired !== undefined) return retired ? 'Retire a code' : 'Bring a code back'
  if (label !== undefined) return `Rename a code to ${label}`
  return colour === undefined ? 'Edit a code' : 'Colour a code'
}

/** Puts a code under another, or at the top. */
export function moveCode(id: string, parent: string | null): Action {
  return codeAction('code.move', 'Move a code', (codebook) => movedUnder(codebook, id, parent) ?? [])
}

/** Puts a code before or after its neighbour. */
export function shiftCode(id: string, step: 1 | -1): Action {
  return codeAction('code.move', 'Move a code', (codebook) => movedBeside(codebook, id, step))
}

/** Merges a code into another: its tags and the codes under it go there, and it is retired. */
export function mergeCode(from: Pick<Code, 'id' | 'label'>, into: Pick<Code, 'id' | 'label'>): Action {
  return {
    action: 'code.merge',
    label: `Merge the code ${from.label} into ${into.label}`,
    plan: async (db) => {
      const [codebook, tags] = await Promise.all([
        readCodebook(db),
        db.tags.where('tag').equals(from.id).toArray(),
      ])
      const merge = merged(codebook, tags, from.id, into.id)
      if (!merge) return []
      return [...writeCodes(merge.codes), ...merge.tags.map((tag) => write('tags', tag.id, tag))]
    },
  }
}

/** Adds the codes of a file that the codebook does not have yet. */
export function importCodes(file: string, brought: readonly Code[]): Action {
  return codeAction('code.import', `Import codes from ${file}`, (codebook) => newCodes(codebook, brought))
}

function codeAction(action: string, label: string, change: (codebook: Codebook) => readonly Code[]): Action {
  return { action, label, plan: async (db: CaseDatabase) => writeCodes(change(await readCodebook(db))) }
}

function writeCodes(codes: readonly Code[]): RowWrite[] {
  return codes.map((code) => write('codes', code.id, code))
}
