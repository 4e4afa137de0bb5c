import type { NameCluster } from '../names/clusters.ts'
import { KIN } from '../names/descriptions.ts'
import { resolvedAt } from '../roles/context.ts'
import { nounClass } from '../../lexical/noun-class.ts'
import type { DocumentContext } from '../roles/context.ts'
import { allIntroductionsOf } from './speaker-role.ts'

type Introduced = {
  readonly cluster: NameCluster
  readonly words: ReadonlySet<string>
  /** Index of the sentence. */
  readonly sentence: number
}

/** Whom a description means in one document; `null` when nobody, or more than one, is introduced so. */
export type Describe = (
  text: string,
  sentence: number,
  /** Who was named last; taken where introduced so anywhere in the case. */
  last: NameCluster | null,
) => NameCluster | null

/** "The minister" is not the deputy minister, nor the former one. */
const LESSER =
  /^(?:deputy|vice|former|ex|assistant|acting|late|shadow|would-be|designate|elect|honorary|ousted|deposed)$/u

/** "The chief minister" is no minister of something. */
const GREATER = /^(?:chief|prime|first|attorney|surgeon)$/u

/** What the same holder of a post is called at one time and not at another. */
const FLEETING =
  /^(?:new|newly|current|present|incumbent|longtime|long-time|veteran|embattled|outgoing|elected)$/u

const SHORTENED: ReadonlyMap<string, string> = new Map([
  ['gov', 'governor'],
  ['sen', 'senator'],
  ['rep', 'representative'],
  ['gen', 'general'],
  ['col', 'colonel'],
  ['capt', 'captain'],
  ['pm', 'minister'],
  ['atty', 'attorney'],
])

/** Descriptions of somebody of whom the text says no more: nobody is introduced by them. */
const BARE =
  /^(?:man|woman|person|source|report|statement|study|letter|article|document|post|witness|victim)$/u

/**
 * Whom descriptions such as _the harbour master_, _our president_ mean (rule C15): the one whom the document
 * introduces with all words of the description, else the nearest before of several; then with its head alone; then
 * the one person of the case who is introduced so.
 *
 * @returns for each context, in order
 */
export function describedPeople(contexts: readonly DocumentContext[]): Describe[] {
  const byDocument = contexts.map(introducedIn)
  const wide = new Map<string, Set<Introduced>>()
  for (const list of byDocument) {
    for (const one of list) {
      for (const word of one.words) wide.set(word, (wide.get(word) ?? new Set()).add(one))
    }
  }
  return contexts.map((context, document) => {
    const own = byDocument[document] ?? []
    const named = new Set(
      context.sentences.flatMap((items) =>
        items.flatMap((item) => {
          const cluster = resolvedAt(context, item)?.cluster
          return cluster ? [cluster] : []
        }),
      ),
    )
    return (text, sentence, last) => {
      const words = descriptionWords(text).filter((word) => !FLEETING.test(word))
      const head = words.at(-1)
      if (head === undefined || head.length < 4 || BARE.test(head)) return null
      const lesser = words.some((word) => LESSER.test(word))
      const ranks = (known: ReadonlySet<string>): boolean =>
        lesser || ![...known].some((word) => LESSER.test(word))
      const holds = ({ words: known }: Introduced): boolean =>
        words.every((word) => known.has(word)) && ranks(known)
      const elsewhere = [...(wide.get(head) ?? [])].filter(holds)
      if (last && elsewhere.some(({ cluster }) => cluster === last)) return last
      const exact = own.filter(holds)
      if (exact.length > 0) return nearest(exact, sentence)
      const byHead = words.some((word) => GREATER.test(word))
        ? null
        : onlyOne(own.filter(({ words: known }) => known.has(head) && ranks(known)))
      if (byHead && words.length === 1) return byHead
      return (
        onlyOne(elsewhere.filter(({ cluster }) => named.has(cluster))) ??
        (words.length > 1 ? onlyOne(elsewhere) : null) ??
        byHead
      )
    }
  })
}

/** What somebody is to somebody else. */
export function isRelation(head: string): boolean {
  return KIN.test(head) || RELATIONS.test(head)
}

const RELATIONS =
  /^(?:friends?|neighbou?rs?|colleagues?|partner|fianc[eé]e?|girlfriend|boyfriend|godfather|godmother|twin|in-laws?|employer|classmate|flatmate|roommate|parents|relatives?|[a-z]+-in-law|step(?:father|mother|son|daughter|brother|sister))$/u

/** Sentences back in which "a nurse" is looked for. */
const LONGEST_LOOK_BACK = 40

/**
 * Whether "the nurse" is one that the document spoke of without a name, "a nurse who worked there", and so nobody who
 * was merely named last. An apposition (_NAME, a nurse,_) brings in nobody new.
 */
export function isBroughtIn(
  { reading, sentences }: DocumentContext,
  text: string,
  sentence: number,
): boolean {
  const head = descriptionWords(text).at(-1)
  if (head === undefined) return false
  for (let at = sentence; at >= Math.max(0, sentence - LONGEST_LOOK_BACK); at--) {
    if (reading.sentences[at]?.quote !== null) continue
    const items = sentences[at] ?? []
    const found = items.some(({ key }, index) => {
      if (key !== head) return false
      const from = items
        .slice(Math.max(0, index - 4), index)
        .findLastIndex((item) => /^(?:an?|one|another|some)$/u.test(item.key))
      if (from < 0) return false
      const article = Math.max(0, index - 4) + from
      return items[article - 1]?.key !== ',' && items[index + 1]?.kind !== 'name'
    })
    if (found) return true
  }
  return false
}

/** Whether a description may mean a person: the person is not introduced by another post. */
export function mayBeCalled(text: string, introduction: string | undefined): boolean {
  const words = descriptionWords(text)
  const head = words.at(-1)
  if (introduction === undefined || head === undefined || BARE.test(head)) return true
  const known = wordsOf(introduction)
  // "Her opposite number": no post that another would be set against.
  if (!known.some((word) => nounClass(word) === 'person')) return true
  if (words.some((word) => GREATER.test(word) && !known.includes(word))) return false
  return known.includes(head) && !known.some((word) => LESSER.test(word))
}

function introducedIn(context: DocumentContext): Introduced[] {
  return allIntroductionsOf(context).map(({ cluster, text, sentence }) => ({
    cluster,
    words: new Set(wordsOf(text)),
    sentence,
  }))
}

function nearest(candidates: readonly Introduced[], sentence: number): NameCluster | null {
  const one = onlyOne(candidates)
  if (one) return one
  const before = candidates.filter((candidate) => candidate.sentence <= sentence)
  return before.at(-1)?.cluster ?? null
}

function onlyOne(candidates: readonly Introduced[]): NameCluster | null {
  const clusters = new Set(candidates.map(({ cluster }) => cluster))
  const [only] = clusters
  return only && clusters.size === 1 ? only : null
}

/** "the port's harbour master of Ostra": harbour, master. */
function descriptionWords(text: string): string[] {
  const found = /^(?:the|his|her|its|their|our|my)\s(?<words>[\p{L}\s’'-]+)$/iu.exec(text)?.groups?.['words']
  if (found === undefined) return []
  const bare = found.split(/\s(?:of|for|at|from|with)\s/u)[0] ?? ''
  return wordsOf(bare.replace(/^.*[’']s?\s/u, ''))
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}-]+/u)
    .filter(Boolean)
    .map((word) => SHORTENED.get(word) ?? word)
}
