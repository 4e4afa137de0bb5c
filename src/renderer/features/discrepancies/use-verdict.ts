import type { JudgedDiscrepancy } from '#core/findings/carry-decisions.ts'
import type { Finding } from '#core/findings/finding.ts'
import type { Severity } from '#core/findings/finding-types.ts'
import { likelySeverity } from '#core/findings/ranking/likely-severity.ts'
import { useCase, useCaseQuery, useObservable } from '#renderer/services/case-context.tsx'
import { ofCase } from '#renderer/services/case-state.ts'
import type { Observable } from '#renderer/services/observable.ts'
import { perform } from '#renderer/services/perform.ts'
import { editFinding, likelyVerdict, weighDecision, type Verdict } from '#renderer/store/actions/findings.ts'

/** What a proposal is, or would be, as a finding, and how to say otherwise. */
export type VerdictControl = { readonly verdict: Verdict; readonly set: (change: Partial<Verdict>) => void }

/** What was chosen for proposals that nothing is decided of yet, by their ids; a decision keeps it. */
const chosen: Observable<ReadonlyMap<string, Partial<Verdict>>> = ofCase<
  ReadonlyMap<string, Partial<Verdict>>
>(new Map())

/** The severity that a proposal would be confirmed with now. */
export function useSeverity({ discrepancy, decision }: JudgedDiscrepancy): Severity {
  const drafts = useObservable(chosen)
  const own = decision ? decision.verdict : drafts.get(discrepancy.id)
  return own?.severity ?? likelySeverity(discrepancy)
}

/** Keeps what was chosen in a decision that is taken back, so that the open proposal still has it. */
export function keepVerdict({ discrepancy, decision }: JudgedDiscrepancy): void {
  const { verdict } = decision ?? {}
  if (verdict) chosen.update((now) => new Map(now).set(discrepancy.id, verdict))
}

/** Severity and disposition of a proposal: of its finding once it is confirmed, else those it will be confirmed with. */
export function useVerdict(judged: JudgedDiscrepancy | null): VerdictControl {
  const { store } = useCase()
  const drafts = useObservable(chosen)
  const id = judged?.decision?.finding ?? null
  const finding = useCaseQuery(
    async (db): Promise<Finding | null> => (id === null ? null : ((await db.findings.get(id)) ?? null)),
    [id],
  )
  const known = finding?.id === id ? finding : null
  const likely: Verdict = judged
    ? {
        ...likelyVerdict(judged.discrepancy),
        ...(judged.decision ? judged.decision.verdict : drafts.get(judged.discrepancy.id)),
      }
    : { severity: 'material', disposition: 'contradiction' }
  return {
    verdict: known ? { severity: known.severity, disposition: known.disposition } : likely,
    set: (change) => {
      if (id !== null) void perform(store, editFinding(store, id, change))
      else if (judged?.decision) {
        void perform(store, weighDecision(store, judged.decision.id, { ...likely, ...change }))
      } else if (judged) {
        const key = judged.discrepancy.id
        chosen.update((now) => new Map(now).set(key, { ...now.get(key), ...change }))
      }
    },
  }
}
