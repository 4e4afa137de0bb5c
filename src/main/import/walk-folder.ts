import { lstat, readdir, readFile, realpath, stat } from 'node:fs/promises'
import { isUtf8 } from 'node:buffer'
import { basename, join, resolve, sep } from 'node:path'
import { byText } from '#core/base/order.ts'
import type { ImportSource } from './import-batch.ts'

/** How far a folder is followed. */
export type WalkLimits = { readonly depth: number; readonly files: number }

const LIMITS: WalkLimits = { depth: 16, files: 20_000 }

/**
 * The files to import among files and folders that the user named (rules I60–I62): folders with all that is below
 * them, except hidden files, the folders in which browsers put a saved page's pictures, and symbolic links. What
 * cannot be looked at is kept as a file that will fail, so that nothing goes missing in silence.
 *
 * @param paths files or folders, absolute or relative to the working directory
 * @returns in code-unit order of the relative names, each file once
 */
export async function walkPaths(
  paths: readonly string[],
  limits: WalkLimits = LIMITS,
): Promise<ImportSource[]> {
  const sources: ImportSource[] = []
  const seen = new Set<string>()
  for (const path of paths)
    await walkPath(resolve(path), basename(resolve(path)), 0, true, { sources, seen, limits })
  const order = new Map(sources.map((source, index) => [source, index]))
  return sources.toSorted((a, b) => byText(a.name, b.name) || (order.get(a) ?? 0) - (order.get(b) ?? 0))
}

/** A path as the system has it: bytes where the name is not UTF-8, which no text could say. */
type Path = string | Buffer

type Walk = { readonly sources: ImportSource[]; readonly seen: Set<string>; readonly limits: WalkLimits }

async function walkPath(path: Path, name: string, depth: number, given: boolean, walk: Walk): Promise<void> {
  let entry
  let real
  try {
    // A link that the user named is meant; one found in a folder may lead anywhere.
    entry = given ? await stat(path) : await lstat(path)
    real = await realpath(path, 'buffer').then(keyOf)
  } catch (error) {
    // A command line can pass text only: a name in another encoding arrives mangled.
    const mangled = given && name.includes('\u{FFFD}')
    walk.sources.push(failing(name, mangled ? inWords(NOT_UTF8) : error))
    return
  }
  if (entry.isDirectory()) await walkFolder(path, name, depth, walk)
  else if (entry.isFile() && !walk.seen.has(real)) {
    walk.seen.add(real)
    walk.sources.push({ name, path: real, size: entry.size, load: () => readFile(path) })
  }
}

/** A path as text; bytes that are no UTF-8 stay apart from one another. */
function keyOf(path: Buffer): string {
  return path.toString(isUtf8(path) ? 'utf8' : 'latin1')
}

async function walkFolder(path: Path, name: string, depth: number, walk: Walk): Promise<void> {
  if (depth >= walk.limits.depth) {
    walk.sources.push(failing(name, inWords(`The folder is nested more than ${walk.limits.depth} deep.`)))
    return
  }
  let entries: Buffer[]
  try {
    entries = await readdir(path, { encoding: 'buffer' })
  } catch (error) {
    walk.sources.push(failing(name, error))
    return
  }
  const children = entries.map((bytes) => ({ bytes, text: bytes.toString('utf8') }))
  const siblings = new Set(children.map(({ text }) => text))
  const inOrder = children.toSorted((a, b) => byText(a.text, b.text) || Buffer.compare(a.bytes, b.bytes))
  for (const { bytes, text: child } of inOrder) {
    if (isSkipped(child, siblings)) continue
    if (walk.sources.length >= walk.limits.files) {
      walk.sources.push(
        failing(`${name}/…`, inWords(`More than ${walk.limits.files} files: the rest was left out.`)),
      )
      return
    }
    await walkPath(below(path, bytes), `${name}/${child}`, depth + 1, false, walk)
  }
}

function below(folder: Path, name: Buffer): Path {
  if (typeof folder === 'string' && isUtf8(name)) return join(folder, name.toString('utf8'))
  return Buffer.concat([Buffer.from(folder), Buffer.from(sep), name])
}

const RESOURCE_FOLDER = /^(.+?)(?:_files|_fichiers|_archivos|_file|-Dateien|_bestanden|\.files)$/u

/** Hidden files, what systems leave behind, and the resources of a page saved beside them. */
function isSkipped(name: string, siblings: ReadonlySet<string>): boolean {
  if (
    name.startsWith('.') ||
    name.startsWith('~$') ||
    /^(?:thumbs\.db|desktop\.ini|__MACOSX|node_modules)$/iu.test(name)
  ) {
    return true
  }
  const page = RESOURCE_FOLDER.exec(name)?.[1]
  if (page === undefined) return false
  return name.endsWith('_files') || ['.html', '.htm', '.xhtml'].some((ending) => siblings.has(page + ending))
}

function failing(name: string, error: unknown): ImportSource {
  return {
    name,
    size: 0,
    load: () => Promise.reject(error instanceof Error ? error : new Error(String(error))),
  }
}

const NOT_UTF8 = 'Its name is not in UTF-8 and cannot be named here. Name the folder it lies in instead.'

/** A failure whose message is for people already. */
function inWords(message: string): Error {
  return Object.assign(new Error(message), { code: 'IN_WORDS' })
}
