import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { errorCode } from '#core/base/error-code.ts'

type Hears = { readonly folder: string; readonly say: (message: string) => void }

/**
 * Reads words that nobody may read, one passage a line. `null`, with the reason said, where they cannot be read or there
 * are none: a dossier that was to be redacted must not be written without it.
 */
export async function readRedactions(
  path: string | null,
  { folder, say }: Hears,
): Promise<readonly string[] | null> {
  if (path === null) return []
  let text
  try {
    text = await readFile(resolve(folder, path), 'utf8')
  } catch (error) {
    say(`${path} could not be read (${errorCode(error)}). Name a text file with one passage a line.`)
    return null
  }
  const words = text
    .normalize('NFC')
    .replace(/^\uFEFF/u, '')
    .split(/\r?\n|\r/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  if (words.length > 0) return words
  say(`${path} holds no words to make unreadable. Write one passage a line.`)
  return null
}
