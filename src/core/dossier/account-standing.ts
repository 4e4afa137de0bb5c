import { reportWords } from '../independence/source-clusters.ts'
import { labelOf, type DossierAssets } from './assets.ts'
import type { AccountView } from './conflict-view.ts'
import { printTime } from './plain.ts'

/** How an account stands, a sentence each (D22): its reports, its credibility, and why 1 was given in spite of them. */
export function standingWords({ count, assessment }: AccountView, { vocabulary }: DossierAssets): string[] {
  const lines = count === null || count.reports === 0 ? [] : [`${reportWords(count)}.`]
  if (assessment === null) return lines
  const { grade, reason, exception, blind, gradedAt, author } = assessment
  const by = author === '' ? '' : ` by ${author}`
  const given = `${printTime(gradedAt)}${by}${blind ? ', without seeing the source' : ''}`
  lines.push(
    `Credibility ${grade}, ${labelOf(vocabulary.credibility, String(grade))}${reason === '' ? '' : `: ${reason}`} (${given})`,
  )
  if (exception !== '') {
    lines.push(
      `Graded 1 with ${assessment.independent} independent of ${assessment.reports} reports, because: ${exception}`,
    )
  }
  return lines
}
