import { byText, firstDifference } from '../base/order.ts'
import { stableId } from '../base/stable-id.ts'
import type { Entity, EntityKind, Mention } from '../claims/entity.ts'
import type { DocumentId } from '../documents/source-document.ts'

/**
 * A name as the analysis joins its spellings, or a part of it: only one form, only one document, or one form in one
 * document. `entity` finds it again while its id stays, `kind` and `name` when the id has changed.
 */
export type NameRef = {
  /** Entity id that the analysis gave. */
  readonly entity: string
  readonly kind: EntityKind
  readonly name: string
  readonly form: string | null
  readonly document: DocumentId | null
}

type Decided = {
  /** Made from what is decided, so that the same decision twice is one. */
  readonly id: string
  /** ISO 8601, UTC. */
  readonly decidedAt: string
  readonly author: string
}

/** Two names are one: `kept` gives the name and the kind. */
export type MergeDecision = Decided & {
  readonly decision: 'same'
  readonly kept: NameRef
  readonly joined: NameRef
}

/** A part of a name is somebody or something else than the rest. */
export type SplitDecision = Decided & { readonly decision: 'different'; readonly part: NameRef }

/** What the analyst decided about names. Always wins over the analysis (docs/methods/entities.md). */
export type NameDecision = MergeDecision | SplitDecision

/** A part of an entity with the numbers of its mentions in that entity. */
export type NamePart = { readonly ref: NameRef; readonly mentions: readonly number[] }

/** Whether a decision has its effect now: rule E6 says when it has not. */
export type DecisionStanding = 'holds' | 'idle' | 'overruled'

/** What a decision does, and to which parts: their `refKey`s as they are called now. */
export type DecisionEffect = { readonly standing: DecisionStanding; readonly parts: readonly string[] }

/** What decisions came to. */
export type DecidedNames = {
  /** The parts of each entity that decisions touched, by entity id; the others have one part, see `partsOf`. */
  readonly parts: Readonly<Record<string, readonly NamePart[]>>
  /** By decision id. */
  readonly effects: Readonly<Record<string, DecisionEffect>>
}

/** The id of a decision that two names are one. */
export function mergeId(kept: NameRef, joined: NameRef): string {
  return stableId('name-decision', ['same', ...[refKey(kept), refKey(joined)].toSorted(byText)])
}

/** The id of a decision that a part is another name. */
export function splitId(part: NameRef): string {
  return stableId('name-decision', ['different', refKey(part)])
}

/** Tells parts of names apart. */
export function refKey({ entity, kind, name, form, document }: NameRef): string {
  return JSON.stringify([entity, kind, name, form, document])
}

/** The whole of an entity that no decision has touched. */
export function wholeOf({ id, kind, name }: Pick<Entity, 'id' | 'kind' | 'name'>): NameRef {
  return { entity: id, kind, name, form: null, document: null }
}

/** The parts of which an entity consists after the decisions. */
export function partsOf(entity: Entity, names: DecidedNames | undefined): readonly NamePart[] {
  const known = names?.parts[entity.id]
  return known ?? [{ ref: wholeOf(entity), mentions: entity.mentions.map((_, index) => index) }]
}

/** Latest first, as rule E4 asks; decisions of one moment by id. */
export function latestFirst(decisions: readonly NameDecision[]): NameDecision[] {
  return decisions.toSorted((a, b) => firstDifference(byText(b.decidedAt, a.decidedAt), byText(a.id, b.id)))
}

/** Text order of mentions: by document, then by place. */
export function byPlace(a: Mention, b: Mention): number {
  return firstDifference(
    byText(a.passage.document, b.passage.document),
    a.passage.start - b.passage.start,
    a.passage.end - b.passage.end,
    byText(a.form, b.form),
  )
}
