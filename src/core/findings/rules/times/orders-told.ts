import type { Passage } from '../../../documents/source-document.ts'
import type { Order } from '../../../statements/orders.ts'
import type { ProfileWord } from '../../../statements/profile.ts'
import { pairsOfEvent } from '../../reading/document-pairs.ts'
import type { StoryReading } from '../../reading/story-reading.ts'
import type { Clash } from '../../statements/clash.ts'
import type { CaseFacts } from '../../reading/case-facts.ts'
import type { Likeness } from '../../statements/profile-likeness.ts'
import { likenessOf } from '../../statements/profile-likeness.ts'

/** Orders of one document that are compared. */
const MOST = 30
const LEAST = 1.2
const LEAST_EVENT = 0.6

/** Rule F48 `date-time`: two reports of one event tell of two happenings, and each that another came first. */
export function clashingOrders(reading: StoryReading, facts: CaseFacts): Clash[] {
  if (!facts.isChosen) return []
  return pairsOfEvent(reading).flatMap(([document, partner]) => {
    const others = reading.ordersOf(partner).slice(0, MOST)
    return reading
      .ordersOf(document)
      .slice(0, MOST)
      .flatMap((a) => others.flatMap((b) => clashOf(a, b) ?? []))
  })
}

function clashOf(a: Order, b: Order): Clash | null {
  if (!a.told || !b.told || (!a.stressed && !b.stressed)) return null
  const first = meeting(a, a.earlier, b, b.later)
  const second = meeting(a, a.later, b, b.earlier)
  if (first.event < LEAST_EVENT || second.event < LEAST_EVENT) return null
  // The same two words on both sides: "the shooting after the shooting".
  if (meeting(a, a.earlier, b, b.earlier).event >= first.event) return null
  const strength = first.event + second.event
  if (strength < LEAST) return null
  const [x, y] = first.words ?? []
  return {
    rule: 'F48',
    type: 'date-time',
    link: {
      strength,
      reasons: [first, second].flatMap(({ words }) =>
        words ? [`“${words[0].lemma}” and “${words[1].lemma}” may tell one thing`] : [],
      ),
    },
    values: [`${x?.lemma ?? 'it'} first`, `${second.words?.[1].lemma ?? 'it'} first`],
    passages: [reach(a, first.words?.[0], second.words?.[0]), reach(b, first.words?.[1], second.words?.[1])],
    about: `${x?.lemma ?? 'it'} and ${y === undefined ? 'it' : (second.words?.[1].lemma ?? 'it')}, which came first`,
    caveat: 'It is no conflict if they tell of more than two happenings.',
    least: LEAST,
  }
}

function meeting(a: Order, own: readonly ProfileWord[], b: Order, others: readonly ProfileWord[]): Likeness {
  return likenessOf({ ...a, words: own }, { ...b, words: others })
}

function reach(order: Order, ...words: readonly (ProfileWord | undefined)[]): Passage {
  const all = [order, ...words.filter((word) => word !== undefined)]
  return {
    document: order.document,
    start: Math.min(...all.map(({ start }) => start)),
    end: Math.max(...all.map(({ end }) => end)),
  }
}
