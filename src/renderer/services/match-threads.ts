import type { WorkerMessage } from '#workers/analysis-messages.ts'
import { startAnalysisWorker } from './worker-url.ts'

/** Workers that search a case together with the analysis worker, and the ports by which it reaches them. */
export type MatchThreads = { readonly ports: readonly MessagePort[]; readonly end: () => void }

/** More would each need memory of their own, and gain little. */
const MOST_THREADS = 8

/** Starts as many as the machine has processors. */
export function startMatchThreads(onError: (event: ErrorEvent) => void): MatchThreads {
  const count = Math.max(1, Math.min(MOST_THREADS, navigator.hardwareConcurrency))
  const workers: Worker[] = []
  const ports: MessagePort[] = []
  for (let index = 0; index < count; index++) {
    const { port1, port2 } = new MessageChannel()
    const worker = startAnalysisWorker()
    worker.addEventListener('error', onError)
    worker.postMessage({ kind: 'serve', port: port2 } satisfies WorkerMessage, [port2])
    workers.push(worker)
    ports.push(port1)
  }
  return {
    ports,
    end: () => {
      for (const worker of workers) worker.terminate()
    },
  }
}
