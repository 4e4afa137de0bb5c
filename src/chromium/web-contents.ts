import { EventEmitter } from 'node:events'
import { readFile } from 'node:fs/promises'
import type { HandlerDetails, PrintToPDFOptions } from 'electron'
import type { CDPSession, Page } from 'playwright-core'
import { shown, toBrowser } from './addresses.ts'
import { wasClosed } from './browser.ts'
import { registerContents } from './contents-registry.ts'
import { ipcMain } from './ipc-main.ts'
import { nativeTheme } from './native-theme.ts'
import { PageChannel } from './page-channel.ts'
import type { PageCall } from './page-channel.ts'
import { preventable } from './prevention.ts'
import { printPage } from './print.ts'
import { defaultSession } from './session.ts'
import { guard, notAvailable } from './unavailable.ts'
import { createFrame } from './web-frame.ts'

type OpenHandler = (details: HandlerDetails) => { readonly action: 'allow' | 'deny' }

let lastId = 0
const all = new Map<number, WebContents>()

/** Electron's `WebContents`, over one page of the browser. */
export class WebContents extends EventEmitter {
  readonly id: number
  readonly mainFrame = createFrame(0, null)
  readonly session = defaultSession
  /** The proxy that the program knows this object by. */
  self: WebContents = this
  private channel: PageChannel | undefined
  private page: Page | undefined
  private debug: CDPSession | undefined
  private openHandler: OpenHandler | undefined
  private destroyed = false
  private targetId = ''
  /** The address of a load that the program itself asked for. */
  private loading: string | undefined

  constructor() {
    super()
    lastId += 1
    this.id = lastId
  }

  /** Connects the page that the window got; before it nothing can be loaded. */
  async attach(page: Page, preloadPath: string | undefined): Promise<void> {
    this.page = page
    registerContents(page, this)
    this.debug = await page.context().newCDPSession(page)
    this.channel = new PageChannel(this.debug, this.mainFrame, (call) => void this.answer(call))
    await this.channel.open(preloadPath === undefined ? undefined : await readFile(preloadPath, 'utf8'))
    const { targetInfo } = await this.debug.send('Target.getTargetInfo')
    this.targetId = targetInfo.targetId
    page.on('domcontentloaded', () => this.emit('dom-ready', {}))
    page.on('load', () => {
      this.emit('did-finish-load', {})
      this.emit('did-stop-loading', {})
    })
    page.on('crash', () => this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 }))
    page.on('console', (message) => {
      const details = { level: message.type(), message: message.text(), sourceId: message.location().url }
      this.emit('console-message', details)
      if (process.env['VARIORUM_LOG'] === '1') process.stderr.write(`[page] ${message.text()}\n`)
    })
    page.on('pageerror', (error) => {
      if (process.env['VARIORUM_LOG'] === '1')
        process.stderr.write(`[page] ${error.name}: ${error.message}\n${error.stack ?? ''}\n`)
    })
    page.on('popup', (popup) => void this.judgePopup(popup))
    await nativeTheme.follow(page)
  }

  async loadURL(url: string): Promise<void> {
    const { page } = this
    if (page === undefined) throw new Error('Object has been destroyed')
    this.loading = url
    try {
      await page.goto(toBrowser(url), { waitUntil: 'load' })
    } catch (error) {
      if (this.destroyed) return
      const reason =
        error instanceof Error ? (/net::(ERR_\w+)/u.exec(error.message)?.[1] ?? error.message) : ''
      throw new Error(`${reason} loading '${url}'`, { cause: error })
    } finally {
      this.loading = undefined
    }
  }

  reload(): void {
    this.loading = this.getURL()
    void this.page
      ?.reload()
      .catch(() => undefined)
      .finally(() => {
        this.loading = undefined
      })
  }

  getURL(): string {
    return this.page === undefined ? '' : shown(this.page.url())
  }

  getTitle(): string {
    return ''
  }

  isDestroyed(): boolean {
    return this.destroyed
  }

  isLoading(): boolean {
    return this.loading !== undefined
  }

  send(channel: string, ...args: unknown[]): void {
    this.channel?.sendEvent(channel, args)
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler
  }

  /** The switch for WebRTC is set for the whole browser at its start; only the same policy is accepted. */
  setWebRTCIPHandlingPolicy(policy: string): void {
    if (policy !== 'disable_non_proxied_udp')
      throw notAvailable(`webContents.setWebRTCIPHandlingPolicy(${policy})`)
  }

  setIgnoreMenuShortcuts(_ignore: boolean): void {}

  async printToPDF(options: PrintToPDFOptions = {}): Promise<Buffer> {
    if (this.debug === undefined) throw new Error('Object has been destroyed')
    return await printPage(this.debug, options)
  }

  focus(): void {
    void this.page?.bringToFront().catch(() => undefined)
  }

  close(): void {
    void this.page?.close().catch(() => undefined)
  }

  /** For this runtime: see `NavigationJudge`. */
  allowsNavigation(url: string): boolean {
    if (this.loading !== undefined) return true
    const details = {
      url,
      isMainFrame: true,
      isSameDocument: false,
      frame: this.mainFrame,
      initiator: this.mainFrame,
    }
    const framed = preventable(details)
    this.emit('will-frame-navigate', framed)
    if (framed.defaultPrevented) return false
    const event = preventable(details)
    this.emit('will-navigate', event, url, false, true)
    return !event.defaultPrevented
  }

  /** For this runtime: the debugging session and the channel, once the page is there. */
  tools(): { debug: CDPSession; channel: PageChannel } {
    const { debug, channel } = this
    if (debug === undefined || channel === undefined) throw new Error('The window has no page yet')
    return { debug, channel }
  }

  /** For this runtime: whether the page was closed, and not lost with its browser. */
  wasClosed(): boolean {
    return wasClosed(this.targetId)
  }

  /** For this runtime: the page has gone. */
  markDestroyed(): void {
    if (this.destroyed) return
    this.destroyed = true
    all.delete(this.id)
    this.emit('destroyed')
  }

  private async answer(call: PageCall): Promise<void> {
    const event = {
      type: 'frame',
      sender: this.self,
      senderFrame: call.frame,
      frameId: call.frame.frameTreeNodeId,
      processId: 0,
    }
    if (call.kind === 'send') {
      this.emit('ipc-message', event, call.channel, ...call.args)
      ipcMain.emit(call.channel, event, ...call.args)
      return
    }
    try {
      call.reply(await ipcMain.answer(call.channel, event, call.args))
    } catch (error) {
      call.fail(`Error invoking remote method '${call.channel}': ${String(error)}`)
    }
  }

  /** A popup is closed in any case: what this runtime could open is a tab of a browser, not a window of the app. */
  private async judgePopup(popup: Page): Promise<void> {
    const details: HandlerDetails = {
      url: shown(popup.url()),
      frameName: '',
      features: '',
      disposition: 'foreground-tab',
      referrer: { url: '', policy: 'default' },
    }
    const answer = this.openHandler?.(details)
    await popup.close().catch(() => undefined)
    if (answer?.action === 'allow')
      throw notAvailable('webContents.setWindowOpenHandler that allows a window')
  }
}

/** A guarded `WebContents`, known to `webContents.fromId`. */
export function createWebContents(): WebContents {
  const contents = guard('webContents', new WebContents())
  contents.self = contents
  all.set(contents.id, contents)
  return contents
}

/** Electron's `webContents`: the static side. */
export const webContents = guard('webContents', {
  getAllWebContents: (): WebContents[] => [...all.values()],
  fromId: (id: number): WebContents | undefined => all.get(id),
})
