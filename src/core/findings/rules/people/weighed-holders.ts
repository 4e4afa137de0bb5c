import { onceEach } from '../../../base/memo.ts'
import { byText, firstDifference } from '../../../base/order.ts'
import { stableId } from '../../../base/stable-id.ts'
import { foldName } from '../../../claims/names/fold.ts'
import type { DocumentId, Passage } from '../../../documents/source-document.ts'
import type { Discrepancy } from '../../discrepancy.ts'
import { typeOfPost } from '../../people/one-role.ts'
import { postAsked } from '../../people/post-asked.ts'
import type { RoleLink } from '../../people/role-links.ts'
import { rolesBeside } from '../../people/roles-beside.ts'
import type { Plausible } from '../../plausible/plausible.ts'
import type { CaseFacts } from '../../reading/case-facts.ts'
import type { DocumentPair } from '../../reading/document-pairs.ts'
import { pairsOfStory } from '../../reading/document-pairs.ts'
import type { StoryReading } from '../../reading/story-reading.ts'
import { mayBeOfOneWeek, mayBeOfTwoStates } from '../../situations/affairs.ts'
import type { ComparedHolders, HoldersOf } from '../../weighed/holder-signs.ts'
import type { WeighedHolders } from '../../weighed/weighed-holders.ts'
import { weighHolders } from '../../weighed/weighed-holders.ts'
import { heldByEach } from '../../wording/people-words.ts'
import type { PeopleTold } from './told-people.ts'
import { mayHaveChanged } from './told-people.ts'

/** What is less likely is left to the rules that read more closely. */
const LEAST = 0.6
/** A rule's own score goes from a half to .85. */
const LOWEST = 0.5
const HIGHEST = 0.85
/** Places of two people that a proposal shows. */
const MOST_PLACES = 4

/**
 * Rule F110 `office-holder` and `identity-role`: two reports of one story give one post to two people, by all signs
 * together, weighed by what they were worth in other texts. Of cases that somebody chose.
 */
export function proposeWeighedHolders(
  facts: CaseFacts,
  reading: StoryReading,
  told: (id: DocumentId) => PeopleTold,
  plausible: Plausible,
): Discrepancy[] {
  if (!facts.isChosen) return []
  const compared = holdersCompared(facts, told)
  const groups = new Map<string, WeighedHolders[]>()
  for (const pair of pairsCompared(facts, reading))
    for (const places of weighHolders(compared(pair), LEAST)) {
      const possible = places.filter(({ a, b }) => isPlausible(plausible, a, b))
      const [first] = possible
      if (!first) continue
      const key = [first.a, first.b]
        .map(({ person }) => foldName(person.name))
        .toSorted(byText)
        .join(' | ')
      groups.set(key, [...(groups.get(key) ?? []), ...possible.slice(0, MOST_PLACES)])
    }
  return [...groups.values()].map((pairs) => proposalOf(facts, pairs))
}

/** Pairs of documents of one story that may be of one week: longer, and a post may have changed hands. */
export function pairsCompared(facts: CaseFacts, reading: StoryReading): readonly DocumentPair[] {
  return pairsOfStory(reading).filter(([document, partner]) => mayBeOfOneWeek(facts, document, partner))
}

function isPlausible(plausible: Plausible, a: RoleLink, b: RoleLink): boolean {
  const [left, right] = [a, b].map((link) => ({ value: link.person.name, passage: passageOf(link) }))
  return left !== undefined && right !== undefined && plausible.pair(typeOfPost(a, b), left, right)
}

/** What the weighing asks of two documents of a case. */
export function holdersCompared(
  facts: CaseFacts,
  told: (id: DocumentId) => PeopleTold,
): (pair: DocumentPair) => ComparedHolders {
  const holdersIn = onceEach((id: DocumentId): HoldersOf => {
    const { read, links } = told(id)
    return { text: facts.document(id)?.text ?? '', people: read.people, links, beside: rolesBeside(id, read) }
  })
  return ([document, partner]) => ({
    one: holdersIn(document),
    other: holdersIn(partner),
    twoStates: [document, partner].filter((id) => mayBeOfTwoStates(facts, id)).length,
    names: facts.sharedNames(document, partner, new Set()),
    mayHaveChanged: (a, b) => mayHaveChanged(facts, a, b),
  })
}

/** One proposal for two people, with all places that give the two the post. */
function proposalOf(facts: CaseFacts, pairs: readonly WeighedHolders[]): Discrepancy {
  const [best] = pairs.toSorted((x, y) => y.likelihood - x.likelihood || byText(placeOf(x.a), placeOf(y.a)))
  const sides = new Map<string, { readonly name: string; readonly links: RoleLink[] }>()
  for (const { a, b } of pairs)
    for (const link of [a, b]) {
      const key = foldName(link.person.name)
      const side = sides.get(key) ?? { name: link.person.name, links: [] }
      if (!side.links.some((one) => placeOf(one) === placeOf(link))) side.links.push(link)
      sides.set(key, side)
    }
  const ordered = [...sides.values()].toSorted((x, y) => byText(x.name, y.name))
  const names = ordered.map(({ name }) => name)
  const [a, b] = best ? [best.a, best.b] : []
  const type = a && b ? typeOfPost(a, b) : 'office-holder'
  const field = a?.field ?? b?.field ?? null
  const post = `${(a?.role.value ?? '').replace(/^[^:]*: /u, '')}${field === null ? '' : ` (${field})`}`
  const asked = a && b ? postAsked(facts, a, b) : post
  const likelihood = best?.likelihood ?? LEAST
  return {
    id: stableId('discrepancy', [type, 'F110', post, ...names]),
    type,
    summary: heldByEach(asked, names),
    score: Math.round((LOWEST + ((likelihood - LEAST) / (1 - LEAST)) * (HIGHEST - LOWEST)) * 100) / 100,
    internal: false,
    sides: ordered.map(({ name, links }) => ({
      value: name,
      claims: [],
      evidence: links
        .map(passageOf)
        .toSorted((x, y) => firstDifference(byText(x.document, y.document), x.start - y.start)),
    })),
    explanation: [
      `Rule F110: two reports of one story seem to give one post, ${asked}, to two people: ${names.join('; ')}.`,
      `Taken as one because ${reasonsOf(best).join(', and because ')}.`,
      'It is no conflict if one took over from the other, or if there are two such posts.',
    ],
  }
}

function reasonsOf(best: WeighedHolders | undefined): string[] {
  if (!best) return []
  const { signs, likelihood } = best
  return [
    ...(signs['knows-other'] === 0 ? ['neither report knows the other’s holder'] : []),
    ...(signs['of-shared'] > 0 ? ['both say what it is of in a word that they share'] : []),
    `all signs together make it ${Math.round(likelihood * 100)} in 100 likely`,
  ]
}

function passageOf({ document, start, end }: RoleLink): Passage {
  return { document, start, end }
}

function placeOf({ document, start }: RoleLink): string {
  return `${document} ${String(start).padStart(8, '0')}`
}
