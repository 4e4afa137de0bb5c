import { rolesOfWord } from '../../claims/lexicon/english-people.ts'
import type { NamedPerson, PeopleRead } from './people-read.ts'
import { NAME, personAt } from './people-read.ts'
import type { RoleLink } from './role-links.ts'

/** A post whose word stands in one sentence with a name, and so many words from it: perhaps the person's. */
export type RoleBeside = { readonly link: RoleLink; readonly apart: number }

const SIGN = new RegExp(NAME, 'gu')
/** Beyond this, a word and a name of one sentence say nothing of each other. */
const FARTHEST = 12

/** The words of posts that stand near names, where no pattern tells whose post it is. Linear in the text. */
export function rolesBeside(document: string, read: PeopleRead): RoleBeside[] {
  return read.sentences.flatMap((sentence) => {
    if (sentence.headline) return []
    const { text } = sentence
    const names = [...text.matchAll(SIGN)].flatMap(({ index }) => {
      const person = personAt(read, text, index)
      return person ? [{ at: index, person }] : []
    })
    if (names.length === 0) return []
    const words = [...text.matchAll(/\p{L}[\p{L}'’-]*/gu)]
    return words.flatMap((word, order) => {
      const own = word[0].toLowerCase()
      // "Vice president": no president.
      const before = words[order - 1]?.[0].toLowerCase() ?? ''
      if (before !== '' && rolesOfWord(`${before} ${own}`).length > 0) return []
      const roles = [`${own} ${words[order + 1]?.[0].toLowerCase() ?? ''}`, own].flatMap(rolesOfWord)
      const posts = roles.filter(({ sort }) => sort === 'post')
      const nearest = nearestTo(names, word.index, text)
      if (posts.length === 0 || nearest === null || nearest.apart > FARTHEST) return []
      return posts.slice(0, 1).map((role) => ({
        apart: nearest.apart,
        link: {
          role,
          said: '',
          field: null,
          of: [],
          named: [],
          tenure: 'current' as const,
          document,
          sentence: sentence.index,
          start: sentence.start,
          end: sentence.end,
          person: nearest.person,
          words: text,
          denied: false,
          pronoun: false,
          title: false,
        },
      }))
    })
  })
}

function nearestTo(
  names: readonly { readonly at: number; readonly person: NamedPerson }[],
  place: number,
  text: string,
): { readonly person: NamedPerson; readonly apart: number } | null {
  let best: { readonly person: NamedPerson; readonly apart: number } | null = null
  for (const { at, person } of names) {
    const apart = text.slice(Math.min(at, place), Math.max(at, place)).split(/\s+/u).length - 1
    if (best === null || apart < best.apart) best = { person, apart }
  }
  return best
}
