import { countryOfAdjective, placeNamed } from '../../claims/lexicon/places.ts'
import { foldWord } from '../../claims/names/fold.ts'
import type { SourceDocument } from '../../documents/source-document.ts'
import { isReporting } from '../../documents/source-document.ts'
import { entriesOf } from '../../lexical/packed-words.ts'
import { commonWordTiers } from '../../matching/common-words.ts'
import { stemOf } from '../../matching/stemming.ts'

/** What two reports of one event have in common: names, and words of what happened, each with what it tells (0 to 1). */
export type ReportWords = {
  readonly names: ReadonlyMap<string, number>
  /** Stems of the headline and the first words below. */
  readonly opening: ReadonlyMap<string, number>
}

/** Letters of a document that are read, and words of its opening. */
const MOST_LETTERS = 12_000
const OPENING = 130
const MOST_NAMES = 200
const WORD = /\p{L}[\p{L}\p{M}\p{N}]*(?:['’-][\p{L}\p{N}]+)*/gu
const OPENS_SENTENCE = /(?:^|[.!?:;—–-]["”’)]?\s+|["“‘(«\n]\s*)$/u
const CALENDAR =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mr|mrs|ms|dr|reuters|afp|ap)$/u
/** What a name tells that is a word as well ("the Lake", "Bank"), or a place that everybody knows. */
const PLAIN = 0.35
const KNOWN = 0.3
/** What a word of the opening tells by how common it is. */
const TELLING = { function: 0, 'very-common': 0.15, common: 0.45, familiar: 0.7 } as const

/** The names and the words of the opening of a report. Linear in the text, of which the first letters are read. */
export function reportWordsOf({ text, blocks }: SourceDocument): ReportWords {
  const names = new Map<string, number>()
  const opening = new Map<string, number>()
  const tiers = commonWordTiers()
  let letters = 0
  let words = 0
  for (const { kind, start, end } of blocks) {
    if (!isReporting(kind) || kind === 'byline' || letters > MOST_LETTERS) continue
    const piece = text.slice(start, Math.min(end, start + MOST_LETTERS - letters))
    letters += piece.length
    let before = ''
    for (const { 0: word, index } of piece.matchAll(WORD)) {
      const key = foldWord(word.replace(/['’]s$/u, ''))
      if (key.length < 3) continue
      const capital = /^\p{Lu}/u.test(word)
      const opens = OPENS_SENTENCE.test(piece.slice(Math.max(0, index - 3), index))
      const known = isWord(key)
      const named = capital && kind !== 'headline' && !(opens && known) && !CALENDAR.test(key)
      if (named && names.size < MOST_NAMES) {
        names.set(key, weightOfName(key, known))
        // "Deh Kabud" may be "Dehkabud" elsewhere: of no weight here.
        if (before !== '' && piece[index - 1] === ' ' && !names.has(before + key)) names.set(before + key, 0)
      }
      before = named ? key : ''
      words++
      if (words > OPENING || (capital && !opens && kind !== 'headline') || CALENDAR.test(key)) continue
      const tier = tiers.get(key)
      const weight = tier === undefined ? 1 : TELLING[tier]
      if (weight > 0) opening.set(stemOf(key, 'en'), weight)
    }
  }
  return { names, opening }
}

/** A word of the language, however it is bent. */
function isWord(key: string): boolean {
  return (
    commonWordTiers().has(key) ||
    [
      key,
      key.replace(/(?:es|s|ed|d|ing)$/u, ''),
      key.replace(/ies$/u, 'y'),
      key.replace(/(?:ed|ing)$/u, 'e'),
    ].some((form) => entriesOf(form).length > 0)
  )
}

function weightOfName(key: string, known: boolean): number {
  if (placeNamed(key) !== null || countryOfAdjective(key) !== null) return KNOWN
  return known ? PLAIN : 1
}
