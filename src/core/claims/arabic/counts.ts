import type { ArabicWord } from './words.ts'
import { numberAt } from './numbers.ts'
import { personAt } from './found-names.ts'
import type { Piece } from './sentence-reader.ts'

/** "At least" behind what is counted. */
const AT_LEAST = 'اقل'
/** Things fall; what is told is where they landed. */
const BEHIND = /^(?:landed|missing)$/u
/** Verbs of which those counted are the subject. */
const BECAME = /^(?:killed|wounded|arrested|displaced)$/u
/** Behind a denied one. */
const NOBODY = /^(?:injuries|casualties)$/u
const NEGATING = /^(?:دون|بدون|لم|عدم|اي|لا)$/u

/**
 * Reads a count: a number with what is counted, a dual, a word for harm before either. Writes it as English has it
 * ("killing 12 people", "eight rockets landed").
 */
export function readCount(piece: Piece, at: number): number | null {
  return readHarm(piece, at) ?? readNumbered(piece, at, null) ?? readNobody(piece, at)
}

/** Words that may stand between a verb and the number that it is told of. */
const LONGEST_GAP = 4

/**
 * "Arrested the police 26 protesters", "were killed in the attack 8 people": the verb whose number stands a few words
 * behind it is to be said there. Index of the number or of the bounds before it, `null` where there is none.
 */
export function numberBehind(piece: Piece, at: number): number | null {
  const { words, lexicon } = piece
  const word = words[at]
  if (word?.kind !== 'word' || word.article || !lexicon.harm.has(word.form)) return null
  for (let next = at + 2; next < at + 2 + LONGEST_GAP; next++) {
    const gap = words[next - 1]
    const clause = gap?.clitics.some(({ key }) => key === 'and') ?? true
    if (gap?.kind !== 'word' || clause || lexicon.harm.has(gap.form) || lexicon.said.has(gap.form))
      return null
    if (lexicon.verbs.has(gap.form) || ENDS.test(gap.form)) return null
    const start = words[next]
    if (!start || start.clitics.length > 0) continue
    const bound = boundsBefore(piece, next)
    const number = numberAt(words, bound, lexicon)
    const noun = words[number?.to ?? words.length]
    if (number && noun?.kind === 'word' && noun.clitics.length === 0 && nounOf(piece, noun.form)) return next
    if (number) return null
  }
  return null
}

/** Words that open another clause. */
const ENDS = /^(?:ان|انه|انها|الذي|ذي|تي|عندما|بعدما|حين|فيما|بينما|لكن)$/u

/** Writes the verb of harm right before its number. */
export function readHarmBehind(piece: Piece, verb: number, at: number): number | null {
  const { words, lexicon, write } = piece
  const key = lexicon.harm.get(words[verb]?.form ?? '')
  if (key === undefined) return null
  const bound = boundsBefore(piece, at)
  if (!BEHIND.test(key)) write.inserted(key, words[at]?.start)
  writeBounds(piece, at, bound)
  return readNumbered(piece, bound, key)
}

function readHarm(piece: Piece, at: number): number | null {
  const { words, lexicon, write, text } = piece
  const word = words[at]
  const key = word?.kind === 'word' && !word.article ? lexicon.harm.get(word.form) : undefined
  if (!word || key === undefined) return null
  const lot = readLot(piece, at, key)
  if (lot !== null) return lot
  // Only bounds may come before the number.
  const bound = boundsBefore(piece, at + 1)
  if (!countable(piece, bound)) return null
  // "The army denied the killing of": no fact.
  if (write.tokens.slice(-4).some((token) => token.key === 'denied')) write.inserted('could', word.start)
  // What may be, or was another time, is told without its verb.
  if (write.tokens.slice(-3).some((token) => token.key === 'could') || isEarlier(piece, at)) {
    write.words(word.form, word, text.slice(word.start, word.end))
    writeBounds(piece, at + 1, bound)
    return readNumbered(piece, bound, null)
  }
  if (!BEHIND.test(key)) write.words(key, word, text.slice(word.start, word.end))
  writeBounds(piece, at + 1, bound)
  return readNumbered(piece, bound, key)
}

const EARLIER_WITHIN = 4

