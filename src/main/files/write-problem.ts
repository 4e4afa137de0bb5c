import { basename, dirname } from 'node:path'
import { errorCode } from '#core/base/error-code.ts'

/**
 * Why a file was not written, for people: which file, what is wrong, what to do. `writeAtomically` leaves what was there
 * before, so nothing is ever said to be lost.
 *
 * @param error what the file system or the writer threw
 */
export function describeWriteProblem(error: unknown, file: string): string {
  const name = basename(file)
  const folder = dirname(file)
  switch (errorCode(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return `${name} was not written: the disk is full. Free some space; an older file of that name is untouched.`
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `${name} was not written: ${folder} cannot be written to. Choose another folder.`
    case 'ENOENT':
    case 'ENOTDIR':
      return `${name} was not written: there is no folder ${folder}. Make it first, or choose another.`
    case 'EISDIR':
      return `${name} was not written: there is a folder of that name. Choose another name.`
    case 'ENAMETOOLONG':
      return `${name} was not written: its name is too long for this disk. Choose a shorter one.`
    default:
      return `${name} was not written: ${error instanceof Error ? error.message : String(error)}`
  }
}
