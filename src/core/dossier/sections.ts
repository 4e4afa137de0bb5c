/** A part of the dossier that every writer prints from the same plain pieces. */
export type Section = {
  /** Names it in links of the page. */
  readonly id: string
  readonly title: string
  /** What must be said before anything in it; `null` for nothing. */
  readonly warning: string | null
  readonly pieces: readonly SectionPiece[]
}

export type SectionPiece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'table'
      readonly head: readonly string[]
      readonly rows: readonly (readonly string[])[]
    }

/** A paragraph. */
export function textPiece(text: string): SectionPiece {
  return { kind: 'text', text }
}
