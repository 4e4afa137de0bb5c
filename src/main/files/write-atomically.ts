import { createHash, randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { syncFolder, writeFully } from './durable.ts'

/** What was written: how many bytes, and their SHA-256 in hexadecimal digits. */
export type Written = { readonly bytes: number; readonly sha256: string }

/**
 * Writes a file whole or not at all: a new file beside the target, flushed to the disk and read back, then renamed
 * over it (docs/methods/dossier.md, D11). Whatever fails, the target holds what it held before and the new file is
 * gone. Throws what the file system throws; the caller puts it into words.
 *
 * @param path where to; its folder must exist
 * @param content text is written as UTF-8
 */
export async function writeAtomically(path: string, content: string | Uint8Array): Promise<Written> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const folder = dirname(path)
  const temporary = join(folder, `.${basename(path).slice(0, 80)}.${randomUUID()}.tmp`)
  try {
    const sha256 = sha256Of(bytes)
    await writeAndFlush(temporary, bytes)
    if ((await sha256OfFile(temporary)) !== sha256) {
      throw new Error('What was read back is not what was written: the disk may be failing')
    }
    await rename(temporary, path)
    await syncFolder(folder)
    return { bytes: bytes.length, sha256 }
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

async function writeAndFlush(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx')
  try {
    await writeFully(file, bytes, 0)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  const file = await open(path, 'r')
  try {
    for await (const chunk of file.createReadStream({ autoClose: false })) hash.update(chunk)
  } finally {
    await file.close()
  }
  return hash.digest('hex')
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
