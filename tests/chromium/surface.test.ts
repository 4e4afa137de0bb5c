import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as runtime from '#chromium/electron.ts'
import { electronUses, missingUses } from './electron-uses.ts'
import { topLevelAwaits } from './top-level-awaits.ts'

const ROOT = join(import.meta.dirname, '..', '..')
/** What `require('electron')` gives to a preload, in src/chromium/page-bridge.ts. */
const PRELOAD = {
  contextBridge: { exposeInMainWorld: 1 },
  ipcRenderer: { invoke: 1, send: 1, on: 1, once: 1, off: 1, removeListener: 1, removeAllListeners: 1 },
  webUtils: { getPathForFile: 1 },
}

function sources(folder: string): { file: string; source: string }[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => ({ file: join(folder, file), source: readFileSync(join(ROOT, folder, file), 'utf8') }))
}

describe('what the app uses of Electron', () => {
  it('is there on the Chromium runtime, for main', () => {
    const uses = sources('src/main').map(({ file, source }) => ({ file, uses: electronUses(source) }))
    expect(uses.flatMap((entry) => entry.uses).length).toBeGreaterThan(5)
    const missing = uses.flatMap(({ file, uses: used }) =>
      missingUses(used, runtime).map((name) => `${file}: ${name}`),
    )
    expect(missing).toEqual([])
  })

  it('is there for the preload', () => {
    const uses = sources('src/preload').flatMap(({ source }) => electronUses(source))
    expect(uses.length).toBeGreaterThan(0)
    expect(missingUses(uses, PRELOAD)).toEqual([])
  })

  it('is awaited by nothing before the app is ready', () => {
    // Electron says that it is ready only after the main module has run to its end: an await at its top level for
    // anything that waits for readiness would wait for ever, and does not on Chromium.
    const main = readFileSync(join(ROOT, 'src/main/main.ts'), 'utf8')
    expect(topLevelAwaits(main)).toEqual([])
  })
})

describe('the scan', () => {
  it('finds names, renamed names and the members that are read', () => {
    const source = `
      import { app as program, BrowserWindow, type Session } from 'electron'
      import type { Tray } from 'electron'
      import { readFile } from 'node:fs/promises'
      program.quit(); new BrowserWindow(); BrowserWindow.getAllWindows(); other.program.nothing()`
    expect(electronUses(source)).toEqual([
      { name: 'app', members: ['quit'] },
      { name: 'BrowserWindow', members: ['getAllWindows'] },
    ])
  })

  it('sees what the runtime does not have', () => {
    const source = `
      import { app, Tray, nonsense } from 'electron'
      app.showEmojiPanel(); app.quit(); new Tray('x')`
    expect(missingUses(electronUses(source), runtime)).toEqual(['app.showEmojiPanel', 'Tray', 'nonsense'])
  })

  it('refuses imports that name nothing', () => {
    expect(() => electronUses(`import electron from 'electron'`)).toThrow('name what is imported')
    expect(() => electronUses(`import * as electron from 'electron'`)).toThrow('name what is imported')
  })

  it('finds awaits at the top level only', () => {
    const source = `const a = async (\n  x: number,\n) => {\n  await one()\n}\nif (b) {\n  await two()\n}\nawait three()\n`
    expect(topLevelAwaits(source)).toEqual(['await two()', 'await three()'])
  })
})
