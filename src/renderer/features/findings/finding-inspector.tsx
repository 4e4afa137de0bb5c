/** One finding, to be edited. */
export function FindingInspector({ id }: { readonly id: string }) {
  return <section aria-label="Finding" data-id={id} />
}
