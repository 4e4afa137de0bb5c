import type { Span } from '../../text/span.ts'
import { ENGLISH } from '../lexicon/english.ts'
import { ORGANISATION_OPENERS } from '../lexicon/english-names.ts'
import { placeNamed } from '../lexicon/places.ts'
import { foldName, foldWord } from '../names/fold.ts'
import { groupedNumbers } from '../reading/grouped-numbers.ts'
import type { PieceReader } from '../reading/piece-reader.ts'
import type { Token } from '../reading/tokens.ts'
import { isCapitalised, tokensOf } from '../reading/tokens.ts'
import { isWomans, nominativeOf, nominativeSurname } from './cases.ts'
import { withLeaders, withSayers, zeroWidth } from './order.ts'
import { GIVEN, HEARERS, isBody, isPost, keysOf, LEGAL, PHRASES } from './lexicon.ts'

/** What a text says of its words with capitals. */
type Known = {
  /** Words of names as they stand, in small letters. */
  readonly capitals: ReadonlySet<string>
  /** Surnames that stand behind a woman's given name. */
  readonly women: ReadonlySet<string>
}

/**
 * Reads a Russian text with the keys of English words (rule C30). Names keep their letters and are put into the
 * nominative where the text has it, so that all cases of a name are one. Linear.
 *
 * @param pieces the sentences of the text
 * @param elsewhere words of names in other documents of the case (`russianNames`)
 */
export function russianReader(
  text: string,
  pieces: readonly Span[],
  elsewhere: ReadonlySet<string> = NOTHING,
): PieceReader {
  const known = knownIn(
    pieces.map((piece) => tokensOf(text, piece)),
    elsewhere,
  )
  return (whole, span) => {
    const tokens = groupedNumbers(tokensOf(whole, span), whole)
    return withFallen(
      withSayers(withLeaders(withHolders(withGenitives(withCalledBodies(glossed(tokens, known)))))),
    )
  }
}

const NOTHING: ReadonlySet<string> = new Set()

/** The words of people's names of a text, those of a given name and what stands behind it, and single words between marks. */
export function russianNames(text: string, pieces: readonly Span[]): string[] {
  return pieces.flatMap((piece) => {
    const tokens = tokensOf(text, piece)
    return tokens.flatMap((token, at) => {
      const next = tokens[at + 1]
      if (tokens[at - 1]?.text === '«' && next?.text === '»') return [folded(token.text)]
      const pair =
        next !== undefined && isCapitalised(token) && isCapitalised(next) && GIVEN.has(folded(token.text))
      return pair ? [folded(token.text), folded(next.text)] : []
    })
  })
}

function knownIn(sentences: readonly (readonly Token[])[], elsewhere: ReadonlySet<string>): Known {
  const capitals = new Set(elsewhere)
  const pairs: (readonly [string, string])[] = []
  for (const tokens of sentences) {
    for (const [index, token] of tokens.entries()) {
      if (!isName(tokens, index)) continue
      const lower = folded(token.text)
      capitals.add(lower)
      if (isName(tokens, index + 1)) pairs.push([lower, folded(tokens[index + 1]?.text ?? '')])
    }
  }
  const women = new Set(pairs.flatMap(([given, surname]) => (isWomans(given, capitals) ? [surname] : [])))
  return { capitals, women }
}

/** A word with a capital inside a sentence, or at its start with another one behind it. */
function isName(tokens: readonly Token[], index: number): boolean {
  const [token, next, after] = [tokens[index], tokens[index + 1], tokens[index + 2]]
  if (!token || !isCapitalised(token)) return false
  if (index > 0 && tokens[index - 1]?.kind === 'word') return true
  if (keysOf(token.text.toLowerCase()) !== null || !next || !isCapitalised(next)) return false
  // “Проводник Алексей Пихлеров”: what somebody is; behind a given name there is a father's.
  return !(after && isCapitalised(after)) || /(?:ич|вна)$/u.test(next.text)
}

