import { BETWEEN } from '../../claims/lexicon/english-people.ts'
import type { Span } from '../../text/span.ts'
import type { MaskedSentence, NamedPerson, PeopleRead } from './people-read.ts'
import { personAt } from './people-read.ts'
import type { RolePhrase } from './role-phrases.ts'
import { RANKED_NAME, ROLE_PATTERNS } from './role-patterns.ts'
import { rolePhrase } from './role-phrases.ts'

/** A document says that a person has a role: "X, the ship's cook", "the brigade, commanded by X" (rule S23). */
export type RoleLink = Span &
  RolePhrase & {
    readonly document: string
    readonly sentence: number
    readonly person: NamedPerson
    /** As the text puts it. */
    readonly words: string
    /** A title before the name, which may leave out what the post is of. */
    readonly title: boolean
  }

const BEFORE = new RegExp(`(?<ph>[^,.;:“”"–—()\\ue000-\\uf8ff]{3,90}), ${RANKED_NAME}`, 'gdu')
const TITLE = new RegExp(`(?<ph>(?:[\\p{L}'’-]+ ){1,5})${RANKED_NAME}`, 'gdu')
const RANKED = new RegExp(`(.)(?: (?:${BETWEEN}))+$`, 'u')
/** Where a description before a comma begins. */
const OPENS = /(?:^|\b)(?:the|an?|his|her|their|its|our|\p{L}+(?:['’]s|s['’]))\s/giu

/** The roles that a document gives to people (rule S23). */
export function roleLinksIn(document: string, read: PeopleRead): RoleLink[] {
  const found: RoleLink[] = []
  for (const sentence of read.sentences) {
    if (sentence.headline || !/[\ue000-\uf8fe]/u.test(sentence.text)) continue
    const add = (
      from: number,
      to: number,
      person: NamedPerson | null,
      roles: readonly RolePhrase[],
      title: boolean,
    ): void => {
      if (!person) return
      for (const role of roles) {
        const words = sentence.text.slice(from, to)
        if (
          found.some(
            (one) =>
              one.sentence === sentence.index &&
              one.person === person &&
              one.role.value === role.role.value &&
              one.role.sort === role.role.sort,
          )
        )
          continue
        found.push({
          ...role,
          document,
          sentence: sentence.index,
          start: sentence.start + from,
          end: sentence.start + to,
          person,
          words,
          title,
        })
      }
    }
    beforeComma(sentence, read, add)
    titles(sentence, read, add)
    for (const { pattern, read: roles } of ROLE_PATTERNS)
      for (const match of sentence.text.matchAll(pattern)) {
        const at = match.indices?.groups?.['n'] ?? match.indices?.groups?.['m']
        if (at)
          add(
            match.index,
            match.index + match[0].length,
            personAt(read, sentence.text, at[0]),
            roles(match.groups ?? {}),
            false,
          )
      }
  }
  return found
}

type Add = (
  from: number,
  to: number,
  person: NamedPerson | null,
  roles: readonly RolePhrase[],
  title: boolean,
) => void

/** "the vessel's captain, X": the last group of words before the comma that ends with a role. */
function beforeComma({ text }: MaskedSentence, read: PeopleRead, add: Add): void {
  for (const match of text.matchAll(BEFORE)) {
    const phrase = match.groups?.['ph'] ?? ''
    const at = match.indices?.groups?.['n']
    if (!at) continue
    const starts = [...phrase.matchAll(OPENS)].map(({ index }) => index).toReversed()
    for (const start of [...starts, 0]) {
      const roles = rolePhrase(phrase.slice(start))
      if (roles.length === 0) continue
      add(match.index + start, match.index + match[0].length, personAt(read, text, at[0]), roles, false)
      break
    }
  }
}

/** "union president X". */
function titles({ text }: MaskedSentence, read: PeopleRead, add: Add): void {
  for (const match of text.matchAll(TITLE)) {
    const phrase = (match.groups?.['ph'] ?? '').trimEnd()
    const at = match.indices?.groups?.['n']
    if (!at) continue
    const starts = [...phrase.matchAll(OPENS)].map(({ index, 0: word }) =>
      /['’]s? $|s['’] $/u.test(word) ? index : index + word.length,
    )
    const from = starts.at(-1) ?? 0
    const whole = phrase.slice(from)
    // "Head of Mission Ambassador X": what stands between is no part of the post, but "Chief Justice X" is one.
    const short = whole.replace(RANKED, '$1')
    const full = rolePhrase(whole)
    const own = short === whole || full.some(({ role }) => role.value === 'chief justice') ? whole : short
    if (own !== whole)
      add(
        match.index + from,
        match.index + match[0].length,
        personAt(read, text, at[0]),
        full.filter(({ role }) => role.sort === 'rank'),
        true,
      )
    // "Captain X" is a rank, "the team's captain X" a post.
    const roles = / (?:of|for|in|at) /u.test(own) && !/^head of/iu.test(own) ? [] : rolePhrase(own)
    const kept = roles.filter(
      ({ role }) =>
        !(role.sort === 'post' && role.value === 'captain' && own.endsWith('Captain')) &&
        !(role.sort === 'kin' && /\p{Lu}\p{L}+$/u.test(own)) &&
        !(role.sort === 'rank' && !/\p{Lu}\p{L}+$/u.test(own)),
    )
    add(match.index + from, match.index + match[0].length, personAt(read, text, at[0]), kept, true)
  }
}
