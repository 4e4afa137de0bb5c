import type { Page } from 'playwright-core'
import { afterAll, afterEach } from 'vitest'
import { launchApp, type RunningApp } from './app.ts'
import { keepPicture, PATIENCE_MS } from './case.ts'

/**
 * One running app for the tests of a file that only look, or put back what they did; to be called where the file begins.
 * What it returns gives the app to a test: its window freshly loaded, so that nothing is open, chosen or scrolled from
 * the test before, and as large as at the start. After a test that failed the next one gets another app with another folder.
 *
 * @param makeFolder makes its data folder, which must be there for the file
 * @param ready waits until the window shows what every test begins with
 */
export function sharedApp(
  makeFolder: () => Promise<string>,
  ready: (page: Page) => Promise<void>,
): () => Promise<RunningApp> {
  let running: { readonly app: RunningApp; readonly width: number; readonly height: number } | undefined

  const end = async (): Promise<void> => {
    const last = running
    running = undefined
    await last?.app.kill().catch(() => undefined)
  }
  afterEach(async ({ task }) => {
    if (running === undefined || task.result?.state !== 'fail') return
    await keepPicture(running.app, task.name)
    await end()
  })
  afterAll(end)

  return async () => {
    if (running === undefined) {
      const app = await launchApp({ dataDir: await makeFolder() })
      app.page.setDefaultTimeout(PATIENCE_MS)
      const size = await app.page.evaluate(() => ({ width: innerWidth, height: innerHeight }))
      running = { app, ...size }
    } else {
      const { app, width, height } = running
      await app.page.setViewportSize({ width, height })
      // A pointer that rests where the last test left it would point at something.
      await app.page.mouse.move(0, 0)
      await app.page.reload()
    }
    await ready(running.app.page)
    return running.app
  }
}