/** "In an earlier attack were killed 12": no fact of this one. */
function isEarlier({ words }: Piece, at: number): boolean {
  const before = words.slice(Math.max(0, at - EARLIER_WITHIN), at)
  const mark = before.findLastIndex(({ kind }) => kind === 'mark')
  return before.slice(mark + 1).some(({ article, form }) => !article && /^سابقه?$/u.test(form))
}

/** Where the bounds before a number end: "at least", "about". */
function boundsBefore({ words, lexicon }: Piece, at: number): number {
  let to = at
  while (to < at + 5) {
    const word = words[to]
    if (word?.kind !== 'word') break
    const phrase = lexicon.phrases
      .get(word.form)
      ?.find(
        ({ words: row, value }) =>
          BOUND.test(value.join(' ')) && row.every((form, offset) => words[to + offset]?.form === form),
      )
    if (phrase) to += phrase.words.length
    else if (lexicon.bounds.get(word.form) === 'about') to++
    else break
  }
  return to
}

const BOUND = /^(?:at least|more than|less than|up to|about)$/u

function writeBounds({ words, lexicon, write, text }: Piece, from: number, to: number): void {
  for (let at = from; at < to;) {
    const word = words[at]
    if (!word) return
    const phrase = lexicon.phrases
      .get(word.form)
      ?.find(
        ({ words: row, value }) =>
          BOUND.test(value.join(' ')) && row.every((form, offset) => words[at + offset]?.form === form),
      )
    const length = phrase?.words.length ?? 1
    const span = { start: word.start, end: words[at + length - 1]?.end ?? word.end }
    write.words(phrase?.value.join(' ') ?? 'about', span, text.slice(span.start, span.end))
    at += length
  }
}

/** A number, a vague number, a dual or one alone. */
function countable(piece: Piece, at: number): boolean {
  const { words, lexicon } = piece
  const word = words[at]
  if (!word || word.article || word.clitics.length > 0) return false
  return (
    numberAt(words, at, lexicon) !== null ||
    vagueOf(piece, at) !== null ||
    dualOf(piece, word) !== null ||
    isOne(piece, at)
  )
}

/** "Dozens", "hundreds": with a noun behind. */
function vagueOf({ words, lexicon }: Piece, at: number): string | null {
  const key = lexicon.bounds.get(words[at]?.form ?? '')
  return key === undefined || key === 'about' ? null : key
}

type Noun = { readonly key: string; readonly state: boolean }

function nounOf({ lexicon }: Piece, form: string): Noun | null {
  const state = lexicon.states.get(form)
  if (state !== undefined) return { key: state, state: true }
  const counted = lexicon.counted.get(form)
  return counted === undefined ? null : { key: counted, state: false }
}

/** Two of something: the noun has an ending for it, which is that of a plural in some. */
function dualOf(piece: Piece, { form }: ArabicWord): Noun | null {
  if (nounOf(piece, form)) return null
  const base = /^(.{2,})(?:ان|ين)$/u.exec(form)?.[1]
  if (base === undefined) return null
  return nounOf(piece, base) ?? (base.endsWith('ت') ? nounOf(piece, `${base.slice(0, -1)}ه`) : null)
}

/** One alone: the singular right behind a word for harm. */
function isOne(piece: Piece, at: number): boolean {
  const word = piece.words[at]
  const noun = word && !word.article ? nounOf(piece, word.form) : null
  return noun !== null && !noun.state && ONE.test(word?.form ?? '')
}

const ONE = /^(?:شخص|مدني|جندي|شرطي|طفل|امراه|رجل|مسلح|عامل|متظاهر|صحفي|صحافي|ضابط|عنصر)$/u

