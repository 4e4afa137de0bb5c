import { ENGLISH } from '../lexicon/english.ts'
import type { Gloss } from '../lexicon/glosses.ts'
import type { Token } from './tokens.ts'
import { isCapitalised } from './tokens.ts'

/** Tokens that one verb of saying takes, an auxiliary with its participle. */
export type InvertedSaying = {
  readonly at: number
  readonly length: number
  /** Where a word for what the speaker is stands right before the name, which no list need have; else `null`. */
  readonly calling: number | null
}

/** “S'indigne”, “nos dijo”, “ci racconta”. */
const CLITIC = /^(?:se|s['’]|me|m['’]|te|nos|nous|vous|ci|mi|si|lhe|lui)$/iu
const AUXILIARY = /^(?:has|have|had)$/u
const PARTICIPLE = /(?:[dts]o|cho|rto|é|i|it|u|is)$/u
/** Third persons of the present, of the past and of the imperfect. */
const FINITE = /(?:[aeoóòìi]|t|ou|eu|iu|[aeo]n|ent|no|am|em)$/u
/** Small words which end so, too, and open no clause of saying. */
const NO_VERB =
  /^(?:de|en|con|contra|sobre|entre|ante|bajo|para|por|hasta|desde|que|porque|cuando|donde|como|pero|aunque|si|ni|antes|mientras|durante|mediante|una|uno|esta|este|ese|esa|dice|che|anche|come|dove|quando|perché|ma|e|o|di|da|su|per|fra|tra|dopo|prima|sotto|verso|presso|durante|nella|nello|alla|allo|della|dello|sulla|questo|questa|mentre|sans|dans|chez|avant|pendant|entre|contre|lorsque|comme|quand|puisque|une|cette|cet|et|dont|devant|durant|malgré|ou|e|onde|embora|enquanto|sobre|perante|até|após|uma|esse|essa)$/u
const MOST_TO_NAME = 8

/**
 * The verb between what somebody says and who says it, in the Romance languages: behind the closing mark and its comma
 * stands a verb, listed or not, and behind that a name, or an article and a word for a person (“…», lâche la praticienne
 * NAME”, “…”, ha ammesso il sindaco”). `null` where the words behind the mark are otherwise. Linear in a few words.
 */
export function invertedSaying(words: readonly Token[], gloss: Gloss): InvertedSaying | null {
  if (words[0]?.text !== ',') return null
  const keyOf = (at: number): string => gloss.words.get(words[at]?.text.toLowerCase() ?? '')?.[0] ?? ''
  const from = CLITIC.test(words[1]?.text ?? '') ? 2 : 1
  const compound = AUXILIARY.test(words[from]?.text === '' ? (words[from]?.key ?? '') : keyOf(from))
  const verb = words[compound ? from + 1 : from]
  if (verb?.kind !== 'word' || isCapitalised(verb) || verb.text.length < 3) return null
  const lower = verb.text.toLowerCase()
  if (!(compound ? PARTICIPLE : FINITE).test(lower) || NO_VERB.test(lower)) return null
  const length = compound ? 2 : 1
  const speaker = speakerAt(words, from + length, keyOf)
  return speaker && { at: from, length, ...speaker }
}

function speakerAt(
  words: readonly Token[],
  at: number,
  keyOf: (at: number) => string,
): Pick<InvertedSaying, 'calling'> | null {
  const first = words[at]
  if (first?.kind !== 'word') return null
  if (isCapitalised(first)) return { calling: null }
  if (!/^(?:the|a|his)$/u.test(keyOf(at)) && !/^(?:l|un)['’]$/u.test(first.text)) return null
  for (let next = at + 1; next < at + MOST_TO_NAME; next++) {
    const word = words[next]
    if (word?.kind !== 'word') return null
    if (isPersonal(keyOf(next))) return { calling: null }
    // A calling that no list has is one where the name follows: “la fioraia NAME”.
    if (next > at + 1 && isCapitalised(word)) return { calling: keyOf(next - 1) === '' ? next - 1 : null }
  }
  return null
}

/** Whether an English word is one for a person: a title, a calling. */
export function isPersonal(key: string): boolean {
  return (
    ENGLISH.titles.has(key) || ENGLISH.humanNouns.has(key) || ENGLISH.callings.has(key) || key === 'former'
  )
}
