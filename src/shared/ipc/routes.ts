import * as v from 'valibot'
import type { DeepReadonly } from '#core/base/deep-readonly.ts'
import { importFailureSchema, sourceDocumentSchema } from '../formats/domain.ts'
import { MAX_FILE_BYTES } from '../formats/file-limits.ts'
import { dossierSchema } from '../formats/dossier.ts'
import { chainCheckSchema, journalEntrySchema, journalHeadSchema } from '../formats/journal.ts'
import type { IpcResult } from './failure.ts'

/**
 * Every request the window can make of main, with the shape of request and response. Main parses requests (a window
 * that shows documents is not trusted); responses are types for the window. The window never sends a path: dialogs
 * and drops give a token that main keeps the paths of.
 */
function route<Q extends v.GenericSchema, R extends v.GenericSchema>(request: Q, response: R) {
  return { request, response } as const
}

const caseId = v.pipe(v.string(), v.regex(/^case-[0-9a-z-]{4,40}$/u))
const nothing = v.strictObject({})

export const caseInfoSchema = v.strictObject({
  id: caseId,
  name: v.string(),
  createdAt: v.string(),
  /** Size of its journal in bytes: 0 for a case in which nothing was done yet. */
  journalBytes: v.number(),
})
export type CaseInfo = v.InferOutput<typeof caseInfoSchema>

const importItemSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('document'), document: sourceDocumentSchema }),
  v.strictObject({ kind: v.literal('failure'), failure: importFailureSchema }),
])

