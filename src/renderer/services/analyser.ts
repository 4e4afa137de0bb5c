import type { Analysis } from '#core/analysis/analysis.ts'
import type { SourceDocument } from '#core/documents/source-document.ts'
import type { AnalysisReply, AnalysisRequest } from '#workers/analysis-messages.ts'
import { startAnalysisWorker } from './worker-url.ts'

/**
 * Analyses documents in a worker of its own, so that the window never waits. Aborting ends the worker at once.
 * Rejects when the worker fails or is aborted.
 */
export function analyseInWorker(
  documents: readonly SourceDocument[],
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<Analysis> {
  return new Promise((resolve, reject) => {
    const worker = startAnalysisWorker()
    const end = (): void => worker.terminate()
    signal.addEventListener('abort', () => {
      end()
      reject(new DOMException('The analysis was cancelled', 'AbortError'))
    })
    worker.addEventListener('error', (event) => {
      end()
      reject(new Error(event.message || 'The analysis worker could not start'))
    })
    worker.addEventListener('message', (event: MessageEvent<AnalysisReply>) => {
      const reply = event.data
      if (reply.kind === 'progress') onProgress(reply.share)
      else {
        end()
        if (reply.kind === 'done') resolve(reply.analysis)
        else reject(new Error(reply.message))
      }
    })
    const request: AnalysisRequest = { documents }
    worker.postMessage(request)
  })
}