function glossed(tokens: readonly Token[], known: Known): Token[] {
  const read: Token[] = []
  let inside = false
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (!token) break
    if (/^[«»„“”]$/u.test(token.text)) {
      const next = tokens[at + 1]
      const opens = /^[«„]$/u.test(token.text)
      inside = opens && next !== undefined && isCapitalised(next)
      // “компании «Причал» Дмитрий Касаткин”: the holder's name is another one.
      if (!opens && next && isCapitalised(next)) read.push(comma(token.start))
      continue
    }
    if (token.kind !== 'word') {
      read.push(token)
      continue
    }
    const lower = token.text.toLowerCase()
    if (inside) {
      read.push(bodyToken(token, known))
      continue
    }
    const phrase = PHRASES.find(({ words }) =>
      words.every((word, offset) => tokens[at + offset]?.text.toLowerCase() === word),
    )
    if (phrase) {
      for (const [offset, key] of phrase.keys.entries()) {
        const own = tokens[at + offset]
        if (own && key !== '-') read.push({ ...own, text: lower, key })
      }
      if (/leadership|command/u.test(phrase.keys.at(-1) ?? ''))
        read.push(zeroWidth(tokens[at + phrase.words.length - 1] ?? token, 'of'))
      at += phrase.words.length - 1
      continue
    }
    // “Сказала журналистам мэр Полина Стрежева”: whom she told is no part of who she is.
    const legal = LEGAL.get(lower)
    if (legal && tokens[at + 1] && !(tokens[at + 1]?.kind === 'word' && !isCapitalised(token))) {
      read.push(...spread(token, legal))
      continue
    }
    if (HEARERS.has(lower) && /^(?:said|says)$/u.test(read.at(-1)?.key ?? '')) continue
    if (beginsName(tokens, at)) read.push(comma(token.start))
    read.push(...wordTokens(tokens, at, known))
  }
  return read
}

/** “Мэр Верхнеозёрска Полина Стрежева”, “представитель МВД Руслан Ихсанов”: a given name behind another capital begins a name. */
function beginsName(tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (!before || !token || !next || ![before, token, next].every(isCapitalised)) return false
  return isGiven(token) && !isGiven(before) && (at > 1 || /^\p{Lu}{2,}$/u.test(before.text))
}

/** “Инги” before a surname that is declined too. */
function isDeclinedGiven(lower: string, next: Token | undefined, capitals: ReadonlySet<string>): boolean {
  return (
    next !== undefined &&
    isCapitalised(next) &&
    !GIVEN.has(lower) &&
    !capitals.has(lower.slice(0, -1)) &&
    GIVEN.has(nominativeOf(lower, GIVEN))
  )
}

function isGiven({ text }: Token): boolean {
  const lower = folded(text)
  return GIVEN.has(lower) || GIVEN.has(nominativeOf(lower, GIVEN))
}

/** A word of a name between marks has a capital for the rules, whatever it has. */
function bodyToken(token: Token, { capitals }: Known): Token {
  if (isParticle(token.text)) return token
  // “«Ладога-Инвеста»”: in the nominative where a text has it.
  const nominative = nominativeOf(folded(token.text), capitals)
  const own = nominative === folded(token.text) ? token.text : nominative
  const text = own.replaceAll(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase())
  return own === token.text
    ? { ...token, text: token.text.charAt(0).toUpperCase() + token.text.slice(1) }
    : { ...token, text, key: foldWord(text) }
}

/** In small letters, with the points of ё left out as most texts do. */
function folded(text: string): string {
  return text.toLowerCase().replaceAll('ё', 'е')
}

function comma(at: number): Token {
  return { start: at, end: at, kind: 'mark', text: ',', key: ',' }
}

function isParticle(text: string): boolean {
  return /^(?:и|аль|эль|ад|аш|ас|ан|ар|ат|аз|бин|ибн|де|ван|фон)$/u.test(text)
}

function wordTokens(tokens: readonly Token[], at: number, known: Known): Token[] {
  const token = tokens[at]
  if (!token) return []
  const lower = token.text.toLowerCase()
  const next = tokens[at + 1]?.text.toLowerCase() ?? ''
  const named = isCapitalised(token) && (isName(tokens, at) || isKnown(token, known))
  const behind = tokens[at + 1]
  // “Приговор Остерлову”: a name at the start of a sentence stands in the case of the surname behind it.
  const declined =
    at === 0 &&
    behind !== undefined &&
    isCapitalised(behind) &&
    nominativeOf(folded(behind.text), known.capitals) !== folded(behind.text)
  if (declined && !known.capitals.has(nominativeOf(folded(token.text), known.capitals)))
    return [{ ...token, text: lower, key: `${foldWord(lower)}-` }]
  const keys = named && !(at === 0 && keysOf(lower)) ? null : keysOf(lower)
  if (named && keys === null) return [nameToken(tokens, at, known)]
  if (lower === 'до' && /^\d/u.test(next)) return spread(token, ['up', 'to'])
  if (lower === 'в' && ENGLISH.calendar.has(keysOf(next)?.[0] ?? '')) return spread(token, ['on'])
  if (keys === null && /^\d/u.test(lower)) return [token]
  if (keys === null) return [{ ...token, text: lower, key: `${foldWord(lower)}-` }]
  if (
    lower === 'тысячи' &&
    /^\d|^(?:two|three|four)$/u.test(keysOf(tokens[at - 1]?.text ?? '')?.[0] ?? tokens[at - 1]?.text ?? '')
  )
    return spread(token, ['thousand'])
  return spread(token, keys)
}

