import { onceEach } from '../../../base/memo.ts'
import { byText } from '../../../base/order.ts'
import { stableId } from '../../../base/stable-id.ts'
import { foldName } from '../../../claims/names/fold.ts'
import type { DocumentId, Passage } from '../../../documents/source-document.ts'
import type { Discrepancy } from '../../discrepancy.ts'
import type { NamedBody } from '../../people/bodies-named.ts'
import { areRivals, mayBeOneBody, namedBody } from '../../people/bodies-named.ts'
import type { HeadTold } from '../../people/heads-told.ts'
import { headsTold, POST_OF } from '../../people/heads-told.ts'
import { isOnePerson } from '../../people/same-person.ts'
import type { StoryReading } from '../../reading/story-reading.ts'
import { pairsOfAffair } from '../../situations/affairs.ts'
import type { CaseFacts } from '../../reading/case-facts.ts'
import type { PeopleTold } from './told-people.ts'

const SCORE = 0.75
const SCORE_DESCRIBED = 0.6
/** Someone given more bodies in one report is several people, or a list read wrongly. */
const MOST_BODIES = 3
/** Words that say how two bodies belong together. */
const TOGETHER =
  /\b(?:part|wing|arm|branch|faction|parent|subsidiary|unit|members?|affiliate\p{L}*|offshoot|formerly|known as|called|renamed|merged|umbrella|both|coalition|alliance|unites?|united|joined|largest|biggest|also)\b/iu

/**
 * Rule F90 `identity-role`: in a case that somebody chose, two reports of one event put one person at the head of two named
 * bodies that are neither one nor parts of each other.
 */
export function proposeToldHeads(
  facts: CaseFacts,
  reading: StoryReading,
  told: (id: DocumentId) => PeopleTold,
): Discrepancy[] {
  if (!facts.isChosen) return []
  const headsOf = onceEach((id: DocumentId): readonly HeadTold[] => headsIn(facts, id, told(id)))
  const found: Conflict[] = []
  for (const [document, partner] of pairsOfAffair(facts, reading)) {
    const [own, other] = [headsOf(document), headsOf(partner)]
    for (const a of own)
      for (const b of other) {
        if (!areAgainst(facts, a, b) || agrees(own, a, b) || agrees(other, b, a)) continue
        const known = found.find((one) => isOf(one, a, b) || isOf(one, b, a))
        const [first, second] = known && isOf(known, b, a) ? [b, a] : [a, b]
        if (known) known.sides.forEach((side, at) => side.add(at === 0 ? first : second))
        else found.push({ sides: [new Set([a]), new Set([b])] })
      }
  }
  return found.map(proposalOf)
}

/** What all reports say that one person is the head of, on the two sides. */
type Conflict = { readonly sides: readonly [Set<HeadTold>, Set<HeadTold>] }

function isOf({ sides: [left, right] }: Conflict, a: HeadTold, b: HeadTold): boolean {
  return isAmong(left, a) && isAmong(right, b)
}

function isAmong(side: ReadonlySet<HeadTold>, own: HeadTold): boolean {
  return [...side].some((one) => isOnePerson(one.person, own.person) && mayBeOneBody(one.body, own.body))
}

/**
 * Whether a report puts a person at the head of both bodies as of things that go together: in one sentence, one of them for the
 * future, or with a word that adds one to the other. Else it contradicts itself.
 */
export function givesBoth(
  text: string,
  heads: readonly HeadTold[],
  name: readonly string[],
  bodies: readonly string[],
): boolean {
  const [left = [], right = []] = bodies.map((body) => {
    const named = namedBody(`the ${body}`, () => true)
    return heads.filter(
      (one) =>
        named !== null &&
        name.every((word) => one.person.words.includes(word)) &&
        mayBeOneBody(one.body, named),
    )
  })
  return left.some((a) => right.some((b) => !mayBeOneBody(a.body, b.body) && areAdded(text, a, b)))
}

const ADDED =
  /\b(?:also|too|both|as well as|besides|likewise|at the same time|keeps?|kept|remains?|doubles)\b/iu

function areAdded(text: string, a: HeadTold, b: HeadTold): boolean {
  if (a.planned || b.planned || ADDED.test(a.words) || ADDED.test(b.words)) return true
  const between = text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start))
  return !/[.!?\n]/u.test(between)
}

