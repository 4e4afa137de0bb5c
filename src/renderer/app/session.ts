import { assertNever } from '#core/base/invariant.ts'
import type { CaseInfo } from '#shared/ipc/routes.ts'
import { importSource } from '#renderer/features/library/import-actions.ts'
import { Catalogue, lastOpenedCase, rememberOpened } from '#renderer/store/catalogue.ts'
import type { Recovery } from '#renderer/store/open-case.ts'
import { keepAnalysed } from '#renderer/services/analysis-runner.ts'
import { enterCaseState, leaveCaseState } from '#renderer/services/case-state.ts'
import { closeCase, openCase, type OpenCase } from '#renderer/services/case-session.ts'
import { ask } from '#renderer/services/desk.ts'
import { importProgress } from '#renderer/services/importer.ts'
import { notices, notify } from '#renderer/services/notices.ts'
import { observable, type Observable } from '#renderer/services/observable.ts'
import { resetWorkspace, showView } from '#renderer/services/workspace.ts'
import { deskStep } from './desk-step.ts'
import { currentActor, loadSettings } from './settings.ts'

/** Which case the window works on. */
export type Session =
  | { readonly kind: 'starting'; readonly what: string }
  | { readonly kind: 'failed'; readonly message: string; readonly cases: readonly CaseInfo[] }
  | { readonly kind: 'open'; readonly open: OpenCase; readonly cases: readonly CaseInfo[] }

export const session: Observable<Session> = observable<Session>({ kind: 'starting', what: 'Starting…' })

/** The small database of this window's preferences. */
export const catalogue = new Catalogue()

const SAMPLE_NAME = 'Sample case'
let stopAnalysis: (() => void) | null = null
let turn: Promise<void> = Promise.resolve()
let pendingFiles: string | null = null

/** The token of files named on the command line, once. */
export function takePendingFiles(): string | null {
  const token = pendingFiles
  pendingFiles = null
  return token
}

/** Starts the window: the case opened last; where there is none yet, a case with the sample articles. */
export function startSession(): Promise<void> {
  return inTurn(async () => {
    await loadSettings(catalogue)
    const info = await ask('app:info', {})
    if (info.ok) pendingFiles = info.value.pendingFiles?.token ?? null
    const listed = await ask('case:list', {})
    if (!listed.ok) return fail(listed.error.message, [])
    const { cases } = listed.value
    if (cases.length === 0) return pendingFiles === null ? await startWithSample() : await createFirst()
    const last = await lastOpenedCase(catalogue)
    const chosen = cases.find(({ id }) => id === last) ?? newest(cases)
    if (chosen) await open(chosen.id)
  })
}

/** Closes the case that is open and opens another. */
export function switchCase(id: string): Promise<void> {
  return inTurn(() => open(id))
}

/** Makes a case and opens it. */
export function createCase(name: string): Promise<void> {
  return inTurn(async () => {
    const made = await ask('case:create', { name })
    if (!made.ok) notify('problem', `The case was not created: ${made.error.message}`)
    else await open(made.value.id)
  })
}

/** Makes a case of the sample articles and opens it. */
export function createSampleCase(): Promise<void> {
  return inTurn(startWithSample)
}

/** Gives a case another name. */
export function renameCase(id: string, name: string): Promise<void> {
  return inTurn(async () => {
    const before = (await caseList()).find((info) => info.id === id)?.name
    if (!(await rename(id, name)) || before === undefined) return
    noteStep(`Rename “${before}” to “${name}”`, () => {
      deskStep.set(null)
      void inTurn(() => rename(id, before))
    })
  })
}

async function rename(id: string, name: string): Promise<boolean> {
  const renamed = await ask('case:rename', { case: id, name })
  if (!renamed.ok) {
    notify('problem', `The case was not renamed: ${renamed.error.message}`)
    return false
  }
  const cases = await caseList()
  session.update((now) => {
    if (now.kind !== 'open') return now
    const isOpen = now.open.info.id === id
    return { ...now, cases, open: isOpen ? { ...now.open, info: renamed.value } : now.open }
  })
  return true
}

/** Puts a case into the trash and opens another; the notice brings it back. */
export function deleteCase(id: string): Promise<void> {
  return inTurn(async () => {
    const name = (await caseList()).find((info) => info.id === id)?.name ?? 'The case'
    const now = session.get()
    const wasOpen = now.kind === 'open' && now.open.info.id === id
    if (wasOpen) await leave()
    const deleted = await ask('case:delete', { case: id })
    if (!deleted.ok) notify('problem', `The case was not deleted: ${deleted.error.message}`)
    else {
      notify('info', `“${name}” is in the trash.`, { label: 'Restore', run: () => void restoreCase(id) })
    }
    const cases = await caseList()
    const next = deleted.ok ? newest(cases)?.id : id
    if (!wasOpen) session.update((held) => (held.kind === 'open' ? { ...held, cases } : held))
    else if (next !== undefined) await open(next)
    else await createFirst()
    if (deleted.ok) noteStep(`Delete the case “${name}”`, () => void restoreCase(id))
  })
}

