import type { MetaCandidate } from '#core/documents/source-document.ts'
import { dateInUrl, findDate, isDateLine } from '../text/dates.ts'
import { htmlBlocks } from './html-blocks.ts'
import { all, lineText } from './html-dom.ts'
import type { DomDocument, DomElement } from './html-dom.ts'
import { fold } from './html-label.ts'
import { articleObjects, authorNames, textMember } from './json-ld.ts'
import { isByline } from '../text/line-patterns.ts'
import { addCandidate, namesIn } from '../text/meta-candidates.ts'
import { fileNameCandidates } from '../plain-text/plain-text-meta.ts'

/** Where pages put other people's data: nothing in there describes this article. */
const ELSEWHERE =
  '[class*="comment" i],[id*="comment" i],[class*="related" i],[class*="recommend" i],[class*="sidebar" i],[class*="widget" i],aside,nav,footer'

/**
 * Every description that a page gives of itself, in order of trust (rules I30–I35): JSON-LD, meta tags, marked-up
 * and visible parts of the page, its address, the name of the file.
 *
 * @param markup the page as text, for the comments in which browsers write the address they saved from
 */
export function htmlCandidates(document: DomDocument, markup: string, fileName: string): MetaCandidate[] {
  const candidates: MetaCandidate[] = []
  const objects = articleObjects(document)
  const meta = metaTags(document)
  const url = urlCandidates(candidates, document, markup, meta, textMember(objects, 'url'))
  const headline = textMember(objects, 'headline') ?? textMember(objects.slice(0, 1), 'name')
  titleCandidates(candidates, document, meta, headline, url)
  for (const name of authorNames(objects).flatMap(namesIn))
    addCandidate(candidates, 'bylines', name, 'json-ld')
  authorCandidates(candidates, document, meta)
  addCandidate(candidates, 'published', findDate(textMember(objects, 'datePublished') ?? '')?.iso, 'json-ld')
  dateCandidates(candidates, document, meta, url)
  nearHeadline(candidates, document)
  const publisher = textMember(objects, 'publisher')
  if (publisher !== null && !/^https?:/iu.test(publisher))
    addCandidate(candidates, 'outlet', publisher, 'json-ld')
  for (const name of [
    'og:site_name',
    'application-name',
    'dc.publisher',
    'citation_journal_title',
    'publisher',
  ]) {
    const value = meta.get(name)
    if (value && !/^https?:/iu.test(value)) addCandidate(candidates, 'outlet', value, `meta:${name}`)
  }
  addCandidate(
    candidates,
    'outlet',
    siteFromTitle(lineText(document.querySelector('title')), candidates),
    'title',
  )
  addCandidate(candidates, 'outlet', hostOf(url), 'url')
  fileNameCandidates(candidates, fileName)
  return candidates
}

/** The language that the page says it is in, as it says it. */
export function declaredLanguage(document: DomDocument): string | null {
  const root = document.documentElement
  return root?.getAttribute('lang') ?? root?.getAttribute('xml:lang') ?? null
}

function metaTags(document: DomDocument): ReadonlyMap<string, string> {
  const tags = new Map<string, string>()
  for (const element of all(document, 'meta[content]').slice(0, 400)) {
    const content = (element.getAttribute('content') ?? '').trim()
    for (const attribute of ['property', 'name', 'itemprop']) {
      const name = element.getAttribute(attribute)?.toLowerCase()
      if (name && content !== '' && !tags.has(name)) tags.set(name, content)
    }
  }
  return tags
}

const SAVED_FROM = /<!--\s{0,9}saved from url=\(\d{1,6}\)(\S{1,1800}?)\s{0,9}-->/iu
const SINGLE_FILE = /Page saved with SingleFile\s{0,9}url:\s{0,9}(\S{1,1800})/iu

function urlCandidates(
  candidates: MetaCandidate[],
  document: DomDocument,
  markup: string,
  meta: ReadonlyMap<string, string>,
  fromObjects: string | null,
): string | null {
  const head = markup.slice(0, 8000)
  const offers: readonly (readonly [string | null | undefined, string])[] = [
    [document.querySelector('link[rel~="canonical"]')?.getAttribute('href'), 'link:canonical'],
    [meta.get('og:url'), 'meta:og:url'],
    [fromObjects, 'json-ld'],
    [SAVED_FROM.exec(head)?.[1] ?? SINGLE_FILE.exec(head)?.[1], 'saved-from'],
    [document.querySelector('base')?.getAttribute('href'), 'base'],
  ]
  let first: string | null = null
  for (const [value, source] of offers) {
    if (!value || !/^https?:\/\/[^/\s]+\.[^/\s]+/iu.test(value)) continue
    first ??= value
    addCandidate(candidates, 'url', value, source)
  }
  return first
}

