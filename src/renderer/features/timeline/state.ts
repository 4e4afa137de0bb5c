import type { DocumentId } from '#core/documents/source-document.ts'
import { ofCase } from '#renderer/services/case-state.ts'
import type { Observable } from '#renderer/services/observable.ts'

/** Everything, in choices of a document or a name. */
export const EVERY = 'every'

/** How the timeline stands; kept while other views are shown. */
export type TimelineState = {
  readonly document: DocumentId
  /** Publications alone, what is told alone, or `EVERY`. */
  readonly kind: string
  /** An entity id. */
  readonly name: string
  /** The entry that is chosen. */
  readonly current: string | null
}

export const timelineState: Observable<TimelineState> = ofCase<TimelineState>({
  document: EVERY,
  kind: EVERY,
  name: EVERY,
  current: null,
})
