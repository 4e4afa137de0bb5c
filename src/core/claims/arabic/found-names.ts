import type { ArabicLexicon } from './lexicon.ts'
import { isKnown } from './lexicon.ts'
import { phraseAt } from './phrases.ts'
import type { ArabicWord } from './words.ts'

/** A name in a text without capitals: the words it takes, and what is known of it. */
export type FoundName = {
  readonly from: number
  readonly to: number
  readonly kind: 'person' | 'organisation' | 'place'
  /** Plain words without articles and what links them. */
  readonly core: readonly string[]
  /** The English word for the sort of body; of a place its name in English. */
  readonly key: string | null
}

/** What is known before a sentence is read: the names found in the document, and those of other documents. */
export type KnownNames = {
  /** Names of the document by their words, as written. */
  readonly full: ReadonlyMap<string, FoundName['kind']>
  /** The last words of people's names that have an article. */
  readonly surnames: ReadonlySet<string>
  /** Places of one word that the document tells to be some: before its date, behind "the town of". */
  readonly places: ReadonlySet<string>
  /** By the word for its sort the only body of the document that begins with it: what "the mission" means. */
  readonly bodies: ReadonlyMap<string, FoundName>
  /** What kind of name in Latin letters a row of words spells, `null` for none. */
  readonly spelled: (forms: readonly string[]) => FoundName['kind'] | null
}

const LONGEST_NAME = 6
const LONGEST_UNKNOWN = 4
const LINKS = /^(?:بن|ابن|بنت|ال|ولد|منت|ايت)$/u
/** Words for a boy, which link the parts of a name and open none. */
const INNER = /^(?:ولد|منت)$/u
/** "His brother", "her lawyer": whose somebody is. */
const OWNED = /(?:ه|ها|هم)$/u
const KUNYA = /^(?:ابو|ابي|ابا|ام)$/u

/** A word as it stands, with its article. */
export function written({ article, form }: ArabicWord): string {
  return article ? `ال${form}` : form
}

/** A name of the document, or one that documents in Latin letters have, that begins at a word. */
export function knownNameAt(
  words: readonly ArabicWord[],
  at: number,
  { full, spelled }: KnownNames,
): FoundName | null {
  for (let length = LONGEST_NAME; length > 1; length--) {
    const row = words.slice(at, at + length)
    if (row.length < length || !isRow(row)) continue
    const kind =
      full.get(row.map(written).join(' ')) ??
      (length <= LONGEST_UNKNOWN ? spelled(row.map(({ form }) => form)) : null)
    if (kind && kind !== 'place') return { from: at, to: at + length, kind, core: coreOf(row), key: null }
  }
  return null
}

/** A place that the document tells elsewhere to be one. */
export function knownPlaceAt(
  words: readonly ArabicWord[],
  at: number,
  { places }: KnownNames,
): FoundName | null {
  const word = words[at]
  if (word?.kind !== 'word' || !places.has(written(word))) return null
  return { from: at, to: at + 1, kind: 'place', core: [word.form], key: null }
}

/** Words in a row, nothing joined before any but the first. */
function isRow(row: readonly ArabicWord[]): boolean {
  return row.every(({ kind, clitics }, index) => kind === 'word' && (index === 0 || clitics.length === 0))
}

/** What is compared of a name: "Abd" with what follows it is one word, "bin" and "Al" are none. */
function coreOf(row: readonly ArabicWord[]): string[] {
  const core: string[] = []
  for (let index = 0; index < row.length; index++) {
    const { form = '' } = row[index] ?? {}
    const next = row[index + 1]
    if (LINKS.test(form) && next) continue
    if (form === 'عبد' && next) {
      core.push(`${form}${next.form.replace(/^الله$/u, 'له')}`)
      index++
    } else core.push(form.replace(/^عبد(?:ال)(?=..)/u, 'عبد'))
  }
  return core
}

/**
 * The name of a person that begins at a word (rule C31). Without capitals it takes a given name and a second one, or a
 * surname with an article; one unknown word may be part of it where words beside it say that a person is named.
 *
 * @param framed a post, a title or a verb of saying stands before it
 */
