import { statSync } from 'node:fs'
import { extname } from 'node:path'

/**
 * Where a file may be written without replacing one that nobody agreed to replace: the path itself where it is what the
 * user confirmed or no file has it, else the first of “name (2).ext”, “name (3).ext” … that none has. A folder in the way
 * cannot be replaced, so it is for the writer to report.
 *
 * @param confirmed the path that the save dialog gave, which asked before it named a file that is there
 */
export function freePath(path: string, confirmed: string): string {
  if (path === confirmed || !isFile(path)) return path
  const ending = extname(path)
  const stem = path.slice(0, path.length - ending.length)
  for (let number = 2; ; number += 1) {
    const candidate = `${stem} (${number})${ending}`
    if (!isFile(candidate)) return candidate
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true
}
