import { groupBy } from '../../../base/group-by.ts'
import { onceEach } from '../../../base/memo.ts'
import { stableId } from '../../../base/stable-id.ts'
import type { Quotation } from '../../../claims/quotation.ts'
import { foldName } from '../../../claims/names/fold.ts'
import type { DocumentId } from '../../../documents/source-document.ts'
import type { Discrepancy } from '../../discrepancy.ts'
import { sharesWord } from '../../people/one-role.ts'
import { areTwoPeople, isOnePerson } from '../../people/same-person.ts'
import type { GivenWords } from '../../people/quoted-speakers.ts'
import { givenWordsIn, quotedWords } from '../../people/quoted-speakers.ts'
import { SHORT_REPORT } from '../../reading/short-reports.ts'
import type { StoryReading } from '../../reading/story-reading.ts'
import { pairsOfAffair } from '../../situations/affairs.ts'
import type { CaseFacts } from '../../reading/case-facts.ts'
import { proposeOfTwo, sidesOfTwo } from '../people/told-of-two.ts'
import type { PeopleTold } from '../people/told-people.ts'

const SCORE = 0.5
/** Of the words of the shorter quotation so many must stand in the other. */
const SAME = 0.7
/** Fewer words than these must be all of both quotations. */
const SHORT = 6
/** So many words are no formula that two people use; of fewer all must be the same, from this many on. */
const LONG = 7
const FEW = 5

/**
 * Rule F53 `attribution`: in a case that somebody chose, two reports of one event give the same words to two people, or to
 * two groups.
 */
export function proposeToldSpeakers(
  facts: CaseFacts,
  reading: StoryReading,
  told: (id: DocumentId) => PeopleTold,
  quotations: readonly Quotation[],
): Discrepancy[] {
  if (!facts.isChosen) return []
  const spoken = groupBy(quotations, ({ passage }) => passage.document)
  /** Of which the speaker is not named beside the words. */
  const looser = new Set<GivenWords>()
  const givenIn = onceEach((id: DocumentId) => {
    const read = givenWordsIn(id, told(id).read)
    const others = (spoken.get(id) ?? []).flatMap((one) => spokenWords(facts, one))
    // Whose words they are is sure only where both ways of reading it agree, or one of them tells nothing.
    const disagree = (a: GivenWords, b: GivenWords): boolean =>
      a.start < b.end && b.start < a.end && !(a.person && b.person && isOnePerson(a.person, b.person))
    const own = read.filter((one) => !others.some((other) => disagree(one, other)))
    const more = others.filter(({ start, end }) => !read.some((one) => one.start < end && start < one.end))
    for (const one of more) looser.add(one)
    return [...own, ...more]
  })
  return proposeOfTwo(pairsOfAffair(facts, reading), {
    readIn: givenIn,
    areOfTwo: (a, b) =>
      areSame(a.words, b.words) &&
      (![a, b].some((one) => looser.has(one)) || isLongOrWhole(a.words, b.words)) &&
      areApart(a, b) &&
      !turnsOver(a.words, b.words) &&
      !([a, b].some((one) => looser.has(one)) && (namesBeside(facts, a, b) || namesBeside(facts, b, a))),
    // A report that gives the words to the other one, too, quotes both.
    isAlso: (one, other) => areSame(one.words, other.words) && !areApart(one, other),
    proposalOf: discrepancyOf,
  })
}

/** Words of which the speaker is named elsewhere: "NAME was angry. “…,” the mayor said". Whom a pronoun means is less sure. */
function spokenWords(facts: CaseFacts, { passage, text, speaker, speakerText }: Quotation): GivenWords[] {
  const entity = speaker === null ? null : facts.entity(speaker)
  if (entity?.kind !== 'person' || !entity.name.includes(' ') || /^they$/iu.test(speakerText)) return []
  const words = quotedWords(text)
  // In a short report the one who is meant is often named nowhere near.
  const isShort = (facts.document(passage.document)?.text.length ?? 0) <= SHORT_REPORT
  if (words.length < (isShort ? LONG : FEW)) return []
  const { document, start, end } = passage
  const name = entity.name
  return [
    {
      document,
      start,
      end,
      words,
      group: null,
      person: { entity: entity.id, name, words: foldName(name).split(' ') },
    },
  ]
}

/** Letters around words in which another may be named who said them, too: "said NAME and OTHER". */
const BESIDE = 120

/** Whether the other's name stands beside the words in this report, too. */
function namesBeside(facts: CaseFacts, own: GivenWords, other: GivenWords): boolean {
  const surname = other.person?.words.at(-1)
  if (surname === undefined) return false
  const text = facts.document(own.document)?.text ?? ''
  // Of that sentence: "said NAME and OTHER".
  const before = text.slice(Math.max(0, own.start - BESIDE), own.start).split(/[.!?]["”]?\s/u)
  const after = text.slice(own.end, own.end + BESIDE).split(/[.!?]["”]?\s/u)
  const around = `${before.at(-1) ?? ''} ${after[0] ?? ''}`
  return foldName(around).split(' ').includes(surname)
}

/** The same words: nearly all of the shorter, in one order. */
function areSame(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  let at = 0
  let shared = 0
  for (const word of short) {
    const next = long.indexOf(word, at)
    if (next < 0 || next > at + 3 + shared) continue
    shared++
    at = next + 1
  }
  const least = short.length < SHORT ? 1 : SAME
  return shared / short.length >= least && (short.length >= SHORT || long.length <= short.length + 2)
}

/** Whom a pronoun means is less sure: a few words count where they are the same from end to end. */
function isLongOrWhole(a: readonly string[], b: readonly string[]): boolean {
  return Math.min(a.length, b.length) >= LONG || a.join(' ') === b.join(' ')
}

const NEGATION = /^(?:not|never|no|nor|cannot|nobody|nothing)$|n['’]?t$/u

/** "We were lucky, and I am not ashamed", "we were not lucky, and I am ashamed": one answers the other. */
function turnsOver(a: readonly string[], b: readonly string[]): boolean {
  const denied = (words: readonly string[]): string[] =>
    words.flatMap((word, at) => (NEGATION.test(word) ? [words[at + 1] ?? ''] : []))
  const [left, right] = [denied(a), denied(b)]
  return (
    left.some((word) => b.includes(word) && !right.includes(word)) &&
    right.some((word) => a.includes(word) && !left.includes(word))
  )
}

function areApart(a: GivenWords, b: GivenWords): boolean {
  if (a.person && b.person) return areTwoPeople(a.person, b.person)
  if (a.group === null || b.group === null) return false
  return !sharesWord(foldName(a.group).split(' '), foldName(b.group).split(' '))
}

function discrepancyOf(a: GivenWords, b: GivenWords): Discrepancy {
  const { names, sides } = sidesOfTwo(
    a,
    b,
    ({ person, group }) => person?.name ?? group ?? '',
    (name) => `words of ${name}`,
  )
  return {
    id: stableId('discrepancy', ['attribution', 'F53', ...names, a.words.slice(0, 8).join(' ')]),
    type: 'attribution',
    summary: `The same words are given to ${names.join(' and to ')}.`,
    score: SCORE,
    internal: false,
    sides,
    explanation: [
      `Rule F53: two reports of one event give the same words to ${names.join(' and to ')}.`,
      'It is no conflict if both said it, or if one quoted the other.',
    ],
  }
}
