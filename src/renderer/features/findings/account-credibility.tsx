import { FlaskConical } from 'lucide-react'
import { useMemo, useRef } from 'react'
import { assessmentsOfAccount, type CredibilityTarget } from '#core/credibility/credibility.ts'
import type { FindingSide } from '#core/findings/finding.ts'
import { countReports, reportWords } from '#core/independence/source-clusters.ts'
import { useCase } from '#renderer/services/case-context.tsx'
import { useCommands } from '#renderer/services/commands.ts'
import { CREDIBILITY_TERMS } from '#renderer/services/judging/credibility-terms.ts'
import { useAssessments, useSources } from '#renderer/services/judging/use-judging.ts'
import { sideLetter } from '#renderer/services/passage-text/terms.ts'
import { performAndTell } from '#renderer/services/perform.ts'
import { addEvidence } from '#renderer/store/actions/hypotheses.ts'
import { Button } from '#renderer/ui/button.tsx'
import { assessCredibility } from '#renderer/store/actions/credibility.ts'
import { CredibilityBox } from '#renderer/ui/credibility/credibility-box.tsx'

/** The first accounts have a key: Shift with their letter. */
const MOST_KEYS = 4

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
  const box = useRef<HTMLDivElement>(null)
  const letter = sideLetter(index)
  useCommands(
    useMemo(
      () => [
        {
          id: `finding.credibility.${letter}`,
          label: `Grade the credibility of account ${letter}`,
          group: 'Findings',
          ...(index < MOST_KEYS ? { keys: `Shift+${letter.toLowerCase()}` } : {}),
          run: () => box.current?.querySelector<HTMLButtonElement>('.credibility-line button')?.click(),
        },
      ],
      [letter, index],
    ),
  )
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
  const use = async (): Promise<void> => {
    const evidence = { text: side.value || first.quote.exact, passages: side.passages, graded: target }
    await performAndTell(
      store,
      addEvidence(store, store.newId('evidence'), evidence),
      'Added to the evidence',
    )
  }
  return (
    <div ref={box} className="account-credibility">
      <CredibilityBox
        name={`account ${letter}`}
        history={history}
        terms={CREDIBILITY_TERMS}
        counted={reportWords(count)}
        independent={count.independent}
        onGrade={(given) =>
          performAndTell(store, assessCredibility(store, target, given, count), 'Credibility graded')
        }
      />
      <div className="finding-actions">
        <Button size="small" variant="quiet" icon={FlaskConical} onPress={() => void use()}>
          Use account {letter} as evidence
        </Button>
      </div>
    </div>
  )
}
