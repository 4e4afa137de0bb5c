import type { Passage } from '../documents/source-document.ts'
import type { EventSketch } from './events/sketch.ts'
import type { AmountQualifier } from './quantities/amount.ts'
import type { TimePrecision } from './times/time-value.ts'

/** What is asserted; each kind has its own value. */
export type ClaimKind = Claim['kind']

/** How sure the text is of what it says. */
export type Hedge = 'none' | 'alleged' | 'reported' | 'possible'

/** A post: `leader` in an organisation. `change` says that the text speaks of taking up or leaving it. */
export type RoleValue = {
  readonly role: string
  /** Entity id of the organisation. */
  readonly organisation: string
  /** Posts that mean the same are one group: leader, head, chief are `head`. */
  readonly group: string
  /** `current` unless the text says former, acting, deputy, incoming. */
  readonly tenure: 'current' | 'former' | 'incoming' | 'acting'
  /** The words, normalised for people: "leader of Kestrel Front". */
  readonly text: string
}

/** How many or how much: an interval of a measure. */
export type QuantityValue = {
  /** What is measured: `killed`, `wounded`, `fired`, `age`, … */
  readonly measure: string
  /** Of whom or what, singular: `soldier`, `rocket`; `''` for people or things in general. */
  readonly population: string
  readonly unit: string | null
  readonly low: number
  /** `null`: no upper bound. */
  readonly high: number | null
  readonly best: number | null
  /** The place value of the last digit that says something: 100 for 1,500. */
  readonly grain: number
  readonly qualifier: AmountQualifier
  /** `part`: one of several shares; `period`: over a stretch of time or per something. Neither is compared. */
  readonly scope: 'whole' | 'part' | 'period'
  readonly text: string
}

/** When something happened. */
export type TimeValue = {
  /** What happened: a class of events (`killed`, `arrested`, `blast`, …). */
  readonly event: string
  /** ISO 8601 day, first and last; `null` where the year or the day of publication is not known. */
  readonly start: string | null
  readonly end: string | null
  readonly precision: TimePrecision
  /** `MM-DD` where the text names month and day. */
  readonly monthDay: string | null
  /** 0 (Sunday) to 6, where the text names a day of the week. */
  readonly weekday: number | null
  readonly text: string
}

/** Where something happened. */
export type PlaceValue = {
  readonly event: string
  /** Entity id, or `null` for a name that is no entity. */
  readonly place: string | null
  readonly text: string
}

/** What became of somebody or something: `dead`, `wounded`, `unhurt`, `arrested`, `free`, … */
export type StatusValue = { readonly state: string; readonly event: string; readonly text: string }

/** Who did something: an actor, entity or not, and how the text puts it. */
export type ResponsibilityValue = {
  readonly event: string
  readonly actor: string
  readonly stance: 'did' | 'blamed' | 'claimed' | 'denied'
  readonly text: string
}

type Assertion = {
  readonly id: string
  /** Entity id of whom or what it is about; for an event in which nothing is named an id `event-…`. */
  readonly subject: string
  /** ISO 8601 date the assertion holds for, or `null`: the day of publication unless the text says otherwise. */
  readonly asOf: string | null
  /** `outlet`, or the entity id of the quoted speaker. */
  readonly assertedBy: string
  readonly hedge: Hedge
  readonly polarity: 'affirmed' | 'denied'
  /** The words that make the assertion. */
  readonly passage: Passage
  /** The sentence or sentences an analyst needs to see it. */
  readonly context: Passage
  /** Which numbered rule of docs/methods/claims.md fired, and how the names were joined. */
  readonly rule: string
  readonly basis: readonly string[]
}

/** Somebody holds a post. */
export type RoleClaim = Assertion & { readonly kind: 'role'; readonly value: RoleValue }
/** Claims about events carry what tells which event. */
export type QuantityClaim = Assertion & {
  readonly kind: 'quantity'
  readonly value: QuantityValue
  readonly event: EventSketch
}
export type TimeClaim = Assertion & {
  readonly kind: 'time'
  readonly value: TimeValue
  readonly event: EventSketch
}
export type PlaceClaim = Assertion & {
  readonly kind: 'place'
  readonly value: PlaceValue
  readonly event: EventSketch
}
export type StatusClaim = Assertion & {
  readonly kind: 'status'
  readonly value: StatusValue
  readonly event: EventSketch
}
export type ResponsibilityClaim = Assertion & {
  readonly kind: 'responsibility'
  readonly value: ResponsibilityValue
  readonly event: EventSketch
}
export type EventClaim = QuantityClaim | TimeClaim | PlaceClaim | StatusClaim | ResponsibilityClaim

/** An assertion grounded in a passage. */
export type Claim = RoleClaim | EventClaim
