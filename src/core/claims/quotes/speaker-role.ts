import type { NameCluster } from '../names/clusters.ts'
import type { Item } from '../reading/items.ts'
import { resolvedAt } from '../roles/context.ts'
import type { DocumentContext } from '../roles/context.ts'
import { textOf } from './noun-phrase.ts'

/** Most items of a description before or after a name. */
const LONGEST_DESCRIPTION = 9

/**
 * How a document introduces the people and groups it names (rule C16): the post or title before a name
 * ("commander Odo Brandt"), else the words in apposition after it ("Odo Brandt, a dentist,"). The first
 * introduction of each; one with a post before one without.
 */
export function introductionsOf(context: DocumentContext): ReadonlyMap<NameCluster, string> {
  const found = new Map<NameCluster, { text: string; post: boolean }>()
  for (const [index, sentence] of context.reading.sentences.entries()) {
    if (sentence.quote !== null) continue
    const items = context.sentences[index] ?? []
    for (const [at, item] of items.entries()) {
      const cluster = resolvedAt(context, item)?.cluster
      if (!cluster || context.names.kinds.get(cluster) !== 'person') continue
      if (found.get(cluster)?.post === true) continue
      const told = [before(context, items, at), beforeComma(context, items, at), after(context, items, at)]
      const introduction = told.find((one) => one?.post === true) ?? told.find((one) => one !== null)
      if (introduction && (introduction.post || !found.has(cluster))) found.set(cluster, introduction)
    }
  }
  return new Map([...found].map(([cluster, { text }]) => [cluster, text]))
}

/** Every place where a document introduces a person, in order. */
export function allIntroductionsOf(
  context: DocumentContext,
): { readonly cluster: NameCluster; readonly text: string; readonly sentence: number }[] {
  const found: { cluster: NameCluster; text: string; sentence: number }[] = []
  for (const [index, sentence] of context.reading.sentences.entries()) {
    if (sentence.quote !== null) continue
    const items = context.sentences[index] ?? []
    for (const [at, item] of items.entries()) {
      const cluster = resolvedAt(context, item)?.cluster
      if (!cluster || context.names.kinds.get(cluster) !== 'person') continue
      for (const introduction of [
        before(context, items, at),
        beforeComma(context, items, at),
        after(context, items, at),
      ])
        if (introduction) found.push({ cluster, text: introduction.text, sentence: index })
    }
  }
  return found
}

type Introduction = { readonly text: string; readonly post: boolean }

/** "Kestrel Front spokesman NAME", "Marsh Minister NAME": back from the name over what can stand in a title. */
function before(context: DocumentContext, items: readonly Item[], at: number): Introduction | null {
  let first = at
  let post = false
  let title = false
  while (first > 0 && first > at - LONGEST_DESCRIPTION) {
    const item = items[first - 1]
    if (!item) break
    const isPost = item.kind === 'role' || (item.kind === 'word' && context.lexicon.humanNouns.has(item.key))
    const inside =
      isPost ||
      item.kind === 'title' ||
      item.kind === 'noun' ||
      item.kind === 'adjective' ||
      (first < at && (item.kind === 'name' || item.kind === 'possessive')) ||
      (item.kind === 'word' && item.capital && items[first - 2] !== undefined) ||
      (item.kind === 'word' && item.key === 'of' && first < at) ||
      (item.kind === 'word' && isPlainModifier(context, item) && first < at)
    if (!inside) break
    post ||= isPost
    // Mr and Mrs say nothing about who somebody is.
    title ||= item.kind === 'title' && !context.lexicon.genderedTitles.has(item.key)
    first--
  }
  while (first < at && !opensTitle(items[first])) first++
  const start = items[first]
  const last = items[at - 1]
  if (!start || !last || first >= at || !(post || title)) return null
  return { text: textOf(context, start, last), post }
}

/** "The interior minister, NAME, …", "the spokesman of the guards, Major NAME.": a post, and the name as its apposition. */
function beforeComma(context: DocumentContext, items: readonly Item[], at: number): Introduction | null {
  const next = items[at + 1]
  const closes = next === undefined || /^[,.]$/u.test(next.key) || next.kind === 'quote'
  let comma = at - 1
  while (items[comma]?.kind === 'title') comma--
  if (items[comma]?.key !== ',' || !closes) return null
  const found = before(context, items, comma)
  return found?.post === true ? found : describedFrom(context, items, comma)
}

