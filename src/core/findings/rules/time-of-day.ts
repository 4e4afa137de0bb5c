import { byText } from '../../base/order.ts'
import type { DocumentId, Passage } from '../../documents/source-document.ts'
import { areKindred, happeningOf } from '../../claims/lexicon/english-happenings.ts'
import type { FoundTime } from '../../claims/times/time-value.ts'
import type { Timed, TimedWord } from '../../statements/timed.ts'
import { compareTimes } from '../events/same-event.ts'
import type { StoryReading } from '../reading/story-reading.ts'
import type { Clash } from '../statements/clash.ts'
import { compareClocks } from '../statements/compare-clocks.ts'
import { kinOf } from '../statements/words-kin.ts'
import type { CaseFacts } from './case-facts.ts'

/** Times of day of one document that are compared. */
const MOST = 60
const LEAST = 1.3
/** In a case of more documents there are many events of one sort. */
const CHOSEN = 30
const MORE_IN_LARGE = 0.6
const LEAST_KIN = 0.75
/** Evidence from the sentences that times on two days following one another are of one happening. */
const NEXT_DAY = 0.75
/** Kin that parts of the day must have. */
const LEAST_OF_PARTS = 0.8
/** What happens to somebody, and to several people in one story. */
const PERSONAL = /^(?:arrest|release|death|resignation|verdict|signing|departure|abduction|vote|closing)$/u
/** Sentences that tell what a report is about, the headline among them. */
const LEAD = 3

type Pair = {
  readonly a: Timed
  readonly b: Timed
  readonly strength: number
  readonly reasons: readonly string[]
}

/**
 * Rule F17 `date-time`: reports of one story put one happening at times of day that their words do not allow to be one,
 * and neither gives the other's time for it.
 */
export function clashingHours(reading: StoryReading, facts: CaseFacts): Clash[] {
  const large = reading.documents.length > CHOSEN
  const own = new Map<DocumentId, readonly Timed[]>()
  const timedOf = (id: DocumentId): readonly Timed[] => {
    const known = own.get(id) ?? reading.timedOf(id).slice(0, MOST)
    own.set(id, known)
    return known
  }
  const mainOf = mainHappenings(reading)
  return reading.documents.flatMap((document) => {
    const partners = reading.partnersOf(document)
    if (partners.length === 0 || timedOf(document).length === 0) return []
    return partners.flatMap((partner) => {
      if (byText(document, partner) >= 0) return []
      const others = partners.filter((id) => id !== partner && reading.partnersOf(partner).includes(id))
      return pairsOf(timedOf(document), timedOf(partner), facts, mainOf(document, partner))
        .map((pair) => withWitnesses(pair, others, timedOf))
        .filter(({ strength }) => strength >= LEAST + (large ? MORE_IN_LARGE : 0))
        .map(clashOf)
    })
  })
}

function pairsOf(
  left: readonly Timed[],
  right: readonly Timed[],
  facts: CaseFacts,
  main: ReadonlySet<string>,
): Pair[] {
  const [firstA, firstB] = [left, right].map((all) => all.find(isHour))
  return left.flatMap((a) =>
    right.flatMap((b) => {
      if (!a.told || !b.told) return []
      const relation = compareClocks(a.clock, b.clock)
      if (relation === 'same' || relation === 'unknown') return []
      if (a.onset !== b.onset && (a.ending || b.ending) && a.ending !== b.ending) return []
      // A document that gives the other's time as well tells of two things.
      if (right.some((one) => gives(one, a)) || left.some((one) => gives(one, b))) return []
      const days = daysOf(a, b)
      const found = days === 'apart' ? null : evidence(a, b, facts)
      if (
        !found ||
        (days === 'next' && (found.strength < NEXT_DAY || a.ending !== b.ending || a.onset !== b.onset))
      )
        return []
      let { strength } = found
      if (days === 'same') strength += 0.2
      if (a.onset && b.onset) strength += 0.3
      if (a.ending && b.ending) strength += 0.3
      if (a === firstA && b === firstB) strength += 0.25
      if (
        [a, b].every(({ words }) => words.some(({ happening }) => happening !== null && main.has(happening)))
      )
        strength += 0.3
      if (relation === 'close') strength -= 0.2
      return [{ a, b, strength, reasons: found.reasons }]
    }),
  )
}

/** What both documents tell of first: the happenings of their headlines and leads. */
function mainHappenings(reading: StoryReading): (a: DocumentId, b: DocumentId) => ReadonlySet<string> {
  const known = new Map<DocumentId, ReadonlySet<string>>()
  const ownOf = (id: DocumentId): ReadonlySet<string> => {
    const before = known.get(id)
    if (before) return before
    const lead = reading.statementsOf(id).filter(({ sentence }) => sentence < LEAD)
    const found = new Set(
      lead.flatMap(({ verb, particle, patient, agent, adjuncts }) =>
        [
          happeningOf(verb, particle),
          ...[patient, agent, ...adjuncts.map(({ phrase }) => phrase)].map((phrase) =>
            happeningOf(phrase?.head ?? '', ''),
          ),
        ].flatMap((happening) => (happening === null ? [] : [happening])),
      ),
    )
    known.set(id, found)
    return found
  }
  return (a, b) =>
    new Set([...ownOf(a)].filter((one) => [...ownOf(b)].some((other) => areKindred(one, other))))
}

function isHour({ clock, told }: Timed): boolean {
  return told && clock.precision !== 'part'
}

