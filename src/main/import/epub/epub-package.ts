import { err, ok } from '#core/base/result.ts'
import type { Result } from '#core/base/result.ts'
import { xmlParts } from '../archive/xml-parts.ts'
import type { ZipArchive } from '../archive/zip-archive.ts'
import type { ReaderFailure } from '../reader.ts'
import { childElement, childElements, descendants } from '../xml/xml-tree.ts'
import type { XmlElement } from '../xml/xml-tree.ts'

/** What a book says of itself, and the names of its files in the order in which they are read. */
export type Book = { readonly metadata: readonly XmlElement[]; readonly chapters: readonly string[] }

const MOST_CHAPTERS = 5000
const DAMAGED: ReaderFailure = {
  code: 'unreadable',
  message: 'The book is damaged: the list of its parts is missing or cannot be read.',
}

/** Follows the container to the package, and the package to its spine. */
export function bookOf(archive: ZipArchive): Result<Book, ReaderFailure> {
  const start = xmlParts(archive, { container: 'META-INF/container.xml' })
  if (!start.ok) return start
  const { container } = start.value
  const root = container ? descendants(container, 'rootfile')[0]?.attributes.get('full-path') : undefined
  const path = root ?? archive.names.find((name) => name.endsWith('.opf'))
  if (path === undefined) return err(DAMAGED)
  const parts = xmlParts(archive, { opf: path })
  if (!parts.ok) return parts
  const { opf } = parts.value
  const folder = path.replace(/[^/]*$/u, '')
  const items = new Map<string, XmlElement>()
  for (const item of childElements(childElement(opf, 'manifest'), 'item')) {
    const id = item.attributes.get('id')
    if (id !== undefined) items.set(id, item)
  }
  const chapters = childElements(childElement(opf, 'spine'), 'itemref').flatMap((reference) => {
    const item = items.get(reference.attributes.get('idref') ?? '')
    const type = item?.attributes.get('media-type') ?? ''
    const isNavigation = /(?:^|\s)nav(?:\s|$)/u.test(item?.attributes.get('properties') ?? '')
    const href = item?.attributes.get('href')
    return href !== undefined && /html|xml/iu.test(type) && !/svg/iu.test(type) && !isNavigation
      ? [resolved(folder, href)]
      : []
  })
  if (!opf || chapters.length === 0) return err(DAMAGED)
  const metadata = childElement(opf, 'metadata')
  // Old books keep what they say of themselves one deeper.
  const inner = childElement(metadata, 'dc-metadata')
  return ok({
    metadata: [...childElements(metadata), ...childElements(inner)],
    chapters: [...new Set(chapters)].slice(0, MOST_CHAPTERS),
  })
}

function resolved(folder: string, href: string): string {
  const path = href.replace(/[#?].*$/u, '')
  const parts: string[] = []
  for (const part of `${folder}${decoded(path)}`.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    // A URIError for a percent sign that is part of a name.
    return path
  }
}
