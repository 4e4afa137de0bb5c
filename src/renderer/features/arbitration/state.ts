import { ofCase } from '#renderer/services/case-state.ts'
import { observable, type Observable } from '#renderer/services/observable.ts'

/** Which differences are listed. */
export type ShownDifferences = 'open' | 'decided' | 'agreed' | 'all'

/** Where the analyst stands in the list; kept while other views are shown. */
export type ArbitrationState = {
  readonly current: string | null
  readonly shown: ShownDifferences
  /** Reasons typed and not given yet, by difference. */
  readonly reasons: Readonly<Record<string, string>>
}

export const arbitrationState: Observable<ArbitrationState> = ofCase<ArbitrationState>({
  current: null,
  shown: 'all',
  reasons: {},
})

/** Whether the dialog that merges another case is open. */
export const mergeDialog: Observable<boolean> = observable<boolean>(false)
