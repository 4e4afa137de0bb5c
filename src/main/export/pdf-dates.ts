/**
 * A printed PDF with the times at which it was printed replaced by the time of the dossier, so that equal dossiers give
 * equal bytes from the same browser. Each date keeps its length, because a PDF counts bytes.
 *
 * @param compiledAt ISO 8601, UTC
 * @returns a copy; the PDF as it is where it states no time in the form browsers write
 */
export function withDossierDates(pdf: Uint8Array, compiledAt: string): Uint8Array {
  const copy = Buffer.from(pdf)
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
