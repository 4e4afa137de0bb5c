import type { DraftDocument } from '#core/documents/source-document.ts'
import type { ImportFailureCode } from '#core/documents/failure.ts'
import type { Result } from '#core/base/result.ts'

/** What a reader is given: the bytes and the name, nothing else of the machine. */
export type ReaderInput = { readonly fileName: string; readonly bytes: Uint8Array }

/** Why a reader gave up on a file; the message is for people. */
export type ReaderFailure = { readonly code: ImportFailureCode; readonly message: string }

/**
 * Turns the bytes of one format into a draft document. Pure: no browser DOM, no clock, nothing of the machine but the
 * packages it came with, so that it gives the same text in the app, headless and in tests.
 */
export type Reader = {
  readonly name: string
  readonly version: string
  /** File name endings it reads, lower case with the dot. */
  readonly extensions: readonly string[]
  readonly read: (
    input: ReaderInput,
  ) => Result<DraftDocument, ReaderFailure> | Promise<Result<DraftDocument, ReaderFailure>>
}
