import { placeNamed } from '../lexicon/places.ts'
import { foldName } from '../names/fold.ts'
import {
  bodyCut,
  GIVEN,
  isBody,
  isHuman,
  isListedNoun,
  isPlural,
  isProper,
  keysOf,
  opensName,
} from './lexicon.ts'
import type { Word } from './words.ts'
import { isDetermined } from './words.ts'

/** Words of names by where they stand: of several words, which tell what the single ones are. */
export type Known = ReadonlySet<string>

const PARTICLE = /^(?:von|van|al|el|bin|ibn|ben|de|da|del|di|du|le|la|zu|af|abu)$/u
/** Those of them that are no words of English by themselves (`lexicon.ts`). */
const ARTICLE = /^(?:d(?:er|es)|ein(?:e[mnrs]?)?)$/u
const LEGAL = /^(?:gmbh|ag|se|kg|ohg|eg|plc|inc|ltd)$/u

/** Indices of the words that belong to names, by the words around them (rule C30). */
export function namesIn(words: readonly Word[], known: Known): ReadonlySet<number> {
  const names = new Set<number>()
  for (let index = 0; index < words.length;) {
    const end = runEnd(words, index)
    if (end === index) index++
    else {
      for (const at of nameOf(words, index, end, known)) names.add(at)
      for (let at = index; at < end; at++) if (words[at]?.marked === true) names.add(at)
      index = end
    }
  }
  return names
}

/** Where a row of words with capitals ends, over the particles within it. */
function runEnd(words: readonly Word[], start: number): number {
  let end = start
  let named = 0
  while (words[end]?.capital === true) {
    if (words[end]?.noun === null) named++
    end++
    while (PARTICLE.test(words[end]?.token.text ?? '')) {
      // “Jonas Weber von der Volkspartei”: only behind a given name.
      if (/^(?:von|zu)$/u.test(words[end]?.token.text ?? '') && named !== 1) return end
      const over =
        words[end + 1]?.capital === true ? 1 : /^de[nr]$/u.test(words[end + 1]?.lower ?? '') ? 2 : 0
      if (over === 0 || words[end + over]?.capital !== true) return end
      end += over
    }
  }
  return end
}

function nameOf(words: readonly Word[], start: number, end: number, known: Known): number[] {
  const body = bodyFrom(words, end)
  if (body.length > 0) return body
  const called = calledBody(words, start, end)
  if (called.length > 0) return called
  const given = givenAt(words, start, end)
  if (given === start) return range(start, end)
  if (given > start) {
    // “Vogts Sprecher Emil Sass”: what stands before may hold the name of another.
    let before = given
    while (before > start && isHuman(words[before - 1]?.noun?.keys ?? [])) before--
    return [...(before > start ? nameOf(words, start, before, known) : []), ...range(given, end)]
  }
  let from = start
  const first = words[start]
  const opening = start === 0 || words[start - 1]?.token.kind === 'mark'
  if (opening && first && (isSmall(first) || ARTICLE.test(first.lower))) from++
  while (from < end && (words[from]?.capital !== true || isNoun(words, from, end, known))) from++
  // “Details Regierungssprecher Jonas Weber”: a post inside the row begins another name.
  const post = words.findIndex(
    ({ noun }, at) =>
      at > from && at < end - 1 && noun !== null && isHuman(noun.keys) && !known.has(words[at]?.lower ?? ''),
  )
  if (post > 0 && post < end) return [...nameOf(words, from, post, known), ...nameOf(words, post, end, known)]
  const own = range(from, end)
  const [one, two] = [words[from], words[from + 1]]
  if (!one || from >= end) return []
  if (end - from > 1)
    return two && isPair(words, from, [one, two], words[end - 1] ?? two, known)
      ? own
      : single(words, from, start, known)
  return single(words, from, start, known)
}

/** “des Technischen Hilfswerks Lauenheide”: an adjective with a capital inside a sentence belongs to a body's name. */
function calledBody(words: readonly Word[], start: number, end: number): number[] {
  const [before, one, two, three] = [words[start - 1], words[start], words[start + 1], words[start + 2]]
  if (!before || before.token.kind === 'mark' || !one || !two || start + 1 >= end) return []
  if (one.noun !== null || !/.{3}e[nrs]?$/u.test(one.lower) || keysOf(one.lower) !== null) return []
  if (!two.noun || !isBody(two.noun.keys) || isHuman(two.noun.keys) || !isDetermined(words, start)) return []
  const place = three && start + 2 < end && three.noun === null && !GIVEN.has(three.lower)
  return range(start, start + (place ? 3 : 2))
}

/** Where a given name with a surname behind it stands in a row (“Landrätin Ute Brinkhaus”); -1 without one. */
function givenAt(words: readonly Word[], start: number, end: number): number {
  return words.findIndex(({ lower, capital, token }, at) => {
    const next = words[at + 1]
    if (at < start || at >= end - 1 || !capital || !next?.capital || token.kind !== 'word') return false
    if (!GIVEN.has(lower)) return false
    const noun = next.noun?.keys ?? []
    // “Ute Brinkhaus” ends as a noun does, and is none.
    return !isListedNoun(next.lower) || (!isBody(noun) && !isPlural(noun))
  })
}

