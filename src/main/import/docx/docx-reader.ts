import { ok } from '#core/base/result.ts'
import type { Result } from '#core/base/result.ts'
import type { DraftDocument } from '#core/documents/source-document.ts'
import { openZip } from '../archive/zip-archive.ts'
import { metaWithProperties } from '../office/file-properties.ts'
import type { FileProperties } from '../office/file-properties.ts'
import type { Reader, ReaderFailure, ReaderInput } from '../reader.ts'
import { labelPieces, withHeadline } from '../text/label-pieces.ts'
import type { StyledPiece } from '../text/label-pieces.ts'
import { childElement, childElements, textOf } from '../xml/xml-tree.ts'
import type { XmlElement } from '../xml/xml-tree.ts'
import { docxPieces, noTraces } from './docx-body.ts'
import type { DocxTraces } from './docx-body.ts'
import { docxNotices } from './docx-notices.ts'
import { docxParts } from './docx-parts.ts'
import type { DocxParts } from './docx-parts.ts'
import { docxStyles } from './docx-styles.ts'
import type { DocxStyles } from './docx-styles.ts'

/** Reads Word documents (Office Open XML), tracked changes accepted and told of. */
export const docxReader = {
  name: 'docx',
  version: '1',
  extensions: ['.docx', '.docm', '.dotx'],
  read: readDocx,
} satisfies Reader

function readDocx(input: ReaderInput): Result<DraftDocument, ReaderFailure> {
  const archive = openZip(input.bytes)
  if (!archive.ok) return archive
  const parts = docxParts(archive.value)
  if (!parts.ok) return parts
  const { document, comments, properties } = parts.value
  const styles = docxStyles(parts.value.styles)
  const traces = noTraces()
  const body = docxPieces(childElement(document, 'body') ?? document, styles, traces)
  const notes = notePieces(parts.value, styles, traces)
  const tail = [...notes, ...pageFurniture(parts.value, styles)]
  const { text, blocks } = labelPieces(withHeadline(body), tail)
  return ok({
    text,
    blocks,
    ...metaWithProperties({ text, blocks }, coreProperties(properties), input.fileName),
    notes: docxNotices(traces, comments),
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    encoding: 'utf-8',
    reader: { name: docxReader.name, version: docxReader.version },
  })
}

type Tail = StyledPiece & { readonly kind: NonNullable<StyledPiece['kind']> }

/** The notes in the order of their marks, each behind its mark; notes without a mark are nobody's. */
function notePieces(parts: DocxParts, styles: DocxStyles, traces: DocxTraces): Tail[] {
  const byId = new Map<string, XmlElement>()
  for (const note of childElements(parts.footnotes, 'footnote'))
    byId.set(`f${note.attributes.get('id')}`, note)
  for (const note of childElements(parts.endnotes, 'endnote')) byId.set(`e${note.attributes.get('id')}`, note)
  const marks = [...traces.notes]
  return marks.flatMap((id, index) => {
    const note = byId.get(id)
    const pieces = note ? docxPieces(note, styles, traces) : []
    const text = pieces
      .map((piece) => piece.text.trim())
      .join('\n')
      .trim()
    return text === '' ? [] : [{ kind: 'paragraph' as const, text: `[${index + 1}] ${text}` }]
  })
}

/** Each running head and foot once, as furniture; page numbers alone say nothing. */
function pageFurniture(parts: DocxParts, styles: DocxStyles): Tail[] {
  const texts = [...parts.headers, ...parts.footers].flatMap((part) =>
    docxPieces(part, styles, noTraces()).map(({ text }) => text.replace(/\s+/gu, ' ').trim()),
  )
  return [...new Set(texts)]
    .filter((text) => (text.match(/\p{L}/gu) ?? []).length > 2)
    .map((text) => ({ kind: 'furniture', text }))
}

function coreProperties(part: XmlElement | null): FileProperties {
  const value = (name: string): string => textOf(childElement(part, name)).trim()
  return {
    title: value('title'),
    author: value('creator').replaceAll(';', ', '),
    created: value('created'),
    language: value('language'),
  }
}
