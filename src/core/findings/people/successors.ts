import { foldName } from '../../claims/names/fold.ts'
import type { MaskedSentence, NamedPerson, PeopleRead } from './people-read.ts'
import { NAME, personAt } from './people-read.ts'
import { RANKED_NAME } from './pattern-parts.ts'
import type { RolePhrase } from './role-phrases.ts'

/** A person who is told to follow somebody, and where. */
export type Successor = {
  readonly from: number
  readonly to: number
  readonly person: NamedPerson
  readonly role: RolePhrase
}

const ASIDE = '(?:, [^.;:“”"\\ue000-\\uf8ff]{3,60},)?'
const CHOSEN =
  '(?:named|names|naming|appointed|appoints|appointing|chose|chosen|picked|nominated|designated|installed|elected|tapped)'
/** Whoever is followed: "him", or a name as the group `m`. */
const WHOM = `(?:him|her|the late \\p{Ll}+|(?:[\\p{L}.]+ ){0,3}?(?<m>${NAME}))`

/**
 * Frames that tell who follows somebody now. Not "succeeded" of the past, which stories of whole lives are full of.
 */
const FRAMES: readonly RegExp[] = [
  // "named X, until now his deputy, to succeed him", "appointed X in his place".
  new RegExp(`\\b${CHOSEN} ${RANKED_NAME}${ASIDE} (?:to succeed|to replace|in place of) ${WHOM}`, 'gdu'),
  new RegExp(
    `\\b${CHOSEN} ${RANKED_NAME}${ASIDE} (?:as (?:his|her) successor|in (?:his|her) (?:place|stead))\\b`,
    'gdu',
  ),
  // "Y is to be succeeded by his younger brother, X".
  new RegExp(
    `(?:(?<m>${NAME})|\\b(?:[Hh]e|[Ss]he))(?:,? who)?(?: (?:is|will|was|has|to|be|been|being|now|already|would))+ (?:succeeded|replaced|followed) by (?:[^.;:“”"\\ue000-\\uf8ff]{0,60}[ ,])?${RANKED_NAME}`,
    'gdu',
  ),
  // "X, his deputy, will succeed him".
  new RegExp(
    `${RANKED_NAME}${ASIDE}(?: (?:will|is|to|would|has|been|named|chosen|expected|due))* (?:succeeds?|replaces?|takes? over from) ${WHOM}`,
    'gdu',
  ),
  // "His successor is X".
  new RegExp(
    `\\b(?:[Hh]is|[Hh]er|(?<m>${NAME})['’]s) successor(?: is| will be| would be)?,? ${RANKED_NAME}`,
    'gdu',
  ),
]

/** Whoever follows somebody, as a post of which the one who is followed has one (rule S23). */
export function successorsIn({ text }: MaskedSentence, read: PeopleRead): Successor[] {
  if (!/succe|replace|take(?:s)? over|place|stead\b|followed by/u.test(text)) return []
  return FRAMES.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const at = match.indices?.groups?.['n']
      const other = match.indices?.groups?.['m']
      const person = at ? personAt(read, text, at[0]) : null
      const before = other ? personAt(read, text, other[0]) : null
      if (!person || before === person) return []
      const of = before ? foldName(before.name).split(' ') : []
      const role: RolePhrase = {
        role: { sort: 'post', value: 'successor' },
        said: '',
        field: null,
        of,
        named: of,
        tenure: 'current',
      }
      return [{ from: match.index, to: match.index + match[0].length, person, role }]
    }),
  )
}
