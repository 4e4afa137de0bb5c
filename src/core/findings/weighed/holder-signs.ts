import { foldName } from '../../claims/names/fold.ts'
import { isOfEitherSide, isOfStateOfOne, isOnePost, mayBeOnePost, sharesWord } from '../people/one-role.ts'
import type { NamedPerson } from '../people/people-read.ts'
import type { RoleLink } from '../people/role-links.ts'
import type { RoleBeside } from '../people/roles-beside.ts'
import { areTwoPeople, isOnePerson } from '../people/same-person.ts'

/** What speaks for or against two people being given one post (rule F110), each weighed by what it was worth. */
export const HOLDER_SIGNS = [
  'one-post',
  'of-shared',
  'of-one',
  'named-apart',
  'named-known',
  'holders',
  'knows-other',
  'two-states',
  'words',
  'names',
  'beside',
  'words-apart',
] as const
export type HolderSign = (typeof HOLDER_SIGNS)[number]
/** How much of each sign there is. */
export type HolderSigns = Readonly<Record<HolderSign, number>>

/** Whom a document names, and what it says that they are. */
export type HoldersOf = {
  readonly text: string
  readonly people: readonly NamedPerson[]
  readonly links: readonly RoleLink[]
  readonly beside: readonly RoleBeside[]
}

/** Two documents whose holders of posts are compared, and what is known of them beside. */
export type ComparedHolders = {
  readonly one: HoldersOf
  readonly other: HoldersOf
  /** How many of the two may speak of two governments. */
  readonly twoStates: number
  /** Names that both have. */
  readonly names: number
  /** Words of a change beside one of them, or too many days between the two. */
  readonly mayHaveChanged: (a: RoleLink, b: RoleLink) => boolean
}

/** Two people of two documents who may be given one post. */
export type HolderCandidate = { readonly a: RoleLink; readonly b: RoleLink; readonly signs: HolderSigns }

const MOST_NAMES = 4
const MOST_WORDS = 4
const LEAST_LETTERS = 5

/** What a document says that somebody is, or a word for it so many words from the name. */
type Held = { readonly link: RoleLink; readonly apart: number }

/**
 * All pairs of people of two documents of whom both are given one post; or of whom one stands beside the word
 * for it, where neither document knows the other's. None where a document gives it to both.
 */
export function holderCandidates(compared: ComparedHolders): HolderCandidate[] {
  const { one, other } = compared
  const [own, others] = [heldIn(one), heldIn(other)]
  return own.flatMap((x) =>
    others.flatMap((y): HolderCandidate[] => {
      const [a, b] = [x.link, y.link]
      if (!mayBeOne(a, b) || compared.mayHaveChanged(a, b)) return []
      if (compared.twoStates > 0 && isOfStateOfOne(a, b)) return []
      const isTold = x.apart === 0 && y.apart === 0
      if (!isTold && !((x.apart === 0 || y.apart === 0) && isUnknown(a, other) && isUnknown(b, one)))
        return []
      const isPost = (link: RoleLink): boolean => isPostOf(link, a, b)
      if (givesTo(one, b, isPost) || givesTo(other, a, isPost)) return []
      return [{ a, b, signs: signsOf(a, b, Math.max(x.apart, y.apart), compared) }]
    }),
  )
}

function heldIn({ links, beside }: HoldersOf): Held[] {
  const near = beside.filter(
    ({ link }) => !links.some(({ role, person }) => role.value === link.role.value && person === link.person),
  )
  return [
    ...links.map((link) => ({ link, apart: 0 })),
    ...near.map(({ link, apart }) => ({ link, apart: 1 + apart })),
  ]
}

function isUnknown({ person }: RoleLink, { people }: HoldersOf): boolean {
  return person.words.length > 1 && !people.some((known) => isOnePerson(known, person))
}

function isPostOf(link: RoleLink, a: RoleLink, b: RoleLink): boolean {
  return (
    link.role.sort === a.role.sort &&
    (link.role.value === a.role.value || isOnePost(link, a) || isOnePost(link, b))
  )
}

