import { sharedDoings } from '../../claims/lexicon/english-doings.ts'
import { memoised } from '../../base/memo.ts'
import { byText } from '../../base/order.ts'
import type { DocumentId } from '../../documents/source-document.ts'
import type { StoryReading } from '../reading/story-reading.ts'
import { mainDoings } from './main-doings.ts'

/** Sentences that tell what a report is about, the headline among them. */
const LEAD = 3
/** Pairs of a case whose main event is remembered. */
const MOST_REMEMBERED = 20_000

/**
 * What two reports are about: doings and base forms that stand in headline or lead of both, and doings that stand there
 * in two other reports of the story or more, of which both tell somewhere. A report of a funeral or a verdict begins with
 * that, and still tells of the death.
 */
export function mainEvents(reading: StoryReading): (a: DocumentId, b: DocumentId) => ReadonlySet<string> {
  const doingsIn = memoised(
    (id: DocumentId): readonly string[] => [...new Set(reading.doingsOf(id).flatMap(({ doings }) => doings))],
    MOST_REMEMBERED,
  )
  const leadOf = memoised(
    (id: DocumentId): readonly string[] => [
      ...new Set(reading.doingsOf(id).flatMap(({ sentence, doings }) => (sentence < LEAD ? doings : []))),
    ],
    MOST_REMEMBERED,
  )
  return (a, b) => {
    const found = new Set(mainDoings(reading, a, b))
    const others = reading.partnersOf(a).filter((id) => id !== b && reading.partnersOf(b).includes(id))
    const leads = [a, b, ...others].toSorted(byText).map(leadOf)
    for (const doing of sharedDoings(doingsIn(a), doingsIn(b))) {
      const tellers = leads.filter((lead) => lead.includes(doing) || lead.includes(`~${doing}`))
      if (tellers.length >= 2 && tellers.some((lead) => lead.includes(doing))) found.add(doing)
    }
    return found
  }
}
