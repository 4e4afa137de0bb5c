import { firstDifference } from '../base/order.ts'
import { alignWords } from './align-words.ts'
import type { Utterance } from './utterances.ts'
import type { WordWeights } from './word-weights.ts'

/** Wordings of a row that are compared with each other; the fullest and most repeated are always among them. */
const MOST_WORDINGS = 24

/**
 * The reference of a row (rule Q6): the wording that agrees in most words with the others, so a fuller one wins over a
 * shorter, and the one that most documents have over one with a word of its own. On a tie the fuller, then the one
 * without the outlet's brackets, then the one more documents give, then the first in the order given. Cost: at most 24 wordings compared with each other.
 */
export function referenceOf(witnesses: readonly Utterance[], weights: WordWeights): Utterance | null {
  const wordings = new Map<string, { readonly first: Utterance; documents: Set<string> }>()
  for (const witness of witnesses) {
    const key = witness.words.map((word) => word.key).join(' ')
    const known = wordings.get(key)
    if (known) known.documents.add(witness.document)
    else wordings.set(key, { first: witness, documents: new Set([witness.document]) })
  }
  const rows = [...wordings.values()]
    .toSorted((a, b) => b.documents.size * b.first.words.length - a.documents.size * a.first.words.length)
    .slice(0, MOST_WORDINGS)
  let best: Utterance | null = null
  let most = 0
  let bestLength = 0
  let bestDocuments = 0
  let bestBrackets = 0
  for (const { first, documents } of rows) {
    const length = ownWords(first)
    const brackets = first.words.length - length
    // Its own documents count once less: nobody attests himself.
    let agreed = (documents.size - 1) * length
    for (const other of rows) {
      if (other.first === first) continue
      const common = alignWords(first.words, other.first.words, weights.of).left.length
      agreed += other.documents.size * common
    }
    const difference = firstDifference(
      agreed - most,
      length - bestLength,
      bestBrackets - brackets,
      documents.size - bestDocuments,
    )
    if (best !== null && difference <= 0) continue
    best = first
    most = agreed
    bestLength = length
    bestDocuments = documents.size
    bestBrackets = brackets
  }
  return best
}

/** Brackets are the outlet's words, not the speaker's: a wording without them is the better reference. */
function ownWords({ words }: Utterance): number {
  return words.filter(({ bracket }) => bracket !== 'square').length
}
