import { EventEmitter } from 'node:events'
import type { BrowserWindowConstructorOptions } from 'electron'
import { setTimeout as sleep } from 'node:timers/promises'
import { app } from './app.ts'
import { openPage } from './browser.ts'
import { preventable } from './prevention.ts'
import { runtime } from './runtime.ts'
import type { OpenWindow } from './runtime.ts'
import { guard, notAvailable } from './unavailable.ts'
import { createWebContents } from './web-contents.ts'
import type { WebContents } from './web-contents.ts'
import { readWindowOptions } from './window-options.ts'
import type { WindowWish } from './window-options.ts'

let lastId = 0
const open = new Map<number, BrowserWindow>()

/** Electron's `BrowserWindow`: a window of the browser without tabs or address bar, or a page nobody sees. */
export class BrowserWindow extends EventEmitter implements OpenWindow {
  readonly id: number
  readonly webContents: WebContents = createWebContents()
  readonly gone: Promise<void>
  private readonly wish: WindowWish
  private readonly opened: Promise<void>
  private readonly self: BrowserWindow
  private markGone: () => void = () => undefined
  private destroyed = false
  private closePage: () => Promise<void> = async () => undefined
  private visible: boolean
  private title: string

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super()
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready')
    lastId += 1
    this.id = lastId
    this.wish = readWindowOptions(options, app.name)
    this.visible = !this.wish.hidden
    this.title = this.wish.title
    this.gone = new Promise((resolve) => {
      this.markGone = resolve
    })
    this.self = guard('BrowserWindow', this)
    open.set(this.id, this.self)
    runtime.windows.add(this.self)
    this.opened = this.self.openPage()
    this.opened.catch((error: unknown) => {
      process.stderr.write(`The window could not be opened: ${error instanceof Error ? error.message : ''}\n`)
      app.exit(1)
    })
    app.emit('web-contents-created', {}, this.webContents)
    app.emit('browser-window-created', {}, this.self)
    // The program must hold the guarded object, or what is missing would be undefined without a word.
    return this.self
  }

  static getAllWindows(): BrowserWindow[] {
    return [...open.values()]
  }

  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return [...open.values()].find((window) => window.webContents === contents) ?? null
  }

  static fromId(id: number): BrowserWindow | null {
    return open.get(id) ?? null
  }

  static getFocusedWindow(): BrowserWindow | null {
    return [...open.values()].findLast((window) => window.isVisible()) ?? null
  }

  async loadURL(url: string): Promise<void> {
    await this.opened
    await this.webContents.loadURL(url)
  }

  show(): void {
    if (this.visible) return
    if (this.wish.hidden && open.size > 1)
      throw notAvailable('BrowserWindow.show of a second window made hidden')
    this.visible = true
    this.emit('show')
    this.focus()
  }

  showInactive(): void {
    this.show()
  }

  focus(): void {
    this.webContents.focus()
  }

  isVisible(): boolean {
    return this.visible && !this.destroyed
  }

  isMinimized(): boolean {
    return false
  }

  isDestroyed(): boolean {
    return this.destroyed
  }

  maximize(): void {
    this.setState('maximized')
  }

  minimize(): void {
    this.setState('minimized')
  }

  restore(): void {
    this.setState('normal')
  }

  setTitle(title: string): void {
    this.title = title
    void this.opened
      .then(() => this.webContents.tools().channel.evaluate(`document.title = ${JSON.stringify(title)}; 0`))
      .catch(() => undefined)
  }

  getTitle(): string {
    return this.title
  }

  setMenu(menu: null): void {
    if (menu !== null) throw notAvailable('BrowserWindow.setMenu but null')
  }

  removeMenu(): void {}

  setMenuBarVisibility(_visible: boolean): void {}

  close(): void {
    void this.requestClose()
  }

  destroy(): void {
    this.end()
    void this.opened.then(() => this.closePage()).catch(() => undefined)
  }

  requestClose(): boolean {
    if (this.destroyed) return true
    const event = preventable({})
    this.emit('close', event)
    if (event.defaultPrevented) return false
    this.destroy()
    return true
  }

  private async openPage(): Promise<void> {
    const page = await openPage(this.wish)
    if (this.destroyed) return await page.close()
    this.closePage = () => page.close()
    page.on('close', () => void this.afterPage())
    page.once('load', () => this.emit('ready-to-show'))
    await this.webContents.attach(page, this.wish.preload)
  }

  /** The page was closed by the user, as a browser does not ask whether it may; or the browser is gone. */
  private async afterPage(): Promise<void> {
    if (this.destroyed) return
    // What the browser said of the page may come a moment after the page's own end.
    await sleep(50)
    if (!this.destroyed && !this.webContents.wasClosed()) {
      process.stderr.write('The browser that shows the window has ended unexpectedly.\n')
      process.exitCode = 1
      this.webContents.emit('render-process-gone', {}, { reason: 'abnormal-exit', exitCode: 1 })
    }
    if (!this.destroyed) this.emit('close', preventable({}))
    this.end()
  }

  private end(): void {
    if (this.destroyed) return
    this.destroyed = true
    open.delete(this.id)
    runtime.windows.delete(this.self)
    this.webContents.markDestroyed()
    this.emit('closed')
    this.markGone()
    if (open.size === 0) runtime.events.emit('all-windows-closed')
  }

  private setState(windowState: 'normal' | 'maximized' | 'minimized'): void {
    void this.opened
      .then(async () => {
        const { debug } = this.webContents.tools()
        const { windowId } = await debug.send('Browser.getWindowForTarget')
        await debug.send('Browser.setWindowBounds', { windowId, bounds: { windowState } })
      })
      // A headless browser has no window to change.
      .catch(() => undefined)
  }
}
