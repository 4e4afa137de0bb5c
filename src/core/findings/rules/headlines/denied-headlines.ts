import { stableId } from '../../../base/stable-id.ts'
import type { DocumentId } from '../../../documents/source-document.ts'
import { stemOf } from '../../../matching/stemming.ts'
import type { Phrase } from '../../../statements/statement.ts'
import type { Use } from '../../../statements/uses.ts'
import type { Span } from '../../../text/span.ts'
import { spansOverlap } from '../../../text/span.ts'
import type { Discrepancy } from '../../discrepancy.ts'
import { isShort, linesAndText } from '../../headlines/lines-above.ts'
import type { Undone } from '../../inner/undone-doings.ts'
import { undoneIn } from '../../inner/undone-doings.ts'
import type { ReadSentence } from '../../reading/sentences-read.ts'
import type { StoryReading } from '../../reading/story-reading.ts'
import { likeness } from '../../statements/likeness.ts'
import type { Told } from '../../statements/told.ts'
import { kinOf } from '../../statements/words-kin.ts'
import type { CaseFacts } from '../../reading/case-facts.ts'

const SCORE = 0.62
const KIN = 0.75
/** As near as "sale" is to "sell". */
const KIN_NOUN = 0.7
const LEAST_WEIGHT = 0.8
/** As near as what is done to anybody is to what was done to nobody. */
const NOBODY = 0.6
const LIKE = 0.5
const MOST_SHOWN = 3
/** Letters before a pronoun in which what it stands for may be named. */
const BEFORE = 200
const APART = -0.3
/** A headline that begins so asks, and one with a mark for speech gives somebody's words. */
const ASKED = /^(?:did|does|is|are|was|were|do|if|will|can|could|should|has|have|why|how|what|who)\b/iu
const QUOTED = /[“”"‘«»]|(?:^|\s)'|'(?:\s|$)|[:?]\s*\S+(?:\s\S+)?$/u

/**
 * Rule F101 `headline-body`: a clause below denies what its headline tells of the same person or thing, whatever it is,
 * and no clause below tells it.
 */
export function proposeDeniedHeadlines(
  reading: StoryReading,
  facts: CaseFacts,
  toldIn: (id: DocumentId) => readonly Told[],
): Discrepancy[] {
  return reading.documents.flatMap((document) => {
    const source = facts.document(document)
    if (!source) return []
    const sentences = reading.sentencesOf(document)
    const { lines } = linesAndText(sentences, source)
    const plain = lines.filter((line) => {
      const text = source.text.slice(line.start, line.end)
      return isShort(line) && !ASKED.test(text) && !QUOTED.test(text)
    })
    if (plain.length === 0) return []
    const told = toldIn(document)
    const isLine = ({ statement }: Told): boolean =>
      lines.some((line) => line.start <= statement.at.start && statement.at.start < line.end)
    const above = told.filter(
      (one) =>
        plain.some(({ start, end }) => start <= one.statement.at.start && one.statement.at.start < end) &&
        isTold(one),
    )
    if (above.length === 0) return []
    const body = told.filter((one) => !isLine(one))
    const undone = undoneIn(body, source.text)
    for (const one of above) {
      const against = undone.filter(
        (other) => sameDoing(one, other.told) && isOfOne(one, other.told, source.text),
      )
      const [first] = against
      if (!first || isBorneOut(one, body, against, reading.usesOf(document))) continue
      return [proposalOf(document, one, sentencesWith(against, sentences))]
    }
    return []
  })
}

/** Told in a headline as done, and a word that says much. */
function isTold({ statement, denied, weight }: Told): boolean {
  return !denied && weight >= LEAST_WEIGHT && statement.reality === 'told' && statement.attribution === null
}

function sameDoing(a: Told, b: Told): boolean {
  return a.event.lemma === b.event.lemma || kinOf(a.event, b.event) >= KIN
}

/** Who does it, or to whom it is done, is the same in one part, and in none another. */
function isOfOne(a: Told, b: Told, text: string): boolean {
  const likes = partsOf(a).flatMap((one) =>
    partsOf(b).flatMap((other) =>
      one.acts === other.acts ? [likenessOf(one.phrase, other.phrase, text)] : [],
    ),
  )
  return likes.some((like) => like >= LIKE) && likes.every((like) => like > APART)
}

type ActingPart = { readonly acts: boolean; readonly phrase: Phrase }

function partsOf({ statement: { agent, patient } }: Told): readonly ActingPart[] {
  return [
    ...(agent ? [{ acts: true, phrase: agent }] : []),
    ...(patient ? [{ acts: false, phrase: patient }] : []),
  ]
}

function likenessOf(a: Phrase, b: Phrase, text: string): number {
  if (b.negative || /^(?:nobody|none|no one|no-one|nothing|neither)$/iu.test(b.text)) return NOBODY
  // "It": the headline's word stands just before.
  const stands = b.pronoun !== null || b.text.length !== b.end - b.start
  if (stands && likeness(a, b) < LIKE)
    return a.head.length > 2 &&
      text
        .slice(Math.max(0, b.start - BEFORE), b.start)
        .toLowerCase()
        .includes(a.head)
      ? NOBODY
      : 0
  return likeness(a, b)
}

/** Another clause tells it as done, being done or to be done, or has a noun for it. */
function isBorneOut(
  one: Told,
  body: readonly Told[],
  against: readonly Undone[],
  uses: readonly Use[],
): boolean {
  const denied = new Set(against.map(({ told }) => told.statement.at.start))
  const sentences = new Set(against.map(({ told }) => told.statement.sentence))
  const supports = (other: Told): boolean =>
    !denied.has(other.statement.at.start) &&
    !other.denied &&
    sameDoing(one, other) &&
    partsOf(one).every(({ acts, phrase }) =>
      partsOf(other).every((part) => part.acts !== acts || likeness(phrase, part.phrase) > APART),
    )
  if (body.some(supports)) return true
  const stem = stemOf(one.event.lemma.split(' ')[0] ?? '', 'en')
  return uses.some(
    (use) =>
      !use.headline &&
      use.standing === 'told' &&
      !sentences.has(use.sentence) &&
      (stemOf(use.lemma, 'en') === stem || kinOf(one.event, use) >= KIN_NOUN),
  )
}

/** The whole sentences, so that it can be read who says it. */
function sentencesWith(undone: readonly Undone[], sentences: readonly ReadSentence[]): ReadSentence[] {
  return sentences.filter((sentence) => undone.some(({ passage }) => spansOverlap(sentence, passage)))
}

function proposalOf(document: DocumentId, { statement, event }: Told, against: readonly Span[]): Discrepancy {
  const below = against.slice(0, MOST_SHOWN).map(({ start, end }) => ({ document, start, end }))
  return {
    id: stableId('discrepancy', ['headline-body', 'denied', document, event.lemma]),
    type: 'headline-body',
    summary: '',
    score: SCORE,
    internal: true,
    sides: [
      {
        value: event.lemma,
        claims: [],
        evidence: [{ document, start: statement.start, end: statement.end }],
      },
      { value: `not ${event.lemma}`, claims: [], evidence: below },
    ],
    explanation: [
      `Rule F101: the headline tells that something was done (“${event.lemma}”), a clause below it that it was not, and none that it was.`,
      'It is no conflict if the text denies it of another moment, or tells it in words that were not understood.',
    ],
  }
}
