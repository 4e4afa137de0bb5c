import { useMemo } from 'react'
import { claimMatrix } from '#core/comparison/claim-matrix.ts'
import { outletRecord, type OutletRecord } from '#core/comparison/outlet-record.ts'
import { awaitsDecision, isDismissed, type JudgedDiscrepancy } from '#core/findings/carry-decisions.ts'
import type { Finding } from '#core/findings/finding.ts'
import { assignOutlets } from '#core/reliability/outlets-of.ts'
import { useSources } from '#renderer/services/judging/use-judging.ts'
import { useCaseQuery } from '#renderer/services/case-context.tsx'
import { useDocumentsOf, useSummaries } from '#renderer/services/passage-text/use-documents.ts'
import { useAssertions } from '#renderer/services/passage-text/use-proposals.ts'
import type { CaseDatabase } from '#renderer/store/database.ts'
import { listDiscrepancies, listFindings } from '#renderer/store/queries/judgements.ts'

type Judged = {
  readonly findings: readonly Finding[]
  readonly decided: ReadonlySet<string>
  readonly held: ReadonlySet<string>
  readonly dismissed: ReadonlySet<string>
}

async function readJudged(db: CaseDatabase): Promise<Judged> {
  const [findings, judged] = await Promise.all([listFindings(db), listDiscrepancies(db)])
  const idsOf = (fits: (one: JudgedDiscrepancy) => boolean): ReadonlySet<string> =>
    new Set(judged.filter(fits).map(({ discrepancy }) => discrepancy.id))
  return {
    findings,
    decided: idsOf((one) => !awaitsDecision(one) && !isHeld(one)),
    held: idsOf((one) => !awaitsDecision(one) && isHeld(one)),
    dismissed: idsOf(isDismissed),
  }
}

function isHeld({ decision }: JudgedDiscrepancy): boolean {
  return decision?.decision === 'held'
}

/** Follows what became of an outlet's statements; `undefined` until it is known, `null` before the first analysis. */
export function useOutletRecord(
  outlet: string,
  documents: readonly string[],
): { readonly record: OutletRecord; readonly findings: readonly Finding[] } | null | undefined {
  const analysis = useAssertions()
  const summaries = useSummaries()
  const judged = useCaseQuery(readJudged)
  const sources = useSources()
  // The texts of its own documents alone: they only name events in which nothing else is named.
  const texts = useDocumentsOf(documents)
  return useMemo(() => {
    if (analysis === null) return null
    if (!analysis || !summaries || !judged || !texts || !sources) return undefined
    const all = [...summaries.values()]
    const { byDocument } = assignOutlets(all)
    const clusterOf = new Map(
      sources.clusters.flatMap(({ id, documents: ids }) => ids.map((one) => [one, id] as const)),
    )
    const rows = claimMatrix({
      documents: all.map(({ id }) => ({ id, text: texts.get(id)?.text ?? '' })),
      entities: analysis.entities,
      claims: analysis.claims,
      discrepancies: analysis.discrepancies.filter(({ id }) => !judged.dismissed.has(id)),
    })
    const record = outletRecord(outlet, {
      outletOf: (document) => byDocument.get(document) ?? null,
      publishedOf: (document) => summaries.get(document)?.meta.published ?? null,
      clusterOf: (document) => clusterOf.get(document) ?? document,
      rows,
      findings: judged.findings,
      decided: judged.decided,
      held: judged.held,
    })
    return { record, findings: judged.findings }
  }, [analysis, summaries, judged, texts, sources, outlet])
}