/**
 * A heading that the page's own title repeats is the headline, unless it is the name of the site; so is a page's only
 * first-level heading when most of its words are in the title. Then comes what the page says in its meta data.
 */
function titleCandidates(
  candidates: MetaCandidate[],
  document: DomDocument,
  meta: ReadonlyMap<string, string>,
  fromObjects: string | null,
  url: string | null,
): void {
  const title = lineText(document.querySelector('title'))
  const shared = meta.get('og:title') ?? meta.get('twitter:title') ?? ''
  const site = { name: fold(meta.get('og:site_name') ?? ''), host: hostOf(url) ?? '' }
  const known = ` ${fold(title)} ${fold(shared)} ${fold(fromObjects ?? '')} `
  const shown = (selector: string): string[] =>
    all(document, selector)
      .slice(0, 60)
      .filter((element) => element.closest(ELSEWHERE) === null)
      .map((element) => lineText(element))
      .filter((text) => text.length > 3 && text.length <= 400 && !isSiteName(text, site))
  const longest = (texts: readonly string[]): string | undefined =>
    texts
      .filter((text) => fold(text) !== '' && known.includes(` ${fold(text)} `))
      .toSorted((a, b) => b.length - a.length)[0]
  const first = [...new Set(shown('h1'))]
  const second = longest(
    shown('h2,.entry-title,.post-title,[itemprop="headline"]').filter((text) => text.length > 8),
  )
  const only = first.length === 1 && first[0] && shareOfWords(first[0], known) >= 0.5 ? first[0] : undefined
  addCandidate(candidates, 'title', longest(first) ?? only, 'h1')
  addCandidate(candidates, 'title', second, 'heading')
  addCandidate(candidates, 'title', withoutSite(fromObjects ?? '', site), 'json-ld')
  addCandidate(candidates, 'title', withoutSite(shared, site), 'meta:og:title')
  const parts = title.split(TITLE_PARTS)
  addCandidate(candidates, 'title', parts.toSorted((a, b) => b.length - a.length)[0], 'title')
}

type Site = { readonly name: string; readonly host: string }

const TITLE_PARTS = /\s+[|»«–—·•-]+\s+|\s*[|»]\s*/u

/** Whether a line is the name of the site or the words of its address. */
function isSiteName(text: string, site: Site): boolean {
  const folded = fold(text)
  if (folded === '') return false
  if (site.name !== '' && (folded === site.name || site.name.startsWith(`${folded} `))) return true
  const letters = folded.replaceAll(' ', '')
  return letters.length >= 4 && site.host.replace(/[^\p{L}\p{N}]/gu, '').includes(letters)
}

function withoutSite(title: string, site: Site): string {
  const parts = title.split(TITLE_PARTS)
  const last = parts.at(-1) ?? ''
  if (parts.length < 2 || !isSiteName(last, site)) return title
  return title.slice(0, title.lastIndexOf(last)).replace(/(?<![\s|»«–—·•:-])[\s|»«–—·•:-]+$/u, '')
}

function shareOfWords(text: string, known: string): number {
  const words = fold(text).split(' ')
  return words.length < 3 ? 0 : words.filter((word) => known.includes(` ${word} `)).length / words.length
}

/** What stands behind the last bar of the page's title when the headline stands before it. */
function siteFromTitle(title: string, candidates: readonly MetaCandidate[]): string | null {
  const parts = title.split(/\s+[|–—-]\s+/u)
  const headline = candidates.find((candidate) => candidate.field === 'title')?.value ?? ''
  const last = parts.at(-1) ?? ''
  return parts.length > 1 && last.length <= 40 && !fold(headline).includes(fold(last)) ? last : null
}

const AUTHOR_TAGS = [
  'author',
  'article:author',
  'dc.creator',
  'dcterms.creator',
  'parsely-author',
  'sailthru.author',
  'byl',
  'citation_author',
]
const AUTHOR_PLACES =
  '[rel~="author"],[itemprop="author"] [itemprop="name"],[itemprop="author"],.byline .author,.author-name,.post-author,.entry-author,.byline,.vcard .fn,.author,.autor,[class*="author" i] a,[class*="byline" i],[class*="author" i]'

