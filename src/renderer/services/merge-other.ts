import { err, ok, type Result } from '#core/base/result.ts'
import type { JournalEntry } from '#shared/formats/journal.ts'
import type { CaseInfo } from '#shared/ipc/routes.ts'
import type { CaseStore } from '#renderer/store/case-store.ts'
import { mergeCase, type MergeReport } from '#renderer/store/merging/merge-case.ts'
import { rowProblem } from '#renderer/store/open-case.ts'
import { ask } from './desk.ts'

type Problem = { readonly message: string }

/**
 * Merges another case of this data folder into the one that is open: originals first, then the rows. The other case
 * stays as it is. Nothing is changed when this fails before the first row is written.
 */
export async function mergeOther(
  into: { readonly info: CaseInfo; readonly store: CaseStore },
  other: CaseInfo,
): Promise<Result<MergeReport, Problem>> {
  const entries = await historyOf(other.id)
  if (!entries.ok) return entries
  const copied = await ask('case:copy-originals', { from: other.id, into: into.info.id })
  if (!copied.ok) return copied
  return await mergeCase(into.store, { id: other.id, name: other.name, entries: entries.value })
}

/** The whole history of a case, checked row by row. */
async function historyOf(id: string): Promise<Result<JournalEntry[], Problem>> {
  const opened = await ask('case:open', { case: id })
  if (!opened.ok) return opened
  const entries: JournalEntry[] = []
  let next: number | null = opened.value.head.seq > 0 ? 1 : null
  while (next !== null) {
    const page = await ask('journal:read', { case: id, from: next })
    if (!page.ok) return page
    for (const entry of page.value.entries) {
      const problem = rowProblem(entry)
      if (problem !== null) return err({ message: problem })
    }
    entries.push(...page.value.entries)
    next = page.value.entries.length === 0 ? null : page.value.next
  }
  return ok(entries)
}
