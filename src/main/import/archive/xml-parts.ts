import { err, ok } from '#core/base/result.ts'
import type { Result } from '#core/base/result.ts'
import type { ReaderFailure } from '../reader.ts'
import { decodeXml, parseXml } from '../xml/xml-tree.ts'
import type { XmlElement } from '../xml/xml-tree.ts'
import type { ZipArchive } from './zip-archive.ts'

/** Entries of an archive as XML, by names of one's own; `null` for one that is missing or not well-formed. */
export function xmlParts<Name extends string>(
  archive: ZipArchive,
  entries: Readonly<Record<Name, string>>,
): Result<Readonly<Record<Name, XmlElement | null>>, ReaderFailure> {
  const parts: Partial<Record<Name, XmlElement | null>> = {}
  for (const name in entries) {
    const bytes = archive.read(entries[name])
    if (!bytes.ok) return err(bytes.error)
    parts[name] = bytes.value ? parseXml(decodeXml(bytes.value)) : null
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every name was just set
  return ok(parts as Record<Name, XmlElement | null>)
}
