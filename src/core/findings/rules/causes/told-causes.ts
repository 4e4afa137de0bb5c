import { byText, firstDifference } from '../../../base/order.ts'
import { stableId } from '../../../base/stable-id.ts'
import type { Passage } from '../../../documents/source-document.ts'
import type { Discrepancy } from '../../discrepancy.ts'
import { mayGoTogether } from '../../causes/cause-words.ts'
import { pairsOfStory } from '../../reading/document-pairs.ts'
import { SHORT_IN_SENTENCES } from '../../reading/short-reports.ts'
import type { StoryReading } from '../../reading/story-reading.ts'
import type { CaseFacts } from '../../reading/case-facts.ts'
import { kinOf } from '../../statements/words-kin.ts'
import { causesTold, type CauseTold } from '../../causes/causes-told.ts'

const SCORE = 0.45
const KIN = 0.75
/** Words of a cause that are compared. */
const MOST_WORDS = 8

/**
 * Rule F24 `causal-framing`: documents of one story give what happened, under whatever name, causes that are not kin,
 * or one refuses the cause that another gives.
 */
export function proposeToldCauses(reading: StoryReading, facts: CaseFacts): Discrepancy[] {
  const own = new Map(
    reading.documents
      .filter((id) => reading.partnersOf(id).length > 0)
      .map((id) => [id, causesTold(reading.sentencesOf(id))] as const),
  )
  const groups: Set<CauseTold>[] = []
  for (const [document, partner] of pairsOfStory(reading)) {
    // Two short reports are compared by classes of causes (F80).
    if ([document, partner].every((id) => reading.sentencesOf(id).length <= SHORT_IN_SENTENCES)) continue
    const [causes, others] = [own.get(document) ?? [], own.get(partner) ?? []]
    for (const a of causes)
      for (const b of others) {
        if (!differ(a, b, causes, others) || (!facts.isChosen && !isTied(a, b))) continue
        if (isBridged(a, b, [...own.values()].flat())) continue
        const met = groups.filter((group) => group.has(a) || group.has(b))
        const joined = new Set([a, b, ...met.flatMap((group) => [...group])])
        groups.splice(0, groups.length, ...groups.filter((group) => !met.includes(group)), joined)
      }
  }
  return groups.flatMap((group) => discrepancyOf([...group]) ?? [])
}

function differ(
  a: CauseTold,
  b: CauseTold,
  own: readonly CauseTold[],
  others: readonly CauseTold[],
): boolean {
  if (!isOneEffect(a, b)) return false
  if (a.denied !== b.denied) return meets(a, b)
  if (a.denied || meets(a, b)) return false
  // A document that gives the other's cause as well tells of several.
  const tells = (causes: readonly CauseTold[], other: CauseTold): boolean =>
    causes.some((one) => !one.denied && isOneEffect(one, other) && meets(one, other))
  return !tells(own, b) && !tells(others, a)
}

/** "A short circuit in an air conditioner": what a third report tells holds both. */
function isBridged(a: CauseTold, b: CauseTold, all: readonly CauseTold[]): boolean {
  return !a.denied && !b.denied && all.some((one) => !one.denied && meets(one, a) && meets(one, b))
}

/** In a larger case the same sort of happening, and a name that both sentences have. */
function isTied(a: CauseTold, b: CauseTold): boolean {
  if (![...a.effects].some((effect) => effect !== 'any' && b.effects.has(effect))) return false
  const named = new Set(a.sentence.words.flatMap(({ entity }) => entity ?? []))
  return b.sentence.words.some(({ entity }) => entity !== null && named.has(entity))
}

/** One group; or one says "the incident" or tells of deaths, the other of what happened. */
function isOneEffect(a: CauseTold, b: CauseTold): boolean {
  const shared = [...a.effects].filter((effect) => b.effects.has(effect))
  // Of several who died each has a cause of death.
  if (shared.length > 0)
    return (
      shared.some((effect) => effect !== 'death') ||
      [...a.about].filter((stem) => b.about.has(stem)).length > 1
    )
  if ([a, b].some(({ effects }) => effects.has('fall'))) return false
  return [a, b].some(({ effects }) => effects.has('any'))
}

function meets(a: CauseTold, b: CauseTold): boolean {
  return haveClassesThatGo(a, b) || shareWord(a, b)
}

/** "A short circuit" and "the air conditioner": causes of one class, or of which one may stand behind the other. */
function haveClassesThatGo(a: CauseTold, b: CauseTold): boolean {
  return a.classes.some((one) => b.classes.some((other) => mayGoTogether(one, other)))
}

function shareWord(a: CauseTold, b: CauseTold): boolean {
  return a.cause.slice(0, MOST_WORDS).some((x) =>
    b.cause.slice(0, MOST_WORDS).some((y) => {
      if (x.stem === y.stem || (x.entity !== null && x.entity === y.entity)) return true
      const [left, right] = [x, y].map(({ key }) => ({
        lemma: key.replace(/s$/u, ''),
        part: 'noun' as const,
      }))
      return left !== undefined && right !== undefined && kinOf(left, right) >= KIN
    }),
  )
}

/** Causes that are kin are one side; a refused cause stands apart. */
function discrepancyOf(causes: readonly CauseTold[]): Discrepancy | null {
  const sides: CauseTold[][] = []
  for (const cause of causes.toSorted((x, y) => byText(placeOf(x), placeOf(y)))) {
    const side = sides.find((one) => one.some((told) => told.denied === cause.denied && meets(told, cause)))
    if (side) side.push(cause)
    else sides.push([cause])
  }
  if (sides.length < 2) return null
  const values = sides.map(([first]) => `${first?.denied === true ? 'not ' : ''}${first?.text ?? ''}`)
  const told = values.map((value) => `“${value}”`).join(' against ')
  return {
    id: stableId('discrepancy', ['causal-framing', 'F24', ...values.toSorted(byText)]),
    type: 'causal-framing',
    summary: '',
    score: SCORE,
    internal: false,
    sides: sides.map((side, index) => ({
      value: values[index] ?? '',
      claims: [],
      evidence: side
        .map(({ sentence: { document, start, end } }): Passage => ({ document, start, end }))
        .toSorted((x, y) => firstDifference(byText(x.document, y.document), x.start - y.start)),
    })),
    explanation: [
      `Rule F24: documents of one story give or refuse different causes of what happened: ${told}.`,
      'Taken as one because both speak of what the story is about, under words of one group or a word for any happening.',
      'It is no conflict if one cause led to the other, if both played a part, or if two things are meant.',
    ],
  }
}

function placeOf({ sentence }: CauseTold): string {
  return `${sentence.document} ${String(sentence.start).padStart(8, '0')}`
}
