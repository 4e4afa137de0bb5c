import type { DocumentMeta, MetaCandidate } from '#core/documents/source-document.ts'

/**
 * Makes the description of a document from what was found (rule I30): the first candidate of each field wins, so
 * readers list them in order of trust; all bylines of the best source are kept.
 */
export function metaOf(candidates: readonly MetaCandidate[], language: string | null): DocumentMeta {
  const first = (field: keyof DocumentMeta): string | null =>
    candidates.find((candidate) => candidate.field === field)?.value ?? null
  const author = candidates.find((candidate) => candidate.field === 'bylines')
  const bylines = candidates
    .filter((candidate) => candidate.field === 'bylines' && candidate.source === author?.source)
    .map((candidate) => candidate.value)
  return {
    title: first('title'),
    outlet: first('outlet'),
    bylines: [...new Set(bylines)],
    published: first('published'),
    url: first('url'),
    language,
  }
}

/** More than any page means to say; a hostile one could have millions. */
const MOST_CANDIDATES = 200

/** Adds a candidate unless it is empty, too long to be a description, or already there from the same source. */
export function addCandidate(
  candidates: MetaCandidate[],
  field: keyof DocumentMeta,
  value: string | null | undefined,
  source: string,
): void {
  const clean = withoutEntities((value ?? '').slice(0, 2000))
    .replace(/\s+/gu, ' ')
    .trim()
  if (clean === '' || clean.length > (field === 'url' ? 1800 : 400)) return
  if (candidates.length >= MOST_CANDIDATES) return
  if (candidates.some((known) => known.field === field && known.value === clean && known.source === source))
    return
  candidates.push({ field, value: clean, source })
}

const ENTITIES: { readonly [name: string]: string } = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
}

/** Descriptions are often escaped once too often: `&#8217;`, `&amp;#8230;`. Two layers are taken off. */
function withoutEntities(text: string): string {
  return text.includes('&') ? unescapeOnce(unescapeOnce(text)) : text
}

function unescapeOnce(escaped: string): string {
  return escaped.replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,5}));/giu, (whole, decimal, hex, name) => {
    const code =
      typeof decimal === 'string' ? Number(decimal) : typeof hex === 'string' ? Number.parseInt(hex, 16) : -1
    if (code > 31 && code < 0xd800) return String.fromCodePoint(code)
    return typeof name === 'string' ? (ENTITIES[name.toLowerCase()] ?? whole) : whole
  })
}

/** The names in a byline: without `By`, without role and date, parted at commas and `and`. */
export function namesIn(byline: string): string[] {
  const bare = byline
    .replace(
      /^(?:\W{0,3}(?:(?:words|story|text|written|posted|published|reported|reporting|photos?|images?)\s+by|(?:an? |eine? |une? )?(?:opinion|analysis|commentary|comment|essay|report|feature|kommentar|analyse|gastbeitrag|bericht|reportage|tribune)\s(?:by|von|de|di)|by|author(?:s)?|reporter|autor(?:in|en)?|auteur|autrice|autore|text|von|par|por|di|da|door|av|автор(?:ы)?|بقلم|الكاتب|كتبت?)\s{0,2}[:：]?\s+)/iu,
      '',
    )
    .replace(/\s*(?:[|•·]|\s[–—-]\s).*$/u, '')
    .replace(/(?<=\p{L}\s\p{Lu}[\p{L}’'-]{1,30})\s(?:in|aus|à|en)\s\p{Lu}[\p{L}\p{M} -]{1,30}$/u, '')
    .replace(
      /\s+(?:(?:posted|published|updated)\b|(?:on|am|le|el|il|at|,)\s+(?:\p{L}{3,9}\.?\s+)?\d).*$/iu,
      '',
    )
  return bare
    .split(';', 1)
    .join('')
    .split(/\s*(?:,|&|\sand\s|\sund\s|\set\s|\sy\s|\sи\s)\s*/u)
    .map((name) => name.replace(/^[([\s]+|(?:[)\]\s]|(?<=\p{L}{4})\.)+$/gu, ''))
    .filter(isPersonName)
}

function isPersonName(name: string): boolean {
  if (
    name.length < 3 ||
    name.length > 60 ||
    !/\p{L}{2}/u.test(name) ||
    /\d|https?:|@|www\.|[:/]|\p{Ll}\.\p{Ll}/u.test(name)
  )
    return false
  // A position: "staff writer", "Transport Editor".
  if (
    /^(?:[\p{L}-]+\s){0,3}(?:writers?|editors?|reporters?|correspondents?|columnists?|critics?|admin(?:istrator)?|authors?|redaktion|redakteur(?:in)?|korrespondent(?:in)?|contributors?|journalists?)$/iu.test(
      name,
    )
  )
    return false
  // People's names have capitals, in scripts that have any; handles are one word.
  if (/\p{Ll}\S*\s/u.test(name) && !/\p{Lu}/u.test(name)) return false
  return name.split(/\s+/u).length <= 6
}
