import { isolated } from '../../text/direction.ts'
import { isEnglish, primaryLanguage } from '../../text/language.ts'
import { byText } from '../../base/order.ts'
import { stableId } from '../../base/stable-id.ts'
import type { Passage } from '../../documents/source-document.ts'
import type { Match } from '../../matching/match.ts'
import type { Difference } from '../aligned/difference.ts'
import type { LanguageWords } from '../aligned/language-words.ts'
import { languageWordsOf } from '../aligned/language-words.ts'
import { englishDifferences } from '../aligned/english.ts'
import { differencesIn } from '../aligned/other-languages.ts'
import type { Discrepancy, DiscrepancySide } from '../discrepancy.ts'
import { changedPairs } from '../events/sentence-pairs.ts'
import type { CaseFacts } from '../reading/case-facts.ts'

/** Share of equal words from which on one changed word is a changed fact, not another sentence. */
const LEAST_EQUAL = 0.7
/** Weight of a match from which on it is hardly a formula. */
const LEAST_SCORE = 35
/** Reports of one thing are published within this many days. */
const SAME_TIME_DAYS = 6
/** Matches that are looked at: bounds the work in cases that are mostly copies. */
const MOST_MATCHES = 100_000
/** A passage with more partners is a formula. */
const MOST_PARTNERS = 6
/** A match with more is of two issues of one report. */
const MOST_DIFFERENCES = 5

/** A proposal whose sides have the keys of their values. */
type Keyed = Omit<Discrepancy, 'sides'> & {
  readonly sides: readonly (DiscrepancySide & { readonly key: string })[]
}

/**
 * Rule F8: two passages say the same in nearly the same words, but for one number, one date, one negation or one of two
 * opposite words.
 */
export function proposeAligned(facts: CaseFacts): Discrepancy[] {
  const found = new Map<string, Keyed[]>()
  const partners = partnersOf(facts.matches.all)
  let budget = MOST_MATCHES
  for (const match of facts.matches.all) {
    if (match.a.document === match.b.document || isFormula(match, partners) || isFarApart(facts, match))
      continue
    const left = facts.document(match.a.document)?.text
    const right = facts.document(match.b.document)?.text
    if (left === undefined || right === undefined) continue
    if (match.score < LEAST_SCORE || budget <= 0) continue
    budget--
    const words = otherLanguageOf(facts, match)
    if (words === 'two') continue
    const differing = changedPairs(left, match.a, right, match.b, LEAST_EQUAL).flatMap(
      ({ a, b, alignment }) => {
        const passages = { a: { ...match.a, ...a }, b: { ...match.b, ...b } }
        return (words ? differencesIn(alignment, words) : englishDifferences(alignment)).map(
          (difference) => ({ passages, difference }),
        )
      },
    )
    if (words && differing.length > MOST_DIFFERENCES) continue
    for (const { passages, difference } of differing)
      add(found, discrepancyOf({ ...match, ...passages }, difference))
  }
  return [...found.values()].flat().map(withId)
}

function sharePassage(a: Keyed['sides'], b: Keyed['sides']): boolean {
  const passages = new Set(a.flatMap(({ evidence }) => evidence.map(keyOf)))
  return b.some(({ evidence }) => evidence.some((passage) => passages.has(keyOf(passage))))
}

function add(found: Map<string, Keyed[]>, proposal: Keyed): void {
  const keys = proposal.sides.map(({ key }) => key).toSorted(byText)
  const group = `${proposal.type} ${keys.join(' ')}`
  const known = found.get(group) ?? []
  const same = known.find(({ sides }) => sharePassage(sides, proposal.sides))
  found.set(
    group,
    same ? known.map((one) => (one === same ? join(one, proposal) : one)) : [...known, proposal],
  )
}

function partnersOf(matches: readonly Match[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { a, b } of matches) {
    for (const passage of [a, b]) {
      const key = `${passage.document} ${passage.start}`
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
  return counts
}

function isFormula({ a, b }: Match, partners: ReadonlyMap<string, number>): boolean {
  return [a, b].some(({ document, start }) => (partners.get(`${document} ${start}`) ?? 0) > MOST_PARTNERS)
}

function isFarApart(facts: CaseFacts, { a, b }: Match): boolean {
  const [left, right] = [facts.publishedOn(a.document), facts.publishedOn(b.document)]
  return left !== null && right !== null && Math.abs(left - right) > SAME_TIME_DAYS
}

/** The words of the language of both passages; `null` for English, `two` where the languages differ. */
function otherLanguageOf(facts: CaseFacts, { a, b }: Match): LanguageWords | 'two' | null {
  const [left, right] = [a, b].map(({ document }) =>
    primaryLanguage(facts.document(document)?.meta.language ?? null),
  )
  if (left === undefined || left !== right) return 'two'
  return isEnglish(left) ? null : languageWordsOf(left)
}

/** Pairs with the same two values that share a passage are one proposal. */
function join(kept: Keyed, more: Keyed): Keyed {
  return {
    ...kept,
    sides: kept.sides.map((side) => {
      const known = new Set(side.evidence.map(keyOf))
      const added = more.sides.find(({ key }) => key === side.key)?.evidence ?? []
      return {
        ...side,
        evidence: [...side.evidence, ...added.filter((passage) => !known.has(keyOf(passage)))],
      }
    }),
  }
}

function keyOf({ document, start }: Passage): string {
  return `${document} ${start}`
}

function discrepancyOf(
  { a, b, score }: Match,
  { type, values: [left, right], keys, what, score: sure }: Difference,
): Keyed {
  const sides = [
    { value: left, key: keys[0], evidence: [a] },
    { value: right, key: keys[1], evidence: [b] },
  ].toSorted((x, y) => byText(x.value, y.value))
  return {
    id: '',
    type,
    summary: `Two passages say the same but for the ${what}: ${sides.map(({ value }) => `“${isolated(value)}”`).join(' against ')}.`,
    score: sure,
    internal: false,
    sides: sides.map(({ value, key, evidence }) => ({ value, key, claims: [], evidence })),
    explanation: [
      `Rule F8: two passages say the same in nearly the same words but for the ${what}.`,
      `Taken as one statement because the passages are matched (${Math.round(score)} nats against chance).`,
      'It is no conflict if the texts speak of two events, or of two moments of one.',
    ],
  }
}

/** The least key of its passages names a proposal, so that one more document that says the same changes nothing. */
function withId({ sides, ...proposal }: Keyed): Discrepancy {
  const values = sides.map(({ value }) => value)
  const first = sides.flatMap(({ evidence }) => evidence.map(keyOf)).toSorted(byText)[0] ?? ''
  return {
    ...proposal,
    id: stableId('discrepancy', [proposal.type, 'aligned', ...values, first]),
    sides: sides.map(({ value, claims, evidence }) => ({ value, claims, evidence })),
  }
}
