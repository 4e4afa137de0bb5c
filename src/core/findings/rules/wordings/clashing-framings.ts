import { onceEach } from '../../../base/memo.ts'
import type { DocumentId } from '../../../documents/source-document.ts'
import type { Framing } from '../../framings/read-framings.ts'
import { framingsIn } from '../../framings/read-framings.ts'
import { pairsOfEvent } from '../../reading/document-pairs.ts'
import { isContent } from '../../reading/predicates.ts'
import type { ReadSentence } from '../../reading/sentences-read.ts'
import { SHORT_IN_SENTENCES } from '../../reading/short-reports.ts'
import type { StoryReading } from '../../reading/story-reading.ts'
import type { Clash } from '../../statements/clash.ts'
import type { CaseFacts } from '../../reading/case-facts.ts'

const LEAST = 1.5
const EARLY = 3
const MIDDLE = 25
const MOST_PLACES = 3
const OPPOSED = 0.6

/**
 * Rule F81 `terminology-label`: two reports of one event name one thing in their own words from two sides of a field
 * ("terrorists", "peaceful farmers"; "liberated", "overrun"; "a coup", "the lawful transfer of authority").
 */
export function clashingFramings(reading: StoryReading, facts: CaseFacts): Clash[] {
  if (!facts.isChosen) return []
  const readIn = onceEach((id: DocumentId) => framingsIn(id, reading.sentencesOf(id)))
  return pairsOfEvent(reading).flatMap(([document, partner, { strength }]) => {
    const length = [document, partner].map((id) => reading.sentencesOf(id).length)
    const base =
      0.4 * strength +
      length.reduce((sum, own) => sum + (own <= SHORT_IN_SENTENCES ? 0.2 : own <= MIDDLE ? -0.2 : -0.5), 0)
    return between(readIn(document), readIn(partner), base, (id) => reading.sentencesOf(id))
  })
}

/** The surest two words of each field, and where else the two reports use words of those sides. */
function between(
  own: readonly Framing[],
  others: readonly Framing[],
  base: number,
  sentencesOf: (id: DocumentId) => readonly ReadSentence[],
): Clash[] {
  const found = new Map<string, Tied>()
  for (const a of own)
    for (const b of others) {
      const apart = apartness(a, b)
      // Words of both sides are somebody else's, or of two things.
      if (apart === 0 || tellsBoth(own, a, b) || tellsBoth(others, b, a)) continue
      if (apart < OPPOSED && (usesKin(a, b, sentencesOf) || usesKin(b, a, sentencesOf))) continue
      const tie = tieOf(a, b)
      const early = [a, b].filter(({ sentence }) => sentence.index <= EARLY).length
      if (tie.strength === 0 && early === 0) continue
      // "Families slept outdoors", "militants blew it up": a neutral word must tell of the same deed.
      if (a.of === 'people' && apart < OPPOSED && !tie.deed) continue
      const strength = base + apart + tie.strength + early * 0.3
      const before = found.get(a.field)
      if (strength >= LEAST && (before === undefined || strength > before.strength))
        found.set(a.field, { a, b, strength, words: tie.words })
    }
  return [...found.values()].flatMap(({ a, b, strength, words }) =>
    alike(own, a).flatMap((one) => alike(others, b).map((other) => clashOf(one, other, strength, words))),
  )
}

type Tied = {
  readonly a: Framing
  readonly b: Framing
  readonly strength: number
  readonly words: readonly string[]
}

function alike(all: readonly Framing[], one: Framing): readonly Framing[] {
  const same = all.filter(({ field, lean }) => field === one.field && lean === one.lean)
  return [one, ...same.filter(({ sentence }) => sentence !== one.sentence)].slice(0, MOST_PLACES)
}

/** How far two words of a field stand apart: for and against, or one of them and a neutral one. */
function apartness(a: Framing, b: Framing): number {
  if (a.field !== b.field || a.lean === b.lean) return 0
  if (a.lean === 'neutral' || b.lean === 'neutral')
    return a.lean === 'against' || b.lean === 'against' ? 0.2 : 0
  return OPPOSED
}

function tellsBoth(own: readonly Framing[], one: Framing, other: Framing): boolean {
  return own.some(({ field, lean }) => field === one.field && lean === other.lean && lean !== 'neutral')
}

/** Letters that words of one family begin with. */
const FAMILY = 5

/** "The blockade", "had blocked the trains": the report tells in its own words what the other calls it. */
function usesKin(
  one: Framing,
  other: Framing,
  sentencesOf: (id: DocumentId) => readonly ReadSentence[],
): boolean {
  const stem = other.sentence.words[other.to - 1]?.key.slice(0, FAMILY) ?? ''
  return (
    stem.length === FAMILY &&
    sentencesOf(one.passage.document).some(({ words }) => words.some(({ key }) => key.startsWith(stem)))
  )
}

/** What the sentences of two words have in common: names, numbers, telling words. */
function tieOf(a: Framing, b: Framing): Tie {
  const [left, right] = [matterOf(a), matterOf(b)]
  const shared = [...left].filter(([key]) => right.has(key))
  const strength = shared.reduce((sum, [, { weight }]) => sum + weight, 0)
  return {
    strength: Math.min(1.2, strength),
    words: shared.slice(0, 3).map(([, { text }]) => text),
    deed: shared.some(([, { named }]) => !named),
  }
}

function matterOf({ sentence, from, to }: Framing): ReadonlyMap<string, Matter> {
  return new Map(
    sentence.words.flatMap((word, at): (readonly [string, Matter])[] => {
      if (at >= from && at < to) return []
      const { key, stem, entity, text } = word
      if (entity !== null) return [[entity, { text, weight: 0.4, named: true }]]
      if (/^\d{2,}$/u.test(key)) return [[key, { text, weight: 0.4, named: false }]]
      return DAYS.test(key) || !isContent(word) || key.length < 4
        ? []
        : [[stem, { text, weight: 0.3, named: false }]]
    }),
  )
}

type Matter = { readonly text: string; readonly weight: number; readonly named: boolean }
type Tie = { readonly strength: number; readonly words: readonly string[]; readonly deed: boolean }

const DAYS =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|morning|evening|night|today|yesterday|said|says|people|year|years|week|weeks|last|first|some|many)$/u

function clashOf(a: Framing, b: Framing, strength: number, words: readonly string[]): Clash {
  return {
    rule: 'F81',
    type: 'terminology-label',
    link: {
      strength,
      reasons:
        words.length > 0
          ? [`both have “${words.join(', ')}” beside it`]
          : ['both stand where the reports tell what they are about'],
    },
    values: [a.text, b.text],
    keys: [a.lean, b.lean],
    passages: [sentenceOf(a), sentenceOf(b)],
    about: `Words for ${a.field}`,
    asked: `the words for ${a.field}`,
    caveat:
      'A difference in words, not in facts; it is none where two things are meant, or where a text only repeats what somebody else says.',
    least: LEAST,
    question: `words for ${a.field}`,
  }
}

function sentenceOf({ passage: { document }, sentence }: Framing): Clash['passages'][0] {
  const { start, end }: ReadSentence = sentence
  return { document, start, end }
}
