import { byText, firstDifference } from '../base/order.ts'
import type { Entity, Mention } from '../claims/entity.ts'
import { refKey, wholeOf, type NameRef, type SplitDecision } from './name-decision.ts'

/** A part of one entity of the analysis: the rest of it, or what a split takes off. */
export type Piece = {
  readonly entity: Entity
  readonly ref: NameRef
  /** Whether it is what remains of the entity. */
  readonly isRest: boolean
  /** When it was split off, ISO 8601; empty for the rest. */
  readonly splitAt: string
  readonly mentions: readonly Mention[]
}

/** The entities of the analysis in pieces, and how to find a piece. */
export type Pieces = {
  readonly all: readonly Piece[]
  /** The pieces of an entity of the analysis, the rest first. */
  readonly ofEntity: (id: string) => readonly Piece[]
  /** The piece that a decision means; `null` when there is none (rule E6). */
  readonly find: (ref: NameRef) => Piece | null
  /** Which entity of the analysis a decision means (rule E2). */
  readonly entityOf: (ref: NameRef) => Entity | null
}

/** Cuts entities of the analysis where the analyst split them (rules E2, E3). Linear in the mentions. */
export function splitNames(entities: readonly Entity[], splits: readonly SplitDecision[]): Pieces {
  const entityOf = entityFinder(entities)
  const cuts = new Map<string, Cut[]>()
  for (const { part, decidedAt } of splits.toSorted((a, b) => byText(a.id, b.id))) {
    const entity = entityOf(part)
    if (!entity || (part.form === null && part.document === null)) continue
    const ref = { ...part, entity: entity.id, kind: entity.kind, name: entity.name }
    cuts.set(entity.id, [...(cuts.get(entity.id) ?? []), { ref, at: decidedAt }])
  }
  const byEntity = new Map<string, readonly Piece[]>()
  const byRef = new Map<string, Piece>()
  for (const entity of entities) {
    const pieces = piecesOf(entity, cuts.get(entity.id) ?? [])
    byEntity.set(entity.id, pieces)
    for (const piece of pieces) byRef.set(refKey(piece.ref), piece)
  }
  return {
    all: [...byEntity.values()].flat(),
    ofEntity: (id) => byEntity.get(id) ?? [],
    entityOf,
    find: (ref) => {
      const entity = entityOf(ref)
      if (!entity) return null
      return byRef.get(refKey({ ...ref, entity: entity.id, kind: entity.kind, name: entity.name })) ?? null
    },
  }
}

type Cut = { readonly ref: NameRef; readonly at: string }

/** Pieces without a mention do not exist: a split of a form that is gone has nothing to take off. */
function piecesOf(entity: Entity, cuts: readonly Cut[]): Piece[] {
  const ref = wholeOf(entity)
  if (cuts.length === 0) return [{ entity, ref, isRest: true, splitAt: '', mentions: entity.mentions }]
  const whole: Cut = { ref, at: '' }
  const byKey = new Map<string, Cut>()
  for (const cut of cuts) {
    const key = placeKey(cut.ref.form, cut.ref.document)
    const same = byKey.get(key)
    // Two decisions come to one part when an entity took over the name of another: the later one dates it.
    byKey.set(key, same && same.at > cut.at ? same : cut)
  }
  const held = new Map<Cut, Mention[]>([whole, ...byKey.values()].map((cut) => [cut, []]))
  for (const mention of entity.mentions) {
    const { form, passage } = mention
    const cut =
      byKey.get(placeKey(form, passage.document)) ??
      byKey.get(placeKey(null, passage.document)) ??
      byKey.get(placeKey(form, null))
    held.get(cut ?? whole)?.push(mention)
  }
  return [...held]
    .filter(([, mentions]) => mentions.length > 0)
    .map(([cut, mentions]) => ({ entity, ref: cut.ref, isRest: cut === whole, splitAt: cut.at, mentions }))
}

function placeKey(form: string | null, document: string | null): string {
  return JSON.stringify([form, document])
}

/** By id; else by kind and name; else by name alone; else the one that uses the name most often (rule E2). */
function entityFinder(entities: readonly Entity[]): (ref: NameRef) => Entity | null {
  const byId = new Map(entities.map((entity) => [entity.id, entity]))
  const byName = new Map<string, Entity[]>()
  for (const entity of entities) {
    for (const name of new Set([entity.name, ...entity.forms])) {
      const list = byName.get(name)
      if (list) list.push(entity)
      else byName.set(name, [entity])
    }
  }
  return (ref) => {
    const same = byId.get(ref.entity)
    if (same) return same
    const [best] = (byName.get(ref.name) ?? [])
      .map((entity) => ({ entity, uses: entity.mentions.filter(({ form }) => form === ref.name).length }))
      .toSorted((a, b) =>
        firstDifference(
          Number(b.entity.name === ref.name) - Number(a.entity.name === ref.name),
          Number(b.entity.kind === ref.kind) - Number(a.entity.kind === ref.kind),
          b.uses - a.uses,
          byText(a.entity.id, b.entity.id),
        ),
      )
    return best?.entity ?? null
  }
}
