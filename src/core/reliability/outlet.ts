import type { AnchoredPassage } from '../anchoring/selectors.ts'

/** Admiralty source reliability. F means that it cannot be judged: unknown, not worst. */
export const RELIABILITY_GRADES = ['A', 'B', 'C', 'D', 'E', 'F'] as const
export type ReliabilityGrade = (typeof RELIABILITY_GRADES)[number]

/** One grade an analyst gave an outlet. The newest is in force; older ones are its history. */
export type Rating = {
  readonly id: string
  readonly outlet: string
  readonly grade: ReliabilityGrade
  readonly reason: string
  /** ISO 8601, UTC. */
  readonly ratedAt: string
  readonly author: string
}

/** Who published documents. Documents name their outlet by `name`; the id is made from its folded name. */
export type Outlet = {
  readonly id: string
  readonly name: string
  readonly domains: readonly string[]
  readonly ownership: string
  readonly notes: string
}

/** Colours a tag can have; the window and the dossier give each a shade that fits their ground. */
export const CODE_COLOURS = [
  'grey',
  'red',
  'orange',
  'yellow',
  'green',
  'teal',
  'blue',
  'violet',
  'pink',
] as const
export type CodeColour = (typeof CODE_COLOURS)[number]

/** A tag that can be given, built in (from `resources/vocabularies`) or made by the user, as lists and dossiers show it. */
export type TagDefinition = {
  readonly id: string
  readonly label: string
  readonly description: string
  /** e.g. `lean`, `alignment`, `rhetoric`, `sourcing`. */
  readonly group: string
  readonly origin: 'built-in' | 'user'
  readonly colour?: CodeColour
  /** The names of the codes above it, uppermost first. */
  readonly path?: readonly string[]
}

/** What a tag is put on. */
export type TagTarget =
  | { readonly kind: 'outlet'; readonly outlet: string }
  | { readonly kind: 'document'; readonly document: string }
  | { readonly kind: 'passage'; readonly passage: AnchoredPassage }

/** One tag put on one thing, with the reason. */
export type BiasTag = {
  readonly id: string
  readonly tag: string
  readonly target: TagTarget
  readonly reason: string
  /** ISO 8601, UTC. */
  readonly taggedAt: string
  readonly author: string
}
