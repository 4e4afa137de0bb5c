import { ofCase } from '#renderer/services/case-state.ts'
import type { Observable } from '#renderer/services/observable.ts'

/** How the view of tags stands; kept while other views are shown. */
export type TagsState = {
  readonly tab: 'codebook' | 'proposed'
  readonly query: string
  /** The code that is shown. */
  readonly code: string | null
  readonly retired: boolean
  /** The proposed wording that is shown. */
  readonly wording: string | null
  readonly decided: boolean
}

export const tagsState: Observable<TagsState> = ofCase<TagsState>({
  tab: 'codebook',
  query: '',
  code: null,
  retired: false,
  wording: null,
  decided: false,
})
