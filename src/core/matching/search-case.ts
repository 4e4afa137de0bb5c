import type { SourceDocument } from '../documents/source-document.ts'
import { alignsAllPairs, allPairs, type Candidates, CANDIDATE_PARTS, joinCandidates } from './candidates.ts'
import { counterparts } from './counterparts.ts'
import { type RegionRef, regionRefs } from './found-regions.ts'
import { createTaskRunner, type MatchTask, type MatchTaskResult, type TaskPool } from './match-tasks.ts'
import type { PossiblePair } from './possible-counterparts.ts'
import { isComplete, type SearchBounds } from './search-bounds.ts'
import { prepareCase, prepareCaseIn, type PreparedCase, type PrepareOptions } from './prepare-case.ts'

/** Bounds and a way to watch. None of them changes what a match is. */
export type MatchOptions = PrepareOptions & {
  /** Pairs of documents that are aligned at most; the result is then not complete. */
  readonly mostPairs?: number
  /** Called after each part of the work with how many parts are done. */
  readonly onProgress?: (done: number, total: number) => void
}

/** A case and all statements that two places of it report. */
export type SearchedCase = {
  readonly prepared: PreparedCase
  readonly regions: readonly RegionRef[]
  /** In a small case, sentences that may report the same thing, and are no match (rule M20). */
  readonly possible: readonly PossiblePair[]
  /** Whether everything was compared; if not, what was left. */
  readonly complete: boolean
  readonly bounds: SearchBounds
}

const MOST_PAIRS = 2_000_000
/** Pairs of documents that are aligned in one task. */
const PAIRS_OF_TASK = 1000

/** Searches a case in this thread. */
export function searchCase(documents: readonly SourceDocument[], options: MatchOptions): SearchedCase {
  const prepared = prepareCase(documents, options)
  const run = createTaskRunner(prepared.data)
  const steps = searchSteps(prepared, options)
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
  return withCounterparts(prepared, step.value)
}

/** As `searchCase`, with the work shared out among threads. The result is the same for any number of them. */
export async function searchCaseIn(
  pool: TaskPool,
  documents: readonly SourceDocument[],
  options: MatchOptions,
): Promise<SearchedCase> {
  const prepared = await prepareCaseIn(pool, documents, options)
  const steps = searchSteps(prepared, options)
  let step = steps.next()
  while (step.done !== true) {
    const tasks = step.value
    const results = await pool.search(prepared.data, tasks, (done) => {
      if (tasks[0]?.kind === 'align') options.onProgress?.(done, tasks.length)
    })
    step = steps.next(results)
  }
  return withCounterparts(prepared, step.value)
}

/** What was found, and in a small case what comparing sentences one by one adds (rules M19 and M20). */
function withCounterparts(prepared: PreparedCase, found: FoundByKeys): SearchedCase {
  const { regions, possible } = counterparts(prepared, found.regions)
  return { prepared, ...found, regions: [...found.regions, ...regions], possible }
}

type FoundByKeys = Omit<SearchedCase, 'prepared' | 'possible'>

/** The steps of searching a case: each yields tasks and goes on with their results. */
function* searchSteps(
  { data }: Pick<PreparedCase, 'data'>,
  options: MatchOptions,
): Generator<readonly MatchTask[], FoundByKeys, readonly MatchTaskResult[]> {
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
  const regions = aligned.flatMap(({ regions: row }) => regionRefs(row))
  const { keys, places } = candidates
  const inPart = aligned.flatMap((result) => result.inPart)
  const bounds = { keys, places, pairs: candidates.left.length - most, inPart }
  return { regions, complete: isComplete(bounds), bounds }
}
