import { onceEach } from '../../../base/memo.ts'
import { byText } from '../../../base/order.ts'
import type { DocumentId } from '../../../documents/source-document.ts'
import type { Sequel } from '../../causes/read-sequels.ts'
import { sequelsIn } from '../../causes/read-sequels.ts'
import { pairsOfEvent } from '../../reading/document-pairs.ts'
import type { StoryReading } from '../../reading/story-reading.ts'
import type { Clash } from '../../statements/clash.ts'
import type { CaseFacts } from '../../reading/case-facts.ts'

const LEAST = 1

/**
 * Rule F83 `causal-framing`: of two happenings one report says that the first came after, or was the answer to, the
 * second, another of the same event the reverse; neither says both.
 */
export function clashingSequels(reading: StoryReading, facts: CaseFacts): Clash[] {
  if (!facts.isChosen) return []
  const readIn = onceEach((id: DocumentId) => sequelsIn(id, reading.sentencesOf(id)))
  return pairsOfEvent(reading).flatMap(([document, partner, { strength }]) => {
    const [own, others] = [readIn(document), readIn(partner)]
    return own.flatMap((a) =>
      others.flatMap((b) =>
        isReverse(a, b) && !own.some((one) => isReverse(one, a)) && !others.some((one) => isReverse(one, b))
          ? [clashOf(a, b, strength)]
          : [],
      ),
    )
  })
}

function isReverse(a: Sequel, b: Sequel): boolean {
  return a.first === b.next && a.next === b.first
}

function clashOf(a: Sequel, b: Sequel, same: number): Clash {
  const about = [a.first, a.next].toSorted(byText).join(' and ')
  return {
    rule: 'F83',
    type: 'causal-framing',
    link: { strength: LEAST + same, reasons: ['both tell of the two happenings in one sentence'] },
    values: [`${a.first} first`, `${b.first} first`],
    passages: [passageOf(a), passageOf(b)],
    about: `${about}, which came first`,
    caveat: 'It is no conflict if they tell of more than two happenings.',
    least: LEAST,
    question: `sequel ${about}`,
  }
}

function passageOf({ document, sentence: { start, end } }: Sequel): Clash['passages'][0] {
  return { document, start, end }
}
