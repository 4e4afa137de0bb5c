import { onceEach } from '../../../base/memo.ts'
import type { DocumentId } from '../../../documents/source-document.ts'
import { mayBeOne } from '../../doers/doer-words.ts'
import type { DoerRead } from '../../doers/read-doers.ts'
import { doersRead, mainActs } from '../../doers/read-doers.ts'
import { pairsOfEvent } from '../../reading/document-pairs.ts'
import { isContent } from '../../reading/predicates.ts'
import { SHORT_IN_SENTENCES } from '../../reading/short-reports.ts'
import type { StoryReading } from '../../reading/story-reading.ts'
import type { Discrepancy } from '../../discrepancy.ts'
import type { Plausible } from '../../plausible/plausible.ts'
import type { Clash } from '../../statements/clash.ts'
import { proposalsOf } from '../../statements/clash.ts'
import type { CaseFacts } from '../../reading/case-facts.ts'

const LEAST = 1.4
const MIDDLE = 25
const EARLY = 5
const MOST_PLACES = 3

/**
 * Rule F82 `agency-responsibility`: two reports of one event tell the act that it is about of two camps that cannot be
 * one ("fired by the army's guns", "mortars of the militia had done it").
 */
export function proposeCamps(facts: CaseFacts, reading: StoryReading, plausible: Plausible): Discrepancy[] {
  return proposalsOf(
    clashingCamps(reading, facts).filter(({ type, values, passages: [first, second] }) =>
      plausible.pair(type, { value: values[0], passage: first }, { value: values[1], passage: second }),
    ),
  )
}

function clashingCamps(reading: StoryReading, facts: CaseFacts): Clash[] {
  if (!facts.isChosen) return []
  const readIn = onceEach((id: DocumentId) => doersRead(id, reading.sentencesOf(id)))
  const mainOf = onceEach((id: DocumentId) => mainActs(reading.sentencesOf(id)))
  return pairsOfEvent(reading).flatMap(([document, partner, { strength }]) => {
    const length = [document, partner].map((id) => reading.sentencesOf(id).length)
    const base =
      0.4 * strength +
      length.reduce((sum, own) => sum + (own <= SHORT_IN_SENTENCES ? 0.2 : own <= MIDDLE ? -0.3 : -0.6), 0)
    const main = new Set([...mainOf(document), ...mainOf(partner)])
    return between(readIn(document), readIn(partner), main, base, facts)
  })
}

/** The surest of the clashes of two reports, with all places that tell the act of the two. */
function between(
  own: readonly DoerRead[],
  others: readonly DoerRead[],
  main: ReadonlySet<string>,
  base: number,
  facts: CaseFacts,
): Clash[] {
  let best: Pair | null = null
  for (const a of own)
    for (const b of others) {
      const act = sharedAct(a, b)
      if (act === null || !areApart(a, b, facts)) continue
      const isMain = [...a.acts, ...b.acts].some((one) => main.has(one))
      // "The work of bandits" may be other work than what the report is about.
      if (act === 'any' && !isMain) continue
      if (own.some((one) => isAlso(one, b, facts)) || others.some((one) => isAlso(one, a, facts))) continue
      const shared = sharedWords(a, b)
      const strength =
        base +
        (act === 'any' ? 0.2 : 0.4) +
        (isMain ? 0.3 : -0.3) +
        (a.sole || b.sole ? 0.2 : 0) +
        Math.min(0.9, shared.length * 0.3) -
        [a, b].filter(({ sentence }) => sentence.index > EARLY).length * 0.3
      if (strength >= LEAST && (best === null || strength > best.strength))
        best = { a, b, act, strength, shared }
    }
  if (best === null) return []
  const { a, b } = best
  const pair = best
  return alike(own, a).flatMap((one) =>
    alike(others, b).map((other) => clashOf({ ...pair, a: one, b: other })),
  )
}

type Pair = {
  readonly a: DoerRead
  readonly b: DoerRead
  readonly act: string
  readonly strength: number
  readonly shared: readonly string[]
}

function alike(all: readonly DoerRead[], one: DoerRead): readonly DoerRead[] {
  const same = all.filter(
    (other) =>
      other.sentence !== one.sentence &&
      other.camps[0]?.name === one.camps[0]?.name &&
      sharedAct(one, other) !== null,
  )
  return [one, ...same].slice(0, MOST_PLACES)
}

function sharedAct(a: DoerRead, b: DoerRead): string | null {
  const both = [...a.acts].find((act) => act !== 'any' && b.acts.has(act))
  if (both !== undefined) return both
  return a.acts.has('any') !== b.acts.has('any') ? 'any' : null
}

/** No camp of the one may be one of the other, and the two share no name or telling word. */
function areApart(a: DoerRead, b: DoerRead, facts: CaseFacts): boolean {
  const [left, right] = [personIn(a, facts), personIn(b, facts)]
  // "Foreign minister NAME", "the prime minister, NAME".
  if (left !== null && right !== null && left !== right) return true
  if (a.camps.some((one) => b.camps.some((other) => mayBeOne(one, other)))) return false
  const own = new Set(
    a.sentence.words.slice(a.from, a.to).flatMap(({ stem, entity }) => [stem, entity ?? stem]),
  )
  return !b.sentence.words
    .slice(b.from, b.to)
    .some(
      (word) =>
        (isContent(word) || word.entity !== null) &&
        (own.has(word.stem) || own.has(word.entity ?? word.stem)),
    )
}

function personIn({ sentence, from, to }: DoerRead, facts: CaseFacts): string | null {
  const named = sentence.words
    .slice(from, to)
    .flatMap(({ entity }) => (entity !== null && facts.entity(entity)?.kind === 'person' ? [entity] : []))
  return new Set(named).size === 1 ? (named[0] ?? null) : null
}

/** The report tells the act of the other's camp, too. */
function isAlso(one: DoerRead, other: DoerRead, facts: CaseFacts): boolean {
  return sharedAct(one, other) !== null && !areApart(one, other, facts)
}

/** Telling words of the two sentences beside the doers. */
function sharedWords(a: DoerRead, b: DoerRead): string[] {
  const matter = ({ sentence, from, to }: DoerRead): ReadonlyMap<string, string> =>
    new Map(
      sentence.words.flatMap((word, at): (readonly [string, string])[] =>
        (at >= from && at < to) || !(isContent(word) || word.entity !== null) || DAYS.test(word.key)
          ? []
          : [[word.entity ?? word.stem, word.text]],
      ),
    )
  const right = matter(b)
  return [...matter(a)].flatMap(([key, text]) => (right.has(key) ? [text] : []))
}

const DAYS =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|said|says|told|people|year|years|week|weeks|night|morning)$/u

function clashOf({ a, b, act, strength, shared }: Pair): Clash {
  return {
    rule: 'F82',
    type: 'agency-responsibility',
    link: {
      strength,
      reasons: [
        shared.length > 0
          ? `both have “${shared.slice(0, 3).join(', ')}” beside it`
          : 'both stand where the reports tell what they are about',
      ],
    },
    values: [a.text, b.text],
    keys: [a.camps[0]?.name ?? '', b.camps[0]?.name ?? ''],
    passages: [sentenceOf(a), sentenceOf(b)],
    about: act === 'any' ? 'Who did it' : `Who did it (${act})`,
    caveat:
      'It is no conflict if both had a part in it, if one acted for the other, or if the texts speak of two acts.',
    least: LEAST,
    question: 'who did it',
  }
}

function sentenceOf({ document, sentence: { start, end } }: DoerRead): Clash['passages'][0] {
  return { document, start, end }
}