/** At the start of a sentence: a name elsewhere, in whatever case, a known place or a word all in capitals. */
function isKnown({ text }: Token, { capitals }: Known): boolean {
  const lower = folded(text)
  return (
    capitals.has(nominativeOf(lower, capitals)) ||
    /^\p{Lu}{3,}$/u.test(text) ||
    placeNamed(foldName(text)) !== null
  )
}

function spread(token: Token, keys: readonly string[]): Token[] {
  const calendar = ENGLISH.calendar.has(keys[0] ?? '')
  const text = calendar ? token.text.charAt(0).toUpperCase() + token.text.slice(1) : token.text.toLowerCase()
  return keys.map((key, index) => (index === 0 ? { ...token, text, key } : zeroWidth(token, key)))
}

/** A word of a name in the nominative: “Касима” is “Касим” where the text has both. */
function nameToken(tokens: readonly Token[], at: number, { capitals, women }: Known): Token {
  const token = tokens[at]
  if (!token) return { start: 0, end: 0, kind: 'word', text: '', key: '' }
  const lower = folded(token.text)
  const before = tokens[at - 1]
  const given = before && isCapitalised(before) ? folded(before.text) : null
  const woman = given === null ? women.has(lower) : isWomans(given, capitals)
  const declinedGiven =
    given !== null && !GIVEN.has(given) && GIVEN.has(nominativeOf(given, GIVEN))
      ? nominativeOf(given, GIVEN)
      : null
  const known = woman ? lower : nominativeOf(lower, capitals)
  const nominative =
    declinedGiven !== null && !capitals.has(lower.replace(/.$/u, '')) && known === lower
      ? nominativeSurname(lower, isWomans(declinedGiven, GIVEN))
      : known === lower && isDeclinedGiven(lower, tokens[at + 1], capitals)
        ? nominativeOf(lower, GIVEN)
        : known
  const own = { ...token, given: isGiven(token) }
  // “Озёрской таможни”: the adjective of a town is no case of the town.
  if (isOfBody(tokens, at)) return { ...own, key: foldWord(lower) }
  if (nominative === lower) return { ...own, key: foldWord(lower) }
  return {
    ...own,
    text: nominative.charAt(0).toUpperCase() + nominative.slice(1),
    key: foldWord(nominative),
  }
}

const OF_BODY = /(?:ая|ой|ую|ий|ый|ого|ому|им|ым|ое|ем|ом)$/u
const MOST_DESCRIBING = 2

/** “Северо-Озёрской железной дороги”, “Белоярский районный суд”: an adjective with a capital and the body it belongs to are its name. */
function withCalledBodies(tokens: readonly Token[]): Token[] {
  const read = [...tokens]
  for (const [index, token] of tokens.entries()) {
    if (
      index === 0 ||
      !isCapitalised(token) ||
      !OF_BODY.test(token.text) ||
      tokens[index - 1]?.kind === 'mark'
    )
      continue
    let at = index + 1
    while (
      at <= index + MOST_DESCRIBING &&
      OF_BODY.test(tokens[at]?.text ?? '') &&
      !isPost([tokens[at]?.key ?? '']) &&
      !isBody([tokens[at]?.key ?? ''])
    )
      at++
    const body = tokens[at]
    if (!body || isCapitalised(body) || body.kind !== 'word' || !isBody([body.key])) continue
    for (let part = index + 1; part <= at; part++) {
      const own = tokens[part]
      if (own && own.text !== '')
        read[part] = { ...own, text: own.text.charAt(0).toUpperCase() + own.text.slice(1) }
    }
  }
  return read
}

/** “Мэр Приозёрска подписала”: the genitive of a town, which no surname has in the nominative. */
const OF_TOWN = /^\p{Lu}\p{Ll}*(?:[сц]ка|бурга|града|города|поля|горья|речья|края|области)$/u

