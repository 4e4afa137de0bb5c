import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import process from 'node:process'

/** Where a Chromium of any make is installed, best known first. Snap's Chromium is last: it cannot see every folder. */
const LINUX_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'brave-browser',
]
const MAC_PATHS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Brave Browser.app/Contents/MacOS/Brave Browser',
]
const WINDOWS_PATHS = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
]

/**
 * The path of an installed Chromium, Chrome or Edge, or undefined. `VARIORUM_CHROMIUM` names one by hand; a path
 * there that cannot be run is an error, because falling back to another browser would surprise.
 */
export function findBrowser(env = process.env, platform = process.platform) {
  const chosen = env['VARIORUM_CHROMIUM']
  if (chosen !== undefined && chosen !== '') {
    if (!isProgram(chosen)) throw new Error(`VARIORUM_CHROMIUM names ${chosen}, which cannot be run`)
    return chosen
  }
  return candidates(env, platform).find(isProgram)
}

function candidates(env, platform) {
  if (platform === 'darwin') {
    const home = env['HOME']
    return home === undefined ? MAC_PATHS : [...MAC_PATHS, ...MAC_PATHS.map((path) => join(home, path))]
  }
  if (platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']]
    return roots
      .filter((root) => root !== undefined)
      .flatMap((root) => WINDOWS_PATHS.map((parts) => join(root, ...parts)))
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  const usual = ['/usr/bin', '/usr/local/bin', '/opt/google/chrome', '/snap/bin']
  const all = [...new Set([...folders.filter((folder) => !folder.startsWith('/snap/')), ...usual])]
  return all.flatMap((folder) => LINUX_NAMES.map((name) => join(folder, name)))
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/** Whether a window can be shown: on Linux only with a display server, elsewhere always. */
export function hasDisplay(env = process.env, platform = process.platform) {
  if (env['VARIORUM_HEADLESS'] === '1') return false
  if (platform === 'darwin' || platform === 'win32') return true
  return [env['DISPLAY'], env['WAYLAND_DISPLAY']].some((value) => value !== undefined && value !== '')
}
