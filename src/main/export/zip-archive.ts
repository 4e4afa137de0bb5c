import { zipSync, type Zippable } from 'fflate'

/** Files of an archive by their names, in the order they are to stand. */
export type ArchiveEntries = readonly (readonly [name: string, content: string | Uint8Array])[]

/**
 * A ZIP archive that is the same for the same entries: every entry carries the same time, the earliest a ZIP can hold,
 * and stands in the order given. Names are this program's own, never a document's.
 */
export function zipArchive(entries: ArchiveEntries): Uint8Array {
  const encoder = new TextEncoder()
  const files: Zippable = {}
  for (const [name, content] of entries) {
    files[name] = typeof content === 'string' ? encoder.encode(content) : content
  }
  // A ZIP holds local time, so it is made from local time: the same everywhere.
  return zipSync(files, { level: 6, mtime: new Date(1980, 0, 1) })
}
