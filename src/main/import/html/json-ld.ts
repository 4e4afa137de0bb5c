import { all } from './html-dom.ts'
import type { DomDocument } from './html-dom.ts'

type JsonObject = { readonly [key: string]: unknown }

/** Bounds on what a hostile page can make us walk. */
const MOST_SCRIPTS = 40
const MOST_NODES = 3000
const LONGEST_SCRIPT = 2_000_000

/** The objects in a page's JSON-LD that describe an article, the most specific type first. Broken JSON is skipped. */
export function articleObjects(document: DomDocument): JsonObject[] {
  const found: JsonObject[] = []
  for (const script of all(document, 'script[type="application/ld+json"]').slice(0, MOST_SCRIPTS)) {
    const source = script.textContent ?? ''
    if (source.length <= LONGEST_SCRIPT) found.push(...objectsIn(source))
  }
  const ranked = found.map((object) => ({ object, rank: typeRank(object['@type']) }))
  return ranked
    .filter(({ rank }) => rank > 0)
    .toSorted((a, b) => b.rank - a.rank)
    .map(({ object }) => object)
}

function objectsIn(source: string): JsonObject[] {
  let root: unknown
  try {
    // Pages put line breaks into strings, which JSON forbids.
    root = JSON.parse(withoutLineBreaks(source))
  } catch {
    return []
  }
  const objects: JsonObject[] = []
  const queue: unknown[] = [root]
  for (let index = 0; index < queue.length && index < MOST_NODES; index++) {
    const value = queue[index]
    if (Array.isArray(value)) queue.push(...value.slice(0, MOST_NODES))
    else if (isObject(value)) {
      objects.push(value)
      for (const member of Object.values(value)) if (typeof member === 'object') queue.push(member)
    }
  }
  return objects
}

function withoutLineBreaks(source: string): string {
  const bare = source.trim().replace(/^<!--/u, '').replace(/-->$/u, '')
  return bare.replace(/\p{Cc}+/gu, ' ')
}

function typeRank(type: unknown): number {
  const name = Array.isArray(type) ? type.join(' ') : typeof type === 'string' ? type : ''
  if (/(?:News|Opinion|Analysis|Report|Scholarly|Review)\w*Article|BlogPosting|ReportageNews/iu.test(name))
    return 3
  if (/Article|Report(?:age)?\b|Posting\b|Review\b/iu.test(name)) return 2
  return /WebPage/iu.test(name) ? 1 : 0
}

/** The first value of a member among the objects that holds any text. */
export function textMember(objects: readonly JsonObject[], key: string): string | null {
  for (const object of objects) {
    const text = textsOf(object[key])[0]
    if (text) return text
  }
  return null
}

/** The names in the first `author` member that has any. */
export function authorNames(objects: readonly JsonObject[]): string[] {
  for (const object of objects) {
    const names = textsOf(object['author'] ?? object['creator']).filter((name) => !/^https?:/iu.test(name))
    if (names.length > 0) return names
  }
  return []
}

/** The texts of a value: itself, its items', or the name of an object. Two levels deep, twenty items wide. */
export function textsOf(value: unknown, depth = 0): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()]
  if (depth > 2) return []
  if (Array.isArray(value)) return value.slice(0, 20).flatMap((item: unknown) => textsOf(item, depth + 1))
  if (!isObject(value)) return []
  return textsOf(value['name'] ?? value['@value'] ?? value['@id'], depth + 1)
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
