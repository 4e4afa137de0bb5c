import { stableId } from '../../base/stable-id.ts'
import type { QuantityClaim } from '../claim.ts'
import type { EntityIndex } from '../entities-of.ts'
import type { Speaker } from '../quotes/speakers.ts'
import type { ReadQuote } from '../reading/read.ts'
import type { DocumentContext } from '../roles/context.ts'
import type { EventSketch } from './sketch.ts'
import type { Sketcher } from './sketches.ts'

/** What every claim about an event of one document has in common. */
export type Maker = {
  readonly document: string
  readonly common: (fact: {
    readonly sentence: number
    readonly span: { readonly start: number; readonly end: number }
  }) => Pick<QuantityClaim, 'subject' | 'asOf' | 'assertedBy' | 'passage' | 'context' | 'basis'> & {
    readonly event: EventSketch
  }
}

/** The maker for one document. */
export function makerOf(
  { reading }: DocumentContext,
  sketcher: Sketcher,
  speakers: ReadonlyMap<ReadQuote, Speaker>,
  entities: EntityIndex,
): Maker {
  const { document } = reading
  return {
    document: document.id,
    common: ({ sentence, span }) => {
      const read = reading.sentences[sentence]
      const event = sketcher.sketch(sentence)
      const cluster = read?.quote ? speakers.get(read.quote)?.cluster : null
      return {
        subject: subjectOf(event) ?? stableId('event', [document.id, sentence]),
        asOf: document.meta.published,
        assertedBy: (cluster && entities.idOf(cluster)) ?? 'outlet',
        passage: { document: document.id, start: span.start, end: span.end },
        context: {
          document: document.id,
          start: read?.start ?? span.start,
          end: Math.max(span.end, read?.end ?? 0),
        },
        basis: [],
        event,
      }
    },
  }
}

/** The most telling name of the sentence, else of those beside it: a place before others, a rare one before a common one. */
function subjectOf({ names, nearby }: EventSketch): string | null {
  for (const list of [names, nearby]) {
    let best: { readonly key: string; readonly rank: number } | null = null
    for (const { key, place, weight } of list) {
      const rank = weight + (place ? 0.6 : 0)
      if (key.startsWith('entity-') && (best === null || rank > best.rank)) best = { key, rank }
    }
    if (best) return best.key
  }
  return null
}
