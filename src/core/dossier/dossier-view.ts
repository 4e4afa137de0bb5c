import { assessmentsOfAccount } from '../credibility/credibility.ts'
import type { AnchoredPassage } from '../anchoring/selectors.ts'
import type { Passage } from '../documents/source-document.ts'
import type { Discrepancy, DiscrepancySide } from '../findings/discrepancy.ts'
import type { Finding, FindingSide } from '../findings/finding.ts'
import { repliesInOrder, replyLines, type ReplyRequest } from '../findings/reply-request.ts'
import { countReports } from '../independence/source-clusters.ts'
import type { SourceCluster } from '../independence/tie.ts'
import type { MatchKind } from '../matching/match.ts'
import { type ClaimTableView, viewClaimTables } from './claim-tables.ts'
import { anchorAll, isInternal, viewAccounts, type AccountView } from './conflict-view.ts'
import type { Dossier, SummaryAnswer } from './dossier.ts'
import { hypothesesSection } from './hypotheses-section.ts'
import { differencesSection } from './differences-section.ts'
import { clustersOf, independenceSection } from './independence-section.ts'
import { omissionsSection } from './omissions-section.ts'
import { timelineSection } from './timeline-section.ts'
import { textPiece, type Section, type SectionPiece } from './sections.ts'
import { viewPassage, type PassageView } from './passage-view.ts'
import { spanContains } from '../text/span.ts'
import { type QuotationView, viewQuotations } from './quotation-view.ts'
import { isolated } from '../text/direction.ts'
import { groupMatches } from './shared-statements.ts'
import {
  chosenInOrder,
  memoOn,
  tagsOn,
  viewSources,
  type OutletView,
  type SourceView,
  type TagView,
} from './source-view.ts'

/** A finding as it is printed. */
export type FindingView = {
  readonly number: number
  readonly finding: Finding
  readonly internal: boolean
  readonly accounts: readonly AccountView[]
  /** For those who work on the case; empty for none. */
  readonly memo: string
  /** Requests for comment, as they stood when the dossier was compiled. */
  readonly replies: readonly ReplyView[]
}

/** A request for comment, in lines; `about` is the passage that was put to them, with where it stands. */
export type ReplyView = { readonly asked: string; readonly about: string; readonly stands: string }

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
  /** Independence, hypotheses, the timeline, omissions, differences and the source summary, in this order, where they are printed. */
  readonly sections: readonly Section[]
  /** How many more statements the matches hold than are printed. */
  readonly statementsLeftOut: number
}

const MATCH_KINDS: readonly MatchKind[] = ['verbatim', 'near', 'reworded']
/** A dossier is for reading: the JSON holds every match. */
const PRINTED_STATEMENTS = 60

/** Works out what is printed. Pure; cost is bounded by the passages that stand in findings and proposals. */
export function viewDossier(given: Dossier): DossierView {
  const dossier = named(given)
  const { sources, outlets } = viewSources(dossier)
  const byId = new Map(sources.map((source) => [source.document.id, source]))
  const shared = groupMatches(
    dossier.matches ?? [],
    sources.map(({ document }) => document.id),
  )
  const statements = chosenInOrder(shared, dossier.statementsPrinted, ({ matches }) =>
    matches.map(({ id }) => id),
  )
  const clusters = clustersOf(dossier)
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
      const accounts = viewAccounts(finding.sides, byId).map((account, side) => ({
        ...account,
        ...standingOf(dossier, clusters, finding, finding.sides[side]),
      }))
      const memo = memoOn(dossier, `finding ${finding.id}`)
      const replies = repliesInOrder(dossier.replyRequests ?? [], finding.id).map((request) => ({
        ...replyLines(isolatedWords(request), dossier.compiledAt),
        about: request.passage === null ? '' : aboutWords(request.passage, byId),
      }))
      return { number: index + 1, finding, internal: isInternal(accounts), accounts, memo, replies }
    }),
    proposals: dossier.proposals.map((discrepancy, index) => {
      const sides = discrepancy.sides.map((side) => ({
        value: side.value,
        passages: anchorAll(assertingWords(side, claims), byId),
      }))
      const accounts = viewAccounts(sides, byId).map((account, side) => ({
        ...account,
        count: dossier.independence ? countReports(clusters, sides[side]?.passages ?? []) : null,
      }))
      return { number: index + 1, discrepancy, accounts }
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
    sections: [
      independenceSection(dossier, clusters, sources),
      hypothesesSection(dossier.matrix, dossier.assessments ?? [], sources),
      timelineSection(dossier, sources),
      omissionsSection(dossier, sources),
      differencesSection(dossier),
      summarySection(dossier.sourceSummary ?? []),
    ].filter((section) => section !== null),
    statementsLeftOut: Math.max(0, statements.length - PRINTED_STATEMENTS),
  }
}

/** With a name for what was given none: a page needs a title, and a heading words. */
function named(dossier: Dossier): Dossier {
  const { title, outlets, proposals } = dossier
  return {
    ...dossier,
    title: title.trim() === '' ? 'Untitled dossier' : title,
    outlets: outlets.map((outlet) =>
      outlet.name.trim() === '' ? { ...outlet, name: 'Unnamed outlet' } : outlet,
    ),
    proposals: proposals.map((proposal) =>
      proposal.summary.trim() === '' ? { ...proposal, summary: 'Not summed up' } : proposal,
    ),
  }
}

/** A request whose words of another direction do not turn the sentence that they stand in. */
function isolatedWords(request: ReplyRequest): ReplyRequest {
  const { to, question, response } = request
  return { ...request, to: isolated(to), question: isolated(question), response: isolated(response) }
}

function aboutWords(passage: AnchoredPassage, sources: ReadonlyMap<string, SourceView>): string {
  const source = sources.get(passage.document)
  return `“${isolated(passage.quote.exact)}”${source ? ` (Source ${source.number})` : ''}`
}

/** The reports behind an account, and its credibility in force. */
function standingOf(
  dossier: Dossier,
  clusters: readonly SourceCluster[],
  finding: Finding,
  side: FindingSide | undefined,
): Pick<AccountView, 'count' | 'assessment'> {
  const [assessment = null] = side ? assessmentsOfAccount(dossier.assessments ?? [], finding.id, side) : []
  return { count: dossier.independence ? countReports(clusters, side?.passages ?? []) : null, assessment }
}

/** What the analyst says of the sources, prompt by prompt (D25); `null` where nothing was answered. */
function summarySection(answers: readonly SummaryAnswer[]): Section | null {
  const given = answers.filter(({ text }) => text.trim() !== '')
  if (given.length === 0) return null
  const pieces = given.flatMap(({ prompt, text }): SectionPiece[] => [
    { kind: 'heading', text: prompt },
    textPiece(text),
  ])
  return { id: 'source-summary', title: 'Source summary', warning: null, pieces }
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
