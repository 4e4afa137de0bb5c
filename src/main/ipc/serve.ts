import { ipcMain, type IpcMainInvokeEvent } from 'electron'
import * as v from 'valibot'
import { REQUEST_CHANNEL } from '#shared/ipc/channel.ts'
import type { IpcFailure, IpcResult } from '#shared/ipc/failure.ts'
import { routes, type Channel, type Handlers } from '#shared/ipc/routes.ts'

/**
 * Answers requests. In order: is the sender the main frame of a window of ours, on our own origin? is the route known?
 * does the request parse? Then the handler. Never throws across the border: only an error's message would arrive.
 *
 * @param origin the one origin that may ask, e.g. `app://main`
 */
export function serve(handlers: Handlers, origin: string, log: (line: string) => void): void {
  ipcMain.handle(
    REQUEST_CHANNEL,
    async (event, channel: unknown, request: unknown): Promise<IpcResult<unknown>> => {
      if (!isTrusted(event, origin))
        return refuse({ code: 'not-allowed', message: 'This page may not ask for that.' })
      if (!isChannel(channel)) return refuse({ code: 'unknown-route', message: 'There is no such request.' })
      try {
        return await dispatch(handlers, channel, request)
      } catch (error) {
        log(`${channel}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
        return refuse({ code: 'failed', message: describeError(error) })
      }
    },
  )
}

/** Whether the request comes from the top frame of one of our windows, showing our own page. */
export function isTrusted(
  event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>,
  origin: string,
): boolean {
  const frame = event.senderFrame
  if (!frame || frame !== event.sender.mainFrame) return false
  return frame.url === origin || frame.url.startsWith(`${origin}/`)
}

function isChannel(channel: unknown): channel is Channel {
  return typeof channel === 'string' && Object.hasOwn(routes, channel)
}

async function dispatch<C extends Channel>(
  handlers: Handlers,
  channel: C,
  request: unknown,
): Promise<IpcResult<unknown>> {
  const parsed = v.safeParse(routes[channel].request, request)
  if (!parsed.success) {
    const issue = parsed.issues[0]
    return refuse({
      code: 'bad-request',
      message: `The request ${channel} was not understood: ${issue.message}`,
    })
  }
  // The schema of exactly this channel has just parsed it; the compiler cannot follow that through the index.
  const handler = handlers[channel] as (request: unknown) => Promise<IpcResult<unknown>>
  return await handler(parsed.output)
}

function refuse(error: IpcFailure): IpcResult<never> {
  return { ok: false, error }
}

function describeError(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOSPC') return 'The disk is full. Free some space and try again; nothing was lost.'
  if (code === 'EACCES' || code === 'EPERM')
    return 'The system does not allow this folder to be written. Check its permissions.'
  return error instanceof Error ? error.message : String(error)
}
