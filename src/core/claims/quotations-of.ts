import { stableId } from '../base/stable-id.ts'
import type { NameCluster } from './names/clusters.ts'
import type { Quotation } from './quotation.ts'
import type { Speaker } from './quotes/speakers.ts'
import type { ReadQuote } from './reading/read.ts'
import type { DocumentContext } from './roles/context.ts'

/** Words in quotation marks without a speaker are reported from this many words on; fewer are names or irony. */
const FEWEST_WORDS = 4

/** The quotations of all documents, in document order. */
export function quotationsOf(
  contexts: readonly DocumentContext[],
  speakers: readonly ReadonlyMap<ReadQuote, Speaker>[],
  idOf: (cluster: NameCluster) => string | null,
): Quotation[] {
  const quotations: Quotation[] = []
  for (const [index, { reading }] of contexts.entries()) {
    const { document, quotes } = reading
    for (const quote of quotes) {
      const speaker = speakers[index]?.get(quote) ?? null
      const text = document.text.slice(quote.inner.start, quote.inner.end).trim()
      if (text === '' || (!speaker && text.split(/\s+/u).length < FEWEST_WORDS)) continue
      const passage = { document: document.id, start: quote.start, end: quote.end }
      quotations.push({
        id: stableId('quotation', [passage.document, passage.start, passage.end]),
        passage,
        text,
        speaker: speaker?.cluster ? idOf(speaker.cluster) : null,
        speakerText: speaker?.text ?? '',
        verb: speaker?.verb ?? '',
      })
    }
  }
  return quotations
}
