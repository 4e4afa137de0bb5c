import * as v from 'valibot'
import { errorCode } from '#core/base/error-code.ts'
import type { IpcFailure, IpcResult } from '#shared/ipc/failure.ts'
import { routes, type Channel, type Handlers } from '#shared/ipc/routes.ts'

/** Of a request's event, what tells who sent it. */
export type Sender = {
  readonly sender: { readonly mainFrame: unknown }
  readonly senderFrame: { readonly url: string } | null
}

/**
 * Answers one request. In order: is the sender the main frame of a window of ours, on our own origin? is the route
 * known? does the request parse? Then the handler. Never throws: only an error's message would cross the border.
 */
export async function answerRequest(
  handlers: Handlers,
  origin: string,
  sender: Sender,
  channel: unknown,
  request: unknown,
  log: (line: string) => void,
): Promise<IpcResult<unknown>> {
  if (!isTrusted(sender, origin))
    return refuse({ code: 'not-allowed', message: 'This page may not ask for that.' })
  if (!isChannel(channel)) return refuse({ code: 'unknown-route', message: 'There is no such request.' })
  try {
    return await dispatch(handlers, channel, request)
  } catch (error) {
    log(`${channel}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
    return refuse({ code: 'failed', message: describeError(error) })
  }
}

/** Whether the request comes from the top frame of one of our windows, showing our own page. */
export function isTrusted({ sender, senderFrame: frame }: Sender, origin: string): boolean {
  if (!frame || frame !== sender.mainFrame) return false
  return frame.url === origin || frame.url.startsWith(`${origin}/`)
}

function isChannel(channel: unknown): channel is Channel {
  return typeof channel === 'string' && Object.hasOwn(routes, channel)
}

async function dispatch(handlers: Handlers, channel: Channel, request: unknown): Promise<IpcResult<unknown>> {
  const parsed = v.safeParse(routes[channel].request, request)
  if (!parsed.success) {
    const issue = parsed.issues[0]
    return refuse({
      code: 'bad-request',
      message: `The request ${channel} was not understood: ${issue.message}`,
    })
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the schema of exactly this channel has just parsed the request; the compiler cannot follow that through the index
  const handler = handlers[channel] as (request: unknown) => Promise<IpcResult<unknown>>
  return await handler(parsed.output)
}

function refuse(error: IpcFailure): IpcResult<never> {
  return { ok: false, error }
}

function describeError(error: unknown): string {
  const code = errorCode(error)
  if (code === 'ENOSPC') return 'The disk is full. Free some space and try again; nothing was lost.'
  if (code === 'EACCES' || code === 'EPERM')
    return 'The system does not allow the data folder to be read or written. Check its permissions.'
  return error instanceof Error ? error.message : String(error)
}
