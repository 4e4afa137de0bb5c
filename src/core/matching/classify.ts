import type { Evidence } from './evidence.ts'
import type { MatchKind } from './match.ts'
import type { Limited } from './limits.ts'
import type { Tokens } from './tokens.ts'

/** The least score that is reported, in nats (rule M7). */
export const LEAST_SCORE = 20
/** The bounds of what a case asks, and how far above even odds a match must stand. */
const LEAST_ASKED = 13
/** What a number takes away that stands in the place of another, in a large case, in nats: forms have other fillers. */
const OTHER_NUMBER = 4
const MARGIN = 4.5
/** What more is asked, in a large case, of a part of a sentence that shares neither a common run nor a number. */
const LOOSE = 5
/** Below this share of its sentence a passage is a part of it. */
const PART_OF_SENTENCE = 0.65
/** How much less a small case asks of words that say something plainly, and how many words those are. */
const PLAIN_MARGIN = 4
const LEAST_PLAIN = 9
const PLAIN_WORDS = 3
/** What both sides standing in quotation marks is worth. */
const QUOTED_BONUS = 4
/** A common fragment of fewer words, unquoted and no whole sentence, may be a stock phrase. */
const SHORT_FRAGMENT = 9
/** So many words in the same order say something even if most of them are names. */
const LONG_FRAGMENT = 10
const WHOLE_SENTENCE = 0.6
/** What must be said, beyond of whom: nats and words that are neither names nor numbers … */
const LEAST_STATEMENT = 9
const LEAST_STATEMENT_WORDS = 2
/** … or fewer, where several names and numbers agree as well. */
const LEAST_STATEMENT_OF_NAMED = 6
const LEAST_NAMED = 3
/** … or hardly any, where those weigh this much. */
const SOME_STATEMENT = 2
const MANY_NAMES = 16
/** Beside a match this much is enough, or some where all words weigh as much. */
const LEAST_BESIDE = 5
const HEAVY_BESIDE = 20
/** Where names make up so much of what both passages say, they are lists. */
const LIST_SHARE = 0.7
const NOTHING_BUT_NAMES = 0.75
/** Common words in the same order are stock phrases, unless rarer ones are among them. */
const LEAST_DISTINCTIVE = 1
/** … or they are this many in another order. */
const MANY_WORDS = 6
const LEAST_COVERAGE = 0.22
/** The share of words in common runs from which a passage is near rather than reworded. */
export const NEAR_SHARE = 0.5
const FEWEST_WORDS = 4

/** A kind and score, or `null` where the evidence does not carry a match. */
export type Verdict = { readonly kind: MatchKind; readonly score: number }

/**
 * What a match must weigh where so many pairs of sentences are compared, which could match by chance: the log of
 * their number, and a margin. Scores are reported on a scale where this is 20 in every case.
 */
export function leastScoreFor(pairs: number): number {
  return Math.min(LEAST_SCORE, Math.max(LEAST_ASKED, MARGIN + Math.log(Math.max(1, pairs))))
}

/**
 * What a small case asks of a match that says something plainly: several words that are neither names nor numbers.
 * Where all documents tell of one subject, its words are common, and the statements about it share no others.
 */
function leastPlainFor(asked: number): number {
  const share = 1 - shareOfLarge(asked)
  return Math.min(asked, Math.max(LEAST_PLAIN, asked - PLAIN_MARGIN * share))
}

/** 0 in a small case, 1 in a large one. */
function shareOfLarge(asked: number): number {
  return Math.min(1, Math.max(0, (asked - LEAST_ASKED) / (LEAST_SCORE - LEAST_ASKED)))
}

/** What a match must weigh, and which rules it is judged by. */
export type Asked = {
  readonly leastScore: number
  /** Whether less is asked of what says something plainly. */
  readonly forReader: boolean
  /** Whether it stands beside a match of the same two documents, so that it need not say as much. */
  readonly beside: boolean
}

/** Whether a region of this weight can be a match at all, whatever its words say: a look before `classify`. */
export function mayBeMatch(weight: number, { leastScore, forReader }: Omit<Asked, 'beside'>): boolean {
  return weight + QUOTED_BONUS >= (forReader ? leastPlainFor(leastScore) : leastScore)
}

