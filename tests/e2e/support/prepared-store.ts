import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'

/** Where one run of the tests keeps its prepared data folders. Names that begin so are kept from the app. */
export const PREPARED_STORE = 'VITEST_PREPARED_FOLDERS'

/** Makes the store before the first file and removes it after the last. */
export function setup(): () => void {
  const store = mkdtempSync(join(tmpdir(), 'variorum-prepared-'))
  process.env[PREPARED_STORE] = store
  return () => rmSync(store, { recursive: true, force: true, maxRetries: 5 })
}
