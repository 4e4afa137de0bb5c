import { invariant } from '#core/base/invariant.ts'
import type { DraftDocument } from '#core/documents/source-document.ts'
import { readDocument } from '#main/import/registry.ts'
import { expectSoundDraft } from './draft-invariants.ts'

/** Reads bytes as the app does, and checks what every reader promises. */
export async function draftOf(fileName: string, bytes: Uint8Array): Promise<DraftDocument> {
  const read = await readDocument({ fileName, bytes })
  invariant(read.ok, read.ok ? '' : `${read.error.code}: ${read.error.message}`)
  expectSoundDraft(read.value)
  return read.value
}

/** Its blocks as `kind: text`. */
export function linesOf({ text, blocks }: DraftDocument): string[] {
  return blocks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`)
}

/** Why a file is refused: `code: message`. */
export async function refusalOf(fileName: string, bytes: Uint8Array): Promise<string> {
  const read = await readDocument({ fileName, bytes })
  return read.ok ? 'read' : `${read.error.code}: ${read.error.message}`
}
