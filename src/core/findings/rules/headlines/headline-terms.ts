import { stableId } from '../../../base/stable-id.ts'
import type { Discrepancy } from '../../discrepancy.ts'
import { isShort, linesAndText } from '../../headlines/lines-above.ts'
import type { ReadSentence } from '../../reading/sentences-read.ts'
import type { StoryReading } from '../../reading/story-reading.ts'
import type { CaseFacts } from '../../reading/case-facts.ts'
import { CARDINALS } from '../../../text/english-number-words.ts'

const SCORE = 0.65
const PUNISHED =
  /\b(?:ban(?:ned|s)?|suspend(?:ed|s)?|suspension|jail(?:ed|s)?|sentence[ds]?|imprison(?:ed|s)?|prison|barred|disqualif(?:ied|ies)|excluded?|exiled?|gets?|given|faces?|handed)\b/iu
/** Words between the punishment and its term, and how far a term may stand from it. */
const NEAR = 60
const NUMBERS: Readonly<Record<string, number>> = {
  ...Object.fromEntries(CARDINALS.slice(1).map((word, index) => [word, index + 1])),
  a: 1,
  twenty: 20,
}
const DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30, year: 365, match: -1, game: -1 }
const TERM =
  /\b(?:for (life)|(life) (?:ban|sentence|term|imprisonment)|(\d{1,3}|[a-z]{1,9})[ -](day|week|month|year|match|game)(?:e?s)?)\b/giu

/** A punishment's length in days, with the words that tell it; life is longer than any. */
type Term = {
  readonly days: number
  readonly matches: boolean
  readonly text: string
  readonly start: number
  readonly end: number
}

/**
 * Rule F43 `headline-body`: a headline gives the length of a ban or a sentence ("for life", "six years") otherwise than
 * every length of one that the text gives.
 */
export function proposeHeadlineTerms(reading: StoryReading, facts: CaseFacts): Discrepancy[] {
  return reading.documents.flatMap((document) => {
    const source = facts.document(document)
    const { lines, body } = linesAndText(reading.sentencesOf(document), source)
    if (!source) return []
    for (const line of lines.filter(isShort)) {
      const [term] = termsIn(source.text, line)
      if (!term) continue
      const below = body.flatMap((sentence) => termsIn(source.text, sentence))
      if (below.length === 0 || below.some((other) => isSame(term, other))) continue
      return [proposalOf(document, term, below)]
    }
    return []
  })
}

function termsIn(text: string, { start, end }: ReadSentence): Term[] {
  const words = text.slice(start, end)
  if (!PUNISHED.test(words)) return []
  return [...words.matchAll(TERM)].flatMap((found): Term[] => {
    const at = found.index
    const around = words.slice(Math.max(0, at - NEAR), at + found[0].length + NEAR)
    if (!PUNISHED.test(around.replace(found[0], ''))) return []
    const unit = (found[4] ?? '').toLowerCase()
    const number = (found[3] ?? '').toLowerCase()
    const value = (found[1] ?? found[2]) ? Number.POSITIVE_INFINITY : (NUMBERS[number] ?? Number(number))
    if (Number.isNaN(value) || value === 0) return []
    const days = DAYS[unit] ?? 1
    const [told] = found
    return [
      {
        days: value * Math.abs(days),
        matches: days < 0,
        text: told,
        start: start + at,
        end: start + at + told.length,
      },
    ]
  })
}

/** The same length, or one rounded from the other: twelve months and a year. */
function isSame(a: Term, b: Term): boolean {
  if (a.matches !== b.matches) return true
  return a.days === b.days || Math.abs(a.days - b.days) < Math.min(a.days, b.days) * 0.05
}

function proposalOf(document: string, term: Term, below: readonly Term[]): Discrepancy {
  const value = below[0]?.text ?? ''
  return {
    id: stableId('discrepancy', ['headline-body', 'term', document, term.text]),
    type: 'headline-body',
    summary: `The headline says “${term.text}”, the text below it “${value}”.`,
    score: SCORE,
    internal: true,
    sides: [
      { value: term.text, claims: [], evidence: [{ document, start: term.start, end: term.end }] },
      {
        value,
        claims: [],
        evidence: below.slice(0, 3).map(({ start, end }) => ({ document, start, end })),
      },
    ],
    explanation: [
      `Rule F43: the headline gives ${term.text} as the length of a punishment, the text below it only ${value}.`,
      'It is no conflict if the lengths are of two people or two punishments.',
    ],
  }
}
