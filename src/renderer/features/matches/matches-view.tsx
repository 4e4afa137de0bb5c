/** All matching passages of the case. */
export function MatchesView() {
  return <section aria-label="Matches" />
}
