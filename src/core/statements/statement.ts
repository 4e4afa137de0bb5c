import type { Amount } from '../claims/quantities/amount.ts'
import type { FoundTime } from '../claims/times/time-value.ts'
import type { Span } from '../text/span.ts'

/** A noun phrase with the phrases that `of` ties to it. Offsets count in the document. */
export type Phrase = Span & {
  readonly text: string
  /** Base form of its head noun, small letters; `''` where a number stands alone ("wounding eight"). */
  readonly head: string
  /** Base forms of its other telling words, those of the phrases tied to it by `of` among them. */
  readonly words: readonly string[]
  /** The person, organisation or place its head names or means. */
  readonly entity: string | null
  /** All that are named anywhere in it. */
  readonly entities: readonly string[]
  readonly amount: Amount | null
  /** A currency, where the amount has one. */
  readonly currency: string | null
  readonly pronoun: string | null
  /** It begins with "the", "this", a possessive, or is a name. */
  readonly definite: boolean
  /** "no", "nobody", "none of": the statement is denied. */
  readonly negative: boolean
}

/** "in Shaft 3", "by 412 votes": a phrase behind a preposition that belongs to the verb. */
export type Adjunct = { readonly preposition: string; readonly phrase: Phrase }

/**
 * Whether the clause tells something as having happened. `told`: yes; `possible`: may, might; `future`: will, plans
 * to; `condition`: if, unless; `asked`: a question or demand; `intended`: what somebody wants or tries.
 */
export type Reality = 'told' | 'possible' | 'future' | 'condition' | 'asked' | 'intended'

/** Who is made to answer for a statement, other than the outlet. */
export type Attribution = {
  readonly phrase: Phrase | null
  readonly entity: string | null
  readonly verb: string
  /** `denies`: the speaker says that it is not so. */
  readonly stance: 'says' | 'denies' | 'accuses'
}

/** One clause: what is told of whom, where and when. The span runs over the whole clause. */
export type Statement = Span & {
  readonly document: string
  /** Index of its sentence in the document. */
  readonly sentence: number
  readonly headline: boolean
  /** Base form of the verb; `be` with the complement saying what. */
  readonly verb: string
  /** "out" of "break out", or `''`. */
  readonly particle: string
  /** Where the verb stands, its auxiliaries and negation among it. */
  readonly at: Span
  readonly passive: boolean
  /** The subject of an active verb, or what stands behind the "by" of a passive one. */
  readonly agent: Phrase | null
  /** The object of an active verb, the subject of a passive one. */
  readonly patient: Phrase | null
  /** It has a subject alone: of "the wall gave way" nothing says whether it did or suffered something. */
  readonly lone: boolean
  /** Base forms of adjectives and the noun phrase that tell what the subject is or becomes: "alive", "president". */
  readonly states: readonly string[]
  readonly complement: Phrase | null
  readonly adjuncts: readonly Adjunct[]
  readonly times: readonly FoundTime[]
  readonly negated: boolean
  readonly reality: Reality
  /** The conjunction that ties it to the clause it stands under: "because", "after", or `''`. */
  readonly link: string
  readonly attribution: Attribution | null
}
