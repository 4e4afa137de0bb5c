import { createHash } from 'node:crypto'
import { errorCode } from '#core/base/error-code.ts'
import type { ImportFailure, ImportFailureCode } from '#core/documents/failure.ts'
import { toSourceDocument } from '#core/documents/source-document.ts'
import type { DraftDocument, ReaderNote, SourceDocument } from '#core/documents/source-document.ts'
import { err, ok } from '#core/base/result.ts'
import type { Result } from '#core/base/result.ts'
import type { ReaderHost } from './process/reader-host.ts'
import type { ReaderFailure } from './reader.ts'

/** A file to import. `name` is relative to what the user gave, never a path of the machine; `size` in bytes. */
export type ImportSource = {
  readonly name: string
  /** Where it lies, links followed, so that nobody writes over it; never shown. Absent: it was handed over as bytes. */
  readonly path?: string
  readonly size: number
  readonly load: () => Promise<Uint8Array>
}

/** What became of one file. */
export type ImportItem =
  | { readonly kind: 'document'; readonly document: SourceDocument }
  | { readonly kind: 'failure'; readonly failure: ImportFailure }

/** What an import needs from outside. */
export type ImportDeps = {
  readonly host: Pick<ReaderHost, 'read' | 'limits'>
  /** Keeps original bytes under their SHA-256 (64 hexadecimal digits); settles when they are safe. */
  readonly vault: { readonly put: (bytes: Uint8Array, sha256: string) => Promise<unknown> }
  /** The time as ISO 8601 in UTC. */
  readonly now: () => string
  readonly signal: AbortSignal
  /** Told the name of each file before it is read. */
  readonly onFile?: (name: string) => void
}

/**
 * Imports files one after the other in the order given, one item for each and each file inside it (rules I56–I59, I79). A file that fails does
 * not stop the others. The original of a document is in the vault before the document is handed out. After the
 * signal nothing more is reported.
 */
export async function* importFiles(
  sources: AsyncIterable<ImportSource> | readonly ImportSource[],
  deps: ImportDeps,
): AsyncGenerator<ImportItem> {
  for await (const source of sources) {
    if (deps.signal.aborted) return
    deps.onFile?.(source.name)
    for await (const item of importFile(source, deps, null)) {
      if (deps.signal.aborted) return
      yield item
    }
  }
}

/** In which file a file came, and how many files deep that lies. */
type Enclosing = {
  readonly name: string
  readonly sha256: string
  readonly depth: number
  /** How many more files inside the outermost one are read. */
  readonly budget: { left: number }
}

/** A mail in a mail in a mail; deeper ones are named in a failure. */
const DEEPEST = 4
/** Archives in archives can hold more files than anybody could read. */
const MOST_ENCLOSED = 5000

/** One item for the file, and one for each file that came inside it (rule I79). */
async function* importFile(
  source: ImportSource,
  deps: ImportDeps,
  within: Enclosing | null,
): AsyncGenerator<ImportItem> {
  const read = await readSource(source, deps)
  if (!read.ok) {
    yield { kind: 'failure', failure: { file: source.name, ...read.error } }
    return
  }
  const { draft, bytes, sha256 } = read.value
  const fileName = baseName(source.name)
  const enclosed = draft.enclosed ?? []
  if (draft.blocks.length > 0 || enclosed.length === 0) {
    const kept = await keep(bytes, sha256, deps)
    if (!kept.ok) {
      yield { kind: 'failure', failure: { file: source.name, ...kept.error } }
      return
    }
    const document = toSourceDocument(
      within ? { ...draft, notes: [cameIn(within), ...draft.notes] } : draft,
      {
        fileName,
        importedAt: deps.now(),
        sha256,
        byteLength: bytes.length,
      },
    )
    yield { kind: 'document', document }
  }
  const budget = within?.budget ?? { left: MOST_ENCLOSED }
  const inner: Enclosing = { name: fileName, sha256, depth: (within?.depth ?? 0) + 1, budget }
  for (const file of enclosed) {
    if (deps.signal.aborted) return
    const name = `${source.name}/${file.name.replaceAll(/[\\/]/gu, '_')}`
    if (budget.left-- <= 0) {
      const message = `It holds more than ${MOST_ENCLOSED.toLocaleString('en')} files; the rest was not read. Unpack it and import parts.`
      if (budget.left === -1)
        yield { kind: 'failure', failure: { file: source.name, code: 'too-large', message } }
      return
    }
    if (inner.depth > DEEPEST) {
      const message = 'It lies in too many files one inside the other. Save it by itself and import that.'
      yield { kind: 'failure', failure: { file: name, code: 'unreadable', message } }
      continue
    }
    deps.onFile?.(name)
    yield* importFile({ name, size: file.bytes.length, load: () => Promise.resolve(file.bytes) }, deps, inner)
  }
}

function cameIn({ name, sha256 }: Enclosing): ReaderNote {
  return { code: 'enclosed', message: `It came inside “${name}” (SHA-256 ${sha256}).` }
}

function baseName(name: string): string {
  return name.replace(/^.*[\\/]/u, '')
}

type ReadSource = { readonly draft: DraftDocument; readonly bytes: Uint8Array; readonly sha256: string }

async function readSource(
  source: ImportSource,
  deps: ImportDeps,
): Promise<Result<ReadSource, ReaderFailure>> {
  const fail = (code: ImportFailureCode, message: string): Result<ReadSource, ReaderFailure> =>
    err({ code, message })
  const { maxBytes } = deps.host.limits
  const tooLarge = `The file has more than ${Math.floor(maxBytes / 1_000_000)} MB.`
  if (source.size > maxBytes) return fail('too-large', tooLarge)
  let bytes: Uint8Array
  try {
    bytes = await source.load()
  } catch (error) {
    return fail('unreadable', sentenceFor(error))
  }
  if (bytes.length > maxBytes) return fail('too-large', tooLarge)
  const read = await deps.host.read({ fileName: baseName(source.name), bytes }, deps.signal)
  if (!read.ok) return read
  return ok({ draft: read.value, bytes, sha256: createHash('sha256').update(bytes).digest('hex') })
}

async function keep(
  bytes: Uint8Array,
  sha256: string,
  deps: ImportDeps,
): Promise<Result<null, ReaderFailure>> {
  try {
    await deps.vault.put(bytes, sha256)
    return ok(null)
  } catch (error) {
    return err({ code: 'unreadable', message: `The original could not be kept: ${sentenceFor(error)}` })
  }
}

/** What went wrong, for people, without the paths that errors of the file system carry. */
function sentenceFor(error: unknown): string {
  const code = errorCode(error)
  switch (code) {
    case 'ENOENT':
      return 'There is no such file.'
    case 'ELOOP':
      return 'It is a link that leads back to itself.'
    case 'ENAMETOOLONG':
      return 'Its path is too long for this system.'
    case 'EACCES':
    case 'EPERM':
      return 'The file may not be read.'
    case 'EISDIR':
      return 'This is a folder, not a file.'
    case 'ENOSPC':
      return 'The disk is full.'
    case 'IN_WORDS':
      return error instanceof Error ? error.message : 'The file could not be read.'
    default:
      return code !== '' ? `The file could not be read (${code}).` : 'The file could not be read.'
  }
}