export const routes = {
  'app:info': route(
    nothing,
    v.strictObject({
      version: v.string(),
      /** Files named on the command line that wait to be imported. */
      pendingFiles: v.nullable(v.strictObject({ token: v.string(), count: v.number() })),
    }),
  ),
  'case:list': route(nothing, v.strictObject({ cases: v.array(caseInfoSchema) })),
  /** The cases in the trash. */
  'case:deleted': route(nothing, v.strictObject({ cases: v.array(caseInfoSchema) })),
  'case:create': route(v.strictObject({ name: v.string() }), caseInfoSchema),
  'case:rename': route(v.strictObject({ case: caseId, name: v.string() }), caseInfoSchema),
  /** Moves the case to the trash inside the data folder; `case:restore` brings it back. */
  'case:delete': route(v.strictObject({ case: caseId }), nothing),
  'case:restore': route(v.strictObject({ case: caseId }), caseInfoSchema),
  /** Writes the whole case into one file where the user says; `null` when it was cancelled. */
  'case:save-file': route(
    v.strictObject({ case: caseId }),
    v.nullable(v.strictObject({ file: v.string(), sha256: v.string(), bytes: v.number() })),
  ),
  /** Takes in a case file that the user chooses; `null` when it was cancelled. Changes no case that is here. */
  'case:open-file': route(nothing, v.nullable(caseInfoSchema)),
  /** Copies the originals that one case has into another, each once; gives how many are there now. */
  'case:copy-originals': route(
    v.strictObject({ from: caseId, into: caseId }),
    v.strictObject({ originals: v.number() }),
  ),
  /** What main has of a case, to be compared with what the window's store has. */
  'case:open': route(
    v.strictObject({ case: caseId }),
    v.strictObject({
      info: caseInfoSchema,
      head: journalHeadSchema,
      /** A sentence when the journal was damaged and had to be cut; the damaged file is kept beside it. */
      damage: v.nullable(v.string()),
    }),
  ),
  /**
   * Appends and fsyncs. `after` is the last number the window knows: main refuses when it knows another. `expected` is
   * given when entries that a damaged journal lost are handed back: the chain's hash after them, which proves that they
   * are the ones that stood there. Main refuses when it would be another.
   */
  'journal:append': route(
    v.strictObject({
      case: caseId,
      after: v.number(),
      entries: v.pipe(v.array(journalEntrySchema), v.minLength(1)),
      expected: v.optional(v.string()),
    }),
    journalHeadSchema,
  ),
  /** Entries from number `from` on, as many as fit in a message; `next` is where to go on. */
  'journal:read': route(
    v.strictObject({ case: caseId, from: v.number() }),
    v.strictObject({ entries: v.array(journalEntrySchema), next: v.nullable(v.number()) }),
  ),
  /** The chain's sums before and after an entry; `null`: there is no such entry. */
  'journal:sums': route(
    v.strictObject({ case: caseId, seq: v.pipe(v.number(), v.integer(), v.minValue(1)) }),
    v.nullable(v.strictObject({ before: v.string(), after: v.string() })),
  ),
  /** Checks a step of the chain as it lies on the disk; `after` is what the step before gave as checked. */
  'journal:check': route(
    v.strictObject({ case: caseId, after: v.nullable(journalHeadSchema) }),
    chainCheckSchema,
  ),
  /** Lets the user choose files or a folder; `null`: cancelled. */
  'import:choose': route(
    v.strictObject({ kind: v.picklist(['files', 'folder']) }),
    v.nullable(v.strictObject({ token: v.string(), count: v.number() })),
  ),
  /** Hands over one dropped file. The first call gives no token and gets one; the rest add to it. */
  'import:stage': route(
    v.strictObject({
      token: v.nullable(v.string()),
      name: v.pipe(v.string(), v.maxLength(1000)),
      bytes: v.pipe(
        v.instance(Uint8Array),
        v.check((bytes) => bytes.byteLength <= MAX_FILE_BYTES, 'larger than 50 MB'),
      ),
    }),
    v.strictObject({ token: v.string() }),
  ),
  /** Starts an import into a case: of staged or chosen files, or of the sample articles. */
  'import:begin': route(
    v.strictObject({
      case: caseId,
      source: v.variant('kind', [
        v.strictObject({ kind: v.literal('token'), token: v.string() }),
        v.strictObject({ kind: v.literal('sample') }),
      ]),
    }),
    v.strictObject({ job: v.string(), total: v.number() }),
  ),
  /** The next finished files of an import, after at most a quarter of a second; the window pulls, so it sets the pace. */
  'import:next': route(
    v.strictObject({ job: v.string() }),
    v.strictObject({
      items: v.array(importItemSchema),
      done: v.number(),
      total: v.number(),
      /** The file being read now. */
      current: v.nullable(v.string()),
      finished: v.boolean(),
    }),
  ),
  'import:cancel': route(v.strictObject({ job: v.string() }), nothing),
  /** Lets go of files that were handed over and shall not be imported. */
  'import:discard': route(v.strictObject({ token: v.string() }), nothing),
  /** Asks where to save, writes every format atomically, and says what was written. `null`: cancelled. */
  'export:dossier': route(
    v.strictObject({
      case: caseId,
      /** Whether a package holds the files as imported, and the case's journal. */
      originals: v.boolean(),
      auditLog: v.boolean(),
      dossier: dossierSchema,
      formats: v.pipe(v.array(v.string()), v.minLength(1)),
      suggestedName: v.pipe(v.string(), v.maxLength(200)),
    }),
    v.nullable(
      v.strictObject({
        saved: v.array(v.strictObject({ file: v.string(), sha256: v.string(), bytes: v.number() })),
        failed: v.array(v.strictObject({ format: v.string(), message: v.string() })),
      }),
    ),
  ),
  /** Asks where to save a text that the window made, and writes it atomically; `null`: cancelled. */
  'export:text': route(
    v.strictObject({
      kind: v.picklist(['qdc']),
      text: v.pipe(v.string(), v.maxLength(MAX_FILE_BYTES)),
      suggestedName: v.pipe(v.string(), v.maxLength(200)),
    }),
    v.nullable(v.strictObject({ file: v.string(), sha256: v.string(), bytes: v.number() })),
  ),
} as const

export type Channel = keyof typeof routes
export type RequestOf<C extends Channel> = v.InferOutput<(typeof routes)[C]['request']>
export type ResponseOf<C extends Channel> = v.InferOutput<(typeof routes)[C]['response']>

/** One handler a route, no more and no fewer. */
export type Handlers = {
  readonly [C in Channel]: (request: RequestOf<C>) => Promise<IpcResult<DeepReadonly<ResponseOf<C>>>>
}

/** Sent by main to the window without being asked. Types only: the window trusts main. */
export type DeskEvent = { readonly kind: 'open-files'; readonly token: string; readonly count: number }

/** What the preload puts on `window.desk`. */
export type DeskBridge = {
  invoke<C extends Channel>(
    channel: C,
    request: DeepReadonly<RequestOf<C>>,
  ): Promise<IpcResult<ResponseOf<C>>>
  /** Subscribes to events; returns the function that ends the subscription. */
  on(listener: (event: DeskEvent) => void): () => void
}
