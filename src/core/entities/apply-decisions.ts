import { byText } from '../base/order.ts'
import { stableId } from '../base/stable-id.ts'
import type { Claim } from '../claims/claim.ts'
import type { Entity } from '../claims/entity.ts'
import type { Quotation } from '../claims/quotation.ts'
import type { ReportedSpeech } from '../claims/quotes/reported-speech.ts'
import { joinPieces, type Joined } from './join-names.ts'
import {
  byPlace,
  type DecidedNames,
  refKey,
  type DecisionEffect,
  type DecisionStanding,
  type MergeDecision,
  type NameDecision,
  type NamePart,
  type SplitDecision,
} from './name-decision.ts'
import { renameClaims, renameSpeakers, type Renaming } from './rename.ts'
import { splitNames, type Piece, type Pieces } from './split-names.ts'

/** What is read out of documents and speaks of entities. */
export type NamedExtraction = {
  readonly entities: readonly Entity[]
  readonly quotations: readonly Quotation[]
  readonly speech: readonly ReportedSpeech[]
  readonly claims: readonly Claim[]
}

/**
 * Lays the analyst's decisions about names over what the analysis read (docs/methods/entities.md): entities are split
 * and merged, and quotations and claims follow. Deterministic, whatever the order of the decisions; without decisions
 * the extraction comes back as it is. Linear in mentions, claims and quotations.
 */
export function applyNameDecisions<T extends NamedExtraction>(
  extraction: T,
  decisions: readonly NameDecision[],
): { readonly extraction: T; readonly names: DecidedNames; readonly renaming: Renaming | null } {
  if (decisions.length === 0) return { extraction, names: { parts: {}, effects: {} }, renaming: null }
  const merges = decisions.filter((one): one is MergeDecision => one.decision === 'same')
  const splits = decisions.filter((one): one is SplitDecision => one.decision === 'different')
  const pieces = splitNames(extraction.entities, splits)
  const { joined, standings } = joinPieces(pieces, merges)
  const built = joined.map((group) => buildEntity(group))
  const entityOfPiece = new Map(
    built.flatMap(({ entity }, index) =>
      (joined[index]?.pieces ?? []).map((piece) => [piece, entity] as const),
    ),
  )
  const renaming: Renaming = { entityOfPiece, pieces, original: originalsOf(extraction.entities) }
  const parts = built.flatMap(({ entity, parts: own }) => (own ? [[entity.id, own] as const] : []))
  const names: DecidedNames = {
    parts: Object.fromEntries(parts.toSorted(([a], [b]) => byText(a, b))),
    effects: Object.fromEntries(
      decisions
        .map((one) => [one.id, effectOf(one, pieces, standings)] as const)
        .toSorted(([a], [b]) => byText(a, b)),
    ),
  }
  return {
    extraction: {
      ...extraction,
      entities: built
        .map(({ entity }) => entity)
        .toSorted((a, b) => byText(a.kind, b.kind) || byText(a.name, b.name) || byText(a.id, b.id)),
      quotations: renameSpeakers(extraction.quotations, renaming),
      speech: renameSpeakers(extraction.speech, renaming),
      claims: renameClaims(extraction.claims, renaming),
    },
    names,
    renaming,
  }
}

function originalsOf(entities: readonly Entity[]): ReadonlyMap<string, Entity> {
  return new Map(entities.map((entity) => [entity.id, entity]))
}

function effectOf(
  decision: NameDecision,
  pieces: Pieces,
  standings: ReadonlyMap<string, DecisionStanding>,
): DecisionEffect {
  const refs = decision.decision === 'same' ? [decision.kept, decision.joined] : [decision.part]
  const found = refs.flatMap((ref) => pieces.find(ref) ?? []).map(({ ref }) => refKey(ref))
  const standing = standings.get(decision.id) ?? (found.length > 0 ? 'holds' : 'idle')
  return { standing, parts: found }
}

function buildEntity({ pieces }: Joined): {
  readonly entity: Entity
  readonly parts: readonly NamePart[] | null
} {
  const [first] = pieces
  if (!first) throw new Error('Broken invariant: a group of names has a piece')
  if (pieces.length === 1 && first.mentions.length === first.entity.mentions.length && first.isRest)
    return { entity: first.entity, parts: null }
  const tagged = pieces
    .flatMap((piece) => piece.mentions.map((mention) => ({ mention, piece })))
    .toSorted((a, b) => byPlace(a.mention, b.mention))
  const mentions = tagged.map(({ mention }) => mention)
  const numbers = new Map<Piece, number[]>(pieces.map((piece) => [piece, []]))
  for (const [index, { piece }] of tagged.entries()) numbers.get(piece)?.push(index)
  const entity: Entity = {
    ...first.entity,
    id: idOf(first),
    name: nameOf(first),
    forms: [...new Set(mentions.map(({ form }) => form))].toSorted(byText),
    mentions,
  }
  return { entity, parts: pieces.map((piece) => ({ ref: piece.ref, mentions: numbers.get(piece) ?? [] })) }
}

function idOf({ isRest, entity, ref }: Piece): string {
  if (isRest) return entity.id
  return stableId('entity', [entity.kind, entity.id, 'part', ref.form ?? '', ref.document ?? ''])
}

/** The name the analysis gave, while the piece still uses it; else its form with the most words, used most often. */
function nameOf({ entity, mentions }: Piece): string {
  if (mentions.some(({ form }) => form === entity.name)) return entity.name
  const counts = new Map<string, number>()
  for (const { form } of mentions) counts.set(form, (counts.get(form) ?? 0) + 1)
  const words = (form: string): number => form.split(/[\s-]+/u).length
  const [best] = [...counts].toSorted(([a, x], [b, y]) => words(b) - words(a) || y - x || byText(a, b))
  return best?.[0] ?? entity.name
}
