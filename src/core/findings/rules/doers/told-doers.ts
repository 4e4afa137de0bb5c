import { foldName } from '../../../claims/names/fold.ts'
import { onceEach } from '../../../base/memo.ts'
import { stableId } from '../../../base/stable-id.ts'
import { campOf, campsApart } from '../../../claims/lexicon/english-camps.ts'
import type { DocumentId } from '../../../documents/source-document.ts'
import { kinship } from '../../../lexical/kinship.ts'
import { nounClass } from '../../../lexical/noun-class.ts'
import type { Discrepancy } from '../../discrepancy.ts'
import type { ToldDoing } from '../../people/doers-told.ts'
import { contentWords, doingsIn, isOneAct, isSomebody } from '../../people/doers-told.ts'
import { areTwoPeople, isOnePerson } from '../../people/same-person.ts'
import { pairsOfStory } from '../../reading/document-pairs.ts'
import type { StoryReading } from '../../reading/story-reading.ts'
import type { CaseFacts } from '../../reading/case-facts.ts'
import { proposeOfTwo, sidesOfTwo } from '../people/told-of-two.ts'
import type { PeopleTold } from '../people/told-people.ts'

const SCORE = 0.45
const MOST_DOINGS = 80

/**
 * Rule F54 `agency-responsibility` and `attribution`: in a case that somebody chose, two reports of one event tell one act of
 * two who cannot be one.
 */
export function proposeToldDoers(
  facts: CaseFacts,
  reading: StoryReading,
  told: (id: DocumentId) => PeopleTold,
): Discrepancy[] {
  if (!facts.isChosen) return []
  const doingsOf = onceEach((id: DocumentId) => {
    const text = facts.document(id)?.text ?? ''
    return doingsIn(id, told(id).read, reading.statementsOf(id), text)
      .filter(isSomebody)
      .slice(0, MOST_DOINGS)
  })
  return proposeOfTwo(pairsOfStory(reading), {
    readIn: doingsOf,
    areOfTwo: (a, b, { pair: [document, partner] }) =>
      a.spoken === b.spoken &&
      isOneAct(a.act, b.act) &&
      areOfOneThing(a, b) &&
      areApart(a, b, told) &&
      // Reports that open with other things: one must be turned to who did it, and both tell of one thing.
      (reading.sameReport(document, partner) !== null || mayBeOfStory(a, b)),
    isAlso: (one, other) =>
      isOneAct(one.act, other.act) && areOfOneThing(one, other) && !areApart(one, other, told),
    proposalOf: discrepancyOf,
  })
}

/** Acts of which a story tells one, where both tell of one thing. */
const ONE_THING = /^(?:burn|make)$/u

function mayBeOfStory(a: ToldDoing, b: ToldDoing): boolean {
  if (a.spoken || (!a.pointed && !b.pointed)) return false
  return a.act === 'did' || b.act === 'did' || sharedIn(a, b) > (ONE_THING.test(a.act) ? 0 : 1)
}

function sharedIn(a: ToldDoing, b: ToldDoing): number {
  return [...a.theme].filter((word) => b.theme.has(word)).length
}

/** What it was done to shares a word, or one says that it was nobody else, or the two are of two camps. */
function areOfOneThing(a: ToldDoing, b: ToldDoing): boolean {
  const shared = sharedIn(a, b)
  // "Guards captured him", "soldiers seized a camp".
  if (a.toPeople !== null && b.toPeople !== null && a.toPeople !== b.toPeople) return false
  // One who claims it, and another of whom it is said that it was they.
  if (a.act === 'did' || b.act === 'did') return a.pointed && b.pointed && isGroup(a) && isGroup(b)
  if (shared > 1 || (shared > 0 && (a.sole || b.sole || Math.min(a.theme.size, b.theme.size) < 3)))
    return true
  if (a.spoken) return a.sole || b.sole || (shared > 0 && (a.pointed || b.pointed))
  if (VIOLENT.test(a.act) && (a.sole || b.sole)) return true
  return (
    shared > 0 ||
    (a.pointed && b.pointed) ||
    (VIOLENT.test(a.act) && campIn(a) !== null && campIn(b) !== null)
  )
}

