import type { Token } from '../reading/tokens.ts'
import { ENGLISH } from '../lexicon/english.ts'
import { foldWord } from '../names/fold.ts'
import { bodyCut, GIVEN, isBody, isHuman, keysOf, nounOf, PHRASES } from './lexicon.ts'
import type { Word } from './words.ts'

/** Words of German as tokens with English keys, in their own order; nouns in small letters, names as they stand. */
export function glossed(
  words: readonly Word[],
  names: ReadonlySet<number>,
  known: ReadonlySet<string>,
): Token[] {
  const read: Token[] = []
  for (let at = 0; at < words.length;) {
    const word = words[at]
    if (!word) break
    const party = Math.max(partyEnd(words, at), sinceEnd(words, at))
    if (party > at) {
      at = party
      continue
    }
    if (names.has(at)) {
      read.push(...nameTokens(words, at, names, known))
      at++
      continue
    }
    const phrase = PHRASES.find((one) =>
      one.words.every((form, offset) => words[at + offset]?.lower === form && !names.has(at + offset)),
    )
    if (phrase) {
      for (const [offset, key] of phrase.keys.entries()) {
        const own = words[at + offset]
        if (own && key !== '-') read.push({ ...own.token, text: own.lower, key })
      }
      at += phrase.words.length
      continue
    }
    read.push(...wordTokens(words, at, names))
    at++
  }
  return read
}

const PARTY =
  /^(?:cdu|csu|spd|fdp|afd|bsw|ssw|grünen?|bündnis|90|linke|freie|wähler|parteilos|fw|övp|spö|fpö|neos|svp|sp|glp|die|gal|ödp|piraten)$/u

/** Where “(CDU)”, “(Freie Wähler)” behind a name ends: whose party it is makes no name of it. */
function partyEnd(words: readonly Word[], at: number): number {
  if (words[at]?.token.text !== '(' || at === 0) return at
  let to = at + 1
  while (PARTY.test(words[to]?.lower ?? '') || words[to]?.token.text === '/') to++
  return to > at + 1 && words[to]?.token.text === ')' ? to + 1 : at
}

const LEADS = /^(?:leitet|führt|leitete|führte|ist|war|steht|stand|,)$/u
const SINCE =
  /^(?:\d+|(?:an?|dem|der|letzte[mnr]|vergangene[mnr]|kurzem|langem|ein(?:em|er)|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|gut|mehr|als|jahr(?:en)?|jahresbeginn|monat(?:en)?|wochen?|jänner|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|frühjahr|sommer|herbst|winter|anfang|ende|mitte))$/u

/** “Leitet seit 2019 die Nordbank”: since when somebody holds a post says nothing of what it is. */
function sinceEnd(words: readonly Word[], at: number): number {
  if (words[at]?.lower !== 'seit' || !LEADS.test(words[at - 1]?.lower ?? words[at - 1]?.token.text ?? ''))
    return at
  let to = at + 1
  while (SINCE.test(words[to]?.lower ?? '')) to++
  return to > at + 1 ? to : at
}

/** “Webers Partei”: a name that the text has without its last letter is a possessor. */
function nameTokens(
  words: readonly Word[],
  at: number,
  names: ReadonlySet<number>,
  known: ReadonlySet<string>,
): Token[] {
  const word = words[at]
  if (!word) return []
  const { token, lower } = word
  if (!word.capital && /^(?:der|des|für)$/u.test(token.text))
    return [{ ...token, text: token.text === 'für' ? 'for' : 'of', key: token.text === 'für' ? 'for' : 'of' }]
  const parts = bodyParts(token, lower)
  if (parts.length > 0) return parts
  const own = keysOf(lower) ?? nounOf(lower)?.keys ?? null
  const before = words[at - 1]
  // “Wendsee-Reederei”, “Technisches Hilfswerk”: what it is stands last.
  const last =
    names.has(at - 1) &&
    (word.hyphened || (before && !GIVEN.has(before.lower) && /e[nrs]?$/u.test(before.lower)))
  const heads = own !== null && isBody(own) && (!names.has(at - 1) || last)
  if (names.has(at + 1) || !lower.endsWith('s') || known.has(lower) || !known.has(lower.slice(0, -1)))
    return [heads ? { ...token, key: own.at(-1) ?? token.key } : { ...token, given: GIVEN.has(lower) }]
  const cut = token.end - 1
  const text = token.text.slice(0, -1)
  return [
    { ...token, end: cut, text, key: foldWord(text) },
    { ...token, start: cut, kind: 'possessive', text: 's', key: "'s" },
  ]
}

/** “Südfront” is read as two words, the last of which says what it is. */
function bodyParts(token: Token, lower: string): Token[] {
  const cut = bodyCut(lower)
  if (cut === 0) return []
  const [first, last] = [token.text.slice(0, cut), token.text.slice(cut)]
  const at = token.start + cut
  const head = nounOf(last)?.keys.at(-1) ?? last
  return [
    { ...token, end: at, text: first, key: foldWord(first) },
    { ...token, start: at, text: last.charAt(0).toUpperCase() + last.slice(1), key: head },
  ]
}

