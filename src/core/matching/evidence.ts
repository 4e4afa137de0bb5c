import type { Background } from './background.ts'
import { runsInto, type Side } from './run-partners.ts'
import type { Region } from './region.ts'
import { chanceWindow, continuesName, gainOf, isProper, nameLike } from './score-model.ts'
import { countOf, countTerms, quotedCountOf, type Scratch, useTerm } from './scratch.ts'
import { JOINED, NUMERIC, QUOTED } from './tokens.ts'
import { GAP_TERM } from './vocabulary.ts'

/** What speaks for one shared word: where it stands in the first passage and what it gains, in nats. */
export type SharedWord = {
  readonly at: number
  readonly gain: number
  readonly name: boolean
  readonly number: boolean
  /** Whether both put it in quotation marks. */
  readonly quoted: boolean
  /** Whether it goes on a name that both share. */
  readonly continues: boolean
}

/** What the two passages of a region share. */
export type Evidence = {
  readonly shared: readonly SharedWord[]
  /** Nats from words that are neither names nor numbers: what is said, not of whom (rule M7). */
  readonly statement: number
  /** How many different such words there are. */
  readonly statementWords: number
  /** How many shared words, names and numbers too, are quoted by both or rare in the language and the case. */
  readonly distinctive: number
  /** How many different names and numbers both have, a full name counted once. */
  readonly named: number
  /** Nats from the names and numbers that both have. */
  readonly namedWeight: number
  /** How many numbers of either passage stand where the other has another, beyond those that both have. */
  readonly otherNumbers: number
  /** The least share of names and numbers among either passage's content words. */
  readonly names: number
  /** The least share of the weight of either passage's content words that the other has too. */
  readonly coverage: number
  /** Least share of either passage's words that stand in common runs. */
  readonly running: number
  /** Whether both passages stand, for the most part, inside quotation marks. */
  readonly quoted: boolean
}

/** Words rarer than this share of running words tell one statement from another. */
const DISTINCTIVE = 1.5e-4

/** Weighs a region with its final limits. */
export function weighEvidence(
  left: Side,
  right: Side,
  region: Region,
  background: Background,
  scratch: Scratch,
): Evidence {
  const a = { side: left, from: region.a0, to: region.a1 }
  const b = { side: right, from: region.b0, to: region.b1 }
  const shared = sharedWords(a, b, background, scratch)
  let statement = 0
  let statementWords = 0
  let named = 0
  let namedWeight = 0
  let distinctive = 0
  for (const word of shared) {
    const term = left.document.tokens.terms[word.at] ?? GAP_TERM
    if (word.quoted || background.frequency(term) < DISTINCTIVE) distinctive++
    if (word.name || word.number) {
      if (!word.continues) named++
      namedWeight += word.gain
      continue
    }
    statement += word.gain
    statementWords++
  }
  const coverage = Math.min(coverageOf(b, a, background, scratch), coverageOf(a, b, background, scratch))
  return {
    shared,
    statement,
    statementWords,
    distinctive,
    named,
    namedWeight,
    otherNumbers: otherNumbers(a, b),
    names: Math.min(nameShare(a, background), nameShare(b, background)),
    coverage,
    running: Math.min(
      shareOf(a, (at) => runsInto(left, at, b.from, b.to)),
      shareOf(b, (at) => runsInto(right, at, a.from, a.to)),
    ),
    quoted: [a, b].every((part) => shareOf(part, (at) => isQuoted(part, at)) >= 0.8),
  }
}

type Part = { readonly side: Side; readonly from: number; readonly to: number }

function isQuoted(part: Part, at: number): boolean {
  return ((part.side.document.tokens.flags[at] ?? 0) & QUOTED) !== 0
}

function shareOf(part: Part, holds: (at: number) => boolean): number {
  let count = 0
  for (let at = part.from; at < part.to; at++) if (holds(at)) count++
  return count / Math.max(1, part.to - part.from)
}