/** What was just done to a case can be undone for as long as nothing is done in the case that is open. */
function noteStep(label: string, run: () => void): void {
  const now = session.get()
  deskStep.set(now.kind === 'open' ? { label, since: now.open.store.stack, run } : null)
}

/** Brings a case back from the trash and opens it. */
export function restoreCase(id: string): Promise<void> {
  return inTurn(async () => {
    const restored = await ask('case:restore', { case: id })
    if (!restored.ok) notify('problem', `The case was not restored: ${restored.error.message}`)
    else await open(id)
  })
}

/** Saves a whole case as one file, where the user says. */
export async function saveCaseFile(id: string): Promise<void> {
  const saved = await ask('case:save-file', { case: id })
  if (!saved.ok) notify('problem', `The case was not saved as a file: ${saved.error.message}`)
  else if (saved.value !== null) {
    const { file, sha256 } = saved.value
    notify(
      'success',
      `Saved the case as ${file.split(/[/\\]/u).at(-1) ?? file}, SHA-256 ${sha256.slice(0, 16)}…`,
    )
  }
}

/** Takes in a case file that the user chooses, and opens the case. */
export function openCaseFile(): Promise<void> {
  return inTurn(async () => {
    const opened = await ask('case:open-file', {})
    if (!opened.ok) notify('problem', opened.error.message)
    else if (opened.value !== null) await open(opened.value.id, 'arrived')
  })
}

async function startWithSample(): Promise<void> {
  const made = await ask('case:create', { name: SAMPLE_NAME })
  if (!made.ok) return fail(made.error.message, await caseList())
  const opened = await open(made.value.id)
  if (!opened) return
  // The sample shows what the program is for at once.
  showView('discrepancies')
  // Not awaited: the window is ready, and shows the import's progress.
  void importSource(opened, { kind: 'sample' })
}

async function createFirst(): Promise<void> {
  const made = await ask('case:create', { name: 'New case' })
  if (made.ok) await open(made.value.id)
  else fail(made.error.message, [])
}

async function open(id: string, how: 'known' | 'arrived' = 'known'): Promise<OpenCase | null> {
  await leave()
  deskStep.set(null)
  session.set({ kind: 'starting', what: 'Opening the case…' })
  const [opened, cases] = await Promise.all([openCase(id, currentActor), caseList()])
  if (!opened.ok) {
    fail(opened.error.message, cases)
    return null
  }
  await rememberOpened(catalogue, id, new Date().toISOString())
  stopAnalysis = keepAnalysed(opened.value.store.db)
  enterCaseState(id)
  session.set({ kind: 'open', open: opened.value, cases })
  const { recovery, damage, info } = opened.value
  // A case that came as a file is always built from its journal: nothing was repaired.
  if (how === 'arrived' && recovery.kind === 'rebuilt')
    notify('success', `Opened “${info.name}” from its file`)
  else tellRecovery(recovery, damage)
  return opened.value
}

async function leave(): Promise<void> {
  stopAnalysis?.()
  stopAnalysis = null
  const now = session.get()
  if (now.kind !== 'open') return
  importProgress.get()?.cancel()
  session.set({ kind: 'starting', what: 'Closing the case…' })
  // They are about the case that is left.
  notices.set([])
  await closeCase(now.open)
  resetWorkspace()
  leaveCaseState(now.open.info.id)
}

function tellRecovery(recovery: Recovery, damage: string | null): void {
  const sentence = recoverySentence(recovery)
  if (sentence !== null) notify('problem', sentence)
  if (damage !== null) notify('problem', damage)
}

/** What opening had to repair, in words; `null` when there was nothing worth telling. */
export function recoverySentence(recovery: Recovery): string | null {
  switch (recovery.kind) {
    case 'none':
      return null
    case 'replayed':
      return recovery.entries === 1
        ? 'The last change before the window closed was restored from the journal.'
        : `The last ${recovery.entries} changes before the window closed were restored from the journal.`
    case 'handed-back':
      return recovery.entries === 1
        ? 'The last change was missing from the journal and was written back to it. Nothing is lost.'
        : `The last ${recovery.entries} changes were missing from the journal and were written back to it. Nothing is lost.`
    case 'rebuilt':
      return `This case was rebuilt from its journal: ${recovery.entries} ${recovery.entries === 1 ? 'change' : 'changes'} restored (${recovery.reason}).`
    default:
      return assertNever(recovery)
  }
}

async function caseList(): Promise<readonly CaseInfo[]> {
  const listed = await ask('case:list', {})
  return listed.ok ? listed.value.cases : []
}

function newest(cases: readonly CaseInfo[]): CaseInfo | undefined {
  return cases.toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1))[0]
}

function fail(message: string, cases: readonly CaseInfo[]): void {
  session.set({ kind: 'failed', message, cases })
}

/** Switching, creating and deleting wait for each other: two clicks never open two cases. */
function inTurn(work: () => Promise<unknown>): Promise<void> {
  turn = turn.then(work).then(
    () => undefined,
    (error: unknown) => fail(error instanceof Error ? error.message : String(error), []),
  )
  return turn
}
