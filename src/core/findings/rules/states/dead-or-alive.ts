import { onceEach } from '../../../base/memo.ts'
import { stableId } from '../../../base/stable-id.ts'
import type { DocumentId } from '../../../documents/source-document.ts'
import type { Discrepancy } from '../../discrepancy.ts'
import type { LifeTold } from '../../people/lives-told.ts'
import { livesIn } from '../../people/lives-told.ts'
import type { NamedPerson, PeopleRead } from '../../people/people-read.ts'
import { isOnePerson } from '../../people/same-person.ts'
import type { CaseFacts } from '../../reading/case-facts.ts'
import { pairsOfStory } from '../../reading/document-pairs.ts'
import type { StoryReading } from '../../reading/story-reading.ts'

const SCORE = 0.62

type Told = LifeTold & { readonly document: DocumentId }

/**
 * Rule F119 `status-outcome`: a report tells that somebody is dead, and one that is not older shows them speak, walk or sit
 * there and knows of no death. Not where either report tells both.
 */
export function proposeDeadOrAlive(
  facts: CaseFacts,
  reading: StoryReading,
  readPeople: (id: DocumentId) => PeopleRead,
): Discrepancy[] {
  if (!facts.isChosen) return []
  const toldIn = onceEach((id: DocumentId): readonly Told[] =>
    livesIn(readPeople(id)).map((one) => ({ ...one, document: id })),
  )
  const found = new Map<string, Discrepancy>()
  for (const [document, partner] of pairsOfStory(reading))
    for (const [first, second] of [
      [document, partner],
      [partner, document],
    ] as const) {
      if (!isNotOlder(facts, second, first)) continue
      const [own, others] = [toldIn(first), toldIn(second)]
      for (const dead of own.filter(({ state }) => state === 'dead')) {
        const alive = others.find(({ state, person }) => state === 'alive' && isOne(person, dead.person))
        if (!alive) continue
        const isIn = (told: readonly Told[], state: LifeTold['state']): boolean =>
          told.some((one) => one.state === state && isOne(one.person, dead.person))
        if (isIn(own, 'alive') || isIn(others, 'dead')) continue
        const proposal = proposalOf(dead, alive)
        if (!found.has(proposal.id)) found.set(proposal.id, proposal)
      }
    }
  return [...found.values()]
}

/** Whoever wrote later knows who is dead; where a day is not known, the documents of a chosen case are of one affair. */
function isNotOlder(facts: CaseFacts, one: DocumentId, than: DocumentId): boolean {
  const [left, right] = [facts.publishedOn(one), facts.publishedOn(than)]
  return left === null || right === null || left >= right
}

/** One person, of whom one report may give only the first letter of the given name. */
function isOne(a: NamedPerson, b: NamedPerson): boolean {
  if (a.words.length < 2 || b.words.length < 2) return a.entity !== null && a.entity === b.entity
  if (isOnePerson(a, b)) return true
  const [first, other] = [a.words[0] ?? '', b.words[0] ?? '']
  return (
    (first.length === 1 || other.length === 1) && first[0] === other[0] && a.words.at(-1) === b.words.at(-1)
  )
}

function proposalOf(dead: Told, alive: Told): Discrepancy {
  const { name } = dead.person.name.length >= alive.person.name.length ? dead.person : alive.person
  return {
    id: stableId('discrepancy', ['status-outcome', 'F119', name]),
    type: 'status-outcome',
    summary: `${name} is told to be dead (“${dead.words}”), and shown alive (“${alive.words}”).`,
    score: SCORE,
    internal: false,
    sides: [dead, alive].map(({ state, document, start, end }) => ({
      value: state,
      claims: [],
      evidence: [{ document, start, end }],
    })),
    explanation: [
      `Rule F119: one report tells that ${name} is dead, and one that is not older shows ${name} alive and knows of no death.`,
      'It is no conflict if the reports speak of two people of one name, or if what the second tells came before the death.',
    ],
  }
}
