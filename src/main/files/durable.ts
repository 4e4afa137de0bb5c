import { constants } from 'node:fs'
import { open, rename, rm, type FileHandle } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Writes a file so that after a power cut either the old or the new one is there, whole: temporary file beside it, loop
 * over short writes, fsync, rename, fsync of the folder. Leaving out the last step lost acknowledged files.
 *
 * @throws what the file system throws; the old file is then untouched and the temporary one is gone
 */
export async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${path}.${process.pid}.${Date.now().toString(36)}.tmp`
  try {
    const file = await open(temporary, 'wx')
    try {
      await writeFully(file, bytes, 0)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
  await syncFolder(dirname(path))
}

/** Writes all bytes at a position: one write may write short (a full disk) without an error. */
export async function writeFully(file: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  let written = 0
  while (written < bytes.byteLength) {
    const { bytesWritten } = await file.write(bytes, written, bytes.byteLength - written, position + written)
    if (bytesWritten === 0) throw Object.assign(new Error('The disk took no more bytes'), { code: 'ENOSPC' })
    written += bytesWritten
  }
}

/** Makes a rename or a new file in the folder survive a power cut. Windows cannot sync folders and need not. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path, constants.O_RDONLY)
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
