import { analyse } from '#core/analysis/analyse.ts'
import { createCaseMatcher } from '#core/analysis/case-matcher.ts'
import type { AnalysisReply, AnalysisRequest } from './analysis-messages.ts'

/** The case as it was when it was analysed last, so that one document more costs little. */
const match = createCaseMatcher()

/** Analyses away from the window's thread. One request at a time; the window ends the worker to cancel. */
self.addEventListener('message', (event: MessageEvent<AnalysisRequest>) => {
  const reply = (message: AnalysisReply): void => self.postMessage(message)
  try {
    const { documents, decisions, matched } = event.data
    const analysis = analyse(
      documents,
      (share, stage) => reply({ kind: 'progress', share, stage }),
      matched ? () => matched : match,
      decisions,
    )
    reply({ kind: 'done', analysis })
  } catch (error) {
    reply({ kind: 'failed', message: error instanceof Error ? error.message : String(error) })
  }
})
