/** Compares by code units: the same order on every machine. */
export function byText(a, b) {
  return a < b ? -1 : a > b ? 1 : 0
}
