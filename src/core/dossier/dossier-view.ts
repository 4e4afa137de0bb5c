import type { Passage } from '../documents/source-document.ts'
import type { Discrepancy, DiscrepancySide } from '../findings/discrepancy.ts'
import type { Finding } from '../findings/finding.ts'
import type { MatchKind } from '../matching/match.ts'
import { type ClaimTableView, viewClaimTables } from './claim-tables.ts'
import { anchorAll, isInternal, viewAccounts, type AccountView } from './conflict-view.ts'
import type { Dossier } from './dossier.ts'
import { viewPassage, type PassageView } from './passage-view.ts'
import { spanContains } from '../text/span.ts'
import { type QuotationView, viewQuotations } from './quotation-view.ts'
import { groupMatches } from './shared-statements.ts'
import { tagsOn, viewSources, type OutletView, type SourceView, type TagView } from './source-view.ts'

/** A finding as it is printed. */
export type FindingView = {
  readonly number: number
  readonly finding: Finding
  readonly internal: boolean
  readonly accounts: readonly AccountView[]
}

/** A proposal nobody has judged, as it is printed. */
export type ProposalView = {
  readonly number: number
  readonly discrepancy: Discrepancy
  readonly accounts: readonly AccountView[]
}

/** Passages that say the same thing, as they are printed: one account each. */
export type StatementView = {
  readonly number: number
  readonly kinds: readonly MatchKind[]
  readonly accounts: readonly AccountView[]
}

/** A passage somebody tagged. */
export type TaggedPassageView = TagView & { readonly passage: PassageView }

/** Everything that the HTML and Markdown writers print, worked out once. */
export type DossierView = {
  readonly dossier: Dossier
  readonly sources: readonly SourceView[]
  readonly outlets: readonly OutletView[]
  readonly taggedPassages: readonly TaggedPassageView[]
  readonly findings: readonly FindingView[]
  readonly proposals: readonly ProposalView[]
  readonly statements: readonly StatementView[]
  readonly quotations: readonly QuotationView[]
  readonly claimTables: readonly ClaimTableView[]
  /** How many more statements the matches hold than are printed. */
  readonly statementsLeftOut: number
}

const MATCH_KINDS: readonly MatchKind[] = ['verbatim', 'near', 'reworded']
/** A dossier is for reading: the JSON holds every match. */
const PRINTED_STATEMENTS = 60

/** Works out what is printed. Pure; cost is bounded by the passages that stand in findings and proposals. */
export function viewDossier(dossier: Dossier): DossierView {
  const { sources, outlets } = viewSources(dossier)
  const byId = new Map(sources.map((source) => [source.document.id, source]))
  const statements = groupMatches(
    dossier.matches ?? [],
    sources.map(({ document }) => document.id),
  )
  const claims = new Map(dossier.analysis.claims.map((claim) => [claim.id, claim.passage]))
  return {
    dossier,
    sources,
    outlets,
    taggedPassages: tagsOn(dossier, ({ target }) => target.kind === 'passage').flatMap((view) =>
      view.tag.target.kind === 'passage'
        ? [{ ...view, passage: viewPassage(view.tag.target.passage, byId) }]
        : [],
    ),
    findings: dossier.findings.map((finding, index) => {
      const accounts = viewAccounts(finding.sides, byId)
      return { number: index + 1, finding, internal: isInternal(accounts), accounts }
    }),
    proposals: dossier.proposals.map((discrepancy, index) => {
      const sides = discrepancy.sides.map((side) => ({
        value: side.value,
        passages: anchorAll(assertingWords(side, claims), byId),
      }))
      return { number: index + 1, discrepancy, accounts: viewAccounts(sides, byId) }
    }),
    statements: statements.slice(0, PRINTED_STATEMENTS).map(({ passages, matches }, index) => ({
      number: index + 1,
      kinds: MATCH_KINDS.filter((kind) => matches.some((match) => match.kind === kind)),
      accounts: viewAccounts(
        passages.map((passage) => ({ value: '', passages: anchorAll([passage], byId) })),
        byId,
      ),
    })),
    quotations: viewQuotations(dossier.quotations ?? [], byId),
    claimTables: viewClaimTables(dossier.claimTables ?? [], byId),
    statementsLeftOut: Math.max(0, statements.length - PRINTED_STATEMENTS),
  }
}

/**
 * The evidence of a side, narrowed to the words that make the assertion where a claim of the side names them: the
 * sentence around them is printed as context anyway.
 */
function assertingWords(side: DiscrepancySide, claims: ReadonlyMap<string, Passage>): Passage[] {
  const words = side.claims.flatMap((id) => claims.get(id) ?? [])
  return side.evidence.map(
    (evidence) =>
      words.find((claim) => claim.document === evidence.document && spanContains(evidence, claim)) ??
      evidence,
  )
}
