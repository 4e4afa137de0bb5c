import { foldName } from '../../claims/names/fold.ts'
import type { CaseFacts } from '../reading/case-facts.ts'
import { isPhrase } from '../wording/people-words.ts'
import { sharesWord } from './one-role.ts'
import type { RoleLink } from './role-links.ts'

/** Letters in which a post and what it is of say the same. */
const STEM = 7

/**
 * The post that two links speak of, as it is asked about: "district magistrate", "head of Harbour Guild", "head of the rescue".
 * The reports' own word where they agree on it; of the organisation that one of them names, or else of the words that both have.
 */
export function postAsked(facts: CaseFacts, a: RoleLink, b: RoleLink): string {
  const post = a.said === b.said && a.said !== '' ? a.said : a.role.value.replace(/^[^:]*: /u, '')
  if (a.field !== null) return `${post} (${a.field})`
  // "Chief investigator of the investigation".
  const shared = a.of.filter((word) => sharesWord([word], b.of) && !post.includes(word.slice(0, STEM)))
  if (shared.length === 0 || isPhrase(post)) return post
  const body = bodyIn(facts, a, shared) ?? bodyIn(facts, b, shared)
  return `${post} of ${body ?? `the ${shared.map((word) => asWritten(word, a.words)).join(' ')}`}`
}

/** The organisation named in the words of a link that all the words are of: "Velian" is not the Velian delegation. */
function bodyIn(
  facts: CaseFacts,
  { document, start, end }: RoleLink,
  words: readonly string[],
): string | null {
  for (const id of facts.entitiesIn(document)) {
    const entity = facts.entity(id)
    if (entity?.kind !== 'organisation') continue
    const name = foldName(entity.name).split(' ')
    if (!words.every((word) => sharesWord([word], name))) continue
    if (facts.mentionsIn(id, document).some((one) => one.start < end && start < one.end)) return entity.name
  }
  return null
}

/** "Dockers'" for the word "docker", which is folded and has lost its ending. */
function asWritten(word: string, text: string): string {
  const found = [...text.matchAll(/\p{L}+(?:['’](?=s\b)s|s['’])?/gu)].find(([one]) =>
    foldName(one).startsWith(word),
  )
  return found?.[0].replace(/['’]s$/u, '') ?? word
}