function wordTokens(words: readonly Word[], at: number, names: ReadonlySet<number>): Token[] {
  const word = words[at]
  if (!word) return []
  const { token, lower } = word
  if (token.kind !== 'word') return isOrdinalStop(words, at) ? [] : [token]
  const own = word.noun?.keys ?? []
  const text = word.capital && !ENGLISH.calendar.has(own[0]?.trim() ?? '') ? lower : token.text
  const keys = articleKeys(words, at, names) ?? word.noun?.keys ?? keysOf(lower) ?? [ownKey(lower)]
  return keys.map((key, index) =>
    index === 0
      ? { ...token, text, key: foldedKey(key) }
      : { ...token, start: token.end, text: '', key: foldedKey(key) },
  )
}

/** “21. Dezember”. */
function isOrdinalStop(words: readonly Word[], at: number): boolean {
  const [before, stop, next] = [words[at - 1], words[at], words[at + 1]]
  const day = /^\d{1,2}$/u.test(before?.lower ?? '') && before?.token.end === stop?.token.start
  return stop?.token.text === '.' && day && ENGLISH.calendar.has(next?.noun?.keys[0]?.trim() ?? '')
}

function foldedKey(key: string): string {
  return key === 'may ' ? 'may' : foldWord(key.trim())
}

/** German words that look like English ones are told apart from them. */
function ownKey(lower: string): string {
  const key = foldWord(lower)
  return keysOf(lower) === null && FRIENDS.test(key) ? `${key}-` : key
}

const FRIENDS =
  /^(?:man|not|art|rat|gift|also|fast|bald|arm|all|her|him|his|an|am|so|do|us|war|was|will|bar|mine|made|note|lead|left|right|off|over|head|run|one|two|ten|or|if|as|at|be|no|of|on|to|up|may|must|say|said|both|most|some|many|few|last|first|second|half|no|none|held|hat|hut|rang|sing|list|star|bad|tag|tod|brief|fall|grab|hinder|mutter|wider|sold|stand|band|sage|handy)$/u

const PREPOSITION = /^(?:bei|in|an|auf|mit|von|durch|nach|unter|aus|für|gegen)$/u
const CLAUSE_END = /^[,;:.!?–—-]$/u

/** “der”, “die”, “von”: an article, “of the”, “who” or “by”, by what stands before and behind. */
function articleKeys(
  words: readonly Word[],
  at: number,
  names: ReadonlySet<number>,
): readonly string[] | null {
  const { lower = '' } = words[at] ?? {}
  const before = words[at - 1]
  const next = words[at + 1]
  const behindNoun = before?.noun?.noun === true && !names.has(at - 1)
  if (lower === 'von' || lower === 'vom') {
    const own = behindNoun && before.noun && (isHuman(before.noun.keys) || isBody(before.noun.keys))
    return [own || (behindNoun && names.has(at + 1)) ? 'of' : 'by', ...(lower === 'vom' ? ['the'] : [])]
  }
  if (lower === 'zum' || lower === 'zur') {
    const post = words.slice(at + 1, at + 4).find(({ capital }) => capital)
    if (post?.noun && isHuman(post.noun.keys)) return ['as']
    return ['to', 'the']
  }
  if (lower === 'bei' || lower === 'beim') return lower === 'beim' ? ['at', 'the'] : ['at']
  // “„…“, so der Sprecher”.
  if (lower === 'so' && at < 2 && before?.token.text === ',') return ['said']
  if (lower === 'auf' && /^\d/u.test(next?.lower ?? '')) return ['to']
  if (lower === 'im') return ['in', 'the']
  if (
    lower === 'gut' &&
    (/^\d/u.test(next?.lower ?? '') || /^(?:hundert|tausend|ein|zwei|drei)/u.test(next?.lower ?? ''))
  )
    return ['over']
  if (/^(?:eines|einer)$/u.test(lower) && behindNoun) return ['of', 'a']
  if (/^(?:seiner|seines|ihrer|ihres|dieser|dieses)$/u.test(lower) && behindNoun)
    return ['of', keysOf(lower)?.[0] ?? 'the']
  if (!/^d(?:er|ie|as|en|em|es)$/u.test(lower)) return null
  if (before?.token.text === ',' && isRelative(words, at)) return ['who']
  // “, bei dem neun Menschen starben”.
  if (words[at - 2]?.token.text === ',' && PREPOSITION.test(before?.lower ?? '') && isRelative(words, at))
    return ['which']
  if (lower === 'des' && before?.token.kind === 'word') return ['of', 'the']
  return lower === 'der' && behindNoun ? ['of', 'the'] : ['the']
}

/** “, der die Miliz anführt”: behind a relative pronoun stands another article, a small word, or the verb at the end. */
function isRelative(words: readonly Word[], at: number): boolean {
  const next = words[at + 1]
  if (!next || next.token.kind !== 'word') return false
  const end = words.findIndex(
    ({ token }, index) => index > at && token.kind === 'mark' && CLAUSE_END.test(token.text),
  )
  const last = words[(end < 0 ? words.length : end) - 1]
  const verb = last !== undefined && !last.capital && /(?:t|te|ten|en|ar|st|nd)$/u.test(last.lower)
  return !next.capital && verb
}
