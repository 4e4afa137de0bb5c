import { ENGLISH_DENIALS } from '../../../claims/lexicon/english-denials.ts'
import type { DocumentId, Passage } from '../../../documents/source-document.ts'
import type { Use } from '../../../statements/uses.ts'
import type { DeniedThing } from '../../denials/denied-things.ts'
import { deniedThings, nearness } from '../../denials/denied-things.ts'
import { isOfAnother } from '../../denials/of-another.ts'
import { compareTimes } from '../../events/same-event.ts'
import type { StoryReading } from '../../reading/story-reading.ts'
import type { Denial } from '../../denials/denial.ts'
import { slackBetween } from '../../statements/closeness.ts'
import { isAnything } from '../../statements/likeness.ts'
import { classOf, kinOf } from '../../statements/words-kin.ts'
import type { CaseFacts } from '../../reading/case-facts.ts'

/** Denials of one document that are looked at, and mentions shown beside one. */
const MOST_DENIALS = 40
const MOST_SHOWN = 3
/** Mentions of a thing from which on it is what the story is about, or several things. */
const COMMON = 14
const LEAST = 1.4
const KIN = 0.75

type Met = { readonly use: Use; readonly strength: number; readonly reasons: readonly string[] }

/**
 * Rule F25 `negation-polarity`: one document says that there was none of something ("no warning was given"), another of
 * the same story tells of it ("after three calls by loudspeaker").
 */
export function clashingThings(reading: StoryReading, facts: CaseFacts): Denial[] {
  const denials: Denial[] = []
  for (const document of reading.documents) {
    const partners = reading.partnersOf(document)
    if (partners.length === 0) continue
    for (const denied of deniedThings(reading.usesOf(document)).slice(0, MOST_DENIALS))
      for (const partner of partners)
        for (const met of metIn(denied, partner, reading, facts)) denials.push(denialOf(denied, met))
  }
  return denials
}

function metIn(
  denied: DeniedThing,
  partner: DocumentId,
  reading: StoryReading,
  facts: CaseFacts,
  least = LEAST,
): readonly Met[] {
  const slack = slackBetween(facts, denied.use.document, partner)
  const all = reading.usesOf(partner)
  const near = all.flatMap((use) => {
    const kin = nearness(denied.use, use)
    return kin > 0 ? [{ use, kin }] : []
  })
  // A document that denies it as well agrees.
  if (near.some(({ use }) => use.standing === 'none' && sameVerb(denied, use, all))) return []
  const told = near.filter(
    ({ use }) => use.standing === 'told' && (denied.verb === null || sameVerb(denied, use, all)),
  )
  if (told.length === 0 || told.length > COMMON) return []
  return told
    .flatMap(({ use, kin }) => {
      const met = weigh(denied, use, kin, told.length, slack)
      return met && met.strength >= least && !isOfAnother(denied.use, denied.verb, use, reading) ? [met] : []
    })
    .toSorted((a, b) => b.strength - a.strength || a.use.start - b.use.start)
    .slice(0, MOST_SHOWN)
}

/** "No exit was locked" and "the gate on the third floor had been padlocked". */
function sameVerb({ verb }: DeniedThing, use: Use, all: readonly Use[]): boolean {
  return (
    verb === null ||
    all.some(
      (other) =>
        other.sentence === use.sentence &&
        other.part !== 'noun' &&
        other.standing === use.standing &&
        (isKinVerb(verb, other.lemma) || other.lemma === verb),
    )
  )
}

function isKinVerb(verb: string, other: string): boolean {
  const groups = ENGLISH_DENIALS.groups.get(other)
  return (
    kinOf({ lemma: verb, part: 'verb' }, { lemma: other, part: 'verb' }) >= KIN ||
    ENGLISH_DENIALS.groups.get(verb)?.some((group) => groups?.includes(group)) === true
  )
}

const GENERAL = /^(?:require|need|allow|permit|call|mean|include|involve|apply|worth)$/u
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
  // Of what is said ("offer", "news", "code") and of charges and tests a text has much, and names say only whose;
  // warnings, permissions and the like are known by name.
  const ofMuch =
    ENGLISH_DENIALS.several.has(own.lemma) ||
    (sort === 'communication' && !ENGLISH_DENIALS.groups.has(own.lemma))
  if (ofMuch && !sameDay && shared.length + words.length === 0 && !haveKinNoun(denied, use)) return null
  // "Is not required" in one case, "is required" in another.
  if (verb !== null && GENERAL.test(verb)) return null
  // "He received no call" is about him.
  if (own.denial === 'object' && names.length === 0) strength -= 0.3
  const known = use.definite || use.headline
  strength += own.segment.past && !own.segment.perfect ? 0.2 : own.segment.there && known ? 0 : -0.3
  strength +=
    use.segment.past && !use.segment.perfect ? 0.2 : use.segment.verbs.length > 0 && !known ? -0.2 : 0
  // "There were no trees", "there were trees".
  if (own.segment.there && use.segment.there) strength += 0.4
  if (own.segment.verbs.length === 0 && !own.segment.there) strength -= 0.7
  if (use.tied && !use.definite) strength -= 0.3
  if (use.definite) strength += 0.2
  if (use.headline) strength += 0.3
  strength += mentions <= 3 ? 0.3 : mentions > 8 ? -0.4 : 0
  return { use, strength, reasons }
}

/** "A warrant for the operation", "the raid was authorised by a warrant". */
function haveKinNoun({ use: own }: DeniedThing, told: Use): boolean {
  return own.segment.nouns.some(
    (a) =>
      a !== own.lemma &&
      told.segment.nouns.some(
        (b) =>
          b !== told.lemma &&
          (kinOf({ lemma: a, part: 'noun' }, { lemma: b, part: 'noun' }) >= KIN ||
            ((isAnything(a) || isAnything(b)) && isHappening(a) && isHappening(b))),
      ),
  )
}

function isHappening(noun: string): boolean {
  return /^(?:event|act)$/u.test(classOf(noun) ?? '')
}

function denialOf({ use, verb }: DeniedThing, met: Met): Denial {
  return {
    rule: 'F25',
    denied: segmentOf(use),
    told: segmentOf(met.use),
    values:
      verb === null
        ? { denied: `no ${use.lemma}`, told: met.use.part === 'noun' ? met.use.lemma : use.lemma }
        : { denied: `not ${verb}`, told: verb },
    about: use.lemma,
    strength: met.strength,
    least: LEAST,
    reasons: met.reasons,
  }
}

function segmentOf({ document, start, end, segment }: Use): Passage {
  return { document, start: Math.min(start, segment.start), end: Math.max(end, segment.end) }
}
