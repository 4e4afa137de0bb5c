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

/** “Ne”, “se”, “lo”: stands before a verb and says nothing of speech. */
const BEFORE_VERB = /^(?:ne|n['’]|no|non|não|lo|la|y|en|le|li|ne|lui|les)$/iu
const MOST_TO_COLON = 9

/**
 * The verb of a clause that ends in a colon before what somebody says, where none of saying is listed: behind a name
 * (“NAME abre los brazos: «…»”) or behind what is added to it (“NAME, gardien de l'école, ne décolère pas : « … »”).
 *
 * @returns its index; `null` where the words are otherwise
 */
export function verbBeforeColon(words: readonly Token[], gloss: Gloss): number | null {
  const colon = words.length - 1
  if (words[colon]?.text !== ':') return null
  const from = words.findLastIndex(({ kind, text }, at) => at < colon && kind === 'mark' && text !== '-')
  const clause = words.slice(from + 1, colon)
  if (clause.length > MOST_TO_COLON || words.some(({ text }) => isSaid(text, gloss))) return null
  const name = clause.findLastIndex((word) => word.kind === 'word' && isCapitalised(word))
  const behindAside = words[from]?.text === ',' && name < 0 && isNameBeforeComma(words, from)
  if (name < 1 && !behindAside) return null
  let at = from + 1 + name + 1
  while (BEFORE_VERB.test(words[at]?.text ?? '') || CLITIC.test(words[at]?.text ?? '')) at++
  const verb = words[at]
  if (verb?.kind !== 'word' || verb.text.length < 3 || isCapitalised(verb)) return null
  return FINITE.test(verb.text.toLowerCase()) && !NO_VERB.test(verb.text.toLowerCase()) ? at : null
}

function isSaid(text: string, gloss: Gloss): boolean {
  return /^(?:said|according)$/u.test(gloss.words.get(text.toLowerCase())?.[0] ?? '')
}

/** Whether the aside that ends at a comma began behind a name: “NAME OTHER, gardien,”. */
function isNameBeforeComma(words: readonly Token[], comma: number): boolean {
  const opening = words.findLastIndex(({ text }, at) => at < comma && text === ',')
  return [opening - 1, opening - 2].every((at) => {
    const word = words[at]
    return word?.kind === 'word' && isCapitalised(word)
  })
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
