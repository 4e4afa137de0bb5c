/** W3C Web Annotation §4.2.4. `exact` is canonical text; prefix and suffix tell repeated quotations apart. */
export type TextQuoteSelector = {
  readonly type: 'TextQuoteSelector'
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}

/** W3C Web Annotation §4.2.5, but in UTF-16 units of the canonical text; converted at the W3C border. */
export type TextPositionSelector = {
  readonly type: 'TextPositionSelector'
  readonly start: number
  readonly end: number
}

/** A passage that carries its own words, so that it can be checked and found again. */
export type AnchoredPassage = {
  readonly document: string
  readonly quote: TextQuoteSelector
  readonly position: TextPositionSelector
}
