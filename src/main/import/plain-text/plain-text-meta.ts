import type { Block, DocumentMeta, MetaCandidate } from '#core/documents/source-document.ts'
import { isReporting } from '#core/documents/source-document.ts'
import { creditOf } from '../text/credit-line.ts'
import type { Credit } from '../text/credit-line.ts'
import { findDate, isDateLine, dateInUrl } from '../text/dates.ts'
import { languageOf } from '../text/language.ts'
import { addCandidate, metaOf, namesIn } from '../text/meta-candidates.ts'
import { looksLikeMasthead, looksLikeOutlet } from '../text/outlet-words.ts'

/** What a plain text says about itself, in its headline, labelled lines, dateline, author note and file name. */
export function plainTextMeta(
  text: string,
  blocks: readonly Block[],
  fileName: string,
): { readonly meta: DocumentMeta; readonly candidates: MetaCandidate[] } {
  const candidates: MetaCandidate[] = []
  const own = blocks.filter((block) => block.kind !== 'comment')
  for (const block of own) {
    if (block.kind !== 'headline') continue
    const line = text.slice(block.start, block.end)
    addCandidate(candidates, 'title', TITLE_LINE.exec(line)?.[1] ?? line, 'headline')
  }
  for (const block of own) if (block.end - block.start <= 420) lineCandidates(candidates, text, block)
  mastheadCandidates(candidates, text, own)
  headDateCandidates(candidates, text, own)
  const opening = own.find((block) => block.kind === 'paragraph')
  if (opening)
    datelineCandidates(candidates, text.slice(opening.start, Math.min(opening.end, opening.start + 160)))
  fileNameCandidates(candidates, fileName)
  const reporting = own.filter((block) => isReporting(block.kind))
  const sample = reporting
    .map((block) => text.slice(block.start, block.end).slice(0, 1500))
    .join('\n')
    .slice(0, 6000)
  return { meta: metaOf(candidates, languageOf(sample, null)), candidates }
}

const COPYRIGHT_OF =
  /^(?:©|\(c\)|copyright)(?:\s*(?:©|\(c\)))?\s*(?:(?:19|20)\d\d(?:\s?[–-]\s?(?:19|20)\d\d)?,?\s+)(?:by\s)?(\p{L}[^.,|©]{2,50}?)\s*(?:[.,|]|$)/iu
const SOURCE_LINE =
  /^(?:source|quelle|fuente|fonte|источник|المصدر|outlet|publisher|published (?:by|in))\s?[:：]\s?(.{2,80})$/iu
const TITLE_LINE =
  /^(?:title|headline|subject|betreff|objet|asunto|oggetto|тема|titel|titre|título|заголовок|العنوان)\s?[:：]\s?(.{3,300})$/iu
const URL_IN_LINE = /https?:\/\/[^\s<>"“”]{4,1500}/iu
const AUTHOR_NOTE =
  /^(.{3,60}?),?\s(?:is|was|ist|est|es|является)\s(?:an?\s|the\s|our\s|also\s|eine?\s|der\s|die\s|une?\s|el\s|la\s|le\s)?(.{3,120})$/iu

function lineCandidates(candidates: MetaCandidate[], text: string, block: Block): void {
  const line = text.slice(block.start, block.end)
  addCandidate(candidates, 'title', TITLE_LINE.exec(line)?.[1], 'label')
  if (block.kind !== 'byline' && block.kind !== 'furniture') return
  const source = SOURCE_LINE.exec(line)?.[1] ?? COPYRIGHT_OF.exec(line)?.[1]
  const url = URL_IN_LINE.exec(line)?.[0].replace(/[).,;]+$/u, '')
  if (source && !URL_IN_LINE.test(source)) addCandidate(candidates, 'outlet', source, 'source-line')
  if (url && (/^<?https?:/u.test(line) || line.length - url.length < 40)) {
    addCandidate(candidates, 'url', url, 'line')
    addCandidate(candidates, 'published', dateInUrl(url), 'url')
  }
  if (isDateLine(line)) addCandidate(candidates, 'published', findDate(line)?.iso, 'line')
  if (block.kind === 'byline') bylineCandidates(candidates, line)
}

