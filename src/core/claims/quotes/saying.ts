import listed from '#resources/lexical/english-sayings.json'
import { formsOf } from '../../lexical/verb-forms.ts'
import { isEnglish, primaryLanguage } from '../../text/language.ts'
import type { Item } from '../reading/items.ts'
import type { DocumentContext } from '../roles/context.ts'
import { isHuman } from './people-nouns.ts'

/** Verbs that are of saying where they stand beside a quotation: "“…,” he posts", "“…,” she allowed". */
const BESIDE_WORDS: ReadonlySet<string> = new Set(
  [
    ...listed.verbs.split(' '),
    'text',
    'whatsapp',
    'message',
    'phone',
    'remind',
    'sniff',
    'deadpan',
    'chime',
  ].flatMap((word) => formsOf(word)),
)

/** A verb of saying, also of two words: _put it_, _spoke of_, _let it be known_. */
export function isSaying(context: DocumentContext, items: readonly Item[], at: number): boolean {
  const item = items[at]
  if (isSayingVerb(context, item)) return true
  const next = items[at + 1]?.key
  if (item?.kind !== 'word') return false
  if (item.key === 'put') return next === 'it'
  if (/^(?:spoke|speaks?)$/u.test(item.key)) return next === 'of'
  // "The authors write that …"; not "the claim that".
  const subject = items[at - 1]
  if (next === 'that' && isSayingBeside(context, items, at))
    return isHuman(context, subject) || subject?.kind === 'name' || subject?.key === 'they'
  return item.key === 'let' && next === 'it' && items[at + 2]?.key === 'be' && items[at + 3]?.key === 'known'
}

/** A verb of saying. */
export function isSayingVerb({ lexicon }: DocumentContext, item: Item | undefined): boolean {
  return item?.kind === 'word' && lexicon.sayingVerbs.has(item.key)
}

/** Verbs that are of saying with a word behind them: _went on_, _shot back_, _chimed in_. */
const WITH_PARTICLE =
  /^(?:(?:went|goes|carried|carries|ran|runs) on|(?:shot|shoots|fired|fires|hit|hits|came|comes) back|(?:chimed|chimes|cut|cuts|broke|breaks|put|puts) in|(?:piped|pipes) up|burst out|(?:rapped|blurted) out)$/u

/** A verb that says who spoke where nothing else stands between it, its subject and the words. */
export function isSayingBeside(context: DocumentContext, items: readonly Item[], at: number): boolean {
  const item = items[at]
  if (isSayingVerb(context, item)) return true
  if (WITH_PARTICLE.test(`${item?.key ?? ''} ${items[at + 1]?.key ?? ''}`)) return true
  return (
    item?.kind === 'word' && !item.capital && isEnglish(languageOf(context)) && BESIDE_WORDS.has(item.key)
  )
}

/** Languages in which a verb alone says who does it. */
export function leavesOutPronouns(context: DocumentContext): boolean {
  return /^(?:es|it|pt)$/u.test(primaryLanguage(languageOf(context)))
}

/**
 * A word that no lexicon has, right behind a quotation that a comma, a question or a cry closes, and before who
 * speaks: «…», murmure NAME. Only in languages that write the verb first there.
 */
export function mayBeVerb(context: DocumentContext, items: readonly Item[], at: number): boolean {
  const item = items[at]
  if (item?.kind !== 'word' || item.capital || item.key.length < 4) return false
  if (!/^(?:fr|es|it|pt|de)$/u.test(primaryLanguage(languageOf(context)))) return false
  const { functionWords, auxiliaries } = context.lexicon
  return !functionWords.has(item.key) && !auxiliaries.has(item.key) && !isHuman(context, item)
}

function languageOf({ reading }: DocumentContext): string | null {
  return reading.document.meta.language
}
