import type { DocumentId } from '../documents/source-document.ts'
import { carryDecisions, questionOf } from './carry-decisions.ts'
import type { Discrepancy } from './discrepancy.ts'
import type { JudgedQuestion, ProposalDecision } from './finding.ts'
import type { Omission } from './omission.ts'

/** An omission with what the analyst decided about it, if anything. */
export type JudgedOmission = {
  readonly omission: Omission
  /** `confirmed`: kept, as one that matters. Its own, or carried over from the same statement (rule O6). */
  readonly decision: ProposalDecision | null
  /** Documents that tell or lack it and were not there when it was judged. */
  readonly newDocuments: readonly DocumentId[]
}

/**
 * Lays decisions over the omissions of a new analysis, in their order: a decision holds for the omission of its id,
 * else for one that the same sentences tell and the same documents lack.
 */
export function judgeOmissions(
  omissions: readonly Omission[],
  decisions: readonly ProposalDecision[],
): JudgedOmission[] {
  const judged = carryDecisions(omissions.map(asQuestion), decisions)
  return omissions.flatMap((omission, index) => {
    const found = judged[index]
    return found
      ? [{ omission, decision: found.decision, newDocuments: found.since?.newDocuments ?? [] }]
      : []
  })
}

/** What a decision is to remember of an omission. */
export function questionOfOmission(omission: Omission, before: JudgedQuestion | undefined): JudgedQuestion {
  return questionOf(asQuestion(omission), before)
}

/** An omission as what rule K1 compares: what tells it, and what lacks it, a document without near words at its start. */
function asQuestion({ id, name, reported, absent, score }: Omission): Discrepancy {
  return {
    id,
    type: 'omission',
    summary: name === '' ? '' : `${name} is named`,
    score,
    internal: false,
    sides: [
      { value: name === '' ? 'told' : `named ${name}`, claims: [], evidence: reported },
      {
        value: 'left out',
        claims: [],
        evidence: absent.map(({ document, nearest }) => nearest ?? { document, start: 0, end: 1 }),
      },
    ],
    explanation: [],
  }
}
