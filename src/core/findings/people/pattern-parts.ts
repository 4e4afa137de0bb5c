import { BETWEEN } from '../../claims/lexicon/english-people.ts'
import { NAME } from './people-read.ts'
import type { RolePhrase } from './role-phrases.ts'

/** A name with ranks before it, as the group `n`. */
export const RANKED_NAME = `(?:(?:${BETWEEN}) )*(?<n>${NAME})(?!\\uf8ff|['’]s)`
/** "X, 46, …". */
export const AGE = '(?:,? (?:aged )?\\(?\\d\\d?\\)?,?)?'
/** What a post is of, up to the next mark or name, as the group `org`. */
export const ORG = String.raw`(?<org>[^,.;:“”"–—()\ue000-\uf8ff]{2,70}?)`

/** A frame of words round a name, and the roles that it tells. */
export type RolePattern = { readonly pattern: RegExp; readonly read: (groups: Groups) => RolePhrase[] }
type Groups = Readonly<Record<string, string | undefined>>

/** What a group of a pattern holds; `''` where it is absent. */
export const groupOf = (groups: Groups, name: string): string => groups[name] ?? ''
