import { isCalling, KIN_WORDS } from '../claims/lexicon/english-callings.ts'
import type { Span } from '../text/span.ts'
import { chunksOf } from './chunks.ts'
import type { Cut } from './phrases.ts'
import { afterPhrase } from './phrases.ts'
import type { ReadableSentence } from './read-statements.ts'
import type { StatementToken } from './sentence-tokens.ts'
import type { Statement } from './statement.ts'

/** A person is described by a noun: "the surgeon NAME", "NAME, a former midwife, …", "NAME is a cousin of …". */
export type Description = Span & {
  readonly document: string
  readonly person: string
  /** Base form of the noun. */
  readonly noun: string
  readonly kind: 'calling' | 'kin'
  /** Whose brother or cousin: an entity, else "his" or "her", or `null`. */
  readonly of: string | null
}

/** The callings and ties of kin that a sentence gives to persons by title, apposition or copula. */
export function descriptionsIn(
  { tokens, frame, mentions }: ReadableSentence,
  statements: readonly Statement[],
): Description[] {
  const people = new Set(mentions.flatMap(({ person, entity }) => (person ? [entity] : [])))
  if (people.size === 0 && statements.every(({ agent }) => agent?.entity == null)) return []
  const cut: Cut = { text: frame.text, tokens, chunks: chunksOf(tokens) }
  const isPerson = (token: StatementToken | undefined): token is StatementToken =>
    token?.tag === 'PROPN' && token.entity !== null && people.has(token.entity)
  const found: Description[] = []
  const add = (noun: StatementToken | undefined, person: string, own: readonly StatementToken[]): void => {
    const word = noun?.lemma ?? ''
    const kind = isCalling(word) ? 'calling' : KIN_WORDS.has(word) ? 'kin' : null
    if (kind === null || own.some(({ tag }) => tag === 'NOT')) return
    const owner = own.find(({ key }) => /^(?:his|her)$/u.test(key))
    // "Sister NAME", "our brother", "NAME, mother of five" tie nobody to anybody.
    if (kind === 'kin' && /^\p{Lu}/u.test(noun?.text ?? '')) return
    const named = own.find((token) => token.entity !== null && token.entity !== person)
    found.push({
      document: frame.document,
      start: Math.min(...own.map(({ start }) => start)),
      end: Math.max(...own.map(({ end }) => end)),
      person,
      noun: word,
      kind,
      of: kind === 'kin' ? (named?.entity ?? owner?.key ?? null) : null,
    })
  }
  for (const [index, chunk] of cut.chunks.entries()) {
    if (chunk.kind !== 'noun') continue
    const own = tokens.slice(chunk.from, chunk.to)
    const last = own.at(-1)
    if (isPerson(last)) {
      // "the surgeon NAME".
      if (own.length > 1) add(own.at(-2), last.entity ?? '', own)
      continue
    }
    const end = afterPhrase(cut, index)
    const all = tokens.slice(chunk.from, cut.chunks[end - 1]?.to ?? chunk.to)
    const before = cut.chunks[index - 2]
    const subject = tokens[before ? before.to - 1 : -1]
    const closing = cut.chunks[end]?.kind
    const closes =
      closing === undefined || closing === 'comma' || closing === 'stop' || closing === 'relative'
    const after = cut.chunks[end + 1]
    const named = tokens[after ? after.to - 1 : -1]
    // "NAME, a former midwife, …", "NAME, the surgeon who …".
    if (cut.chunks[index - 1]?.kind === 'comma' && before?.kind === 'noun' && isPerson(subject) && closes)
      add(last, subject.entity ?? '', [subject, ...all])
    // "the village teacher, NAME".
    else if (closing === 'comma' && after?.kind === 'noun' && isPerson(named))
      add(last, named.entity ?? '', [...all, named])
  }
  for (const { agent, verb, complement, negated, reality, start, end, document } of statements) {
    if (verb !== 'be' || !complement || negated || reality !== 'told' || agent?.entity == null) continue
    const kind = isCalling(complement.head) ? 'calling' : KIN_WORDS.has(complement.head) ? 'kin' : null
    if (kind === null) continue
    const of = kind === 'kin' ? (complement.entities[0] ?? null) : null
    found.push({ document, start, end, person: agent.entity, noun: complement.head, kind, of })
  }
  return found
}
