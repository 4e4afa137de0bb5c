import { byText } from '../base/order.ts'
import type { Claim } from '../claims/claim.ts'
import type { Entity, Mention } from '../claims/entity.ts'
import type { Passage } from '../documents/source-document.ts'
import type { Piece, Pieces } from './split-names.ts'

/** From the entities of the analysis to those after the analyst's decisions. */
export type Renaming = {
  readonly original: ReadonlyMap<string, Entity>
  readonly pieces: Pieces
  readonly entityOfPiece: ReadonlyMap<Piece, Entity>
}

/** Words given to somebody, directly or not. */
type Spoken = {
  readonly speaker: string | null
  readonly speakerText: string
  readonly passage: Passage
}

/** Gives quotations and reported words the speakers after the decisions (rule E8). */
export function renameSpeakers<T extends Spoken>(spoken: readonly T[], renaming: Renaming): T[] {
  return spoken.map((one) => {
    const { speaker, speakerText, passage } = one
    if (speaker === null) return one
    const entity = entityAt(renaming, speaker, [passage], speakerText)
    return entity && entity.id !== speaker ? { ...one, speaker: entity.id } : one
  })
}

/**
 * Gives claims the subjects, speakers and values after the decisions. Every text of a value that is the id of an
 * entity is followed, so that new kinds of claims need nothing here. Of claims that became one, the first stays.
 */
export function renameClaims(claims: readonly Claim[], renaming: Renaming): Claim[] {
  const kept = new Map<string, Claim>()
  for (const claim of claims) {
    const renamed = renameClaim(claim, renaming)
    const { passage, kind, subject, value, polarity } = renamed
    const key = JSON.stringify([passage, kind, subject, value, polarity])
    if (!kept.has(key)) kept.set(key, renamed)
  }
  return [...kept.values()]
}

function renameClaim<T extends Claim>(claim: T, renaming: Renaming): T {
  const places = [claim.passage, claim.context]
  const changed = new Map<string, Entity>()
  const follow = (id: string): string => {
    const entity = entityAt(renaming, id, places)
    if (!entity || (entity.id === id && entity.name === renaming.original.get(id)?.name)) return id
    changed.set(id, entity)
    return entity.id
  }
  const subject = follow(claim.subject)
  const assertedBy = claim.assertedBy === 'outlet' ? 'outlet' : follow(claim.assertedBy)
  const value = withNames(followValue(claim.value, renaming.original, follow), changed, renaming.original)
  if (changed.size === 0) return claim
  const basis = [...changed]
    .map(([id, entity]) => [renaming.original.get(id)?.name ?? '', entity.name] as const)
    .toSorted(([a], [b]) => byText(a, b))
    .map(([before, after]) =>
      before === after
        ? `The analyst decided which “${after}” is meant here.`
        : `The analyst decided that “${after}” is meant where the program read “${before}”.`,
    )
  return { ...claim, subject, assertedBy, value, basis: [...claim.basis, ...basis] }
}

function followValue<T>(value: T, known: ReadonlyMap<string, Entity>, follow: (id: string) => string): T {
  return mapTexts(value, (text) => (known.has(text) ? follow(text) : text))
}

/** The words of a value name entities: they follow too, longest names first. */
function withNames<T>(value: T, changed: ReadonlyMap<string, Entity>, known: ReadonlyMap<string, Entity>): T {
  if (changed.size === 0) return value
  const names = [...changed]
    .map(([id, entity]) => ({ before: known.get(id)?.name ?? '', after: entity.name, id: entity.id }))
    .filter(({ before, after }) => before !== '' && before !== after)
    .toSorted((a, b) => b.before.length - a.before.length || byText(a.before, b.before))
  return mapTexts(value, (text) => {
    const name = names.find(({ before }) => text.includes(before))
    return name ? text.replace(name.before, () => name.after) : text
  })
}

/** Maps every text of a value made of plain objects, lists and texts. */
function mapTexts<T>(value: T, change: (text: string) => string): T {
  const walk = (part: unknown): unknown => {
    if (typeof part === 'string') return change(part)
    if (Array.isArray(part)) return part.map(walk)
    if (part === null || typeof part !== 'object') return part
    return Object.fromEntries(Object.entries(part).map(([key, member]) => [key, walk(member)]))
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- texts become texts and everything else stays, so the shape is the same
  return walk(value) as T
}

/**
 * Whom a place means now that an entity of the analysis may be in pieces (rule E8): the piece named in the place
 * itself, else in the sentence around it, else the last one before it in the document, else the first after it, else
 * the rest.
 *
 * @param form the form by which the place names it, where that is known
 */
function entityAt(
  { pieces, entityOfPiece }: Renaming,
  id: string,
  places: readonly Passage[],
  form: string | null = null,
): Entity | null {
  const own = pieces.ofEntity(id)
  const [first] = own
  if (!first) return null
  if (own.length === 1) return entityOfPiece.get(first) ?? null
  const [place] = places
  const named = own.flatMap((piece) =>
    piece.mentions
      .filter((mention) => mention.passage.document === place?.document)
      .map((mention) => ({ piece, mention })),
  )
  const withForm = form === null ? [] : named.filter(({ mention }) => mention.form === form)
  const chosen = nearest(withForm.length > 0 ? withForm : named, places)
  return entityOfPiece.get(chosen ?? own.find(({ isRest }) => isRest) ?? first) ?? null
}

function nearest(
  named: readonly { readonly piece: Piece; readonly mention: Mention }[],
  places: readonly Passage[],
): Piece | null {
  const sorted = named.toSorted((a, b) => a.mention.passage.start - b.mention.passage.start)
  for (const { start, end } of places) {
    const inside = sorted.find(({ mention }) => mention.passage.start >= start && mention.passage.end <= end)
    if (inside) return inside.piece
  }
  const end = places[0]?.end ?? 0
  const before = sorted.findLast(({ mention }) => mention.passage.start < end)
  return (before ?? sorted[0])?.piece ?? null
}
