import type { BrowserWindowConstructorOptions, WebPreferences } from 'electron'
import { notAvailable } from './unavailable.ts'

/** Options that a window of a browser honours, or can do without (least size, icon and colour before the page is there). */
const OPTIONS: ReadonlySet<string> = new Set([
  'width',
  'height',
  'minWidth',
  'minHeight',
  'center',
  'title',
  'show',
  'backgroundColor',
  'icon',
  'autoHideMenuBar',
  'useContentSize',
  'webPreferences',
])

/** Preferences that hold on this runtime whatever their value, because they only take away. */
const PREFERENCES: ReadonlySet<string> = new Set([
  'preload',
  'sandbox',
  'contextIsolation',
  'nodeIntegration',
  'nodeIntegrationInWorker',
  'nodeIntegrationInSubFrames',
  'webSecurity',
  'allowRunningInsecureContent',
  'experimentalFeatures',
  'webviewTag',
  'navigateOnDragDrop',
  'spellcheck',
  'safeDialogs',
  'devTools',
  'javascript',
  'disableDialogs',
  'autoplayPolicy',
  'v8CacheOptions',
  'backgroundThrottling',
])

/** What a browser cannot grant, or the runtime will not. */
const FORBIDDEN: Partial<Record<keyof WebPreferences, unknown>> = {
  sandbox: false,
  contextIsolation: false,
  nodeIntegration: true,
  nodeIntegrationInWorker: true,
  nodeIntegrationInSubFrames: true,
  webSecurity: false,
  allowRunningInsecureContent: true,
  experimentalFeatures: true,
  webviewTag: true,
  spellcheck: true,
  javascript: false,
}

export type WindowWish = {
  readonly width: number
  readonly height: number
  readonly title: string
  readonly hidden: boolean
  readonly preload: string | undefined
}

/** Electron's options, reduced to what this runtime acts on. Throws by name for an option it does not have. */
export function readWindowOptions(options: BrowserWindowConstructorOptions, appName: string): WindowWish {
  for (const key of Object.keys(options)) {
    if (!OPTIONS.has(key)) throw notAvailable(`BrowserWindow option ${key}`)
  }
  const preferences = options.webPreferences ?? {}
  for (const [key, value] of Object.entries(preferences)) {
    if (!PREFERENCES.has(key)) throw notAvailable(`BrowserWindow webPreferences.${key}`)
    if (Object.hasOwn(FORBIDDEN, key) && Reflect.get(FORBIDDEN, key) === value) {
      throw notAvailable(`BrowserWindow webPreferences.${key}: ${String(value)}`)
    }
  }
  return {
    width: options.width ?? 800,
    height: options.height ?? 600,
    title: options.title ?? appName,
    hidden: options.show === false,
    preload: preferences.preload,
  }
}
