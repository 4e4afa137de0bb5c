/** One document to read. */
export function ReaderView() {
  return <section aria-label="Reader" />
}
