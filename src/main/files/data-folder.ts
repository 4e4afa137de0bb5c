import { accessSync, constants, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { errorCode } from '#core/base/error-code.ts'

/**
 * Makes the data folder and the browser's profile in it.
 *
 * @returns why the app cannot work there, for people, or `null`
 */
export function prepareDataFolder(folder: string): string | null {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
    mkdirSync(join(folder, 'browser'), { recursive: true })
    return null
  } catch (error) {
    const start = `Variorum cannot keep its cases in ${folder}`
    switch (errorCode(error)) {
      case 'EACCES':
      case 'EPERM':
      case 'EROFS':
        return `${start}: it may not be written to. Change its permissions, or choose another with --data=FOLDER.`
      case 'ENOSPC':
        return `${start}: the disk is full. Free some space, or choose another with --data=FOLDER.`
      case 'EEXIST':
      case 'ENOTDIR':
        return `${start}: there is a file in its place. Choose another with --data=FOLDER.`
      default:
        return `${start} (${error instanceof Error ? error.message : String(error)}). Choose another with --data=FOLDER.`
    }
  }
}
