/** Two stretches of words, `[a0, a1)` of one document and `[b0, b1)` of another, with what speaks for them in nats. */
export type Region = Bounds & { readonly weight: number }

/** Two stretches of words without a weight. */
export type Bounds = {
  readonly a0: number
  readonly a1: number
  readonly b0: number
  readonly b1: number
}

/** All words of both documents. */
export const UNBOUNDED: Bounds = { a0: 0, a1: Infinity, b0: 0, b1: Infinity }

/** Whether `inner` lies in `outer` on both sides, give or take `slack` words. */
export function regionContains(outer: Region, inner: Region, slack: number): boolean {
  return (
    inner.a0 + slack >= outer.a0 &&
    inner.a1 - slack <= outer.a1 &&
    inner.b0 + slack >= outer.b0 &&
    inner.b1 - slack <= outer.b1
  )
}
