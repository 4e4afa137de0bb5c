import type { DocumentId } from '../../documents/source-document.ts'
import type { Statement } from '../../statements/statement.ts'
import type { Span } from '../../text/span.ts'
import type { StoryReading } from '../reading/story-reading.ts'
import type { CaseFacts } from '../reading/case-facts.ts'
import { entriesOf, rankAt, type Entry } from './entries.ts'

/**
 * How two places of one document may speak of one thing. `entries`: of a live page, the first the earlier; `speakers`:
 * in the words of two whom the document makes answer for them.
 */
export type InnerTie = 'entries' | 'speakers'

/** What a document says of its own places. */
export type InnerReading = {
  readonly entries: readonly Entry[]
  /** The rank of the entry of a place, or `null`. */
  readonly rankOf: (place: Span) => number | null
  /** Who answers for a place: an entity, else the noun for the speaker; `null` for the outlet's own words. */
  readonly speakerOf: (place: Span) => string | null
}

/** Verbs by which somebody gives a number: "the ministry put the number at 147". */
const GIVING = /^(?:put|count|estimate|record|report|list|give|claim|place|acknowledge|register)$/u

/** Reads who answers for what in a document, and its entries where it is a live page. */
export function innerReading(reading: StoryReading, facts: CaseFacts, document: DocumentId): InnerReading {
  const source = facts.document(document)
  const entries = source ? entriesOf(source) : []
  const statements = reading.statementsOf(document)
  return {
    entries,
    rankOf: (place) => rankAt(entries, place),
    speakerOf: (place) => {
      for (const statement of statements) {
        if (statement.start > place.start || place.start >= statement.end) continue
        const speaker = speakerIn(statement)
        if (speaker !== null) return speaker
      }
      return null
    },
  }
}

/** How two places are tied, or `null` where nothing sets them apart: then they are one account. */
export function tieOf(inner: InnerReading, a: Span, b: Span): InnerTie | null {
  const [left, right] = [inner.rankOf(a), inner.rankOf(b)]
  if (left !== null && right !== null) return left < right ? 'entries' : null
  const [one, other] = [inner.speakerOf(a), inner.speakerOf(b)]
  return one !== null && other !== null && one !== other && a.start < b.start ? 'speakers' : null
}

function speakerIn({ attribution, verb, agent }: Statement): string | null {
  if (attribution)
    return attribution.stance === 'says' ? (attribution.entity ?? headOf(attribution.phrase?.head)) : null
  return GIVING.test(verb) && agent ? (agent.entity ?? headOf(agent.head)) : null
}

function headOf(head: string | undefined): string | null {
  return head === undefined || head === '' ? null : head
}
