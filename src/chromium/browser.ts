import { rm } from 'node:fs/promises'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import type { BrowserContext, CDPSession, Page } from 'playwright-core'
import { findBrowser, hasDisplay } from '../../scripts/lib/find-browser.mjs'
import { UNWANTED_DEFAULTS, launchArguments } from './launch-arguments.ts'
import { permissionSettings } from './permissions.ts'
import { answerRequest } from './requests.ts'
import { runtime } from './runtime.ts'

export type PageWish = {
  readonly width: number
  readonly height: number
  readonly title: string
  readonly hidden: boolean
}

type Running = {
  readonly context: BrowserContext
  /** The page that the browser opened by itself, until a window takes it. */
  spare: Page | undefined
  /** Removes what was made for this browser alone. */
  readonly clean: () => Promise<void>
}

const PROFILE_IN_USE = /existing browser session|ProcessSingleton|profile.*in use/iu

/** Pages that the browser said it closed; the others went with a browser that died. */
const closedTargets = new Set<string>()

let shownBrowser: Promise<Running> | undefined
let hiddenBrowser: Promise<Running> | undefined

/**
 * A page for a window. Where windows can be seen, a window that is made hidden beside another one lives in a
 * headless browser of its own with an empty profile, because Chromium cannot hide a window.
 */
export async function openPage(wish: PageWish): Promise<Page> {
  const apart = wish.hidden && shownBrowser !== undefined && hasDisplay()
  if (apart) hiddenBrowser ??= start(wish, false, true)
  else shownBrowser ??= start(wish, hasDisplay(), false)
  const running = await (apart ? hiddenBrowser : shownBrowser)
  if (running === undefined) throw new Error('The browser has ended')
  const spare = running.spare
  running.spare = undefined
  return spare ?? (await running.context.newPage())
}

/** Whether a page was closed, by the user or by the program; else its browser ended without a word. */
export function wasClosed(targetId: string): boolean {
  return closedTargets.has(targetId)
}

/** Ends the browsers in order, so that everything is on disk afterwards. */
export async function closeBrowsers(): Promise<void> {
  const running = [shownBrowser, hiddenBrowser]
  shownBrowser = undefined
  hiddenBrowser = undefined
  for (const browser of running) {
    const ended = await browser?.catch(() => undefined)
    await ended?.context.close().catch(() => undefined)
    await ended?.clean()
  }
}

async function start(wish: PageWish, visible: boolean, temporary: boolean): Promise<Running> {
  const executablePath = findBrowser()
  if (executablePath === undefined) {
    throw new Error('No Chromium, Chrome or Edge is installed; VARIORUM_CHROMIUM can name one')
  }
  const profile = temporary ? mkdtempSync(join(tmpdir(), 'variorum-hidden-')) : runtime.profileFolder()
  const root = process.getuid?.() === 0
  const args = launchArguments({ ...wish, switches: runtime.switches, visible, env: process.env, root })
  const context = await launch(profile, {
    executablePath,
    headless: !visible,
    chromiumSandbox: !root,
    args: temporary ? args.filter((text) => !text.startsWith('--remote-debugging-')) : args,
    ignoreDefaultArgs: UNWANTED_DEFAULTS,
    viewport: null,
    colorScheme: null,
    reducedMotion: null,
    forcedColors: null,
    contrast: null,
    serviceWorkers: 'block',
    acceptDownloads: false,
    // Else a temporary folder, which a killed process would leave behind.
    artifactsDir: join(profile, 'artifacts'),
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  })
  context.setDefaultTimeout(0)
  await context.route('**/*', answerRequest)
  const session = await context.browser()?.newBrowserCDPSession()
  if (session === undefined) throw new Error('The browser does not answer')
  await denyPermissions(session)
  session.on('Target.targetDestroyed', ({ targetId }) => void closedTargets.add(targetId))
  await session.send('Target.setDiscoverTargets', { discover: true })
  context.on('close', () => {
    // A window that is opened later gets a browser of its own.
    if (temporary) hiddenBrowser = undefined
    else shownBrowser = undefined
  })
  const clean = async (): Promise<void> => {
    if (temporary) await rm(profile, { recursive: true, force: true })
  }
  return { context, spare: context.pages()[0], clean }
}

type LaunchOptions = Parameters<typeof chromium.launchPersistentContext>[1]

/** The profile of a browser that was killed a moment ago may still be held: waits for it, 5 seconds at most. */
async function launch(profile: string, options: LaunchOptions): Promise<BrowserContext> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await chromium.launchPersistentContext(profile, options)
    } catch (error) {
      if (attempt >= 10 || !(error instanceof Error) || !PROFILE_IN_USE.test(error.message)) throw error
      await new Promise((resolve) => {
        setTimeout(resolve, 500)
      })
    }
  }
}

async function denyPermissions(session: CDPSession): Promise<void> {
  for (const { permission, setting } of permissionSettings()) {
    // Each Chromium knows a different set; one it does not know needs no answer.
    await session.send('Browser.setPermission', { permission, setting }).catch(() => undefined)
  }
}
