import { ENGLISH_QUANTITIES } from '../claims/lexicon/english-quantities.ts'
import { bounded } from '../claims/quantities/amount.ts'
import type { SentenceFrame } from './clauses.ts'
import { isOfOtherTime } from './counts.ts'
import type { Count } from './counts.ts'
import type { StatementToken } from './sentence-tokens.ts'
import { tagSentence } from './tagging.ts'
import type { Span } from '../text/span.ts'

const OLDEST = 115
/** "22-year-old", "eight-storey": a number and a noun in one word. */
const COMPOUND =
  /(?<![\p{L}\d.,-])(\d[\d,.]*|\p{L}{3,9}(?:-\p{L}{3,5})?)[- ](\p{Ll}{3,14})(-old)?(?![\p{L}])/gu
const ONCE = /^(?:since|when|until|till|before|after|as|while|from|where|if)$/u
/** Before and behind an age, that it is one of another time. */
const THEN_BEFORE =
  /\b(?:then|by then|at the time|had (?:just )?(?:been|turned)|['’]d been)(?: aged| only| just)?,? (?:an? |the )?$/iu
const THEN =
  /^(?: years? old)? (?:and \p{L}+ )?(?:on (?:the|that) (?:very )?(?:night|day|morning|evening|afternoon|eve|date|weekend|\p{L}+day)\b|(?:at|by) (?:the|that) (?:time|moment|hour)\b|back then|then\b|when\b|the (?:day|night|year|summer|winter|spring|autumn|week|month) (?:when|that|the|his|her|it|they|he|she|\p{Lu})|(?:in|during) (?:the )?(?:\p{L}+ (?:of )?)?(?:1[89]|20)\d\d\b|in those days)/u
const AT_DEATH =
  /\b(?:he|she|they) (?:was |were |had )?(?:died|dies|killed|shot|drowned|murdered|perished|passed away|succumbed)\b|\b(?:his|her|their) (?:own )?(?:death|murder|killing)\b/iu
const UNIT_OF_TIME =
  /^(?:day|week|month|hour|minute|second|year|night|point|time|part|way|fold|man|person|star)s?$/u

/**
 * Ages: "NAME, 67,", "NAME (67)", "NAME, aged 67", "the 67-year-old NAME", "He was 67", "dies at 67", "the 67-year-old
 * said", "the aircraft was 14 years old".
 * The head is `age of` the person or, without one, of the noun. `person`: whom "he" and "she" mean.
 */
export function agesIn(
  tokens: readonly StatementToken[],
  frame: SentenceFrame,
  person: string | null,
): Count[] {
  const found: Count[] = []
  for (const [at, token] of tokens.entries()) {
    const { amount } = token
    if (!amount || amount.best === null || amount.best < 1 || amount.best > OLDEST) continue
    if (!Number.isInteger(amount.best) || amount.qualifier !== 'exact') continue
    const of = ageBeside(tokens, at) ?? ageTold(tokens, at, person) ?? ageAtDeath(tokens, at, person)
    if (of)
      found.push({
        ...countOf(token, of, token.end, frame),
        reality: isOfThen(frame.text, token, tokens) ? 'other' : 'told',
      })
  }
  const first = tokens[0]?.start ?? 0
  const text = frame.text.slice(first, tokens.at(-1)?.end ?? first)
  for (const match of text.matchAll(COMPOUND)) {
    const value = numberOf(match[1] ?? '')
    if (value === null || match[2] !== 'year' || match[3] === undefined) continue
    const start = first + match.index
    const of =
      knownAt(tokens, start, start + match[0].length, person) ??
      describedAt(tokens, start, start + match[0].length)
    if (!of) continue
    const token = { start, amount: bounded(value, 1, 'exact'), currency: null }
    const end = start + match[0].length
    const reality = isOfThen(frame.text, { start, end }, tokens) ? 'other' : 'told'
    found.push({ ...countOf(token, of, end, frame), reality })
  }
  return found
}

/**
 * "Was 61 on the night of the fire", "61 when it sank", "61 in 2022", "then 61", "61 at the time": as of a time that is told
 * beside it, and not as of the report. A death ends the counting.
 */
function isOfThen(text: string, { start, end }: Span, tokens: readonly StatementToken[]): boolean {
  const before = text.slice(tokens[0]?.start ?? start, start)
  const behind = text.slice(end, tokens.at(-1)?.end ?? end)
  return THEN_BEFORE.test(before) || (THEN.test(behind) && !AT_DEATH.test(behind))
}

/** "an eight-storey plant", "the 900-megawatt dam". */
export function compoundsIn(
  tokens: readonly StatementToken[],
  frame: SentenceFrame,
  published: number | null,
): Count[] {
  const first = tokens[0]?.start ?? 0
  const text = frame.text.slice(first, tokens.at(-1)?.end ?? first)
  return [...text.matchAll(COMPOUND)].flatMap((match) => {
    const [whole, digits = '', noun = '', old] = match
    const value = numberOf(digits)
    // "Seventy-eight" is a number itself.
    if (
      value === null ||
      numberOf(noun) !== null ||
      old !== undefined ||
      !whole.includes(`${digits}-`) ||
      UNIT_OF_TIME.test(noun)
    )
      return []
    const start = first + match.index
    const token = { start, amount: bounded(value, 1, 'exact'), currency: null }
    const head = tagSentence(`the ${noun}`).at(-1)?.lemma ?? noun
    return [
      {
        ...countOf(token, head, start + whole.length, frame),
        reality: isOfOtherTime(frame.times, published) ? ('other' as const) : ('told' as const),
      },
    ]
  })
}

function countOf(
  { start, amount, currency }: Pick<Count, 'start' | 'amount' | 'currency'> | StatementToken,
  head: string,
  end: number,
  frame: SentenceFrame,
): Count {
  return {
    document: frame.document,
    sentence: frame.sentence,
    headline: frame.headline,
    start,
    end,
    text: frame.text.slice(start, end),
    amount: amount ?? bounded(0, 1, 'exact'),
    currency,
    head,
    words: [],
    entities: [],
    measure: null,
    whole: true,
    reality: 'told',
    cumulative: false,
    local: false,
    times: frame.times,
  }
}

/** "NAME, 67," and "NAME (67)" and "NAME, aged 67". */
function ageBeside(tokens: readonly StatementToken[], at: number): string | null {
  const aged = tokens[at - 1]?.key === 'aged'
  const mark = tokens[at - (aged ? 2 : 1)]?.text ?? ''
  const holder = tokens[at - (mark === ',' || mark === '(' ? (aged ? 3 : 2) : aged ? 2 : 1)]
  const closing = tokens[at + 1]?.text ?? '.'
  if (holder?.entity == null || holder.tag !== 'PROPN') return null
  if (!aged && !(mark === ',' && /^[,.;:)]$/u.test(closing)) && !(mark === '(' && closing === ')'))
    return null
  return `age of ${holder.entity}`
}

/** "He was 67", "the aircraft was fourteen years old". */
function ageTold(tokens: readonly StatementToken[], at: number, person: string | null): string | null {
  let be = at - 1
  if (tokens[be]?.key === 'only' || tokens[be]?.key === 'just') be--
  if (tokens[be]?.lemma !== 'be') return null
  const subject = tokens[be - 1]
  const years = /^years?$/u.test(tokens[at + 1]?.key ?? '') && tokens[at + 2]?.key === 'old'
  const closed = /^(?:[,.;:]|and|on|when|in|last|at)$/u.test(tokens[at + 1]?.text ?? '.')
  if (!subject || (!years && !closed)) return null
  // "Since she was fifteen": once.
  if (ONCE.test(tokens[be - 2]?.key ?? '')) return null
  if (/^(?:he|she)$/u.test(subject.key)) {
    const entity = subject.entity ?? person
    return entity === null ? null : `age of ${entity}`
  }
  if (subject.entity !== null && subject.tag === 'PROPN') return `age of ${subject.entity}`
  return years && subject.tag === 'NOUN' ? `age of ${subject.lemma}` : null
}

/** "NAME, voice of the coast, dies at 58", "has died aged 58", "died at the age of 58": of the first who is named. */
function ageAtDeath(tokens: readonly StatementToken[], at: number, person: string | null): string | null {
  let before = at - 1
  if (tokens[before]?.key === 'of' && tokens[before - 1]?.key === 'age') before -= 3
  if (!/^(?:at|aged)$/u.test(tokens[before]?.key ?? '') || tokens[before - 1]?.lemma !== 'die') return null
  if (!/^[,.;:]?$/u.test(tokens[at + 1]?.text ?? '')) return null
  const named = tokens.slice(0, before).find(({ entity, tag }) => entity !== null && tag === 'PROPN')
  const whose =
    named?.entity ?? (tokens.slice(0, before).some(({ key }) => /^(?:he|she)$/u.test(key)) ? person : null)
  return whose === null ? null : `age of ${whose}`
}

/** "The 61-year-old died": whom the text speaks of. */
function knownAt(
  tokens: readonly StatementToken[],
  start: number,
  end: number,
  person: string | null,
): string | null {
  const next = tokens.find((token) => token.start >= end)
  const before = tokens.findLast((token) => token.end <= start)
  if (person === null || before?.key !== 'the') return null
  return next !== undefined && /^(?:VERB|AUX)$/u.test(next.tag) ? `age of ${person}` : null
}

/** "the 67-year-old NAME", "NAME, a 22-year-old student", "the 19-year-old aircraft". */
function describedAt(tokens: readonly StatementToken[], start: number, end: number): string | null {
  const next = tokens.findIndex((token) => token.start >= end)
  const before = tokens.filter((token) => token.end <= start).slice(-3)
  const after = next < 0 ? [] : tokens.slice(next, next + 4)
  const name = after.find(({ tag }) => tag !== 'NOUN' && tag !== 'ADJ')
  if (name?.tag === 'PROPN' && name.entity !== null) return `age of ${name.entity}`
  const [holder, comma, article] = before
  if (holder?.entity != null && comma?.text === ',' && /^an?$/u.test(article?.key ?? ''))
    return `age of ${holder.entity}`
  const noun = after.findLast(({ tag }, index) => tag === 'NOUN' && index < 3)
  return noun ? `age of ${noun.lemma}` : null
}

function numberOf(word: string): number | null {
  const digits = Number(word.replaceAll(',', ''))
  if (Number.isFinite(digits) && /\d/u.test(word)) return digits
  const parts = word.toLowerCase().split('-')
  const values = parts.map((part) => ENGLISH_QUANTITIES.numerals.get(part))
  if (values.some((value) => value === undefined)) return null
  return values.reduce<number>((sum, value) => sum + (value ?? 0), 0)
}
