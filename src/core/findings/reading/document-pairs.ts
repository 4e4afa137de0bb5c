import { byText } from '../../base/order.ts'
import type { DocumentId } from '../../documents/source-document.ts'
import type { SameReport } from '../events/same-report.ts'
import type { StoryReading } from './story-reading.ts'

/** Two documents that a rule compares; the first has the lesser id. */
export type DocumentPair = readonly [DocumentId, DocumentId]

/** The pairs of documents of one story, each once: story by story, then by their ids. */
export function pairsOfStory({ documents, partnersOf }: StoryReading): readonly DocumentPair[] {
  return documents.flatMap((document) =>
    partnersOf(document)
      .filter((partner) => byText(document, partner) < 0)
      .map((partner) => [document, partner] as const),
  )
}

/** Those of them that report one event (rule F46), with how sure that is. */
export function pairsOfEvent(reading: StoryReading): readonly (readonly [...DocumentPair, SameReport])[] {
  return pairsOfStory(reading).flatMap(([document, partner]) => {
    const same = reading.sameReport(document, partner)
    return same ? [[document, partner, same] as const] : []
  })
}
