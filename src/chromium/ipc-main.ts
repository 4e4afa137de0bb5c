import { EventEmitter } from 'node:events'
import { guard } from './unavailable.ts'

type Handler = (event: never, ...args: never[]) => unknown

/** Electron's `ipcMain`. */
class IpcMain extends EventEmitter {
  private readonly handlers = new Map<string, Handler>()

  handle(channel: string, handler: Handler): void {
    if (this.handlers.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`)
    }
    this.handlers.set(channel, handler)
  }

  handleOnce(channel: string, handler: Handler): void {
    this.handle(channel, (event, ...args) => {
      this.removeHandler(channel)
      return handler(event, ...args)
    })
  }

  removeHandler(channel: string): void {
    this.handlers.delete(channel)
  }

  /** Calls the handler of a channel; throws when there is none, with Electron's words. */
  async answer(channel: string, event: object, args: readonly unknown[]): Promise<unknown> {
    const handler = this.handlers.get(channel)
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`)
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what a page sends has no type: the handler checks it
    return await (handler as (event: unknown, ...args: unknown[]) => unknown)(event, ...args)
  }
}

export const ipcMain = guard('ipcMain', new IpcMain())