/** "the stationmaster of those days": from the article to the comma, where its head is a word for people. */
function describedFrom(context: DocumentContext, items: readonly Item[], comma: number): Introduction | null {
  for (let from = comma - 2; from > comma - 11; from--) {
    const item = items[from]
    if (!item || item.kind === 'mark' || item.kind === 'quote') return null
    if (item.kind === 'word' && (context.lexicon.sayingVerbs.has(item.key) || item.key === 'and')) return null
    if (!/^(?:the|an?|our|its|their)$/u.test(item.key) || items[from - 1]?.key === 'of') continue
    const link = items
      .slice(from, comma)
      .findIndex(({ key }) => /^(?:of|at|for|in|from|with|on|to)$/u.test(key))
    const head = items[link > 0 ? from + link - 1 : comma - 1]
    const last = items[comma - 1]
    const human = head?.kind === 'role' || (head?.kind === 'word' && context.lexicon.humanNouns.has(head.key))
    if (human && last) return { text: textOf(context, item, last), post: true }
    if (link < 0) return null
  }
  return null
}

function opensTitle(item: Item | undefined): boolean {
  return item !== undefined && item.key !== 'of' && item.kind !== 'possessive' && item.kind !== 'mark'
}

function isPlainModifier({ lexicon }: DocumentContext, { key }: Item): boolean {
  return lexicon.neutralRoleWords.has(key) || lexicon.seniorWords.has(key) || lexicon.deputyWords.has(key)
}

/** "NAME, who heads the mission": a verb that gives a post. */
function isHeading({ lexicon, reading }: DocumentContext, item: Item | undefined): boolean {
  if (item?.kind !== 'word' && item?.kind !== 'role') return false
  const word = reading.document.text.slice(item.start, item.end)
  return lexicon.roleVerbs.some(({ present, past }) => present.includes(word) || past.includes(word))
}

/** ", the group's leader,": from the comma to the next one, when it reads as a description. */
function after(context: DocumentContext, items: readonly Item[], at: number): Introduction | null {
  if (items[at + 1]?.key !== ',') return null
  const heads = items[at + 2]?.key === 'who' && isHeading(context, items[at + 3])
  const from = heads ? at + 3 : at + 2
  const first = items[from]
  if (
    !first ||
    (first.kind === 'word' &&
      /^(?:with|according|in|on|at|for|from|by|of|to|who|whom|whose|where|also|now|then)$/u.test(first.key))
  )
    return null
  let post = heads
  for (let index = from; index <= from + LONGEST_DESCRIPTION + 3; index++) {
    const item = items[index]
    const participle =
      item?.kind === 'word' && item.key.endsWith('ing') && context.lexicon.sayingVerbs.has(item.key)
    const ends = item === undefined || participle || /^[,.;:()?!-]$/u.test(item.key) || item.kind === 'quote'
    if (ends) {
      const last = items[index - 1]
      const article = /^(?:a|an|the|one|his|her|its|their)$/u.test(first.key)
      if (!last || last.kind === 'adjective' || !(post || (article && last !== first))) return null
      return { text: textOf(context, first, last), post }
    }
    if (item.kind === 'role' || (item.kind === 'word' && context.lexicon.humanNouns.has(item.key)))
      post = true
    // "a former pilot who …": the description ends before what is told of him.
    if (item.kind === 'word' && /^(?:who|that|which|whose)$/u.test(item.key) && index > at + 3) {
      const last = items[index - 1]
      const article = /^(?:an?|the|one|his|her|its|their)$/u.test(first.key)
      return last && (post || article) ? { text: textOf(context, first, last), post } : null
    }
    const breaks =
      item.kind === 'word' &&
      (context.lexicon.sayingVerbs.has(item.key) ||
        context.lexicon.auxiliaries.has(item.key) ||
        context.lexicon.subjectPronouns.has(item.key) ||
        /^(?:and|but|that|whose|while|when|as|said)$/u.test(item.key))
    if (breaks && !(item.key === 'and' && post)) return null
  }
  return null
}
