import type { MatchedCase } from '#core/analysis/analyse.ts'
import type { Analysis } from '#core/analysis/analysis.ts'
import type { DocumentId, SourceDocument } from '#core/documents/source-document.ts'
import type { AnalysisReply, AnalysisRequest, WorkerMessage } from '#workers/analysis-messages.ts'
import { startMatchThreads, type MatchThreads } from './match-threads.ts'
import { startAnalysisWorker } from './worker-url.ts'

/** The documents of a case: what tells one state of a document from another, and how to read them. */
export type DocumentsToAnalyse = {
  readonly stamps: ReadonlyMap<DocumentId, string>
  readonly load: (ids: readonly DocumentId[]) => Promise<readonly SourceDocument[]>
}

/** What an analysis gave, with the UTF-16 units of each document's own reporting. */
export type AnalysedCase = {
  readonly analysis: Analysis
  readonly lengths: ReadonlyMap<DocumentId, number>
}

/** Told while an analysis runs. */
export type AnalysisListener = {
  /** With a share of the whole, 0 to 1. */
  readonly onProgress: (share: number) => void
  /** With the matches, before the rest is read; not where the request brought them. */
  readonly onMatched: (matched: MatchedCase, lengths: AnalysedCase['lengths']) => void
}

/** A worker between two analyses: it remembers a large case, so that one document more costs little. */
type IdleWorker = { readonly worker: Worker; readonly stamps: Map<DocumentId, string> }
let idle: IdleWorker | null = null

/** Ends the worker that waits for the next analysis, as when the case is closed. */
export function endIdleWorker(): void {
  idle?.worker.terminate()
  idle = null
}

/** So many documents are read and sent at once: more would hold up the window. */
const BATCH = 200

/**
 * Analyses documents in a worker of its own, so that the window never waits, and in more of them while a large case is
 * searched. A worker keeps the documents it has: only those that came, changed or went are sent. Aborting ends the
 * workers at once; else one is kept for the next analysis. Rejects when a worker fails or is aborted.
 */
export function analyseInWorker(
  documents: DocumentsToAnalyse,
  request: Omit<AnalysisRequest, 'kind'>,
  signal: AbortSignal,
  { onProgress, onMatched }: AnalysisListener,
): Promise<AnalysedCase> {
  return new Promise((resolve, reject) => {
    const { worker, stamps } = idle ?? {
      worker: startAnalysisWorker(),
      stamps: new Map<DocumentId, string>(),
    }
    idle = null
    const send = (message: WorkerMessage): void => worker.postMessage(message)
    let threads: MatchThreads | null = null
    const heard = new AbortController()
    const end = (reason: unknown): void => {
      heard.abort()
      threads?.end()
      worker.terminate()
      reject(reason)
    }
    const fail = (event: ErrorEvent): void =>
      end(new Error(event.message || 'The analysis worker could not start'))
    const hear = (event: MessageEvent<AnalysisReply>): void => {
      const reply = event.data
      if (reply.kind === 'progress') onProgress(reply.share)
      else if (reply.kind === 'matched') onMatched(reply.matched, reply.lengths)
      else if (reply.kind === 'threads-wanted') {
        threads = startMatchThreads(fail)
        worker.postMessage({ kind: 'threads', ports: threads.ports } satisfies WorkerMessage, [
          ...threads.ports,
        ])
      } else if (reply.kind === 'done') {
        heard.abort()
        threads?.end()
        endIdleWorker()
        idle = { worker, stamps }
        resolve(reply)
      } else end(new Error(reply.message))
    }
    const aborted = (): void => end(new DOMException('The analysis was cancelled', 'AbortError'))
    signal.addEventListener('abort', aborted, { signal: heard.signal })
    worker.addEventListener('error', fail, { signal: heard.signal })
    worker.addEventListener('message', hear, { signal: heard.signal })
    void sendChanges(documents, stamps, send, heard.signal).then(() => {
      if (!heard.signal.aborted) send({ kind: 'analyse', ...request })
    }, end)
  })
}

/** Tells a worker what came, changed and went since it had the documents of these stamps, and notes it there. */
async function sendChanges(
  { stamps, load }: DocumentsToAnalyse,
  known: Map<DocumentId, string>,
  send: (message: WorkerMessage) => void,
  stopped: AbortSignal,
): Promise<void> {
  const removed = [...known.keys()].filter((id) => !stamps.has(id))
  for (const id of removed) known.delete(id)
  send({ kind: 'documents', changed: [], removed })
  const wanted = [...stamps].flatMap(([id, stamp]) => (known.get(id) === stamp ? [] : [id]))
  for (let at = 0; at < wanted.length && !stopped.aborted; at += BATCH) {
    const changed = await load(wanted.slice(at, at + BATCH))
    for (const { id } of changed) known.set(id, stamps.get(id) ?? '')
    send({ kind: 'documents', changed, removed: [] })
  }
}
