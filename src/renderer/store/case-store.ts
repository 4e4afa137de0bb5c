import { err, ok, type Result } from '#core/base/result.ts'
import { CASE_TABLES } from '#shared/formats/case-rows.ts'
import type { JournalEntry, JournalHead, RowChange } from '#shared/formats/journal.ts'
import type { CaseDatabase } from './database.ts'
import { restoreMasked } from './restore-masked.ts'
import { applyChanges, invertChanges, movedCounts, type RowWrite } from './rows.ts'
import { EMPTY_STACK, pushEntry, stackOf, type UndoStack, type UndoStep } from './undo-stack.ts'

/** Why a change was not saved, for people. Nothing has changed when this comes back. */
export type SaveFailure = { readonly message: string }

/** What the store needs of the world. */
export type CaseStoreDeps = {
  readonly db: CaseDatabase
  /** Hands entries to main, which appends and fsyncs them; `after` is the last number known here. */
  readonly append: (
    after: number,
    entries: readonly JournalEntry[],
  ) => Promise<Result<JournalHead, SaveFailure>>
  /** ISO 8601, UTC. */
  readonly now: () => string
  readonly newId: (prefix: string) => string
  readonly actor: () => string
}

/** One user action: its name, and the rows that shall stand after it, worked out from the rows that stand now. */
export type Action = {
  readonly action: string
  readonly label: string
  readonly group?: string
  readonly plan: (db: CaseDatabase) => Promise<readonly RowWrite[]> | readonly RowWrite[]
}

/**
 * The one layer of writes. Order of every change: main appends it to the journal and fsyncs; then one strict
 * transaction applies it here together with its journal entry; only then is it saved. A crash in between leaves the
 * store behind the journal, which the next start repairs. Changes run one at a time, so `before` is what stands.
 */
export class CaseStore {
  readonly db: CaseDatabase
  readonly #deps: CaseStoreDeps
  #queue: Promise<unknown> = Promise.resolve()
  #stack: UndoStack = EMPTY_STACK
  readonly #listeners = new Set<() => void>()

  private constructor(deps: CaseStoreDeps) {
    this.db = deps.db
    this.#deps = deps
  }

  /** Wraps a database that is open and level with the journal (see `open-case.ts`). */
  static async over(deps: CaseStoreDeps): Promise<CaseStore> {
    const store = new CaseStore(deps)
    // All at once: a cursor over a journal of fifty thousand entries takes seconds.
    store.#stack = stackOf(await deps.db.journal.orderBy('seq').toArray())
    return store
  }

  /** A new id for a row, e.g. `finding-…`. */
  newId(prefix: string): string {
    return this.#deps.newId(prefix)
  }

  /** Now, as rows and entries note it. */
  now(): string {
    return this.#deps.now()
  }

  /** Who is at work, as rows and entries note it. */
  actor(): string {
    return this.#deps.actor()
  }

  /** What can be undone and redone. A new object after each change, so that it can drive a view. */
  get stack(): UndoStack {
    return this.#stack
  }

  /** Calls back after each change of the stack; returns the function that ends it. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  /** Does an action. `null` when its plan changes nothing. */
  commit(action: Action): Promise<Result<JournalEntry | null, SaveFailure>> {
    return this.#inTurn(async () => {
      const planned = await action.plan(this.db)
      const changes = await this.#changesOf(await restoreMasked(this.db, planned))
      if (changes.length === 0) return ok(null)
      return await this.#write({ ...this.#stamp(), ...pick(action), kind: 'do', target: null, changes })
    })
  }

  /** Takes back the last action; gives its label, or `null` when there is nothing to take back. */
  undo(): Promise<Result<string | null, SaveFailure>> {
    return this.#inTurn(() => this.#travel('undo'))
  }

  /** Brings back what was undone last. */
  redo(): Promise<Result<string | null, SaveFailure>> {
    return this.#inTurn(() => this.#travel('redo'))
  }

  /** Resolves when everything that was asked for so far is done. */
  async settled(): Promise<void> {
    await this.#queue
  }

  async #travel(kind: 'undo' | 'redo'): Promise<Result<string | null, SaveFailure>> {
    const step: UndoStep | undefined = this.#stack[kind].at(-1)
    if (!step) return ok(null)
    for (const seq of kind === 'undo' ? step.entries.toReversed() : step.entries) {
      const header = await this.db.journal.get(seq)
      const stored = await this.db.changes.get(seq)
      if (!header || !stored)
        return err({ message: `Entry ${seq} of the journal is missing here. Reopen the case to rebuild it.` })
      const changes = kind === 'undo' ? invertChanges(stored.changes) : [...stored.changes]
      const { action, label, group } = header
      const written = await this.#write({
        ...this.#stamp(),
        action,
        label,
        group,
        kind,
        target: seq,
        changes,
      })
      if (!written.ok) return written
    }
    return ok(step.label)
  }

  async #changesOf(writes: readonly RowWrite[]): Promise<RowChange[]> {
    const changes: RowChange[] = []
    for (const { table, key, after } of writes) {
      const before: unknown = (await this.db.table(table).get(key)) ?? null
      if (before === null && after === null) continue
      if (before !== null && after !== null && JSON.stringify(before) === JSON.stringify(after)) continue
      changes.push({ table, key, before, after })
    }
    return changes
  }

  #stamp(): { readonly time: string; readonly actor: string } {
    return { time: this.#deps.now(), actor: this.#deps.actor() }
  }

  async #write(entry: Omit<JournalEntry, 'seq'>): Promise<Result<JournalEntry, SaveFailure>> {
    const state = await this.db.state.get('head')
    const after = state?.seq ?? 0
    const numbered: JournalEntry = { seq: after + 1, ...entry }
    const appended = await this.#deps.append(after, [numbered])
    if (!appended.ok) return appended
    try {
      await applyEntries(this.db, [numbered], appended.value)
    } catch (error) {
      return err({
        message: `The change is safe in the journal, but this window's store could not take it (${describe(error)}). Reopen the case: it will be rebuilt.`,
      })
    }
    const { changes: _changes, ...header } = numbered
    this.#stack = pushEntry(this.#stack, header)
    for (const listener of this.#listeners) listener()
    return ok(numbered)
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(work)
    this.#queue = result.catch(() => undefined)
    return result
  }
}

/** Applies journal entries in one strict transaction: rows, entries and the new head, or nothing. */
export async function applyEntries(
  db: CaseDatabase,
  entries: readonly JournalEntry[],
  head: JournalHead,
): Promise<void> {
  const tables = [...CASE_TABLES.map((name) => db.table(name)), db.journal, db.changes, db.state]
  await db.transaction('rw', tables, async () => {
    const counts = (await db.state.get('head'))?.counts ?? {}
    const moved = await applyChanges(
      db,
      entries.flatMap(({ changes }) => changes),
    )
    await db.journal.bulkPut(entries.map(({ changes: _changes, ...header }) => header))
    await db.changes.bulkPut(entries.map(({ seq, changes }) => ({ seq, changes })))
    await db.state.put({ id: 'head', seq: head.seq, hash: head.hash, counts: movedCounts(counts, moved) })
  })
}

function pick(action: Action): Pick<JournalEntry, 'action' | 'label' | 'group'> {
  return { action: action.action, label: action.label, group: action.group ?? null }
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
