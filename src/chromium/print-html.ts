import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { findBrowser } from '../../scripts/lib/find-browser.mjs'
import { UNWANTED_DEFAULTS, launchArguments } from './launch-arguments.ts'
import { printPage } from './print.ts'

/** Where the page seems to live while it is printed; answered by `route`, never looked up. */
const ADDRESS = 'https://print.app.localhost/'

/**
 * Prints a page of HTML in a headless browser of its own, with an empty profile, without scripts and without a network,
 * and ends the browser. Throws, in words for people, where no browser is installed.
 *
 * @returns the bytes of a PDF, with the page size and margins of the page's own `@page` rules
 */
export async function printHtml(html: string): Promise<Uint8Array> {
  const executablePath = findBrowser()
  if (executablePath === undefined) {
    throw new Error('a PDF is printed by Chromium, Chrome or Edge, and none of them is installed')
  }
  const profile = await mkdtemp(join(tmpdir(), 'variorum-print-'))
  const root = process.getuid?.() === 0
  const wish = {
    switches: new Map(),
    width: 800,
    height: 600,
    title: 'Variorum',
    visible: false,
    env: {},
    root,
  }
  try {
    const context = await chromium.launchPersistentContext(profile, {
      executablePath,
      headless: true,
      chromiumSandbox: !root,
      args: launchArguments(wish),
      ignoreDefaultArgs: UNWANTED_DEFAULTS,
      javaScriptEnabled: false,
      serviceWorkers: 'block',
      acceptDownloads: false,
      artifactsDir: join(profile, 'artifacts'),
    })
    try {
      await context.route('**/*', (route) =>
        route.request().url() === ADDRESS
          ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
          : route.abort(),
      )
      const page = context.pages()[0] ?? (await context.newPage())
      await page.goto(ADDRESS, { waitUntil: 'load' })
      return await printPage(await context.newCDPSession(page), PRINT_OPTIONS)
    } finally {
      await context.close()
    }
  } finally {
    await rm(profile, { recursive: true, force: true })
  }
}

const PRINT_OPTIONS = {
  preferCSSPageSize: true,
  printBackground: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
}
