import type { Stretch } from './stretch.ts'

/** "KOTLAN, April 18 (Agency) - Two workers …". */
const DATELINE =
  /(?:^|\n)(\p{Lu}[\p{Lu}’' -]{2,30}?)(?:, \p{L}{3,9}\.? \d{1,2})?(?:,? ?\([^)\n]{2,40}\))? ?[-–—] (?=\p{Lu})/u
/** Letters of a text in which its dateline stands. */
const HEAD = 600

type Opening = { readonly town: string; readonly lead: string; readonly headline: string }

/**
 * Rule F69: whether each report was written in a town of which its first sentence tells, two towns, and neither opening
 * names the other's: two like events.
 */
export function areOfOtherTowns(a: Stretch, b: Stretch): boolean {
  const [left, right] = [openingOf(a), openingOf(b)]
  if (!left || !right || left.town === right.town) return false
  return (
    tellsOf(left, left.town) &&
    tellsOf(right, right.town) &&
    !names(left, right.town) &&
    !names(right, left.town)
  )
}

function openingOf({ document: { text } }: Stretch): Opening | null {
  const head = text.slice(0, HEAD)
  const match = DATELINE.exec(head)
  if (!match?.[1]) return null
  const [lead = ''] = head.slice(match.index + match[0].length).split(/(?<=[.!?])\s/u)
  return {
    town: match[1].toLowerCase(),
    lead: lead.toLowerCase(),
    headline: head.slice(0, match.index).toLowerCase(),
  }
}

function tellsOf({ lead }: Opening, town: string): boolean {
  return lead.includes(town)
}

function names({ lead, headline }: Opening, town: string): boolean {
  return lead.includes(town) || headline.includes(town)
}
