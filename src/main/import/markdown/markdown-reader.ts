import { fromMarkdown } from 'mdast-util-from-markdown'
import type { Nodes, RootContent } from 'mdast'
import { err, ok } from '#core/base/result.ts'
import type { Result } from '#core/base/result.ts'
import type { BlockKind, DraftDocument, MetaCandidate } from '#core/documents/source-document.ts'
import { isReporting } from '#core/documents/source-document.ts'
import { canonicalText } from '#core/text/canonical.ts'
import { composeText } from '../text/compose-text.ts'
import type { TextPiece } from '../text/compose-text.ts'
import { creditOf } from '../text/credit-line.ts'
import { dateInUrl, findDate, isDateLine } from '../text/dates.ts'
import { decodeText } from '../text/decode.ts'
import { parseFrontMatter } from './front-matter.ts'
import { languageOf } from '../text/language.ts'
import { isAuthorNote, isByline, isCaption, isCommentMarker, isFurniture } from '../text/line-patterns.ts'
import { addCandidate, metaOf, namesIn } from '../text/meta-candidates.ts'
import { creditCandidates, fileNameCandidates } from '../plain-text/plain-text-meta.ts'
import type { Reader, ReaderFailure, ReaderInput } from '../reader.ts'

/** Quotations and lists nested deeper than people nest them would overflow the parser's stack. */
const DEEPEST = 200

/** Reads Markdown as CommonMark: the words without the marks, one block for each heading, paragraph and list item. */
export const markdownReader = {
  name: 'markdown',
  version: '1',
  extensions: ['.md', '.markdown'],
  read: readMarkdown,
} satisfies Reader

function readMarkdown(input: ReaderInput): Result<DraftDocument, ReaderFailure> {
  const decoded = decodeText(input.bytes)
  if (!decoded.ok) return decoded
  const source = canonicalText(decoded.value.text)
  const front = parseFrontMatter(source)
  const body = source.slice(front.bodyStart)
  if (/^(?:[ \t]*(?:>|[-*+](?=\s)|\d{1,9}[.)](?=\s))[ \t]*){200}/mu.test(body)) {
    return err({ code: 'unreadable', message: 'The file is nested too deeply to be read.' })
  }
  const pieces = labelled(piecesOf(fromMarkdown(body).children))
  if (!pieces.some((piece) => isReporting(piece.kind))) {
    return err({
      code: source.trim() === '' ? 'empty' : 'no-text',
      message: 'The file holds no text to read.',
    })
  }
  const { text, blocks } = composeText(pieces)
  const candidates = candidatesOf(front.fields, pieces, input.fileName)
  const language = front.fields.get('language')?.[0] ?? front.fields.get('lang')?.[0] ?? null
  const sample = pieces.filter((piece) => isReporting(piece.kind)).map((piece) => piece.text.slice(0, 1500))
  return ok({
    text,
    blocks,
    meta: metaOf(candidates, languageOf(sample.join('\n').slice(0, 6000), language)),
    candidates,
    notes: decoded.value.notes,
    mediaType: 'text/markdown',
    encoding: decoded.value.encoding,
    reader: { name: markdownReader.name, version: markdownReader.version },
  })
}

type MarkdownPiece = TextPiece & { readonly level: number }

function piecesOf(nodes: readonly RootContent[]): MarkdownPiece[] {
  const pieces: MarkdownPiece[] = []
  const walk = (node: Nodes, kind: BlockKind, depth: number): void => {
    if (depth > DEEPEST) return
    if (node.type === 'heading') pieces.push({ kind: 'heading', text: plainText(node), level: node.depth })
    else if (node.type === 'paragraph')
      pieces.push({ kind: paragraphKind(node, kind), text: plainText(node), level: 0 })
    else if (node.type === 'code') pieces.push({ kind, text: node.value, level: 0 })
    else if (node.type === 'listItem') for (const child of node.children) walk(child, 'list-item', depth + 1)
    else if ('children' in node) for (const child of node.children) walk(child, kind, depth + 1)
  }
  for (const node of nodes) walk(node, 'paragraph', 0)
  return pieces
}

