import { err, ok } from '#core/base/result.ts'
import type { Result } from '#core/base/result.ts'
import type { DraftDocument, MetaCandidate, ReaderNote } from '#core/documents/source-document.ts'
import { isReporting } from '#core/documents/source-document.ts'
import { composeText } from '../text/compose-text.ts'
import type { TextPiece } from '../text/compose-text.ts'
import { decodeText } from '../text/decode.ts'
import { extractArticle, proseLength } from './html-article.ts'
import type { ExtractedArticle } from './html-article.ts'
import { takeComments } from './html-comments.ts'
import { depthOf, nestingOf, parseDocument } from './html-dom.ts'
import type { DomDocument } from './html-dom.ts'
import { fold, labelBlocks } from './html-label.ts'
import { declaredLanguage, htmlCandidates } from './html-meta.ts'
import { languageOf } from '../text/language.ts'
import { isCommentMarker, isPlainCommentMarker } from '../text/line-patterns.ts'
import { metaOf } from '../text/meta-candidates.ts'
import type { Reader, ReaderFailure, ReaderInput } from '../reader.ts'

/** Deeper trees would overflow the stack of the extraction; pages that people write stay below a few hundred. */
const DEEPEST = 1500

/** Less prose than this beside comments is no article, in UTF-16 units. */
const LEAST_BESIDE_COMMENTS = 250

/** Reads saved web pages: finds the article, labels its blocks, and keeps readers' comments apart after it. */
export const htmlReader = {
  name: 'html',
  version: '1',
  extensions: ['.html', '.htm', '.xhtml'],
  read: readHtml,
} satisfies Reader

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
  const language = declaredLanguage(document)
  const { extracted, comments } = articleAndComments(document, markup)
  const { pieces, notes } = articlePieces(extracted, candidates)
  if (!pieces.some((part) => isReporting(part.kind) && /[\p{L}\p{N}]/u.test(part.text))) {
    return err({ code: 'no-text', message: 'The page has no article text that could be found.' })
  }
  const { text, blocks } = composeText([...pieces, ...comments.map((comment) => commentPiece(comment))])
  const sample = pieces.filter((part) => isReporting(part.kind)).map((part) => part.text.slice(0, 1500))
  return ok({
    text,
    blocks,
    meta: metaOf(candidates, languageOf(sample.join('\n').slice(0, 6000), language)),
    candidates,
    notes: [...decoded.value.notes, ...notes],
    mediaType: 'text/html',
    encoding: decoded.value.encoding,
    reader: { name: htmlReader.name, version: htmlReader.version },
  })
}

function commentPiece(text: string): TextPiece {
  return { kind: isCommentMarker(text) ? 'furniture' : 'comment', text }
}

/**
 * The article with the comments taken out first. Where next to nothing is left (a forum whose posts bear the names of
 * comments), the page is its comments, and they are read as its text.
 */
function articleAndComments(
  document: DomDocument,
  markup: string,
): {
  readonly extracted: ExtractedArticle
  readonly comments: readonly string[]
} {
  const comments = takeComments(document)
  const extracted = extractArticle(document)
  if (comments.length > 0 && proseLength(extracted.blocks) < LEAST_BESIDE_COMMENTS) {
    const posts = extractArticle(parseDocument(markup))
    if (proseLength(posts.blocks) > LEAST_BESIDE_COMMENTS) return { extracted: posts, comments: [] }
  }
  return { extracted, comments }
}

/** The headline as the page shows it, the byline that stood apart from the text, and the labelled article. */
function articlePieces(
  extracted: ExtractedArticle,
  candidates: readonly MetaCandidate[],
): { readonly pieces: readonly TextPiece[]; readonly notes: readonly ReaderNote[] } {
  const shown = candidates.find(
    ({ field, source }) => field === 'title' && (source === 'h1' || source === 'heading'),
  )
  const headline = shown?.value ?? ''
  const labelled = withCommentsBelow(labelBlocks(extracted.blocks, headline))
  const body = headline === '' ? withHeadline(labelled, candidates) : labelled
  const pieces: TextPiece[] = headline === '' ? [] : [{ kind: 'headline', text: headline }]
  if (extracted.byline !== '' && !body.some((part) => fold(part.text).includes(fold(extracted.byline)))) {
    pieces.push({ kind: 'byline', text: extracted.byline })
  }
  pieces.push(...body)
  const notes: ReaderNote[] =
    extracted.from === 'page'
      ? [{ code: 'whole-page', message: 'No article was found in the page; all of its text was taken.' }]
      : []
  return { pieces, notes }
}

/** A page without headings: the line above its text that is also its title is the headline. */
function withHeadline(pieces: readonly TextPiece[], candidates: readonly MetaCandidate[]): TextPiece[] {
  const titles = new Set(candidates.flatMap(({ field, value }) => (field === 'title' ? [fold(value)] : [])))
  const text = pieces.findIndex(({ kind }) => kind === 'paragraph')
  const at = pieces.findIndex((piece, index) => index < text && titles.has(fold(piece.text)))
  return pieces.map((piece, index) => (index === at ? { kind: 'headline', text: piece.text } : piece))
}

/** Lines by which a list of comments shows: an answer link, a day and time, how long ago, who says it. */
const COMMENT_TRACE =
  /^(?:reply|report|like|share|quote|antworten|melden|répondre|signaler|responder|rispondi|ответить|رد)(?:\s[·|(\d].{0,12})?$|\bago\b|\d{1,2}[:.]\d{2}|\bsays:?$|^@/iu

/**
 * Comments that no class gave away, behind a line that heads them: `2 responses`, `Comments (14)`. Either the line is
 * plain and counts them, or lines below it read like those of comments; and most of the prose stands above.
 */
function withCommentsBelow(pieces: readonly TextPiece[]): TextPiece[] {
  const length = (part: readonly TextPiece[]): number =>
    part.reduce((sum, { kind, text }) => sum + (isReporting(kind) ? text.length : 0), 0)
  for (const [index, { text, kind }] of pieces.entries()) {
    if (kind === 'comment' || !isCommentMarker(text)) continue
    const below = pieces.slice(index + 1)
    const traces = below.filter((part) => part.text.length <= 90 && COMMENT_TRACE.test(part.text)).length
    const certain = traces > 0 || (isPlainCommentMarker(text) && /[1-9]/u.test(text))
    const above = length(pieces.slice(0, index))
    if (!certain || above < LEAST_ABOVE_COMMENTS || (traces < 2 && length(below) > above)) continue
    return [
      ...pieces.slice(0, index),
      { kind: 'furniture', text },
      ...below.map((part): TextPiece => ({ kind: 'comment', text: part.text })),
    ]
  }
  return [...pieces]
}

/** Less prose than this above a line like `Responses` is no article, in UTF-16 units. */
const LEAST_ABOVE_COMMENTS = 200
