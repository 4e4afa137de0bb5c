import { useMemo } from 'react'
import { isolated } from '#core/text/direction.ts'
import { displayTitle } from '#core/documents/display-title.ts'
import type { Passage, SourceDocument } from '#core/documents/source-document.ts'
import type { FindingSide } from '#core/findings/finding.ts'
import type { Omission } from '#core/findings/omission.ts'
import { useCase } from '#renderer/services/case-context.tsx'
import { notify } from '#renderer/services/notices.ts'
import { perform, undoNow } from '#renderer/services/perform.ts'
import type { Documents } from '#renderer/services/passage-text/use-documents.ts'
import { inspect } from '#renderer/services/workspace.ts'
import { anchorPassages, markFinding } from '#renderer/store/actions/findings.ts'

/** Makes a finding of an omission: what is told with all its places, and a side for each document without it. */
export function useMarking(): (omission: Omission, documents: Documents) => Promise<void> {
  const { store } = useCase()
  return useMemo(
    () => async (omission, documents) => {
      const id = store.newId('finding')
      const sides: FindingSide[] = [
        {
          value: omission.name === '' ? 'Told' : `Names ${omission.name}`,
          passages: await anchorPassages(store.db, omission.reported),
        },
      ]
      for (const { document, nearest } of omission.absent) {
        const known = documents.get(document)
        if (!known) continue
        sides.push({
          value: nearest ? 'Left out; nearest words' : 'Left out',
          passages: await anchorPassages(store.db, [nearest ?? headOf(known)]),
        })
      }
      const mark = { type: 'omission' as const, sides, note: '', summary: summaryOf(omission, documents) }
      if (!(await perform(store, markFinding(store, id, mark)))) return
      inspect({ kind: 'finding', id })
      notify('success', 'Finding saved', undoNow(store))
    },
    [store],
  )
}

/** Stands for a whole document where no words of it come near: its headline, else its first block. */
export function headOf({ id, blocks, text }: SourceDocument): Passage {
  const head = blocks.find(({ kind }) => kind === 'headline') ?? blocks[0]
  return { document: id, start: head?.start ?? 0, end: head?.end ?? text.length }
}

const LONGEST = 90
const LONGEST_TITLE = 40

function cut(words: string, longest: number): string {
  if (words.length <= longest) return words
  const at = words.lastIndexOf(' ', longest)
  return `${words.slice(0, at > 0 ? at : longest)}…`
}

/** "Left out by X: “what is told”". */
export function summaryOf({ name, reported, absent }: Omission, documents: Documents): string {
  const lacking = absent.flatMap(({ document }) => {
    const known = documents.get(document)
    return known ? [isolated(known.meta.outlet ?? cut(displayTitle(known), LONGEST_TITLE))] : []
  })
  const [first] = reported
  const quote = first ? (documents.get(first.document)?.text.slice(first.start, first.end) ?? '') : ''
  const words = quote.replaceAll(/\s+/gu, ' ').trim()
  const what =
    name === '' ? `“${cut(words.replace(/^[“”"„«]+/u, ''), LONGEST).replace(/[“”"»]+$/u, '')}”` : name
  return `Left out by ${[...new Set(lacking)].join(', ')}: ${what}`
}
