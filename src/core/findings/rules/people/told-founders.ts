import { stableId } from '../../../base/stable-id.ts'
import type { DocumentId } from '../../../documents/source-document.ts'
import type { Discrepancy } from '../../discrepancy.ts'
import { sharesWord } from '../../people/one-role.ts'
import type { MaskedSentence } from '../../people/people-read.ts'
import type { RoleLink } from '../../people/role-links.ts'
import { tellingWords } from '../../people/role-phrases.ts'
import { areTwoPeople, isOnePerson } from '../../people/same-person.ts'
import type { CaseFacts } from '../../reading/case-facts.ts'
import { pairsOfStory } from '../../reading/document-pairs.ts'
import type { StoryReading } from '../../reading/story-reading.ts'
import { heldByEach } from '../../wording/people-words.ts'
import type { PeopleTold } from './told-people.ts'
import { proposeOfTwo, sidesOfTwo } from './told-of-two.ts'

const SCORE = 0.6
/** Somebody else founded it as well. */
const WITH_OTHERS =
  /\bco-?found|\b(?:one of|among) (?:the|its|their|several|many)\b|\bfounders\b|\bfounding (?:member|father)|\b(?:jointly|together with|alongside)\b|\b(?:helped|helping) (?:to )?(?:found|create|establish|set|start)|[\ue000-\uf8fe]\uf8ff* and (?:[\p{L}-]+ ){0,4}[\ue000-\uf8fe]/u
const DENIED = /\b(?:not|never)\b/u
const YEAR = /\b(?:1[5-9]|20)\d\d\b/gu
const CAPITALS = /\p{Lu}[\p{L}\p{N}'’-]*(?: (?:(?:of|and|for|the|de|del|da|al) )*\p{Lu}[\p{L}\p{N}'’-]*)*/gu
const NO_NAME =
  /^(?:the|an?|it|its|he|she|his|her|they|their|this|that|these|in|on|at|by|for|from|when|since|after|before|under|our|we|but|and|once|there|mr|mrs|ms|dr)$/u

type Founding = RoleLink & {
  /** Folded words of the name of what was founded; none where no name is near. */
  readonly body: readonly string[]
  readonly years: readonly string[]
}

/**
 * Rule F118 `identity-role`: two reports of one story say of one body that two people founded it. Who founded something
 * stays its founder, so that neither days nor words of change end it. The body is one where its name is, or the year in
 * which it was founded, or where both tell it by one noun.
 */
export function proposeToldFounders(
  facts: CaseFacts,
  reading: StoryReading,
  told: (id: DocumentId) => PeopleTold,
): Discrepancy[] {
  if (!facts.isChosen) return []
  return proposeOfTwo(pairsOfStory(reading), {
    readIn: (id) => foundingsIn(told(id)),
    areOfTwo: (a, b) => areTwoPeople(a.person, b.person) && isOneBody(a, b),
    isAlso: (one, other) => isOnePerson(one.person, other.person),
    proposalOf,
  })
}

function foundingsIn({ links, read: { sentences } }: PeopleTold): Founding[] {
  return links.flatMap((link): Founding[] => {
    const { role, denied, person } = link
    if (role.value !== 'founder' || denied || person.words.length < 2) return []
    const at = sentences.findIndex(({ index }) => index === link.sentence)
    const own = sentences[at]
    if (!own || own.headline || WITH_OTHERS.test(own.text) || DENIED.test(link.words)) return []
    return [{ ...link, body: bodyOf(link, own, sentences[at - 1]), years: own.text.match(YEAR) ?? [] }]
  })
}

/** What was founded by its name: in the words of the founding, else the name before them that is nearest. */
function bodyOf(link: RoleLink, own: MaskedSentence, before: MaskedSentence | undefined): readonly string[] {
  if (link.named.length > 0) return link.named
  const [from, to] = [link.start - own.start, link.end - own.start]
  return (
    namesIn(own.text.slice(from, to)).at(-1) ??
    namesIn(own.text.slice(0, from)).at(-1) ??
    (before && !before.headline && own.start - before.end <= 1 ? namesIn(before.text)[0] : undefined) ??
    []
  )
}

function namesIn(text: string): string[][] {
  return [...text.matchAll(CAPITALS)]
    .map(([name]) => tellingWords(name.split(' ').filter((word) => !NO_NAME.test(word.toLowerCase()))))
    .filter((words) => words.length > 0)
}

function isOneBody(a: Founding, b: Founding): boolean {
  if (a.body.length > 0 && b.body.length > 0 && isWithin(a.body, b.body)) return true
  if (a.named.length > 0 && b.named.length > 0) return false
  if (a.years.some((year) => b.years.includes(year))) return true
  return sharesWord(a.of, b.of)
}

/** All words of the shorter name stand in the longer one. */
function isWithin(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  return short.every((word) => sharesWord([word], long))
}

function proposalOf(a: Founding, b: Founding): Discrepancy {
  const noun = a.of.find((word) => b.of.includes(word))
  const { names, sides } = sidesOfTwo(
    a,
    b,
    ({ person }) => person.name,
    (name) => `founded by ${name}`,
  )
  return {
    id: stableId('discrepancy', ['identity-role', 'F118', ...names]),
    type: 'identity-role',
    summary: heldByEach(noun === undefined ? 'founder' : `founder of the ${noun}`, names),
    score: SCORE,
    internal: false,
    sides,
    explanation: [
      `Rule F118: two reports of one story name two founders of one body: ${names.join('; ')}.`,
      a.years.some((year) => b.years.includes(year))
        ? 'Taken as one body because both tell of the same year.'
        : 'Taken as one body because both call it alike.',
      'It is no conflict if they founded it together, or if the reports speak of two bodies.',
    ],
  }
}
