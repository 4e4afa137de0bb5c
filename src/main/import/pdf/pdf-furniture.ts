/** A line at its place: the page counts from 1, `place` is 0 at the top of the page and 1 at its foot. */
export type PlacedText = { readonly page: number; readonly place: number; readonly text: string }

/** Running heads and feet stand in these parts of a page. */
const HEAD = 0.13
const FOOT = 0.87

const PAGE_NUMBER =
  /^(?:\P{L}{0,4}(?:page|seite|s\.|p\.|página|pagina|pág\.|стр\.?|страница|صفحة|ص|صفحه|पृष्ठ|第)?\s{0,2}[\p{Nd}]{1,4}(?:\s{0,2}(?:\/|of|von|de|di|sur|из|من|از|\||–|-|\p{Pd})\s{0,2}[\p{Nd}]{0,4})?\s{0,2}(?:页|頁|ページ)?\P{L}{0,4}|\P{L}{0,3}[ivxlc]{1,7}\P{L}{0,3})$/iu

/** Whether a line at the edge of a page is its number and nothing else. */
export function isPageNumber({ text, place }: PlacedText): boolean {
  return (place < HEAD || place > FOOT) && text.length <= 30 && PAGE_NUMBER.test(text)
}

/**
 * The lines that pages repeat at their edges, numbers aside (rule I84): on a third of the pages, six at most, or on two
 * where they are always the outermost.
 *
 * @returns the lines by {@link furnitureKey}
 */
export function runningLines(lines: readonly PlacedText[], pages: number): ReadonlySet<string> {
  const found = new Map<string, Set<number>>()
  const outermost = outermostPlaces(lines)
  const inside = new Set<string>()
  for (const line of lines) {
    if (line.place >= HEAD && line.place <= FOOT) continue
    const key = furnitureKey(line)
    const on = found.get(key) ?? new Set()
    on.add(line.page)
    found.set(key, on)
    const { top = 0, bottom = 1 } = outermost.get(line.page) ?? {}
    if (line.place > top && line.place < bottom) inside.add(key)
  }
  // Left and right pages have different heads, and a chapter its own, which may be short: what is always the first or
  // the last line of its page need not stand on many.
  const least = Math.max(2, Math.min(6, Math.ceil(pages * 0.3)))
  return new Set([...found].flatMap(([key, on]) => (on.size >= (inside.has(key) ? least : 2) ? [key] : [])))
}

/** Where the first and the last line of each page stand. */
function outermostPlaces(
  lines: readonly PlacedText[],
): ReadonlyMap<number, { readonly top: number; readonly bottom: number }> {
  const places = new Map<number, { top: number; bottom: number }>()
  for (const { page, place } of lines) {
    const known = places.get(page) ?? { top: place, bottom: place }
    places.set(page, { top: Math.min(known.top, place), bottom: Math.max(known.bottom, place) })
  }
  return places
}

/** A line with its numbers alike, and whether it stands at the head or the foot. */
export function furnitureKey({ text, place }: PlacedText): string {
  const words = text
    .toLowerCase()
    .replaceAll(/\p{Nd}+/gu, '#')
    .replaceAll(/\s+/gu, ' ')
    .trim()
  return `${place < 0.5 ? 'head' : 'foot'} ${words}`
}
