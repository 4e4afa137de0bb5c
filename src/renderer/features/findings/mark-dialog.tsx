/** Finishes a mark by hand; stands once at the edge of the window. */
export function MarkDialog() {
  return null
}
