import type { ReadSentence } from '../reading/sentences-read.ts'
import { isNoName, NO_PERSON } from './no-names.ts'

/** A place that names somebody: the entity, if one covers it, and the name in full where the place has a part of it. */
export type FoundName = { start: number; end: number; entity: string | null; form?: string }

/** Given names alone of people named in full, those of kin ("his wife, X"), and both of "X and Y Surname". */
export function givenNamesIn(
  text: string,
  sentences: readonly ReadSentence[],
  full: readonly FoundName[],
): FoundName[] {
  const given = new Map<string, string | null>()
  for (const { start, end } of full) {
    const words = text.slice(start, end).split(' ')
    const [first = ''] = words
    if (words.length < 2 || first.length < 3) continue
    const name = words.join(' ')
    const known = given.get(first)
    given.set(first, known === undefined || known === name ? name : null)
  }
  const found: FoundName[] = []
  for (const sentence of sentences) {
    if (sentence.headline) continue
    const piece = text.slice(sentence.start, sentence.end)
    for (const match of piece.matchAll(
      /(?<![\p{L}'’-] ?\p{Lu}[\p{L}'’-]* |[\p{L}'’-])\p{Lu}\p{Ll}{2,}(?![\p{L}'’-]| \p{Lu})/gu,
    )) {
      const name = given.get(match[0])
      const start = sentence.start + match.index
      const end = start + match[0].length
      if (name != null) found.push({ start, end, entity: null, form: name })
      else if (
        KIN_BEFORE.test(piece.slice(0, match.index)) &&
        !isNoName(match[0]) &&
        !NO_PERSON.test(match[0])
      )
        found.push({ start, end, entity: null })
    }
    // "X and Y Surname".
    for (const match of piece.matchAll(
      /(?<!\p{Lu}[\p{L}'’-]* )(?<![\p{L}'’-])(\p{Lu}\p{Ll}{2,}) and (\p{Lu}\p{Ll}+) (\p{Lu}[\p{L}'’-]+)/gu,
    )) {
      const [, own = '', , surname = ''] = match
      const start = sentence.start + match.index
      if (!isNoName(own) && full.some((one) => text.slice(one.start, one.end).endsWith(` ${surname}`)))
        found.push({ start, end: start + own.length, entity: null, form: `${own} ${surname}` })
    }
  }
  return found
}

const KIN_BEFORE =
  /\b(?:brother|sister|wife|husband|son|daughter|father|mother|cousin|uncle|aunt|nephew|niece|widow|widower|fiancée?|partner|girlfriend|boyfriend|grandson|granddaughter|twin),? $/u
