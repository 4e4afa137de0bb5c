import { readFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

export type PathName = 'appData' | 'userData' | 'sessionData' | 'documents' | 'downloads' | 'home' | 'temp'

type Product = { readonly root: string; readonly name: string; readonly version: string }

/** The package.json nearest above the main script, as Electron takes name and version from it. */
export function findProduct(mainScript: string): Product {
  let folder = dirname(resolve(mainScript))
  for (;;) {
    const found = readPackage(folder)
    if (found !== undefined) return { root: folder, ...found }
    const parent = dirname(folder)
    if (parent === folder) return { root: dirname(resolve(mainScript)), name: 'Electron', version: '0.0.0' }
    folder = parent
  }
}

function readPackage(folder: string): { name: string; version: string } | undefined {
  try {
    const data: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    if (typeof data !== 'object' || data === null) return undefined
    const field = (key: string): string | undefined => {
      const value: unknown = Reflect.get(data, key)
      return typeof value === 'string' ? value : undefined
    }
    const name = field('productName') ?? field('name')
    return name === undefined ? undefined : { name, version: field('version') ?? '0.0.0' }
  } catch {
    return undefined
  }
}

/** Electron's default for a path. `VARIORUM_DOWNLOADS` replaces the downloads folder, for tests and for servers. */
export function defaultPath(name: PathName, appName: string, userData: string | undefined): string {
  switch (name) {
    case 'home':
      return homedir()
    case 'temp':
      return tmpdir()
    case 'documents':
      return userFolder('XDG_DOCUMENTS_DIR', 'Documents')
    case 'downloads':
      return process.env['VARIORUM_DOWNLOADS'] ?? userFolder('XDG_DOWNLOAD_DIR', 'Downloads')
    case 'appData':
      return applicationData()
    case 'userData':
      return join(applicationData(), appName)
    case 'sessionData':
    default:
      return userData ?? join(applicationData(), appName)
  }
}

function applicationData(): string {
  if (process.platform === 'win32') return process.env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support')
  return process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config')
}

/** The XDG folder from the environment or from user-dirs.dirs, else the folder's English name in the home. */
function userFolder(variable: string, fallback: string): string {
  const set = process.env[variable]
  if (set !== undefined && set !== '') return set
  if (process.platform === 'linux') {
    try {
      const text = readFileSync(join(applicationData(), 'user-dirs.dirs'), 'utf8')
      const value = new RegExp(`^${variable}="([^"]+)"`, 'mu').exec(text)?.[1]
      if (value !== undefined) return value.replace('$HOME', homedir())
    } catch {
      // No such file on most servers: the English name will do.
    }
  }
  return join(homedir(), fallback)
}
