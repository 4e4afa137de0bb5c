import { ipcMain } from 'electron'
import { REQUEST_CHANNEL } from '#shared/ipc/channel.ts'
import type { Handlers } from '#shared/ipc/routes.ts'
import { answerRequest } from './answer-request.ts'

/**
 * Listens for requests of the window: the only place that touches `ipcMain`.
 *
 * @param origin the one origin that may ask, e.g. `app://main`
 */
export function serve(handlers: Handlers, origin: string, log: (line: string) => void): void {
  ipcMain.handle(REQUEST_CHANNEL, (event, channel: unknown, request: unknown) =>
    answerRequest(handlers, origin, event, channel, request, log),
  )
}
