import { EventEmitter } from 'node:events'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { closeBrowsers } from './browser.ts'
import { defaultPath, findProduct } from './paths.ts'
import type { PathName } from './paths.ts'
import { preventable } from './prevention.ts'
import { runtime } from './runtime.ts'
import { defaultSession } from './session.ts'
import { takeInstanceLock } from './single-instance.ts'
import type { InstanceLock } from './single-instance.ts'
import { guard } from './unavailable.ts'

const commandLine = guard('app.commandLine', {
  appendSwitch(name: string, value?: string): void {
    runtime.switches.set(name, value)
  },
  hasSwitch(name: string): boolean {
    return runtime.switches.has(name)
  },
  getSwitchValue(name: string): string {
    return runtime.switches.get(name) ?? ''
  },
})

/** Electron's `app`. The browser is started by the first window. */
class App extends EventEmitter {
  readonly isPackaged = false
  readonly commandLine = commandLine
  /** Electron has it on macOS only, and programs ask for it. */
  readonly dock = undefined
  private readonly product = findProduct(process.argv[1] ?? '.')
  private readonly paths = new Map<PathName, string>()
  private appName = this.product.name
  private ready = false
  private exiting = false
  private lock: InstanceLock | undefined
  private readonly readiness: Promise<void>

  constructor() {
    super()
    this.readiness = new Promise((resolve) => {
      // The program's own modules run first, so that switches and listeners are in place.
      setImmediate(() => {
        this.ready = true
        this.emit('session-created', defaultSession)
        this.emit('will-finish-launching')
        this.emit('ready', {}, {})
        resolve()
      })
    })
    runtime.profileFolder = () => this.getPath('sessionData')
    runtime.events.on('all-windows-closed', () => this.afterLastWindow())
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => this.quit())
    process.on('exit', () => this.lock?.release())
  }

  get name(): string {
    return this.appName
  }

  set name(name: string) {
    this.appName = name
  }

  async whenReady(): Promise<void> {
    await this.readiness
  }

  isReady(): boolean {
    return this.ready
  }

  getName(): string {
    return this.appName
  }

  setName(name: string): void {
    this.appName = name
  }

  getVersion(): string {
    return this.product.version
  }

  getAppPath(): string {
    return this.product.root
  }

  getLocale(): string {
    return Intl.DateTimeFormat().resolvedOptions().locale
  }

  getPath(name: PathName): string {
    const set = this.paths.get(name)
    if (set !== undefined) return set
    // A folder of its own for the profile, so that it is never mixed with the program's files.
    if (name === 'sessionData') return join(this.getPath('userData'), 'browser')
    return defaultPath(name, this.appName, this.paths.get('userData'))
  }

  setPath(name: PathName, path: string): void {
    mkdirSync(path, { recursive: true })
    this.paths.set(name, path)
  }

  enableSandbox(): void {}

  disableHardwareAcceleration(): void {
    runtime.switches.set('disable-gpu', undefined)
  }

  setAppUserModelId(_id: string): void {}

  setAboutPanelOptions(_options: object): void {}

  requestSingleInstanceLock(): boolean {
    this.lock ??= takeInstanceLock(this.getPath('userData'), ({ argv, workingDirectory }) => {
      this.emit('second-instance', {}, [...argv], workingDirectory, undefined)
    })
    return this.lock !== undefined
  }

  hasSingleInstanceLock(): boolean {
    return this.lock !== undefined
  }

  releaseSingleInstanceLock(): void {
    this.lock?.release()
    this.lock = undefined
  }

  focus(): void {}

  /** Closes every window and ends the process, unless a listener prevents it. */
  quit(): void {
    if (runtime.quitting) return
    runtime.quitting = true
    void this.runQuit()
  }

  /** Ends the process without asking anybody; the browser still closes in order. */
  exit(code = 0): void {
    if (this.exiting) return
    this.exiting = true
    runtime.quitting = true
    this.emit('quit', {}, code)
    void closeBrowsers().finally(() => process.exit(code))
  }

  private async runQuit(): Promise<void> {
    const before = preventable({})
    this.emit('before-quit', before)
    const windows = before.defaultPrevented ? [] : [...runtime.windows]
    if (before.defaultPrevented || !windows.every((window) => window.requestClose())) {
      runtime.quitting = false
      return
    }
    await Promise.all(windows.map((window) => window.gone))
    const will = preventable({})
    this.emit('will-quit', will)
    if (will.defaultPrevented) {
      runtime.quitting = false
      return
    }
    this.exit(Number(process.exitCode ?? 0))
  }

  private afterLastWindow(): void {
    if (runtime.quitting) return
    if (this.listenerCount('window-all-closed') === 0) this.quit()
    else this.emit('window-all-closed')
  }
}

export const app = guard('app', new App())
