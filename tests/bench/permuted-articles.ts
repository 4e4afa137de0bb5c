import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { type SourceDocument, toSourceDocument } from '#core/documents/source-document.ts'
import { commonWordTiers } from '#core/matching/common-words.ts'
import { stemOf } from '#core/matching/stemming.ts'
import { wordKey } from '#core/text/words.ts'

const ArticleSchema = v.object({ id: v.string(), text: v.string() })

/** One line of the file of articles. */
export type Article = v.InferOutput<typeof ArticleSchema>

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu

/** Reads a file of articles, `.jsonl` or packed with xz. */
export function readArticles(file: string): Article[] {
  return linesOf(file).map((line) => v.parse(ArticleSchema, JSON.parse(line)))
}

/** The lines of a file, which may be packed with xz, without empty ones. */
export function linesOf(file: string): string[] {
  const text = file.endsWith('.xz')
    ? spawnSync('xz', ['-dc', file], { maxBuffer: 2 ** 30, encoding: 'utf8' }).stdout
    : readFileSync(file, 'utf8')
  return text.split('\n').filter((line) => line !== '')
}

/**
 * So many articles, made from fewer: each copy of the file has its vocabulary permuted by a bijection of its own.
 * Stems change places with stems that are as frequent and of the same sort (numbers by length, names, other words);
 * endings and function words stay. So Zipf's law, the length of sentences and the repetitions inside a copy are
 * those of real articles, and one copy does not match another.
 */
export function* permutedArticles(articles: readonly Article[], count: number): Generator<SourceDocument> {
  const bands = bandsOf(articles)
  for (let made = 0; made < count; made += articles.length) {
    const copy = made / articles.length
    const swap = permutation(bands, copy + 1)
    for (const [index, article] of articles.slice(0, count - made).entries()) {
      const text = article.text.replace(WORD, (word) => permuted(word, swap))
      yield articleDocument(
        `article-${String(copy).padStart(3, '0')}-${String(index).padStart(6, '0')}`,
        text,
      )
    }
  }
}

type Band = readonly string[]

/** Stems that may change places: sorted by how frequent they are, in bands of a factor of two. */
function bandsOf(articles: readonly Article[]): Band[] {
  const tiers = commonWordTiers()
  const counts = new Map<string, { count: number; capitals: number }>()
  for (const { text } of articles) {
    for (const [word] of text.matchAll(WORD)) {
      const key = wordKey(word)
      if (tiers.get(key) === 'function') continue
      const stem = stemOf(key, 'en')
      let counted = counts.get(stem)
      if (!counted) counts.set(stem, (counted = { count: 0, capitals: 0 }))
      counted.count++
      if (/^\p{Lu}/u.test(word)) counted.capitals++
    }
  }
  const bands = new Map<string, string[]>()
  for (const [stem, { count, capitals }] of counts) {
    const sort = /^\p{N}+$/u.test(stem) ? `number ${stem.length}` : capitals * 2 > count ? 'name' : 'word'
    const key = `${sort} ${Math.floor(Math.log2(count))}`
    const band = bands.get(key)
    if (band) band.push(stem)
    else bands.set(key, [stem])
  }
  return [...bands.values()]
}

function permutation(bands: readonly Band[], seed: number): Map<string, string> {
  const swap = new Map<string, string>()
  let state = seed * 7919
  for (const band of bands) {
    const shuffled = [...band]
    for (let at = shuffled.length - 1; at > 0; at--) {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
      const other = Math.floor((state / 2 ** 32) * (at + 1))
      const held = shuffled[at] ?? ''
      shuffled[at] = shuffled[other] ?? ''
      shuffled[other] = held
    }
    band.forEach((stem, index) => swap.set(stem, shuffled[index] ?? stem))
  }
  return swap
}

const remembered = new Map<string, string>()

function permuted(word: string, swap: ReadonlyMap<string, string>): string {
  const key = wordKey(word)
  let stem = remembered.get(key)
  if (stem === undefined) remembered.set(key, (stem = stemOf(key, 'en')))
  const other = swap.get(stem)
  if (other === undefined) return word
  const made = key.startsWith(stem) ? other + key.slice(stem.length) : other
  if (!/^\p{Lu}/u.test(word)) return made
  return /^\p{Lu}{2}/u.test(word) ? made.toUpperCase() : made.charAt(0).toUpperCase() + made.slice(1)
}

/** An article as a document, its paragraphs told by empty lines and indents. */
export function articleDocument(id: string, text: string): SourceDocument {
  const blocks: SourceDocument['blocks'][number][] = []
  let from = 0
  for (const line of text.split(/\n[^\S\n]*\n|\n(?=\s{2})/u)) {
    const at = text.indexOf(line, from)
    const start = at + line.length - line.trimStart().length
    const end = at + line.trimEnd().length
    if (end > start) blocks.push({ start, end, kind: 'paragraph' })
    from = at + line.length
  }
  const made = toSourceDocument(
    {
      text,
      blocks,
      meta: { title: null, outlet: null, bylines: [], published: null, url: null, language: 'en' },
      candidates: [],
      notes: [],
      mediaType: 'text/plain',
      encoding: 'utf-8',
      reader: { name: 'corpus', version: '1' },
    },
    { fileName: id, importedAt: '', sha256: '', byteLength: 0 },
  )
  return { ...made, id }
}