export function personAt(
  words: readonly ArabicWord[],
  at: number,
  lexicon: ArabicLexicon,
  framed: boolean,
): FoundName | null {
  const first = words[at]
  if (first?.kind !== 'word') return null
  const opening = INNER.test(first.form) ? null : partAt(words, at, lexicon, framed)
  const given = opening !== null && (opening.sure || framed)
  const stranger =
    framed &&
    opening === null &&
    mayBeUnknown(first, lexicon) &&
    !/^[بلكوف]..../u.test(first.form) &&
    !OWNED.test(first.form)
  if (!opening && !stranger) return null
  let to = opening?.to ?? at + 1
  let parts = 1
  let sure = given ? 1 : 0
  while (to - at < LONGEST_NAME) {
    const word = words[to]
    if (word?.kind !== 'word' || word.clitics.length > 0) break
    const part = partAt(words, to, lexicon, framed || given)
    if (part) {
      to = part.to
      if (part.sure || framed) sure += opening?.sure === false && !framed ? 2 : 1
    } else if (isSurname(word, lexicon, framed && given && parts < 2)) {
      to++
      sure += 2
      parts++
      break
    } else if (
      mayBeUnknown(word, lexicon) &&
      parts < 3 &&
      bearsUnknown(words, to, lexicon, framed && given)
    ) {
      to++
    } else break
    parts++
  }
  // A given name that is a word as well takes more.
  if (parts < 2 || sure < (framed ? 1 : 2)) return null
  return { from: at, to, kind: 'person', core: coreOf(words.slice(at, to)), key: null }
}

/** A given name, "Abd" and what follows it, a kunya, "ibn" and a name; sure where it is no common word. */
function partAt(
  words: readonly ArabicWord[],
  at: number,
  { given, ambiguous, articled, compounding, compounded }: ArabicLexicon,
  framed: boolean,
): { readonly to: number; readonly sure: boolean } | null {
  const [word, next] = [words[at], words[at + 1]]
  if (word?.kind !== 'word') return null
  const joined = next?.kind === 'word' && next.clitics.length === 0
  if (LINKS.test(word.form) && !word.article) return joined ? { to: at + 2, sure: true } : null
  if (word.form === 'عبد' && joined && (next.article || next.form === 'الله'))
    return { to: at + 2, sure: true }
  if (KUNYA.test(word.form) && joined && word.form !== 'ام') return { to: at + 2, sure: true }
  // "Nur al-Din", "Jar al-Nabi".
  if (!word.article && joined && next.article && compounding.has(word.form) && compounded.has(next.form))
    return { to: at + 2, sure: true }
  if (word.article && framed && articled.has(word.form)) return { to: at + 1, sure: true }
  if (word.article || !given.has(word.form)) return null
  return { to: at + 1, sure: !ambiguous.has(word.form) }
}

/** A word with an article that may be a surname: it ends as those do, or a name is expected; no word of the lexicon. */
function isSurname(word: ArabicWord, lexicon: ArabicLexicon, expected: boolean): boolean {
  if (!word.article) return false
  const { form } = word
  if (lexicon.words.has(form)) return false
  if (lexicon.nationalities.has(form)) return expected
  if (lexicon.given.has(form) && (form.length > 3 || expected)) return true
  if (isKnown(lexicon, form)) return expected && lexicon.generic.has(form) && !lexicon.noNames.has(form)
  return form.length > 3 && (form.endsWith('ي') || expected)
}

/** A word of which nothing is known, and which is no verb of the present by its first letter. */
function mayBeUnknown(word: ArabicWord, lexicon: ArabicLexicon): boolean {
  return (
    !word.article &&
    word.form.length > 2 &&
    !isKnown(lexicon, word.form) &&
    !/^(?:[يت]|سي|ست).../u.test(word.form)
  )
}

/** An unknown word stands before a surname, or closes a name that something around it says is one. */
function bearsUnknown(
  words: readonly ArabicWord[],
  at: number,
  lexicon: ArabicLexicon,
  expected: boolean,
): boolean {
  const next = words[at + 1]
  const free = next?.kind === 'word' && next.clitics.length === 0
  if (free && next.article && next.form.endsWith('ي') && next.form.length > 3 && !isKnown(lexicon, next.form))
    return true
  if (!expected) return false
  // A given name alone is no name: what stands behind it is its second part, unless it may be an adverb.
  const second = !words[at]?.form.endsWith('ا')
  return (
    next === undefined ||
    next.kind !== 'word' ||
    next.clitics.length > 0 ||
    (second && (next.article || isKnown(lexicon, next.form) || VERB.test(next.form))) ||
    lexicon.words.has(next.form)
  )
}

/** A verb of the present, by how it begins. */
const VERB = /^[يت].../u

const LONGEST_HEADED = 7

/**
 * The name of a body: its head and what it is of. Where that is a word for what many bodies are of ("the forces of
 * security"), it is none.
 */
