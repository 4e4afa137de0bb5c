import type { IndexedDocument } from './indexed-document.ts'
import { slotOf } from './position-index.ts'
import type { Background } from './background.ts'

/** Counts in how many documents of the case a run of terms stands. Remembers what it counted. */
export type PhraseCounter = (terms: Uint32Array) => number

/** More documents than this are not searched for a phrase: its rarest word is then no longer rare. */
const MOST_SEARCHED = 2000

/** A counter over the documents of a case; the postings of terms are made when first asked for. */
export function phraseCounter(documents: readonly IndexedDocument[], background: Background): PhraseCounter {
  const remembered = new Map<string, number>()
  const holders = new Map<number, number[]>()
  const holdersOf = (term: number): number[] => {
    let list = holders.get(term)
    if (!list) {
      list = []
      for (let index = 0; index < documents.length; index++) {
        const document = documents[index]
        if (document && slotOf(document.positions, term) >= 0) list.push(index)
      }
      holders.set(term, list)
    }
    return list
  }
  return (terms) => {
    const key = terms.join(' ')
    const known = remembered.get(key)
    if (known !== undefined) return known
    let rarest = 0
    let rarestAt = -1
    terms.forEach((term, at) => {
      if (background.stop[term] === 1) return
      if (
        rarestAt >= 0 &&
        (background.documentFrequency[term] ?? 0) >= (background.documentFrequency[rarest] ?? 0)
      )
        return
      rarest = term
      rarestAt = at
    })
    let count = 0
    if (rarestAt >= 0) {
      for (const index of holdersOf(rarest).slice(0, MOST_SEARCHED)) {
        const document = documents[index]
        if (document && holds(document, terms, rarest, rarestAt)) count++
      }
    }
    remembered.set(key, count)
    return count
  }
}

function holds(document: IndexedDocument, phrase: Uint32Array, rarest: number, rarestAt: number): boolean {
  const { positions, tokens } = document
  const slot = slotOf(positions, rarest)
  if (slot < 0) return false
  for (let index = positions.offsets[slot] ?? 0; index < (positions.offsets[slot + 1] ?? 0); index++) {
    const start = (positions.positions[index] ?? 0) - rarestAt
    if (start >= 0 && phrase.every((term, offset) => tokens.terms[start + offset] === term)) return true
  }
  return false
}
