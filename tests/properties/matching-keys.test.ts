import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fingerprintKeys } from '#core/matching/anchor-keys.ts'
import { runHash } from '#core/matching/gram-index.ts'
import { gridCells } from '#core/matching/grid-cells.ts'
import { markedTerms } from '#core/matching/marked-terms.ts'
import { sortWhole } from '#core/matching/sort-whole.ts'

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

  it('M4: a grid keeps the weight of each cell, also when its table grows', () => {
    const cells = gridCells()
    const weighed = fc.record({
      cell: fc.integer({ min: 0, max: 2 ** 34 }),
      term,
      weight: fc.integer({ min: 1, max: 9 }),
    })
    const check = (
      all: readonly { readonly cell: number; readonly term: number; readonly weight: number }[],
    ): void => {
      const sums = new Map<number, { weight: number; last: number }>()
      cells.clear()
      for (const { cell, term: own, weight } of all) {
        cells.weigh(cell, own, weight)
        const sum = sums.get(cell) ?? { weight: 0, last: -1 }
        if (sum.last !== own) sums.set(cell, { weight: sum.weight + weight, last: own })
      }
      const wrong = [...sums].filter(([cell, { weight }]) => cells.weightAt(cells.find(cell)) !== weight)
      expect(wrong).toEqual([])
      expect(cells.count()).toBe(sums.size)
      expect(cells.find(2 ** 35)).toBe(-1)
    }
    fc.assert(fc.property(fc.array(weighed, { maxLength: 50 }), check))
    check(Array.from({ length: 9000 }, (_, cell) => ({ cell: cell * 4097, term: 1, weight: 1 })))
    fc.assert(fc.property(fc.array(weighed, { maxLength: 50 }), check))
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

  it('M5: whole numbers are sorted as numbers', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER })), (numbers) => {
        expect([...sortWhole(Float64Array.from(numbers))]).toEqual(numbers.toSorted((x, y) => x - y))
      }),
    )
  })
})
