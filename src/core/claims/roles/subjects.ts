import type { Item } from '../reading/items.ts'
import { personMeant } from './antecedents.ts'
import type { DocumentContext } from './context.ts'
import { beforeBrackets, person, personBefore } from './participants.ts'
import type { Participant } from './participants.ts'

/**
 * The subject of a verb at an index: a name, "who" after a name, or a pronoun, over auxiliaries and adverbs.
 * Pronouns bind only where one person can be meant.
 */
export function subjectBefore(context: DocumentContext, sentence: number, end: number): Participant | null {
  const items = context.sentences[sentence] ?? []
  let index = end - 1
  while (index >= 0 && index > end - 7) {
    const item = items[index]
    if (item?.kind !== 'word' || item.key === 'who') break
    const skippable =
      context.lexicon.auxiliaries.has(item.key) ||
      context.lexicon.negations.has(item.key) ||
      item.key === 'longer' ||
      item.key === 'to' ||
      item.key.endsWith('ly')
    if (!skippable) break
    index--
  }
  if (items[index]?.key === ')') index = beforeBrackets(items, index) - 1
  index = behindReport(context, items, index)
  const item = items[index]
  if (!item) return null
  if (item.key === 'who') {
    const at = /^[,-]$/u.test(items[index - 1]?.key ?? '') ? index - 1 : index
    const named = personBefore(context, sentence, at)
    if (named) return named
    const described = relativeHead(items, at)
    return described === null ? null : personBefore(context, sentence, described)
  }
  if (item.kind === 'name') return person(context, items, index, index, end)
  if (item.key === ',') {
    const named = apposed(context, sentence, index)
    if (named) return named
  }
  const pronoun = context.lexicon.subjectPronouns.get(item.key)
  if (pronoun !== 'he' && pronoun !== 'she') return null
  const meant = personMeant(context, sentence, index, pronoun)
  if (!meant?.clear) return null
  return { cluster: meant.cluster, span: item, from: index, to: end, antecedent: meant, form: item.key }
}

/** "who prosecutors say (leads)", "who according to police (leads)": the index of "who", else the index itself. */
function behindReport({ lexicon }: DocumentContext, items: readonly Item[], index: number): number {
  let says = false
  for (let at = index; at > index - 6 && at >= 0; at--) {
    const item = items[at]
    if (item?.kind === 'word' && item.key === 'who') return says ? at : index
    if (item?.key === ',' && at !== index && items[at - 1]?.key !== 'who') return index
    if (!item || item.kind === 'name' || item.kind === 'quote' || item.kind === 'possessive') return index
    if (lexicon.sayingVerbs.has(item.key) || item.key === 'according') says = true
  }
  return index
}

/** "NAME, a former detainee who": the comma after the name, when only a description stands between. */
function relativeHead(items: readonly Item[], end: number): number | null {
  for (let index = end - 1; index > end - 9; index--) {
    const item = items[index]
    if (!item || item.kind === 'name' || item.kind === 'quote') return null
    if (item.key === ',') return /^(?:a|an|the)$/u.test(items[index + 1]?.key ?? '') ? index : null
  }
  return null
}

/** "NAME, 54, a former teacher, (leads)": the name before a closed apposition. */
function apposed(context: DocumentContext, sentence: number, comma: number): Participant | null {
  const items = context.sentences[sentence] ?? []
  for (let index = comma - 1; index > comma - 12; index--) {
    const item = items[index]
    if (!item || item.kind === 'quote') return null
    if (item.key === ',') {
      const named = personBefore(context, sentence, index)
      if (named) return named
    }
  }
  return null
}
