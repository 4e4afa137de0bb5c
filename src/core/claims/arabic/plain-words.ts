import { organisationAt } from './found-names.ts'
import type { ArabicLexicon } from './lexicon.ts'
import type { Piece } from './sentence-reader.ts'
import type { ArabicWord } from './words.ts'
import type { TokenWriter } from './writer.ts'

const WEEKDAYS = /^(?:sun|mon|tues|wednes|thurs|fri|satur)day$/u

/** "Tishrin II/November": the name of the month that others use. */
export function behindOtherMonth(
  words: readonly ArabicWord[],
  at: number,
  keys: readonly string[],
  lexicon: ArabicLexicon,
): number {
  const [slash, other] = [words[at], words[at + 1]]
  if (keys.length !== 1 || slash?.form !== '/' || other?.kind !== 'word') return at
  return lexicon.words.get(other.form)?.[0] === keys[0] ? at + 2 : at
}

/** Days: "on Sunday", "last Sunday", "today". */
export function readDay({ words, lexicon, write }: Piece, at: number): number | null {
  const word = words[at]
  if (!word) return null
  let place = at
  if (word.form === 'يوم' && !word.article && words[at + 1]?.clitics.length === 0) place++
  const named = words[place]
  const key = named?.article === true ? lexicon.words.get(named.form)?.[0] : undefined
  if (!named || key === undefined || !WEEKDAYS.test(key)) {
    if (word.form !== 'يوم') return null
    write.words(word.article ? 'today' : 'day', word)
    return at + 1
  }
  const behind = words[place + 1]
  const which = behind?.article === true ? lexicon.words.get(behind.form)?.[0] : undefined
  const other = which === 'last' || which === 'next'
  write.inserted(other ? `on ${which}` : 'on', word.start)
  write.words(key, { start: word.start, end: named.end })
  return place + (other ? 2 : 1)
}

/** Any other word: what it is in English where a rule asks for it, else itself. */
export function readWord({ words, lexicon, write, text }: Piece, at: number): number {
  const word = words[at]
  if (!word) return at + 1
  const own = text.slice(word.start, word.end)
  const { form, article } = word
  const head = lexicon.heads.get(form)
  const keys = lexicon.words.get(form)
  if (lexicon.leadership.has(form) && !article && organisationAt(words, at + 1, lexicon)) {
    write.words('leadership of', word, own)
  } else if (head !== undefined && article) {
    write.inserted('the', word.start)
    write.words(head, word, own)
  } else if (form === 'الي' || form === 'الى') {
    const counts = words[at + 1]?.kind === 'number' || lexicon.numerals.has(words[at + 1]?.form ?? '')
    write.words(counts ? 'to' : 'toward', word, own)
  } else if (form === 'قد' && /^[يت]../u.test(words[at + 1]?.form ?? '')) write.words('could', word, own)
  else if (RELATIVE.test(form)) write.words(isOfPerson(write) ? 'who' : 'which', word, own)
  else if (
    keys !== undefined &&
    !(CALENDAR.test(keys[0] ?? '') && article) &&
    !WEEKDAYS.test(keys[0] ?? '')
  ) {
    const next = behindOtherMonth(words, at + 1, keys, lexicon)
    const behind = words[next]
    // "In June past": a month of another time.
    const past =
      CALENDAR.test(keys[0] ?? '') &&
      behind?.article === true &&
      lexicon.words.get(behind.form)?.[0] === 'last'
    if (past) write.inserted('last', word.start)
    write.words(keys.join(' '), word, own)
    return past ? next + 1 : next
  } else write.words(lexicon.nationalities.get(form) ?? lexicon.counted.get(form) ?? form, word, own)
  return at + 1
}

/** Behind a person's name, or its comma. */
function isOfPerson({ tokens, last }: TokenWriter): boolean {
  return (last()?.key === ',' ? tokens.at(-2) : last())?.name?.kind === 'person'
}

const CALENDAR =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/u
const RELATIVE = /^(?:ذي|تي|ذين|لذين)$/u
