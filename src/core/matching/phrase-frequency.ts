/** Counts in how many documents of the case a run of terms stands. */
export type PhraseCounter = (terms: Uint32Array) => number

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
