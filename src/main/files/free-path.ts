import { existsSync } from 'node:fs'
import { extname } from 'node:path'

/**
 * Where a file may be written without replacing one that nobody agreed to replace: the path itself where it is what the
 * user confirmed or is free, else the first of “name (2).ext”, “name (3).ext” … that is.
 *
 * @param confirmed the path that the save dialog gave, which asked before it named a file that is there
 */
export function freePath(path: string, confirmed: string): string {
  if (path === confirmed || !existsSync(path)) return path
  const ending = extname(path)
  const stem = path.slice(0, path.length - ending.length)
  for (let number = 2; ; number += 1) {
    const candidate = `${stem} (${number})${ending}`
    if (!existsSync(candidate)) return candidate
  }
}
