import { createPackedTokens, packedChunk, type PackedTokens, packTokens } from './packed-tokens.ts'
import { type CutSource, tokenise, type Tokens } from './tokens.ts'
import { GAP_TERM, hasDigit, type WordList } from './vocabulary.ts'

/** A part of the documents of a case, to be cut into words. Which thread does it changes nothing. */
export type CutTask = {
  readonly kind: 'cut'
  readonly documents: readonly CutSource[]
  /** For each document which of its blocks are compared. */
  readonly compared: readonly (readonly boolean[])[]
  /** The language of documents that neither state nor show theirs. */
  readonly usualLanguage: string
}

/** The words of a part of the documents, by numbers of its own. */
export type CutResult = {
  readonly kind: 'cut'
  /** The different words in the order met, from number 1 on, with a line break between them: one text is sent fastest. */
  readonly keys: string
  /** For each of them the language in which it was met first: a place in `languages`. */
  readonly languageOfWord: Uint16Array
  /** The languages met. */
  readonly languages: readonly string[]
  readonly packed: PackedTokens
  /** How many sentences of each document are compared. */
  readonly sentences: Uint32Array
}

/** Cuts documents into words (rules M1, M2). */
export function cutDocuments({ documents, compared, usualLanguage }: CutTask): CutResult {
  const words = wordList()
  const cut = documents.map((document, index) =>
    tokenise(document, compared[index] ?? [], words, usualLanguage),
  )
  const room = cut.reduce((sum, { terms }) => sum + terms.length, 0)
  const packed = createPackedTokens(packedChunk(room, (bytes) => new ArrayBuffer(bytes)))
  for (const tokens of cut) packTokens(packed, tokens)
  return {
    kind: 'cut',
    keys: words.keys.join('\n'),
    languageOfWord: Uint16Array.from(words.languageOfWord),
    languages: words.languages,
    packed,
    sentences: Uint32Array.from(cut, sentenceCount),
  }
}

/** How many sentences of a document are compared. */
export function sentenceCount({ terms, sentences }: Tokens): number {
  let count = 0
  for (let at = 0; at < terms.length; at++) if (sentences[at] === at && terms[at] !== GAP_TERM) count++
  return count
}

/** The words of a part: every one is a term of its own, as only the whole case knows their stems. */
function wordList(): WordList & {
  readonly keys: readonly string[]
  readonly languageOfWord: readonly number[]
  readonly languages: readonly string[]
} {
  const numbers = new Map<string, number>()
  const keys: string[] = []
  const languageOfWord: number[] = []
  const languages: string[] = []
  const numeric: boolean[] = [false]
  let language = -1
  return {
    keys,
    languageOfWord,
    languages,
    wordOf: (key, tag) => {
      if (languages[language] !== tag) {
        language = languages.indexOf(tag)
        if (language < 0) language = languages.push(tag) - 1
      }
      let word = numbers.get(key)
      if (word === undefined) {
        word = keys.push(key)
        numbers.set(key, word)
        languageOfWord.push(language)
        numeric.push(hasDigit(key))
      }
      return word
    },
    isNumeric: (word) => numeric[word] ?? false,
    termOfWord: (word) => word,
  }
}