/** Two words in a row are a name, unless the second one is surely a noun or the first a declined adjective. */
function isPair(
  words: readonly Word[],
  from: number,
  [one, two]: readonly [Word, Word],
  last: Word,
  known: Known,
): boolean {
  if (LEGAL.test(last.lower)) return true
  // “Wendsee-Reederei”: the word for a body behind a hyphen belongs to the name.
  if (two.hyphened && last === two && last.noun && isBody(last.noun.keys)) return true
  if (last.noun && isPlural(last.noun.keys) && keysOf(last.lower) !== null) return false
  // “Jonas Richter”: many surnames are what people are.
  const surname = last.noun !== null && isHuman(last.noun.keys)
  if (
    !surname &&
    isListedNoun(last.lower) &&
    !known.has(last.lower) &&
    !PARTICLE.test(words[from + 1]?.lower ?? '')
  )
    return false
  const opening = from === 0 || words[from - 1]?.token.kind === 'mark'
  if (!opening || !/(?:e|en|er|es|em)$/u.test(one.lower)) return true
  return known.has(one.lower) || !last.noun
}

const OF_TOWNS =
  /^(?:feuerwehr|berufsfeuerwehr|stadtwerken?|(?:universitäts|kreis)?klinikums?|(?:kreis)?krankenhaus(?:es)?|universität|hochschule|polizeidirektion|polizeipräsidiums?|polizei|staatsanwaltschaft|(?:land|amts|verwaltungs)gerichts?|flughafens?|sparkasse|volksbank|landkreis(?:es)?|kreisverwaltung|stadtverwaltung|hilfswerks?)$/u

function single(words: readonly Word[], at: number, start: number, known: Known): number[] {
  const word = words[at]
  if (!word) return []
  const before = at > start ? words[at - 1] : undefined
  const named =
    before?.noun && !isPlural(before.noun.keys) && (isHuman(before.noun.keys) || isBody(before.noun.keys))
  const calls = named && !isListedNoun(word.lower)
  // “Feuerwehr Lauenheide”, “Klinikum Celdorf”: a body that every town has is named by both words.
  if (calls && before && OF_TOWNS.test(before.lower) && !GIVEN.has(word.lower)) return [at - 1, at]
  return isNameAlone(word) ||
    known.has(word.lower) ||
    known.has(word.lower.replace(/s$/u, '')) ||
    calls === true
    ? [at]
    : []
}

/** An acronym, a known place, a word with capitals inside, a body by its parts. */
function isNameAlone({ token: { text }, lower }: Word): boolean {
  return (
    /^\p{Lu}{2,}s?$|^\p{Lu}\p{Ll}+\p{Lu}/u.test(text) ||
    bodyCut(lower) > 0 ||
    isProper(lower) ||
    placeNamed(foldName(text)) !== null
  )
}

function isNoun(words: readonly Word[], at: number, end: number, known: Known): boolean {
  const word = words[at]
  if (!word || isNameAlone(word)) return false
  if (LEGAL.test(words[end - 1]?.lower ?? '')) return false
  // “Gewerkschaft Metallbund”: a word that no list has, behind a body's noun.
  const before = words[at - 1]?.noun?.keys ?? []
  if (isBody(before) && !isPlural(before) && !isListedNoun(word.lower)) return false
  // “der 41-jährige Stefan Greve”.
  const aged = /^\d+-jährige[nr]?$/u.test(words[at - 1]?.lower ?? '') && words[at + 1]?.noun === null
  const determined = isDetermined(words, at) && !(aged && at + 1 < end)
  if (known.has(word.lower)) return determined && word.noun !== null
  return word.noun !== null || determined
}

/** A small word that begins a sentence. */
function isSmall({ lower, token }: Word): boolean {
  return token.text !== token.text.toUpperCase() && keysOf(lower) !== null && !isHuman(keysOf(lower) ?? [])
}

/** “Brigaden der Morgenröte”, “Front für Freiheit”: what stands behind the head of a body belongs to its name. */
function bodyFrom(words: readonly Word[], end: number): number[] {
  const head = end - 1
  const link = words[end]
  const next = words[end + 1]
  if (!opensName(words[head]?.lower ?? '') || !link || !next?.capital) return []
  if (!/^(?:der|des|für)$/u.test(link.token.text) || !isDetermined(words, head)) return []
  const noun = next.noun
  if (noun && (isHuman(noun.keys) || isBody(noun.keys) || isPlural(noun.keys))) return []
  if (placeNamed(foldName(next.token.text)) !== null || words[end + 2]?.capital === true) return []
  return [head, end, end + 1]
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, offset) => from + offset)
}
