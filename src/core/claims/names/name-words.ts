import type { Lexicon, OrganisationClass } from '../lexicon/lexicon.ts'
import type { ReadToken } from '../reading/read.ts'
import { isCapitalised } from '../reading/tokens.ts'
import { roleAt } from '../reading/vocabulary.ts'
import type { Vocabulary } from '../reading/vocabulary.ts'

/** A possessive without its own s: of a plural, or of a name that ends in s. */
export function isPlural({ text }: ReadToken): boolean {
  return text.length === 1
}

/** A capitalised post or title that the head of an organisation follows is part of its name: General Hospital. */
export function headsOrganisation(
  tokens: readonly ReadToken[],
  from: number,
  vocabulary: Vocabulary,
): boolean {
  for (let index = from; index < from + 4; index++) {
    const token = tokens[index]
    if (!token || !isCapitalised(token) || roleAt(vocabulary, tokens, index)) return false
    if (organisationHead(token.key, vocabulary.lexicon) !== null) return index === from
  }
  return false
}

/** "Will Carter", "Per Lind": a small word with a capital inside a sentence, and a name behind it. */
export function isGivenName(
  tokens: readonly ReadToken[],
  index: number,
  initial: boolean,
  vocabulary: Vocabulary,
  pairs: ReadonlySet<string>,
): boolean {
  const token = tokens[index]
  const next = tokens[index + 1]
  if (
    !token ||
    !next ||
    !/^(?:Said|Will|Per|May|An|Do|So|Art|Sue|Pat|Rob|Bob|Bill|Grant|Guy|Ray|Ben|Al)$/u.test(token.text)
  )
    return false
  if (!mayBeInName(next, vocabulary) || roleAt(vocabulary, tokens, index + 1)) return false
  if (!initial || pairs.has(`${token.key} ${next.key}`)) return true
  // "Said Rizk commands", but "Will Boris Lind win?".
  const verb = tokens[index + 2]
  return /^(?:Said|Per)$/u.test(token.text) && verb?.kind === 'word' && !isCapitalised(verb)
}

/** An adjective made of a name: pro-X, X-backed. */
export function isHyphenAdjective(token: ReadToken, { adjectiveEndings }: Lexicon): boolean {
  if (/^(?:pro|anti|non|ex|un|mid|pre|post|all|neo|trans)-\p{Lu}/iu.test(token.text)) return true
  const ending = /-(\p{Ll}{3,})$/u.exec(token.text)?.[1]
  if (!ending) return false
  return /(?:ed|ing)$/u.test(ending) || adjectiveEndings.has(ending)
}

/** Whether a token may be part of a name: a capital on a word that is no common one. */
export function mayBeInName(token: ReadToken | undefined, { lexicon }: Vocabulary): boolean {
  if (!token || token.kind !== 'word' || token.quote || !isCapitalised(token)) return false
  if (lexicon.commonAcronyms.has(token.key) && isAcronym(token.text)) return false
  if (lexicon.formerWords.has(token.key) || lexicon.deputyWords.has(token.key)) return false
  if (/^(?:PhD|DPhil|MSc|BSc|LLB|LLD)$/u.test(token.text)) return false
  if (lexicon.actingWords.has(token.key) || token.key === 'senior') return false
  // US is no pronoun, WHO no question.
  const common = lexicon.functionWords.has(token.key) && !(isAcronym(token.text) && token.key.length > 1)
  return !common && !isHyphenAdjective(token, lexicon)
}

/** Two to six capitals, with or without points; no Roman number. */
export function isAcronym(form: string): boolean {
  return /^(?:\p{Lu}\.?){2,6}s?$/u.test(form) && !/^[IVX]+$/u.test(form)
}

/** The sort of organisation the head of a name stands for: its last word, or the last before "of" and "for". */
export function headOf(words: readonly ReadToken[], lexicon: Lexicon): OrganisationClass | null {
  if (words.length < 2) return null
  const link = words.findIndex(
    ({ text }, index) => index > 0 && (text === 'of' || text === 'for' || text === 'on'),
  )
  const before = link > 0 ? organisationHead(words[link - 1]?.key ?? '', lexicon) : null
  const opener = lexicon.organisationOpeners.get((words[0]?.key ?? '').split('-')[0] ?? '') ?? null
  return before ?? organisationHead(words.at(-1)?.key ?? '', lexicon) ?? opener
}

/** The sort a head stands for, in the plural too: Battalions. */
export function organisationHead(key: string, { organisationHeads }: Lexicon): OrganisationClass | null {
  const plural = key.length > 5 && key.endsWith('s') ? organisationHeads.get(key.slice(0, -1)) : undefined
  return organisationHeads.get(key) ?? plural ?? null
}
