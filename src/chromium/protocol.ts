import { registerScheme } from './addresses.ts'
import { guard } from './unavailable.ts'

type Handler = (request: Request) => Response | Promise<Response>

const handlers = new Map<string, Handler>()

/** The function that serves a scheme, if the program set one. */
export function handlerOf(scheme: string): Handler | undefined {
  return handlers.get(scheme)
}

/** Electron's `protocol`: schemes of the program's own, served by a function. */
export const protocol = guard('protocol', {
  registerSchemesAsPrivileged(customSchemes: readonly { readonly scheme: string }[]): void {
    for (const { scheme } of customSchemes) registerScheme(scheme)
  },
  handle(scheme: string, handler: Handler): void {
    if (handlers.has(scheme)) throw new Error(`The scheme ${scheme} is already handled`)
    registerScheme(scheme)
    handlers.set(scheme, handler)
  },
  unhandle(scheme: string): void {
    handlers.delete(scheme)
  },
  isProtocolHandled(scheme: string): boolean {
    return handlers.has(scheme)
  },
})
