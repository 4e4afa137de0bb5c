import { err, ok } from '#core/base/result.ts'
import type { Result } from '#core/base/result.ts'
import type { DraftDocument, ReaderNote } from '#core/documents/source-document.ts'
import { openZip } from '../archive/zip-archive.ts'
import { xmlParts } from '../archive/xml-parts.ts'
import { changeNotices } from '../office/change-notices.ts'
import { metaWithProperties } from '../office/file-properties.ts'
import type { FileProperties } from '../office/file-properties.ts'
import type { Reader, ReaderFailure, ReaderInput } from '../reader.ts'
import { labelPieces, withHeadline } from '../text/label-pieces.ts'
import { childElement, childElements, descendants, textOf } from '../xml/xml-tree.ts'
import type { XmlElement } from '../xml/xml-tree.ts'
import { odtPieces } from './odt-body.ts'
import type { OdtTraces } from './odt-body.ts'
import { odtStyles } from './odt-styles.ts'

/** Reads OpenDocument texts, as LibreOffice writes them; tracked changes accepted and told of. */
export const odtReader = {
  name: 'odt',
  version: '1',
  extensions: ['.odt', '.ott'],
  read: readOdt,
} satisfies Reader

function readOdt(input: ReaderInput): Result<DraftDocument, ReaderFailure> {
  const archive = openZip(input.bytes)
  if (!archive.ok) return archive
  const parts = xmlParts(archive.value, {
    manifest: 'META-INF/manifest.xml',
    styles: 'styles.xml',
    meta: 'meta.xml',
  })
  if (!parts.ok) return parts
  const { manifest, styles: styleSheet, meta } = parts.value
  if (manifest && descendants(manifest, 'encryption-data').length > 0)
    return err({ code: 'encrypted', message: 'The file is protected by a password.' })
  const content = xmlParts(archive.value, { content: 'content.xml' })
  if (!content.ok) return content
  const text = childElement(content.value.content, 'body', 'text')
  if (!text) {
    return err({
      code: 'unreadable',
      message: 'The OpenDocument text is damaged: the part that holds its text is missing or cannot be read.',
    })
  }
  const styles = odtStyles(content.value.content, styleSheet)
  const traces: OdtTraces = { notes: [], comments: [] }
  const body = odtPieces(text, styles, traces)
  const notes = notePieces(traces, styles)
  const composed = labelPieces(withHeadline(body), [...notes, ...runningTexts(styleSheet)])
  const draft = { text: composed.text, blocks: composed.blocks }
  return ok({
    ...draft,
    ...metaWithProperties(draft, properties(childElement(meta, 'meta')), input.fileName),
    notes: [...changes(text), ...changeNotices({ comments: traces.comments })],
    mediaType: 'application/vnd.oasis.opendocument.text',
    encoding: 'utf-8',
    reader: { name: odtReader.name, version: odtReader.version },
  })
}

function notePieces(
  traces: OdtTraces,
  styles: ReturnType<typeof odtStyles>,
): { kind: 'paragraph'; text: string }[] {
  return [...traces.notes].flatMap((note, index) => {
    const words = odtPieces(note, styles, traces)
      .map(({ text }) => text.trim())
      .join('\n')
      .trim()
    return words === '' ? [] : [{ kind: 'paragraph' as const, text: `[${index + 1}] ${words}` }]
  })
}

/** Running heads and feet, each once, as furniture. */
function runningTexts(styleSheet: XmlElement | null): { kind: 'furniture'; text: string }[] {
  const pages = childElements(childElement(styleSheet, 'master-styles'), 'master-page')
  const texts = pages.flatMap((page) =>
    childElements(page)
      .filter(({ name }) => /^(?:header|footer)/u.test(name))
      .flatMap((part) =>
        childElements(part, 'p').map((line) => textOf(line).replaceAll(/\s+/gu, ' ').trim()),
      ),
  )
  return [...new Set(texts)]
    .filter((text) => (text.match(/\p{L}/gu) ?? []).length > 2)
    .map((text) => ({ kind: 'furniture', text }))
}

/** What was deleted stands at the start of the text, apart from it. */
function changes(text: XmlElement): ReaderNote[] {
  const regions = childElements(childElement(text, 'tracked-changes'), 'changed-region')
  const deletions = regions.flatMap((region) => childElements(region, 'deletion'))
  const deleted = deletions.map((deletion) =>
    childElements(deletion)
      .filter(({ name }) => name !== 'change-info')
      .map(textOf)
      .join(' ')
      .replaceAll(/\s+/gu, ' ')
      .trim(),
  )
  const insertions = regions.filter((region) => childElement(region, 'insertion') !== null).length
  return changeNotices({
    insertions,
    deletions: deletions.length,
    deleted: deleted.filter((words) => words !== ''),
  })
}

function properties(meta: XmlElement | null): FileProperties {
  const value = (name: string): string => textOf(childElement(meta, name)).trim()
  const author = value('initial-creator')
  return {
    title: value('title'),
    author: author === '' ? value('creator') : author,
    created: value('creation-date'),
    language: value('language'),
  }
}