/** What the frames tell, and the posts among the claims. */
export function headsIn(facts: CaseFacts, id: DocumentId, { read }: PeopleTold): HeadTold[] {
  const organisations = new Set(
    [...facts.entitiesIn(id)].flatMap((one) => {
      const entity = facts.entity(one)
      return entity?.kind === 'organisation' ? [entity.name, ...entity.forms].map(foldName) : []
    }),
  )
  const isKnown = (text: string): boolean => organisations.has(foldName(text))
  const claimed = facts.claims.flatMap(({ passage, subject, value, polarity }): HeadTold[] => {
    if (passage.document !== id || value.group !== 'head' || value.tenure !== 'current') return []
    const post = POST_OF.get(value.role)
    const person = read.people.find(({ entity }) => entity === subject)
    const organisation = facts.entity(value.organisation)
    const body = organisation?.kind === 'organisation' ? namedBody(`the ${organisation.name}`, isKnown) : null
    if (!person || !body || post === undefined || polarity !== 'affirmed') return []
    // "The commission", "his own militia": which is meant, the words do not tell.
    const told = facts.document(id)?.text.slice(passage.start, passage.end) ?? ''
    const folded = foldName(told)
    if (!/\b(?:its|their|whose)\b/iu.test(told) && !body.words.some((word) => folded.includes(word)))
      return []
    return [{ ...passage, person, body, post, words: value.text, described: false, planned: false }]
  })
  return fullest([...claimed, ...headsTold(id, read, isKnown)])
}

/** "The Column" is "the Ulwenda Column" where the report gives the person that. */
function fullest(heads: readonly HeadTold[]): HeadTold[] {
  return heads.map((head) => {
    const fuller = heads.find(
      ({ person, body }) =>
        person === head.person &&
        body.words.length > head.body.words.length &&
        head.body.words.every((word) => body.words.includes(word)),
    )
    return fuller ? { ...head, body: fuller.body } : head
  })
}

function areAgainst(facts: CaseFacts, a: HeadTold, b: HeadTold): boolean {
  return (
    !a.planned &&
    !b.planned &&
    isOnePerson(a.person, b.person) &&
    (a.post === b.post || a.post === 'lead' || b.post === 'lead') &&
    !mayBeOneBody(a.body, b.body) &&
    areRivals(a.body, b.body) &&
    ![a, b].some(({ document }) => areTied(facts, document, a.body, b.body))
  )
}

/** A sentence of the document names both and says how they belong together. */
function areTied(facts: CaseFacts, document: DocumentId, a: NamedBody, b: NamedBody): boolean {
  return (facts.document(document)?.text ?? '').split(/(?<=[.!?”"])\s+/u).some((sentence) => {
    const folded = foldName(sentence)
    return (
      [a, b].every(({ words }) => words.every((word) => folded.includes(word))) && TOGETHER.test(sentence)
    )
  })
}

/** The document also puts the person at the head of what the other says, or of too much. */
function agrees(heads: readonly HeadTold[], own: HeadTold, other: HeadTold): boolean {
  const bodies: NamedBody[] = []
  for (const { person, body } of heads) {
    if (!isOnePerson(person, own.person)) continue
    if (mayBeOneBody(body, other.body)) return true
    if (!bodies.some((one) => mayBeOneBody(one, body))) bodies.push(body)
  }
  return bodies.length > MOST_BODIES
}

function proposalOf({ sides: [left, right] }: Conflict): Discrepancy {
  const heads = [...left, ...right]
  const name = longest(heads.map(({ person }) => person.name))
  const sides = [left, right]
    .map((side) => ({ heads: [...side], body: longest([...side].map(({ body }) => body.text)) }))
    .toSorted((x, y) => byText(x.body, y.body))
  const values = sides.map(
    ({ heads: [head], body }) => `${head?.post === 'lead' ? 'head' : (head?.post ?? '')} of ${body}`,
  )
  const described = heads.some((one) => one.described)
  return {
    id: stableId('discrepancy', [
      'identity-role',
      'F90',
      foldName(name),
      ...sides.map(({ body }) => foldName(body)),
    ]),
    type: 'identity-role',
    summary: `${name} is called ${values.join(' and ')}.`,
    score: described ? SCORE_DESCRIBED : SCORE,
    internal: false,
    sides: sides.map((side, index) => ({
      value: values[index] ?? '',
      claims: [],
      evidence: passagesOf(side.heads),
    })),
    explanation: [
      `Rule F90: reports of one event put one person at the head of two bodies that no text of the case calls one, or part of one another: ${sides.map(({ body }) => body).join('; ')}.`,
      ...(described
        ? [
            'One report does not name the person beside the post: it is taken to be the one of the sentences before.',
          ]
        : []),
      'It is no conflict if the post changed hands between the reports, if one person heads both, if one body is part of the other, or if two people share the name.',
    ],
  }
}

function longest(texts: readonly string[]): string {
  return texts.toSorted((a, b) => b.length - a.length || byText(a, b))[0] ?? ''
}

/** Each stretch once, the longest of those that overlap. */
function passagesOf(heads: readonly HeadTold[]): Passage[] {
  const kept: Passage[] = []
  for (const { document, start, end } of heads.toSorted((a, b) => b.end - b.start - (a.end - a.start)))
    if (!kept.some((one) => one.document === document && one.start < end && start < one.end))
      kept.push({ document, start, end })
  return kept.toSorted((a, b) => byText(a.document, b.document) || a.start - b.start)
}
