import { isAuthorNote, isByline, isCaption, isFurniture, hasDateline } from '../text/line-patterns.ts'
import {
  ATTRIBUTION,
  EMOTICON,
  INSULT,
  OPENING,
  OPINION,
  personWords,
  SLANG,
  TRACE,
} from './comment-lexicon.ts'
import { isDateLine } from '../text/dates.ts'
import { spokenTexts } from '../text/quoted-speech.ts'
import type { TextUnit } from './plain-text-units.ts'

/**
 * How a paragraph of a file reads. The numbers are log-odds by hand: above 0 speaks for a reader's comment,
 * below 0 for the outlet's own text.
 */
export type UnitVoice = {
  /** Everything but the grammatical person. */
  readonly chat: number
  /** First or second person and opinion outside quotation marks; what it is worth depends on the rest of the file. */
  readonly person: number
  readonly nameLike: boolean
  /** Byline, furniture, caption: says nothing either way. */
  readonly neutral: boolean
}

/** How much of a paragraph is weighed, in UTF-16 units. */
const WEIGHED_UNITS = 3000
const TERMINAL = /[.!?…:;,。؟।”"’'»)\]–—-]+$/u

/** Weighs every paragraph. `language` is that of the file, `null` when unknown. */
export function voicesOf(units: readonly TextUnit[], language: string | null): UnitVoice[] {
  const spoken = spokenTexts(units, WEIGHED_UNITS)
  const persons = personWords(language)
  return units.map((unit, index) => {
    const voice = voiceOf(unit, units[index - 1], spoken[index] ?? '', persons)
    // One name above a text is a signature; names one below the other are a list.
    const alone = voice.nameLike && !isNameLike(units[index + 1]?.text ?? '.')
    return alone ? { ...voice, chat: voice.chat + 0.3 } : voice
  })
}

function voiceOf(
  unit: TextUnit,
  previous: TextUnit | undefined,
  outsideQuotes: string,
  persons: ReturnType<typeof personWords>,
): UnitVoice {
  const text = unit.text.slice(unit.bullet.length).trim().slice(0, WEIGHED_UNITS)
  const spoken = unit.bullet === '' ? outsideQuotes : outsideQuotes.replace(unit.bullet, '').trim()
  const nameLike = isNameLike(text)
  if (isDateLine(text) || isByline(text) || isAuthorNote(text) || isFurniture(text) || isCaption(text)) {
    return { chat: TRACE.test(text) && text.length < 80 ? 1.5 : 0, person: 0, nameLike: false, neutral: true }
  }
  const words = spoken.match(/[\p{L}\p{M}]+(?:['’][\p{L}]+)*/gu) ?? []
  const labelled = SPEAKER_LABEL.test(text)
  const opinion = 0.9 * Math.min(2, count(spoken, OPINION))
  const person = labelled ? 0 : personOf(words, persons) + opinion
  let chat = feelingOf(text, spoken, words)
  chat += carelessnessOf(unit, spoken, words, previous, nameLike)
  if (text.length <= 120 ? TRACE.test(text) : TRACE.test(text.slice(0, 60)) || TRACE.test(text.slice(-60)))
    chat += 2
  const reporting = reportingOf(text, spoken, person > 0) + (labelled ? 1 : 0)
  if (chat <= 0.3 && person === 0 && words.length >= 8) chat -= words.length > 50 ? 1.3 : 0.8
  if (words.length > 120) chat -= 0.6
  return { chat: chat - reporting, person, nameLike, neutral: false }
}

/** `Q:`, `MINISTER:`, `Frage:`: the turns of an interview or a transcript. */
const SPEAKER_LABEL =
  /^[“"„«]?(?:[QAFR]|[\p{Lu}][\p{Lu}\p{M} .'’-]{1,40}|(?:Question|Answer|Frage|Antwort|Pregunta|Respuesta|Réponse|Domanda|Risposta|Вопрос|Ответ|س|ج|سؤال|جواب)|\p{Lu}[\p{L}\p{M}.'’-]{1,20}(?: \p{Lu}[\p{L}\p{M}.'’-]{1,20}){0,2})\s?[:：]\s/u

/** One to four words, no end of a sentence, with a capital, digit or odd spelling: `Old Sailor 77`. */
function isNameLike(text: string): boolean {
  if (text.length > 40 || TERMINAL.test(text) || /[,;:?!"“”«»()]/u.test(text)) return false
  const words = text.split(/\s+/u)
  return words.length <= 4 && /\p{L}/u.test(text)
}

function personOf(words: readonly string[], persons: ReturnType<typeof personWords>): number {
  let first = 0
  let second = 0
  for (const word of words) {
    const key = word.toLowerCase().replaceAll('’', "'")
    if (persons.first.has(key)) first++
    else if (persons.second.has(key)) second++
  }
  return (
    (first > 0 ? 0.9 + 0.3 * Math.min(first - 1, 3) : 0) +
    (second > 0 ? 0.6 + 0.2 * Math.min(second - 1, 2) : 0)
  )
}

function feelingOf(text: string, spoken: string, words: readonly string[]): number {
  let score = 1.6 * Math.min(3, count(spoken, INSULT))
  if (EMOTICON.test(text)) score += 1.8
  if (/[!?؟]{2,}/u.test(spoken)) score += 1.5
  else if (/!(?=\s|$)/u.test(spoken)) score += 0.6
  score += 0.6 * Math.min(3, count(spoken, /(?<=[\p{L}!?,]\s?)(?:…|\.{2,6})(?![\])])/gu))
  if (OPENING.test(spoken.trimStart())) score += 1.3
  const slang = words.filter((word) => SLANG.has(word.toLowerCase().replaceAll('’', "'"))).length
  score += 1.2 * Math.min(2, slang)
  if (/(\p{L})\1{3,}/iu.test(spoken)) score += 1.2
  // Words shouted among words that are not; initialisms are short.
  const shouted = words.filter((word) => word.length >= 4 && /^\p{Lu}+$/u.test(word)).length
  if (shouted >= 2 && shouted < words.length * 0.6) score += 0.5
  return score
}

function carelessnessOf(
  unit: TextUnit,
  spoken: string,
  words: readonly string[],
  previous: TextUnit | undefined,
  nameLike: boolean,
): number {
  let score = 0
  const continues = previous !== undefined && unit.gap === 0 && !TERMINAL.test(previous.text)
  const introduced =
    previous !== undefined &&
    (/[,;:–—-]$/u.test(previous.text) || (previous.text.length > 40 && !TERMINAL.test(previous.text)))
  const text = spoken.trimStart()
  if (
    unit.bullet === '' &&
    !continues &&
    !introduced &&
    unit.text.trimStart().startsWith(text.charAt(0)) &&
    !nameLike &&
    /^\p{Ll}/u.test(text) &&
    !/^(?:al|el|de|van|von|d|l)['’-]?\s?\p{Lu}/u.test(text)
  )
    score += 1.4
  score += 0.8 * Math.min(2, count(spoken, /\p{Ll}{4}[.!?]\s+\p{Ll}(?=\p{Ll})/gu))
  score +=
    0.7 *
    Math.min(
      3,
      count(
        spoken,
        /\p{Ll}{2}[.,!?]\p{L}\p{Ll}(?!\p{L}{0,3}(?:\/|\.\p{L}))(?<!\.(?:co|or|ne|go|ed|uk|de|ru|fr|io|ht|ph|in|tv|eu))/gu,
      ),
    )
  if (
    /(?<![\p{L}.])i(?:['’]m|['’]ve|['’]d|['’]ll)?(?![\p{L}.)])\s\p{Ll}/u.test(spoken) &&
    /[a-z]/u.test(spoken)
  )
    score += 0.8
  if (unit.bullet === '' && words.length >= 6 && !TERMINAL.test(unit.text)) score += 0.9
  return score
}

function reportingOf(text: string, spoken: string, personal: boolean): number {
  let score = 0
  const attributions = count(spoken, ATTRIBUTION)
  if (attributions > 0) score += (personal ? 0.3 : 1.2) + (attributions > 1 ? 0.6 : 0)
  if (spoken.length < text.length - 25) score += 0.8
  if (hasDateline(text)) score += 2
  if (/\d/u.test(spoken)) score += 0.2
  return score
}

function count(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].length
}
