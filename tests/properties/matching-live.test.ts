import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byText } from '#core/base/order.ts'
import type { SourceDocument } from '#core/documents/source-document.ts'
import { createLiveCase, LIVE_ROOM, type LiveCase } from '#core/matching/live-case.ts'
import { matchDocuments } from '#core/matching/match-documents.ts'
import { searchCase } from '#core/matching/search-case.ts'
import { documentOf } from '../core/matching/documents.ts'

const SYLLABLES = ['ka', 'lo', 'mir', 'ten', 'vu', 'sha', 'pro', 'dex', 'nil', 'gar', 'bo', 'zet']
/** So few documents tell how common words are that most additions are not among them. */
const MOST_SAMPLED = 16

/** A stream of numbers from 0 to 1, the same for the same seed. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return state / 2 ** 32
  }
}

function sentence(next: () => number): string {
  const words = Array.from({ length: 9 }, () => {
    const number = Math.floor(12 ** 4 * next() ** 2)
    return [0, 1, 2, 3].map((part) => SYLLABLES[Math.floor(number / 12 ** part) % 12] ?? '').join('')
  })
  return `The ${words.join(' ')}.`
}

/** Enough documents that not all pairs are aligned and scores do not depend on their number. */
const COUNT = 76
const shared = Array.from({ length: 12 }, (_, index) => sentence(numbers(1000 + index)))
const pool: SourceDocument[] = Array.from({ length: COUNT + 14 }, (_, index) => {
  const next = numbers(index + 1)
  const lines = Array.from({ length: 46 }, () => sentence(next))
  for (let copies = 0; copies < 3; copies++)
    lines.splice(Math.floor(next() * 40), 0, shared[Math.floor(next() ** 2 * shared.length)] ?? '')
  return documentOf(`d${String((index * 37) % 100).padStart(3, '0')}`, lines.join('\n'))
})

function open(documents: readonly SourceDocument[]): LiveCase {
  return createLiveCase(searchCase(documents, { mostSampled: MOST_SAMPLED, room: LIVE_ROOM }))
}

function settled(live: LiveCase): LiveCase {
  return live.isSettled() ? live : open(live.documents())
}

function fromScratch(documents: readonly SourceDocument[]): unknown {
  const ordered = documents.toSorted((x, y) => byText(x.id, y.id))
  return matchDocuments(ordered, { mostSampled: MOST_SAMPLED }).matches
}

describe('a case whose documents change', () => {
  it('M16: gives what a search of the same documents gives, whatever came and went', () => {
    let stayed = 0
    const change = fc.record({ comes: fc.boolean(), which: fc.nat(pool.length - 1) })
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
        const live = open(pool.slice(0, COUNT))
        for (const { comes, which } of changes) {
          const document = pool[which]
          if (!document) continue
          if (comes) live.add(document)
          else live.remove(document.id)
        }
        if (live.isSettled()) stayed++
        expect(settled(live).matches()).toEqual(fromScratch(live.documents()))
      }),
      { numRuns: 6, seed: 7 },
    )
    expect(stayed).toBeGreaterThan(0)
  })

  it('M16: says what a change changed, and removing leaves nothing behind', () => {
    const live = open(pool.slice(0, COUNT))
    const before = live.matches()
    let seen = 0
    for (const document of pool.slice(COUNT)) {
      const had = new Map(live.matches().map((match) => [match.id, match]))
      const added = live.add(document)
      for (const id of added.removed) had.delete(id)
      for (const match of added.changed) had.set(match.id, match)
      expect([...had.values()].toSorted(byId)).toEqual(live.matches().toSorted(byId))
      const ids = new Set(live.documents().map(({ id }) => id))
      for (const { a, b } of added.changed) expect([a, b].every((each) => ids.has(each.document))).toBe(true)
      seen += added.changed.length
      const gone = live.remove(document.id)
      expect(gone.removed.length + gone.changed.length).toBeGreaterThan(0)
      expect(live.matches()).toEqual(before)
    }
    expect(seen).toBeGreaterThan(10)
  })
})

function byId(x: { id: string }, y: { id: string }): number {
  return byText(x.id, y.id)
}
