import { byText } from '../../base/order.ts'
import type { DocumentId } from '../../documents/source-document.ts'
import type { StoryReading } from '../reading/story-reading.ts'
import type { Situation } from '../situations/read-situations.ts'
import { situationsIn } from '../situations/read-situations.ts'
import { sameMatter } from '../situations/same-matter.ts'
import type { Clash } from '../statements/clash.ts'
import { nearnessOf } from '../statements/closeness.ts'
import type { CaseFacts } from './case-facts.ts'

const LEAST = 1.5
const LEAST_NEARNESS = 0.5
const MOST_DAYS = 2

/**
 * Rule F55 `status-outcome`, `negation-polarity`: two reports of one event tell states of one field that exclude each
 * other, neither of which the other report tells as well.
 */
export function clashingSituations(reading: StoryReading, facts: CaseFacts): Clash[] {
  if (!facts.isChosen) return []
  const known = new Map<DocumentId, readonly Situation[]>()
  const toldIn = (id: DocumentId): readonly Situation[] => {
    const before = known.get(id)
    if (before) return before
    const read = situationsIn(id, reading.sentencesOf(id))
    known.set(id, read)
    return read
  }
  const clashes: Clash[] = []
  for (const document of reading.documents)
    for (const partner of reading.partnersOf(document))
      if (byText(document, partner) < 0 && areReports(document, partner, facts))
        clashes.push(...between(toldIn(document), toldIn(partner), reading, facts))
  return clashes
}

function areReports(a: DocumentId, b: DocumentId, facts: CaseFacts): boolean {
  const [left, right] = [facts.publishedOn(a), facts.publishedOn(b)]
  if (left === null || right === null || Math.abs(left - right) > MOST_DAYS) return false
  return nearnessOf(facts, a, b) >= LEAST_NEARNESS
}

function between(
  a: readonly Situation[],
  b: readonly Situation[],
  reading: StoryReading,
  facts: CaseFacts,
): Clash[] {
  const best = new Map<string, Clash>()
  for (const one of a)
    for (const other of b) {
      const { field } = one.cue
      if (field !== other.cue.field || one.state === other.state) continue
      if (tellsBoth(a, one, other.state, field.order) || tellsBoth(b, other, one.state, field.order)) continue
      const [low, high] = one.state < other.state ? [one, other] : [other, one]
      if (field.order === 'forward' && (low.before || isUpdate(low, high, facts))) continue
      const matter = sameMatter(one, other, reading, facts)
      if (matter === null || matter.strength < LEAST) continue
      const known = best.get(field.name)
      if (known && known.link.strength >= matter.strength) continue
      best.set(field.name, clashOf(one, other, matter))
    }
  return [...best.values()]
}

/** The report tells the other state, too; what came before the later state of a field does not count. */
function tellsBoth(own: readonly Situation[], one: Situation, state: number, order: string): boolean {
  if (order === 'forward' && one.state > state) return false
  return own.some(
    (other) => other.cue.field === one.cue.field && other.state === state && !other.before && !one.before,
  )
}

/** The later report tells the later state. */
function isUpdate(low: Situation, high: Situation, facts: CaseFacts): boolean {
  const [first, second] = [facts.publishedOn(low.document), facts.publishedOn(high.document)]
  return first !== null && second !== null && second > first
}

function clashOf(
  a: Situation,
  b: Situation,
  matter: { readonly strength: number; readonly reasons: readonly string[] },
): Clash {
  const { field } = a.cue
  return {
    rule: 'F55',
    type: field.type,
    link: { strength: matter.strength, reasons: [...matter.reasons] },
    values: [textOf(a), textOf(b)],
    passages: [passageOf(a), passageOf(b)],
    about: field.name,
    caveat:
      'It is no conflict if one came after the other, or if the texts speak of two people, things or occasions.',
    least: LEAST,
  }
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
