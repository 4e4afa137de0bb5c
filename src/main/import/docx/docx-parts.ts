import { err, ok } from '#core/base/result.ts'
import type { Result } from '#core/base/result.ts'
import type { ZipArchive } from '../archive/zip-archive.ts'
import type { ReaderFailure } from '../reader.ts'
import { childElements, decodeXml, parseXml } from '../xml/xml-tree.ts'
import type { XmlElement } from '../xml/xml-tree.ts'

/** The parts of a Word document that hold text or say what it is. Parts that it does not have are `null`. */
export type DocxParts = {
  readonly document: XmlElement
  readonly styles: XmlElement | null
  readonly numbering: XmlElement | null
  readonly footnotes: XmlElement | null
  readonly endnotes: XmlElement | null
  readonly comments: XmlElement | null
  readonly headers: readonly XmlElement[]
  readonly footers: readonly XmlElement[]
  readonly properties: XmlElement | null
}

/** Reads the parts by the relations that the file states, not by the names that Word gives them. */
export function docxParts(archive: ZipArchive): Result<DocxParts, ReaderFailure> {
  let failure: ReaderFailure | null = null
  const part = (name: string | undefined): XmlElement | null => {
    if (name === undefined || failure) return null
    const bytes = archive.read(name)
    if (!bytes.ok) failure = bytes.error
    if (!bytes.ok || !bytes.value) return null
    return parseXml(decodeXml(bytes.value))
  }
  const root = relations(part('_rels/.rels'), '')
  const main = root.get('officeDocument')?.[0] ?? 'word/document.xml'
  const folder = main.replace(/[^/]*$/u, '')
  const related = relations(part(`${folder}_rels/${main.slice(folder.length)}.rels`), folder)
  const one = (type: string): XmlElement | null => part(related.get(type)?.[0])
  const many = (type: string): XmlElement[] =>
    (related.get(type) ?? []).slice(0, 60).flatMap((name) => part(name) ?? [])
  const document = part(main)
  const parts = {
    styles: one('styles'),
    numbering: one('numbering'),
    footnotes: one('footnotes'),
    endnotes: one('endnotes'),
    comments: one('comments'),
    headers: many('header'),
    footers: many('footer'),
    properties: part(root.get('core-properties')?.[0] ?? 'docProps/core.xml'),
  }
  if (failure) return err(failure)
  if (!document) {
    return err({
      code: 'unreadable',
      message: 'The Word document is damaged: the part that holds its text is missing or cannot be read.',
    })
  }
  return ok({ document, ...parts })
}

/** The targets of relations by the last word of their type, as names in the archive. */
function relations(part: XmlElement | null, folder: string): ReadonlyMap<string, string[]> {
  const found = new Map<string, string[]>()
  for (const { attributes } of childElements(part, 'Relationship')) {
    const target = attributes.get('Target')
    if (target === undefined || attributes.get('TargetMode') === 'External') continue
    const type = (attributes.get('Type') ?? '').replace(/^.*\//u, '')
    const name = target.startsWith('/') ? target.slice(1) : normalized(`${folder}${target}`)
    found.set(type, [...(found.get(type) ?? []), name])
  }
  return found
}

function normalized(path: string): string {
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.') parts.push(part)
  }
  return parts.join('/')
}
