import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** The time of the newest file at or under any of the paths, in ms; 0 when there is none. */
export function newest(root, paths) {
  return Math.max(0, ...paths.map((path) => walk(join(root, path), Math.max, 0)))
}

/** The time of the oldest of these files, in ms; 0 when one is missing. */
export function oldest(root, files) {
  return Math.min(...files.map((file) => timeOf(join(root, file))))
}

function walk(path, choose, start) {
  let entries
  try {
    entries = readdirSync(path, { withFileTypes: true })
  } catch {
    return timeOf(path)
  }
  return entries.reduce(
    (time, entry) => choose(time, walk(join(path, entry.name), choose, start)),
    timeOf(path),
  )
}

function timeOf(path) {
  try {
    return statSync(path).mtimeMs
  } catch {
    return 0
  }
}
