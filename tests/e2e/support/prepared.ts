import { cpSync, existsSync, mkdirSync, renameSync, rmdirSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'
import { invariant } from '#core/base/invariant.ts'
import { launchApp } from './app.ts'
import { BATCH, newDataFolder, waitForQuiet, waitForStatus, type Life } from './case.ts'
import { PREPARED_STORE } from './prepared-store.ts'

/** A data folder as the first start leaves it when it was ended in order: the sample case, analysed. */
export async function sampleFolder(life: Life = 'test'): Promise<string> {
  return await preparedFolder('sample', [], life)
}

/** A data folder whose only case holds the batch of the fixtures, analysed. */
export async function batchFolder(life: Life = 'test'): Promise<string> {
  return await preparedFolder('batch', [BATCH], life)
}

/**
 * A data folder of its own for one test or one file of tests, copied from one in which the app was started with these
 * files once for the whole run; removed afterwards. For tests of what comes after: how a case is read at first has its
 * own.
 */
export async function preparedFolder(
  name: string,
  files: readonly string[],
  life: Life = 'test',
): Promise<string> {
  const store = process.env[PREPARED_STORE]
  invariant(store !== undefined, 'the store of prepared folders is there')
  const made = join(store, name)
  while (!existsSync(made)) {
    // Another process may be at it.
    if (!take(`${made}.lock`)) await sleep(100)
    else {
      try {
        if (!existsSync(made)) await prepare(made, files)
      } finally {
        rmdirSync(`${made}.lock`)
      }
    }
  }
  const folder = newDataFolder(life)
  cpSync(made, folder, { recursive: true })
  return folder
}

function take(lock: string): boolean {
  try {
    mkdirSync(lock)
    return true
  } catch {
    return false
  }
}

/** A case is read for the first time while other tests run: it takes what it takes. */
const FIRST_READING_MS = 150_000

async function prepare(made: string, files: readonly string[]): Promise<void> {
  const dataDir = newDataFolder()
  const app = await launchApp({ dataDir, files })
  try {
    const { page } = app
    page.setDefaultTimeout(FIRST_READING_MS)
    await waitForStatus(page, /[1-9]\d* match/u)
    // Matches are kept while proposals are still looked for.
    await waitForQuiet(page)
    await app.close()
  } catch (error) {
    await app.kill()
    throw error
  }
  renameSync(dataDir, made)
}
