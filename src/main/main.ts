import { app, dialog, Menu, type BrowserWindow } from 'electron'
import { randomUUID } from 'node:crypto'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ok } from '#core/base/result.ts'
import { EVENT_CHANNEL } from '#shared/ipc/channel.ts'
import type { DeskEvent, Handlers } from '#shared/ipc/routes.ts'
import { CaseFolders } from './files/case-folders.ts'
import { ChosenFiles } from './files/chosen-files.ts'
import { prepareDataFolder } from './files/data-folder.ts'
import { ImportJobs } from './import/import-jobs.ts'
import { createReaderHost } from './import/process/reader-host.ts'
import { walkPaths } from './import/walk-folder.ts'
import { caseFileHandlers } from './ipc/case-file-handlers.ts'
import { caseHandlers } from './ipc/case-handlers.ts'
import { exportHandlers } from './ipc/export-handlers.ts'
import { importHandlers } from './ipc/import-handlers.ts'
import { serve } from './ipc/serve.ts'
import { declareAppScheme, serveApp } from './windows/app-protocol.ts'
import { lockDownBeforeReady, lockDownDefaultSession } from './windows/lockdown.ts'
import { openMainWindow } from './windows/main-window.ts'
import { printHtml } from './windows/print-page.ts'
import { APP_ORIGIN } from './windows/own-addresses.ts'
import { parseArguments } from './arguments.ts'
import { spawnReader } from './utility-reader.ts'

/** The composition root: the only place that wires things together. */

const here = dirname(fileURLToPath(import.meta.url))
const root = join(here, '..', '..')
const options = parseArguments(process.argv, app.isPackaged)

const dataFolder = options.dataFolder ?? app.getPath('userData')
const problem = prepareDataFolder(dataFolder)

if (problem !== null) {
  dialog.showErrorBox('Variorum', problem)
  app.exit(1)
} else if (takeDataFolder()) {
  declareAppScheme()
  lockDownBeforeReady()
  // Not awaited here: Electron is not ready before this module has been evaluated, so waiting for it would wait for ever.
  run().catch((error: unknown) => {
    console.error(error)
    app.exit(1)
  })
} else {
  console.error('Variorum is already open with this data folder; its window has been brought to the front.')
  app.quit()
}

/** Works in the data folder from now on; false when another window does already. */
function takeDataFolder(): boolean {
  app.setPath('userData', dataFolder)
  // The browser's profile can be lost or wiped; the cases lie beside it, not in it.
  app.setPath('sessionData', join(dataFolder, 'browser'))
  return app.requestSingleInstanceLock()
}

async function run(): Promise<void> {
  const now = (): string => new Date().toISOString()
  const cases = new CaseFolders({ folder: dataFolder, now, newId: randomUUID })
  const chosen = new ChosenFiles(randomUUID)
  const jobs = new ImportJobs(randomUUID)
  const host = createReaderHost({ spawn: () => spawnReader(join(here, 'reader-process.js')) })
  const sampleFolder = join(root, 'resources', 'sample-case')

  let pending = options.files.length > 0 ? chosen.keep(await walkPaths(options.files)) : null
  const handlers: Handlers = {
    'app:info': async () => {
      const pendingFiles = pending
      pending = null
      return ok({ version: app.getVersion(), pendingFiles })
    },
    ...caseHandlers(cases),
    ...caseFileHandlers(cases),
    ...importHandlers({ cases, chosen, jobs, host, sampleFolder, now }),
    ...exportHandlers(cases, join(root, 'resources'), printHtml),
  }

  await app.whenReady()
  await lockDownDefaultSession()
  Menu.setApplicationMenu(null)
  serve(handlers, APP_ORIGIN, (line) => console.error(line))
  serveApp(join(here, '..', 'renderer'))

  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', () => {
    jobs.cancelAll()
    host.dispose()
    void cases.close()
  })
  const window = openMainWindow(join(here, '..', 'preload', 'preload.cjs'))
  app.on('second-instance', (_event, argv, folder) => {
    const { files } = parseArguments(argv, app.isPackaged)
    void openFiles(
      files.map((file) => resolve(folder, file)),
      chosen,
      window,
    )
  })
  await window
}

async function openFiles(
  files: readonly string[],
  chosen: ChosenFiles,
  opening: Promise<BrowserWindow>,
): Promise<void> {
  const window = await opening
  if (window.isDestroyed()) return
  window.focus()
  if (files.length === 0) return
  const event: DeskEvent = { kind: 'open-files', ...chosen.keep(await walkPaths(files)) }
  if (!window.isDestroyed()) window.webContents.send(EVENT_CHANNEL, event)
}
