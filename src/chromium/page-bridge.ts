import type { Wire } from './wire.ts'

/** What the page needs to know: the name of the event that main speaks with, known to nobody else in the page. */
export type BridgeConfig = { readonly event: string; readonly partSize: number }

type PreloadFunction = (
  require: (name: string) => unknown,
  module: { exports: object },
  exports: object,
) => void

/**
 * Runs in the page before any script of the page: gives the preload the `electron` module it asks for. `post` is the
 * browser's binding, already taken off the window. Like `createWire` it refers to nothing outside itself, because
 * its source text is sent to the page.
 */
export function startBridge(
  post: (text: string) => void,
  config: BridgeConfig,
  wire: Wire,
  preload: PreloadFunction,
): void {
  type Listener = (event: object, ...args: unknown[]) => void
  const documentId = crypto.randomUUID()
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  const listeners = new Map<string, Listener[]>()
  const partial = new Map<string, string[]>()
  let counter = 0

  const send = (message: object): void => {
    counter += 1
    const parts = wire.split(wire.encode(message), config.partSize)
    parts.forEach((part, index) => post(`${documentId} ${counter} ${index} ${parts.length} ${part}`))
  }

  const receive = (message: unknown): void => {
    if (typeof message !== 'object' || message === null) return
    const kind: unknown = Reflect.get(message, 'kind')
    const value: unknown = Reflect.get(message, 'value')
    if (kind === 'event') {
      const args = Array.isArray(value) ? value : []
      for (const listener of listeners.get(String(Reflect.get(message, 'channel'))) ?? [])
        listener({ sender: ipcRenderer }, ...args)
      return
    }
    const id = Number(Reflect.get(message, 'id'))
    const call = waiting.get(id)
    waiting.delete(id)
    if (kind === 'reply') call?.resolve(value)
    else call?.reject(new Error(String(value)))
  }

  document.addEventListener(config.event, (event) => {
    if (!(event instanceof CustomEvent) || typeof event.detail !== 'string') return
    // "document message index count text"; replies meant for the page that was here before are dropped.
    const [, target, id, index, count, text] = /^(\S+) (\S+) (\d+) (\d+) ([^]*)$/u.exec(event.detail) ?? []
    if (target !== documentId && target !== '*') return
    if (id === undefined || text === undefined) return
    const parts = partial.get(id) ?? []
    parts[Number(index)] = text
    partial.set(id, parts)
    if (Number(index) + 1 < Number(count)) return
    partial.delete(id)
    receive(wire.decode(parts.join('')))
  })

  const named = (name: string): never => {
    throw new Error(`electron.${name} is not available on the Chromium runtime`)
  }
  const strict = <T extends object>(name: string, target: T): T =>
    new Proxy(target, {
      get: (object, key, receiver): unknown =>
        typeof key === 'symbol' || key === 'then' || key === 'toJSON' || Reflect.has(object, key)
          ? Reflect.get(object, key, receiver)
          : named(`${name}.${key}`),
    })

  const removeListener = (channel: string, listener: Listener): void => {
    const kept = (listeners.get(channel) ?? []).filter((entry) => entry !== listener)
    listeners.set(channel, kept)
  }
  const addListener = (channel: string, listener: Listener): void => {
    listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
  }
  const ipcRenderer: object = strict('ipcRenderer', {
    invoke: (channel: string, ...args: unknown[]) =>
      new Promise((resolve, reject) => {
        const id = counter + 1
        send({ kind: 'invoke', id, channel, args })
        waiting.set(id, { resolve, reject })
      }),
    send: (channel: string, ...args: unknown[]) => send({ kind: 'send', id: 0, channel, args }),
    on: addListener,
    addListener,
    once: (channel: string, listener: Listener) => {
      const once: Listener = (event, ...args) => {
        removeListener(channel, once)
        listener(event, ...args)
      }
      addListener(channel, once)
    },
    off: removeListener,
    removeListener,
    removeAllListeners: (channel: string) => void listeners.delete(channel),
  })

  /** A frozen copy without prototypes, as Electron's bridge makes one; functions stay callable. */
  const exposed = (value: unknown): unknown => {
    if (typeof value === 'function') {
      const call = value
      return Object.freeze((...args: unknown[]): unknown => Reflect.apply(call, undefined, args))
    }
    if (Array.isArray(value)) return Object.freeze(value.map(exposed))
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value
    return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, item]) => [key, exposed(item)])))
  }
  const contextBridge = strict('contextBridge', {
    exposeInMainWorld: (name: string, api: unknown) => {
      if (Object.hasOwn(window, name)) {
        throw new Error('Cannot bind an API on top of an existing property on the window object')
      }
      Object.defineProperty(window, name, { value: exposed(api), enumerable: true })
    },
  })
  /** A page of Chromium cannot see the path of a file, only main can: the empty string, as for a file not on disk. */
  const webUtils = strict('webUtils', { getPathForFile: () => '' })

  const electron = strict('preload', { contextBridge, ipcRenderer, webUtils })
  const module = { exports: {} }
  preload(
    (name) => {
      if (name === 'electron') return electron
      throw new Error(`module not found: ${name}`)
    },
    module,
    module.exports,
  )
}
