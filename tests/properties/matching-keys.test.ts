import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block } from '#core/documents/source-document.ts'
import { fingerprintKeys } from '#core/matching/anchor-keys.ts'
import { runHash } from '#core/matching/gram-index.ts'
import { gridCells } from '#core/matching/grid-cells.ts'
import { markedTerms } from '#core/matching/marked-terms.ts'
import { packedPassage } from '#core/matching/packed-passage.ts'
import { createPackedTokens, type PackedTokens, packTokens } from '#core/matching/packed-tokens.ts'
import { rankFinder, sortPostings } from '#core/matching/postings.ts'
import { sortWhole } from '#core/matching/sort-whole.ts'
import { emptyTokens, type Tokens, type TokenSource } from '#core/matching/tokens.ts'

const HASHES = Uint32Array.from({ length: 40 }, (_, term) => Math.imul(term, 0x85ebca6b) >>> 0)
const term = fc.integer({ min: 0, max: 39 })

/** Winnowing as it is defined: the least hash of every four neighbouring runs of five words, the last of equals. */
function defined(terms: Uint32Array): [number, number][] {
  const runs = Math.max(0, terms.length - 4)
  const hashes = Array.from({ length: runs }, (_, at) => runHash(terms, at, 5, (each) => HASHES[each] ?? 0))
  const keys: [number, number][] = []
  for (let from = 0; from < Math.max(1, runs - 3); from++) {
    const window = hashes.slice(from, from + 4).map((hash, offset) => ({ hash, at: from + offset }))
    const least = window.filter(({ hash }) => hash >= 0).toSorted((x, y) => x.hash - y.hash || y.at - x.at)[0]
    if (least && keys.at(-1)?.[1] !== least.at) keys.push([least.hash, least.at])
  }
  return keys
}

type TestWord = { readonly gap: number; readonly length: number; readonly opens: boolean }

/** Blocks of words as the second of two packed documents, and the same words unpacked. */
function packedBlocks(blocks: readonly (readonly TestWord[])[]): {
  packed: PackedTokens
  tokens: Tokens
  source: TokenSource
} {
  const words = blocks.flatMap((block, index) => block.map((word) => ({ ...word, index })))
  const made: Block[] = []
  const tokens = emptyTokens({ id: 'x', text: '', blocks: made }, words.length)
  let [end, sentence] = [0, 0]
  words.forEach(({ gap, length, opens, index }, at) => {
    const isFirst = index !== words[at - 1]?.index
    const start = end + gap + (isFirst ? 1 : 0)
    end = start + length
    if (isFirst) made.push({ start, end, kind: 'paragraph' })
    else made[index] = { start: made[index]?.start ?? 0, end, kind: 'paragraph' }
    if (opens) sentence = at
    tokens.starts[at] = start
    tokens.ends[at] = end
    tokens.sentences[at] = sentence
    tokens.blocks[at] = index
  })
  const packed = createPackedTokens()
  packTokens(packed, emptyTokens({ id: 'w', text: '', blocks: [] }, 3))
  packTokens(packed, tokens)
  return { packed, tokens, source: tokens.document }
}

describe('the keys and tables of the search', () => {
  it('M4: the fingerprints from running sums are those of winnowing', () => {
    fc.assert(
      fc.property(fc.array(term, { maxLength: 60 }), (words) => {
        const terms = Uint32Array.from(words)
        const keys: [number, number][] = []
        fingerprintKeys(terms, { hashes: HASHES, rare: new Uint8Array(40) }, (key, at) =>
          keys.push([key >>> 0, at]),
        )
        expect(keys).toEqual(defined(terms))
      }),
    )
  })

  it('M4: a grid keeps the weight of each cell, small or large, also when its table grows', () => {
    const cells = gridCells()
    const weighedBelow = (most: number): fc.Arbitrary<{ cell: number; term: number; weight: number }> =>
      fc.record({ cell: fc.nat(most - 1), term, weight: fc.integer({ min: 1, max: 9 }) })
    const check = (
      grid: number,
      all: readonly { readonly cell: number; readonly term: number; readonly weight: number }[],
    ): void => {
      const sums = new Map<number, { weight: number; last: number }>()
      cells.clear(grid)
      for (const { cell, term: own, weight } of all) {
        cells.weigh(cell, own, weight)
        const sum = sums.get(cell) ?? { weight: 0, last: -1 }
        if (sum.last !== own) sums.set(cell, { weight: sum.weight + weight, last: own })
      }
      const wrong = [...sums].filter(([cell, { weight }]) => cells.weightAt(cells.find(cell)) !== weight)
      expect(wrong).toEqual([])
      expect(cells.count()).toBe(sums.size)
      expect(cells.find(grid)).toBe(-1)
    }
    const checkBelow = (grid: number): void =>
      fc.assert(fc.property(fc.array(weighedBelow(grid), { maxLength: 50 }), (all) => check(grid, all)))
    checkBelow(2 ** 30)
    checkBelow(600)
    check(
      2 ** 30,
      Array.from({ length: 9000 }, (_, cell) => ({ cell: cell * 4097, term: 1, weight: 1 })),
    )
    checkBelow(2 ** 30)
    checkBelow(600)
  })

  it('M4: a table of marked terms knows how many of the words are which', () => {
    const marked = markedTerms(56)
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 56 }), (terms) => {
        marked.clear()
        for (const each of terms) marked.add(each, 1)
        for (const each of terms)
          expect(marked.insideAt(marked.find(each))).toBe(terms.filter((other) => other === each).length)
        expect(marked.find(2 ** 31 + 5)).toBe(-1)
      }),
    )
  })

  it('M17: the first posting of a key is found, whether the key is there or not', () => {
    const key = fc.oneof(fc.nat(0xffff_ffff), fc.nat(300))
    fc.assert(
      fc.property(fc.array(key, { maxLength: 900 }), fc.array(key), (keys, others) => {
        const postings = sortPostings((add) => keys.forEach((each, place) => add(each, place)))
        const sorted = keys.toSorted((x, y) => x - y)
        const firstRank = rankFinder(postings)
        for (const each of [...keys, ...others])
          expect(firstRank(each)).toBe(sorted.filter((other) => other < each).length)
      }),
    )
  })

  it('M9: a passage of packed words stands where the unpacked words say', () => {
    const word = fc.record({ gap: fc.nat(3), length: fc.integer({ min: 1, max: 9 }), opens: fc.boolean() })
    // A word has at least one letter: without one its block would be empty, and nothing stands in that.
    const long = fc.record({
      gap: fc.nat(300),
      length: fc.integer({ min: 1, max: 300 }),
      opens: fc.boolean(),
    })
    const block = fc.array(fc.oneof({ weight: 9, arbitrary: word }, long), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), (blocks) => {
        const { packed, tokens, source } = packedBlocks(blocks)
        const count = tokens.terms.length
        for (let from = 0; from < count; from++) {
          const to = from + 1 + ((from * 7) % (count - from))
          expect(packedPassage(packed, 1, source, from, to)).toEqual({
            source,
            start: tokens.starts[from],
            end: tokens.ends[to - 1],
            opensSentence: tokens.sentences[from] === from,
            closesSentence: to === count || tokens.sentences[to] === to,
            firstBlock: source.blocks[tokens.blocks[from] ?? -1],
            lastBlock: source.blocks[tokens.blocks[to - 1] ?? -1],
          })
        }
      }),
    )
  })

  it('M5: whole numbers are sorted as numbers', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER })), (numbers) => {
        expect([...sortWhole(Float64Array.from(numbers))]).toEqual(numbers.toSorted((x, y) => x - y))
      }),
    )
  })
})
