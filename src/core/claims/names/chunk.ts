import type { Lexicon, OrganisationClass } from '../lexicon/lexicon.ts'
import { countryOfAdjective, placeNamed } from '../lexicon/places.ts'
import type { Item, NameMention } from '../reading/items.ts'
import { itemOf } from '../reading/items.ts'
import type { ReadToken, Reading, Sentence } from '../reading/read.ts'
import { isCapitalised } from '../reading/tokens.ts'
import { roleAt } from '../reading/vocabulary.ts'
import type { Vocabulary } from '../reading/vocabulary.ts'
import { isNameElsewhere } from '../reading/word-counts.ts'
import type { WordCounts } from '../reading/word-counts.ts'
import { coreWords, foldName } from './fold.ts'

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

/** Cuts a sentence into names, posts, titles and words (rule C1). Linear in its tokens. */
export function itemsOf(sentence: Sentence, context: ChunkContext): Item[] {
  const items: Item[] = []
  const { tokens } = sentence
  let index = 0
  while (index < tokens.length) index = addItem(sentence, index, context, items)
  return items
}

function addItem(sentence: Sentence, index: number, context: ChunkContext, into: Item[]): number {
  const { tokens } = sentence
  const { vocabulary } = context
  const { lexicon } = vocabulary
  const token = tokens[index]
  if (!token) return index + 1
  if (token.quote) {
    into.push(itemOf(token, 'quote', 'quote', { quote: token.quote }))
    return index + 1
  }
  if (token.kind !== 'word') {
    into.push(itemOf(token, token.kind, token.key))
    return index + 1
  }
  const capital = isCapitalised(token)
  const role = roleAt(vocabulary, tokens, index)
  if (
    role &&
    !(capital && !sentence.titleCase && headsOrganisation(tokens, index + role.length, vocabulary))
  ) {
    const last = tokens[index + role.length - 1] ?? token
    into.push(
      itemOf({ start: token.start, end: last.end }, 'role', role.entry.words, { role: role.entry, capital }),
    )
    return index + role.length
  }
  const prefixed = /^(ex|co)-(.+)$/u.exec(token.key)
  const prefixedRole = prefixed?.[2]
    ? vocabulary.roles.get(prefixed[2])?.find(({ words }) => words.length === 1)
    : null
  if (prefixed?.[1] && prefixedRole) {
    const cut = token.start + prefixed[1].length
    into.push(itemOf({ start: token.start, end: cut }, 'word', prefixed[1]))
    into.push(
      itemOf({ start: cut + 1, end: token.end }, 'role', prefixedRole.entry.words, {
        role: prefixedRole.entry,
      }),
    )
    return index + 1
  }
  if (isTitle(tokens, index, context)) {
    into.push(itemOf(token, 'title', token.key, { capital }))
    return index + 1
  }
  if (capital) {
    const end = sentence.titleCase ? knownNameEnd(tokens, index, context) : nameEnd(sentence, index, context)
    if (end > index) {
      addName(sentence, index, end, context, into)
      return end
    }
  }
  into.push(plainItem(token, lexicon, capital))
  return index + 1
}

function plainItem(token: ReadToken, lexicon: Lexicon, capital: boolean): Item {
  const noun =
    lexicon.organisationNouns.get(token.key) ?? lexicon.organisationNouns.get(token.key.replace(/s$/u, ''))
  if (noun !== undefined && !lexicon.functionWords.has(token.key)) {
    return itemOf(token, 'noun', token.key, {
      noun: token.key.endsWith('s') && !lexicon.organisationNouns.has(token.key) ? null : noun,
      capital,
    })
  }
  const adjective = countryOfAdjective(token.key) !== null || isHyphenAdjective(token, lexicon)
  return itemOf(token, adjective ? 'adjective' : 'word', token.key, { capital })
}

/** A possessive without its own s: of a plural, or of a name that ends in s. */
function isPlural({ text }: ReadToken): boolean {
  return text.length === 1
}

/** A capitalised post or title that the head of an organisation follows is part of its name: General Hospital. */
function headsOrganisation(tokens: readonly ReadToken[], from: number, vocabulary: Vocabulary): boolean {
  for (let index = from; index < from + 4; index++) {
    const token = tokens[index]
    if (!token || !isCapitalised(token) || roleAt(vocabulary, tokens, index)) return false
    if (organisationHead(token.key, vocabulary.lexicon) !== null) return index === from
  }
  return false
}

function isTitle(tokens: readonly ReadToken[], index: number, { vocabulary }: ChunkContext): boolean {
  const { lexicon } = vocabulary
  const token = tokens[index]
  if (!token || !lexicon.titles.has(token.key)) return false
  const next = tokens[index + 1]
  if (!next || next.kind !== 'word' || !isCapitalised(next)) return false
  if (lexicon.functionWords.has(next.key) || lexicon.calendar.has(next.key)) return false
  return !headsOrganisation(tokens, index + 1, vocabulary)
}

