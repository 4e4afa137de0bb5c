import { byText } from '../../base/order.ts'
import { stableId } from '../../base/stable-id.ts'
import { excludeEachOther, KIN_WORDS } from '../../claims/lexicon/english-callings.ts'
import type { Description } from '../../statements/descriptions.ts'
import type { Discrepancy } from '../discrepancy.ts'
import { pairsOfStory } from '../reading/document-pairs.ts'
import type { StoryReading } from '../reading/story-reading.ts'
import type { CaseFacts } from './case-facts.ts'

const SCORE = 0.5

/**
 * Rule F36 `identity-role`: reports of one story give one person callings that exclude each other (driver, passenger;
 * midwife, surgeon), or another tie of kin to the same person (brother, cousin), and none gives both.
 */
export function proposeToldCallings(facts: CaseFacts, reading: StoryReading): Discrepancy[] {
  // Elsewhere a name is two people's, or of somebody of several trades.
  if (!facts.isChosen) return []
  const found = new Map<string, Discrepancy>()
  for (const [document, partner] of pairsOfStory(reading)) {
    const [own, others] = [reading.descriptionsOf(document), reading.descriptionsOf(partner)]
    for (const a of own)
      for (const b of others) {
        if (a.person !== b.person || !exclude(a, b)) continue
        if (givesBoth(own, a, b) || givesBoth(others, b, a)) continue
        const proposal = discrepancyOf(facts, a, b)
        found.set(proposal.id, found.get(proposal.id) ?? proposal)
      }
  }
  return [...found.values()]
}

function exclude(a: Description, b: Description): boolean {
  if (a.kind !== b.kind) return false
  if (a.kind === 'calling') return excludeEachOther(a.noun, b.noun)
  return a.of !== null && a.of === b.of && KIN_WORDS.get(a.noun) !== KIN_WORDS.get(b.noun)
}

/** The document also says what agrees with the other's word. */
function givesBoth(all: readonly Description[], own: Description, other: Description): boolean {
  return all.some((one) => one.person === own.person && one.kind === own.kind && !exclude(one, other))
}

function discrepancyOf(facts: CaseFacts, a: Description, b: Description): Discrepancy {
  const name = facts.entity(a.person)?.name ?? ''
  const sides = [a, b].toSorted((x, y) => byText(x.noun, y.noun))
  return {
    id: stableId('discrepancy', ['identity-role', 'F36', a.person, ...sides.map(({ noun }) => noun)]),
    type: 'identity-role',
    summary: `${name}: ${sides.map(({ noun }) => noun).join(' against ')}.`,
    score: SCORE,
    internal: false,
    sides: sides.map(({ noun, document, start, end }) => ({
      value: `${name}: ${noun}`,
      claims: [],
      evidence: [{ document, start, end }],
    })),
    explanation: [
      `Rule F36: reports of one story call ${name} what one person seldom is at once: ${sides.map(({ noun }) => noun).join('; ')}.`,
      'Taken as one person by the name.',
      'It is no conflict if the person has both callings, or had one before the other, or if two people share the name.',
    ],
  }
}
