import type { DeepReadonly } from '#core/base/deep-readonly.ts'
import type { Channel, DeskBridge, RequestOf, ResponseOf } from '#shared/ipc/routes.ts'
import type { IpcResult } from '#shared/ipc/failure.ts'

declare global {
  // The preload puts it there; see src/preload/preload.ts.
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can add to `Window`
  interface Window {
    readonly desk: DeskBridge
  }
}

/** Asks main for something. A bridge that breaks becomes a failure like any other, so callers handle one kind. */
export async function ask<C extends Channel>(
  channel: C,
  request: DeepReadonly<RequestOf<C>>,
): Promise<IpcResult<ResponseOf<C>>> {
  try {
    return await window.desk.invoke(channel, request)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return {
      ok: false,
      error: { code: 'failed', message: `The program's main part did not answer: ${message}` },
    }
  }
}
