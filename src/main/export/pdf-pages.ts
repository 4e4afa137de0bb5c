/**
 * On which pages of a PDF its named destinations are, as browsers write them when a page links to its own parts.
 *
 * @returns 1 for the first page, by name; empty where the PDF is written in another way
 */
export function pagesOfDestinations(pdf: Uint8Array): Map<string, number> {
  const text = Buffer.from(pdf).toString('latin1')
  const objectAt = (id: string): string => {
    const start = text.search(new RegExp(`(?:^|\\n)${id} 0 obj\\b`, 'u'))
    return start < 0 ? '' : text.slice(start, text.indexOf('endobj', start))
  }
  const catalog = /\/Type \/Catalog\b[^]*?endobj/u.exec(text)?.[0] ?? ''
  const root = /\/Pages (\d+) 0 R/u.exec(catalog)?.[1]
  const named = /\/Dests (\d+) 0 R/u.exec(catalog)?.[1]
  if (root === undefined || named === undefined) return new Map()
  const numbers = new Map(pagesUnder(root, objectAt, 0).map((id, index) => [id, index + 1]))
  const pages = new Map<string, number>()
  for (const [, name, id] of objectAt(named).matchAll(/\/([\w-]+)\s*\[(\d+) 0 R/gu)) {
    const number = numbers.get(id ?? '')
    if (name !== undefined && number !== undefined) pages.set(name, number)
  }
  return pages
}

/** The tree of pages of a PDF of any sensible size is not deeper. */
const DEEPEST = 12

/** The ids of the pages of a tree in their order. */
function pagesUnder(id: string, objectAt: (id: string) => string, depth: number): string[] {
  const kids = /\/Kids \[([^\]]*)\]/u.exec(objectAt(id))?.[1]
  if (kids === undefined) return [id]
  if (depth === DEEPEST) return []
  return [...kids.matchAll(/(\d+) 0 R/gu)].flatMap(([, kid]) => pagesUnder(kid ?? '', objectAt, depth + 1))
}
