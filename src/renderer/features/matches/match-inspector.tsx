/** The details of one match. */
export function MatchInspector({ id }: { readonly id: string }) {
  return <section aria-label="Match" data-id={id} />
}
