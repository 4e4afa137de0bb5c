import { ENGLISH_DENIALS } from '../../claims/lexicon/english-denials.ts'
import type { DocumentId } from '../../documents/source-document.ts'
import type { Use } from '../../statements/uses.ts'
import type { DeniedThing } from '../denials/denied-things.ts'
import { deniedThings, nearness } from '../denials/denied-things.ts'
import { compareTimes } from '../events/same-event.ts'
import type { StoryReading } from '../reading/story-reading.ts'
import type { Clash } from '../statements/clash.ts'
import { slackBetween } from '../statements/closeness.ts'
import { classOf, kinOf } from '../statements/words-kin.ts'
import type { CaseFacts } from './case-facts.ts'

/** Denials of one document that are looked at, and mentions shown beside one. */
const MOST_DENIALS = 40
const MOST_SHOWN = 3
/** Mentions of a thing from which on it is what the story is about, or several things. */
const COMMON = 14
const LEAST = 1.5
const KIN = 0.75

type Met = { readonly use: Use; readonly strength: number; readonly reasons: readonly string[] }

/**
 * Rule F25 `negation-polarity`: one document says that there was none of something ("no warning was given"), another of
 * the same story tells of it ("after three calls by loudspeaker").
 */
export function clashingThings(reading: StoryReading, facts: CaseFacts): Clash[] {
  const clashes: Clash[] = []
  for (const document of reading.documents) {
    const partners = reading.partnersOf(document)
    if (partners.length === 0) continue
    for (const denied of deniedThings(reading.usesOf(document)).slice(0, MOST_DENIALS))
      for (const partner of partners)
        for (const met of metIn(denied, partner, reading, facts)) clashes.push(clashOf(denied, met))
  }
  return clashes
}

export function metIn(
  denied: DeniedThing,
  partner: DocumentId,
  reading: StoryReading,
  facts: CaseFacts,
  least = LEAST,
): readonly Met[] {
  const slack = slackBetween(facts, denied.use.document, partner)
  const near = reading.usesOf(partner).flatMap((use) => {
    const kin = nearness(denied.use, use)
    return kin > 0 ? [{ use, kin }] : []
  })
  // A document that denies it as well agrees.
  if (near.some(({ use }) => use.standing === 'none' && sameVerb(denied, use))) return []
  const told = near.filter(
    ({ use }) => use.standing === 'told' && (denied.verb === null || sameVerb(denied, use)),
  )
  if (told.length === 0 || told.length > COMMON) return []
  return told
    .flatMap(({ use, kin }) => {
      const met = weigh(denied, use, kin, told.length, slack)
      return met && met.strength >= least ? [met] : []
    })
    .toSorted((a, b) => b.strength - a.strength || a.use.start - b.use.start)
    .slice(0, MOST_SHOWN)
}

/** "No exit was locked" and "the gates were locked". */
function sameVerb({ verb }: DeniedThing, { segment }: Use): boolean {
  return (
    verb === null ||
    segment.verbs.some((other) => kinOf({ lemma: verb, part: 'verb' }, { lemma: other, part: 'verb' }) >= KIN)
  )
}

const CONCRETE = /^(?:communication|act|event|weapon|vehicle|building|substance)$/u

function weigh(denied: DeniedThing, use: Use, kin: number, mentions: number, slack: number): Met | null {
  const { use: own, verb } = denied
  if (use.part === 'verb' && !use.segment.past && !use.headline) return null
  const reasons = [`one says that there was no “${own.lemma}”, the other tells of “${use.lemma}”`]
  const sort = classOf(own.lemma)
  let strength = slack + (CONCRETE.test(sort ?? '') ? 0.6 : 0.2) + (kin - 0.75) + (verb === null ? 0 : 0.4)
  const shared = own.beside.filter((word) =>
    [...use.beside, ...use.segment.nouns, ...use.segment.verbs].some(
      (other) =>
        other === word || kinOf({ lemma: other, part: 'noun' }, { lemma: word, part: 'noun' }) >= KIN,
    ),
  )
  if (shared.length > 0) {
    strength += Math.min(1, shared.length * 0.6)
    reasons.push(`both with “${shared.slice(0, 2).join('”, “')}”`)
  } else if (own.beside.length > 0)
    strength -= use.part === 'verb' ? 0 : use.beside.length > 0 ? 0.8 : own.lemma === use.lemma ? 0.3 : 0.6
  const names = own.segment.named.filter((id) => use.segment.named.includes(id))
  if (names.length > 0) strength += 0.5
  else if (own.segment.named.length > 0 && use.segment.named.length > 0) strength -= 0.3
  if (
    own.segment.times.some((one) => use.segment.times.some((other) => compareTimes(one, other) === 'apart'))
  )
    return null
  const sameDay = own.segment.times.some((one) =>
    use.segment.times.some((other) => compareTimes(one, other) === 'same'),
  )
  if (sameDay) strength += 0.4
  const words = own.segment.nouns.filter((word) => word !== own.lemma && use.segment.nouns.includes(word))
  if (words.length > 0) strength += 0.3
  if (ENGLISH_DENIALS.several.has(own.lemma) && !sameDay && names.length + shared.length + words.length === 0)
    return null
  // "He received no call" is about him.
  if (own.denial === 'object' && names.length === 0) strength -= 0.3
  const known = use.definite || use.headline
  strength += own.segment.past && !own.segment.perfect ? 0.2 : own.segment.there && known ? 0 : -0.3
  strength +=
    use.segment.past && !use.segment.perfect ? 0.2 : use.segment.verbs.length > 0 && !known ? -0.2 : 0
  if (own.segment.verbs.length === 0 && !own.segment.there) strength -= 0.4
  if (use.tied && !use.definite) strength -= 0.3
  if (use.definite) strength += 0.2
  if (use.headline) strength += 0.3
  strength += mentions <= 3 ? 0.3 : mentions > 8 ? -0.4 : 0
  return { use, strength, reasons }
}

function clashOf({ use, verb }: DeniedThing, met: Met): Clash {
  const passage = (one: Use): Clash['passages'][0] => ({
    document: one.document,
    start: Math.min(one.start, one.segment.start),
    end: Math.max(one.end, one.segment.end),
  })
  const what = verb === null ? use.lemma : `${use.lemma} ${verb}`
  return {
    rule: 'F25',
    type: 'negation-polarity',
    link: { strength: met.strength, reasons: met.reasons },
    values: [`no ${what}`, what],
    passages: [passage(use), passage(met.use)],
    caveat:
      'It is no conflict if the texts mean different things or moments, or if the denial holds for a part only.',
    about: use.lemma,
    least: LEAST,
  }
}
