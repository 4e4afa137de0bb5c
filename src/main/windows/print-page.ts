import { BrowserWindow } from 'electron'
import { randomUUID } from 'node:crypto'
import { PRINT_ORIGIN } from './own-addresses.ts'

/** Pages that wait to be printed, by their addresses; taken away again once they are printed. */
const waiting = new Map<string, string>()

/** The page that is printed from an address, or `null`. */
export function pageToPrint(address: string): string | null {
  return waiting.get(address) ?? null
}

/**
 * Prints a page of HTML in a hidden window: sandboxed, without a preload, on an origin that is not the app's, so that it
 * reaches neither the bridge nor the store. Nothing in it runs or loads, by the policy it is served under.
 *
 * @returns the bytes of a PDF, with the page size and margins of the page's own `@page` rules
 */
export async function printHtml(html: string): Promise<Uint8Array> {
  const address = `${PRINT_ORIGIN}/${randomUUID()}`
  waiting.set(address, html)
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  })
  try {
    await window.loadURL(address)
    return await window.webContents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    })
  } finally {
    waiting.delete(address)
    window.destroy()
  }
}
