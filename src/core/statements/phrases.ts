import type { Chunk } from './chunks.ts'
import type { StatementToken } from './sentence-tokens.ts'
import type { Phrase } from './statement.ts'

/** A sentence cut for clauses. */
export type Cut = {
  readonly text: string
  readonly tokens: readonly StatementToken[]
  readonly chunks: readonly Chunk[]
}

/** Nouns that stand for the one behind their "of": "a group of men", "hundreds of people". */
const MEASURING =
  /^(?:group|number|hundred|thousand|dozen|score|total|crowd|majority|series|pair|couple|lot|rest|kind|sort|part|member|million|billion|half|third|quarter|most|all|some|many|none|one|both)$/u
/** Phrases tied by "of" that are read. */
const MOST_OF = 3

/** The noun phrase of a chunk, with those tied to it by "of". */
export function phraseAt({ text, tokens, chunks }: Cut, index: number): Phrase | null {
  const chunk = chunks[index]
  if (!chunk || chunk.kind !== 'noun') return null
  const main = tokens[chunk.main]
  if (!main) return null
  let { to } = chunk
  const all = tokens.slice(chunk.from, chunk.to)
  let head = /^(?:NOUN|PROPN|PRON|DET)$/u.test(main.tag) ? main : null
  const tied: StatementToken[] = []
  for (let next = index + 1; next < index + 1 + 2 * MOST_OF; next += 2) {
    const preposition = chunks[next]
    const other = chunks[next + 1]
    if (preposition?.kind !== 'preposition' || other?.kind !== 'noun') break
    if (tokens[preposition.main]?.key !== 'of') break
    const inner = tokens[other.main]
    if (next === index + 1 && inner && (head === null || MEASURING.test(head.lemma))) head = inner
    tied.push(...tokens.slice(other.from, other.to))
    to = other.to
  }
  const start = tokens[chunk.from]?.start ?? 0
  const end = tokens[to - 1]?.end ?? start
  const counted = all.find(({ amount }) => amount !== null) ?? null
  const everyone = [...all, ...tied]
  const first = all[0]
  return {
    start,
    end,
    text: text.slice(start, end),
    head: head === null ? '' : head.entity === null ? singular(head.lemma) : head.key,
    words: everyone
      .filter((token) => token !== head && /^(?:NOUN|PROPN|ADJ|VERB)$/u.test(token.tag))
      .map((token) => (token.entity === null ? singular(token.lemma) : token.key)),
    entity: head?.entity ?? apposed({ text, tokens, chunks }, index),
    entities: everyone.flatMap(({ entity }) => (entity === null ? [] : [entity])),
    amount: counted?.amount ?? null,
    currency: counted?.currency ?? null,
    pronoun: main.tag === 'PRON' ? main.key : null,
    definite:
      head?.entity != null || /^(?:the|this|that|these|those|its|his|her|their|our)$/u.test(first?.key ?? ''),
    // "No. 9" is a number.
    negative: /^(?:no|none|nobody|nothing|neither|not)$/iu.test(first?.text ?? ''),
  }
}

/** "its director, NAME, said": whom the name between commas behind a description means. */
function apposed({ tokens, chunks }: Cut, index: number): string | null {
  const at = afterPhrase({ text: '', tokens, chunks }, index)
  const name = chunks[at + 1]
  if (chunks[at]?.kind !== 'comma' || name?.kind !== 'noun') return null
  const closing = chunks[at + 2]?.kind
  if (closing !== undefined && closing !== 'comma' && closing !== 'stop') return null
  return name.to - name.from === 1 ? (tokens[name.main]?.entity ?? null) : null
}

function singular(lemma: string): string {
  return lemma.replace(/['’]s$/u, '')
}

/** The chunk behind a noun phrase and those tied to it by "of". */
export function afterPhrase({ tokens, chunks }: Cut, index: number): number {
  let at = index + 1
  while (
    chunks[at]?.kind === 'preposition' &&
    tokens[chunks[at]?.main ?? -1]?.key === 'of' &&
    chunks[at + 1]?.kind === 'noun'
  )
    at += 2
  return at
}

/** The chunk at which the noun phrase that ends at a chunk begins: back over the prepositions that tie its parts. */
export function chainStart({ chunks, tokens }: Cut, index: number): number {
  let at = index
  // "The match between Brattholm and Vikedal": both nouns are tied by "between".
  const between = chunks[at - 3]
  if (
    chunks[at - 1]?.kind === 'and' &&
    chunks[at - 2]?.kind === 'noun' &&
    between?.kind === 'preposition' &&
    tokens[between.from]?.key === 'between' &&
    chunks[at - 4]?.kind === 'noun'
  )
    at -= 4
  while (chunks[at - 1]?.kind === 'preposition' && chunks[at - 2]?.kind === 'noun') at -= 2
  return at
}