function isHyphenAdjective(token: ReadToken, { adjectiveEndings }: Lexicon): boolean {
  if (/^(?:pro|anti|non|ex|un|mid|pre|post|all|neo|trans)-\p{Lu}/iu.test(token.text)) return true
  const ending = /-(\p{Ll}{3,})$/u.exec(token.text)?.[1]
  if (!ending) return false
  return /(?:ed|ing)$/u.test(ending) || adjectiveEndings.has(ending)
}

function mayBeInName(token: ReadToken | undefined, { lexicon }: Vocabulary): boolean {
  if (!token || token.kind !== 'word' || token.quote || !isCapitalised(token)) return false
  if (lexicon.commonAcronyms.has(token.key) && isAcronym(token.text)) return false
  if (lexicon.formerWords.has(token.key) || lexicon.deputyWords.has(token.key)) return false
  if (lexicon.actingWords.has(token.key) || token.key === 'senior') return false
  // US is no pronoun, WHO no question.
  const common = lexicon.functionWords.has(token.key) && !(isAcronym(token.text) && token.key.length > 1)
  return !common && !isHyphenAdjective(token, lexicon)
}

/** Where the name that starts at a token ends; the token's own index when none does. */
function nameEnd(sentence: Sentence, index: number, context: ChunkContext): number {
  const { tokens } = sentence
  const { vocabulary, counts } = context
  const { lexicon } = vocabulary
  const first = tokens[index]
  if (!first || !mayBeInName(first, vocabulary)) return index
  const before = tokens[index - 1]
  const initial = index === 0 || (before?.kind === 'mark' && /^[:•*|([]$/u.test(before.text))
  let end = index + 1
  while (end - index < LONGEST_NAME) {
    const step = continues(tokens, index, end, vocabulary, counts)
    if (step === 0 || holderFollows(tokens, index, end, vocabulary)) break
    end += step
  }
  const word = first.key
  // "Sun Battalions" is no Sunday.
  if (lexicon.calendar.has(word) && headOf(tokens.slice(index, end), lexicon) === null) return index
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

/** "leader of the Dawn Movement Ana Reyes": behind the head of what is led stands a name of two or three words. */
function holderFollows(
  tokens: readonly ReadToken[],
  start: number,
  at: number,
  vocabulary: Vocabulary,
): boolean {
  if (organisationHead(tokens[at - 1]?.key ?? '', vocabulary.lexicon) === null || at - start < 2) return false
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
function continues(
  tokens: readonly ReadToken[],
  start: number,
  at: number,
  vocabulary: Vocabulary,
  counts: WordCounts,
): number {
  const { lexicon } = vocabulary
  const token = tokens[at]
  const next = tokens[at + 1]
  const previous = tokens[at - 1]
  if (!token || !previous) return 0
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
    return next && lexicon.linkingParticles.has(next.key) && mayBeInName(afterNext, vocabulary) ? 3 : 0
  }
  const ofEarlier = tokens.slice(start + 1, at).some(({ text }) => text === 'of' || text === 'for')
  const headEarlier =
    ofEarlier && tokens.slice(start, at).some(({ key }) => lexicon.organisationHeads.has(key))
  const organisation =
    lexicon.organisationHeads.has(previous.key) ||
    previous.key === 'state' ||
    (headEarlier && token.text === 'of')
  const link = token.text
  const topical = link === 'on' && /^(?:committee|commission|council|conference|panel)$/u.test(previous.key)
  if (((link === 'of' || link === 'for') && organisation) || topical) {
    if (mayBeInName(next, vocabulary) && !roleAt(vocabulary, tokens, at + 1)) return 2
    return next?.text === 'the' && mayBeInName(tokens[at + 2], vocabulary) ? 3 : 0
  }
  if (link === 'and' && mayBeInName(next, vocabulary)) {
    const ofBefore = tokens.slice(start, at).some((word) => word.text === 'of' || word.text === 'for')
    const headAfter = lexicon.organisationHeads.has(tokens[at + 2]?.key ?? '') && at - start === 1
    const single = !mayBeInName(tokens[at + 2], vocabulary)
    const place =
      placeNamed(foldName(previous.text)) !== null || placeNamed(foldName(next?.text ?? '')) !== null
    const common = (counts.small.get(previous.key) ?? 0) > 0
    return ((ofBefore && (single || common)) || headAfter) && !place ? 2 : 0
  }
  return 0
}

function knownNameEnd(
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

function addName(sentence: Sentence, from: number, to: number, context: ChunkContext, into: Item[]): void {
  const { tokens } = sentence
  const { lexicon } = context.vocabulary
  let start = from
  const head = headOf(tokens.slice(from, to), lexicon)
  if (head === null && placeNamed(foldName(textOf(context, tokens.slice(from, to)))) === null) {
    for (;;) {
      const length = adjectiveLength(tokens, start, to)
      if (length === 0) break
      const last = tokens[start + length - 1]
      const first = tokens[start]
      if (first && last) {
        into.push(itemOf({ start: first.start, end: last.end }, 'adjective', first.key, { capital: true }))
      }
      start += length
    }
  }
  let stop = to
  if (head === null && to - start > 1) {
    while (stop > start && countryOfAdjective(tokens[stop - 1]?.key ?? '') !== null) stop--
  }
  const words = tokens.slice(start, stop)
  const first = words[0]
  const last = words.at(-1)
  if (first && last) addNamed(sentence, words, first, context, into)
  for (const adjective of tokens.slice(stop, to)) {
    into.push(itemOf(adjective, 'adjective', adjective.key, { capital: true }))
  }
}

function addNamed(
  sentence: Sentence,
  words: readonly ReadToken[],
  first: ReadToken,
  context: ChunkContext,
  into: Item[],
): void {
  const { lexicon } = context.vocabulary
  const mention = mentionOf(sentence, words, context)
  if (mention.core.length === 1 && lexicon.commonNameWords.has(mention.core[0] ?? '')) {
    into.push(itemOf(mention, 'word', first.key, { capital: true }))
  } else if (mention.core.length === 1 && lexicon.organisationHeads.has(mention.core[0] ?? '')) {
    // "the Front", "the Ministry": the head alone describes, it does not name.
    const noun = lexicon.organisationHeads.get(mention.core[0] ?? '') ?? null
    into.push(itemOf(mention, 'noun', first.key, { noun, capital: true }))
  } else into.push(itemOf(mention, 'name', '', { mention, capital: true }))
}

function textOf({ reading }: ChunkContext, words: readonly ReadToken[]): string {
  const first = words[0]
  const last = words.at(-1)
  return first && last ? reading.document.text.slice(first.start, last.end) : ''
}

function adjectiveLength(tokens: readonly ReadToken[], start: number, to: number): number {
  const one = tokens[start]
  const two = tokens[start + 1]
  if (!one || start >= to) return 0
  if (two && start + 1 < to && countryOfAdjective(`${one.key} ${two.key}`) !== null) return 2
  return countryOfAdjective(one.key) !== null ? 1 : 0
}

function mentionOf(sentence: Sentence, words: readonly ReadToken[], context: ChunkContext): NameMention {
  const { lexicon } = context.vocabulary
  const form = textOf(context, words).replaceAll(/\s+/gu, ' ')
  const start = words[0]?.start ?? sentence.start
  const end = words.at(-1)?.end ?? start
  const core = coreWords(
    words.filter(({ kind }) => kind === 'word').map(({ text }) => text),
    lexicon.particles,
  )
  const head = headOf(words, lexicon)
  const place = placeNamed(foldName(form))
  const named = place !== null
  const placeHead =
    words.length > 1 &&
    (lexicon.placeHeads.has(words.at(-1)?.key ?? '') ||
      /^(?:camp|lake|mount|port|fort)$/u.test(words[0]?.key ?? ''))
  return {
    document: context.document,
    sentence: sentence.index,
    start,
    end,
    form,
    // All names of a country or city are one: U.S. = United States.
    core: place === null ? core : [foldName(place)],
    head: named ? null : head,
    place: named || (placeHead && head === null),
    acronym: isAcronym(form) && !named,
  }
}

function isAcronym(form: string): boolean {
  return /^(?:\p{Lu}\.?){2,6}s?$/u.test(form) && !/^[IVX]+$/u.test(form)
}

/** The sort of organisation the head of a name stands for: its last word, or the last before "of" and "for". */
function headOf(words: readonly ReadToken[], lexicon: Lexicon): OrganisationClass | null {
  if (words.length < 2) return null
  const link = words.findIndex(({ text }, index) => index > 0 && (text === 'of' || text === 'for'))
  const before = link > 0 ? organisationHead(words[link - 1]?.key ?? '', lexicon) : null
  return before ?? organisationHead(words.at(-1)?.key ?? '', lexicon)
}

/** The sort a head stands for, in the plural too: Battalions. */
function organisationHead(key: string, { organisationHeads }: Lexicon): OrganisationClass | null {
  const plural = key.length > 5 && key.endsWith('s') ? organisationHeads.get(key.slice(0, -1)) : undefined
  return organisationHeads.get(key) ?? plural ?? null
}
