import type { SourceDocument } from '../documents/source-document.ts'
import { alignsAllPairs, allPairs, type Candidates, CANDIDATE_PARTS, joinCandidates } from './candidates.ts'
import { capFanOut } from './fan-out.ts'
import { type FoundRegion, regionOffsets, unpackRegion } from './found-regions.ts'
import type { MatchResult } from './match.ts'
import { type CaseData, createTaskRunner, type MatchTask, type MatchTaskResult } from './match-tasks.ts'
import { packedSentence } from './packed-tokens.ts'
import { prepareCase, type PreparedCase } from './prepare-case.ts'
import { toMatches } from './to-matches.ts'

/** Bounds and a way to watch. None of them changes what a match is. */
export type MatchOptions = {
  /** Pairs of documents that are aligned at most; the result is then not complete. */
  readonly mostPairs?: number
  /** Called after each part of the work with how many parts are done. */
  readonly onProgress?: (done: number, total: number) => void
}

/** Does the tasks of a case, in whatever order and threads; resolves with their results in the order of the tasks. */
export type TaskPool = (
  data: CaseData,
  tasks: readonly MatchTask[],
  onDone: (done: number) => void,
) => Promise<MatchTaskResult[]>

const MOST_PAIRS = 2_000_000
/** Pairs of documents that are aligned in one task. */
const PAIRS_OF_TASK = 1000

/**
 * Finds the passages that report the same thing, across all documents and inside each (rules M1–M10 in
 * docs/methods/matching.md). Readers' comments, furniture, bylines and an outlet's repeated lines take no part.
 * The same documents give the same matches in any order of the input; only which passage of a match is `a`
 * follows it. A document given twice counts once.
 *
 * @returns matches in order of document and position. `complete` is false where a bound stopped the work.
 */
export function matchDocuments(
  documents: readonly SourceDocument[],
  options: MatchOptions = {},
): MatchResult {
  const prepared = prepareCase(documents)
  const run = createTaskRunner(prepared.data)
  const steps = matchSteps(prepared, options)
  let step = steps.next()
  while (step.done !== true) {
    const tasks = step.value
    const results = tasks.map((task, index) => {
      const result = run(task)
      if (task.kind === 'align') options.onProgress?.(index + 1, tasks.length)
      return result
    })
    step = steps.next(results)
  }
  return { matches: toMatches(step.value.regions, prepared, documents), complete: step.value.complete }
}

/** As `matchDocuments`, with the work shared out among threads. The result is the same for any number of them. */
export async function matchDocumentsIn(
  pool: TaskPool,
  documents: readonly SourceDocument[],
  options: MatchOptions = {},
): Promise<MatchResult> {
  const prepared = prepareCase(documents)
  const steps = matchSteps(prepared, options)
  let step = steps.next()
  while (step.done !== true) {
    const tasks = step.value
    const results = await pool(prepared.data, tasks, (done) => {
      if (tasks[0]?.kind === 'align') options.onProgress?.(done, tasks.length)
    })
    step = steps.next(results)
  }
  return { matches: toMatches(step.value.regions, prepared, documents), complete: step.value.complete }
}

/** What was found, before it is put into words. */
export type FoundInCase = { readonly regions: readonly FoundRegion[]; readonly complete: boolean }

/** The steps of searching a case: each yields tasks and goes on with their results. */
export function* matchSteps(
  { data }: Pick<PreparedCase, 'data'>,
  options: MatchOptions,
): Generator<readonly MatchTask[], FoundInCase, readonly MatchTaskResult[]> {
  let candidates: Candidates
  if (alignsAllPairs(data.count)) candidates = allPairs(data.count)
  else {
    const parts = Array.from(
      { length: CANDIDATE_PARTS },
      (_, part) => ({ kind: 'candidates', part }) as const,
    )
    const found = yield parts
    candidates = joinCandidates(found.flatMap((result) => (result.kind === 'candidates' ? [result] : [])))
  }
  const most = Math.min(candidates.left.length, options.mostPairs ?? MOST_PAIRS)
  const tasks: MatchTask[] = []
  for (let from = 0; from < most; from += PAIRS_OF_TASK) {
    const to = Math.min(most, from + PAIRS_OF_TASK)
    const [left, right] = [candidates.left.slice(from, to), candidates.right.slice(from, to)]
    tasks.push({ kind: 'align', left, right })
  }
  const aligned = (yield tasks).flatMap((result) => (result.kind === 'align' ? [result] : []))
  const regions = aligned.flatMap(({ regions: packed }) =>
    regionOffsets(packed).map((offset) => unpackRegion(packed, offset)),
  )
  return {
    regions: capFanOut(regions, (document, word) => packedSentence(data.packed, document, word)),
    complete:
      candidates.complete && most === candidates.left.length && aligned.every(({ complete }) => complete),
  }
}