/** The number at a place with what it counts; `behind` is said after it ("landed", "missing"). */
function readNumbered(piece: Piece, at: number, behind: string | null): number | null {
  const { words, lexicon, write, text } = piece
  const word = words[at]
  if (!word || word.kind === 'mark') return null
  const own = text.slice(word.start, word.end)
  const number = numberAt(words, at, lexicon)
  const vague = number ? null : vagueOf(piece, at)
  const dual = number || vague !== null ? null : dualOf(piece, word)
  const close = (to: number): number => {
    if (behind !== null && BEHIND.test(behind)) write.inserted(behind)
    return to
  }
  if (dual) {
    write.words(`two ${dual.key}`, word, own)
    return dual.state ? at + 1 : close(at + 1)
  }
  if (!number && vague === null) {
    if (behind === null || !isOne(piece, at)) return null
    write.words(`one ${nounOf(piece, word.form)?.key ?? 'people'}`, word, own)
    return close(at + 1)
  }
  const to = number?.to ?? at + 1
  const noun = words[to]
  const counted = noun?.kind === 'word' && noun.clitics.length === 0 ? nounOf(piece, noun.form) : null
  const adjective = counted
    ? lexicon.nationalities.get((words[to + 1]?.form ?? '').replace(/ا$/u, ''))
    : undefined
  const after = counted ? to + (adjective === undefined ? 1 : 2) : to
  // "12 people at least".
  const least = words[after]?.form === 'علي' || words[after]?.form === 'على'
  const bounded = least && words[after + 1]?.form === AT_LEAST && words[after + 1]?.article === true
  if (bounded) write.inserted('at least', word.start)
  const last = words[to - 1] ?? word
  write.words(
    number?.value ?? vague ?? '',
    { start: word.start, end: last.end },
    text.slice(word.start, last.end),
  )
  // "Six wounded in critical condition" are some of them.
  const inside = words[after]?.form === 'في'
  const condition = words[inside ? after + 1 : after]?.form.startsWith('حال') === true
  const share = counted?.state === true && condition
  if (share) write.inserted('of the')
  if (counted && noun) {
    if (adjective !== undefined) write.inserted(adjective)
    // "11 others" beside the dead are 11 people, not a share of the wounded.
    const key =
      counted.key === 'others' && behind !== null && /^(?:wound|missing)/u.test(behind)
        ? 'people'
        : counted.key
    write.words(
      key,
      { start: noun.start, end: words[after - 1]?.end ?? noun.end },
      text.slice(noun.start, noun.end),
    )
  }
  const end = bounded ? after + 2 : after
  // "2,500 people fled": a verb in the plural tells what became of them.
  if (counted && BECAME.test(lexicon.words.get(words[end]?.form ?? '')?.[0] ?? '')) write.inserted('were')
  return counted?.state === true ? end : close(end)
}

/** "Without injuries", "no casualties were recorded". */
function readNobody({ words, lexicon, write, text }: Piece, at: number): number | null {
  const word = words[at]
  const key = word?.kind === 'word' ? lexicon.words.get(word.form)?.[0] : undefined
  if (!word || key === undefined || !NOBODY.test(key)) return null
  const before = words.slice(Math.max(0, at - 4), at)
  const mark = before.findLastIndex(({ kind }) => kind === 'mark')
  if (!before.slice(mark + 1).some(({ form }) => NEGATING.test(form))) return null
  write.inserted('no', word.start)
  write.words(key, word, text.slice(word.start, word.end))
  return at + 1
}

/** What became of somebody named: "the killing of NAME", "NAME died". */
function readLot(piece: Piece, at: number, key: string): number | null {
  const { words, lexicon, write, text, names } = piece
  const word = words[at]
  const next = words[at + 1]
  if (!word || next?.kind !== 'word' || next.clitics.length > 0) return null
  const noun = LOT_NOUNS.get(key)
  const verb = LOT_VERBS.get(key)
  if (noun === undefined && verb === undefined) return null
  const person = personAt(words, at + 1, lexicon, false)
  const last = words[(person?.to ?? 0) - 1]
  if (!person || !last) return null
  const behind = words[person.to]
  const closed =
    behind === undefined || behind.kind === 'mark' || behind.clitics.length > 0 || PLACING.test(behind.form)
  if (noun === undefined && !closed) return null
  const span = { start: next.start, end: last.end }
  if (noun !== undefined) write.words(`the ${noun} of`, word, text.slice(word.start, word.end))
  write.name(person, span, text.slice(span.start, span.end))
  names.push(person)
  if (noun === undefined) write.inserted(verb ?? '')
  return person.to
}

const LOT_NOUNS: ReadonlyMap<string, string> = new Map([
  ['killing', 'death'],
  ['arresting', 'arrest'],
])
const LOT_VERBS: ReadonlyMap<string, string> = new Map([
  ['killed', 'was killed'],
  ['died', 'died'],
  ['wounded', 'was wounded'],
  ['arrested', 'was arrested'],
])
const PLACING = /^(?:في|قرب|خلال|اثر|بعد|عندما|داخل|امس|يوم)$/u
