import type { Lexicon, RoleEntry } from '../lexicon/lexicon.ts'
import { foldWord } from '../names/fold.ts'
import type { ReadToken } from './read.ts'

/** A lexicon with its phrases indexed by their first word. */
export type Vocabulary = {
  readonly lexicon: Lexicon
  readonly roles: ReadonlyMap<
    string,
    readonly { readonly words: readonly string[]; readonly entry: RoleEntry }[]
  >
}

/** Indexes the role phrases of a lexicon, the longest first. */
export function vocabularyOf(lexicon: Lexicon): Vocabulary {
  const roles = new Map<string, { words: readonly string[]; entry: RoleEntry }[]>()
  for (const entry of lexicon.roles) {
    const words = entry.words.split(' ').map(foldWord)
    const first = words[0] ?? ''
    const list = roles.get(first) ?? []
    list.push({ words, entry })
    roles.set(first, list)
  }
  for (const list of roles.values()) list.sort((a, b) => b.words.length - a.words.length)
  return { lexicon, roles }
}

/** The longest role phrase that starts at a token, with the number of tokens it takes. */
export function roleAt(
  { roles }: Vocabulary,
  tokens: readonly ReadToken[],
  index: number,
): { readonly entry: RoleEntry; readonly length: number } | null {
  const token = tokens[index]
  if (token?.kind !== 'word') return null
  for (const { words, entry } of roles.get(token.key) ?? []) {
    if (
      words.every(
        (word, offset) => tokens[index + offset]?.kind === 'word' && tokens[index + offset]?.key === word,
      )
    ) {
      return { entry, length: words.length }
    }
  }
  return null
}
