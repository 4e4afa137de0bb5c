import type { ImportSource } from '../import/import-batch.ts'

/**
 * Files the user chose or dropped, behind tokens: the window names a token, never a path. A token is used once.
 */
export class ChosenFiles {
  readonly #sources = new Map<string, ImportSource[]>()
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

  /** Adds one file whose bytes the window handed over; `null` when the token is unknown. */
  add(token: string | null, source: ImportSource): string | null {
    if (token === null) return this.keep([source]).token
    const sources = this.#sources.get(token)
    if (!sources) return null
    sources.push(source)
    return token
  }

  /** Takes the files of a token; `null` when it is unknown or used. */
  take(token: string): readonly ImportSource[] | null {
    const sources = this.#sources.get(token) ?? null
    this.#sources.delete(token)
    return sources
  }
}
