import type { ImportFailure } from '#core/documents/failure.ts'
import type { SourceDocument } from '#core/documents/source-document.ts'
import { MAX_FILE_BYTES, TOO_LARGE } from '#shared/formats/file-limits.ts'
import type { RequestOf } from '#shared/ipc/routes.ts'
import { addImported } from '#renderer/store/actions/documents.ts'
import type { CaseStore } from '#renderer/store/case-store.ts'
import { ask } from './desk.ts'
import { observable, type Observable } from './observable.ts'

/** Where the running import stands; `null` when none runs. */
export type ImportProgress = {
  /** Dropped files are handed over to main before any of them is read. */
  readonly step: 'handing-over' | 'reading'
  readonly done: number
  readonly total: number
  readonly current: string | null
  readonly failed: number
  readonly cancel: () => void
}

/** What an import came to. */
export type ImportOutcome = {
  readonly added: number
  readonly failed: number
  readonly cancelled: boolean
  /** A sentence when the import itself broke off; what was saved before stays. */
  readonly problem: string | null
}

/** The import that runs now, for the progress bar. */
export const importProgress: Observable<ImportProgress | null> = observable<ImportProgress | null>(null)

/**
 * Runs an import to its end: pulls finished files from main and saves them batch by batch, so that a crash loses at
 * most the batch under way. Undo takes the whole import back.
 */
export async function runImport(
  store: CaseStore,
  caseId: string,
  source: RequestOf<'import:begin'>['source'],
): Promise<ImportOutcome> {
  const begun = await ask('import:begin', { case: caseId, source })
  if (!begun.ok) return { added: 0, failed: 0, cancelled: false, problem: begun.error.message }
  const { job, total } = begun.value
  const group = store.newId('group')
  let cancelled = false
  let added = 0
  let failed = 0
  const cancel = (): void => {
    cancelled = true
    void ask('import:cancel', { job })
  }
  importProgress.set({ step: 'reading', done: 0, total, current: null, failed: 0, cancel })
  try {
    for (;;) {
      const next = await ask('import:next', { job })
      if (!next.ok) return { added, failed, cancelled, problem: next.error.message }
      const { items, done, current, finished } = next.value
      const documents: SourceDocument[] = []
      const failures: ImportFailure[] = []
      for (const item of items) {
        if (item.kind === 'document') documents.push(item.document)
        else failures.push(item.failure)
      }
      if (items.length > 0) {
        const action = addImported(
          { documents, failures },
          group,
          (prefix) => store.newId(prefix),
          store.now(),
        )
        const saved = await store.commit(action)
        if (!saved.ok) {
          cancel()
          return { added, failed, cancelled, problem: saved.error.message }
        }
        added += documents.length
        failed += failures.length
      }
      importProgress.set({ step: 'reading', done, total: next.value.total, current, failed, cancel })
      if (finished) return { added, failed, cancelled, problem: null }
    }
  } finally {
    importProgress.set(null)
  }
}

/**
 * Hands dropped or pasted files to main, one by one, and gives the token of the lot. A file that is larger than any
 * reader takes is not even read. When it is cancelled there is no token: nothing is imported.
 */
export async function stageFiles(
  files: readonly { readonly name: string; readonly file: File }[],
): Promise<{ token: string | null; problems: readonly ImportFailure[]; cancelled: boolean }> {
  let token: string | null = null
  let cancelled = false
  const problems: ImportFailure[] = []
  const cancel = (): void => void (cancelled = true)
  const failed = (file: string, code: ImportFailure['code'], message: string): void =>
    void problems.push({ file, code, message })
  try {
    for (const [done, { name, file }] of files.entries()) {
      const step = 'handing-over'
      importProgress.set({ step, done, total: files.length, current: name, failed: problems.length, cancel })
      if (file.size > MAX_FILE_BYTES) {
        failed(name, 'too-large', TOO_LARGE)
        continue
      }
      const bytes = await readBytes(file)
      if (cancelled) break
      if (bytes === null) {
        failed(name, 'unreadable', 'The file could not be read. Check that it still exists.')
        continue
      }
      const staged: Awaited<ReturnType<typeof ask<'import:stage'>>> = await ask('import:stage', {
        token,
        name,
        bytes,
      })
      if (staged.ok) token = staged.value.token
      else failed(name, 'too-large', staged.error.message)
      if (cancelled) break
    }
    if (!cancelled) return { token, problems, cancelled }
    if (token !== null) await ask('import:discard', { token })
    return { token: null, problems: [], cancelled }
  } finally {
    importProgress.set(null)
  }
}

async function readBytes(file: File): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch {
    return null
  }
}
