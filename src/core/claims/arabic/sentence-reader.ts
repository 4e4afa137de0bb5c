import type { Span } from '../../text/span.ts'
import { ENGLISH } from '../lexicon/english.ts'
import type { Token } from '../reading/tokens.ts'
import { numberBehind, readCount, readHarmBehind } from './counts.ts'
import type { FoundName, KnownNames } from './found-names.ts'
import { knownNameAt, knownPlaceAt, organisationAt, personAt, placeAt, written } from './found-names.ts'
import type { ArabicLexicon } from './lexicon.ts'
import { phraseAt } from './phrases.ts'
import { behindOtherMonth, readDay, readWord } from './plain-words.ts'
import { postAt } from './posts.ts'
import type { FoundPost } from './posts.ts'
import { strangerAt, titlesAt } from './titles.ts'
import { arabicWords } from './words.ts'
import type { ArabicWord } from './words.ts'
import { tokenWriter } from './writer.ts'
import type { TokenWriter } from './writer.ts'

/** A piece of a sentence while it is read. */
export type Piece = {
  readonly text: string
  readonly words: readonly ArabicWord[]
  readonly lexicon: ArabicLexicon
  readonly known: KnownNames
  readonly write: TokenWriter
  readonly names: FoundName[]
}

/** Tokens of a piece of Arabic text as the rules of English read them, and the names in it (rule C31). Linear. */
export function readArabic(
  text: string,
  span: Span,
  lexicon: ArabicLexicon,
  known: KnownNames,
): {
  readonly tokens: Token[]
  readonly names: readonly { readonly name: FoundName; readonly row: readonly ArabicWord[] }[]
} {
  const words = arabicWords(text, span, lexicon)
  const piece: Piece = { text, words, lexicon, known, write: tokenWriter(span.start), names: [] }
  let at = 0
  while (at < words.length) at = readOne(piece, at)
  return {
    tokens: piece.write.tokens,
    names: piece.names.map((name) => ({ name, row: words.slice(name.from, name.to) })),
  }
}

function readOne(piece: Piece, at: number): number {
  const { words, lexicon, write } = piece
  const word = words[at]
  if (!word) return at + 1
  if (word.kind === 'mark') {
    write.mark(word.form, word)
    return at + 1
  }
  for (const clitic of word.clitics) write.words(clitic.key, clitic)
  return (
    readPhrase(piece, at) ??
    readCount(piece, at) ??
    readVerbOfNumber(piece, at) ??
    readName(piece, at, placeAt(words, at, lexicon) ?? knownPlaceAt(words, at, piece.known)) ??
    readLed(piece, at) ??
    readPost(piece, at) ??
    readTitle(piece, at) ??
    readName(piece, at, knownNameAt(words, at, piece.known)) ??
    readVerb(piece, at) ??
    readName(piece, at, organisationAt(words, at, lexicon)) ??
    readName(piece, at, personAt(words, at, lexicon, describedBehind(piece, at))) ??
    readSurname(piece, at) ??
    readDay(piece, at) ??
    readWord(piece, at)
  )
}

/** A verb of harm, what stands between it and its number, and the number. */
function readVerbOfNumber(piece: Piece, at: number): number | null {
  const number = numberBehind(piece, at)
  if (number === null) return null
  let next = at + 1
  while (next < number) next = readOne(piece, next)
  return next === number ? (readHarmBehind(piece, at, number) ?? next) : next
}

/** A name that stands where a phrase, a post or a verb may have it, without what stands around. */
function nameAt(piece: Piece, at: number, framed: boolean): FoundName | null {
  const { words, lexicon, known } = piece
  return (
    knownNameAt(words, at, known) ??
    placeAt(words, at, lexicon) ??
    organisationAt(words, at, lexicon) ??
    personAt(words, at, lexicon, framed) ??
    surnameAt(piece, at, framed)
  )
}

function readName(piece: Piece, at: number, name: FoundName | null): number | null {
  const { words, write, text, names } = piece
  const [first, last] = [words[at], words[(name?.to ?? 0) - 1]]
  if (!name || !first || !last) return null
  const span = { start: first.start, end: last.end }
  // Two names in a row are two: "the leader of the movement, NAME".
  if (write.last()?.name) write.inserted(',')
  write.name(name, span, text.slice(span.start, span.end))
  names.push(name)
  return name.to
}

/** The surname alone of somebody whom the document names in full. */
function surnameAt({ words, known, lexicon }: Piece, at: number, framed: boolean): FoundName | null {
  const word = words[at]
  if (word?.kind !== 'word' || !known.surnames.has(written(word))) return null
  if (lexicon.nationalities.has(word.form) && !framed) return null
  return { from: at, to: at + 1, kind: 'person', core: [word.form], key: null }
}

