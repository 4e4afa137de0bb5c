import { ENGLISH } from '../lexicon/english.ts'
import type { Gloss } from '../lexicon/glosses.ts'
import { foldWord } from '../names/fold.ts'
import { invertedSaying, isPersonal, verbBeforeColon } from './inverted-saying.ts'
import type { Token } from './tokens.ts'
import { isCapitalised } from './tokens.ts'

const ELISION = /^(\p{L}{1,7}['’])(.+)$/u
/** “a-t-il”, “dit-elle”. */
const INVERTED = /^(\p{L}+)-(?:t-)?(il|elle|ils|elles)$/iu

/**
 * Tokens of another language with the keys of the English words that they are read as (rule C30), so that what knows
 * the order of English reads them: names, places and texts stay as written. Right behind a quotation a verb before
 * its speaker is one of saying, and so is one before a colon and a quotation. Linear.
 *
 * @param speech whether a quotation stands right before the tokens, and right behind them
 */
export function glossedTokens(
  tokens: readonly Token[],
  gloss: Gloss,
  speech: { readonly before: boolean; readonly behind: boolean } = NO_SPEECH,
): Token[] {
  const words = tokens.flatMap((token) => partsOf(token, gloss))
  const saying = speech.before ? invertedSaying(words, gloss) : null
  const toSpeech = speech.behind ? verbBeforeColon(words, gloss) : null
  const read: Token[] = []
  for (let at = 0; at < words.length;) {
    const [verb, last] = saying?.at === at ? [words[at], words[at + saying.length - 1]] : []
    if (saying && verb && last) {
      const text = verb === last ? verb.text : `${verb.text} ${last.text}`.trim()
      read.push({ ...verb, end: last.end, text, key: 'said' })
      at += saying.length
      continue
    }
    const only = words[at]
    if (only && (saying?.calling === at || toSpeech === at)) {
      read.push({ ...only, key: toSpeech === at ? 'said' : 'resident' })
      at++
      continue
    }
    const turned = ledBy(words, at, gloss)
    if (turned) {
      read.push(...turned)
      at += turned.length
      continue
    }
    // The comma of “, que dirige NAME” belongs to no phrase.
    const phrase = ledBy(words, at + 1, gloss) ? null : phraseAt(words, at, gloss)
    if (phrase) {
      for (const [offset, key] of phrase.entries()) {
        const token = words[at + offset]
        if (token) read.push({ ...token, key })
      }
      at += phrase.length
      continue
    }
    const token = words[at]
    const next = words[at + 1]
    // “A déclaré”, “ha detto”: one word of saying, as a cue expects it.
    if (token && next && isCompoundOfSaying(token, next, gloss)) {
      read.push({ ...token, end: next.end, text: `${token.text} ${next.text}`.trim(), key: 'said' })
      at += 2
      continue
    }
    if (token) read.push(...glossed(words, at, token, gloss))
    at++
  }
  return read
}

const NO_SPEECH = { before: false, behind: false }

const LEADING: ReadonlyMap<string, string> = new Map([
  ['leads', 'led'],
  ['commands', 'commanded'],
  ['heads', 'headed'],
])
/** Tokens back in which a relative clause has what it is about. */
const ANTECEDENT = 8

/**
 * “El Frente Popular, que dirige Julio Pardo”: behind the verb of a relative clause stands who leads, so that “que dirige” is
 * read as “led by”. Where the word may be the subject as well (“Julio Pardo, que dirige el Frente”), a name or a title
 * must stand behind the verb, and a body before the clause.
 */
function ledBy(words: readonly Token[], at: number, gloss: Gloss): Token[] | null {
  const [que, verb] = [words[at], words[at + 1]]
  const role = que && gloss.relatives.get(que.text.toLowerCase().replace(/['’]$/u, ''))
  const participle = verb && LEADING.get(gloss.words.get(verb.text.toLowerCase())?.[0] ?? '')
  if (!que || !verb || role === undefined || participle === undefined) return null
  if (role === 'either' && !(isHolder(words, at + 2, gloss) && isBodyBefore(words, at, gloss))) return null
  return [
    { ...que, key: participle },
    { ...verb, key: 'by' },
  ]
}

/** “Julio Pardo”, “el comandante Julio Pardo”; not “el Frente”, “Minera Cobresur”. */
function isHolder(words: readonly Token[], at: number, gloss: Gloss): boolean {
  const keyOf = (index: number): string =>
    gloss.words.get(words[index]?.text.toLowerCase() ?? '')?.[0] ?? words[index]?.key ?? ''
  const titled = keyOf(at) === 'the' && isPersonal(keyOf(at + 1))
  const name = words[titled ? at + 2 : at]
  if (titled && name && isPersonal(keyOf(at + 2))) return true
  return (
    name?.kind === 'word' &&
    isCapitalised(name) &&
    !ENGLISH.organisationHeads.has(keyOf(titled ? at + 2 : at))
  )
}

/** A word for a body in the phrase before a clause: “la compañía minera Cobresur,”. */
function isBodyBefore(words: readonly Token[], at: number, gloss: Gloss): boolean {
  const from = words[at - 1]?.text === ',' ? at - 2 : at - 1
  for (let before = from; before >= Math.max(0, from - ANTECEDENT); before--) {
    const word = words[before]
    if (word?.kind !== 'word') return false
    const key = gloss.words.get(word.text.toLowerCase())?.[0] ?? word.key
    if (ENGLISH.organisationHeads.has(key) || ENGLISH.organisationNouns.has(key)) return true
    if (isPersonal(key)) return false
  }
  return false
}

const AUXILIARY = /^(?:has|have|had)$/u

function isCompoundOfSaying(token: Token, next: Token, { words }: Gloss): boolean {
  const [first, second] = [token, next].map(({ text, key }) =>
    text === '' ? key : words.get(text.toLowerCase())?.[0],
  )
  return AUXILIARY.test(first ?? '') && second === 'said'
}

/** “l'usine” is two words, “a-t-il” is read as “he has”. */
function partsOf(token: Token, { elisions, words }: Gloss): Token[] {
  if (token.kind !== 'word') return [token]
  const elision = ELISION.exec(token.text)
  const [, short = '', rest = ''] = elision ?? []
  const before = elisions.get(short.slice(0, -1).toLowerCase())
  if (before !== undefined) {
    const cut = token.start + short.length
    const behind = { ...token, start: cut, text: rest, key: foldWord(rest) }
    return before === '' ? [behind] : [{ ...token, end: cut, text: short, key: before }, behind]
  }
  const inverted = INVERTED.exec(token.text)
  const [verb, pronoun] = [inverted?.[1], inverted?.[2]].map(
    (word) => words.get(word?.toLowerCase() ?? '')?.[0],
  )
  if (verb === undefined || pronoun === undefined) return [token]
  return [
    { ...token, key: pronoun },
    { ...token, start: token.end, text: '', key: verb },
  ]
}

/** The keys of the longest phrase that begins at a word. */
function phraseAt(words: readonly Token[], at: number, { phrases }: Gloss): readonly string[] | null {
  const found = phrases
    .get(words[at]?.text.toLowerCase() ?? '')
    ?.find((phrase) => phrase.words.every((word, offset) => words[at + offset]?.text.toLowerCase() === word))
  return found?.keys ?? null
}

function glossed(words: readonly Token[], at: number, token: Token, gloss: Gloss): Token[] {
  if (isGivenName(words, at, gloss)) return [{ ...token, given: true }]
  const keys = gloss.words.get(token.text.toLowerCase())
  const [key] = keys ?? []
  if (token.kind !== 'word' || keys === undefined || key === undefined) return [token]
  if (isPortfolio(words, at, gloss)) return [{ ...token, text: token.text.toLowerCase(), key }]
  if (isCapitalised(token) && at > 0 && words[at - 1]?.kind === 'word' && !mayBeCapital(key)) return [token]
  // “Julio Pardo”, “Domingo Ruiz”: a month or a day before a surname is a given name.
  const next = words[at + 1]
  if (isCapitalised(token) && ENGLISH.calendar.has(key) && next?.kind === 'word' && isCapitalised(next))
    return [token]
  if ((key === 'of' || ENGLISH.linkingParticles.has(token.key)) && isParticle(words, at, gloss))
    return [token]
  return keys.map((word, index) =>
    index === 0 ? { ...token, key: word } : { ...token, start: token.end, text: '', key: word },
  )
}

/** A known given name with a word with a capital behind it: “Bruno Calvisi”, and not “Santa Clara”. */
function isGivenName(words: readonly Token[], at: number, { given }: Gloss): boolean {
  const [before, token, next] = [words[at - 1], words[at], words[at + 1]]
  if (!token || !next || !isCapitalised(token) || !isCapitalised(next)) return false
  const isWithin = before?.kind === 'word' && isCapitalised(before) && at > 1
  return next.kind === 'word' && !isWithin && given.has(token.text.toLowerCase())
}

/** “Ministère”, “Mme”, “Mardi”; another word with a capital is a name. */
function mayBeCapital(key: string): boolean {
  return ENGLISH.organisationHeads.has(key) || ENGLISH.titles.has(key) || ENGLISH.calendar.has(key)
}

/** “Le ministre des Transports Bernard de Villedieu”: the name begins behind what the minister is for. */
function isPortfolio(words: readonly Token[], at: number, gloss: Gloss): boolean {
  const next = words[at + 1]
  const post = words
    .slice(Math.max(0, at - 3), at)
    .map(({ text }) => gloss.words.get(text.toLowerCase())?.[0])
  return next !== undefined && isCapitalised(next) && post.includes('minister') && post.at(-1) !== 'minister'
}

/** “Pierre de Villiers”, and not “le Front de Libération”. */
function isParticle(words: readonly Token[], at: number, gloss: Gloss): boolean {
  const [before, next] = [words[at - 1], words[at + 1]]
  if (!before || !next || !isCapitalised(before) || !isCapitalised(next)) return false
  const keyOf = ({ text, key }: Token): string => gloss.words.get(text.toLowerCase())?.[0] ?? key
  if (ENGLISH.organisationHeads.has(keyOf(before)) || ENGLISH.titles.has(keyOf(before))) return false
  // “Associação dos Barqueiros do NAME”: the name of a body goes on, and is no person's.
  const [of, head] = [words[at - 2], words[at - 3]]
  return !(
    of &&
    head &&
    keyOf(of) === 'of' &&
    isCapitalised(head) &&
    ENGLISH.organisationHeads.has(keyOf(head))
  )
}
