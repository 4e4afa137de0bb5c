import { BrowserWindow } from 'electron'
import { APP_ORIGIN } from './own-addresses.ts'

/** The one factory of windows: isolated, sandboxed, without Node, without a spell checker that would fetch dictionaries. */
export async function openMainWindow(preload: string): Promise<BrowserWindow> {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 960,
    minHeight: 600,
    title: 'Variorum',
    backgroundColor: '#f6f6f4',
    show: true,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  })
  await window.loadURL(`${APP_ORIGIN}/index.html`)
  return window
}
