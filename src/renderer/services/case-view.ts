import { liveQuery } from 'dexie'
import type { DocumentId } from '#core/documents/source-document.ts'
import { maskWords, wordsPattern } from '#core/text/mask-words.ts'
import { openBlind } from '#renderer/store/blind-database.ts'
import type { CaseDatabase } from '#renderer/store/database.ts'
import { readHiding, type HidingState } from '#renderer/store/queries/hiding.ts'
import { observable, type Observable } from './observable.ts'

/** What views read of a case. */
export type CaseView = {
  /** To read from, never to write to: in blind mode nothing in it tells where a document comes from. */
  readonly db: CaseDatabase
  readonly isBlind: boolean
  /** How many documents have a hidden source. */
  readonly hidden: number
  /** Documents whose source may be seen; only of use while some are hidden. */
  readonly seen: ReadonlySet<DocumentId>
  /** The text as it may be shown. */
  readonly mask: (text: string) => string
}

export type FollowedView = { readonly view: Observable<CaseView>; readonly end: () => void }

/** How long what still reads from the view before may go on, in milliseconds. */
const LINGER_MS = 30_000

/** What may be shown of a text outside the open case's views, such as messages. */
export const shownMask: Observable<(text: string) => string> = observable((text: string) => text)

/** Follows what views may read, so that it is right before anything is shown, and anew after each change. */
export async function followView(db: CaseDatabase): Promise<FollowedView> {
  const plain: CaseView = { db, isBlind: false, hidden: 0, seen: new Set(), mask: (text) => text }
  const opened = new Set<CaseDatabase>()
  let key = ''
  const viewOf = (state: HidingState | null): CaseView => {
    if (state === null) return plain
    const words = wordsPattern(state.words)
    const seen = new Set(state.seen)
    const blind = openBlind(db.name, { seen, words })
    opened.add(blind)
    return { db: blind, isBlind: true, hidden: state.hidden, seen, mask: (text) => maskWords(text, words) }
  }
  const first = await readHiding(db)
  key = JSON.stringify(first)
  const view = observable(viewOf(first))
  shownMask.set(view.get().mask)
  const subscription = liveQuery(() => readHiding(db)).subscribe({
    next: (state) => {
      const next = JSON.stringify(state)
      if (next === key) return
      key = next
      const before = view.get().db
      view.set(viewOf(state))
      shownMask.set(view.get().mask)
      if (before !== db) setTimeout(() => before.close(), LINGER_MS)
    },
    // A case that closes ends it; nobody needs to see that.
    error: () => undefined,
  })
  const end = (): void => {
    subscription.unsubscribe()
    for (const one of opened) one.close()
    shownMask.set((text) => text)
  }
  return { view, end }
}
