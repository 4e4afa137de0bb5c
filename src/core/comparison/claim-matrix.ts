import { groupBy } from '../base/group-by.ts'
import { byText, firstDifference } from '../base/order.ts'
import { stableId } from '../base/stable-id.ts'
import type { Claim } from '../claims/claim.ts'
import type { Entity } from '../claims/entity.ts'
import type { DocumentId, SourceDocument } from '../documents/source-document.ts'
import type { Discrepancy } from '../findings/discrepancy.ts'
import { accountRows } from './account-rows.ts'
import { attributeOf, type Attribute } from './attribute-of.ts'
import type { CellClaim, CellSide, MatrixCell, MatrixRow } from './claim-row.ts'

/** What the matrix is made of. */
export type MatrixSource = {
  readonly documents: readonly Pick<SourceDocument, 'id' | 'text'>[]
  readonly entities: readonly Entity[]
  readonly claims: readonly Claim[]
  /** Those that count as conflicts: the dismissed ones left out. */
  readonly discrepancies: readonly Discrepancy[]
}

/** A claim under a subject and an attribute; a post is under its holder, and under its organisation too. */
type Entry = {
  readonly claim: Claim
  readonly subject: string
  readonly attribute: Attribute
  readonly text: string
  /** Only shown where the row comes to more than one value. */
  readonly onlyIfContested: boolean
}

/**
 * Puts the claims of a case into rows of one subject and one attribute (docs/methods/claim-matrix.md). Deterministic;
 * near linear in the number of claims. The rows are in no order that matters: see `sortRows`.
 */
export function claimMatrix({ documents, entities, claims, discrepancies }: MatrixSource): MatrixRow[] {
  const names = new Map(entities.map((entity) => [entity.id, entity.name]))
  const texts = new Map(documents.map(({ id, text }) => [id, text]))
  const entries = claims
    .filter(({ passage }) => texts.has(passage.document))
    .flatMap((claim) => entriesOf(claim, names))
  const sidesOf = sidesByClaim(discrepancies)
  const keyOf = rowKeys(entries, discrepancies)
  const rows: MatrixRow[] = []
  for (const [key, own] of groupBy(entries, keyOf)) {
    const row = rowOf(key, own, { names, texts, sidesOf, discrepancies })
    if (row) rows.push(row)
  }
  const attached = new Set(rows.flatMap((row) => row.discrepancies.map(({ id }) => id)))
  const others = discrepancies.filter(({ id }) => !attached.has(id))
  return [...rows, ...accountRows(others, { entities, texts })]
}

/** Rule G1: a post belongs to its holder, and its holder to the post; everything else to its subject alone. */
function entriesOf(claim: Claim, names: ReadonlyMap<string, string>): Entry[] {
  const own: Entry = {
    claim,
    subject: claim.subject,
    attribute: attributeOf(claim),
    text: claim.value.text,
    onlyIfContested: false,
  }
  if (claim.kind !== 'role' || claim.value.group !== 'head') return [own]
  const { organisation, tenure, role } = claim.value
  const holder = names.get(claim.subject) ?? ''
  return [
    own,
    {
      claim,
      subject: organisation,
      attribute: { id: 'role-holder head', label: 'who heads it' },
      text: `${holder}, ${tenure === 'current' ? '' : `${tenure} `}${role}`,
      onlyIfContested: true,
    },
  ]
}

function sidesByClaim(discrepancies: readonly Discrepancy[]): ReadonlyMap<string, readonly CellSide[]> {
  const found = new Map<string, CellSide[]>()
  for (const { id, sides } of discrepancies) {
    for (const [side, { claims }] of sides.entries()) {
      for (const claim of claims) {
        const list = found.get(claim)
        if (list) list.push({ discrepancy: id, side })
        else found.set(claim, [{ discrepancy: id, side }])
      }
    }
  }
  return found
}

