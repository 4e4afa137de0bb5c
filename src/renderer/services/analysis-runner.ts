import { liveQuery } from 'dexie'
import { stableId } from '#core/base/stable-id.ts'
import { CALIBRATION } from '#core/findings/calibration/calibration.ts'
import { byText } from '#core/base/order.ts'
import type { DocumentId } from '#core/documents/source-document.ts'
import type { CaseDatabase } from '#renderer/store/database.ts'
import { listNameDecisions } from '#renderer/store/queries/names.ts'
import { analysedFingerprint, currentAnalysis } from '#renderer/store/queries/proposals.ts'
import { keepAnalysis, keepMatches } from '#renderer/store/keep-analysis.ts'
import { documentStamps, loadSome } from '#renderer/store/queries/documents.ts'
import { analyseInWorker, endIdleWorker } from './analyser.ts'
import { importProgress } from './importer.ts'
import { observable, type Observable } from './observable.ts'

/** What the analysis is doing; shown in the status bar. */
export type AnalysisState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly share: number; readonly cancel: () => void }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly message: string }

export const analysisState: Observable<AnalysisState> = observable<AnalysisState>({ kind: 'idle' })

/** Changes when the engine's method does, or the record of its rules: kept proposals of before are made anew. */
const METHOD = `method-19 ${JSON.stringify(CALIBRATION)}`
/** Documents arrive in batches while an import runs: wait this many milliseconds of quiet before analysing. */
const QUIET_MS = 150

/**
 * Keeps the proposals of a case up to date: whenever its documents, their dates and outlets, or the analyst's decisions
 * about names change, analyses anew in the worker. Returns the function that stops it.
 */
export function keepAnalysed(db: CaseDatabase): () => void {
  let running: AbortController | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  const subscription = liveQuery(() => fingerprintOf(db)).subscribe({
    next: (fingerprint) => {
      clearTimeout(timer)
      const run = (): void => {
        // A running import changes the documents again in a moment: its end is soon enough.
        if (importProgress.get() !== null) {
          timer = setTimeout(run, QUIET_MS)
          return
        }
        running?.abort()
        running = new AbortController()
        void analyseOnce(db, fingerprint, running)
      }
      timer = setTimeout(run, QUIET_MS)
    },
    error: (error: unknown) => analysisState.set({ kind: 'failed', message: String(error) }),
  })
  return () => {
    clearTimeout(timer)
    running?.abort()
    subscription.unsubscribe()
    endIdleWorker()
    analysisState.set({ kind: 'idle' })
  }
}

async function analyseOnce(
  db: CaseDatabase,
  fingerprint: string,
  controller: AbortController,
): Promise<void> {
  const { signal } = controller
  try {
    const kept = await analysedFingerprint(db)
    if (kept === fingerprint) return analysisState.set({ kind: 'idle' })
    const cancel = (): void => controller.abort('user')
    const [stamps, decisions] = await Promise.all([documentStamps(db), listNameDecisions(db)])
    // An empty case is soon done with: nothing to tell.
    if (stamps.size > 0) analysisState.set({ kind: 'running', share: 0, cancel })
    // Decisions about names change no match: those of the same documents are taken over.
    const sameDocuments = kept !== null && ofDocuments(kept) === ofDocuments(fingerprint)
    const matched = sameDocuments ? await currentAnalysis(db) : null
    const documents = {
      stamps,
      load: async (ids: readonly DocumentId[]) =>
        (await loadSome(db, ids)).filter((document) => document !== null),
    }
    const request = {
      decisions,
      matched: matched && {
        matches: matched.matches,
        possibleCounterparts: matched.possibleCounterparts ?? [],
        complete: matched.complete,
        ...(matched.uncompared ? { uncompared: matched.uncompared } : {}),
      },
    }
    let matchesKept: Promise<void> = Promise.resolve()
    const { analysis, lengths } = await analyseInWorker(documents, request, signal, {
      onProgress: (share) => {
        if (!signal.aborted && stamps.size > 0) analysisState.set({ kind: 'running', share, cancel })
      },
      onMatched: (found, lengthsNow) => {
        if (signal.aborted) return
        matchesKept = keepMatches(db, found, lengthsNow)
        // Told when it is awaited, or never, if the analysis ends before.
        matchesKept.catch(() => {})
      },
    })
    await matchesKept
    if (signal.aborted) return
    await keepAnalysis(db, fingerprint, analysis, lengths)
    analysisState.set({ kind: 'idle' })
  } catch (error) {
    if (signal.aborted) {
      if (signal.reason === 'user') analysisState.set({ kind: 'cancelled' })
      return
    }
    analysisState.set({ kind: 'failed', message: error instanceof Error ? error.message : String(error) })
  }
}

/** Two parts with a blank between: what the documents are, and what was decided about names. */
async function fingerprintOf(db: CaseDatabase): Promise<string> {
  const [rows, decisions] = await Promise.all([db.documents.toArray(), listNameDecisions(db)])
  const parts = rows.map((row) => {
    const { published, outlet, language } = { ...row.meta, ...row.edited }
    return JSON.stringify([row.id, row.provenance.reader, published, outlet, language])
  })
  const documents = stableId('documents', [METHOD, ...parts.toSorted(byText)])
  const decided = decisions.map(({ id, decidedAt }) => `${id} ${decidedAt}`).toSorted(byText)
  return decided.length === 0 ? documents : `${documents} ${stableId('names', decided)}`
}

function ofDocuments(fingerprint: string): string {
  return fingerprint.split(' ')[0] ?? ''
}
