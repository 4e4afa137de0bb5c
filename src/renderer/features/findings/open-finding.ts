import { passageOf } from '#core/anchoring/anchor.ts'
import type { Finding } from '#core/findings/finding.ts'
import { comparePassages, openDocument } from '#renderer/services/workspace.ts'

/** Shows the first passages of a finding's first two sides beside each other. */
export function openFinding(finding: Finding): void {
  const [first, second] = finding.sides.flatMap(({ passages }) => passages[0] ?? [])
  if (first && second) {
    comparePassages(passageOf(first), passageOf(second), { kind: 'finding', id: finding.id })
  } else if (first) openDocument(first.document, passageOf(first))
}
