import type { FileFilter, OpenDialogOptions, SaveDialogOptions } from 'electron'
import { existsSync, mkdirSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { app } from './app.ts'
import { BrowserWindow } from './browser-window.ts'
import { guard, notAvailable } from './unavailable.ts'

type OpenResult = { canceled: boolean; filePaths: string[] }
type SaveResult = { canceled: boolean; filePath: string }
type WithWindow<T> = [BrowserWindow, T] | [T]

/**
 * The browser's own dialog for a file field, opened from an isolated world of the page with a click that counts as
 * the user's. The field is never part of the document. Main reads the paths of the files that were chosen over the
 * debugging session, which the page itself cannot.
 */
async function showOpenDialog(...args: WithWindow<OpenDialogOptions> | []): Promise<OpenResult> {
  const [window, options] = withWindow<OpenDialogOptions>(args)
  const properties = options.properties ?? ['openFile']
  const folder = properties.includes('openDirectory')
  const known = ['openFile', 'openDirectory', 'multiSelections', 'dontAddToRecent', 'showHiddenFiles']
  const unknown = properties.find((property) => !known.includes(property))
  if (unknown !== undefined) throw notAvailable(`dialog.showOpenDialog property ${unknown}`)
  const { channel, debug } = window.webContents.tools()
  const field = {
    multiple: properties.includes('multiSelections'),
    webkitdirectory: folder,
    accept: folder ? '' : acceptOf(options.filters ?? []),
  }
  try {
    const chosen = await channel.evaluate(
      `new Promise((resolve) => {
        globalThis.field = Object.assign(document.createElement('input'), { type: 'file' }, ${JSON.stringify(field)})
        field.addEventListener('change', () => resolve(field.files.length))
        field.addEventListener('cancel', () => resolve(0))
        field.click()
      })`,
      { gesture: true },
    )
    const count = Number(chosen.value)
    const paths: string[] = []
    // All the files of a folder have the folder in common: the first one tells it.
    for (let index = 0; index < (folder ? Math.min(count, 1) : count); index += 1) {
      const { objectId } = await channel.evaluate(`field.files[${String(index)}]`, { handle: true })
      if (objectId === undefined) continue
      const { path } = await debug.send('DOM.getFileInfo', { objectId })
      const relative = await channel.evaluate(`field.files[${String(index)}].webkitRelativePath`)
      if (path !== '') paths.push(folder ? folderAbove(path, String(relative.value)) : path)
    }
    await channel.evaluate('delete globalThis.field')
    return { canceled: paths.length === 0, filePaths: paths }
  } catch (error) {
    // The window was closed under the dialog.
    if (window.isDestroyed()) return { canceled: true, filePaths: [] }
    throw error
  }
}

/** `relative` begins with the chosen folder's own name: `folder/a/b.txt`. */
function folderAbove(path: string, relative: string): string {
  const steps = relative.split('/').length - 1
  let folder = path
  for (let step = 0; step < steps; step += 1) folder = dirname(folder)
  return folder
}

function acceptOf(filters: readonly FileFilter[]): string {
  const extensions = filters.flatMap((filter) => filter.extensions)
  return extensions.includes('*') ? '' : extensions.map((extension) => `.${extension}`).join(',')
}

/**
 * A page of a browser cannot ask where to save and learn the path, so nobody is asked: a name that is still free in
 * the downloads folder. The program says where it saved.
 */
async function showSaveDialog(...args: WithWindow<SaveDialogOptions> | []): Promise<SaveResult> {
  const [, options] = withWindow<SaveDialogOptions>(args)
  const folder = app.getPath('downloads')
  mkdirSync(folder, { recursive: true })
  const extension = options.filters?.[0]?.extensions[0]
  const name = basename(options.defaultPath ?? 'Untitled')
  const full =
    extname(name) === '' && extension !== undefined && extension !== '*' ? `${name}.${extension}` : name
  const stem = full.slice(0, full.length - extname(full).length)
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? full : `${stem} (${String(number)})${extname(full)}`
    const filePath = join(folder, candidate)
    if (!existsSync(filePath)) return { canceled: false, filePath }
  }
}

function withWindow<T extends object>(
  args: readonly [BrowserWindow, T] | readonly [T] | readonly [],
): [BrowserWindow, Partial<T>] {
  const [first, second] = args
  if (first instanceof BrowserWindow) return [first, second ?? {}]
  const window = BrowserWindow.getAllWindows()[0]
  if (window === undefined) throw notAvailable('dialog without a window')
  return [window, first ?? {}]
}

export const dialog = guard('dialog', {
  showOpenDialog,
  showSaveDialog,
  /** To standard error, as Electron does before it is ready. */
  showErrorBox(title: string, content: string): void {
    process.stderr.write(`${title}\n${content}\n`)
  },
})
