import type { TermHolders } from './term-holders.ts'

/** Counts in how many documents of the case a run of terms stands. Remembers what it counted. */
export type PhraseCounter = (terms: Uint32Array) => number

/**
 * A counter over the documents of a case.
 *
 * @param wordsOf the word numbers of a document, in order
 */
export function phraseCounter(
  holders: TermHolders,
  stop: Uint8Array,
  wordsOf: (document: number) => Uint32Array,
  termOfWord: Uint32Array,
): PhraseCounter {
  const remembered = new Map<string, number>()
  return (terms) => {
    const key = terms.join(' ')
    const known = remembered.get(key)
    if (known !== undefined) return known
    const rare = rarestTerms(terms, stop, holders)
    const [first, second] = rare
    let count = 0
    if (first !== undefined && terms.length === 1) count = holders.count(first)
    else if (first !== undefined) {
      const documents = holders.documents(first)
      const both = second === undefined ? documents : common(documents, holders.documents(second))
      for (const document of both) if (holds(wordsOf(document), termOfWord, terms)) count++
    }
    remembered.set(key, count)
    return count
  }
}

/** The two rarest content terms of a phrase, the rarest first. */
function rarestTerms(terms: Uint32Array, stop: Uint8Array, holders: TermHolders): number[] {
  const content = [...new Set(terms)].filter((term) => stop[term] !== 1)
  return content.toSorted((x, y) => holders.count(x) - holders.count(y)).slice(0, 2)
}

/** The numbers that stand in both of two sorted lists. */
export function common(shorter: Uint32Array, longer: Uint32Array): Uint32Array {
  const both = new Uint32Array(shorter.length)
  let count = 0
  let at = 0
  for (const document of shorter) {
    while (at < longer.length && (longer[at] ?? 0) < document) at++
    if (longer[at] === document) both[count++] = document
  }
  return both.subarray(0, count)
}

/** Whether the phrase stands in a document. */
export function holds(words: Uint32Array, termOfWord: Uint32Array, phrase: Uint32Array): boolean {
  const [first] = phrase
  for (let at = 0; at + phrase.length <= words.length; at++) {
    if (termOfWord[words[at] ?? 0] !== first) continue
    let length = 1
    while (length < phrase.length && termOfWord[words[at + length] ?? 0] === phrase[length]) length++
    if (length === phrase.length) return true
  }
  return false
}
