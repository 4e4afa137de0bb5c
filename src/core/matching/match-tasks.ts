import { alignPair, type AlignContext } from './align-tokens.ts'
import { backgroundOf, type BackgroundTables } from './background.ts'
import { type CandidatePart, candidatePart } from './candidates.ts'
import { type CaseWords, caseWords } from './case-words.ts'
import type { CutResult, CutTask } from './cut-documents.ts'
import { type IndexedDocuments, indexedDocuments } from './indexed-document.ts'
import { keptOf, packRegion } from './found-regions.ts'
import { type PackedTokens, unpackTokens } from './packed-tokens.ts'
import { sideMaker } from './run-partners.ts'
import type { SearchBounds } from './search-bounds.ts'
import { createScratch } from './scratch.ts'
import { seedFinder } from './term-grid.ts'
import { NO_SOURCE } from './tokens.ts'

/** All that a thread needs of a case to search it: words as numbers, no text. */
export type CaseData = {
  readonly count: number
  readonly packed: PackedTokens
  readonly termOfWord: Uint32Array
  readonly tables: BackgroundTables
  /** Documents of the sample in order of the hashes of their ids. */
  readonly sampleByHash: readonly number[]
  /** How many documents each of them stands for, as a power of two. */
  readonly scale: number
  readonly leastScore: number
}

/** A part of the work on a case. Which thread does it changes nothing. */
export type MatchTask =
  | { readonly kind: 'candidates'; readonly part: number }
  | { readonly kind: 'align'; readonly left: Uint32Array; readonly right: Uint32Array }

/** What a task gave. */
export type MatchTaskResult =
  | ({ readonly kind: 'candidates' } & CandidatePart)
  /** Regions as `found-regions.ts` packs them, in order of the pairs. */
  | { readonly kind: 'align'; readonly regions: Float64Array; readonly inPart: SearchBounds['inPart'] }

/** Threads that share out the work on a case. How many they are changes nothing. */
export type TaskPool = {
  /** Cuts the parts of a case into words; `take` is called with what each gave, in the order of the parts. */
  readonly cut: (
    parts: number,
    task: (part: number) => CutTask,
    take: (result: CutResult) => void,
  ) => Promise<void>
  /** Does the tasks of a case; resolves with their results in the order of the tasks. */
  readonly search: (
    data: CaseData,
    tasks: readonly MatchTask[],
    onDone: (done: number) => void,
  ) => Promise<MatchTaskResult[]>
}

/** Does tasks of one case, keeping what they share. */
export type TaskRunner = (task: MatchTask) => MatchTaskResult

/** A runner on the data of a case. */
export function createTaskRunner(data: CaseData): TaskRunner {
  const background = backgroundOf(data.tables)
  const context: AlignContext = {
    background,
    scratch: createScratch(),
    pairSides: sideMaker(),
    seedRegions: seedFinder(),
    leastScore: data.leastScore,
  }
  const indexed = indexedDocuments(
    // Alignment looks at words only.
    (document) => unpackTokens(data.packed, document, NO_SOURCE, data.termOfWord),
    background,
  )
  let words: CaseWords | null = null
  return (task) => {
    if (task.kind === 'align')
      return { kind: 'align', ...alignPairs(task.left, task.right, indexed, context) }
    words ??= caseWords(data, background)
    return { kind: 'candidates', ...candidatePart(words, task.part) }
  }
}

/** Aligns pairs of documents and packs what they share. */
export function alignPairs(
  left: Uint32Array,
  right: Uint32Array,
  indexed: IndexedDocuments,
  context: AlignContext,
): { readonly regions: Float64Array; readonly inPart: SearchBounds['inPart'] } {
  const packed: number[] = []
  const inPart: [number, number][] = []
  for (let pair = 0; pair < left.length; pair++) {
    const [a, b] = [left[pair] ?? 0, right[pair] ?? 0]
    const aligned = alignPair(indexed(a), indexed(b), context)
    if (!aligned.complete) inPart.push([a, b])
    for (const region of aligned.regions) packRegion(packed, a, b, keptOf(region))
  }
  return { regions: Float64Array.from(packed), inPart }
}
