import { ENGLISH_QUANTITIES } from '../claims/lexicon/english-quantities.ts'
import { ENGLISH_TIMES } from '../claims/lexicon/english-times.ts'
import { itemOf } from '../claims/reading/items.ts'
import { isCapitalised, tokensOf } from '../claims/reading/tokens.ts'
import type { Token } from '../claims/reading/tokens.ts'
import { behindDateline } from '../claims/times/dateline.ts'
import { findTimes } from '../claims/times/find-times.ts'
import { dayOf } from '../claims/times/time-value.ts'
import type { SourceDocument } from '../documents/source-document.ts'
import { isReporting } from '../documents/source-document.ts'
import type { Span } from '../text/span.ts'
import { sentencesOf } from '../text/sentences.ts'
import type { SentenceFrame } from './clauses.ts'
import { statementsIn } from './clauses.ts'
import { tokensOfSentence } from './sentence-tokens.ts'
import type { KnownMention, StatementToken } from './sentence-tokens.ts'
import type { Phrase, Statement } from './statement.ts'

/** Sentences of a document, and letters of a sentence, that are read. */
const MOST_SENTENCES = 400
const LONGEST_SENTENCE = 1200

/** A sentence as it is read: its words and what frames them. */
export type ReadableSentence = {
  readonly tokens: readonly StatementToken[]
  readonly mentions: readonly KnownMention[]
  readonly frame: SentenceFrame
}

/**
 * The sentences of a document's reporting with their words (rule S1). English only; readers' comments and furniture are
 * not read. `mentions` are those of the document's entities, by start; sentences that are not `wanted` are passed over,
 * and counted. Linear in the text.
 */
export function* sentencesToRead(
  document: Pick<SourceDocument, 'id' | 'text' | 'blocks' | 'meta'>,
  mentions: readonly KnownMention[],
  wanted: (span: Span) => boolean = () => true,
): Generator<ReadableSentence> {
  const { text } = document
  const published = dayOf(document.meta.published)
  let sentence = 0
  let next = 0
  for (const block of document.blocks) {
    if (!isReporting(block.kind) || block.kind === 'byline') continue
    for (const { start, end } of sentencesOf(text, block)) {
      if (sentence >= MOST_SENTENCES) return
      const span = { start: behindDateline(text, start), end: Math.min(end, start + LONGEST_SENTENCE) }
      if (!wanted(span)) {
        sentence++
        continue
      }
      while ((mentions[next]?.end ?? Number.POSITIVE_INFINITY) <= span.start) next++
      const own: KnownMention[] = []
      for (let at = next; (mentions[at]?.start ?? Number.POSITIVE_INFINITY) < span.end; at++) {
        const mention = mentions[at]
        if (mention && mention.start >= span.start && mention.end <= span.end) own.push(mention)
      }
      const words = tokensOf(text, span)
      yield {
        tokens: tokensOfSentence(text, span, words, own),
        mentions: own,
        frame: {
          document: document.id,
          sentence,
          headline: block.kind === 'headline',
          text,
          times: timesIn(words, span, published),
        },
      }
      sentence++
    }
  }
}

/**
 * The statements of sentences (docs/methods/statements.md), with "he" and "she" given to the person that the sentences
 * before speak of.
 */
export function statementsOfSentences(sentences: Iterable<ReadableSentence>): Statement[] {
  const statements: Statement[] = []
  let person: string | null = null
  for (const { tokens, mentions, frame } of sentences) {
    const meant = person
    const read = statementsIn(tokens, frame)
    statements.push(...read.map((statement) => withPerson(statement, meant)))
    const people = new Set(mentions.flatMap((mention) => (mention.person ? [mention.entity] : [])))
    const subject = read[0]?.agent?.entity ?? read[0]?.patient?.entity ?? null
    if (people.size === 1) person = [...people][0] ?? null
    else if (people.size > 1) person = subject !== null && people.has(subject) ? subject : null
  }
  return statements
}

/** "He was led away": the person that the sentences before speak of, where they speak of one. */
function withPerson(statement: Statement, person: string | null): Statement {
  if (person === null) return statement
  const meant = (phrase: Phrase | null): Phrase | null =>
    phrase?.pronoun != null && phrase.entity === null && /^(?:he|she|him|her)$/u.test(phrase.pronoun)
      ? { ...phrase, entity: person, entities: [person] }
      : phrase
  return { ...statement, agent: meant(statement.agent), patient: meant(statement.patient) }
}

function timesIn(words: readonly Token[], span: Span, published: number | null): SentenceFrame['times'] {
  const items = words.map((token) =>
    itemOf(token, token.kind === 'word' ? 'word' : token.kind, token.key, { capital: isCapitalised(token) }),
  )
  const context = { lexicon: ENGLISH_TIMES, numerals: ENGLISH_QUANTITIES.numerals, published }
  return findTimes(items, context).map((time) => ({
    ...time,
    start: items[time.from]?.start ?? span.start,
    end: items[time.to - 1]?.end ?? span.start,
  }))
}
