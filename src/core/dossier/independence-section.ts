import { reportWords, sourceClusters } from '../independence/source-clusters.ts'
import type { SourceDecision } from '../independence/source-decision.ts'
import { TIED_BY, tieWords } from '../independence/tie-words.ts'
import type { SourceCluster } from '../independence/tie.ts'
import type { Dossier } from './dossier.ts'
import { printTime } from './plain.ts'
import type { Section } from './sections.ts'
import type { SourceView } from './source-view.ts'

/** The sources of a dossier's documents, with the analyst's decisions; empty where independence is not printed. */
export function clustersOf({ documents, independence }: Dossier): readonly SourceCluster[] {
  return independence ? sourceClusters(documents, independence.ties, independence.decisions) : []
}

/** Which reports are one source and why (D23); `null` where it is not printed or there is nothing to compare. */
export function independenceSection(
  dossier: Dossier,
  clusters: readonly SourceCluster[],
  sources: readonly SourceView[],
): Section | null {
  if (!dossier.independence || dossier.documents.length < 2) return null
  const byId = new Map(sources.map((source) => [source.document.id, source]))
  const named = (id: string): string => {
    const source = byId.get(id)
    return source
      ? `Source ${source.number}, ${source.outlet ?? source.title}`
      : 'a document that is not printed'
  }
  const numbered = (id: string): string => String(byId.get(id)?.number ?? '?')
  const decisions = dossier.independence.decisions.filter(({ documents }) =>
    documents.some((id) => byId.has(id)),
  )
  const rows = clusters.map(({ documents, ties, circular }, index) => [
    String(index + 1),
    documents.map(named).join('\n'),
    [
      ...ties.map(
        (tie) => `${numbered(tie.from)} ${tie.directed ? '→' : '↔'} ${numbered(tie.on)}: ${tieWords(tie)}`,
      ),
      ...(circular ? ['They name each other in a circle.'] : []),
    ].join('\n'),
  ])
  const hasReasons = rows.some(([, , reasons]) => reasons !== '')
  return {
    id: 'independence',
    title: 'Independence of the reports',
    warning: `Found by the program, except where a decision of the analyst is named. ${TIED_BY} Reports may depend on each other in ways that no text shows.`,
    pieces: [
      {
        kind: 'text',
        text: `${reportWords({ reports: dossier.documents.length, independent: clusters.length })}.`,
      },
      {
        kind: 'table',
        head: ['Source of its own', 'Reports', ...(hasReasons ? ['Why they are one'] : [])],
        rows: hasReasons ? rows : rows.map((row) => row.slice(0, 2)),
      },
      ...(decisions.length === 0
        ? []
        : [
            { kind: 'heading' as const, text: 'Decisions of the analyst' },
            { kind: 'list' as const, items: decisions.map((decision) => decisionWords(decision, numbered)) },
          ]),
    ],
  }
}

/** A decision in a sentence, with its reason, its day and who took it. */
function decisionWords(decision: SourceDecision, numbered: (id: string) => string): string {
  const listed = (ids: readonly string[]): string => ids.map(numbered).join(', ')
  const what =
    decision.decision === 'together'
      ? `Sources ${listed(decision.documents)} counted as one`
      : `${decision.documents.length === 1 ? 'Source' : 'Sources'} ${listed(decision.documents)} counted apart from ${listed(decision.others)}`
  const by = decision.author === '' ? '' : ` by ${decision.author}`
  const why = decision.reason === '' ? '' : `: ${decision.reason}`
  return `${what}${why} (${printTime(decision.decidedAt)}${by})`
}
