import type { MetaCandidate } from '#core/documents/source-document.ts'
import { isReporting } from '#core/documents/source-document.ts'
import type { Block, DocumentMeta } from '#core/documents/source-document.ts'
import { plainTextMeta } from '../plain-text/plain-text-meta.ts'
import { findDate } from '../text/dates.ts'
import { languageOf } from '../text/language.ts'
import { addCandidate, metaOf, namesIn } from '../text/meta-candidates.ts'
import { looksLikeMasthead, looksLikeOutlet } from '../text/outlet-words.ts'

/** What a file says of itself in its properties. */
export type FileProperties = {
  readonly title?: string
  readonly author?: string
  /** Any form of a date that {@link findDate} reads. */
  readonly created?: string
  readonly publisher?: string
  readonly language?: string
  readonly url?: string
}

/**
 * The description of a document that has properties (rule I75). What its text says goes before its properties,
 * which often are those of a template or of another document; these go before the name of the file.
 */
export function metaWithProperties(
  { text, blocks }: { readonly text: string; readonly blocks: readonly Block[] },
  properties: FileProperties,
  fileName: string,
): { readonly meta: DocumentMeta; readonly candidates: readonly MetaCandidate[] } {
  const read = plainTextMeta(text, blocks, fileName).candidates
  const candidates = read.filter(({ source }) => source !== 'file-name')
  addCandidate(candidates, 'title', sensibleTitle(properties.title ?? ''), 'property:title')
  const author = sensibleAuthor(properties.author ?? '')
  if (looksLikeMasthead(author) || looksLikeOutlet(author))
    addCandidate(candidates, 'outlet', author, 'property:author')
  else for (const name of namesIn(author)) addCandidate(candidates, 'bylines', name, 'property:author')
  addCandidate(candidates, 'outlet', properties.publisher, 'property:publisher')
  addCandidate(candidates, 'url', properties.url, 'property:url')
  addCandidate(candidates, 'published', sensibleDate(properties.created ?? ''), 'property:created')
  for (const { field, value, source } of read)
    if (source === 'file-name') addCandidate(candidates, field, value, source)
  const sample = blocks
    .filter(({ kind }) => isReporting(kind))
    .slice(0, 40)
    .map(({ start, end }) => text.slice(start, Math.min(end, start + 1500)))
  const language = languageOf(sample.join('\n').slice(0, 6000), properties.language ?? null)
  return { meta: metaOf(candidates, language), candidates }
}

const FILE_ENDING =
  /\.(?:docx?|dotx?|odt|rtf|pdf|indd|qxd|pub|tex|dvi|ps|eps|xlsx?|pptx?|wpd|txt|html?|pages)$/iu
const NO_TITLE =
  /^(?:untitled|unbenannt|sans titre|sin título|senza titolo|без названия|без имени|無題|无标题|بدون عنوان|بلا عنوان|document|dokument|documento|документ|مستند|文档|slide|title|titel|titre|unknown|unknown title|template|normal|letterhead|powerpoint presentation|presentation|about:blank|none|null|test)[\s\d_()-]{0,12}$/iu

/** Whether a program wrote it where nobody gave a title: "Untitled", "Unknown Title". */
export function isNoTitle(title: string): boolean {
  return NO_TITLE.test(title.trim())
}

/** A title as a person gave it, or `''`: not a file's name, a template's or a program's. */
function sensibleTitle(raw: string): string {
  const title = raw
    .replace(/\s+/gu, ' ')
    .replace(/^Microsoft (?:Office )?(?:Word|PowerPoint|Excel)\s?[-–]\s?/iu, '')
    .trim()
  if (FILE_ENDING.test(title) || NO_TITLE.test(title) || title.includes('\ufffd')) return ''
  if ((title.match(/\p{L}/gu) ?? []).length < 4 || /^\S*[_\\/]\S*$/u.test(title)) return ''
  // `qk7h-0931_v4`: a name of a system's own making.
  return /^\S+$/u.test(title) && /\d/u.test(title) ? '' : title
}

const NO_AUTHOR =
  /^(?:microsoft(?: office)?(?: user)?|windows user|office user|user\d*|owner|admin(?:istrator)?|author|unknown(?: author)?|default|guest|pc|dell|hp|lenovo|asus|acer|python-docx|pandoc|apache poi|openpyxl|libreoffice|openoffice(?:\.org)?|writer|word|none|null|root|test|benutzer|utilisateur|usuario|пользователь|админ|مستخدم|کاربر)$/iu

/** An author's name, or `''`: not that of an account or a program. */
export function sensibleAuthor(raw: string): string {
  const author = raw.replace(/\s+/gu, ' ').trim()
  return NO_AUTHOR.test(author) || author.length > 200 ? '' : author
}

/** The days on which templates of well-known programs were made. */
const TEMPLATE_DATES = new Set([
  '2013-12-23',
  '1970-01-01',
  '1980-01-01',
  '1601-01-01',
  '1900-01-01',
  '2000-01-01',
])

function sensibleDate(raw: string): string {
  const iso = findDate(raw)?.iso ?? ''
  return TEMPLATE_DATES.has(iso.slice(0, 10)) ? '' : iso
}
