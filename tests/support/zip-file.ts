import { strToU8, zipSync } from 'fflate'

/** A zip archive of texts and bytes, the same each time. */
export function zipFile(entries: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const files = Object.entries(entries).map(([name, content]) => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ])
  return zipSync(Object.fromEntries(files), { mtime: '2031-01-01T00:00:00Z' })
}
