import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBrowser } from '../../scripts/lib/find-browser.mjs'
import { launchApp } from '../e2e/support/app.ts'
import type { RunningApp } from '../e2e/support/app.ts'
import { ended, processTree } from '../e2e/support/process-tree.ts'
import { buildRuntime } from './build-runtime.ts'
import type { BuiltRuntime } from './build-runtime.ts'

/** What tests/chromium/fixture-app/preload.cjs exposes. */
type Bridge = {
  invoke(channel: string, ...args: unknown[]): Promise<unknown>
  send(channel: string, ...args: unknown[]): void
  on(channel: string, listener: (...args: unknown[]) => void): () => void
  path(file: File): string
  nested: { values: unknown[] }
}
declare global {
  var bridge: Bridge
}

const MAIN = join(import.meta.dirname, 'fixture-app', 'main.mjs')

function reports(app: RunningApp, name: string): unknown[] {
  return app
    .output()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line): { name: string; value: unknown } => JSON.parse(line))
    .filter((report) => report.name === name)
    .map((report) => report.value)
}

describe.skipIf(findBrowser() === undefined)('the Chromium runtime', () => {
  let folder: string
  let runtime: BuiltRuntime
  let app: RunningApp
  const launch = async (): Promise<RunningApp> =>
    await launchApp({
      dataDir: join(folder, 'data'),
      program: { main: MAIN, register: runtime.register },
      env: { VARIORUM_LOG: '1' },
    })

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'variorum-runtime-'))
    runtime = await buildRuntime()
    app = await launch()
  })
  afterAll(async () => {
    await app.kill()
    runtime.remove()
    rmSync(folder, { recursive: true, force: true })
  })

  it('serves the custom scheme with its headers, to the page and to module workers', async () => {
    await app.page.locator('body[data-worker="worker runs"]').waitFor()
    expect(await app.page.evaluate(() => document.body.textContent)).toContain('page runs')
    expect(await app.page.evaluate(() => [isSecureContext, document.title])).toEqual([true, 'Fixture'])
    const policy = await app.page.evaluate(async () =>
      (await fetch('/part.js')).headers.get('content-security-policy'),
    )
    expect(policy).toContain("default-src 'none'")
    expect(await app.page.evaluate(async () => (await fetch('/no-such-file')).status)).toBe(404)
  })

  it('tells the events of the start in order', () => {
    expect(reports(app, 'session-created')).toEqual([true])
    expect(reports(app, 'ready-to-show')).toEqual([true])
    expect(reports(app, 'loaded')).toEqual(['app://main/'])
  })

  it('names the sender as Electron does', async () => {
    expect(await app.page.evaluate(() => bridge.invoke('who'))).toEqual({
      main: true,
      url: 'app://main/',
      window: true,
    })
  })

  it('carries plain data, dates, maps and text of any script both ways', async () => {
    const same = await app.page.evaluate(async () => {
      const value = {
        text: 'a\u{1F600}\uD800 ﷺ "$" \u0000 \u2028',
        $: 'bytes',
        date: new Date(5),
        map: new Map([['k', new Set([1n])]]),
        list: [undefined, null, -0, Number.NaN, Infinity],
        __proto__: null,
      }
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each member is compared below
      const back = (await bridge.invoke('echo', value)) as typeof value
      const set = back.map.get('k')
      return [
        back.text === value.text,
        back.$ === 'bytes',
        back.date.getTime() === 5,
        set instanceof Set && set.has(1n),
        back.list.length === 5 && Object.is(back.list[2], -0) && Number.isNaN(back.list[3]),
        Object.keys(back).length === Object.keys(value).length,
      ]
    })
    expect(same).toEqual([true, true, true, true, true, true])
  })

  it('keeps Uint8Array a Uint8Array in main and in the page', async () => {
    expect(
      await app.page.evaluate(() => bridge.invoke('describe', new Uint8Array([0, 255, 3]).subarray(1))),
    ).toEqual({ type: '[object Uint8Array]', isUint8Array: true, isBuffer: false, length: 2, sum: 258 })
    const inPage = await app.page.evaluate(async () => {
      const bytes = await bridge.invoke('bytes', 300)
      return bytes instanceof Uint8Array ? [bytes.length, bytes[0], bytes[299]] : 'not bytes'
    })
    expect(inPage).toEqual([300, 0, 299 % 251])
  })

  it('carries 64 MB both ways', async () => {
    const size = 64 * 1024 * 1024
    const result = await app.page.evaluate(async (length) => {
      const bytes = new Uint8Array(length)
      for (let index = 0; index < length; index += 1) bytes[index] = index % 251
      const described = await bridge.invoke('describe', bytes)
      const back = await bridge.invoke('bytes', length)
      const equal =
        back instanceof Uint8Array &&
        back.length === length &&
        back.every((byte, index) => byte === bytes[index])
      return { described, equal }
    }, size)
    let sum = 0
    for (let index = 0; index < size; index += 1) sum = (sum + (index % 251)) % 65_521
    expect(result).toEqual({
      described: { type: '[object Uint8Array]', isUint8Array: true, isBuffer: false, length: size, sum },
      equal: true,
    })
  })

  it('rejects with the message of the handler, and where there is none', async () => {
    const message = (channel: string): Promise<string> =>
      app.page.evaluate(
        async (name) =>
          await bridge.invoke(name).then(
            () => 'resolved',
            (error: unknown) => String(error),
          ),
        channel,
      )
    expect(await message('fail')).toBe("Error: Error invoking remote method 'fail': Error: it went wrong")
    expect(await message('nobody')).toContain("No handler registered for 'nobody'")
    const refused = app.page.evaluate(() => bridge.invoke('echo', () => 1))
    await expect(refused).rejects.toThrow('An object could not be cloned.')
  })

  it('sends events to the page until the listener is removed', async () => {
    const heard = await app.page.evaluate(async () => {
      const got: unknown[] = []
      const off = bridge.on('greeting', (text, bytes) => got.push([text, bytes instanceof Uint8Array]))
      await bridge.invoke('greet', 'one')
      await bridge.invoke('greet', 'two')
      off()
      await bridge.invoke('greet', 'three')
      return got
    })
    expect(heard).toEqual([
      ['one', true],
      ['two', true],
    ])
  })

  it('receives messages that want no answer', async () => {
    await app.page.evaluate(() => bridge.send('note', 'hello'))
    await expect.poll(() => reports(app, 'note')).toEqual(['hello'])
  })

  it('exposes a frozen object and leaves nothing else on the window', async () => {
    const facts = await app.page.evaluate(() => {
      const attempts = [
        () => Object.assign(globalThis.bridge, { invoke: 1 }),
        () => Object.assign(globalThis, { bridge: 1 }),
        () => globalThis.bridge.nested.values.push(2),
      ]
      const refused = attempts.filter((attempt) => {
        try {
          attempt()
          return false
        } catch {
          return true
        }
      })
      const left = Object.getOwnPropertyNames(window).filter((name) =>
        /runtime_|require|module|process/u.test(name),
      )
      return { refused: refused.length, left, path: bridge.path(new File(['x'], 'x.txt')) }
    })
    expect(facts).toEqual({ refused: 3, left: [], path: '' })
  })

  it('gives subframes neither the preload nor the binding', async () => {
    const inFrame = await app.page.evaluate(async () => {
      const frame = document.createElement('iframe')
      frame.src = '/frame.html'
      await new Promise((resolve) => {
        frame.addEventListener('load', resolve)
        document.body.append(frame)
      })
      const names = Object.getOwnPropertyNames(frame.contentWindow ?? {})
      frame.remove()
      return {
        count: names.length,
        own: names.filter((name) => name === 'bridge' || name.startsWith('runtime_')),
      }
    })
    expect(inFrame.count).toBeGreaterThan(100)
    expect(inFrame.own).toEqual([])
  })

  it('lets no request out', async () => {
    const results = await app.page.evaluate(async () => {
      const addresses = [
        'http://example.com/',
        'https://1.1.1.1/',
        'http://127.0.0.1:1/',
        'https://x.app.localhost:8443/',
      ]
      return await Promise.all(
        addresses.map((address) =>
          fetch(address, { mode: 'no-cors' }).then(
            () => 'answered',
            () => 'failed',
          ),
        ),
      )
    })
    expect(results).toEqual(['failed', 'failed', 'failed', 'failed'])
  })

  it('asks the program before a navigation and stays where it is', async () => {
    await app.page.evaluate(() => {
      location.href = 'https://example.com/away'
    })
    await expect.poll(() => reports(app, 'will-navigate')).toEqual(['https://example.com/away'])
    expect(await app.page.evaluate(() => [location.pathname, document.title])).toEqual(['/', 'Fixture'])
  })

  it('opens no second page from the page', async () => {
    await app.page.evaluate(() => {
      window.open('https://example.com/popup')
    })
    await expect.poll(() => app.page.context().pages().length).toBe(1)
  })

  it('throws by name for what it does not have', async () => {
    expect(await app.page.evaluate(() => bridge.invoke('unknown-api'))).toEqual([
      'electron.clipboard.readText is not available on the Chromium runtime',
      'electron.app.showEmojiPanel is not available on the Chromium runtime',
      'electron.BrowserWindow option kiosk is not available on the Chromium runtime',
    ])
  })

  it('prints a second, hidden window and closes it', async () => {
    const printed = await app.page.evaluate(() => bridge.invoke('print'))
    expect(printed).toMatchObject({ head: '%PDF-', windows: 1 })
  })

  it('talks to a process of its own', async () => {
    expect(await app.page.evaluate(() => bridge.invoke('child', new Uint8Array(3)))).toEqual({
      message: { argument: 'argument', bytes: true, execArgv: 0 },
      exited: true,
    })
  })

  it('gives the paths of the files that the user chose', async () => {
    const file = join(folder, 'chosen.txt')
    writeFileSync(file, 'text')
    const chooser = app.page.waitForEvent('filechooser')
    const answer = app.page.evaluate(() =>
      bridge.invoke('open-dialog', { properties: ['openFile', 'multiSelections'] }),
    )
    await (await chooser).setFiles([file, MAIN])
    expect(await answer).toEqual({ canceled: false, filePaths: [file, MAIN] })
  })

  it('saves under a free name of the downloads folder', async () => {
    const save = (): Promise<unknown> =>
      app.page.evaluate(() => bridge.invoke('save-dialog', { defaultPath: '/elsewhere/my dossier.html' }))
    const first = join(app.downloads, 'my dossier.html')
    expect(await save()).toEqual({ canceled: false, filePath: first })
    writeFileSync(first, 'x')
    expect(await save()).toEqual({ canceled: false, filePath: join(app.downloads, 'my dossier (2).html') })
  })

  it('lets one process have a data folder, and tells it of the second', async () => {
    await expect(launch()).rejects.toThrow(/"second","value":true/u)
    await expect.poll(() => reports(app, 'second-instance')).toEqual([1])
  })

  it('keeps IndexedDB over a kill and over an orderly end', async () => {
    const put = async (text: string): Promise<void> =>
      await app.page.evaluate(async (value) => {
        const database = await new Promise<IDBDatabase>((resolve, reject) => {
          const open = indexedDB.open('kept', 1)
          open.addEventListener('upgradeneeded', () => open.result.createObjectStore('texts'))
          open.addEventListener('success', () => resolve(open.result))
          open.addEventListener('error', () => reject(new Error('open')))
        })
        await new Promise<void>((resolve, reject) => {
          const change = database.transaction('texts', 'readwrite', { durability: 'strict' })
          change.objectStore('texts').put(value, value)
          change.addEventListener('complete', () => resolve())
          change.addEventListener('error', () => reject(new Error('put')))
        })
        database.close()
      }, text)
    const keys = (): Promise<unknown> =>
      app.page.evaluate(
        async () =>
          await new Promise((resolve) => {
            const open = indexedDB.open('kept')
            open.addEventListener('success', () => {
              const read = open.result.transaction('texts').objectStore('texts').getAllKeys()
              read.addEventListener('success', () => resolve(read.result))
            })
          }),
      )
    await put('before the kill')
    await app.kill()
    app = await launch()
    expect(await keys()).toEqual(['before the kill'])
    await put('before the end')
    expect(await app.close()).toBe(0)
    expect(reports(app, 'will-quit')).toEqual([true])
    expect(existsSync(join(folder, 'data', 'chromium-lock'))).toBe(false)
    app = await launch()
    expect(await keys()).toEqual(['before the end', 'before the kill'])
  })

  it('ends with a message when the browser dies', async () => {
    const [, browser] = processTree(app.main.pid ?? 0)
    process.kill(browser ?? 0, 'SIGKILL')
    expect(await ended(app.main)).toBe(1)
    expect(app.output()).toContain('The browser that shows the window has ended unexpectedly.')
    expect(reports(app, 'will-quit')).toEqual([true])
    app = await launch()
  })

  it('ends when the user closes the last window', async () => {
    await app.page.close()
    expect(await ended(app.main)).toBe(0)
    expect(reports(app, 'closed')).toEqual([true])
    expect(reports(app, 'window-all-closed')).toEqual([true])
  })
})
