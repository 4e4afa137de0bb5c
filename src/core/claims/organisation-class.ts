import type { SourceDocument, DocumentId } from '../documents/source-document.ts'
import type { Passage } from '../documents/source-document.ts'
import { plainArabic } from '../text/arabic-script.ts'
import { ARABIC } from './arabic/lexicon.ts'
import { keysOf as russianKeys, MINISTRIES } from './russian/lexicon.ts'
import { nounOf } from './german/lexicon.ts'
import { glossFor } from './lexicon/glosses.ts'
import { primaryLanguage } from '../text/language.ts'
import type { Lexicon, OrganisationClass } from './lexicon/lexicon.ts'
import { foldWord } from './names/fold.ts'

/** Most mentions looked at: a sort shows in the first ones. */
const MOST_MENTIONS = 120

/**
 * What sort of organisation a name stands for: by the words texts put next to it ("the … militia", "…, a brewery"),
 * else by the head of the name itself. `null` when nothing says.
 */
export function organisationClassOf(
  mentions: readonly Passage[],
  documents: ReadonlyMap<DocumentId, SourceDocument>,
  lexicon: Lexicon,
): OrganisationClass | null {
  const votes = new Map<OrganisationClass, number>()
  const vote = (kind: OrganisationClass | undefined, weight: number): void => {
    if (kind !== undefined && kind !== 'any') votes.set(kind, (votes.get(kind) ?? 0) + weight)
  }
  const nouns = lexicon.organisationNouns
  for (const { document, start, end } of mentions.slice(0, MOST_MENTIONS)) {
    const source = documents.get(document)
    const text = source?.text
    if (text === undefined) continue
    const keyOf = keysFor(source?.meta.language ?? null)
    if (keyOf) {
      const noun = /(\p{L}+)\s+[«„“"]?$/u.exec(text.slice(Math.max(0, start - 30), start))?.[1]
      if (noun !== undefined) vote(nouns.get(keyOf(noun.toLowerCase()) ?? ''), 2)
      if (MINISTRIES.has(text.slice(start, end).toLowerCase())) vote('government', 2)
      const own = text
        .slice(start, end)
        .toLowerCase()
        .split(/[\s-]+/u)
      for (const word of own.length > 1 ? new Set([own[0] ?? '', own.at(-1) ?? '']) : [])
        vote(lexicon.organisationHeads.get(keyOf(word) ?? ''), 1)
      continue
    }
    const after = /^\s+(\p{Ll}+)/u.exec(text.slice(end, end + 24))?.[1]
    if (after !== undefined) vote(nouns.get(after), 2)
    const before = /(\p{Ll}+)\s+$/u.exec(text.slice(Math.max(0, start - 24), start))?.[1]
    if (before !== undefined) vote(nouns.get(before), 2)
    const described = /^(?:\s\([^)]{1,20}\))?(?:,\s+|\s+(?:is|was)\s+)(?:an?|the)\s+([^,.;:]{3,60})/u.exec(
      text.slice(end, end + 90),
    )?.[1]
    if (described !== undefined) vote(firstNoun(described, nouns), 2)
    const words = text.slice(start, end).split(/\s+/u).map(foldWord)
    if (words.length > 1) {
      const link = words.findIndex((word, index) => index > 0 && (word === 'of' || word === 'for'))
      vote(lexicon.organisationHeads.get((link > 0 ? words[link - 1] : undefined) ?? ''), 1)
      vote(lexicon.organisationHeads.get(words.at(-1) ?? ''), 1)
    }
  }
  let best: OrganisationClass | null = null
  for (const [kind, count] of votes) if (best === null || count > (votes.get(best) ?? 0)) best = kind
  return best
}

/** How words of another language are read as English ones (rule C30); `null` for English. */
function keysFor(language: string | null): ((lower: string) => string | undefined) | null {
  const primary = primaryLanguage(language)
  if (primary === 'de') return (lower) => nounOf(lower)?.keys.at(-1)
  if (primary === 'ru') return (lower) => russianKeys(lower)?.at(-1)
  if (primary === 'ar') return arabicKey
  const gloss = glossFor(language)
  return gloss ? (lower) => gloss.words.get(lower)?.at(-1) : null
}

/** “The ministry of”, and “minister of”, before what is left of its name. */
function arabicKey(word: string): string | undefined {
  const plain = plainArabic(word).replace(/^[وف]?(?:ال)?(?=...)/u, '')
  return ARABIC.heads.get(plain) ?? (/^زيره?$|^وزيره?$/u.test(plain) ? 'ministry' : undefined)
}

/** The last organisation noun before a preposition or relative pronoun: "large Shia militia close to the party". */
function firstNoun(
  description: string,
  nouns: ReadonlyMap<string, OrganisationClass>,
): OrganisationClass | undefined {
  let found: OrganisationClass | undefined
  for (const word of description.split(/\s+/u)) {
    if (/^(?:of|that|which|who|in|from|for|with|and|by|to|led|based|under)$/u.test(word)) break
    found = nouns.get(foldWord(word)) ?? found
  }
  return found
}

/** Whether a description by a common noun ("the militia") can mean an organisation of this sort. */
export function fitsDescription(noun: OrganisationClass, kind: OrganisationClass | null): boolean {
  if (kind === null || noun === kind) return true
  if (noun === 'any') return kind !== 'government'
  return noun === 'body' && kind !== 'armed' && kind !== 'company'
}