/** The document gives the post to this one as well. */
function givesTo({ links }: HoldersOf, holder: RoleLink, isPost: (link: RoleLink) => boolean): boolean {
  return links.some((link) => isPost(link) && isOnePerson(link.person, holder.person))
}

function mayBeOne(a: RoleLink, b: RoleLink): boolean {
  if (a.role.sort !== 'post' || b.role.sort !== 'post' || a.role.value === 'founder') return false
  if (!mayBeOnePost(a, b) || isOfEitherSide(a, b) || areParallel(a.named, b.named)) return false
  const alike = a.role.value === b.role.value
  return (alike || isOnePost(a, b)) && areTwoPeople(a.person, b.person)
}

/** "The Vikedal Rescue Force", "the Harbour Force": names that share a word, and each has one more. */
function areParallel(a: readonly string[], b: readonly string[]): boolean {
  const hasMore = (one: readonly string[], other: readonly string[]): boolean =>
    one.some((word) => !sharesWord([word], other))
  return sharesWord(a, b) && hasMore(a, b) && hasMore(b, a)
}

type Side = {
  readonly own: RoleLink
  readonly to: HoldersOf
}

function signsOf(a: RoleLink, b: RoleLink, apart: number, compared: ComparedHolders): HolderSigns {
  const { one, other } = compared
  const sides: readonly Side[] = [
    { own: a, to: other },
    { own: b, to: one },
  ]
  const count = (of: (side: Side) => boolean): number => sides.filter(of).length
  const isPost = (link: RoleLink): boolean => isPostOf(link, a, b)
  const onePost = isOnePost(a, b)
  const ofShared = sharesWord(a.of, b.of)
  const known = count(({ own, to }) => to.people.some((person) => isOnePerson(person, own.person)))
  return {
    'one-post': Number(onePost),
    'of-shared': Number(ofShared),
    'of-one': Number((a.of.length === 0) !== (b.of.length === 0)),
    'named-apart': Number(a.named.length > 0 && b.named.length > 0 && !sharesWord(a.named, b.named)),
    'named-known': count(({ own, to }) => own.named.length > 0 && isKnown(to.text, own.named)),
    holders: Math.log2(holdersOf(one, isPost)) + Math.log2(holdersOf(other, isPost)),
    'knows-other': known,
    'two-states': compared.twoStates,
    words: Math.min(MOST_WORDS, sharedWords(a, one, b, other)),
    names: Math.min(MOST_NAMES, compared.names),
    beside: Number(apart > 0),
    'words-apart': Math.log2(Math.max(1, apart)),
  }
}

/** How many people a document gives the post to, one at least. */
function holdersOf({ links }: HoldersOf, isPost: (link: RoleLink) => boolean): number {
  const found: RoleLink[] = []
  for (const link of links)
    if (isPost(link) && !found.some(({ person }) => isOnePerson(person, link.person))) found.push(link)
  return Math.max(1, found.length)
}

/** "Orrin", "Orrish": a text has all names, or words made of them. */
function isKnown(text: string, words: readonly string[]): boolean {
  const folded = foldName(text)
  return words.every((word) => folded.includes(word.slice(0, Math.max(4, word.length - 2))))
}

function sharedWords(a: RoleLink, one: HoldersOf, b: RoleLink, other: HoldersOf): number {
  const right = wordsAround(b, other)
  return [...wordsAround(a, one)].filter((word) => right.has(word)).length
}

/** Longer words of the sentence. */
function wordsAround({ start, end }: RoleLink, { text }: HoldersOf): ReadonlySet<string> {
  const from = text.lastIndexOf('. ', start) + 1
  const to = text.indexOf('. ', end)
  return new Set(
    foldName(text.slice(from, to < 0 ? undefined : to))
      .split(' ')
      .filter((word) => word.length >= LEAST_LETTERS),
  )
}