function authorCandidates(
  candidates: MetaCandidate[],
  document: DomDocument,
  meta: ReadonlyMap<string, string>,
): void {
  for (const tag of AUTHOR_TAGS) {
    const value = meta.get(tag)
    if (!value || /^https?:|^@|www\./u.test(value)) continue
    for (const name of namesIn(value)) addCandidate(candidates, 'bylines', name, `meta:${tag}`)
  }
  for (const element of all(document, AUTHOR_PLACES).slice(0, 40)) {
    if (element.closest(ELSEWHERE)) continue
    const text = (element.getAttribute('content') ?? partedText(element)).trim()
    if (text.length > 120 || /^(?:more|about|mehr|über|all posts)\b/iu.test(text)) continue
    const names = namesIn(text).filter(
      (name) => /^\p{Lu}.|\p{Lo}/u.test(name) && !/^(?:by|posted by|authors?|written by)$/iu.test(name),
    )
    for (const name of names) addCandidate(candidates, 'bylines', name, 'visible')
    if (names.length > 0) return
  }
}

/** The text of an element with a bar between its parts, so that a name does not run into a role. */
function partedText(element: DomElement): string {
  return htmlBlocks(element)
    .map((block) => block.text)
    .join(' | ')
}

const DATE_TAGS = [
  'article:published_time',
  'og:published_time',
  'datepublished',
  'date',
  'dc.date',
  'dc.date.issued',
  'dcterms.created',
  'sailthru.date',
  'parsely-pub-date',
  'pubdate',
  'publish-date',
  'publishdate',
  'article.published',
  'article:published',
  'citation_publication_date',
  'cxenseparse:recs:publishtime',
]
const DATE_PLACES =
  '[itemprop="datePublished"],time[pubdate],time.published,abbr.published,.entry-date[datetime],time[datetime],time'
const VISIBLE_DATES =
  '[class*="date" i],[id*="date" i],[class*="datum" i],[class*="byline" i],[class*="meta" i],[class*="posted" i],[class*="publish" i],[class*="time" i]'

function dateCandidates(
  candidates: MetaCandidate[],
  document: DomDocument,
  meta: ReadonlyMap<string, string>,
  url: string | null,
): void {
  for (const tag of DATE_TAGS)
    addCandidate(candidates, 'published', findDate(meta.get(tag) ?? '')?.iso, `meta:${tag}`)
  for (const element of all(document, DATE_PLACES).slice(0, 20)) {
    if (element.closest(ELSEWHERE)) continue
    const value =
      element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.getAttribute('title')
    addCandidate(candidates, 'published', findDate(value ?? lineText(element))?.iso, 'time')
  }
  addCandidate(candidates, 'published', dateInUrl(url ?? ''), 'url')
  if (candidates.some((candidate) => candidate.field === 'published')) return
  visibleDate(candidates, all(document, VISIBLE_DATES).slice(0, 300))
}

function visibleDate(candidates: MetaCandidate[], elements: readonly DomElement[]): void {
  for (const element of elements) {
    const text = lineText(element)
    if (text.length > 160 || element.closest(ELSEWHERE)) continue
    const date = findDate(text)
    if (!date) continue
    addCandidate(candidates, 'published', date.iso, 'visible')
    return
  }
}

/** How many lines from the headline on a byline or a date may stand. */
const NEAR_HEADLINE = 14

/** Lines right below the headline that are a byline or a date and nothing else, where no markup says so. */
function nearHeadline(candidates: MetaCandidate[], document: DomDocument): void {
  const headline = fold(candidates.find((candidate) => candidate.field === 'title')?.value ?? '')
  const body = document.body
  if (!body || headline === '') return
  const blocks = htmlBlocks(body)
  const at = blocks.findIndex((block) => block.heading > 0 && fold(block.text) === headline)
  if (at < 0) return
  const missing = (field: 'published' | 'bylines'): boolean =>
    candidates.every((known) => known.field !== field)
  for (const { text } of blocks.slice(Math.max(0, at - 3), at + NEAR_HEADLINE)) {
    if (text.length > 120) continue
    if (missing('published') && (isDateLine(text) || (text.length <= 80 && isByline(text)))) {
      addCandidate(candidates, 'published', findDate(text)?.iso, 'near-headline')
    }
    if (!missing('bylines') || !isByline(text)) continue
    for (const name of namesIn(text)) addCandidate(candidates, 'bylines', name, 'near-headline')
  }
}

function hostOf(url: string | null): string | null {
  return /^https?:\/\/(?:www\.)?([^/:?#]+)/iu.exec(url ?? '')?.[1]?.toLowerCase() ?? null
}
