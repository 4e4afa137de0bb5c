import type { Block, SourceDocument } from '../../documents/source-document.ts'
import type { Span } from '../../text/span.ts'

/** One entry of a live page: what was written at one time. Offsets count in the document. */
export type Entry = Span & {
  /** Rank in time, the earliest first, whichever way the page runs. */
  readonly rank: number
}

/** Fewer times at the start of paragraphs are no live page. */
const LEAST = 3
const TIME = /^\s*(\d{1,2})[.:h](\d{2})(?!\d)(?:\s*(?:[ap]\.?m\.?|GMT|UTC|[A-Z]{2,4}T))?/u
const MINUTES_OF_DAY = 1440

/**
 * The entries of a live page, in order of the text; empty for any other document. An entry begins with a time of day at
 * the start of a paragraph, or on a line of its own.
 */
export function entriesOf({ text, blocks }: SourceDocument): readonly Entry[] {
  const starts: { readonly block: Block; readonly minutes: number }[] = []
  for (const block of blocks) {
    if (block.kind === 'comment' || block.kind === 'headline') continue
    const found = TIME.exec(text.slice(block.start, Math.min(block.end, block.start + 20)))
    const [hours, minutes] = [Number(found?.[1]), Number(found?.[2])]
    if (found && hours < 24 && minutes < 60) starts.push({ block, minutes: hours * 60 + minutes })
  }
  if (starts.length < LEAST) return []
  const newestFirst = runsBackwards(starts.map(({ minutes }) => minutes))
  const last = blocks.findLast(({ kind }) => kind !== 'comment')
  return starts.map(({ block }, index) => ({
    start: block.start,
    end: starts[index + 1]?.block.start ?? last?.end ?? text.length,
    rank: newestFirst ? starts.length - 1 - index : index,
  }))
}

/** The rank of the entry that holds a place, or `null`. */
export function rankAt(entries: readonly Entry[], { start }: Pick<Span, 'start'>): number | null {
  return entries.find((entry) => entry.start <= start && start < entry.end)?.rank ?? null
}

/** Most steps go back in time; a step over midnight is the shorter way round. */
function runsBackwards(minutes: readonly number[]): boolean {
  const back = minutes.filter((now, index) => {
    const before = minutes[index - 1]
    if (before === undefined || before === now) return false
    const ahead = (now - before + MINUTES_OF_DAY) % MINUTES_OF_DAY
    return ahead > MINUTES_OF_DAY / 2
  }).length
  return back * 2 > minutes.length - 1
}
