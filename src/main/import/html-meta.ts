import type { DocumentMeta, MetaCandidate } from '#core/documents/source-document.ts'
import { dateInUrl, findDate } from './dates.ts'
import { all, lineText } from './html-dom.ts'
import type { DomDocument, DomElement } from './html-dom.ts'
import { fold } from './html-label.ts'
import { articleObjects, authorNames, textMember } from './json-ld.ts'
import { languageOf } from './language.ts'
import { addCandidate, metaOf, namesIn } from './meta-candidates.ts'
import { fileNameCandidates } from './plain-text-meta.ts'

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
  titleCandidates(
    candidates,
    document,
    meta,
    textMember(objects, 'headline') ?? textMember(objects.slice(0, 1), 'name'),
  )
  for (const name of authorNames(objects).flatMap(namesIn))
    addCandidate(candidates, 'bylines', name, 'json-ld')
  authorCandidates(candidates, document, meta)
  addCandidate(candidates, 'published', findDate(textMember(objects, 'datePublished') ?? '')?.iso, 'json-ld')
  dateCandidates(candidates, document, meta, url)
  addCandidate(candidates, 'outlet', textMember(objects, 'publisher'), 'json-ld')
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

/** The description chosen from the candidates, with the language that the page declares where the text agrees. */
export function htmlMeta(
  candidates: readonly MetaCandidate[],
  document: DomDocument,
  articleText: string,
): DocumentMeta {
  const declared =
    document.documentElement?.getAttribute('lang') ?? document.documentElement?.getAttribute('xml:lang')
  return metaOf(candidates, languageOf(articleText, declared ?? null))
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

/** A heading that the page's own title repeats is the headline; then what the page says in its meta data. */
function titleCandidates(
  candidates: MetaCandidate[],
  document: DomDocument,
  meta: ReadonlyMap<string, string>,
  fromObjects: string | null,
): void {
  const title = lineText(document.querySelector('title'))
  const shared = meta.get('og:title') ?? meta.get('twitter:title') ?? ''
  const confirmed = (text: string): boolean =>
    fold(text) !== '' && (` ${fold(title)} `.includes(` ${fold(text)} `) || fold(shared).includes(fold(text)))
  const longest = (selector: string, least: number): string | undefined =>
    all(document, selector)
      .slice(0, 60)
      .filter((element) => element.closest(ELSEWHERE) === null)
      .map((element) => lineText(element))
      .filter((text) => text.length > least && text.length <= 400 && confirmed(text))
      .toSorted((a, b) => b.length - a.length)[0]
  addCandidate(candidates, 'title', longest('h1', 3), 'h1')
  addCandidate(
    candidates,
    'title',
    longest('h2,.entry-title,.post-title,[itemprop="headline"]', 8),
    'heading',
  )
  addCandidate(candidates, 'title', fromObjects, 'json-ld')
  addCandidate(candidates, 'title', withoutSiteName(shared, meta.get('og:site_name') ?? ''), 'meta:og:title')
  const parts = title.split(/\s+[|»«–—·•-]+\s+|\s*[|»]\s*/u)
  addCandidate(candidates, 'title', parts.toSorted((a, b) => b.length - a.length)[0], 'title')
}

function withoutSiteName(title: string, site: string): string {
  const parts = title.split(/\s+[|»«–—·•:-]+\s+/u)
  const last = parts.at(-1) ?? ''
  if (parts.length < 2 || fold(site) === '' || !fold(last).includes(fold(site).slice(0, 8))) return title
  return title.slice(0, title.lastIndexOf(last)).replace(/\s+[|»«–—·•:-]+\s+$/u, '')
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
  '[rel~="author"],[itemprop="author"] [itemprop="name"],[itemprop="author"],.byline .author,.author-name,.post-author,.entry-author,.byline,.vcard .fn,.author,.autor,[class*="author" i] a,[class*="byline" i]'

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
    const text = (element.getAttribute('content') ?? lineText(element)).trim()
    if (text.length > 120 || /^(?:more|about|mehr|über|all posts)\b/iu.test(text)) continue
    const names = namesIn(text).filter((name) => /^\p{Lu}|\p{Lo}/u.test(name))
    for (const name of names) addCandidate(candidates, 'bylines', name, 'visible')
    if (names.length > 0) return
  }
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

function hostOf(url: string | null): string | null {
  return /^https?:\/\/(?:www\.)?([^/:?#]+)/iu.exec(url ?? '')?.[1]?.toLowerCase() ?? null
}
