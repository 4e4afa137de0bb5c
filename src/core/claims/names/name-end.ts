import type { Span } from '../../text/span.ts'
import { glossFor } from '../lexicon/glosses.ts'
import { placeNamed } from '../lexicon/places.ts'
import type { ReadToken, Reading, Sentence } from '../reading/read.ts'
import { roleAt } from '../reading/vocabulary.ts'
import type { Vocabulary } from '../reading/vocabulary.ts'
import { isNameElsewhere } from '../reading/word-counts.ts'
import type { WordCounts } from '../reading/word-counts.ts'
import { coreWords, foldName } from './fold.ts'
import {
  headOf,
  headsOrganisation,
  isAcronym,
  isGivenName,
  isPlural,
  mayBeInName,
  organisationHead,
} from './name-words.ts'
import { isCapitalised } from '../reading/tokens.ts'

/** What cutting a sentence into items needs to know. */
export type ChunkContext = {
  readonly vocabulary: Vocabulary
  readonly counts: WordCounts
  readonly document: number
  readonly reading: Reading
  /** In headlines only names known from running text are names; `null` before they are known. */
  readonly knownNames: ReadonlySet<string> | null
}

const LONGEST_NAME = 9

/** Where the name that starts at a token ends; the token's own index when none does. */
export function nameEnd(sentence: Sentence, index: number, context: ChunkContext): number {
  const { tokens } = sentence
  const { vocabulary, counts } = context
  const { lexicon } = vocabulary
  const first = tokens[index]
  if (!first) return index
  const before = tokens[index - 1]
  const initial = index === 0 || (before?.kind === 'mark' && /^[:•*|([]$/u.test(before.text))
  const given = isGivenName(tokens, index, initial, vocabulary, counts.capitalPairs)
  const numbered = isOrdinal(first) && mayBeInName(tokens[index + 1], vocabulary)
  if (!given && !numbered && !mayBeInName(first, vocabulary)) return index
  // "Command of the Northern Guard passed to": what is held, not who holds it.
  if (
    index === 0 &&
    /^(?:command|leadership|control|presidency)$/u.test(first.key) &&
    tokens[1]?.key === 'of'
  )
    return index
  let end = index + 1
  while (end - index < LONGEST_NAME) {
    const step = continues(tokens, index, end, context)
    if (step === 0 || holderFollows(tokens, index, end, vocabulary)) break
    end += step
  }
  const word = first.key
  // "the 14th Rifle Brigade" is another than the 15th; "the 14th Amendment" is none.
  if (numbered && organisationHead(tokens[end - 1]?.key ?? '', lexicon) !== 'armed') return index
  // "Sun Battalions" is no Sunday.
  if (
    lexicon.calendar.has(word) &&
    headOf(tokens.slice(index, end), lexicon) === null &&
    !isMonthNamed(tokens, index, end, vocabulary)
  )
    return index
  if (initial && end > index + 1) {
    const common = (counts.small.get(word) ?? 0) > (counts.capital.get(word) ?? 0)
    const known = counts.capitalPairs.has(`${word} ${tokens[index + 1]?.key ?? ''}`)
    if (common && !known && !lexicon.commonNameWords.has(word)) return index
  }
  if (end === index + 1) {
    if (lexicon.commonNameWords.has(word)) return index
    if (initial && !isNameElsewhere(counts, word) && placeNamed(foldName(first.text)) === null) {
      const next = tokens[index + 1]
      const small = counts.small.get(word) ?? 0
      const speaks =
        next?.kind === 'possessive' ||
        (next?.kind === 'word' && lexicon.sayingVerbs.has(next.key)) ||
        namesItsHead(tokens, index + 1, vocabulary)
      if (small > 0 || !(speaks || isAcronym(first.text))) return index
    }
  }
  return end
}

/** "Nurse June Abara": behind a word for what somebody is, a month is a given name. */
function isMonthNamed(
  tokens: readonly ReadToken[],
  index: number,
  end: number,
  { lexicon }: Vocabulary,
): boolean {
  const before = tokens[index - 1]?.key ?? ''
  return (
    end - index > 1 &&
    lexicon.surnameLike.has(tokens[index]?.key ?? '') &&
    (lexicon.titles.has(before) || lexicon.callings.has(before) || lexicon.humanNouns.has(before))
  )
}

/** 14th, 3rd: a number that belongs to the name of a unit. */
export function isOrdinal({ text }: ReadToken): boolean {
  return /^\d{1,3}(?:st|nd|rd|th)$/u.test(text)
}

/** "leader of the Dawn Movement Ana Reyes", "Minister of Transport Ana Reyes": a name of two or three words behind what is led. */
function holderFollows(
  tokens: readonly ReadToken[],
  start: number,
  at: number,
  vocabulary: Vocabulary,
): boolean {
  const headed = organisationHead(tokens[at - 1]?.key ?? '', vocabulary.lexicon) !== null && at - start > 1
  if (!headed && !tokens.slice(start, at).every(({ key }) => vocabulary.lexicon.portfolios.has(key)))
    return false
  if (vocabulary.lexicon.portfolios.has(tokens[at]?.key ?? '')) return false
  const of = tokens[start - 1]?.key === 'the' ? start - 2 : start - 1
  if (tokens[of]?.key !== 'of' || !roleAt(vocabulary, tokens, of - 1)) return false
  let end = at
  while (mayBeInName(tokens[end], vocabulary)) end++
  const last = tokens[end - 1]?.key ?? ''
  return end - at >= 2 && end - at <= 3 && organisationHead(last, vocabulary.lexicon) === null
}

/** "Lowmoor mayor Peter Ash": an exact post and a capital behind it. Rebels and cults have leaders too. */
function namesItsHead(tokens: readonly ReadToken[], at: number, vocabulary: Vocabulary): boolean {
  const role = roleAt(vocabulary, tokens, at)
  const exact = role !== null && role.entry.group === 'head' && role.entry.post !== 'lead'
  return exact && mayBeInName(tokens[at + role.length], vocabulary)
}

/** How many more tokens belong to the name: 1 for a word, more over particles and "of". */
function continues(tokens: readonly ReadToken[], start: number, at: number, context: ChunkContext): number {
  const { vocabulary, counts, reading } = context
  const { lexicon } = vocabulary
  const token = tokens[at]
  const next = tokens[at + 1]
  const previous = tokens[at - 1]
  if (!token || !previous) return 0
  // "Margaret A. Coldwater": an initial, though "a" is a small word.
  if (/^\p{Lu}\.$/u.test(token.text) && isInitialOf(tokens, at, vocabulary)) return 1
  if (mayBeInName(token, vocabulary)) {
    if (lexicon.calendar.has(token.key) && !lexicon.surnameLike.has(token.key)) return 0
    const role = roleAt(vocabulary, tokens, at)
    if (role) {
      const endsName =
        lexicon.surnameLike.has(token.key) && at - start === 1 && !mayBeInName(next, vocabulary)
      if (!endsName && !headsOrganisation(tokens, at + role.length, vocabulary)) return 0
    }
    const title = lexicon.titles.has(token.key) && mayBeInName(next, vocabulary)
    return title && !lexicon.organisationHeads.has(next?.key ?? '') ? 0 : 1
  }
  // "Darnell “Deuce” Whitlow".
  if (
    token.quote &&
    at - start <= 2 &&
    isNickname(reading, token.quote.inner) &&
    mayBeInName(next, vocabulary)
  )
    return 2
  if (token.kind === 'possessive') {
    const inName =
      lexicon.possessiveNameWords.has(previous.key) ||
      tokens[start]?.key === 'st' ||
      (isPlural(token) && headsOrganisation(tokens, at + 1, vocabulary))
    return inName && mayBeInName(next, vocabulary) ? 2 : 0
  }
  if (token.kind === 'mark') return token.text === '&' && mayBeInName(next, vocabulary) ? 2 : 0
  if (token.kind !== 'word') return 0
  if (lexicon.linkingParticles.has(token.key) && !isCapitalised(token)) {
    if (mayBeInName(next, vocabulary)) return 2
    const afterNext = tokens[at + 2]
    return next && lexicon.particles.has(next.key) && mayBeInName(afterNext, vocabulary) ? 3 : 0
  }
  const small = withSmallAdjective(tokens, start, at, context)
  if (small > 0) return small
  // "Van den Berg": a particle behind one that begins the name.
  const opens = at - start === 1 && lexicon.linkingParticles.has(previous.key)
  if (opens && lexicon.particles.has(token.key) && mayBeInName(next, vocabulary)) return 2
  const ofEarlier = tokens.slice(start + 1, at).some(({ key }) => key === 'of' || key === 'for')
  const headEarlier =
    ofEarlier && tokens.slice(start, at).some(({ key }) => lexicon.organisationHeads.has(key))
  const organisation =
    lexicon.organisationHeads.has(previous.key) ||
    isHeadedBefore(tokens, start, at, context) ||
    previous.key === 'state' ||
    (headEarlier && token.key === 'of')
  const link = token.key
  const topical =
    link === 'on' &&
    !lexicon.calendar.has(next?.key ?? '') &&
    /^(?:committee|commission|council|conference|panel)$/u.test(previous.key)
  if (((link === 'of' || link === 'for') && organisation) || topical) {
    if (mayBeInName(next, vocabulary) && !roleAt(vocabulary, tokens, at + 1)) return 2
    return next?.key === 'the' && mayBeInName(tokens[at + 2], vocabulary) ? 3 : 0
  }
  if (link === 'and' && mayBeInName(next, vocabulary)) {
    const ofBefore = tokens.slice(start, at).some(({ key }) => key === 'of' || key === 'for')
    const headAfter = lexicon.organisationHeads.has(tokens[at + 2]?.key ?? '') && at - start === 1
    const single = !mayBeInName(tokens[at + 2], vocabulary)
    const place =
      placeNamed(foldName(previous.text)) !== null || placeNamed(foldName(next?.text ?? '')) !== null
    const common = (counts.small.get(previous.key) ?? 0) > 0
    return ((ofBefore && (single || common)) || headAfter) && !place ? 2 : 0
  }
  return 0
}

/** “Brigada Roja de la Sierra”: in Romance languages the word for the body comes first. */
function isHeadedBefore(
  tokens: readonly ReadToken[],
  start: number,
  at: number,
  { vocabulary, reading }: ChunkContext,
): boolean {
  return (
    at - start <= 3 &&
    vocabulary.lexicon.organisationHeads.has(tokens[start]?.key ?? '') &&
    glossFor(reading.document.meta.language) !== null
  )
}

/** “Front populaire de la Montagne”: tokens from the adjective to the name, 0 where none follows with an article. */
function withSmallAdjective(
  tokens: readonly ReadToken[],
  start: number,
  at: number,
  context: ChunkContext,
): number {
  const { lexicon } = context.vocabulary
  const [adjective, of, next] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  if (at !== start + 1 || !adjective || of?.key !== 'of' || !isHeadedBefore(tokens, start, at, context))
    return 0
  if (lexicon.functionWords.has(adjective.key) || adjective.key.length < 4) return 0
  if (next?.key === 'the') return mayBeInName(tokens[at + 3], context.vocabulary) ? 4 : 0
  return !BARE_OF.test(of.text) && mayBeInName(next, context.vocabulary) ? 3 : 0
}

/** Without an article: “le Front populaire de NAME” is somebody's. */
const BARE_OF = /^(?:de|d['’]?|di)$/iu

/** One or two words between a given name and a surname: `“Deuce”`, `“il Lungo”`. */
function isNickname({ document }: Reading, { start, end }: Span): boolean {
  return (
    end - start < 20 &&
    /^(?:\p{Ll}{1,3}\s)?\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)?$/u.test(document.text.slice(start, end))
  )
}

/** Whether a name goes on behind an initial, or behind several. */
function isInitialOf(tokens: readonly ReadToken[], at: number, vocabulary: Vocabulary): boolean {
  let next = at + 1
  while (next < at + 3 && /^\p{Lu}\.$/u.test(tokens[next]?.text ?? '')) next++
  return mayBeInName(tokens[next], vocabulary)
}

/** Where the name known from running text ends that starts at a token of a headline; the token's own index without one. */
export function knownNameEnd(
  tokens: readonly ReadToken[],
  index: number,
  { vocabulary, knownNames }: ChunkContext,
): number {
  if (!knownNames) return index
  const { lexicon } = vocabulary
  for (let length = 6; length > 0; length--) {
    const words = tokens.slice(index, index + length)
    if (words.length < length || words.some(({ kind, quote }) => kind !== 'word' || quote !== null)) continue
    const last = words.at(-1)
    const first = words[0]
    if (!last || !first || !isCapitalised(last)) continue
    if (lexicon.functionWords.has(first.key) || lexicon.functionWords.has(last.key)) continue
    const core = coreWords(
      words.map(({ text }) => text),
      lexicon.particles,
    )
    if (knownNames.has(core.join(' '))) return index + length
  }
  return index
}
