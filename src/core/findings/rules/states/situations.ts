import { onceEach } from '../../../base/memo.ts'
import { byText } from '../../../base/order.ts'
import type { DocumentId, Passage } from '../../../documents/source-document.ts'
import { isEarlierThatDay, withDayNames } from '../../events/part-of-day.ts'
import { pairsOfStory } from '../../reading/document-pairs.ts'
import type { StoryReading } from '../../reading/story-reading.ts'
import type { Situation } from '../../situations/read-situations.ts'
import { situationsIn } from '../../situations/read-situations.ts'
import type { Matter } from '../../situations/same-matter.ts'
import { sameMatter } from '../../situations/same-matter.ts'
import type { SituationThemes } from '../../situations/situation-themes.ts'
import { situationThemes } from '../../situations/situation-themes.ts'
import type { Clash } from '../../statements/clash.ts'
import type { CaseFacts } from '../../reading/case-facts.ts'

const LEAST = 1.5

/**
 * Rule F55 `status-outcome`, `negation-polarity`: two reports of one event tell states of one field that exclude each
 * other, neither of which the other report tells as well.
 */
export function clashingSituations(
  reading: StoryReading,
  facts: CaseFacts,
  within: readonly Clash[],
  refuted: readonly Passage[],
): Clash[] {
  if (!facts.isChosen) return []
  const themeIn = situationThemes(reading, facts)
  const toldIn = onceEach((id: DocumentId) =>
    situationsIn(id, reading.sentencesOf(id)).filter(
      (one) => !isSettled(one, within) && !refuted.some((passage) => isAt(one, passage)),
    ),
  )
  return asked(
    oncePerPair(
      pairsOfStory(reading).flatMap(([document, partner]) =>
        between(toldIn(document), toldIn(partner), reading, facts, themeIn),
      ),
    ),
  )
}

/** Clashes of a field that names one person, or none, are one question: the rest tell it in other sentences. */
function asked(clashes: readonly Clash[]): Clash[] {
  const named = new Map<string, Set<string>>()
  for (const { about, question = '' } of clashes) {
    const known = named.get(about) ?? new Set()
    if (question !== `${about} `) known.add(question)
    named.set(about, known)
  }
  return clashes.map((clash) => {
    const [only, ...others] = named.get(clash.about) ?? []
    return only === undefined || others.length > 0 ? clash : { ...clash, question: only }
  })
}

function isAt({ document, sentence }: Situation, passage: Passage): boolean {
  return document === passage.document && passage.start < sentence.end && sentence.start < passage.end
}

/** A text that contradicts itself in it is set against no other: it may agree with it elsewhere. */
function isSettled({ document, sentence, cue: { field } }: Situation, within: readonly Clash[]): boolean {
  return within.some(
    ({ about, passages }) =>
      (about === field.name || sentence.headline) &&
      passages.some((passage) => passage.document === document && passage.start === sentence.start),
  )
}

/** Two sentences ask one question, however many fields they have words of: the surest is kept. */
export function oncePerPair(clashes: readonly Clash[]): Clash[] {
  const met = new Set<string>()
  return clashes
    .toSorted((a, b) => b.link.strength - a.link.strength || byText(a.about, b.about))
    .filter(({ passages }) => {
      const key = passages.map(({ document, start }) => `${document} ${start}`).join(' ')
      if (met.has(key)) return false
      met.add(key)
      return true
    })
}

function between(
  a: readonly Situation[],
  b: readonly Situation[],
  reading: StoryReading,
  facts: CaseFacts,
  themeIn: SituationThemes,
): Clash[] {
  const found: Clash[] = []
  const matterOf = (one: Situation, other: Situation): Matter | null =>
    sameMatter(one, other, reading, facts, themeIn)
  for (const one of a)
    for (const other of b) {
      const { field } = one.cue
      if (field !== other.cue.field || one.state === other.state || one.past || other.past) continue
      const [low, high] = one.state < other.state ? [one, other] : [other, one]
      const [lowAt, highAt] = [low, high].map((told) => timedWordsOf(told, facts))
      const isUndone = isEarlierThatDay(highAt ?? '', lowAt ?? '')
      const mayFollow = isUpdate(low, high, facts) && !isUndone
      // "Had put his name to no document": so it was when the report was written.
      const isOver = low.before && !(low.denied && !mayFollow)
      if (field.order === 'forward' && (isOver || !low.lasting || mayFollow)) continue
      if (field.order === 'forward' && isEarlierThatDay(lowAt ?? '', highAt ?? '')) continue
      if (field.order === 'settling' && low.lasting && isUpdate(low, high, facts)) continue
      const matter = matterOf(one, other)
      if (matter === null || matter.strength < LEAST) continue
      if (tellsBoth(a, one, other, matterOf) || tellsBoth(b, other, one, matterOf)) continue
      found.push(clashOf(one, other, matter))
    }
  return found
}

/** The report tells the other state of the same one, too; what came before the later state of a field does not count. */
function tellsBoth(
  own: readonly Situation[],
  one: Situation,
  other: Situation,
  matterOf: (one: Situation, other: Situation) => Matter | null,
): boolean {
  const { field } = one.cue
  const later = field.order === 'forward' && one.state > other.state
  return own.some(
    (told) =>
      told.cue.field === field &&
      told.state === other.state &&
      (later
        ? told.lasting && !told.before && told.sentence === one.sentence
        : !told.before || told.state > one.state) &&
      matterOf(told, other) !== null,
  )
}

/** The later report tells the later state, or nobody knows which report is the later. */
function isUpdate(low: Situation, high: Situation, facts: CaseFacts): boolean {
  const [first, second] = [facts.publishedOn(low.document), facts.publishedOn(high.document)]
  return first === null || second === null || second > first
}

/** The words of its sentence, with the days that "yesterday" and "today" are. */
function timedWordsOf({ document, sentence: { words } }: Situation, facts: CaseFacts): string {
  return withDayNames(words.map(({ text }) => text).join(' '), facts.publishedOn(document))
}

/** The two states as a clash. */
export function clashOf(a: Situation, b: Situation, matter: Matter): Clash {
  const { field } = a.cue
  return {
    rule: 'F55',
    type: field.type,
    link: { strength: matter.strength, reasons: [...matter.reasons] },
    values: [textOf(a), textOf(b)],
    keys: [nameOf(a), nameOf(b)],
    passages: [passageOf(a), passageOf(b)],
    about: field.name,
    caveat:
      'It is no conflict if one came after the other, or if the texts speak of two people, things or occasions.',
    least: LEAST,
    question: `${field.name} ${matter.about}`,
  }
}

function nameOf({ cue: { field }, state }: Situation): string {
  return `${field.name} ${String(state)}`
}

function textOf({ sentence, from, to, denied }: Situation): string {
  const text = sentence.words
    .slice(from, to)
    .map((word) => word.text)
    .join(' ')
  return denied ? `not ${text}` : text
}

function passageOf({ document, sentence: { start, end } }: Situation): Clash['passages'][0] {
  return { document, start, end }
}
