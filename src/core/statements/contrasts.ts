import type { Span } from '../text/span.ts'
import type { Chunk } from './chunks.ts'
import { chunksOf } from './chunks.ts'
import type { Cut } from './phrases.ts'
import { afterPhrase, phraseAt } from './phrases.ts'
import type { ReadableSentence } from './read-statements.ts'
import type { StatementToken } from './sentence-tokens.ts'
import type { Phrase, Statement } from './statement.ts'

/**
 * Somebody or something that a text expressly refuses in a part of what it tells: "it was X, not Y, who …", "not by Y
 * but by X". Nobody refuses what nobody has said.
 */
export type Contrast = Span & {
  readonly document: string
  readonly sentence: number
  readonly refused: Phrase
  /** What it gives instead. */
  readonly offered: Phrase | null
  /** The clause in which it is refused. */
  readonly of: Statement
  /** Refused as who did it, or behind "because of", "for", "from" as why. */
  readonly how: 'doer' | 'reason'
}

const CLEFT = /^(?:who|that|which)$/u
const REASON = /^(?:because|for|from|over)$/u
/** Phrases told in one row with "not" that are read. */
const MOST_IN_ROW = 3

/** What a sentence expressly refuses; a sentence of nothing but refusals ("Not the stewards.") speaks of the one before. */
export function contrastsIn(
  { tokens, frame }: ReadableSentence,
  statements: readonly Statement[],
  before: readonly Statement[],
): Contrast[] {
  const refusing = tokens.map((_, index) => isRefusing(tokens, index))
  if (tokens.at(-1)?.text === '?' || !refusing.includes(true)) return []
  const cut: Cut = { text: frame.text, tokens, chunks: chunksOf(tokens) }
  const found: Contrast[] = []
  const bare = !cut.chunks.some(({ kind }) => kind === 'verb')
  for (const [index, token] of tokens.entries()) {
    if (refusing[index] !== true || found.length >= MOST_IN_ROW) continue
    const place = refusedAt(cut, index)
    if (!place) continue
    const refused = phraseAt(cut, place.chunk)
    if (!refused || refused.pronoun !== null || refused.head === '') continue
    const verb = bare ? null : verbOf(cut, index, place)
    const of = bare
      ? (before.findLast(({ agent, passive }) => agent !== null || passive) ?? null)
      : (statements.find(({ at }) => verb !== null && at.start <= verb.start && at.end >= verb.end) ?? null)
    if (!of) continue
    found.push({
      document: frame.document,
      sentence: frame.sentence,
      start: Math.min(bare ? of.start : token.start, of.start, refused.start),
      end: Math.max(bare ? 0 : of.end, refused.end),
      refused,
      offered: offeredFor(cut, index, place),
      of,
      how: REASON.test(place.preposition) ? 'reason' : 'doer',
    })
  }
  return found
}

/** "Not", and "no" of "it was X, and no Y, that …". */
function isRefusing(tokens: readonly StatementToken[], index: number): boolean {
  const token = tokens[index]
  if (token?.tag === 'NOT') return true
  return (
    token?.key === 'no' &&
    tokens[index - 1]?.key === 'and' &&
    isCleft(tokens.slice(0, index)) &&
    tokens.slice(index).some(({ key }) => CLEFT.test(key))
  )
}

type Place = { readonly chunk: number; readonly preposition: string }

/** The noun phrase right behind "not", a preposition between them or not. */
function refusedAt({ tokens, chunks }: Cut, not: number): Place | null {
  let at = not + 1
  let preposition = ''
  const next = tokens[at]
  if (!next) return null
  if (/^(?:by|because|for|from|over)$/u.test(next.key)) {
    preposition = next.key
    at += next.key === 'because' && tokens[at + 1]?.key === 'of' ? 2 : 1
  }
  const chunk = chunks.findIndex(({ kind, from }) => kind === 'noun' && (from === at || from === not))
  return chunk < 0 ? null : { chunk, preposition }
}

/** The verb whose part is refused. */
function verbOf(cut: Cut, not: number, { chunk, preposition }: Place): StatementToken | null {
  const { tokens, chunks } = cut
  const verbs = chunks.filter(({ kind }) => kind === 'verb')
  const main = (one: Chunk | undefined): StatementToken | null => (one ? (tokens[one.main] ?? null) : null)
  const behind = chunks[afterPhrase(cut, chunk)]
  const last = verbs.findLast(({ from }) => from < not)
  if (preposition !== '') {
    if (preposition === 'by')
      return main(verbs.findLast(({ from, verb }) => from < not && verb?.passive === true) ?? last)
    // "It was for this, and not for gas, that he was destroyed".
    const that = tokens.findIndex(({ key }, at) => at > not && CLEFT.test(key))
    return main(that >= 0 && isCleft(tokens) ? verbs.find(({ from }) => from > that) : last)
  }
  // "It was X, not Y, who …", "it was not Y that …".
  if (isCleft(tokens)) {
    const that = tokens.findIndex(({ key }, at) => at > 1 && CLEFT.test(key))
    return that < 0 ? null : main(verbs.find(({ from }) => from > that))
  }
  // "X, not Y, runs the inquiry".
  const comma = tokens[not - 1]?.text === ',' || tokens[not - 1]?.key === 'and'
  if (!comma) return null
  if (behind?.kind === 'comma') {
    const next = chunks[afterPhrase(cut, chunk) + 1]
    if (next?.kind === 'verb' && next.verb?.infinitive !== true) return main(next)
  }
  // "was closed by X, not Y" at the end of a clause.
  if (behind !== undefined && behind.kind !== 'stop' && behind.kind !== 'comma') return null
  const by = tokens.slice(last?.to ?? 0, not).some(({ key }) => key === 'by')
  return by ? main(last) : null
}

/** "It was …", also behind an opening mark. */
function isCleft(tokens: readonly StatementToken[]): boolean {
  const it = tokens.findIndex(({ key }) => key === 'it')
  if (it < 0 || it > 14) return false
  return /^(?:is|was|were|be|['’]s)$/u.test(tokens[it + 1]?.key ?? '') || tokens[it + 1]?.lemma === 'be'
}

/** What stands instead: before the comma, or behind "but". */
function offeredFor(cut: Cut, not: number, { chunk }: Place): Phrase | null {
  const { tokens, chunks } = cut
  const but = tokens.findIndex(({ key }, at) => at > not && key === 'but')
  if (but >= 0) {
    const next = tokens[but + 1]?.tag === 'ADP' ? but + 2 : but + 1
    const offered = chunks.findIndex(({ kind, from }) => kind === 'noun' && from === next)
    if (offered >= 0) return phraseAt(cut, offered)
  }
  const own = chunks.findLastIndex(({ kind, to }, at) => kind === 'noun' && to <= not && at < chunk)
  return own < 0 ? null : phraseAt(cut, own)
}
