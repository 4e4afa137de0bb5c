import { analysisState } from './analysis-runner.ts'
import { useObservable } from './case-context.tsx'

/** How much of a running analysis is done, 0 to 1; `undefined` while none runs. */
export function useAnalysisShare(): number | undefined {
  const state = useObservable(analysisState)
  return state.kind === 'running' ? state.share : undefined
}
