/** What went wrong with a request, in words that can be shown: what happened, and what to do. */
export type IpcFailure = {
  readonly code:
    | 'not-allowed'
    | 'unknown-route'
    | 'bad-request'
    | 'not-found'
    | 'conflict'
    | 'damaged'
    | 'disk'
    | 'failed'
  readonly message: string
}

/** Every answer of main: main never throws across the border, since only the message of an error would arrive. */
export type IpcResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: IpcFailure }
