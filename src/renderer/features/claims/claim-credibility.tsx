import type { CellClaim, MatrixRow } from '#core/comparison/claim-row.ts'
import { assessmentsOfClaim } from '#core/credibility/credibility.ts'
import { countReports, reportWords } from '#core/independence/source-clusters.ts'
import { useCase } from '#renderer/services/case-context.tsx'
import { CREDIBILITY_TERMS } from '#renderer/services/judging/credibility-terms.ts'
import { useAssessments, useSources } from '#renderer/services/judging/use-judging.ts'
import { performAndTell } from '#renderer/services/perform.ts'
import { assessCredibility } from '#renderer/store/actions/credibility.ts'
import { anchorPassages } from '#renderer/store/actions/findings.ts'
import { CredibilityBox } from '#renderer/ui/credibility/credibility-box.tsx'

/** How many reports assert what a claim does, how many of them are independent, and how credible it is held. */
export function ClaimCredibility({
  claim,
  statement,
  row,
}: {
  readonly claim: CellClaim['claim']
  /** What is asserted, in words. */
  readonly statement: string
  /** Everything that is said of the same. */
  readonly row: MatrixRow
}) {
  const { store } = useCase()
  const assessments = useAssessments()
  const sources = useSources()
  if (assessments === undefined || sources === undefined) return null
  const same = [...row.cells.values()].flatMap(({ claims }) =>
    claims.flatMap((one) => (one.text === statement ? [one.claim.passage] : [])),
  )
  const count = countReports(sources.clusters, same)
  return (
    <CredibilityBox
      name={`“${statement}”`}
      history={assessmentsOfClaim(assessments, claim.id)}
      terms={CREDIBILITY_TERMS}
      counted={reportWords(count)}
      independent={count.independent}
      onGrade={async (given) => {
        const [passage] = await anchorPassages(store.db, [claim.passage])
        if (!passage) return false
        const target = { kind: 'claim', claim: claim.id, statement, passage } as const
        return await performAndTell(
          store,
          assessCredibility(store, target, given, count),
          'Credibility graded',
        )
      }}
    />
  )
}
