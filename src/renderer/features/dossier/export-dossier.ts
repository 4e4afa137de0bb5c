import { ask } from '#renderer/services/desk.ts'
import type { ResponseOf } from '#shared/ipc/routes.ts'
import { notify } from '#renderer/services/notices.ts'
import type { CaseStore } from '#renderer/store/case-store.ts'
import { type CaseContents, compileDossier, type DossierChoice, suggestedName } from './compile-dossier.ts'
import type { DossierDraft } from './dossier-draft.ts'

/** What was written and what was not. */
export type Exported = NonNullable<ResponseOf<'export:dossier'>>

/** Compiles the dossier as of now and has main write it; `null` when it was cancelled or failed, which is told. */
export async function exportDossier(
  store: CaseStore,
  caseId: string,
  contents: CaseContents,
  choice: DossierChoice,
  { formats, originals, auditLog }: Pick<DossierDraft, 'formats' | 'originals' | 'auditLog'>,
): Promise<Exported | null> {
  const info = await ask('app:info', {})
  const dossier = compileDossier(contents, choice, {
    compiledAt: store.now(),
    author: store.actor(),
    programVersion: info.ok ? info.value.version : '',
  })
  const written = await ask('export:dossier', {
    case: caseId,
    originals,
    auditLog,
    dossier,
    formats: [...formats],
    suggestedName: suggestedName(choice.title),
  })
  if (!written.ok) {
    notify('problem', `The dossier was not exported: ${written.error.message}`)
    return null
  }
  if (written.value === null) return null
  const { saved, failed } = written.value
  if (failed.length > 0) notify('problem', failed.map(({ message }) => message).join(' '))
  else notify('success', exportedSentence(saved.map(({ file }) => fileName(file))))
  return written.value
}

/** Two names are read at a glance; of more the view shows the list. */
function exportedSentence(names: readonly string[]): string {
  return names.length > 2 ? `Exported ${names.length} files` : `Exported ${names.join(', ')}`
}

/** The last part of a path. */
export function fileName(path: string): string {
  return path.split(/[/\\]/u).at(-1) ?? path
}