export function organisationAt(
  words: readonly ArabicWord[],
  at: number,
  lexicon: ArabicLexicon,
): FoundName | null {
  const head = words[at]
  const key = head && !head.article ? lexicon.heads.get(head.form) : undefined
  if (head?.kind !== 'word' || key === undefined) return null
  const quoted = /^["“”«]$/u.test(words[at + 1]?.form ?? '') && words[at + 1]?.kind === 'mark'
  let to = at + (quoted ? 2 : 1)
  const from = to
  let bare = 0
  while (to - at < LONGEST_HEADED) {
    const word = words[to]
    if (word?.kind !== 'word') break
    const joined = word.clitics.length > 0
    if (joined && !goesOn(words, from, to, key, lexicon)) break
    if (word.article) {
      if (to > from && isAside(word, lexicon)) break
    } else if (words.slice(from, to).some(({ article }) => article) && !quoted) break
    else if (!quoted && (bare > 1 || !mayBeOf(word, lexicon))) break
    else bare++
    to++
  }
  const inner = words.slice(from, to)
  if (quoted) {
    if (inner.length === 0 || words[to]?.kind !== 'mark') return null
    to++
  } else if (!isNamed(words, from, to, key, lexicon)) return null
  return { from: at, to, kind: 'organisation', core: coreOf([head, ...inner]), key }
}

/** "Justice and Development": the second half of what a party is for. */
function goesOn(
  words: readonly ArabicWord[],
  from: number,
  at: number,
  head: string,
  lexicon: ArabicLexicon,
): boolean {
  const [word, before] = [words[at], words[at - 1]]
  if (!word || at <= from || before?.article !== true || !word.article) return false
  // "The Star Company for Ferries".
  if (word.clitics.length === 1 && word.clitics[0]?.key === 'for' && WITH_PURPOSE.test(head))
    return !lexicon.posts.has(word.form) && !lexicon.heads.has(word.form)
  const only = word.clitics.every(({ key }) => key === 'and') && word.clitics.length === 1
  const idea = [word, before].every(({ form }) => lexicon.bodies.has(form) || lexicon.portfolios.has(form))
  return (
    only && idea && /^(?:party|movement|organization|foundation|association|ministry|authority)$/u.test(head)
  )
}

/** Adjectives behind a name that tell what it is like: "armed", "Iraqi"; and what begins something else. */
function isAside({ form }: ArabicWord, lexicon: ArabicLexicon): boolean {
  return (
    lexicon.described.has(form) ||
    lexicon.nationalities.has(form) ||
    lexicon.modifiers.has(form) ||
    lexicon.posts.has(form) ||
    lexicon.titles.has(form) ||
    lexicon.noNames.has(form) ||
    lexicon.words.has(form)
  )
}

/** A word without article that may stand between a head and what it is of: "Sons of", "Lions of". */
function mayBeOf(word: ArabicWord, lexicon: ArabicLexicon): boolean {
  const { form } = word
  if (lexicon.bodies.has(form) && !lexicon.heads.has(form)) return true
  return !isKnown(lexicon, form) && form.length > 2 && !/^[يت].../u.test(form)
}

const WITH_PURPOSE = /^(?:company|organization|association|authority|foundation|center|bank|federation)$/u
/** Bodies of which every place has one: its forces, its council. */
const OF_PLACES =
  /^(?:forces|army|police|council|authority|agency|committee|commission|company|directorate|center|court|group|network|union|federation)$/u
const NO_NAMES: ReadonlySet<string> = new Set()
/** Where a body is, or whose. */
const WHERE = /^(?:مدينه|منطقه|محافظه|بلده|حكومه|دوله|عاصمه|ولايه|بلديه|بلاد|قضا|ناحيه|رييسي|رييسيه)$/u

/** Whether something beside the head tells the body from others of its sort. */
function isNamed(
  words: readonly ArabicWord[],
  from: number,
  to: number,
  head: string,
  lexicon: ArabicLexicon,
): boolean {
  const inner = words.slice(from, to)
  if (inner.length === 0) return false
  const of = OF_PLACES.test(head) ? lexicon.generic : NO_NAMES
  const telling = inner.filter(
    ({ form }) => !of.has(form) && !WHERE.test(form) && !lexicon.nationalities.has(form),
  )
  if (telling.length === 0) return false
  const definite = inner.some(({ article }) => article)
  const place = phraseAt(words, from, lexicon.places, written) !== null
  return definite || place
}

/** A place that is known, or whose kind is told before it ("the town of"). */
export function placeAt(words: readonly ArabicWord[], at: number, lexicon: ArabicLexicon): FoundName | null {
  const known = phraseAt(words, at, lexicon.places, written)
  if (known) return { from: at, to: at + known.length, kind: 'place', core: [known.value], key: known.value }
  const before = words[at - 1]
  const word = words[at]
  const told = before?.kind === 'word' && !before.article && lexicon.districts.has(before.form)
  if (!told || word?.kind !== 'word' || word.clitics.length > 0) return null
  if (isKnown(lexicon, word.form) || word.form.length < 3) return null
  return { from: at, to: at + 1, kind: 'place', core: [word.form], key: null }
}
