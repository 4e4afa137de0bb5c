import { displayTitle } from '#core/documents/display-title.ts'
import { byText } from '#core/base/order.ts'
import { assignOutlets } from '#core/reliability/outlets-of.ts'
import type { Command } from '#renderer/services/commands.ts'
import { inspect, openDocument, showView } from '#renderer/services/workspace.ts'
import type { CaseDatabase } from '#renderer/store/database.ts'
import { listDocuments } from '#renderer/store/queries/documents.ts'
import { fuzzyScore } from './fuzzy.ts'

/** One line of the palette. */
export type PaletteEntry = {
  readonly id: string
  readonly kind: 'Command' | 'Document' | 'Outlet'
  readonly label: string
  readonly detail: string
  readonly keys?: string | undefined
  readonly run: () => void
}

const MAX_SHOWN = 60

/** The commands that can be chosen from the palette. */
export function commandEntries(list: readonly Command[]): PaletteEntry[] {
  return list
    .filter(({ palette, enabled }) => palette !== false && enabled !== false)
    .map(({ id, label, group, keys, run }) => ({
      id: `command:${id}`,
      kind: 'Command',
      label,
      detail: group,
      keys,
      run,
    }))
}

/** Documents and outlets of the case, to be opened. */
export async function caseEntries(db: CaseDatabase): Promise<PaletteEntry[]> {
  const documents = await listDocuments(db)
  const { outlets } = assignOutlets(documents)
  return [
    ...documents.map(({ id, meta, row }): PaletteEntry => ({
      id: `document:${id}`,
      kind: 'Document',
      label: displayTitle({ ...row, meta }),
      detail: [meta.outlet, meta.published?.slice(0, 10)].filter(Boolean).join(' · '),
      run: () => openDocument(id),
    })),
    ...outlets.map(({ id, name }): PaletteEntry => ({
      id: `outlet:${id}`,
      kind: 'Outlet',
      label: name,
      detail: '',
      run: () => {
        showView('outlets')
        inspect({ kind: 'outlet', id })
      },
    })),
  ]
}

/** The entries that answer the query, best first; without a query, commands as they were registered. */
export function rankEntries(entries: readonly PaletteEntry[], query: string): PaletteEntry[] {
  if (query.trim() === '') return entries.filter(({ kind }) => kind === 'Command').slice(0, MAX_SHOWN)
  return entries
    .flatMap((entry) => {
      const score = fuzzyScore(query, `${entry.label} ${entry.detail}`)
      return score === null ? [] : [{ entry, score }]
    })
    .toSorted((a, b) => b.score - a.score || byText(a.entry.label, b.entry.label))
    .slice(0, MAX_SHOWN)
    .map(({ entry }) => entry)
}
