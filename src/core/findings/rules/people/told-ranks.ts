import { onceEach } from '../../../base/memo.ts'
import { byText } from '../../../base/order.ts'
import { stableId } from '../../../base/stable-id.ts'
import type { StatedPost } from '../../../statements/read-posts.ts'
import type { Discrepancy } from '../../discrepancy.ts'
import { pairsOfStory } from '../../reading/document-pairs.ts'
import type { StoryReading } from '../../reading/story-reading.ts'
import type { CaseFacts } from '../../reading/case-facts.ts'
import { postsClaimed } from './stated-posts.ts'
import { calledBoth } from '../../wording/people-words.ts'

const SCORE = 0.5
const MOST_POSTS = 80
const TOP = ['president', 'chair', 'chief-executive', 'director'] as const
/** Posts in one organisation that one person seldom holds at once, by their sorts. */
const RANKS: readonly (readonly [string, readonly string[]])[] = [
  ['secretary', ['deputy', 'treasurer', 'manager', ...TOP]],
  ['deputy', ['secretary', 'treasurer', 'manager', ...TOP]],
  ['treasurer', ['deputy', 'secretary', 'manager', ...TOP]],
  ['manager', ['director', 'chief-executive', 'secretary', 'deputy', 'treasurer']],
]
const APART: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  RANKS.map(([sort, others]) => [sort, new Set(others)] as const),
)
/** Managers of teams and captains are no managers of houses. */
const NO_MANAGER = /^(?:captain|coach|head coach|trainer|skipper)$/u

/**
 * Rule F37 `identity-role`: reports of one story give one person posts of different rank in one organisation (general
 * secretary, vice-president), and none gives both.
 */
export function proposeToldRanks(facts: CaseFacts, reading: StoryReading): Discrepancy[] {
  // Elsewhere posts change and people hold several.
  if (!facts.isChosen) return []
  const found = new Map<string, Discrepancy>()
  const postsOf = onceEach((document: string): readonly StatedPost[] =>
    [...reading.postsOf(document), ...postsClaimed(facts, document)]
      .filter(({ tenure, role }) => tenure === 'current' && !NO_MANAGER.test(role))
      .slice(0, MOST_POSTS),
  )
  for (const [document, partner] of pairsOfStory(reading)) {
    const [own, others] = [postsOf(document), postsOf(partner)]
    for (const a of own)
      for (const b of others) {
        if (a.person !== b.person || !areApart(a, b) || !mayBeOne(a, b)) continue
        if (givesBoth(own, a, b) || givesBoth(others, b, a)) continue
        const proposal = discrepancyOf(facts, a, b)
        found.set(proposal.id, found.get(proposal.id) ?? proposal)
      }
  }
  return [...found.values()]
}

function sortOf({ role, sort }: StatedPost): string {
  return role === 'treasurer' ? role : sort
}

function areApart(a: StatedPost, b: StatedPost): boolean {
  return APART.get(sortOf(a))?.has(sortOf(b)) === true || APART.get(sortOf(b))?.has(sortOf(a)) === true
}

/** Not posts in two organisations that are both named. */
function mayBeOne(a: StatedPost, b: StatedPost): boolean {
  return a.organisation === null || b.organisation === null || a.organisation === b.organisation
}

function givesBoth(posts: readonly StatedPost[], own: StatedPost, other: StatedPost): boolean {
  return posts.some((post) => post.person === own.person && post !== own && !areApart(post, other))
}

function discrepancyOf(facts: CaseFacts, a: StatedPost, b: StatedPost): Discrepancy {
  const name = facts.entity(a.person)?.name ?? ''
  const sides = [a, b].toSorted((x, y) => byText(x.role, y.role))
  const told = sides.map(({ role }) => role).join(' against ')
  return {
    id: stableId('discrepancy', ['identity-role', 'F37', a.person, ...sides.map(({ role }) => role)]),
    type: 'identity-role',
    summary: calledBoth(
      name,
      sides.map(({ role }) => role),
    ),
    score: SCORE,
    internal: false,
    sides: sides.map(({ role, document, start, end }) => ({
      value: `${name}: ${role}`,
      claims: [],
      evidence: [{ document, start, end }],
    })),
    explanation: [
      `Rule F37: reports of one story give ${name} posts that one person seldom holds at once: ${told}.`,
      'Taken as one organisation because no other is named beside the posts.',
      'It is no conflict if the person holds both posts, or left one for the other.',
    ],
  }
}
