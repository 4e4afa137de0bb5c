import { useCallback, useMemo, useState } from 'react'
import type { TimelineEntry } from '#core/comparison/timeline.ts'
import { useCase } from '#renderer/services/case-context.tsx'
import { useCommands, type Command } from '#renderer/services/commands.ts'
import { perform } from '#renderer/services/perform.ts'
import type { CaseStore } from '#renderer/store/case-store.ts'
import { editDocumentMeta } from '#renderer/store/actions/documents.ts'

/** Giving documents a day where they stand on the timeline. */
export type Dating = {
  /** The entry whose day is being written. */
  readonly entry: string | null
  readonly begin: (entry: string) => void
  readonly cancel: () => void
  readonly save: (entry: TimelineEntry, published: string) => void
}

/**
 * Dates the chosen publication, else the first without a day. Once one is dated the next without a day is chosen, so that
 * all can be dated one after the other.
 */
export function useDating(
  entries: readonly TimelineEntry[],
  chosen: string | null,
  select: (id: string) => void,
): Dating {
  const { store } = useCase()
  const [entry, setEntry] = useState<string | null>(null)
  const undated = useMemo(
    () => entries.filter(({ kind, day }) => kind === 'published' && day === null).map(({ id }) => id),
    [entries],
  )
  const current = entries.find(({ id, kind }) => id === chosen && kind === 'published')?.id
  const wanted = current ?? undated[0]
  const begin = useCallback(
    (id: string) => {
      select(id)
      setEntry(id)
    },
    [select],
  )
  const list = useMemo(
    (): readonly Command[] => [
      {
        id: 'timeline.date',
        label: 'Date the document',
        group: 'Timeline',
        keys: 'd',
        enabled: wanted !== undefined,
        run: () => {
          if (wanted !== undefined) begin(wanted)
        },
      },
    ],
    [wanted, begin],
  )
  useCommands(list)
  const leave = (): void => {
    focusRow()
    setEntry(null)
  }
  return {
    entry,
    begin,
    cancel: leave,
    save: (dated, published) => {
      leave()
      const next = undated[undated.indexOf(dated.id) + 1] ?? undated.find((id) => id !== dated.id)
      void saveDate(store, dated.document, published, () => {
        if (next !== undefined) select(next)
      })
    },
  }
}

async function saveDate(
  store: CaseStore,
  document: string,
  published: string,
  goOn: () => void,
): Promise<void> {
  if (await perform(store, editDocumentMeta(document, { published }))) goOn()
}

/** The form goes: its row takes the focus, so that the keys of the list go on. */
function focusRow(): void {
  document.activeElement?.closest<HTMLElement>('[role="row"]')?.focus({ preventScroll: true })
}
