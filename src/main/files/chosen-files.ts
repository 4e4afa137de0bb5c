import { MAX_DROPPED_BYTES } from '#shared/formats/file-limits.ts'
import type { ImportSource } from '../import/import-batch.ts'

/**
 * Files the user chose or dropped, behind tokens: the window names a token, never a path. A token is used once. Dropped
 * files wait in memory, so there may be only so much of them, over all tokens.
 */
export class ChosenFiles {
  readonly #sources = new Map<string, ImportSource[]>()
  /** Bytes handed over under a token and not taken yet. */
  readonly #dropped = new Map<string, number>()
  readonly #newId: () => string

  constructor(newId: () => string) {
    this.#newId = newId
  }

  /** Keeps files under a new token. */
  keep(sources: readonly ImportSource[]): { token: string; count: number } {
    const token = `files-${this.#newId()}`
    this.#sources.set(token, [...sources])
    return { token, count: sources.length }
  }

  /** Adds one file whose bytes the window handed over, and says under which token or why not. */
  add(token: string | null, source: ImportSource): string | { readonly refused: 'unknown' | 'too-much' } {
    const waiting = [...this.#dropped.values()].reduce((sum, bytes) => sum + bytes, 0)
    const known = token === null || this.#sources.has(token)
    if (!known) return { refused: 'unknown' }
    if (waiting + source.size > MAX_DROPPED_BYTES) return { refused: 'too-much' }
    const kept = token ?? this.keep([]).token
    this.#sources.get(kept)?.push(source)
    this.#dropped.set(kept, (this.#dropped.get(kept) ?? 0) + source.size)
    return kept
  }

  /** Takes the files of a token; `null` when it is unknown or used. */
  take(token: string): readonly ImportSource[] | null {
    const sources = this.#sources.get(token) ?? null
    this.#sources.delete(token)
    this.#dropped.delete(token)
    return sources
  }
}
