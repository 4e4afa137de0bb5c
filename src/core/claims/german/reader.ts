import type { Span } from '../../text/span.ts'
import { groupedNumbers } from '../reading/grouped-numbers.ts'
import type { PieceReader } from '../reading/piece-reader.ts'
import { tokensOf } from '../reading/tokens.ts'
import { glossed } from './gloss.ts'
import { GIVEN } from './lexicon.ts'
import { namesIn } from './names.ts'
import { inEnglishOrder } from './order.ts'
import type { Word } from './words.ts'
import { wordsOf } from './words.ts'

const NOTHING: ReadonlySet<string> = new Set()

/**
 * Reads a German text with the keys and in the order of English (rule C30). Words with capitals are told apart as names
 * and nouns, for which names of several words anywhere in the text count. Linear.
 *
 * @param pieces the sentences of the text
 * @param elsewhere surnames of other documents of the case (`germanSurnames`)
 */
export function germanReader(
  text: string,
  pieces: readonly Span[],
  elsewhere: ReadonlySet<string> = NOTHING,
): PieceReader {
  const found = new Set([...elsewhere, ...germanNames(text, pieces)])
  // “Jonas Webers Partei”: the possessive of a name is none of its own.
  const known = new Set([...found].filter((word) => !(word.endsWith('s') && found.has(word.slice(0, -1)))))
  return (whole, span) => {
    const words = read(whole, span)
    return inEnglishOrder(glossed(words, namesIn(words, known), known))
  }
}

/** The words of names of several words of a text. */
export function germanNames(text: string, pieces: readonly Span[]): string[] {
  return pieces.flatMap((piece) => {
    const words = read(text, piece)
    const names = namesIn(words, NOTHING)
    return [...names].flatMap((index) => {
      const word = words[index]
      const beside = names.has(index - 1) || names.has(index + 1)
      return word?.capital === true && beside && word.lower.length > 2 ? [word.lower] : []
    })
  })
}

/** Surnames of a text that are no nouns: other texts of the case name them alone. */
export function germanSurnames(text: string, pieces: readonly Span[]): string[] {
  return pieces.flatMap((piece) => {
    const words = read(text, piece)
    return words.flatMap(({ lower, capital, noun }, at) => {
      const given = words[at - 1]
      return capital && noun === null && lower.length > 3 && given?.capital === true && GIVEN.has(given.lower)
        ? [lower]
        : []
    })
  })
}

function read(text: string, span: Span): Word[] {
  return wordsOf(groupedNumbers(tokensOf(text, span), text))
}