/** A paragraph that is nothing but a picture is its caption. */
function paragraphKind(node: Extract<RootContent, { type: 'paragraph' }>, kind: BlockKind): BlockKind {
  return node.children.every((child) => child.type === 'image') ? 'caption' : kind
}

function plainText(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? ''
  if (node.type === 'break') return '\n'
  return 'children' in node ? node.children.map(plainText).join('') : ''
}

/** Rules I15–I20 on Markdown's blocks; a heading that says "Comments" makes all that follows comments. */
function labelled(pieces: readonly MarkdownPiece[]): TextPiece[] {
  const headline = pieces.findIndex((piece) => piece.level > 0)
  const isHeadline = headline >= 0 && pieces.slice(0, headline).every((piece) => isAside(piece.text))
  let comments = false
  return pieces.map((piece, index): TextPiece => {
    if (piece.level > 0 && isCommentMarker(piece.text)) {
      comments = true
      return { kind: 'furniture', text: piece.text }
    }
    if (comments) return { kind: 'comment', text: piece.text }
    if (isHeadline && index === headline) return { kind: 'headline', text: piece.text }
    return {
      kind: piece.level > 0 ? 'heading' : lineKind(piece, index >= pieces.length - 3),
      text: piece.text,
    }
  })
}

function isAside(text: string): boolean {
  return isByline(text) || isDateLine(text) || isFurniture(text) || isCaption(text)
}

function lineKind(piece: TextPiece, atEnd: boolean): BlockKind {
  if (piece.kind === 'caption' || isCaption(piece.text)) return 'caption'
  if (isDateLine(piece.text) || isFurniture(piece.text)) return 'furniture'
  return isByline(piece.text) || (atEnd && isAuthorNote(piece.text)) ? 'byline' : piece.kind
}

function candidatesOf(
  fields: ReadonlyMap<string, readonly string[]>,
  pieces: readonly TextPiece[],
  fileName: string,
): MetaCandidate[] {
  const candidates: MetaCandidate[] = []
  const every = (...keys: readonly string[]): string[] => keys.flatMap((key) => fields.get(key) ?? [])
  for (const value of every('title', 'headline')) addCandidate(candidates, 'title', value, 'front-matter')
  for (const value of every('author', 'authors', 'byline', 'by').flatMap(namesIn)) {
    addCandidate(candidates, 'bylines', value, 'front-matter')
  }
  for (const value of every('date', 'published', 'publish_date', 'pubdate')) {
    addCandidate(candidates, 'published', findDate(value)?.iso, 'front-matter')
  }
  for (const value of every('url', 'source_url', 'link', 'canonical', 'permalink', 'source')) {
    if (/^https?:\/\//iu.test(value)) addCandidate(candidates, 'url', value, 'front-matter')
  }
  for (const value of every('outlet', 'publisher', 'publication', 'site', 'source')) {
    if (!/^https?:\/\//iu.test(value)) addCandidate(candidates, 'outlet', value, 'front-matter')
  }
  for (const piece of pieces) {
    if (piece.kind === 'headline') addCandidate(candidates, 'title', piece.text, 'headline')
    const credit = piece.kind === 'byline' ? creditOf(piece.text) : null
    if (credit) creditCandidates(candidates, credit)
    else if (piece.kind === 'byline')
      for (const name of namesIn(piece.text)) addCandidate(candidates, 'bylines', name, 'byline')
    if (piece.kind === 'furniture' && isDateLine(piece.text)) {
      addCandidate(candidates, 'published', findDate(piece.text)?.iso, 'line')
    }
  }
  const url = candidates.find((candidate) => candidate.field === 'url')?.value ?? ''
  addCandidate(candidates, 'published', dateInUrl(url), 'url')
  fileNameCandidates(candidates, fileName)
  return candidates
}