/** Decides whether a region is a match, and of which kind (rules M7, M8). */
export function classify(
  left: Tokens,
  right: Tokens,
  region: Limited,
  evidence: Evidence,
  { leastScore, forReader, beside }: Asked,
): Verdict | null {
  if (region.a1 - region.a0 < FEWEST_WORDS || region.b1 - region.b0 < FEWEST_WORDS) return null
  const kind = kindOf(left, right, region, evidence)
  const quoted = evidence.quoted && kind !== 'reworded'
  const least =
    !quoted && isShortFragment(left, right, region) ? Math.max(LEAST_SCORE, leastScore) : leastScore
  const loose = forReader && kind === 'reworded' && isLoose(left, right, region, evidence)
  const asked = least + (loose ? LOOSE * shareOfLarge(leastScore) : 0)
  const weight =
    region.weight +
    (quoted ? QUOTED_BONUS : 0) -
    OTHER_NUMBER * evidence.otherNumbers * shareOfLarge(leastScore)
  const enough = forReader && saysPlainly(evidence) ? leastPlainFor(asked) : asked
  if (weight < enough || evidence.coverage < LEAST_COVERAGE) return null
  const says = saysSomething(region, evidence, leastScore) || (beside && saysBeside(evidence, weight))
  if (!says) return null
  const score = Math.max(LEAST_SCORE, weight + LEAST_SCORE - asked)
  return { kind, score: Math.round(score * 100) / 100 }
}

function saysSomething(region: Limited, evidence: Evidence, leastScore: number): boolean {
  if (region.chained && region.a1 - region.a0 >= LONG_FRAGMENT) return true
  const ordered =
    evidence.running > NEAR_SHARE ||
    (evidence.named === 0 && (evidence.statementWords < MANY_WORDS || leastScore >= LEAST_SCORE))
  if (ordered && evidence.distinctive < LEAST_DISTINCTIVE && !evidence.quoted) return false
  if (evidence.names >= NOTHING_BUT_NAMES && leastScore >= LEAST_SCORE) return false
  if (evidence.statement >= LEAST_STATEMENT && evidence.statementWords >= LEAST_STATEMENT_WORDS) return true
  if (evidence.named < LEAST_NAMED || evidence.names >= LIST_SHARE) return false
  if (evidence.statement >= SOME_STATEMENT && evidence.namedWeight >= MANY_NAMES) return true
  return evidence.statement >= LEAST_STATEMENT_OF_NAMED
}

/** Whether enough is said for what stands beside a match: stock phrases and names that go on with it are no accident. */
function saysBeside(evidence: Evidence, weight: number): boolean {
  if (evidence.statement >= LEAST_BESIDE && evidence.statementWords >= LEAST_STATEMENT_WORDS) return true
  return evidence.statement >= SOME_STATEMENT && weight >= HEAVY_BESIDE
}

/** Whether what is said, not of whom, makes up several words. */
function saysPlainly(evidence: Evidence): boolean {
  if (evidence.statementWords < PLAIN_WORDS) return false
  return (
    evidence.statement >= LEAST_STATEMENT ||
    (evidence.statement >= LEAST_STATEMENT_OF_NAMED && evidence.named >= LEAST_NAMED)
  )
}

function isShortFragment(left: Tokens, right: Tokens, region: Limited): boolean {
  if (!region.chained || region.a1 - region.a0 >= SHORT_FRAGMENT) return false
  return (
    Math.min(sentenceShare(left, region.a0, region.a1), sentenceShare(right, region.b0, region.b1)) <
    WHOLE_SENTENCE
  )
}

/** Whether nothing but a few single words ties a part of a sentence to another: often two things said of one person. */
function isLoose(left: Tokens, right: Tokens, region: Limited, evidence: Evidence): boolean {
  if (evidence.running > 0 || evidence.shared.some(({ number }) => number)) return false
  const share = Math.min(
    sentenceShare(left, region.a0, region.a1),
    sentenceShare(right, region.b0, region.b1),
  )
  return share < PART_OF_SENTENCE
}

/** The share of its sentence that a stretch makes up; 1 where it holds more than one sentence. */
function sentenceShare(tokens: Tokens, from: number, to: number): number {
  const start = tokens.sentences[from] ?? from
  let end = from
  while (end < tokens.terms.length && tokens.sentences[end] === start) end++
  return to > end ? 1 : (to - from) / (end - start)
}

/** Which kind of match a region is (rule M8). */
export function kindOf(
  left: Tokens,
  right: Tokens,
  region: Limited,
  evidence: Pick<Evidence, 'running'>,
): MatchKind {
  if (sameWords(left, right, region)) return 'verbatim'
  return evidence.running > NEAR_SHARE ? 'near' : 'reworded'
}

/** Whether the word keys are the same in the same order: only case, accents and marks may differ. */
function sameWords(left: Tokens, right: Tokens, region: Limited): boolean {
  const length = region.a1 - region.a0
  if (length !== region.b1 - region.b0) return false
  for (let offset = 0; offset < length; offset++) {
    if (left.words[region.a0 + offset] !== right.words[region.b0 + offset]) return false
  }
  return true
}
