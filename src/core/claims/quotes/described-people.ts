import type { NameCluster } from '../names/clusters.ts'
import { resolvedAt } from '../roles/context.ts'
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

/** Whether a description may mean a person: the person is not introduced by another post. */
export function mayBeCalled(text: string, introduction: string | undefined): boolean {
  const words = descriptionWords(text)
  const head = words.at(-1)
  if (introduction === undefined || head === undefined || BARE.test(head)) return true
  const known = wordsOf(introduction)
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
