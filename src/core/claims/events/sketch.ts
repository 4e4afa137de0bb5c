import type { FoundTime } from '../times/time-value.ts'

/** A name near an assertion: which, how specific, and whether a place. */
export type SketchName = {
  /** The same for every spelling of one name over the case. */
  readonly key: string
  readonly place: boolean
  /** 1 for a name few documents hold, near 0 for one that most do. */
  readonly weight: number
}

/** What tells which event an assertion is about: names, places, times and words of its sentence and those beside it. */
export type EventSketch = {
  readonly sentence: number
  readonly headline: boolean
  /** In the sentence itself. */
  readonly names: readonly SketchName[]
  /** In the sentences beside it and the headline. */
  readonly nearby: readonly SketchName[]
  readonly time: FoundTime | null
  /** The time stands in the sentence before. */
  readonly timeNearby: FoundTime | null
  /** Sorts of events named in the sentence, or else in the ones beside it. */
  readonly sorts: readonly string[]
  /** Content words of the sentence, folded. */
  readonly words: readonly string[]
}
