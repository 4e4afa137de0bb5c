import { nounClass } from '../../lexical/noun-class.ts'
import { isEnglish } from '../../text/language.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Item } from '../reading/items.ts'
import type { DocumentContext } from '../roles/context.ts'

/** A post, or a noun for what somebody is: doctor, fisherman, jurors. */
export function isHuman({ lexicon, reading }: DocumentContext, item: Item | undefined): boolean {
  if (item?.kind === 'role') return true
  if (item?.kind !== 'word') return false
  if (lexicon.humanNouns.has(item.key) || /.{3}(?:man|woman|person)$/u.test(item.key)) return true
  // A word of another language may be written as an English one.
  return !item.capital && isEnglish(reading.document.meta.language) && isPeople(item.key, lexicon)
}

/** "the judges": a noun for several people. */
export function isSeveral({ lexicon }: DocumentContext, { key, kind }: Item): boolean {
  if (kind !== 'word' || lexicon.humanNouns.has(key)) return false
  return /(?:[^su]s|men)$/u.test(key) && nounClass(key) !== 'person'
}

/** A noun that means a person more than anything else, or several of them. */
function isPeople(key: string, { functionWords, sayingVerbs, auxiliaries }: Lexicon): boolean {
  if (key.length < 5 || functionWords.has(key) || sayingVerbs.has(key) || auxiliaries.has(key)) return false
  const singular = key.replace(/men$/u, 'man').replace(/(?<=[^su])s$/u, '')
  return nounClass(key) === 'person' || (singular !== key && nounClass(singular) === 'person')
}
