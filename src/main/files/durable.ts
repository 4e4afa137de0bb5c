import { constants } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'

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
