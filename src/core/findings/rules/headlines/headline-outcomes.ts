import { stableId } from '../../../base/stable-id.ts'
import type { Passage } from '../../../documents/source-document.ts'
import type { Discrepancy } from '../../discrepancy.ts'
import type { OutcomeField, Wording } from '../../headlines/outcome-fields.ts'
import { OUTCOME_FIELDS } from '../../headlines/outcome-fields.ts'
import type { Theme } from '../../headlines/headline-theme.ts'
import { isShort, linesAndText } from '../../headlines/lines-above.ts'
import { isAbout, themeOf, widened } from '../../headlines/headline-theme.ts'
import type { WordingAt } from '../../headlines/wordings.ts'
import { placesOf } from '../../headlines/wordings.ts'
import { isOfBefore, isOfOthers } from '../../inner/limited-denials.ts'
import type { ReadSentence } from '../../reading/sentences-read.ts'
import type { StoryReading } from '../../reading/story-reading.ts'
import type { CaseFacts } from '../../reading/case-facts.ts'

/** Sentences of a text that are read for what bears its headline out. */
const MOST_SENTENCES = 120
const MOST_SHOWN = 3
/** Words before and behind a place. */
const CLAUSE = 6
const SCORE = 0.65
const SCORE_HEDGED = 0.55

/**
 * Rule F40 `headline-body`: a headline tells an outcome of somebody or something that no sentence below it bears out,
 * while one says the opposite of the same, or denies it.
 */
export function proposeHeadlineOutcomes(reading: StoryReading, facts: CaseFacts): Discrepancy[] {
  return reading.documents.flatMap((document) => {
    const sentences = reading.sentencesOf(document).slice(0, MOST_SENTENCES)
    const { lines, body } = linesAndText(sentences, facts.document(document))
    for (const line of lines.filter(isShort))
      for (const field of OUTCOME_FIELDS) {
        const found = contradicted(field, line, body)
        if (found) return [found]
      }
    return []
  })
}

function contradicted(
  field: OutcomeField,
  headline: ReadSentence,
  body: readonly ReadSentence[],
): Discrepancy | null {
  for (const side of [0, 1] as const) {
    // Deaths do not say that anything was peaceful before.
    if (side === 1 && field.theme === 'any') continue
    const own = field.sides[side]
    const other = field.sides[side === 0 ? 1 : 0]
    for (const place of placesOf(headline, own.said)) {
      if (place.standing !== 'told' || isAsked(headline) || isQuoted(place)) continue
      const theme = themeOf(place, field.theme)
      if (!theme) continue
      const wide = widened(theme, body)
      const ofIt = (one: WordingAt): boolean => isAbout(wide, one, body)
      const said = toldIn(body, own.said)
      if (field.own ? said.some(ofIt) : said.length > 0) continue
      const denied = body
        .flatMap((sentence) => placesOf(sentence, own.said))
        .filter((one) => one.standing === 'denied' && !isAsked(one.sentence) && !isNoun(one) && ofIt(one))
        .filter((one) => !isOfBefore(clauseOf(one)) && !isOfOthers(clauseOf(one)))
      const opposite = toldIn(body, [...own.alike, ...own.shown]).some(ofIt)
        ? []
        : toldIn(body, [...other.said, ...other.shown]).filter((one) => !isAsked(one.sentence) && ofIt(one))
      const against = [...denied, ...opposite]
      if (against.length > 0) return proposalOf(field, place, theme, against)
      // "Ex-treasurer stole", and below only that she is accused of it.
      const open = body
        .flatMap((sentence) => placesOf(sentence, own.said))
        .filter((one) => one.standing === 'open' && stemAt(one) === stemAt(place) && ofIt(one))
      if (open.length > 0 && !toldIn(body, [...own.alike, ...own.shown]).some(ofIt))
        return proposalOf(field, place, theme, open)
    }
  }
  return null
}

function toldIn(body: readonly ReadSentence[], wordings: readonly Wording[]): WordingAt[] {
  return body.flatMap((sentence) =>
    placesOf(sentence, wordings).filter(({ standing }) => standing === 'told'),
  )
}

/** The words around a place, in which it may be told of before, or of others. */
function clauseOf({ sentence: { words }, from, to }: WordingAt): string {
  return words
    .slice(Math.max(0, from - CLAUSE), to + CLAUSE)
    .map(({ text }) => text)
    .join(' ')
}

function isAsked({ words }: ReadSentence): boolean {
  return /^(?:did|does|is|are|was|were|do|if|will|can|could|should|has|have|why)$/u.test(words[0]?.key ?? '')
}

function proposalOf(
  { name }: OutcomeField,
  place: WordingAt,
  theme: Theme,
  against: readonly WordingAt[],
): Discrepancy {
  const { document, start, end } = place.sentence
  const [first] = against
  const hedged = first?.standing === 'open'
  const says = textOf(place)
  const below = first ? textOf(first) : ''
  const shown = [...new Map(against.map(({ sentence }) => [sentence.start, sentence])).values()]
  return {
    id: stableId('discrepancy', ['headline-body', 'outcome', document, name, says]),
    type: 'headline-body',
    summary: '',
    score: hedged ? SCORE_HEDGED : SCORE,
    internal: true,
    sides: [
      { value: says, claims: [], evidence: [{ document, start, end }] },
      {
        value: below,
        claims: [],
        evidence: shown.slice(0, MOST_SHOWN).map((sentence): Passage => ({
          document: sentence.document,
          start: sentence.start,
          end: sentence.end,
        })),
      },
    ],
    explanation: [
      `Rule F40: the headline tells an outcome (${name}) that nothing below it bears out, and the text ${hedged ? 'tells it only as what may be, is asked for or alleged' : 'tells the opposite'} of ${theme.words}.`,
      `Headline “${says}”, below “${below}”.`,
      'It is no conflict if the headline speaks of somebody else, or if the text goes back to what was before.',
    ],
  }
}

/** “Won”: a word that the headline does not make its own. */
function isQuoted({ sentence, from }: WordingAt): boolean {
  return /[“"‘'«]$/u.test(sentence.words[from]?.gap ?? '')
}

/** "Received no endorsements" denies that somebody was given some, not that somebody gave one. */
function isNoun({ sentence, from }: WordingAt): boolean {
  return /(?:ment|tion|sion|ance|al)s?$/u.test(sentence.words[from]?.key ?? '')
}

function stemAt({ sentence, from }: WordingAt): string {
  return sentence.words[from]?.stem ?? ''
}

/** The words of a place, with "not" where they are denied. */
function textOf({ sentence, from, to, standing }: WordingAt): string {
  const text = sentence.words
    .slice(from, to)
    .map((word) => word.text)
    .join(' ')
  return standing === 'denied' ? `not ${text}` : standing === 'open' ? `perhaps ${text}` : text
}
