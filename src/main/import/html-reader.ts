import { Readability } from '@mozilla/readability'
import { err, ok } from '#core/base/result.ts'
import type { Result } from '#core/base/result.ts'
import type { BlockKind, DraftDocument, MetaCandidate, ReaderNote } from '#core/documents/source-document.ts'
import { isReporting } from '#core/documents/source-document.ts'
import { composeText } from './compose-text.ts'
import type { TextPiece } from './compose-text.ts'
import { decodeText } from './decode.ts'
import { htmlBlocks } from './html-blocks.ts'
import type { HtmlBlock } from './html-blocks.ts'
import { takeComments } from './html-comments.ts'
import { depthOf, parseDocument, reparse } from './html-dom.ts'
import type { DomDocument, DomElement } from './html-dom.ts'
import { fold, labelBlocks } from './html-label.ts'
import { htmlCandidates, htmlMeta } from './html-meta.ts'
import type { Reader, ReaderFailure, ReaderInput } from './reader.ts'

/** Deeper trees would overflow the stack of the extraction; pages that people write stay below a few hundred. */
const DEEPEST = 1500

/** Reads saved web pages: finds the article, labels its blocks, and keeps readers' comments apart after it. */
export const htmlReader: Reader = {
  name: 'html',
  version: '1',
  extensions: ['.html', '.htm', '.xhtml'],
  read: readHtml,
}

function readHtml(input: ReaderInput): Result<DraftDocument, ReaderFailure> {
  const decoded = decodeText(input.bytes)
  if (!decoded.ok) return decoded
  const markup = decoded.value.text
  if (markup.trim() === '') return err({ code: 'empty', message: 'The file holds nothing but blank lines.' })
  if (nestingOf(markup) > DEEPEST) {
    return err({ code: 'unreadable', message: 'The page is nested too deeply to be read.' })
  }
  const document = parseDocument(markup)
  if (depthOf(document) > DEEPEST) {
    return err({ code: 'unreadable', message: 'The page is nested too deeply to be read.' })
  }
  const candidates = htmlCandidates(document, markup, input.fileName)
  const comments = takeComments(document)
  const { pieces, notes } = articlePieces(document, candidates)
  if (!pieces.some((part) => isReporting(part.kind) && /[\p{L}\p{N}]/u.test(part.text))) {
    return err({ code: 'no-text', message: 'The page has no article text that could be found.' })
  }
  const { text, blocks } = composeText([...pieces, ...comments.map((comment) => piece('comment', comment))])
  const sample = pieces.filter((part) => isReporting(part.kind)).map((part) => part.text.slice(0, 1500))
  return ok({
    text,
    blocks,
    meta: htmlMeta(candidates, document, sample.join('\n').slice(0, 6000)),
    candidates,
    notes: [...decoded.value.notes, ...notes],
    mediaType: 'text/html',
    encoding: decoded.value.encoding,
    reader: { name: htmlReader.name, version: htmlReader.version },
  })
}

function piece(kind: BlockKind, text: string): TextPiece {
  return { kind, text }
}

/** The headline as the page shows it, the byline that stood apart from the text, and the labelled article. */
function articlePieces(
  document: DomDocument,
  candidates: readonly MetaCandidate[],
): { readonly pieces: readonly TextPiece[]; readonly notes: readonly ReaderNote[] } {
  const shown = candidates.find(
    ({ field, source }) => field === 'title' && (source === 'h1' || source === 'heading'),
  )
  const headline = shown?.value ?? ''
  const extracted = extractArticle(reparse(document))
  const body = labelBlocks(extracted.blocks, headline)
  const pieces: TextPiece[] = headline === '' ? [] : [piece('headline', headline)]
  if (extracted.byline !== '' && !body.some((part) => fold(part.text).includes(fold(extracted.byline)))) {
    pieces.push(piece('byline', extracted.byline))
  }
  pieces.push(...body)
  const notes: ReaderNote[] = extracted.whole
    ? [{ code: 'whole-page', message: 'No article was found in the page; all of its text was taken.' }]
    : []
  return { pieces, notes }
}

/** What counts as finding too little: then the whole page is taken, less what is plainly navigation. */
const LEAST_ARTICLE_UNITS = 140

function extractArticle(document: DomDocument): {
  readonly blocks: readonly HtmlBlock[]
  readonly byline: string
  readonly whole: boolean
} {
  const body = document.body
  const fallback = body ? pageBlocks(body) : []
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- linkedom's document has all of the browser's type that the library touches
  const page = document as unknown as ConstructorParameters<typeof Readability>[0]
  const article = new Readability<DomElement>(page, {
    keepClasses: true,
    disableJSONLD: true,
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- its nodes are those of the document it was given
    serializer: (node) => node as DomElement,
  }).parse()
  const blocks = article?.content ? htmlBlocks(article.content) : []
  const found = lengthOf(blocks)
  const byline = (article?.byline ?? '').replace(/\s+/gu, ' ').trim()
  if (found < LEAST_ARTICLE_UNITS && lengthOf(fallback) > found * 2)
    return { blocks: fallback, byline: '', whole: true }
  return { blocks, byline: byline.length <= 160 ? byline : '', whole: false }
}

function pageBlocks(body: DomElement): HtmlBlock[] {
  const outside = new Set(
    Array.from(body.querySelectorAll('nav,footer,[role="navigation"]'))
      .flatMap(htmlBlocks)
      .map((block) => block.text),
  )
  return htmlBlocks(body).filter((block) => block.linkShare < 0.5 && !outside.has(block.text))
}

function lengthOf(blocks: readonly HtmlBlock[]): number {
  return blocks.reduce((sum, block) => sum + block.text.length, 0)
}

/** A quick upper guess of how deeply the tags nest, so that the parser itself is not given a tower of them. */
function nestingOf(markup: string): number {
  let depth = 0
  let deepest = 0
  for (const [, closing] of markup.matchAll(
    /<(\/)?(?:div|span|b|i|em|font|ul|ol|li|table|tr|td|section|blockquote|a)\b/giu,
  )) {
    depth = closing ? Math.max(0, depth - 1) : depth + 1
    if (depth > deepest) deepest = depth
  }
  return deepest
}
