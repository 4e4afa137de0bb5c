import { useCaseView } from '#renderer/services/case-context.tsx'
import { BlindCurtain } from './blind-curtain.tsx'
import { assertNever } from '#core/base/invariant.ts'
import type { View } from '#renderer/services/workspace.ts'
import { ArbitrationView } from '#renderer/features/arbitration/arbitration-view.tsx'
import { ClaimsView } from '#renderer/features/claims/claims-view.tsx'
import { CompareView } from '#renderer/features/compare/compare-view.tsx'
import { DiscrepanciesView } from '#renderer/features/discrepancies/discrepancies-view.tsx'
import { DossierView } from '#renderer/features/dossier/dossier-view.tsx'
import { NamesView } from '#renderer/features/entities/names-view.tsx'
import { FindingsView } from '#renderer/features/findings/findings-view.tsx'
import { HistoryView } from '#renderer/features/history/history-view.tsx'
import { HypothesesView } from '#renderer/features/hypotheses/hypotheses-view.tsx'
import { LedgerView } from '#renderer/features/ledger/ledger-view.tsx'
import { MatchesView } from '#renderer/features/matches/matches-view.tsx'
import { OverviewView } from '#renderer/features/overview/overview-view.tsx'
import { OutletsView } from '#renderer/features/outlets/outlets-view.tsx'
import { ReaderView } from '#renderer/features/reader/reader-view.tsx'
import { SearchView } from '#renderer/features/search/search-view.tsx'
import { IndependenceView } from '#renderer/features/independence/independence-view.tsx'
import { TagsView } from '#renderer/features/tags/tags-view.tsx'
import { OmissionsView } from '#renderer/features/omissions/omissions-view.tsx'
import { TimelineView } from '#renderer/features/timeline/timeline-view.tsx'

/** The view in the middle. Only the shown one is mounted, so only its commands can be given. */
export function MiddleView({ view }: { readonly view: View }) {
  const { hidden } = useCaseView()
  switch (view) {
    case 'read':
      return <ReaderView />
    case 'compare':
      return <CompareView />
    case 'matches':
      return <MatchesView />
    case 'quotations':
      return <LedgerView />
    case 'discrepancies':
      return <DiscrepanciesView />
    case 'findings':
      return <FindingsView />
    case 'tags':
      return <TagsView />
    case 'outlets':
      return hidden > 0 ? <BlindCurtain what="Outlets are hidden" /> : <OutletsView />
    case 'dossier':
      return <DossierView />
    case 'history':
      return <HistoryView />
    case 'overview':
      return <OverviewView />
    case 'claims':
      return <ClaimsView />
    case 'names':
      return <NamesView />
    case 'omissions':
      return <OmissionsView />
    case 'hypotheses':
      return <HypothesesView />
    case 'arbitration':
      return hidden > 0 ? <BlindCurtain what="Arbitration is hidden" /> : <ArbitrationView />
    case 'independence':
      return <IndependenceView />
    case 'timeline':
      return <TimelineView />
    case 'search':
      return <SearchView />
    default:
      return assertNever(view)
  }
}
