import type { Span } from '../../text/span.ts'
import type { Hedge } from '../claim.ts'
import type { Amount } from './amount.ts'

/** A number tied to what it measures, before it is a claim. */
export type QuantityFact = {
  readonly measure: string
  readonly population: string
  readonly unit: string | null
  readonly amount: Amount
  readonly scope: 'whole' | 'part' | 'period'
  readonly hedge: Hedge
  readonly sentence: number
  readonly span: Span
  /** The measure's counts grow while an event is reported. */
  readonly grows: boolean
  readonly rule: string
}
