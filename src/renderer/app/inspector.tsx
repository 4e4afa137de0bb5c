import { PanelRight } from 'lucide-react'
import { useCaseView } from '#renderer/services/case-context.tsx'
import { BlindCurtain } from './blind-curtain.tsx'
import { assertNever } from '#core/base/invariant.ts'
import { CellInspector } from '#renderer/features/claims/cell-inspector.tsx'
import { DiscrepancyInspector } from '#renderer/features/discrepancies/discrepancy-inspector.tsx'
import { FindingInspector } from '#renderer/features/findings/finding-inspector.tsx'
import { EntryInspector } from '#renderer/features/history/entry-inspector.tsx'
import {
  EvidenceInspector,
  HypothesisCellInspector,
  HypothesisInspector,
} from '#renderer/features/hypotheses/matrix-inspectors.tsx'
import { DocumentInspector } from '#renderer/features/library/document-inspector.tsx'
import { CounterpartsInspector } from '#renderer/features/matches/counterparts-inspector.tsx'
import { LeftOutInspector } from '#renderer/features/matches/left-out-inspector.tsx'
import { MatchInspector } from '#renderer/features/matches/match-inspector.tsx'
import { OutletInspector } from '#renderer/features/outlets/outlet-inspector.tsx'
import { PairInspector } from '#renderer/features/overview/pair-inspector.tsx'
import { PossibleInspector } from '#renderer/features/matches/possible-inspector.tsx'
import type { Inspected } from '#renderer/services/workspace.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'

/** Details of an outlet, or of a document whose source is hidden: edited blindly, they would be spoilt. */
function tellsSource(inspected: Inspected, seen: ReadonlySet<string>): boolean {
  // Rows of the journal name files and outlets in many ways.
  if (inspected.kind === 'entry') return true
  return inspected.kind === 'outlet' || (inspected.kind === 'document' && !seen.has(inspected.id))
}

/** The details of what was chosen last, whatever it is. */
export function Inspector({ inspected }: { readonly inspected: Inspected }) {
  const { hidden, seen } = useCaseView()
  if (hidden > 0 && tellsSource(inspected, seen)) return <BlindCurtain what="The source is hidden" />
  switch (inspected.kind) {
    case 'nothing':
      return (
        <EmptyState
          icon={PanelRight}
          title="Nothing chosen"
          text="Choose a document, a match, a discrepancy, a finding or an outlet: its details stand here."
        />
      )
    case 'document':
      return <DocumentInspector key={inspected.id} id={inspected.id} />
    case 'match':
      return <MatchInspector key={inspected.id} id={inspected.id} />
    case 'possible':
      return <PossibleInspector key={inspected.id} id={inspected.id} />
    case 'counterparts':
      return <CounterpartsInspector key={inspected.id} id={inspected.id} chosen={inspected.chosen} />
    case 'left-out':
      return <LeftOutInspector key={inspected.id} id={inspected.id} />
    case 'discrepancy':
      return <DiscrepancyInspector key={inspected.id} id={inspected.id} />
    case 'finding':
      return <FindingInspector key={inspected.id} id={inspected.id} />
    case 'outlet':
      return <OutletInspector key={inspected.id} id={inspected.id} />
    case 'pair':
      return <PairInspector key={inspected.id} id={inspected.id} />
    case 'hypothesis':
      return <HypothesisInspector key={inspected.id} id={inspected.id} />
    case 'evidence':
      return <EvidenceInspector key={inspected.id} id={inspected.id} />
    case 'hypothesis-cell':
      return <HypothesisCellInspector key={inspected.id} id={inspected.id} />
    case 'entry':
      return <EntryInspector key={inspected.id} seq={Number(inspected.id)} />
    case 'cell':
      return <CellInspector id={inspected.id} />
    default:
      return assertNever(inspected)
  }
}