function readSurname(piece: Piece, at: number): number | null {
  return readName(piece, at, surnameAt(piece, at, false))
}

/** "NAME, leader of", "the Frenchman NAME": what stands around says that a person is named. */
function describedBehind({ words, lexicon }: Piece, at: number): boolean {
  const before = words[at - 1]
  // "As for NAME".
  if (before?.form === 'اما') return true
  if (before?.article === true && lexicon.nationalities.has(before.form) && words[at]?.clitics.length === 0)
    return words[at - 2]?.kind === 'mark'
  for (let index = at + 1; index < at + 6; index++) {
    const word = words[index]
    if (!word) return false
    if (word.kind === 'mark') {
      const next = words[index + 1]
      const free = word.form === ',' && next?.kind === 'word' && next.clitics.length === 0
      return free && phraseAt(words, index + 1, lexicon.posts) !== null
    }
    if (word.clitics.length > 0) return false
  }
  return false
}

/** Phrases of the lexicon: "at least", "led to", months of two words. */
function readPhrase({ words, lexicon, write, text }: Piece, at: number): number | null {
  const found = phraseAt(words, at, lexicon.phrases)
  const [first, last] = [words[at], words[at + (found?.length ?? 0) - 1]]
  if (!found || !first || !last) return null
  const span = { start: first.start, end: last.end }
  const keys = write.last()?.key === ',' ? found.value.filter((key) => key !== ',') : found.value
  write.words(keys.join(' '), span, text.slice(span.start, span.end))
  return behindOtherMonth(words, at + found.length, keys, lexicon)
}

/** "ORG led by NAME": Arabic has one word for "led by", and for "which NAME leads". */
function readLed(piece: Piece, at: number): number | null {
  const { words, lexicon, write } = piece
  const word = words[at]
  if (!word || !lexicon.led.has(word.form)) return null
  if (write.last()?.key === 'which') write.tokens.pop()
  write.words('led by', word)
  return readHolder(piece, at + 1) ?? at + 1
}

/** The person at a place, over a title or a post without a body. */
function readHolder(piece: Piece, at: number): number | null {
  const { words } = piece
  if (words[at]?.kind !== 'word' || words[at]?.clitics.length !== 0) return null
  const name = nameAt(piece, at, true)
  if (name) return readName(piece, at, name)
  return readTitle(piece, at) ?? readPost(piece, at) ?? readDescribed(piece, at)
}

/** "The prosecutor NAME": a word with an article that the lexicon does not have as a title. */
function readDescribed(piece: Piece, at: number): number | null {
  const { words, lexicon, write, text } = piece
  const word = words[at]
  if (word?.kind !== 'word' || lexicon.words.has(word.form) || lexicon.heads.has(word.form)) return null
  if (!word.article && !/.{3}(?:ه|ها|هم)$/u.test(word.form)) return null
  const name = freeName(piece, at + 1)
  if (name?.kind !== 'person') return null
  write.words(word.form, word, text.slice(word.start, word.end))
  return readName(piece, at + 1, name)
}

/** Titles before a name: "Doctor", "the retired General". */
function readTitle(piece: Piece, at: number): number | null {
  const { words, lexicon, write, text } = piece
  const titles = titlesAt(words, at, lexicon)
  const [first, last] = [words[at], words[(titles?.to ?? 0) - 1]]
  if (!titles || !first || !last) return null
  const name = titledName(piece, titles.to)
  if (name?.kind !== 'person') return null
  write.words(titles.key, { start: first.start, end: last.end }, text.slice(first.start, first.end))
  return readName(piece, titles.to, name)
}

/** The name behind a title, which may be a stranger's. */
function titledName(piece: Piece, at: number): FoundName | null {
  return freeName(piece, at) ?? strangerAt(piece.words, at, piece.lexicon)
}

function freeName(piece: Piece, at: number): FoundName | null {
  const word = piece.words[at]
  return word?.kind === 'word' && word.clitics.length === 0 ? nameAt(piece, at, true) : null
}

/** A post with what it is of and who holds it: "the former leader of ORG, NAME,". */
function readPost(piece: Piece, at: number): number | null {
  const { words, lexicon } = piece
  const post = postAt(words, at, lexicon)
  return post && writePost(piece, post)
}

