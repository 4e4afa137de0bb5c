/**
 * The row to go on to when `current` is decided: the next undecided one after it, else the one before, else `null`.
 * `undecided` tells of the rows as they were before the decision.
 */
export function nextUndecided(
  rows: readonly string[],
  current: string,
  undecided: (id: string) => boolean,
): string | null {
  const at = rows.indexOf(current)
  const after = rows.slice(at + 1).find((id) => undecided(id))
  return after ?? rows.slice(0, Math.max(0, at)).findLast((id) => undecided(id)) ?? null
}