/** “Росавтонадзор”, “Минздрав”, “Газпром”: bodies named by one word made of parts. */
const OF_STATE =
  /^(?:(?:Рос|Мин|Гос|Глав|Рос)\p{Ll}{5,}|\p{Lu}\p{Ll}{2,}(?:надзор|банк|строй|транс|энерго|нефть|газ|пром|маш|авиа|флот|связь|цемент|сталь|лес|хим)(?:а|у|ом|е|и|ю|я)?)$/u

/** Whether an adjective with a capital stands before the noun for a body. */
function isOfBody(tokens: readonly Token[], at: number): boolean {
  if (!OF_BODY.test(tokens[at]?.text ?? '')) return false
  for (let next = at + 1; next <= at + 1 + MOST_DESCRIBING; next++) {
    const token = tokens[next]
    if (token?.kind !== 'word' || isCapitalised(token)) return false
    if (isBody(keysOf(token.text.toLowerCase()) ?? [])) return true
    if (!OF_BODY.test(token.text)) return false
  }
  return false
}

/** “лидер группировки”: what stands in the genitive behind a post, a body or a name between marks follows “of the”. */
function withGenitives(tokens: readonly Token[]): Token[] {
  return tokens.flatMap((token, index) => {
    const post = [2, 1].some((length) =>
      isPost(tokens.slice(index - length + 1, index + 1).map(({ key }) => key)),
    )
    const next = tokens[index + 1]
    const after = tokens[index + 2]
    if (!post || token.kind !== 'word' || next?.kind !== 'word') return [token]
    // Without a name between marks behind it a body is any: Russian has no articles.
    const body = isBody([next.key]) && !isCapitalised(next) && isBodysName(next, after)
    const described =
      !isCapitalised(next) &&
      next.key.endsWith('-') &&
      after !== undefined &&
      isBody([after.key]) &&
      isBodysName(after, tokens[index + 3])
    const acronym = /^\p{Lu}{2,6}$/u.test(next.text) || OF_STATE.test(next.text)
    const called =
      isCapitalised(next) &&
      [after, tokens[index + 3], tokens[index + 4]].some(
        (one) => one !== undefined && isCapitalised(one) && isBody([one.key]),
      )
    if (called && OF_BODY.test(next.text)) return [token, zeroWidth(token, 'of'), zeroWidth(token, 'the')]
    // “мэр Верхнеозёрска, Полина Стрежева”.
    const place = isCapitalised(next) && after?.kind === 'mark' && after.start === after.end
    const town = isCapitalised(next) && OF_TOWN.test(next.text) && after?.given !== true
    if ((place || town) && !acronym) return [token, zeroWidth(token, 'of')]
    return body || described || acronym ? [token, zeroWidth(token, 'of'), zeroWidth(token, 'the')] : [token]
  })
}

/** Whether a name between marks or of an opener stands behind the noun for a body. */
function isBodysName(body: Token, name: Token | undefined): boolean {
  if (!name || !isCapitalised(name)) return false
  return name.start > body.end + 1 || ORGANISATION_OPENERS.has(name.key) || /^\p{Lu}{2,6}$/u.test(name.text)
}

/** “командир бригады Иван Петров”: two words that are no body's name are the holder's. */
function withHolders(tokens: readonly Token[]): Token[] {
  return tokens.flatMap((token, index) => {
    const [next, after] = [tokens[index + 1], tokens[index + 2]]
    const body = token.text !== '' && isBody([token.key]) && !isCapitalised(token)
    if (!body || !next || !after || !isCapitalised(next) || !isCapitalised(after)) return [token]
    return ORGANISATION_OPENERS.has(next.key) || next.start > token.end + 1
      ? [token]
      : [token, comma(token.end)]
  })
}

/** “падения двенадцати ракет”: the rockets landed. */
function withFallen(tokens: readonly Token[]): Token[] {
  const fall = tokens.findIndex(({ text }) => /^падени[еяю]$/u.test(text))
  const rockets = tokens.findIndex(
    ({ key }, index) => index > fall && index < fall + 4 && /^(?:rockets|drones|shells)$/u.test(key),
  )
  const last = tokens[rockets]
  if (fall < 0 || !last) return [...tokens]
  return [
    ...tokens.slice(0, rockets + 1),
    zeroWidth(last, 'were'),
    zeroWidth(last, 'landed'),
    ...tokens.slice(rockets + 1),
  ]
}
