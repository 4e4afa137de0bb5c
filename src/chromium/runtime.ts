import { EventEmitter } from 'node:events'

/** What a window must offer to be closed when the app quits. */
export type OpenWindow = {
  /** Asks the window to close; false when a listener prevented it. */
  requestClose(): boolean
  /** Resolves when the window is gone. */
  readonly gone: Promise<void>
}

type RuntimeEvents = {
  'all-windows-closed': []
}

/**
 * The state that the parts of the runtime share. It stands alone so that windows and app need not import each
 * other.
 */
export const runtime = {
  /** Command line switches for the browser, set before the first window. */
  switches: new Map<string, string | undefined>(),
  windows: new Set<OpenWindow>(),
  events: new EventEmitter<RuntimeEvents>(),
  quitting: false,
  /** The folder of the browser's profile; set by `app.setPath('sessionData')` or derived from userData. */
  profileFolder: (): string => {
    throw new Error('the app has not been set up')
  },
}
