import { passageOf } from '#core/anchoring/anchor.ts'
import type { Finding } from '#core/findings/finding.ts'
import { compareAll, openDocument } from '#renderer/services/workspace.ts'

/** Shows the first passage of each side beside the others, as far as there are panes. */
export function openFinding(finding: Finding): void {
  const passages = finding.sides.flatMap((side) => side.passages.slice(0, 1)).map(passageOf)
  const [first] = passages
  if (passages.length > 1) compareAll(passages, { kind: 'finding', id: finding.id })
  else if (first) openDocument(first.document, first)
}