/** Rule G2: rows of one attribute whose claims a discrepancy compares are one row, whatever their subjects. */
function rowKeys(entries: readonly Entry[], discrepancies: readonly Discrepancy[]): (entry: Entry) => string {
  const ownKey = ({ subject, attribute }: Entry): string => JSON.stringify([subject, attribute.id])
  const leader = new Map<string, string>()
  const find = (key: string): string => {
    let at = key
    for (let next = leader.get(at); next !== undefined && next !== at; next = leader.get(at)) at = next
    return at
  }
  const byClaim = groupBy(
    entries.filter(({ claim }) => claim.kind !== 'role'),
    ({ claim }) => claim.id,
  )
  for (const { sides } of discrepancies) {
    const compared = sides.flatMap(({ claims }) => claims.flatMap((id) => byClaim.get(id) ?? []))
    for (const own of groupBy(compared, ({ attribute }) => attribute.id).values()) {
      const keys = [...new Set(own.map((entry) => find(ownKey(entry))))].toSorted(byText)
      const [first] = keys
      if (first !== undefined) for (const key of keys) leader.set(key, first)
    }
  }
  return (entry) => find(ownKey(entry))
}

type RowSource = {
  readonly names: ReadonlyMap<string, string>
  readonly texts: ReadonlyMap<DocumentId, string>
  readonly sidesOf: ReadonlyMap<string, readonly CellSide[]>
  readonly discrepancies: readonly Discrepancy[]
}

function rowOf(key: string, entries: readonly Entry[], source: RowSource): MatrixRow | null {
  const [first] = entries.toSorted(byPlace)
  if (!first) return null
  const values = new Set(entries.map(({ text }) => text.toLowerCase()))
  if (first.onlyIfContested && new Set(entries.map(({ claim }) => claim.subject)).size < 2) return null
  const conflicts = conflictsAmong(entries, source)
  const attached = new Set(conflicts.map(({ id }) => id))
  const cells = new Map<DocumentId, MatrixCell>()
  for (const [document, own] of groupBy(entries, ({ claim }) => claim.passage.document)) {
    const shown = own.toSorted(byPlace).map(({ claim, text }): CellClaim => ({
      claim,
      text,
      sides: (source.sidesOf.get(claim.id) ?? []).filter(({ discrepancy }) => attached.has(discrepancy)),
    }))
    cells.set(document, { document, claims: shown })
  }
  const subjects = [...new Set(entries.map(({ subject }) => subject))].toSorted(byText)
  return {
    id: stableId('row', [key]),
    subjects,
    name: nameOf(first, subjects, source),
    attribute: first.attribute,
    kind: first.claim.kind,
    cells,
    discrepancies: conflicts,
    values: values.size,
  }
}

/** Rule G3: a discrepancy stands in a row that holds claims of two of its accounts. */
function conflictsAmong(entries: readonly Entry[], { sidesOf, discrepancies }: RowSource): Discrepancy[] {
  const seen = new Map<string, Set<number>>()
  for (const { claim } of entries) {
    for (const { discrepancy, side } of sidesOf.get(claim.id) ?? []) {
      const sides = seen.get(discrepancy) ?? new Set()
      sides.add(side)
      seen.set(discrepancy, sides)
    }
  }
  if (seen.size === 0) return []
  return discrepancies
    .filter(({ id }) => (seen.get(id)?.size ?? 0) > 1)
    .toSorted((a, b) =>
      firstDifference(b.score - a.score, Number(a.internal) - Number(b.internal), byText(a.id, b.id)),
    )
}

const LONGEST_NAME = 60

/** The subject's name; an event in which nothing is named is called by the words that tell of it. */
function nameOf(first: Entry, subjects: readonly string[], { names, texts }: RowSource): string {
  const named = subjects.map((subject) => names.get(subject)).find((name) => name !== undefined)
  if (named !== undefined) return named
  const { document, start, end } = first.claim.context
  const words = (texts.get(document) ?? '')
    .slice(start, Math.min(end, start + 200))
    .replace(/\s+/gu, ' ')
    .trim()
  if (words.length <= LONGEST_NAME) return `“${words}”`
  return `“${words.slice(0, LONGEST_NAME).replace(/\s?\S*$/u, '')}…”`
}

function byPlace(a: Entry, b: Entry): number {
  return firstDifference(
    byText(a.claim.passage.document, b.claim.passage.document),
    a.claim.passage.start - b.claim.passage.start,
    byText(a.claim.id, b.claim.id),
  )
}
