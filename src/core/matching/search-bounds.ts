/** What the search of a case left uncompared, and why (rule M10): all zero and empty where it is complete. */
export type SearchBounds = {
  /** Keys that stand in more places than are compared with each other, and the places beyond those. */
  readonly keys: number
  readonly places: number
  /** Pairs of documents worth aligning beyond the most that are aligned. */
  readonly pairs: number
  /** Pairs of documents, by their numbers, that cost more steps or have more common runs than one pair may. */
  readonly inPart: readonly (readonly [number, number])[]
}

/** Whether nothing was left uncompared. */
export function isComplete({ keys, pairs, inPart }: SearchBounds): boolean {
  return keys === 0 && pairs === 0 && inPart.length === 0
}
