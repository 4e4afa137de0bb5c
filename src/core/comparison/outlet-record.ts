import type { AnchoredPassage } from '../anchoring/selectors.ts'
import { byText, firstDifference } from '../base/order.ts'
import type { DocumentId, Passage } from '../documents/source-document.ts'
import type { Finding } from '../findings/finding.ts'
import type { FindingStatus } from '../findings/finding-types.ts'
import { proportion, type Proportion } from '../reliability/wilson.ts'
import type { CellClaim, MatrixRow } from './claim-row.ts'

/** Whether another report appeared after the outlet's own; `null` where a day is not known. */
export type Timing = 'later' | 'same-day' | 'earlier' | null

/** Something the outlet asserts that at least one report of another outlet speaks of, too. */
export type OutletStatement = {
  /** The id of the row of the claim matrix, or of the finding. */
  readonly id: string
  readonly about: string
  /** What it asserts, in words, different ones once. */
  readonly values: readonly string[]
  /** Where it asserts it, first place first. */
  readonly passages: readonly Passage[]
  /** Findings of an analyst in which another outlet contradicts it. */
  readonly contradicted: readonly { readonly finding: string; readonly when: Timing }[]
  /** Independent reports of other outlets that say the same. */
  readonly corroborated: readonly { readonly document: DocumentId; readonly when: Timing }[]
  /** Proposals nobody has judged. Not counted. */
  readonly proposed: readonly string[]
  /** Proposals that an analyst has put aside undecided. Not counted either. */
  readonly held: readonly string[]
}

/** What became of an outlet's statements (R10). Counts of comparisons, never a grade. */
export type OutletRecord = {
  /** Those contradicted first, then those with proposals, unjudged before held, then by what they are about. */
  readonly statements: readonly OutletStatement[]
  readonly contradicted: Proportion
  readonly contradictedLater: number
  readonly corroborated: Proportion
  readonly corroboratedLater: number
  /** Statements with an unjudged proposal. */
  readonly proposed: number
  /** Statements without one whose proposals are held. */
  readonly held: number
  /** Statements that only reports without a named outlet speak of, too: they may be this outlet's own. */
  readonly onlyUnnamed: number
  /** Statements of the outlet that no report of another outlet speaks of: in no base. */
  readonly alone: number
}

export type RecordSource = {
  /** The outlet of each document; those without one are nobody's, and still others' to this outlet. */
  readonly outletOf: (document: DocumentId) => string | null
  /** ISO 8601, or `null`. */
  readonly publishedOf: (document: DocumentId) => string | null
  /** Documents of one cluster are one source. */
  readonly clusterOf: (document: DocumentId) => string
  readonly rows: readonly MatrixRow[]
  readonly findings: readonly Finding[]
  /** Proposals that were decided: they are findings now, or were dismissed. */
  readonly decided: ReadonlySet<string>
  /** Proposals that an analyst holds: seen, and not decided. */
  readonly held: ReadonlySet<string>
}

const STANDING: ReadonlySet<FindingStatus> = new Set(['confirmed', 'resolved', 'published'])

/**
 * Counts what became of the statements of one outlet (docs/methods/reliability.md, R10). Linear in the rows, their claims
 * and the passages of findings.
 */
export function outletRecord(outlet: string, source: RecordSource): OutletRecord {
  const contradictions = source.findings.flatMap((finding) => contradictionOf(finding, outlet, source))
  const used = new Set<string>()
  const statements: OutletStatement[] = []
  let alone = 0
  let onlyUnnamed = 0
  for (const row of source.rows) {
    // A post stands under its organisation once more; where only accounts that differ are known, nothing can corroborate.
    if (row.attribute.id.startsWith('role-holder') || row.kind === 'account') continue
    const own = ownClaims(row, (document) => source.outletOf(document) === outlet)
    if (own.length === 0) continue
    const against = contradictions.filter(({ own: passages }) =>
      own.some(({ claim }) => passages.some((passage) => overlaps(passage, claim.context))),
    )
    for (const { finding } of against) used.add(finding.id)
    const others = [...row.cells.keys()].filter((document) => source.outletOf(document) !== outlet)
    if (others.length === 0 && against.length === 0) {
      alone++
      continue
    }
    if (others.every((document) => source.outletOf(document) === null)) onlyUnnamed++
    const open = proposalsAgainst(row, own, outlet, source)
    statements.push({
      id: row.id,
      about: [row.name === '“”' ? '' : row.name, row.attribute.label].filter(Boolean).join(': '),
      values: [...new Set(own.map(({ text }) => text))],
      passages: own.map(({ claim }) => claim.passage),
      contradicted: against.map(({ finding, other }) => ({
        finding: finding.id,
        when: timing(own[0]?.claim.passage.document, other, source),
      })),
      corroborated: corroborations(row, own, others, source),
      proposed: open.filter((id) => !source.held.has(id)),
      held: open.filter((id) => source.held.has(id)),
    })
  }
  for (const { finding, own, other } of contradictions) {
    if (used.has(finding.id)) continue
    used.add(finding.id)
    statements.push({
      id: finding.id,
      about: finding.summary,
      values: [],
      passages: own,
      contradicted: [{ finding: finding.id, when: timing(own[0]?.document, other, source) }],
      corroborated: [],
      proposed: [],
      held: [],
    })
  }
  return { ...counted(statements), alone, onlyUnnamed }
}

