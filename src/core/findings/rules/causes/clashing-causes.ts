import { onceEach } from '../../../base/memo.ts'
import type { DocumentId } from '../../../documents/source-document.ts'
import { mayGoTogether } from '../../causes/cause-words.ts'
import type { CauseRead } from '../../causes/read-causes.ts'
import { causesRead, mainEffects } from '../../causes/read-causes.ts'
import { pairsOfEvent } from '../../reading/document-pairs.ts'
import { SHORT_IN_SENTENCES } from '../../reading/short-reports.ts'
import type { StoryReading } from '../../reading/story-reading.ts'
import type { Clash } from '../../statements/clash.ts'
import type { CaseFacts } from '../../reading/case-facts.ts'

const LEAST = 1.6
const WEIGHT = { given: 1, linked: 0.75, beside: 0.5, 'spoken of': 0, refused: 0 } as const
/** A report that says that the other's cause was none. */
const REFUSED = 0.8
const SOLE = 0.3
const MOST_PLACES = 3
/** What is taken away where only the report as a whole tells what a cause is of. */
const UNTOLD = 0.5
/** Sentences up to which a report is of middle length: longer ones tell causes of much else. */
const MIDDLE = 25
/** A cause that a report gives this late may be that of a side matter. */
const LATE = 8

/**
 * Rule F80 `causal-framing`: two reports of one event give what happened causes of two classes that do not go together,
 * and neither gives the other's; or one gives a cause that the other refuses.
 */
export function clashingCauses(reading: StoryReading, facts: CaseFacts): Clash[] {
  if (!facts.isChosen) return []
  const readIn = onceEach((id: DocumentId) => causesRead(id, reading.sentencesOf(id)))
  const mainOf = onceEach((id: DocumentId) => mainEffects(reading.sentencesOf(id)))
  return pairsOfEvent(reading).flatMap(([document, partner, { strength }]) => {
    const main = new Set([...mainOf(document), ...mainOf(partner)])
    const length = [document, partner].map((id) => reading.sentencesOf(id).length)
    const long =
      length.filter((own) => own > SHORT_IN_SENTENCES).length * 0.3 +
      length.filter((own) => own > MIDDLE).length * 0.2
    return between(readIn(document), readIn(partner), main, 0.3 * strength - long)
  })
}

/** The surest of the clashes of two reports, since what happened has one cause, with all places that give the two. */
function between(
  own: readonly CauseRead[],
  others: readonly CauseRead[],
  main: ReadonlySet<string>,
  base: number,
): Clash[] {
  let best: { readonly a: CauseRead; readonly b: CauseRead; readonly effect: string } | null = null
  let most = LEAST
  for (const a of own)
    for (const b of others) {
      if (WEIGHT[a.giving] === 0 || WEIGHT[b.giving] === 0 || mayGoTogether(a.of, b.of)) continue
      const effect = sharedEffect(a, b, main)
      if (effect === null || givesToo(own, b) || givesToo(others, a)) continue
      const strength =
        WEIGHT[a.giving] +
        WEIGHT[b.giving] +
        (refuses(own, b) ? REFUSED : 0) +
        (refuses(others, a) ? REFUSED : 0) +
        (a.sole || b.sole ? SOLE : 0) +
        base -
        effect.untold * UNTOLD -
        (a.sentence.index > LATE ? 0.3 : 0) -
        (b.sentence.index > LATE ? 0.3 : 0)
      if (strength < most || (strength === most && best !== null)) continue
      best = { a, b, effect: effect.name }
      most = strength
    }
  if (best === null) return []
  const { a, b, effect } = best
  return alike(own, a).flatMap((one) => alike(others, b).map((other) => clashOf(one, other, effect, most)))
}

/** The places of a report that give the same cause, at most a few. */
function alike(all: readonly CauseRead[], cause: CauseRead): CauseRead[] {
  const same = all.filter(({ of, giving }) => of.name === cause.of.name && WEIGHT[giving] > 0)
  return [cause, ...same.filter(({ sentence }) => sentence !== cause.sentence)].slice(0, MOST_PLACES)
}

/** What both are the cause of, and in how many of the two sentences it is not told; it is what the reports are about. */
function sharedEffect(
  a: CauseRead,
  b: CauseRead,
  main: ReadonlySet<string>,
): { readonly name: string; readonly untold: number } | null {
  let untold = 0
  const [left, right] = [a, b].map(({ of, effects }) => {
    const told = [...effects].filter((effect) => of.of.has(effect) && main.has(effect))
    if (told.length > 0) return new Set(told)
    untold++
    return new Set([...main].filter((effect) => of.of.has(effect)))
  })
  const name = [...(left ?? [])].find((effect) => right?.has(effect) === true)
  return name === undefined ? null : { name, untold }
}

/** The report tells of several causes. */
function givesToo(own: readonly CauseRead[], other: CauseRead): boolean {
  return own.some((one) => WEIGHT[one.giving] > 0 && mayGoTogether(one.of, other.of))
}

function refuses(own: readonly CauseRead[], other: CauseRead): boolean {
  return own.some(({ giving, of }) => giving === 'refused' && of.name === other.of.name)
}

function clashOf(a: CauseRead, b: CauseRead, effect: string, strength: number): Clash {
  return {
    rule: 'F80',
    type: 'causal-framing',
    link: {
      strength,
      reasons: [`both give a cause of the ${effect} that the reports are about`],
    },
    values: [textOf(a), textOf(b)],
    keys: [a.of.name, b.of.name],
    passages: [passageOf(a), passageOf(b)],
    about: `cause of the ${effect}`,
    caveat:
      'It is no conflict if one cause led to the other, if both played a part, or if two things are meant.',
    least: LEAST,
    question: `cause of the ${effect}`,
  }
}

function textOf({ sentence, from, to }: CauseRead): string {
  return sentence.words
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ')
}

function passageOf({ document, sentence: { start, end } }: CauseRead): Clash['passages'][0] {
  return { document, start, end }
}
