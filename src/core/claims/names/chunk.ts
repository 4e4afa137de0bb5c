import type { Lexicon } from '../lexicon/lexicon.ts'
import { countryOfAdjective, placeNamed } from '../lexicon/places.ts'
import type { Item, NameMention } from '../reading/items.ts'
import { itemOf } from '../reading/items.ts'
import type { ReadToken, Sentence } from '../reading/read.ts'
import { isCapitalised } from '../reading/tokens.ts'
import type { TokenName } from '../reading/tokens.ts'
import { hasArabicScript } from '../../text/arabic-script.ts'
import { roleAt } from '../reading/vocabulary.ts'
import { coreWords, foldName } from './fold.ts'
import { isOrdinal, knownNameEnd, nameEnd } from './name-end.ts'
import type { ChunkContext } from './name-end.ts'
import { headOf, headsOrganisation, isAcronym, isGivenName, isHyphenAdjective } from './name-words.ts'

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
  if (token.name) {
    into.push(
      itemOf(token, 'name', '', { mention: wholeName(sentence, token, token.name, context), capital: true }),
    )
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
  if (isTitle(tokens, index, context) || (!sentence.titleCase && isCallingBefore(tokens, index, context))) {
    into.push(itemOf(token, 'title', token.key, { capital }))
    return index + 1
  }
  if (capital || isOrdinal(token)) {
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
  const adjective =
    countryOfAdjective(token.key) !== null ||
    (isHyphenAdjective(token, lexicon) && !lexicon.appointing.has(token.key))
  return itemOf(token, adjective ? 'adjective' : 'word', token.key, { capital })
}

function isTitle(tokens: readonly ReadToken[], index: number, context: ChunkContext): boolean {
  const { vocabulary } = context
  const { lexicon } = vocabulary
  const token = tokens[index]
  if (!token || !lexicon.titles.has(token.key)) return false
  const next = tokens[index + 1]
  if (next?.name) return true
  if (!next || next.kind !== 'word' || !isCapitalised(next)) return false
  const named = isGivenName(tokens, index + 1, false, context.vocabulary, context.counts.capitalPairs)
  if (!named && (lexicon.functionWords.has(next.key) || lexicon.calendar.has(next.key))) return false
  return !headsOrganisation(tokens, index + 1, vocabulary)
}

/** "Pharmacist Odo Brandt", "porter Odo Brandt", "Don Odo Brandt": a calling before two words with capitals that name a person. */
function isCallingBefore(
  tokens: readonly ReadToken[],
  index: number,
  { vocabulary, counts }: ChunkContext,
): boolean {
  const { lexicon } = vocabulary
  const token = tokens[index]
  if (!token) return false
  const honorific = lexicon.honorifics.has(token.key) && isCapitalised(token)
  if (!honorific && !lexicon.callings.has(token.key)) return false
  // "Cook Islands Council", "Hunter Valley": a name that begins with such a word.
  const named = tokens
    .slice(index + 1, index + 3)
    .filter(
      (next) =>
        next.kind === 'word' &&
        isCapitalised(next) &&
        !lexicon.functionWords.has(next.key) &&
        (!lexicon.calendar.has(next.key) || lexicon.surnameLike.has(next.key)) &&
        !lexicon.placeHeads.has(next.key) &&
        !lexicon.organisationHeads.has(next.key),
    )
  const third = tokens[index + 3]
  if (honorific && third?.kind === 'word' && isCapitalised(third)) return false
  return (
    named.length === 2 &&
    !(!honorific && isCapitalised(token) && counts.capitalPairs.has(`${token.key} ${named[0]?.key ?? ''}`)) &&
    !(third?.kind === 'word' && isCapitalised(third) && lexicon.organisationHeads.has(third.key))
  )
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

/** A name that one token is, found in a script without capitals. */
function wholeName(
  sentence: Sentence,
  token: ReadToken,
  { core, kind, head }: TokenName,
  context: ChunkContext,
): NameMention {
  const place = kind === 'place'
  return {
    document: context.document,
    sentence: sentence.index,
    start: token.start,
    end: token.end,
    form: textOf(context, [token]).replaceAll(/\s+/gu, ' '),
    core: place ? core.map(foldPlace) : core,
    head,
    place,
    acronym: false,
    person: kind === 'person',
  }
}

/** A place in English as other documents have it; in its own letters as it stands. */
function foldPlace(name: string): string {
  return hasArabicScript(name) ? name : foldName(name)
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
    // “Ute Brinkhaus”, by its given name.
    person: words.length > 1 && words[0]?.given === true && head === null,
  }
}
