import type { FindingType } from '#core/findings/finding-types.ts'
import { ofCase } from '../case-state.ts'
import type { Observable } from '../observable.ts'
import { showView } from '../workspace.ts'

/** Which proposals the inbox shows. */
export type InboxFilter = 'undecided' | 'changed' | 'held' | 'dismissed' | 'confirmed' | 'grown' | 'all'

/** Where the analyst stands in the inbox; kept while other views are shown. */
export type Inbox = {
  readonly current: string | null
  readonly filter: InboxFilter
  readonly type: FindingType | 'all'
  /** Whether those are shown, too, that are only possible and that nobody has judged. */
  readonly possible: boolean
  /** A reason that was typed but goes with no decision yet. */
  readonly typed: { readonly id: string; readonly text: string } | null
}

export const inbox: Observable<Inbox> = ofCase<Inbox>({
  current: null,
  filter: 'undecided',
  type: 'all',
  possible: false,
  typed: null,
})

/** Shows a proposal where it is decided on, whatever the inbox is filtered by. */
export function openProposal(id: string): void {
  inbox.update((now) => ({ ...now, current: id }))
  showView('discrepancies')
}
