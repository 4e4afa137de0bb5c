import { NEWS_NOUNS } from './news-words.ts'
import { entryOf } from './packed-words.ts'
import type { NounClass } from './word.ts'

/**
 * What a noun names in its most frequent sense; null for a word that the resource does not know as a noun.
 *
 * @param lemma the singular, lower case. Of a compound ("car bomb", "prison officer") the last word decides.
 */
export function nounClass(lemma: string): NounClass | null {
  const listed = NEWS_NOUNS.get(lemma)
  if (listed) return listed
  const noun = entryOf({ lemma, part: 'noun' })
  if (noun) return noun.nounClass
  const last = /[ -]([^ -]+)$/u.exec(lemma)?.[1]
  return last === undefined ? null : nounClass(last)
}
