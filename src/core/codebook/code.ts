import type { CodeColour } from '../reliability/outlet.ts'

/** A tag that can be given, with its place in the codebook. */
export type Code = {
  readonly id: string
  readonly label: string
  /** When to use it, so that two people would use it alike. */
  readonly description: string
  readonly colour: CodeColour
  /** The code it stands under; `null` at the top. */
  readonly parent: string | null
  /** Its place among those under the same parent. */
  readonly order: number
  /** Not offered any more; tags that were given stay. */
  readonly retired: boolean
  /** The code that took over its tags. */
  readonly mergedInto: string | null
  readonly origin: 'built-in' | 'user' | 'import'
  /** Where an imported code comes from; else empty. */
  readonly source: string
}
