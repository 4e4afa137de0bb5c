import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'
import { _electron, chromium } from 'playwright-core'
import type { Page } from 'playwright-core'
import { findElectron } from '../../../scripts/lib/ensure.mjs'
import { findBrowser, hasDisplay } from '../../../scripts/lib/find-browser.mjs'
import { ended, hasEnded, killTree } from './process-tree.ts'

/** The project; a bundled benchmark stands elsewhere than this file and is told. */
export const ROOT = process.env['VARIORUM_ROOT'] ?? join(import.meta.dirname, '..', '..', '..')

export type LaunchOptions = {
  /** Where the app keeps its data; the same folder again is a restart. */
  readonly dataDir: string
  /** Files and folders named on the command line. */
  readonly files?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** More arguments for the browser, such as `--log-net-log=FILE`. */
  readonly browserArgs?: readonly string[]
  /** Another program than the built app, and where its Chromium runtime was built. */
  readonly program?: { readonly main: string; readonly register: string }
}

export type RunningApp = {
  /** The window's page, driven from outside: real clicks and keys. */
  readonly page: Page
  readonly main: ChildProcess
  readonly runtime: 'electron' | 'chromium'
  /** Where files are saved when the app asks nobody. */
  readonly downloads: string
  /** What the main process printed so far, both streams. */
  output(): string
  /** Ends the app as a user would, and resolves to its exit code. */
  close(): Promise<number | null>
  /** Ends the app and its browser as a power cut would. */
  kill(): Promise<void>
}

const START_TIMEOUT = 120_000
const CLOSE_TIMEOUT = 60_000

/** Whether anything is here that the app could run on; without it the tests must be skipped. */
export function canLaunch(): boolean {
  return runsOnElectron() || findBrowser() !== undefined
}

function runsOnElectron(): boolean {
  return findElectron() !== undefined && hasDisplay()
}

/**
 * Starts the built app: on Electron where its binary is and a display, else its main bundle on an installed Chromium,
 * without a visible window. Fails with what the app printed when no window comes up.
 */
export async function launchApp(options: LaunchOptions): Promise<RunningApp> {
  mkdirSync(options.dataDir, { recursive: true })
  return options.program === undefined && runsOnElectron()
    ? await launchOnElectron(options)
    : await launchOnChromium(options)
}

function environment(options: LaunchOptions, more: Readonly<Record<string, string>>): Record<string, string> {
  const inherited = Object.entries(process.env).flatMap(([key, value]): [string, string][] =>
    // What vitest sets for itself would change how the app runs.
    value === undefined || /^(?:VITEST|NODE_ENV|NODE_OPTIONS|DEV|PROD|SSR|MODE)/u.test(key)
      ? []
      : [[key, value]],
  )
  return { ...Object.fromEntries(inherited), ...more, ...options.env }
}

async function launchOnChromium(options: LaunchOptions): Promise<RunningApp> {
  const { dataDir, files = [] } = options
  const downloads = join(dataDir, 'downloads')
  const portFile = join(dataDir, 'browser', 'DevToolsActivePort')
  rmSync(portFile, { force: true })
  const program = options.program ?? {
    main: join(ROOT, 'out', 'main', 'main.js'),
    register: join(ROOT, 'out', 'chromium', 'register.js'),
  }
  const args = ['--import', program.register, program.main, `--data=${dataDir}`, ...files]
  const main = spawn(process.execPath, args, {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: environment(options, {
      VARIORUM_HEADLESS: '1',
      VARIORUM_DOWNLOADS: downloads,
      VARIORUM_CHROMIUM_ARGS: ['--remote-debugging-port=0', ...(options.browserArgs ?? [])].join(' '),
    }),
  })
  const output = collectOutput(main)
  try {
    const address = await waitFor(() => readAddress(portFile), main)
    const browser = await chromium.connectOverCDP(address, { isLocal: true })
    const page = await waitFor(
      () =>
        browser
          .contexts()
          .flatMap((context) => context.pages())
          .find((candidate) => /^https:\/\/[^/]+\.localhost\//u.test(candidate.url())),
      main,
    )
    await page.waitForLoadState()
    const disconnect = async (): Promise<void> => await browser.close().catch(() => undefined)
    return {
      page,
      main,
      runtime: 'chromium',
      downloads,
      output,
      close: async () => {
        main.kill('SIGTERM')
        const code = await endInTime(main)
        await disconnect()
        return code
      },
      kill: async () => {
        await killTree(main)
        await disconnect()
      },
    }
  } catch (error) {
    await killTree(main)
    throw new Error(`The app did not start. It printed:\n${output()}`, { cause: error })
  }
}

async function launchOnElectron(options: LaunchOptions): Promise<RunningApp> {
  const { dataDir, files = [], browserArgs = [] } = options
  const downloads = join(dataDir, 'downloads')
  const root = process.platform === 'linux' && process.getuid?.() === 0
  const app = await _electron.launch({
    executablePath: findElectron() ?? '',
    args: [...(root ? ['--no-sandbox'] : []), ...browserArgs, '.', `--data=${dataDir}`, ...files],
    cwd: ROOT,
    env: environment(options, { VARIORUM_DOWNLOADS: downloads }),
    timeout: START_TIMEOUT,
  })
  const main = app.process()
  const output = collectOutput(main)
  const page = await app.firstWindow()
  await page.waitForLoadState()
  return {
    page,
    main,
    runtime: 'electron',
    downloads,
    output,
    close: async () => {
      await app.close()
      return await endInTime(main)
    },
    kill: async () => await killTree(main),
  }
}

function collectOutput(main: ChildProcess): () => string {
  let text = ''
  main.stdout?.on('data', (data) => (text += String(data)))
  main.stderr?.on('data', (data) => (text += String(data)))
  return () => text
}

/** Polls until there is something; fails when the process ends first or the time is over. */
async function waitFor<T>(look: () => T | undefined, main: ChildProcess): Promise<T> {
  const end = Date.now() + START_TIMEOUT
  for (;;) {
    const found = look()
    if (found !== undefined) return found
    if (hasEnded(main)) throw new Error(`the process ended with code ${String(main.exitCode)}`)
    if (Date.now() > end) throw new Error(`nothing came up in ${String(START_TIMEOUT / 1000)} seconds`)
    await sleep(50)
  }
}

/** The file has two lines, port and path; the second is there once it has been written whole. */
function readAddress(portFile: string): string | undefined {
  try {
    const [port, path] = readFileSync(portFile, 'utf8').split('\n')
    return port === undefined || path === undefined || path === ''
      ? undefined
      : `ws://127.0.0.1:${port}${path}`
  } catch {
    return undefined
  }
}

async function endInTime(main: ChildProcess): Promise<number | null> {
  const timer = new AbortController()
  const late = sleep(CLOSE_TIMEOUT, 'late' as const, { signal: timer.signal }).catch(() => null)
  const result = await Promise.race([ended(main), late])
  timer.abort()
  if (result !== 'late') return result
  await killTree(main)
  throw new Error(`The app did not end within ${String(CLOSE_TIMEOUT / 1000)} seconds`)
}
