import { assessmentsOfAccount, type CredibilityTarget } from '#core/credibility/credibility.ts'
import type { FindingSide } from '#core/findings/finding.ts'
import { countReports, reportWords } from '#core/independence/source-clusters.ts'
import { useCase } from '#renderer/services/case-context.tsx'
import { CREDIBILITY_TERMS } from '#renderer/services/judging/credibility-terms.ts'
import { useAssessments, useSources } from '#renderer/services/judging/use-judging.ts'
import { sideLetter } from '#renderer/services/passage-text/terms.ts'
import { perform } from '#renderer/services/perform.ts'
import { assessCredibility } from '#renderer/store/actions/credibility.ts'
import { CredibilityBox } from '#renderer/ui/credibility/credibility-box.tsx'

/** How many reports give an account, how many of them are independent, and how credible the analyst holds it. */
export function AccountCredibility({
  finding,
  side,
  index,
}: {
  readonly finding: string
  readonly side: FindingSide
  readonly index: number
}) {
  const { store } = useCase()
  const assessments = useAssessments()
  const sources = useSources()
  const [first] = side.passages
  if (assessments === undefined || sources === undefined || first === undefined) return null
  const count = countReports(sources.clusters, side.passages)
  const history = assessmentsOfAccount(assessments, finding, side)
  const target: CredibilityTarget = {
    kind: 'account',
    finding,
    statement: side.value,
    passage: history[0]?.target.passage ?? first,
  }
  return (
    <CredibilityBox
      name={`account ${sideLetter(index)}`}
      history={history}
      terms={CREDIBILITY_TERMS}
      counted={reportWords(count)}
      independent={count.independent}
      onGrade={(given) => perform(store, assessCredibility(store, target, given, count))}
    />
  )
}
