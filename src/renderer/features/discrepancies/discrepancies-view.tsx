/** The proposals, to be judged. */
export function DiscrepanciesView() {
  return <section aria-label="Discrepancies" />
}
