import { createHash } from 'node:crypto'
import { errorCode } from '#core/base/error-code.ts'
import type { ImportFailure, ImportFailureCode } from '#core/documents/failure.ts'
import { toSourceDocument } from '#core/documents/source-document.ts'
import type { SourceDocument } from '#core/documents/source-document.ts'
import type { ReaderHost } from './process/reader-host.ts'

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
 * Imports files one after the other in the order given, one item for each (rules I56–I59). A file that fails does
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
    const item = await importFile(source, deps)
    if (deps.signal.aborted) return
    yield item
  }
}

async function importFile(source: ImportSource, deps: ImportDeps): Promise<ImportItem> {
  const fail = (code: ImportFailureCode, message: string): ImportItem => {
    return { kind: 'failure', failure: { file: source.name, code, message } }
  }
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
  const fileName = source.name.replace(/^.*[\\/]/u, '')
  const read = await deps.host.read({ fileName, bytes }, deps.signal)
  if (!read.ok) return fail(read.error.code, read.error.message)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  try {
    await deps.vault.put(bytes, sha256)
  } catch (error) {
    return fail('unreadable', `The original could not be kept: ${sentenceFor(error)}`)
  }
  const document = toSourceDocument(read.value, {
    fileName,
    importedAt: deps.now(),
    sha256,
    byteLength: bytes.length,
  })
  return { kind: 'document', document }
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
