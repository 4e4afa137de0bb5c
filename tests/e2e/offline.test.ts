import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { chromium } from 'playwright-core'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { findBrowser } from '../../scripts/lib/find-browser.mjs'
import { ROOT, canLaunch, launchApp } from './support/app.ts'
import type { LaunchOptions } from './support/app.ts'
import { trafficIn } from './support/net-log.ts'
import type { Traffic } from './support/net-log.ts'
import { HELPERS, NAVIGATIONS, VECTORS } from './support/network-vectors.ts'
import type { Target, Vector } from './support/network-vectors.ts'
import { openSink } from './support/sink.ts'
import type { Sink } from './support/sink.ts'

/**
 * A script in the window tries every way to the network that is known to us, by name and by address. Two detectors
 * watch: Chromium's own log of its network stack, and servers on this machine. The control shows that both see
 * the same ways when nothing is locked.
 */
describe.skipIf(!canLaunch())('nothing leaves the machine', () => {
  let folder: string
  let sink: Sink
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'variorum-offline-'))
    sink = await openSink()
  })
  afterAll(async () => {
    await sink.close()
    rmSync(folder, { recursive: true, force: true })
  })

  let seenBefore: readonly [number, number]
  beforeEach(() => {
    seenBefore = [sink.connections(), sink.datagrams()]
  })
  afterEach(() => rmSync(join(folder, 'data'), { recursive: true, force: true }))
  const seen = (): readonly number[] => [sink.connections() - seenBefore[0], sink.datagrams() - seenBefore[1]]

  const targets = (): Target[] => [
    { http: 'http://variorum-leak.test', host: 'variorum-leak.test:80', udp: 'variorum-leak.test:3478' },
    {
      http: `http://127.0.0.1:${String(sink.httpPort)}`,
      host: `127.0.0.1:${String(sink.httpPort)}`,
      udp: `127.0.0.1:${String(sink.udpPort)}`,
    },
  ]

  /** Tries everything and returns the traffic, with the address of the page before and after. */
  async function attack(
    options: Omit<LaunchOptions, 'dataDir'>,
  ): Promise<{ traffic: Traffic[]; stayed: boolean }> {
    const netLog = join(folder, 'net-log.json')
    const app = await launchApp({
      ...options,
      dataDir: join(folder, 'data'),
      browserArgs: [`--log-net-log=${netLog}`],
    })
    try {
      // The page of the app, not a page that says it is missing.
      if (options.program === undefined) await app.page.locator('#root > *').first().waitFor()
      const before = new URL(app.page.url()).origin
      const pages = app.page.context().pages().length
      for (const target of targets()) {
        await Promise.all(Object.values(VECTORS).map((vector) => attempt(app.page, vector, target)))
        for (const vector of Object.values(NAVIGATIONS)) {
          await attempt(app.page, vector, target)
          // What is not there cannot be waited for: time for a navigation to begin, and below for bytes to leave.
          await sleep(150)
        }
      }
      await sleep(1000)
      const stayed = new URL(app.page.url()).origin === before && app.page.context().pages().length === pages
      await app.close()
      return { traffic: trafficIn(netLog), stayed }
    } finally {
      await app.kill()
    }
  }

  it('from the app, by any of the ways', async () => {
    const { traffic, stayed } = await attack({})
    expect(traffic).toEqual([])
    expect(seen()).toEqual([0, 0])
    expect(stayed).toBe(true)
  })

  it.skipIf(findBrowser() === undefined)('even from a page without a content security policy', async () => {
    // Where the page is afterwards is not asked: a form to an insecure address makes Chromium show a warning instead.
    const { traffic } = await attack({
      env: { FIXTURE_POLICY: 'none' },
      program: {
        main: join(ROOT, 'tests', 'chromium', 'fixture-app', 'main.mjs'),
        register: join(ROOT, 'out', 'chromium', 'register.js'),
      },
    })
    expect(traffic).toEqual([])
    expect(seen()).toEqual([0, 0])
  })

  it.skipIf(findBrowser() === undefined)(
    'and both detectors see the ways when nothing is locked',
    async () => {
      const netLog = join(folder, 'control.json')
      const context = await chromium.launchPersistentContext(join(folder, 'control'), {
        executablePath: findBrowser() ?? '',
        headless: true,
        chromiumSandbox: process.getuid?.() !== 0,
        args: [`--log-net-log=${netLog}`],
      })
      const page = context.pages()[0] ?? (await context.newPage())
      const [byName, byAddress] = targets()
      if (byName === undefined || byAddress === undefined) throw new Error('there are two targets')
      await page.goto(byAddress.http)
      for (const target of [byName, byAddress]) {
        await Promise.all(Object.values(VECTORS).map((vector) => attempt(page, vector, target)))
      }
      await expect.poll(() => seen()[1]).toBeGreaterThan(0)
      await context.close()
      const traffic = trafficIn(netLog)
      expect(new Set(traffic.map(({ kind }) => kind))).toEqual(new Set(['dns', 'tcp', 'udp']))
      expect(traffic.some(({ kind, what }) => kind === 'dns' && what.includes('variorum-leak.test'))).toBe(
        true,
      )
      expect(seen()[0]).toBeGreaterThan(5)
    },
  )
})

/** Runs one vector in the page; that it fails there is the rule. */
async function attempt(page: Page, vector: Vector, target: Target): Promise<void> {
  const source = `(async () => { ${HELPERS}; await (${vector.toString()})(${JSON.stringify(target)}); return 0 })()`
  await Promise.race([page.evaluate(source).catch(() => undefined), sleep(4000)])
}
