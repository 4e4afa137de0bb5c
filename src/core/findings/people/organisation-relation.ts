import { ARABIC } from '../../claims/arabic/lexicon.ts'
import { wordsAgree } from '../../claims/names/scripts.ts'
import { hasArabicScript, plainArabic } from '../../text/arabic-script.ts'
import { glossFor } from '../../claims/lexicon/glosses.ts'
import { primaryLanguage } from '../../text/language.ts'
import { foldName } from '../../claims/names/fold.ts'
import { compareOrganisationNames, isAcronymOf } from '../../claims/names/compare.ts'
import { SPELT_OPENERS } from '../../claims/lexicon/english-names.ts'
import { ENGLISH } from '../../claims/lexicon/english.ts'
import type { CaseFacts } from '../reading/case-facts.ts'

/** How two organisations are related by what the texts say. */
export type OrganisationRelation = 'apart' | 'nested' | 'same'

/** Mentions of one organisation compared in one document. */
const MOST_MENTIONS = 60
const LONGEST_GAP = 90

const PART_OF =
  /^(?:\s*\([^)]{1,20}\))?,?\s+(?:(?:which|that|who)\s+)?(?:(?:is|are|was|were|has been|forms?|became|remains)\s+)?(?:itself\s+)?(?:an?\s+|the\s+|now\s+|also\s+|one of\s+)*(?:[\p{L}-]+\s+){0,4}(?:part|branch|wing|arm|unit|subsidiary|division|affiliate|member|faction|component|offshoot|brand|department|section|chapter|institute|faculty|owned|belongs?|belonging|umbrella|front|body|fold|ranks|brigade)\s+(?:to|of|in|within|by)\s+/u
