// A small program against Electron's API, run by tests/chromium/behaviour.test.ts. It reports to standard output.
import { app, BrowserWindow, clipboard, dialog, ipcMain, protocol, session, utilityProcess } from 'electron'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'

const report = (name, value) => process.stdout.write(`${JSON.stringify({ name, value })}\n`)
const folder = process.argv.find((text) => text.startsWith('--data='))?.slice('--data='.length)
if (folder === undefined) throw new Error('--data is missing')
app.setPath('userData', folder)

protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }])

const CSP = "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'; frame-src 'self'"
const PAGE =
  '<!doctype html><meta charset="utf-8"><title>Fixture</title><script type="module" src="page.js"></script>'
const PAGE_SCRIPT = `
document.body.append('page runs')
const worker = new Worker('worker.js', { type: 'module' })
worker.addEventListener('message', (event) => document.body.setAttribute('data-worker', event.data))
`
const WORKER = `import { word } from './part.js'; postMessage(word)`
const FILES = {
  '/': ['text/html', PAGE],
  '/page.js': ['text/javascript', PAGE_SCRIPT],
  '/worker.js': ['text/javascript', WORKER],
  '/part.js': ['text/javascript', `export const word = 'worker runs'`],
  '/frame.html': ['text/html', '<!doctype html><title>Frame</title><p>frame'],
  '/print.html': ['text/html', '<!doctype html><title>Print</title><p>printed page'],
}

if (!app.requestSingleInstanceLock()) {
  report('second', true)
  app.quit()
} else {
  start()
}

function start() {
  app.on('second-instance', (_event, argv) =>
    report('second-instance', argv.filter((text) => text.startsWith('--')).length),
  )
  app.on('session-created', (created) => report('session-created', created === session.defaultSession))
  app.on('window-all-closed', () => {
    report('window-all-closed', true)
    app.quit()
  })
  app.on('will-quit', () => report('will-quit', true))
  ipcMain.handle('echo', (_event, value) => value)
  ipcMain.handle('describe', (_event, value) => ({
    type: Object.prototype.toString.call(value),
    isUint8Array: value instanceof Uint8Array,
    isBuffer: Buffer.isBuffer(value),
    length: value?.length,
    sum: value instanceof Uint8Array ? value.reduce((sum, byte) => (sum + byte) % 65_521, 0) : undefined,
  }))
  ipcMain.handle('bytes', (_event, length) => Uint8Array.from({ length }, (_, index) => index % 251))
  ipcMain.handle('fail', () => {
    throw new Error('it went wrong')
  })
  ipcMain.handle('who', (event) => ({
    main: event.senderFrame === event.sender.mainFrame,
    url: event.senderFrame.url,
    window: BrowserWindow.fromWebContents(event.sender) !== null,
  }))
  ipcMain.handle('greet', (event, text) => event.sender.send('greeting', text, Uint8Array.of(1, 2, 3)))
  ipcMain.handle('open-dialog', async (event, options) => {
    return await dialog.showOpenDialog(BrowserWindow.fromWebContents(event.sender), options)
  })
  ipcMain.handle('save-dialog', async (_event, options) => await dialog.showSaveDialog(options))
  ipcMain.handle('unknown-api', () => {
    const messages = []
    for (const use of [
      () => clipboard.readText(),
      () => app.showEmojiPanel(),
      () => new BrowserWindow({ kiosk: true }),
    ]) {
      try {
        use()
        messages.push('nothing thrown')
      } catch (error) {
        messages.push(error.message)
      }
    }
    return messages
  })
  ipcMain.handle('print', async () => {
    const hidden = new BrowserWindow({ show: false, webPreferences: { sandbox: true } })
    await hidden.loadURL('app://main/print.html')
    const pdf = await hidden.webContents.printToPDF({ printBackground: true, pageSize: 'A4' })
    hidden.destroy()
    return {
      head: pdf.subarray(0, 5).toString('latin1'),
      length: pdf.length,
      windows: BrowserWindow.getAllWindows().length,
    }
  })
  ipcMain.handle('child', async (_event, value) => {
    const child = utilityProcess.fork(join(import.meta.dirname, 'child.mjs'), ['argument'], {
      serviceName: 'test',
    })
    const answer = new Promise((resolve) => child.once('message', resolve))
    child.postMessage(value)
    const message = await answer
    const exit = new Promise((resolve) => child.once('exit', resolve))
    child.kill()
    return { message, exited: typeof (await exit) === 'number' }
  })
  ipcMain.on('note', (_event, text) => report('note', text))

  void app.whenReady().then(async () => {
    session.defaultSession.setPermissionCheckHandler(() => false)
    session.defaultSession.webRequest.onBeforeRequest((details, callback) => {
      // oxlint-disable-next-line promise/no-callback-in-promise -- a listener of requests, not of the promise
      callback({ cancel: !details.url.startsWith('app:') })
    })
    protocol.handle('app', (request) => {
      const file = FILES[new URL(request.url).pathname]
      if (file === undefined) return new Response('not found', { status: 404 })
      // The test of the network lock takes the policy away, to see that the lock holds without it.
      const policy = process.env.FIXTURE_POLICY === 'none' ? {} : { 'content-security-policy': CSP }
      return new Response(file[1], { headers: { 'content-type': file[0], ...policy } })
    })
    const window = new BrowserWindow({
      width: 900,
      height: 700,
      show: false,
      webPreferences: {
        preload: fileURLToPath(new URL('preload.cjs', import.meta.url)),
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
      },
    })
    window.once('ready-to-show', () => {
      window.show()
      report('ready-to-show', true)
    })
    window.on('closed', () => report('closed', true))
    window.webContents.on('will-navigate', (event) => {
      report('will-navigate', event.url)
      event.preventDefault()
    })
    window.webContents.setWindowOpenHandler(({ url }) => {
      report('window-open', url)
      return { action: 'deny' }
    })
    await window.loadURL('app://main/')
    report('loaded', window.webContents.getURL())
  })
}