function counted(statements: readonly OutletStatement[]): Omit<OutletRecord, 'alone' | 'onlyUnnamed'> {
  const base = statements.length
  const contradicted = statements.filter((statement) => statement.contradicted.length > 0)
  const corroborated = statements.filter((statement) => statement.corroborated.length > 0)
  return {
    statements: statements.toSorted((a, b) =>
      firstDifference(
        Math.min(b.contradicted.length, 1) - Math.min(a.contradicted.length, 1),
        Math.min(b.proposed.length, 1) - Math.min(a.proposed.length, 1),
        Math.min(b.held.length, 1) - Math.min(a.held.length, 1),
        Math.min(b.corroborated.length, 1) - Math.min(a.corroborated.length, 1),
        byText(a.about, b.about),
        byText(a.id, b.id),
      ),
    ),
    contradicted: proportion(contradicted.length, base),
    contradictedLater: contradicted.filter((one) => one.contradicted.some(({ when }) => when === 'later'))
      .length,
    corroborated: proportion(corroborated.length, base),
    corroboratedLater: corroborated.filter((one) => one.corroborated.some(({ when }) => when === 'later'))
      .length,
    proposed: statements.filter(({ proposed }) => proposed.length > 0).length,
    held: statements.filter(({ proposed, held }) => proposed.length === 0 && held.length > 0).length,
  }
}

/** What the outlet itself asserts, not what somebody it quotes does. */
function ownClaims(row: MatrixRow, isOwn: (document: DocumentId) => boolean): readonly CellClaim[] {
  return [...row.cells.values()]
    .filter(({ document }) => isOwn(document))
    .flatMap(({ claims }) => claims)
    .filter(({ claim }) => claim.assertedBy === 'outlet')
}

type Contradiction = {
  readonly finding: Finding
  readonly own: readonly Passage[]
  /** A document of another outlet on another side. */
  readonly other: DocumentId
}

/** A finding that an analyst holds to be a true contradiction, with this outlet on one side and another on another. */
function contradictionOf(finding: Finding, outlet: string, source: RecordSource): Contradiction[] {
  if (!STANDING.has(finding.status) || finding.disposition !== 'contradiction') return []
  const isOwn = ({ document }: AnchoredPassage): boolean => source.outletOf(document) === outlet
  const sides = finding.sides.filter(({ passages }) => passages.some(isOwn))
  const other = finding.sides
    .filter((side) => !sides.includes(side))
    .flatMap(({ passages }) => passages)
    .find((passage) => !isOwn(passage))
  if (sides.length === 0 || !other) return []
  const own = sides.flatMap(({ passages }) =>
    passages
      .filter(isOwn)
      .map(({ document, position }) => ({ document, start: position.start, end: position.end })),
  )
  return [{ finding, own, other: other.document }]
}

function corroborations(
  row: MatrixRow,
  own: readonly CellClaim[],
  others: readonly DocumentId[],
  source: RecordSource,
): OutletStatement['corroborated'] {
  const said = new Set(own.map(sameness))
  const clusters = new Set(own.map(({ claim }) => source.clusterOf(claim.passage.document)))
  return others.flatMap((document) => {
    if (clusters.has(source.clusterOf(document))) return []
    const claims = row.cells.get(document)?.claims ?? []
    if (!claims.some((claim) => said.has(sameness(claim)))) return []
    return [{ document, when: timing(own[0]?.claim.passage.document, document, source) }]
  })
}

function sameness({ claim, text }: CellClaim): string {
  return `${claim.polarity} ${text.toLowerCase()}`
}

function proposalsAgainst(
  row: MatrixRow,
  own: readonly CellClaim[],
  outlet: string,
  { decided, outletOf }: RecordSource,
): readonly string[] {
  const mine = new Set(own.flatMap(({ sides }) => sides.map(({ discrepancy }) => discrepancy)))
  return row.discrepancies
    .filter(({ id }) => mine.has(id) && !decided.has(id))
    .filter(({ sides }) =>
      sides.some(({ evidence }) => evidence.some(({ document }) => outletOf(document) !== outlet)),
    )
    .map(({ id }) => id)
}

function timing(own: DocumentId | undefined, other: DocumentId, { publishedOf }: RecordSource): Timing {
  const [a, b] = [own === undefined ? null : publishedOf(own), publishedOf(other)]
  if (a === null || b === null) return null
  const order = byText(b.slice(0, 10), a.slice(0, 10))
  return order > 0 ? 'later' : order < 0 ? 'earlier' : 'same-day'
}

function overlaps(a: Passage, b: Passage): boolean {
  return a.document === b.document && a.start < b.end && b.start < a.end
}
