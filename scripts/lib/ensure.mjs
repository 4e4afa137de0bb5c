import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { findBrowser } from './find-browser.mjs'
import { newest, oldest } from './freshness.mjs'
import { ROOT, run } from './steps.mjs'

/** What must be there before the app can run; each makes it if it can, says so in a line, and throws if it cannot. */

const INSTALLED = 'node_modules/.package-lock.json'
const BUILT = [
  'out/main/main.js',
  'out/main/dossier.js',
  'out/preload/preload.cjs',
  'out/renderer/index.html',
]
const BUILT_RUNTIME = ['out/chromium/electron.js', 'out/chromium/register.js']
const SOURCES = [
  'src',
  'resources',
  'scripts/lib',
  'package.json',
  'electron.vite.config.ts',
  'vite.chromium.config.ts',
]
const DAY = 24 * 60 * 60 * 1000

/** Installs the packages of the lock file when they are missing or older than it. */
export async function ensureDependencies({ log }) {
  const installed = join(ROOT, INSTALLED)
  if (existsSync(installed)) {
    if (statSync(installed).mtimeMs >= statSync(join(ROOT, 'package-lock.json')).mtimeMs) return
    // A checkout gives the lock file a new time without changing it.
    if (sameVersions()) return
  }
  log('Installing packages (npm ci) …')
  // Electron's binary comes later, and only where there is a window to show.
  const { code } = await run('npm', ['ci', '--no-audit', '--no-fund'])
  if (code !== 0) {
    throw new Error(
      'npm ci failed; the lines above say why. The packages are fetched from the npm registry once: connect to it (behind a proxy: npm config set proxy URL), then run this again.',
    )
  }
}

function sameVersions() {
  try {
    const wanted = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages
    const present = JSON.parse(readFileSync(join(ROOT, INSTALLED), 'utf8')).packages
    return Object.entries(wanted).every(
      ([path, { version, optional }]) =>
        path === '' || optional === true || present[path]?.version === version,
    )
  } catch {
    return false
  }
}

/** Builds the app and its Chromium runtime when a source is newer than what was built. */
export async function ensureBuild({ log }) {
  const built = oldest(ROOT, [...BUILT, ...BUILT_RUNTIME])
  if (built > 0 && built >= newest(ROOT, SOURCES)) return
  log(built > 0 ? 'Building the app: its sources have changed …' : 'Building the app …')
  for (const args of [
    ['electron-vite', 'build', '--logLevel', 'warn'],
    ['vite', 'build', '--config', 'vite.chromium.config.ts'],
  ]) {
    const { code } = await run('npx', ['--no-install', ...args])
    if (code !== 0) throw new Error(`The build failed: npx ${args.join(' ')}`)
  }
}

/**
 * Finds what the window runs on: `{ kind: 'electron' | 'chromium', path }`, or `{ kind: 'none' }`. Fetches Electron's
 * binary when it is missing (tried once a day, as some machines cannot), and installs Chromium where it may.
 */
export async function ensureBrowser({ log }) {
  const electron = findElectron() ?? (await downloadElectron(log))
  if (electron !== undefined) return { kind: 'electron', path: electron }
  const browser = await ensureChromium({ log })
  return browser === undefined ? { kind: 'none' } : { kind: 'chromium', path: browser }
}

/** The path of an installed Chromium of any make; on Debian and Ubuntu root installs one. Undefined: there is none. */
export async function ensureChromium({ log }) {
  return findBrowser() ?? (canUseApt() ? await installChromium(log) : undefined)
}

/** How to get a browser, for the machine at hand. */
export function browserAdvice() {
  if (existsSync('/usr/bin/apt-get')) return 'install one with: sudo apt-get install chromium'
  if (process.platform === 'darwin')
    return 'install Google Chrome, or Chromium with: brew install --cask chromium'
  if (process.platform === 'win32') return 'install Microsoft Edge or Google Chrome'
  return 'install Chromium, Google Chrome or Microsoft Edge'
}

/** The path of Electron's binary, or undefined. VARIORUM_RUNTIME=chromium passes it over, to try the other runtime. */
export function findElectron() {
  if (process.env['VARIORUM_RUNTIME'] === 'chromium') return undefined
  const folder = join(ROOT, 'node_modules', 'electron')
  try {
    const path = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8'))
    return existsSync(path) ? path : undefined
  } catch {
    return undefined
  }
}

async function downloadElectron(log) {
  const installer = join(ROOT, 'node_modules', 'electron', 'install.js')
  if (process.env['VARIORUM_RUNTIME'] === 'chromium' || !existsSync(installer)) return undefined
  const failure = join(ROOT, 'node_modules', '.cache', 'variorum', 'electron-download-failed')
  if (existsSync(failure) && Date.now() - statSync(failure).mtimeMs < DAY) return undefined
  log("Fetching Electron's binary (once, about 110 MB; at most five minutes) …")
  const { code, output } = await run(process.execPath, [installer], { quiet: true, timeout: 300_000 })
  const found = code === 0 ? findElectron() : undefined
  if (found === undefined) {
    mkdirSync(join(failure, '..'), { recursive: true })
    writeFileSync(failure, new Date().toISOString())
    const why = output.trim().split('\n').at(-1) ?? ''
    log(`Electron's binary cannot be fetched from this machine; not tried again for a day. ${why}`.trim())
  } else {
    rmSync(failure, { force: true })
  }
  return found
}

function canUseApt() {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
}

async function installChromium(log) {
  log('Installing Chromium (apt-get install chromium) …')
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const update = await run('apt-get', ['update', '-qq'], { env, quiet: true, timeout: 180_000 })
  const install = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
    env,
    quiet: true,
    timeout: 600_000,
  })
  const found = install.code === 0 ? findBrowser() : undefined
  if (found === undefined) {
    const reason = `${update.output}\n${install.output}`.trim().split('\n').at(-1)
    log(`Chromium could not be installed: ${reason}`)
  }
  return found
}