function sharedWords(a: Part, b: Part, background: Background, scratch: Scratch): SharedWord[] {
  const { document, partners } = a.side
  const { tokens, positions } = document
  const other = b.side.document
  const window = chanceWindow(countTerms(scratch, other, b.from, b.to))
  const shared: SharedWord[] = []
  const proper = properTerms(b)
  const isName = (at: number): boolean =>
    nameLike(tokens, at, background) || (isProper(tokens, at) && proper.has(tokens.terms[at] ?? GAP_TERM))
  const countAt = (at: number): number => {
    const slot = positions.slots[at] ?? -1
    return slot < 0 ? 0 : countOf(scratch, partners[slot] ?? -1)
  }
  for (let at = a.from; at < a.to; at++) {
    const slot = positions.slots[at] ?? -1
    const partner = slot < 0 ? -1 : (partners[slot] ?? -1)
    if (partner < 0) continue
    const available = countOf(scratch, partner)
    if (available === 0 || useTerm(scratch, partner) > 0) continue
    const running =
      at > a.from && runsInto(a.side, at, b.from, b.to) && runsInto(a.side, at - 1, b.from, b.to)
    const before = running ? (tokens.terms[at - 1] ?? -1) : -1
    const named =
      (countAt(at - 1) > 0 || countAt(at - 2) > 0) && continuesName(tokens, at, background, isName)
    const quoted = quotedCountOf(scratch, partner) > 0 ? (document.quoteBonus[at] ?? 0) : 0
    const gain = gainOf(document, slot, other, partner, window, available, before, named, background)
    shared.push({
      at,
      gain: gain + quoted,
      name: isName(at),
      number: ((tokens.flags[at] ?? 0) & NUMERIC) !== 0,
      quoted: quoted > 0,
      continues: named,
    })
  }
  return shared
}

/** Numbers that only one side has, as many as both have such, without those that both share. */
function otherNumbers(a: Part, b: Part): number {
  const [ofA, ofB] = [numbersOf(a), numbersOf(b)]
  const shared = [...ofA].filter((number) => ofB.has(number)).length
  return Math.max(0, Math.min(ofA.size, ofB.size) - 2 * shared)
}

/** The numbers of a passage, those that go on with one taken as one. */
function numbersOf({ side, from, to }: Part): Set<string> {
  const { flags, terms } = side.document.tokens
  const numbers = new Set<string>()
  let number = ''
  for (let at = from; at <= to; at++) {
    const flag = at < to ? (flags[at] ?? 0) : 0
    const goesOn = (flag & NUMERIC) !== 0 && (flag & JOINED) !== 0
    if (number !== '' && !goesOn) numbers.add(number)
    if ((flag & NUMERIC) === 0) number = ''
    else number = goesOn && number !== '' ? `${number} ${terms[at]}` : String(terms[at])
  }
  return numbers
}

function nameShare({ side, from, to }: Part, background: Background): number {
  const { tokens } = side.document
  let content = 0
  let names = 0
  for (let at = from; at < to; at++) {
    const term = tokens.terms[at] ?? GAP_TERM
    if (term === GAP_TERM || background.stop[term] === 1) continue
    content++
    if (nameLike(tokens, at, background) || isProper(tokens, at)) names++
  }
  return names / Math.max(1, content)
}

/** The terms that a passage writes with a capital inside a sentence: parts of a name there, whatever they are elsewhere. */
function properTerms({ side, from, to }: Part): Set<number> {
  const { tokens } = side.document
  const proper = new Set<number>()
  for (let at = from; at < to; at++) if (isProper(tokens, at)) proper.add(tokens.terms[at] ?? GAP_TERM)
  return proper
}

/** Share of the weight of `part`'s content words that `other` has. */
function coverageOf(part: Part, other: Part, background: Background, scratch: Scratch): number {
  countTerms(scratch, other.side.document, other.from, other.to)
  const { terms, slots } = part.side.document.positions
  let had = 0
  let all = 0
  for (let at = part.from; at < part.to; at++) {
    const slot = slots[at] ?? -1
    if (slot < 0) continue
    const weight = Math.min(9, -Math.log(background.frequency(terms[slot] ?? GAP_TERM)))
    all += weight
    const partner = part.side.partners[slot] ?? -1
    if (partner >= 0 && countOf(scratch, partner) > 0) had += weight
  }
  return all === 0 ? 0 : had / all
}
