/** Two documents side by side. */
export function CompareView() {
  return <section aria-label="Compare" />
}
