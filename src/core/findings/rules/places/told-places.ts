import { onceEach } from '../../../base/memo.ts'
import { mayBeOnePart } from '../../../claims/lexicon/english-sides.ts'
import type { DocumentId } from '../../../documents/source-document.ts'
import type { Placed } from '../../../statements/placed.ts'
import { isName, isVague } from '../../../statements/placed.ts'
import { pairsOfStory } from '../../reading/document-pairs.ts'
import type { StoryReading } from '../../reading/story-reading.ts'
import type { BesideEvidence } from '../../statements/beside-evidence.ts'
import {
  areLeads,
  areMain,
  besideEvidence,
  besidePassage,
  isOnlyOne,
  mainHappenings,
  nameOthers,
} from '../../statements/beside-evidence.ts'
import { areToldOfOtherDays } from '../../statements/days-before.ts'
import type { Clash } from '../../statements/clash.ts'
import { kinOf } from '../../statements/words-kin.ts'
import type { CaseFacts } from '../../reading/case-facts.ts'
import { isOnBoard, skeletonOf } from '../../statements/spot-names.ts'

/** Places of one document that are compared. */
const MOST = 120
const LEAST = 1.3
/** How near the words that say what happened must be. */
const LEAST_KIN = 0.6
/** What the sentences must share beside that, where nothing else ties them. */
const LEAST_SHARED = 0.5
const REGION =
  /^(?:village|hamlet|town|township|borough|city|province|prefecture|governorate|canton|district|region|county|emirate|sultanate|kingdom|republic|territory|state|country|island|valley|suburb|neighbourhood|neighborhood|quarter|municipality|area|capital|mountain|coast)$/u
type Pair = {
  readonly a: Placed
  readonly b: Placed
  readonly strength: number
  readonly found: BesideEvidence
}

/**
 * Rule F20 `location` for places that no clause ties together: two documents of one story put one happening at two
 * spots of which neither document knows the other's.
 */
export function clashingToldPlaces(reading: StoryReading, facts: CaseFacts): Clash[] {
  // A case of more documents holds many events of one sort.
  if (!facts.isChosen) return []
  const mainOf = mainHappenings(reading)
  const placedOf = onceEach((id: DocumentId) => reading.placedOf(id).slice(0, MOST))
  return pairsOfStory(reading).flatMap(([document, partner]) => {
    const [left, right] = [placedOf(document), placedOf(partner)]
    const main = mainOf(document, partner)
    return left.flatMap((a) =>
      right.flatMap((b) => {
        const relation = apartness(a, b, facts)
        const alike = (one: Placed): boolean => (one.preposition === 'from') === (a.preposition === 'from')
        const tied =
          relation !== null &&
          isOnlyOne(a, left.filter(alike)) &&
          isOnlyOne(b, right.filter(alike)) &&
          !nameOthers(a, b, facts)
        const pair = relation === null ? null : pairOf(a, b, facts, main, tied)
        if (!pair || relation === null || pair.strength < LEAST) return []
        if (areToldOfOtherDays(reading, a, b)) return []
        const known =
          knows(a, relation, reading, facts, partner) || knows(b, relation, reading, facts, document)
        return known ? [] : [clashOf(pair)]
      }),
    )
  })
}

type Apartness = 'spots' | 'names'

function pairOf(
  a: Placed,
  b: Placed,
  facts: CaseFacts,
  main: ReadonlySet<string>,
  tied: boolean,
): Pair | null {
  const found = besideEvidence(a, b, facts, tied)
  if (!found) return null
  const lead = areMain(a, b, main) && areLeads(a, b)
  if (found.kin < LEAST_KIN || (found.strength - found.kin < LEAST_SHARED && !tied && !lead)) return null
  const strength = found.strength + (areMain(a, b, main) ? 0.3 : 0) + (tied || lead ? 0.3 : 0)
  return { a, b, strength, found }
}

/** How two places exclude each other, or `null` where they may be one, or one in the other. */
function apartness(a: Placed, b: Placed, facts: CaseFacts): Apartness | null {
  if (!a.told || !b.told || (a.preposition === 'from') !== (b.preposition === 'from')) return null
  if (areTwoSpots(a, b)) return 'spots'
  return areTwoNames(a, b, facts) ? 'names' : null
}

function namesIn(text: string): string[] {
  return text.match(/\p{Lu}[\p{L}’'-]{3,}/gu) ?? []
}

/** Two spots told by nouns, neither a part or another word of the other. */
function areTwoSpots({ phrase: a }: Placed, { phrase: b }: Placed): boolean {
  if (a.entity !== null || b.entity !== null || a.head === b.head) return false
  if (isOnBoard(a.head) !== isOnBoard(b.head) || mayBeOnePart(a.head, b.head)) return false
  // Where the wounded were taken.
  if ([a, b].some(({ text }) => /^(?:the )?(?:hospital|prison|jail|custody)$/u.test(text))) return false
  if ([a, b].some(({ head, words }) => REGION.test(head) || (isVague(head) && words.length === 0)))
    return false
  if (a.words.some((word) => word === b.head || b.words.includes(word))) return false
  if (b.words.includes(a.head) || a.entities.some((one) => b.entities.includes(one))) return false
  if (isVague(a.head) || isVague(b.head)) return true
  return kinOf({ lemma: a.head, part: 'noun' }, { lemma: b.head, part: 'noun' }) < 0.4
}

/** Two names of spots: "at X", "at Y". */
function areTwoNames(a: Placed, b: Placed, facts: CaseFacts): boolean {
  if (![a, b].every(({ preposition }) => /^(?:at|near|outside|inside|off)$/u.test(preposition))) return false
  if (![a, b].every(({ phrase }) => phrase.entity !== null || isName(phrase.text))) return false
  if ([a, b].some(({ phrase }) => facts.entity(phrase.entity ?? '')?.kind === 'person')) return false
  if (a.phrase.entity !== null && a.phrase.entity === b.phrase.entity) return false
  if (skeletonOf(a.phrase.text) === skeletonOf(b.phrase.text)) return false
  const others = namesIn(b.phrase.text)
  return !namesIn(a.phrase.text).some((name) => others.includes(name))
}

/** Whether a document speaks of a place, wherever: it may hold the other, or be beside it. */
function knows(
  { phrase }: Placed,
  relation: Apartness,
  reading: StoryReading,
  facts: CaseFacts,
  document: DocumentId,
): boolean {
  if (relation === 'names') {
    if (phrase.entity !== null && facts.entitiesIn(document).has(phrase.entity)) return true
    return facts.document(document)?.text.includes(phrase.text) === true
  }
  const word = isVague(phrase.head) ? (phrase.words[0] ?? phrase.head) : phrase.head
  return reading
    .sentencesOf(document)
    .some(({ words }) => words.some(({ key }) => key === word || key === `${word}s`))
}

function clashOf({ a, b, strength, found }: Pair): Clash {
  const [word, other] = found.words ?? []
  return {
    rule: 'F20',
    type: 'location',
    link: { strength, reasons: found.reasons },
    values: [placeText(a), placeText(b)],
    passages: [besidePassage(a, word), besidePassage(b, other)],
    about: `${word?.lemma ?? 'it'}, where`,
    caveat: 'It is no conflict if one place lies in the other, or if the texts speak of two events.',
    least: LEAST,
  }
}

function placeText({ preposition, phrase }: Placed): string {
  return preposition === 'be' ? phrase.text : `${preposition} ${phrase.text}`
}
