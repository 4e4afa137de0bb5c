import { stableId } from '../base/stable-id.ts'
import { wordsOf } from '../text/words.ts'
import type { NameCluster } from './names/clusters.ts'
import type { Quotation } from './quotation.ts'
import type { FoundSpeech, ReportedSpeech } from './quotes/reported-speech.ts'
import type { Speaker } from './quotes/speakers.ts'
import type { ReadQuote } from './reading/read.ts'
import type { DocumentContext } from './roles/context.ts'

/** Words in quotation marks without a speaker are reported from this many words on; fewer are names or irony. */
const FEWEST_WORDS = 4

/** The quotations of all documents, in document order. */
export function quotationsOf(
  contexts: readonly DocumentContext[],
  speakers: readonly ReadonlyMap<ReadQuote, Speaker>[],
  introductions: readonly ReadonlyMap<NameCluster, string>[],
  idOf: (cluster: NameCluster) => string | null,
): Quotation[] {
  const quotations: Quotation[] = []
  for (const [index, { reading }] of contexts.entries()) {
    const { document, quotes } = reading
    for (const quote of quotes) {
      const speaker = speakers[index]?.get(quote) ?? null
      const text = document.text.slice(quote.inner.start, quote.inner.end).trim()
      if (text === '' || (!speaker && wordsOf(text).length < FEWEST_WORDS)) continue
      const passage = { document: document.id, start: quote.start, end: quote.end }
      quotations.push({
        id: stableId('quotation', [passage.document, passage.start, passage.end]),
        passage,
        text,
        speaker: speaker?.cluster ? idOf(speaker.cluster) : null,
        speakerText: speaker?.text ?? '',
        speakerRole: speaker ? roleIn(introductions[index], speaker.cluster, speaker.text) : '',
        verb: speaker?.verb ?? '',
      })
    }
  }
  return quotations
}

/** The speech that documents report without marks, in document order. */
export function reportedSpeech(
  contexts: readonly DocumentContext[],
  found: readonly (readonly FoundSpeech[])[],
  introductions: readonly ReadonlyMap<NameCluster, string>[],
  idOf: (cluster: NameCluster) => string | null,
): ReportedSpeech[] {
  return contexts.flatMap(({ reading }, index) =>
    (found[index] ?? []).map(({ span, cluster, speakerText, verb }) => ({
      passage: { document: reading.document.id, ...span },
      speaker: cluster ? idOf(cluster) : null,
      speakerText,
      speakerRole: roleIn(introductions[index], cluster, speakerText),
      verb,
    })),
  )
}

/** The introduction of a speaker in a document; a speaker who is only described is introduced by that. */
function roleIn(
  introductions: ReadonlyMap<NameCluster, string> | undefined,
  cluster: NameCluster | null,
  speakerText: string,
): string {
  const introduced = cluster ? introductions?.get(cluster) : undefined
  if (introduced !== undefined) return introduced
  return /^(?:the|an?|one|his|her|its|their)\s/iu.test(speakerText) ? speakerText : ''
}
