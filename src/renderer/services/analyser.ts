import type { Analysis } from '#core/analysis/analysis.ts'
import type { AnalysisReply, AnalysisRequest } from '#workers/analysis-messages.ts'
import { startAnalysisWorker } from './worker-url.ts'

/** The worker between two analyses: it remembers a large case, so that one document more costs little. */
let idle: Worker | null = null

/** Ends the worker that waits for the next analysis, as when the case is closed. */
export function endIdleWorker(): void {
  idle?.terminate()
  idle = null
}

/**
 * Analyses documents in a worker of its own, so that the window never waits. Aborting ends the worker at once; else
 * it is kept for the next analysis. Rejects when the worker fails or is aborted.
 */
export function analyseInWorker(
  request: AnalysisRequest,
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<Analysis> {
  return new Promise((resolve, reject) => {
    const worker = idle ?? startAnalysisWorker()
    idle = null
    const heard = new AbortController()
    const end = (): void => {
      heard.abort()
      worker.terminate()
    }
    const abort = (): void => {
      end()
      reject(new DOMException('The analysis was cancelled', 'AbortError'))
    }
    const fail = (event: ErrorEvent): void => {
      end()
      reject(new Error(event.message || 'The analysis worker could not start'))
    }
    const hear = (event: MessageEvent<AnalysisReply>): void => {
      const reply = event.data
      if (reply.kind === 'progress') onProgress(reply.share)
      else if (reply.kind === 'done') {
        heard.abort()
        endIdleWorker()
        idle = worker
        resolve(reply.analysis)
      } else {
        end()
        reject(new Error(reply.message))
      }
    }
    signal.addEventListener('abort', abort, { signal: heard.signal })
    worker.addEventListener('error', fail, { signal: heard.signal })
    worker.addEventListener('message', hear, { signal: heard.signal })
    worker.postMessage(request)
  })
}
