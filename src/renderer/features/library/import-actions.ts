import type { ImportFailure } from '#core/documents/failure.ts'
import type { RequestOf } from '#shared/ipc/routes.ts'
import { addImported } from '#renderer/store/actions/documents.ts'
import type { OpenCase } from '#renderer/services/case-session.ts'
import { ask } from '#renderer/services/desk.ts'
import { runImport, stageFiles } from '#renderer/services/importer.ts'
import { notify, type Notice } from '#renderer/services/notices.ts'
import { perform } from '#renderer/services/perform.ts'
import { failuresShown } from './library-state.ts'
import type { NamedFile } from './collect-files.ts'

type Source = RequestOf<'import:begin'>['source']

const SHOW_FAILURES = { label: 'Show', run: () => failuresShown.set(true) }

/** What the last import came to is what counts: problems stay until they are closed, and those of many imports would pile up. */
function tell(tone: Notice['tone'], text: string, action: Notice['action'] = null): void {
  notify(tone, text, action, 'import')
}

/** Imports wait for each other, so that one progress bar tells the truth. */
let turn: Promise<void> = Promise.resolve()

/** Imports from a source that main knows, and says what it came to. */
export function importSource(open: OpenCase, source: Source): Promise<void> {
  return inTurn(() => runAndTell(open, source))
}

function inTurn(work: () => Promise<void>): Promise<void> {
  turn = turn.then(work).catch((error: unknown) => {
    tell('problem', `The import broke off: ${error instanceof Error ? error.message : String(error)}`)
  })
  return turn
}

/** Lets the user choose files or a folder and imports them. */
export async function importChosen(open: OpenCase, kind: 'files' | 'folder'): Promise<void> {
  const chosen = await ask('import:choose', { kind })
  if (!chosen.ok) return tell('problem', chosen.error.message)
  if (chosen.value === null) return
  if (chosen.value.count === 0) return tell('info', 'That folder holds no files.')
  await importSource(open, { kind: 'token', token: chosen.value.token })
}

/** Imports dropped or pasted files. Files that could not even be handed over stand among the failures. */
export async function importFiles(open: OpenCase, files: readonly NamedFile[]): Promise<void> {
  if (files.length === 0) return
  await inTurn(async () => {
    const { token, problems, cancelled } = await stageFiles(files)
    if (cancelled) return tell('info', 'The import was cancelled; nothing was added.')
    if (problems.length > 0) await keepFailures(open, problems)
    if (token !== null) await runAndTell(open, { kind: 'token', token }, problems.length)
    else tell('problem', failuresSentence(problems.length), SHOW_FAILURES)
  })
}

async function keepFailures(open: OpenCase, failures: readonly ImportFailure[]): Promise<void> {
  const { store } = open
  const newId = (prefix: string): string => store.newId(prefix)
  await perform(store, addImported({ documents: [], failures }, store.newId('group'), newId, store.now()))
}

/** `failedBefore` counts the files that could not even be handed over. */
async function runAndTell(open: OpenCase, source: Source, failedBefore = 0): Promise<void> {
  const before = await open.store.db.documents.count()
  const ran = await runImport(open.store, open.info.id, source)
  const outcome = { ...ran, failed: ran.failed + failedBefore }
  const fresh = (await open.store.db.documents.count()) - before
  const text = outcomeSentence({ ...outcome, fresh })
  if (outcome.problem !== null) tell('problem', `The import broke off: ${outcome.problem} ${text}`)
  else if (outcome.failed > 0) tell('problem', text, SHOW_FAILURES)
  else tell('success', text)
}

/** What an import came to, in words. `fresh` counts the documents that the case did not have yet. */
export function outcomeSentence(outcome: {
  readonly added: number
  readonly fresh: number
  readonly failed: number
  readonly cancelled: boolean
}): string {
  const { added, fresh, failed, cancelled } = outcome
  const again = added - fresh
  const parts = [
    fresh > 0
      ? `${count(fresh, 'document')} added.`
      : failed === 0 && again === 0
        ? 'Nothing was added.'
        : '',
    again > 0
      ? `${count(again, 'file')} ${again === 1 ? 'was' : 'were'} in the case already and ${again === 1 ? 'is' : 'are'} noted as imported again.`
      : '',
    failed > 0 ? failuresSentence(failed) : '',
    cancelled ? 'The import was cancelled; what was read before stays.' : '',
  ]
  return parts.filter(Boolean).join(' ')
}

function failuresSentence(failed: number): string {
  return `${count(failed, 'file')} could not be imported.`
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
