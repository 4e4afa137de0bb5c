import type { Passage } from '../../documents/source-document.ts'
import type { Span } from '../../text/span.ts'
import type { Moment } from '../../statements/moments.ts'
import type { Phrase, Statement } from '../../statements/statement.ts'
import type { CaseFacts } from '../reading/case-facts.ts'
import type { StoryReading } from '../reading/story-reading.ts'

/** A number that a happening or a thing has once: how strong a quake was, in which minute, in which year it was made. */
export type SingleValue = {
  readonly field: 'magnitude' | 'minute' | 'origin'
  readonly value: number
  readonly text: string
  readonly passage: Passage
  readonly sentence: Span
  /** What was done, in its base form; `''` of a quake. */
  readonly verb: string
  /** Whom or what it is told of; `null` of a quake. */
  readonly of: Phrase | null
}

const QUAKE = /\b(?:(?:earth)?quakes?|tremors?|temblors?)\b/iu
const MAGNITUDE =
  /\bmagnitude(?:[\s-]+(?:of|was|at))?[\s-]+(\d\.\d)\b|\b(\d\.\d)[\s-]+magnitude\b|\b(\d\.\d)\s+on\s+the\s+(?:open-ended\s+)?Richter\b/iu
/** Of another quake, or of one that was measured again. */
const OTHER_QUAKE =
  /\b(?:after|fore)shocks?\b|\b(?:initial(?:ly)?|preliminary|provisional(?:ly)?|revised|upgraded|downgraded|first (?:put|given|measured|reported)|second|another|earlier|previous|last|similar|stronger|weaker|in (?:1[89]|20)\d\d)\b/iu
const MINUTE = /\b(\d{1,3})(?:st|nd|rd|th)[\s-]minute\b/giu
/** What makes a thing, once. */
const ORIGIN =
  /^(?:build|found|establish|construct|erect|launch|incorporate|create|commission|christen|bear)$/u
/** Between the verb and its year. */
const BETWEEN = /^\s*(?:[\p{L}’'-]+[\s,]+){0,5}(?:in|on|during|of)\s+(?:\p{L}+\s+)?$/iu
const YEAR = /\b((?:1[5-9]|20)\d\d)$/u

/** The numbers of a document that what they are told of has once. Linear in its sentences. */
export function singleValuesOf(id: string, reading: StoryReading, facts: CaseFacts): SingleValue[] {
  const text = facts.document(id)?.text ?? ''
  return [
    ...magnitudesIn(id, text, reading),
    ...minutesIn(id, text, reading),
    ...originsIn(id, text, reading),
  ]
}

function magnitudesIn(id: string, text: string, reading: StoryReading): SingleValue[] {
  const isOfQuake = QUAKE.test(text)
  return reading.sentencesOf(id).flatMap((sentence): SingleValue[] => {
    const words = text.slice(sentence.start, sentence.end)
    const found = MAGNITUDE.exec(words)
    if (!found || !isOfQuake || OTHER_QUAKE.test(words)) return []
    const [whole, ...numbers] = found
    const start = sentence.start + found.index
    return [
      {
        field: 'magnitude',
        value: Number(numbers.find((one) => one !== undefined)),
        text: whole,
        passage: { document: id, start, end: start + whole.length },
        sentence,
        verb: '',
        of: null,
      },
    ]
  })
}

function minutesIn(id: string, text: string, reading: StoryReading): SingleValue[] {
  return reading.sentencesOf(id).flatMap((sentence) =>
    [...text.slice(sentence.start, sentence.end).matchAll(MINUTE)].flatMap((found): SingleValue[] => {
      const start = sentence.start + found.index
      const end = start + found[0].length
      const told = clauseAround(reading.statementsOf(id), { start, end })
      const of = told && subjectOf(told)
      if (!told || !of || of.pronoun !== null || told.negated || told.reality !== 'told') return []
      const passage = { document: id, start: Math.min(told.start, start), end: Math.max(told.end, end) }
      return [
        { field: 'minute', value: Number(found[1]), text: found[0], passage, sentence, verb: told.verb, of },
      ]
    }),
  )
}

function clauseAround(statements: readonly Statement[], span: Span): Statement | undefined {
  return statements
    .filter(({ start, end, at }) => start <= span.start && end >= span.end && at.end <= span.start)
    .toSorted((a, b) => b.at.end - a.at.end)[0]
}

function subjectOf({ passive, agent, patient }: Statement): Phrase | null {
  return passive ? patient : agent
}

function originsIn(id: string, text: string, reading: StoryReading): SingleValue[] {
  const statements = reading.statementsOf(id)
  return reading.momentsOf(id).flatMap((moment): SingleValue[] => {
    const year = yearOf(moment)
    if (year === null) return []
    const told = statements.find(
      ({ verb, at, negated }) =>
        ORIGIN.test(verb) &&
        !negated &&
        at.end <= moment.start &&
        at.start >= moment.whole.start &&
        BETWEEN.test(text.slice(at.end, moment.start)),
    )
    const thing = told && (told.patient ?? told.agent)
    const of = told && thing ? meant(thing, told, statements) : null
    if (!told || !of) return []
    const passage = { document: id, start: Math.min(told.at.start, moment.start), end: moment.end }
    return [
      {
        field: 'origin',
        value: year,
        text: text.slice(told.at.start, moment.end),
        passage,
        sentence: moment.whole,
        verb: told.verb,
        of,
      },
    ]
  })
}

/** "1987", "May 1987" of what was, as the last word of an expression. */
function yearOf({ sort, text, told, future }: Moment): number | null {
  const year = YEAR.exec(text)?.[1]
  return sort === 'day' && told && !future && year !== undefined ? Number(year) : null
}

/** "She was built": what the sentence before is about, where that is no person. */
function meant(thing: Phrase, { sentence }: Statement, statements: readonly Statement[]): Phrase | null {
  if (thing.pronoun === null || thing.entity !== null) return thing
  if (!/^(?:it|she)$/iu.test(thing.pronoun)) return null
  const before = statements.find((one) => one.sentence === sentence - 1)
  const subject = before ? subjectOf(before) : null
  return subject?.pronoun === null ? subject : null
}
