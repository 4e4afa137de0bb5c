import { ENGLISH } from '../../claims/lexicon/english.ts'
import type { MaskedSentence } from './people-read.ts'

/** Bodies that are no organisations elsewhere: whoever leads one is known by it. */
const MORE =
  /^(?:coastguard|navy|police|parliament|court|office|service|inspectorate|festival|prison|mine|museum|column|brigade|task-force|chamber|tribunal|panel|inquiry|mission|expedition)$/u
/** Letters between two sentences of one paragraph. */
const MOST_BETWEEN = 1
const PHRASE_END =
  /^(?: (?:of|for|in) (?:the )?(?:\p{Lu}[\p{L}'’-]*(?: (?:of |and |del |de )?\p{Lu}[\p{L}'’-]*){0,3}|[\p{Ll}-]+(?= (?:is|was|has|had)|,)))?/u

/**
 * The body that "its leader" at the head of a sentence goes back to: the first that the sentence before names or tells by
 * its noun ("The coastguard of Kelmar, which …", "It was the Sons of the Oasis who …"). `null` at the head of a paragraph.
 */
export function bodyBefore(sentences: readonly MaskedSentence[], index: number): string | null {
  const at = sentences.findIndex((one) => one.index === index)
  const [own, before] = [sentences[at], sentences[at - 1]]
  if (!own || !before || before.headline || own.start - before.end > MOST_BETWEEN) return null
  for (const { 0: word, index: from } of before.text.matchAll(/\p{L}[\p{L}'’-]*/gu)) {
    const noun = word.toLowerCase().replace(/['’]s$/u, '')
    if (!isBodyNoun(noun)) continue
    const phrase =
      /(?:(?:[Tt]he|[Aa]n?|[Oo]ur|[Ii]ts) )?(?:[\p{L}'’-]+ ){0,3}$/u.exec(before.text.slice(0, from))?.[0] ??
      ''
    const article = [...phrase.matchAll(/\b(?:the|an?|our|its) /giu)].at(-1)
    const capitals = /(?:\p{Lu}[\p{L}'’-]* )*$/u.exec(phrase)?.[0] ?? ''
    const lead = article ? phrase.slice(article.index) : capitals
    // "People on board".
    if (lead === '' && !/^\p{Lu}/u.test(word)) continue
    const behind = PHRASE_END.exec(before.text.slice(from + word.length))?.[0] ?? ''
    return `${lead}${word}${behind}`
  }
  return null
}

/** Whether a noun tells a body: an organisation, or one of those that are led without being called so. */
export function isBodyNoun(noun: string): boolean {
  return MORE.test(noun) || ENGLISH.organisationNouns.has(noun) || ENGLISH.organisationHeads.has(noun)
}