function bylineCandidates(candidates: MetaCandidate[], line: string): void {
  const note = AUTHOR_NOTE.exec(line)
  if (note && /\p{Lu}/u.test(note[1] ?? '') && !/[:：]/u.test(note[1] ?? '')) {
    for (const name of namesIn(note[1] ?? '')) addCandidate(candidates, 'bylines', name, 'author-note')
    const outlet =
      /\b(?:editor|reporter|correspondent|journalist|columnist|writer|producer|contributor|redakteur(?:in)?|korrespondent(?:in)?)\s(?:of|for|at|with|by|von|bei|der|des)\s(?:the\s)?(\p{Lu}[\p{L}\p{N}.&’' -]{1,50}?)(?=[,.;](?:\s|$)|\s(?:based|and|who|where|in)\s|$)/u.exec(
        line,
      )
    addCandidate(candidates, 'outlet', outlet?.[1], 'author-note')
    return
  }
  const first = line.split('\n', 1)[0] ?? ''
  const credit = creditOf(first)
  if (credit) {
    creditCandidates(candidates, credit)
    return
  }
  for (const name of namesIn(first)) addCandidate(candidates, 'bylines', name, 'byline')
  addCandidate(candidates, 'published', /\d{4}/u.test(first) ? findDate(first)?.iso : null, 'byline')
}

/** Adds what a credit line says (rule I37). */
export function creditCandidates(candidates: MetaCandidate[], { names, outlet, published }: Credit): void {
  for (const name of names) addCandidate(candidates, 'bylines', name, 'byline')
  addCandidate(candidates, 'outlet', outlet, 'byline')
  addCandidate(candidates, 'published', published, 'byline')
}

const AGENCY = /\(([\p{L}][\p{L}. ]{1,30})\)\s?(?:—|–|--?|:|$)/u

/** `CITY, 3 March 2024 (Agency) - …`: the agency, and the day where the year stands with it. */
function datelineCandidates(candidates: MetaCandidate[], opening: string): void {
  const end = /\s(?:—|–|--?)\s/u.exec(opening)
  const dateline = end ? opening.slice(0, end.index + 2) : ''
  if (dateline === '' || dateline.length > 110) return
  const agency = AGENCY.exec(dateline)?.[1]
  if (agency && findDate(agency) === null) addCandidate(candidates, 'outlet', agency, 'dateline')
  addCandidate(candidates, 'published', findDate(dateline)?.iso, 'dateline')
}

/** Behind a date: the end, the hour, a note in brackets. */
const BEHIND_DATE = /^(?:$|,? \d{1,2}[:.]\d{2}|\s?[,|–—-]?\s?\()/u
const LONGEST_HEAD_LINE = 120

/**
 * A line between headline and text that ends with a date: `Example Monthly - Country note, 4 June 2032`, `12 February 2034
 * (translated)`. A headline may end so, too, and a sentence as well; neither counts.
 */
function headDateCandidates(candidates: MetaCandidate[], text: string, blocks: readonly Block[]): void {
  const body = blocks.findIndex(({ kind }) => kind === 'paragraph')
  for (const { kind, start, end } of blocks.slice(0, Math.max(0, body))) {
    if (kind !== 'heading' && kind !== 'byline' && kind !== 'furniture') continue
    for (const line of text.slice(start, end).split('\n')) {
      if (line.length > LONGEST_HEAD_LINE || /[.!?…]$/u.test(line)) continue
      addCandidate(candidates, 'outlet', beforeDate(line), 'masthead')
      const day = DATE_WITH_YEAR.exec(line)
      if (day && BEHIND_DATE.test(line.slice(day.index + day[0].length)))
        addCandidate(candidates, 'published', findDate(day[0])?.iso, 'line')
    }
  }
}

/** `Küstenbote, 15. März 2031`: what a line says before its date, where papers are called so. */
function beforeDate(line: string): string | null {
  const [, name = ''] = /^(\p{L}[^\d,|]{2,40}?)\s?[,|–—-]?\s?\d/u.exec(line) ?? []
  return isDateLine(line) && looksLikeMasthead(name.trim()) ? name.trim() : null
}

/** A date of words at the beginning of a line or behind a mark, with its day of the week or without. */
const DATE_WITH_YEAR =
  /(?:^|(?<=[,|–—-] )|(?<=[,|–—-] \p{Lu}\p{L}{2,12},? ))(?:\d{1,2}(?:st|nd|rd|th)?\.? \p{L}{3,12}\.? (?:19|20)\d\d|\p{Lu}\p{L}{2,12} \d{1,2}(?:st|nd|rd|th)?, (?:19|20)\d\d)(?!\d)/u

/** A line beside the headline that is called as papers are, each word with a capital: `THE EXAMPLE TIMES`. */
function mastheadCandidates(candidates: MetaCandidate[], text: string, blocks: readonly Block[]): void {
  const body = blocks.findIndex(({ kind }) => kind === 'paragraph')
  for (const [index, { kind, start, end }] of blocks.slice(0, Math.max(0, body)).entries()) {
    const line = text.slice(start, end)
    if (kind !== 'heading' || line.length > 70) continue
    const next = blocks[index + 1]
    const isDated = next !== undefined && isDateLine(text.slice(next.start, next.end).split('\n', 1)[0] ?? '')
    // Russian papers write the second word of their names small; a date below tells them from a heading.
    const small =
      /(?<!\p{L})\p{Ll}{4}/u.test(line) &&
      !(isDated && /^\p{Script=Cyrillic}[^\p{Script=Latin}]{4,30}$/u.test(line))
    if (!looksLikeMasthead(line) && (small || line.length > 50 || !looksLikeOutlet(line))) continue
    addCandidate(candidates, 'outlet', asWritten(line.replace(/\s+[–—|-]\s.*$/u, '')), 'masthead')
  }
}

/** A masthead in capitals as running text writes it; short words in capitals are initials. */
function asWritten(masthead: string): string {
  if (/\p{Ll}/u.test(masthead)) return masthead
  return masthead.replaceAll(
    /\p{L}{4,}|(?<!\p{L})THE(?!\p{L})/gu,
    (word) => word.charAt(0) + word.slice(1).toLowerCase(),
  )
}

/** The name of the file as a last resort: a date in it, and its words as a title. */
export function fileNameCandidates(candidates: MetaCandidate[], fileName: string): void {
  const base = fileName.replace(/^.*[\\/]/u, '').replace(/\.\p{L}{2,8}$/u, '')
  addCandidate(
    candidates,
    'published',
    /(?:19|20)\d\d/u.test(base) ? findDate(base.replaceAll('_', '-'))?.iso : null,
    'file-name',
  )
  if (dated(candidates, base)) return
  const words = base.replace(/[_]+|-+/gu, ' ').trim()
  if (/\p{L}{3,}.*\s.*\p{L}{3,}/u.test(words)) addCandidate(candidates, 'title', words, 'file-name')
}

/** `Outlet - 2031-03-04 - Title`: three parts with the day in the middle. */
function dated(candidates: MetaCandidate[], base: string): boolean {
  const [outlet, day, ...title] = base.split(/\s+[–—-]\s+|_-_/u)
  if (title.length === 0 || outlet === undefined || !isDateLine(day ?? '')) return false
  addCandidate(candidates, 'outlet', outlet.replaceAll('_', ' '), 'file-name')
  addCandidate(candidates, 'title', title.join(' – ').replaceAll('_', ' '), 'file-name')
  return true
}
