/**
 * A page that is laid out once, for paper. While a browser still reads a long page it lays out for the screen what it has
 * so far, and lines broken then are kept: on a busy machine text was printed 1/16 px beside where it stands otherwise.
 */
export function forPaperOnly(html: string): string {
  return html.replace('</head>', '<style>@media screen { html { display: none; } }</style></head>')
}

/**
 * A printed PDF with the times at which it was printed replaced by the time of the dossier, and the browser's numbers of
 * table cells by their ranks, so that equal dossiers give equal bytes from the same browser. Each keeps its length,
 * because a PDF counts bytes.
 *
 * @param compiledAt ISO 8601, UTC
 * @returns a copy; the PDF as it is where it states no time in the form browsers write
 */
export function withDossierDates(pdf: Uint8Array, compiledAt: string): Uint8Array {
  const copy = Buffer.from(pdf)
  countNodes(copy)
  const stamp = compiledAt.slice(0, 19).replace(/[^0-9]/gu, '')
  if (stamp.length !== 14) return copy
  for (const key of ['/CreationDate (D:', '/ModDate (D:']) {
    for (
      let at = copy.indexOf(key, 0, 'latin1');
      at >= 0;
      at = copy.indexOf(key, at + key.length, 'latin1')
    ) {
      const value = copy.toString('latin1', at + key.length, at + key.length + 20)
      if (/^\d{14}[+-]\d\d'\d\d$/u.test(value)) copy.write(`${stamp}+00'00`, at + key.length, 'latin1')
    }
  }
  return copy
}

/** Browsers number the nodes of a page from a counter that runs on; ranks keep the order that the PDF's tree needs. */
function countNodes(pdf: Buffer): void {
  const text = pdf.toString('latin1')
  const places = [...text.matchAll(/\(node(\d{8})\)/gu)]
  const numbers = [...new Set(places.map(([, digits]) => Number(digits)))].toSorted((a, b) => a - b)
  const ranks = new Map(numbers.map((number, rank) => [number, rank + 1]))
  for (const { 1: digits, index } of places) {
    const rank = ranks.get(Number(digits)) ?? 0
    pdf.write(String(rank).padStart(8, '0'), index + '(node'.length, 'latin1')
  }
}
