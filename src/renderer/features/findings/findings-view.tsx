/** All findings of the case. */
export function FindingsView() {
  return <section aria-label="Findings" />
}
