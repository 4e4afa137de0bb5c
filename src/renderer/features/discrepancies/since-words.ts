import type { JudgedDiscrepancy } from '#core/findings/carry-decisions.ts'

/** What is new in a proposal since it was judged, in one line; empty where nothing is. */
export function sinceWords({ discrepancy, decision, since }: JudgedDiscrepancy): string {
  if (since === null || decision === null) return ''
  if (since.kind === 'changed') {
    const values = since.newSides.map((index) => `“${discrepancy.sides[index]?.value ?? ''}”`)
    return `Since you ${VERBS[decision.decision]} it: ${values.join(', ')}`
  }
  const count = since.newDocuments.length
  return `Since then in ${count === 1 ? 'one more document' : `${count} more documents`}`
}

export const VERBS: Readonly<Record<'confirmed' | 'dismissed' | 'held', string>> = {
  confirmed: 'confirmed',
  dismissed: 'dismissed',
  held: 'held',
}