/** Whether a document gives the time of another's, of whatever it is; of a part of the day, of the same. */
function gives(one: Timed, of: Timed): boolean {
  if (compareClocks(one.clock, of.clock) !== 'same' || (!one.told && one.clock.bound === null)) return false
  const parts = [one, of].filter(({ clock }) => clock.precision === 'part').length
  return parts === 0 || (parts === 2 && bestKin(one, of) >= 0.5)
}

/** `next`: a day apart, so that a night or a slip may lie between. */
function daysOf(a: Timed, b: Timed): 'same' | 'next' | 'apart' | 'unknown' {
  let best: 'same' | 'next' | 'apart' | 'unknown' = 'unknown'
  for (const one of a.days)
    for (const other of b.days) {
      const relation = compareTimes(one, other)
      if (relation === 'same') return 'same'
      if (relation === 'apart') best = best !== 'apart' && isNextDay(one, other) ? 'next' : 'apart'
    }
  return best
}

function isNextDay(a: FoundTime, b: FoundTime): boolean {
  if (a.first !== null && b.first !== null)
    return Math.abs(a.first - b.first) === 1 && a.first === a.last && b.first === b.last
  const gap = a.weekday === null || b.weekday === null ? 0 : Math.abs(a.weekday - b.weekday)
  return gap === 1 || gap === 6
}

/** What says that two times are of one happening, or `null` where nothing does. */
function evidence(a: Timed, b: Timed, facts: CaseFacts): { strength: number; reasons: string[] } | null {
  const parts = a.clock.precision === 'part' || b.clock.precision === 'part'
  const kin = bestKin(a, b)
  const words = wordsMet(a, b)
  // Parts of the day stand beside everything; only what stands close to them is told of them.
  if (
    parts &&
    !(
      words &&
      words[0].happening !== null &&
      words[0].happening === words[1].happening &&
      kin >= LEAST_OF_PARTS
    )
  )
    return null
  const reasons: string[] = []
  let strength = kin
  if (words)
    reasons.push(
      words[0].lemma === words[1].lemma
        ? `both say “${words[0].lemma}”`
        : `“${words[0].lemma}” and “${words[1].lemma}” may tell one thing`,
    )
  const shared = [...a.around].filter(
    (word) => b.around.has(word) && !(words ?? []).some(({ lemma }) => lemma === word),
  )
  const names = shared.filter((word) => facts.entity(word) !== null)
  if (names.length === 0 && PERSONAL.test(words?.[0].happening ?? '') && daysOf(a, b) !== 'same') return null
  strength += Math.min(0.6, names.length * 0.3) + Math.min(0.5, (shared.length - names.length) * 0.17)
  if (shared.length > 0)
    reasons.push(
      `both sentences have ${shared
        .slice(0, 4)
        .map((word) => facts.entity(word)?.name ?? word)
        .join(', ')}`,
    )
  return { strength, reasons }
}

function bestKin(a: Timed, b: Timed): number {
  let best = 0
  for (const one of a.words) for (const other of b.words) best = Math.max(best, kinOfWords(one, other))
  return best
}

function wordsMet(a: Timed, b: Timed): readonly [TimedWord, TimedWord] | null {
  let best = 0
  let found: readonly [TimedWord, TimedWord] | null = null
  for (const one of a.words)
    for (const other of b.words) {
      const kin = kinOfWords(one, other)
      if (kin > best) {
        best = kin
        found = [one, other]
      }
    }
  return found
}

/** Kin of what happened, less the farther the words stand from the times. */
function kinOfWords(a: TimedWord, b: TimedWord): number {
  const near = Math.min(1, 0.2 + a.weight) * Math.min(1, 0.2 + b.weight)
  if (a.happening !== null && b.happening !== null)
    return areKindred(a.happening, b.happening) ? near * (a.happening === b.happening ? 1 : 0.8) : 0
  const kin = a.part === b.part || a.part !== b.part ? kinOf(a, b) : 0
  return kin >= LEAST_KIN ? kin * near * (a.part === 'noun' && b.part === 'noun' ? 0.5 : 1) : 0
}

/** Another report of the story that agrees with one side about the same. */
function withWitnesses(
  pair: Pair,
  others: readonly DocumentId[],
  timedOf: (id: DocumentId) => readonly Timed[],
): Pair {
  const agreeing = others.filter((id) =>
    timedOf(id).some(
      (one) =>
        one.told &&
        [pair.a, pair.b].some(
          (side) =>
            one.clock.precision !== 'part' &&
            compareClocks(one.clock, side.clock) === 'same' &&
            bestKin(one, side) > 0.4,
        ),
    ),
  )
  return agreeing.length === 0
    ? pair
    : {
        ...pair,
        strength: pair.strength + 0.3,
        reasons: [...pair.reasons, 'another report agrees with one of them'],
      }
}

function clashOf({ a, b, strength, reasons }: Pair): Clash {
  const [word, other] = wordsMet(a, b) ?? []
  return {
    rule: 'F17',
    type: 'date-time',
    link: { strength, reasons },
    values: [a.clock.text, b.clock.text],
    passages: [passageOf(a, word), passageOf(b, other)],
    about: `${word?.lemma ?? 'it'}, at what time`,
    caveat: 'It is no conflict if they give the time of two things, or in two time zones.',
    least: LEAST,
  }
}

/** From the time to the word that says what happened at it; the sentence where no word does. */
function passageOf({ document, start, end, whole }: Timed, word: TimedWord | undefined): Passage {
  if (!word) return { document, ...whole }
  return { document, start: Math.min(start, word.start), end: Math.max(end, word.end) }
}
