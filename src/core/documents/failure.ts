/** Why a file could not be imported. The code is stable; the sentence for people is made by `describeFailure`. */
export type ImportFailureCode =
  | 'unsupported-format'
  | 'empty'
  | 'too-large'
  | 'unreadable'
  | 'not-text'
  | 'encrypted'
  | 'timed-out'
  | 'out-of-memory'
  | 'reader-crashed'
  | 'no-text'
  | 'cancelled'

/** One file that was not imported: which, why in words, and what to do. */
export type ImportFailure = {
  /** The file as the user named it: relative to what was given, never an absolute path of the machine. */
  readonly file: string
  readonly code: ImportFailureCode
  readonly message: string
}
