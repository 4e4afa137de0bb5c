// oxlint-disable-next-line import/default -- the bundler makes this module and its default export
import workerUrl from '../../workers/analysis.worker.ts?worker&url'

type WorkerPolicy = { createScriptURL(url: string): string }
type TrustedTypesFactory = {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): WorkerPolicy
}

let policy: WorkerPolicy | null = null

/**
 * Starts the analysis worker. The page's policy demands trusted types for scripts; the one policy it allows lets
 * exactly this worker's own address through.
 */
export function startAnalysisWorker(): Worker {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- not in TypeScript's DOM library yet; absent in browsers without trusted types
  const factory = Reflect.get(globalThis, 'trustedTypes') as TrustedTypesFactory | undefined
  policy ??= factory
    ? factory.createPolicy('variorum-worker', {
        createScriptURL: (url) => {
          if (url !== workerUrl) throw new TypeError('Only the analysis worker may be started')
          return url
        },
      })
    : { createScriptURL: (url) => url }
  return new Worker(policy.createScriptURL(workerUrl), { type: 'module' })
}