/** Of which a report of one event tells one. */
const VIOLENT = /^(?:bombard|kill)$/u

/** A group with a name: "the Highland Column". */
function isGroup({ doer, person }: ToldDoing): boolean {
  return (
    person === null &&
    /^(?:[Tt]he )?\p{Lu}\p{L}*(?: (?:of|and|the|for|\p{Lu}\p{L}*))* ?\p{Lu}\p{L}+/u.test(doer)
  )
}

/** The camp of a doer, by its words; "the rebels' own guns" are those of rebels. */
function campIn({ head, doer }: ToldDoing): string | null {
  const words = doer.toLowerCase().split(/[^\p{L}]+/u)
  const camps = [head, ...words].flatMap((word) => campOf(word) ?? campOf(word.replace(/s$/u, '')) ?? [])
  return camps.find((camp) => camp === 'armed') ?? camps[0] ?? null
}

/** Two who cannot be one: two people, or words for people and groups that are not kin and share nothing. */
export function areApart(a: ToldDoing, b: ToldDoing, told: (id: DocumentId) => PeopleTold): boolean {
  if ([...a.words].some((word) => [...b.words].some((other) => isAlike(word, other)))) return false
  if (a.person && b.person) return areTwoPeople(a.person, b.person)
  const [named, group] = a.person ? [a, b] : [b, a]
  if (named.person) {
    const { person } = named
    // "Evil Tyrell Voss" for Tyrell Voss.
    const called = foldName(group.doer).split(' ')
    if (person.words.length > 1 && person.words.every((word) => called.includes(word))) return false
    const links = [...told(a.document).links, ...told(b.document).links].filter((link) =>
      isOnePerson(link.person, person),
    )
    const known = new Set(
      links.flatMap((link) => [...contentWords(`${link.words} ${link.of.join(' ')} ${link.role.value}`)]),
    )
    return isActor(group) && ![...group.words].some((word) => known.has(word))
  }
  if (!isActor(a) || !isActor(b)) return false
  const [left, right] = [campIn(a), campIn(b)]
  if (left !== null && right !== null) return campsApart(left, right)
  const nouns = [a, b].map(({ head }) => ({ lemma: head, part: 'noun' as const }))
  const [one, other] = nouns
  return one !== undefined && other !== undefined && kinship(one, other).score < 0.5
}

/** "jury", "jurors". */
function isAlike(a: string, b: string): boolean {
  return (
    a === b ||
    (a.length > 3 && b.length > 3 && a.slice(0, 4) === b.slice(0, 4) && Math.abs(a.length - b.length) < 4)
  )
}

const BODIES =
  /^(?:service|panel|board|agency|authority|airline|company|union|ministry|firm|court|club|aircraft|gun|artillery)$/u

function isActor({ head, doer }: ToldDoing): boolean {
  const sort = nounClass(head)
  return (
    sort === 'person' ||
    sort === 'group' ||
    campOf(head) !== null ||
    sort === 'vehicle' ||
    BODIES.test(head) ||
    / \p{Lu}/u.test(doer)
  )
}

function discrepancyOf(a: ToldDoing, b: ToldDoing): Discrepancy {
  const { names, sides } = sidesOfTwo(a, b, ({ person, doer }) => person?.name ?? doer)
  const type = a.spoken ? ('attribution' as const) : ('agency-responsibility' as const)
  return {
    id: stableId('discrepancy', [type, 'F54', ...names, a.act]),
    type,
    summary: '',
    score: SCORE,
    internal: false,
    sides,
    explanation: [
      `Rule F54: two reports of one event tell one act (${[...new Set([a.act, b.act])].join(', ')}) of two: ${names.join('; ')}.`,
      'It is no conflict if both had a part in it, if one acted for the other, or if the texts speak of two acts.',
    ],
  }
}
