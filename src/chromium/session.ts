import { EventEmitter } from 'node:events'
import { protocol } from './protocol.ts'
import { guard, notAvailable } from './unavailable.ts'

type RequestDetails = {
  readonly id: number
  readonly url: string
  readonly method: string
  readonly resourceType: string
  readonly referrer: string
  readonly timestamp: number
  readonly webContentsId?: number
}
type Decision = { readonly cancel?: boolean; readonly redirectURL?: string }
type RequestListener = (details: RequestDetails, callback: (decision: Decision) => void) => void
type PermissionCheck = (
  contents: null,
  permission: string,
  origin: string,
  details: { readonly isMainFrame: boolean; readonly requestingUrl: string },
) => boolean

let requestListener: RequestListener | undefined
let permissionCheck: PermissionCheck | undefined

/** Only the last listener counts, as in Electron. */
function onBeforeRequest(...args: [RequestListener | null] | [object, RequestListener | null]): void {
  requestListener = (args.length === 2 ? args[1] : args[0]) ?? undefined
}

/** What the program's own filter says of a request: true when it is to be cancelled. */
export async function isCancelled(details: RequestDetails): Promise<boolean> {
  const listener = requestListener
  if (listener === undefined) return false
  return await new Promise((resolve) => {
    listener(details, (decision) => resolve(decision.cancel === true || decision.redirectURL !== undefined))
  })
}

/**
 * Whether the program allows a permission. Without a check handler nothing is allowed: Electron would allow
 * everything, but a browser would then ask the user in words that are not the program's.
 */
export function permissionAllowed(permission: string): boolean {
  return permissionCheck?.(null, permission, '', { isMainFrame: true, requestingUrl: '' }) ?? false
}

const DEAD_PROXY = /^(?:https?:\/\/)?127\.0\.0\.1:9$/u

/** Electron's `Session`, of which there is one. What denies is accepted, since everything is denied anyway. */
class Session extends EventEmitter {
  readonly protocol = protocol
  readonly webRequest = guard('session.webRequest', { onBeforeRequest })

  setPermissionRequestHandler(_handler: unknown): void {}

  setPermissionCheckHandler(handler: PermissionCheck | null): void {
    permissionCheck = handler ?? undefined
  }

  setDevicePermissionHandler(_handler: unknown): void {}

  setDisplayMediaRequestHandler(_handler: unknown, _options?: unknown): void {}

  setBluetoothPairingHandler(_handler: unknown): void {}

  setUSBProtectedClassesHandler(_handler: unknown): void {}

  setSpellCheckerEnabled(enabled: boolean): void {
    if (enabled) throw notAvailable('session.setSpellCheckerEnabled(true)')
  }

  setSpellCheckerLanguages(languages: readonly string[]): void {
    if (languages.length > 0) throw notAvailable('session.setSpellCheckerLanguages')
  }

  async setProxy(config: {
    readonly proxyRules?: string
    readonly proxyBypassRules?: string
  }): Promise<void> {
    if (!DEAD_PROXY.test(config.proxyRules ?? ''))
      throw notAvailable('session.setProxy with a proxy that lives')
  }

  enableNetworkEmulation(options: { readonly offline?: boolean }): void {
    if (options.offline !== true) throw notAvailable('session.enableNetworkEmulation but offline')
  }

  isPersistent(): boolean {
    return true
  }

  async flushStorageData(): Promise<void> {}

  async closeAllConnections(): Promise<void> {}
}

export const defaultSession = guard('session.defaultSession', new Session())

export const session = guard('session', { defaultSession })
