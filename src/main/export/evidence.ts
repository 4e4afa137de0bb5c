/**
 * What a package proves a dossier with: bytes that lie outside the dossier's data. Read only when a package is written.
 */
export type Evidence = {
  /** The bytes of a source as they were imported, by their SHA-256; `null` where they cannot be had or are left out. */
  readonly original: (sha256: string) => Promise<Uint8Array | null>
  /** The case's journal as it lies on the disk; `null` where there is none or it is left out. */
  readonly auditLog: () => Promise<Uint8Array | null>
}

/** Neither originals nor a journal. */
export const NO_EVIDENCE: Evidence = {
  original: () => Promise.resolve(null),
  auditLog: () => Promise.resolve(null),
}
