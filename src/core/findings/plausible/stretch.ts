import type { Passage, SourceDocument } from '../../documents/source-document.ts'
import { blockAt } from '../../documents/source-document.ts'
import { sentencesOf } from '../../text/sentences.ts'
import type { CaseFacts } from '../rules/case-facts.ts'

/** A passage of a proposal with the text it stands in. */
export type Stretch = {
  readonly document: SourceDocument
  readonly passage: Passage
  /** The words of the passage. */
  readonly quote: string
  /** The sentences that the passage lies in. */
  readonly sentence: string
  /** What of the sentences stands before and behind it. */
  readonly before: string
  readonly behind: string
}

/** The passage in its sentences, or `null` where its document is not in the case. */
export function stretchOf(passage: Passage, facts: CaseFacts): Stretch | null {
  const document = facts.document(passage.document)
  if (!document) return null
  const { start, end } = passage
  const block = blockAt(document.blocks, start) ?? { start, end }
  const reach = { start: block.start, end: Math.max(block.end, end) }
  const inside = sentencesOf(document.text, reach).filter((one) => one.start < end && start < one.end)
  const from = Math.min(start, inside[0]?.start ?? start)
  const to = Math.max(end, inside.at(-1)?.end ?? end)
  return {
    document,
    passage,
    quote: document.text.slice(start, end),
    sentence: document.text.slice(from, to),
    before: document.text.slice(from, start),
    behind: document.text.slice(end, to),
  }
}