const OWNS = /^['’]s?\s+(?:[\p{L}-]+\s+){0,4}$/u
const CALLED =
  /^(?:,?\s+(?:also|formerly|previously|otherwise|better|now|locally|once)?\s*(?:known|called|renamed|named|rebranded)\s+(?:\p{L}+\s+){0,2}(?:as\s+)?(?:the\s+)?|,?\s+(?:or|aka|a\.k\.a\.|alias|i\.e\.)\s+(?:the\s+)?|\s*\((?:the\s+|or\s+|formerly\s+)?)[“"‘']?$/u

/**
 * Whether texts of the case say that one organisation is part of the other, or another name of it. Looks only at
 * places where the two are named next to each other, so it costs little for the few pairs that rules ask about.
 */
export function relationBetween(facts: CaseFacts, a: string, b: string): OrganisationRelation {
  if (a === b) return 'same'
  if (mayBeTranslations(facts, a, b)) return 'same'
  const byName = relationByName(facts, a, b)
  if (byName !== 'apart') return byName
  const inB = new Set(facts.documentsOf(b))
  for (const id of facts.documentsOf(a)) {
    if (!inB.has(id)) continue
    const text = facts.document(id)?.text ?? ''
    const merged = [
      ...facts
        .mentionsIn(a, id)
        .slice(0, MOST_MENTIONS)
        .map((passage) => ({ passage, of: a })),
      ...facts
        .mentionsIn(b, id)
        .slice(0, MOST_MENTIONS)
        .map((passage) => ({ passage, of: b })),
    ].toSorted((x, y) => x.passage.start - y.passage.start)
    for (const [index, { passage, of }] of merged.entries()) {
      const next = merged[index + 1]
      if (!next || next.of === of) continue
      const gap = text.slice(passage.end, next.passage.start)
      if (gap.length > LONGEST_GAP || /[.!?]\s/u.test(gap)) continue
      if (CALLED.test(gap)) return 'same'
      if (PART_OF.test(gap) || OWNS.test(gap)) return 'nested'
    }
  }
  return 'apart'
}

/** Names of documents of different languages with one word for the body: “Front du Sud”, “Southern Front”. */
function mayBeTranslations(facts: CaseFacts, a: string, b: string): boolean {
  const overScripts = mayBeOverScripts(facts.entity(a)?.name ?? '', facts.entity(b)?.name ?? '')
  if (overScripts !== null) return overScripts
  const [left, right] = [a, b].map((organisation) => languagesOf(facts, organisation))
  if (!left || !right || [...left].some((language) => right.has(language))) return false
  if (isSpeltOut(facts, a) && isSpeltOut(facts, b)) return false
  const [own, other] = [bodiesIn(facts, a, left), bodiesIn(facts, b, right)]
  return own.size === 0 || other.size === 0 || [...own].some((body) => other.has(body))
}

/**
 * Whether a name in Arabic script and one in Latin letters may be one body's: a telling word of them agrees, or the
 * Latin one is translated and does not tell another sort of body. `null` for two names of one script.
 */
function mayBeOverScripts(a: string, b: string): boolean | null {
  if (hasArabicScript(a) === hasArabicScript(b)) return null
  const [arabic, latin] = hasArabicScript(a) ? [a, b] : [b, a]
  const own = arabicNameWords(arabic)
  const other = foldName(latin).split(' ')
  const telling = own.filter((word) => !ARABIC.heads.has(word))
  if (telling.some((word) => other.some((latinWord) => wordsAgree(word, latinWord)))) return true
  // "Liwa …": a name that is spelt out is no translation of another one.
  if (ENGLISH.organisationOpeners.has(other[0] ?? '')) return false
  const heads = own.flatMap((word) => ARABIC.heads.get(word) ?? []).map(withoutPlural)
  const others = other.filter((word) => ENGLISH.organisationHeads.has(word)).map(withoutPlural)
  return heads.length === 0 || others.length === 0 || heads.some((head) => others.includes(head))
}

function arabicNameWords(name: string): string[] {
  return plainArabic(name)
    .split(/[^\p{L}]+/u)
    .map((word) => word.replace(/^ال(?=..)/u, ''))
    .filter(Boolean)
}

function withoutPlural(word: string): string {
  return word.replace(/s$/u, '')
}

/** “Liwa …”, “Saraya …”: two names in the words of another language are compared as they stand. */
function isSpeltOut(facts: CaseFacts, organisation: string): boolean {
  return SPELT_OPENERS.has(foldName(facts.entity(organisation)?.name ?? '').split(' ')[0] ?? '')
}

function languagesOf(facts: CaseFacts, organisation: string): ReadonlySet<string> {
  return new Set(
    facts.documentsOf(organisation).map((id) => primaryLanguage(facts.document(id)?.meta.language ?? null)),
  )
}

/** What sort of body a name says it is, in English and without a plural. */
function bodiesIn(facts: CaseFacts, organisation: string, languages: ReadonlySet<string>): Set<string> {
  const words = (facts.entity(organisation)?.name ?? '').toLowerCase().split(/[\s'’-]+/u)
  const keys = words.flatMap((word) => [
    word,
    ...[...languages].flatMap((language) => glossFor(language)?.words.get(word) ?? []),
  ])
  return new Set(
    keys.filter((key) => ENGLISH.organisationHeads.has(key)).map((key) => key.replace(/s$/u, '')),
  )
}

/** Companies that share their first word are mostly one house. */
function isBusiness(facts: CaseFacts, organisation: string): boolean {
  const kind = facts.classOf(organisation)
  return kind === 'company' || kind === 'media' || kind === null
}

function isClipped(word: string, whole: string): boolean {
  return word.length < 6 && word.length > 2 && whole.startsWith(word)
}

/** "New York Fed" for "Federal Reserve Bank of New York": every word, or what it is clipped from. */
function isClippedName(short: readonly string[], long: readonly string[]): boolean {
  const last = short.at(-1) ?? ''
  return (
    short.some(
      (word) =>
        word.length > 2 &&
        word.length < 5 &&
        long.some((whole) => whole.length > word.length + 2 && whole.startsWith(word)),
    ) &&
    short.every(
      (word) => long.includes(word) || (word === last && long.some((whole) => isClipped(word, whole))),
    )
  )
}

/** One short form for both: nobody could tell which is meant. */
function shareAForm(facts: CaseFacts, a: string, b: string): boolean {
  const forms = new Set(facts.entity(a)?.forms.filter((form) => /^\p{Lu}{2,6}$/u.test(form)))
  return facts.entity(b)?.forms.some((form) => forms.has(form)) ?? false
}

function isAcronym(word: string, words: readonly string[]): boolean {
  return word.length > 2 && isAcronymOf(word, words)
}

/** Two words that are no heads in common, half of the shorter name; for businesses one is enough. */
function sharesItsName(
  facts: CaseFacts,
  a: string,
  b: string,
  short: readonly string[],
  long: readonly string[],
): boolean {
  const telling = short.filter(
    (word) =>
      word.length > 2 &&
      long.includes(word) &&
      !ENGLISH.organisationHeads.has(word) &&
      !ENGLISH.commonNameWords.has(word) &&
      !ENGLISH.functionWords.has(word),
  )
  if (telling.length >= 2 && telling.length * 2 >= short.length) return true
  return telling.some((word) => word.length > 4) && isBusiness(facts, a) && isBusiness(facts, b)
}

/** The words of a name; of one in Arabic script without its head, which stands first in all names of a sort. */
function relatedWords(facts: CaseFacts, organisation: string): string[] {
  const name = facts.entity(organisation)?.name ?? ''
  if (!hasArabicScript(name)) return foldName(name).split(' ')
  const words = arabicNameWords(name)
  return words.length > 1 && ARABIC.heads.has(words[0] ?? '') ? words.slice(1) : words
}

function relationByName(facts: CaseFacts, a: string, b: string): OrganisationRelation {
  const [wordsA, wordsB] = [relatedWords(facts, a), relatedWords(facts, b)]
  if (compareOrganisationNames(wordsA, wordsB, ENGLISH.weakNameWords) >= 0.7) return 'same'
  if (isAcronymOf(wordsA.join(''), wordsB) || isAcronymOf(wordsB.join(''), wordsA)) return 'same'
  // "Fed" for "Federal …": a clipped first word.
  const [firstA = '', firstB = ''] = [wordsA[0], wordsB[0]]
  if (
    (wordsA.length === 1 && isClipped(firstA, firstB)) ||
    (wordsB.length === 1 && isClipped(firstB, firstA)) ||
    isClippedName(wordsA, wordsB) ||
    isClippedName(wordsB, wordsA) ||
    shareAForm(facts, a, b)
  )
    return 'same'
  if (isAcronym(firstA, wordsB) || isAcronym(firstB, wordsA)) return 'same'
  const sameStart = firstA === firstB && firstA.length > 3
  if (sameStart && (wordsA[1] === wordsB[1] || isBusiness(facts, a) || isBusiness(facts, b))) return 'nested'
  const [short, long] = wordsA.length <= wordsB.length ? [wordsA, wordsB] : [wordsB, wordsA]
  if (sharesItsName(facts, a, b, short, long)) return 'nested'
  const contained = short.filter((word) => word !== 'the').every((word) => long.includes(word))
  return contained ? 'nested' : 'apart'
}
