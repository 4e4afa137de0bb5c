/** The details of one proposal. */
export function DiscrepancyInspector({ id }: { readonly id: string }) {
  return <section aria-label="Discrepancy" data-id={id} />
}