function writePost(piece: Piece, post: FoundPost): number {
  const { words, write, text } = piece
  const first = words[post.from]
  const last = words[Math.max(post.named, post.of ? post.of.from : post.to) - 1] ?? first
  if (!first || !last) return post.to
  const apposed = write.last()?.key === ',' && write.tokens.at(-2)?.name?.kind === 'person'
  const at = first.start
  const bare = post.of === null && post.sort === null && !post.owned
  const titled = titlesAt(words, post.to, piece.lexicon)
  const holder = titled ? titledName(piece, titled.to) : freeName(piece, post.to)
  const person = holder?.kind === 'person' ? holder : null
  // "The lawyer of NAME", without an article on either.
  const whose = bare && person !== null && !post.definite
  // "The movement its head": of what stands right before.
  if (post.owned && isBody(piece, post.from - 1)) write.possessive(at)
  else if (!(bare && person) || whose) write.inserted(post.definite || first.article ? 'the' : 'a', at)
  for (const modifier of post.modifiers) if (modifier !== 'new') write.inserted(modifier, at)
  if (post.adjective !== null) write.inserted(post.adjective, at)
  const head = post.sort === null ? last : (words[post.named - 1] ?? last)
  write.words(post.words, { start: at, end: head.end }, text.slice(at, head.end))
  const { of } = post
  if (of) {
    write.inserted('of')
    readName(piece, of.from, of)
  } else if (post.sort !== null) {
    const noun = words.slice(post.named, post.to).find(({ form }) => piece.lexicon.heads.has(form)) ?? last
    const start = Math.max(head.end, noun.start)
    const name = ENGLISH.organisationNouns.has(post.sort) ? undefined : piece.known.bodies.get(noun.form)
    write.inserted(name ? 'of' : 'of the')
    if (name) write.name(name, { start, end: noun.end }, text.slice(start, noun.end))
    else write.words(post.sort, { start, end: noun.end })
  }
  if (person && !apposed) {
    if (whose) write.inserted('of')
    else if (!bare) write.inserted(',')
    const to = (titled ? readTitle(piece, post.to) : readName(piece, post.to, person)) ?? post.to
    if (!bare && words[to] !== undefined && words[to]?.kind !== 'mark') write.inserted(',')
    return to
  }
  const next = words[post.to]
  // "The leader of ORG, NAME,": a name is expected behind the comma.
  if (next?.form === ',' && !apposed) {
    const title = titlesAt(words, post.to + 1, piece.lexicon)
    const behind = title ? titledName(piece, title.to) : freeName(piece, post.to + 1)
    const close = words[behind?.to ?? words.length]
    if (behind?.kind === 'person' && close?.kind === 'mark') {
      write.mark(',', next)
      const to = (title ? readTitle(piece, post.to + 1) : readName(piece, post.to + 1, behind)) ?? behind.to
      if (close.form !== ',') return to
      write.mark(',', close)
      return to + 1
    }
  }
  return post.to
}

function isBody({ words, lexicon, write }: Piece, at: number): boolean {
  const head = lexicon.heads.get(words[at]?.form ?? '')
  return write.last()?.name?.kind === 'organisation' || (head !== undefined && write.last()?.key === head)
}

/** A verb before its subject: English has it behind. */
function readVerb(piece: Piece, at: number): number | null {
  const { words, lexicon, write, text } = piece
  const word = words[at]
  if (!word || word.article) return null
  const said = lexicon.said.get(word.form)
  const key = said ?? lexicon.verbs.get(word.form)
  if (key === undefined) return null
  const before = write.last()
  if (word.clitics.length === 0 && (before?.name !== undefined || before?.key === 'who')) {
    write.words(key, word, text.slice(word.start, word.end))
    return at + 1
  }
  const holder = readHolder(piece, at + 1)
  const subject = holder === null ? null : readApposed(piece, holder)
  if (subject === null) {
    const next = words[at + 1]
    const alone = next === undefined || next.form === ':' || /^(?:ان|انه|انها|بان|بانه|في)$/u.test(next.form)
    if (said !== undefined && alone) write.inserted(word.form.endsWith('ت') ? 'she' : 'he', word.start)
    write.words(key, word, text.slice(word.start, word.end))
    return at + 1
  }
  // "Took the leadership of ORG".
  const [first = '', ...rest] = key.split(' ')
  const leads = lexicon.leadership.has(words[subject]?.form ?? '')
  if (rest.length > 0 && !leads) return subject
  write.inserted(said === undefined && rest.length > 0 ? first : key)
  return subject
}

/** What stands between commas behind a subject: "NAME, leader of ORG,". */
function readApposed(piece: Piece, at: number): number {
  const { words, lexicon, write } = piece
  if (write.last()?.name?.kind !== 'person') return at
  const comma = words[at]?.form === ','
  const from = comma ? at + 1 : at
  const word = words[from]
  if (word?.kind !== 'word' || word.clitics.length > 0) return at
  const post = postAt(words, from, lexicon)
  const close = words[post?.to ?? from]
  // Who stands behind the post holds it, and not who stands before it.
  if (!post || freeName(piece, post.to) || (comma && close?.form !== ',')) return at
  if (!comma) write.inserted(',')
  else write.mark(',', words[at] ?? word)
  const end = writePost(piece, post)
  if (end !== post.to || close?.form !== ',') {
    write.inserted(',')
    return end
  }
  write.mark(',', close)
  return end + 1
}
