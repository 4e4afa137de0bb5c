import { append, column, type Column } from './column.ts'
import { emptyTokens, type Tokens, type TokenSource } from './tokens.ts'
import { GAP_TERM } from './vocabulary.ts'

/**
 * The words of many documents in eight bytes each, in memory that threads can share where the platform allows it.
 * A document lies in one chunk.
 */
export type PackedTokens = {
  readonly chunks: PackedChunk[]
  readonly chunkOf: Column
  readonly offsets: Column
  readonly counts: Column
  /** Starts and ends, exactly, of the documents in which a word or the text before one is too long for a byte. */
  readonly long: Map<number, { readonly starts: Uint32Array; readonly ends: Uint32Array }>
}

/**
 * A part of the words: the number of each, the characters before it since the last, its length, its flags, and how
 * often its term stands in its document, up to 255 (`noteRepeats`).
 */
export type PackedChunk = {
  readonly words: Uint32Array
  readonly gaps: Uint8Array
  readonly lengths: Uint8Array
  readonly flags: Uint8Array
  readonly repeats: Uint8Array
  used: number
}

/** Words to a chunk, unless one document has more. */
const CHUNK = 2 ** 20
const LONGEST = 255
const MOST_REPEATS = 255
/** Flags beside those of `tokens.ts`: the word is the first of its sentence, of its block. */
export const NEW_SENTENCE = 32
const NEW_BLOCK = 64

/**
 * No documents.
 *
 * @param first memory for the first of them
 */
export function createPackedTokens(first?: PackedChunk): PackedTokens {
  return {
    chunks: first ? [first] : [],
    chunkOf: column(),
    offsets: column(),
    counts: column(),
    long: new Map(),
  }
}

const NO_CHUNK = packedChunk(0, (bytes) => new ArrayBuffer(bytes))

/** Adds the words of a document. Its number is how many were added before. */
export function packTokens(into: PackedTokens, tokens: Tokens): number {
  const count = tokens.terms.length
  const { number, chunk, from } = addDocument(into, count)
  chunk.words.set(tokens.words, from)
  let end = 0
  let long = false
  for (let at = 0; at < count; at++) {
    const gap = (tokens.starts[at] ?? 0) - end
    const length = (tokens.ends[at] ?? 0) - (tokens.starts[at] ?? 0)
    end = tokens.ends[at] ?? 0
    long ||= gap > LONGEST || length > LONGEST
    chunk.gaps[from + at] = gap
    chunk.lengths[from + at] = length
    let flags = tokens.flags[at] ?? 0
    if (tokens.sentences[at] === at) flags |= NEW_SENTENCE
    if (at > 0 && tokens.blocks[at] !== tokens.blocks[at - 1]) flags |= NEW_BLOCK
    chunk.flags[from + at] = flags
  }
  if (long) into.long.set(number, { starts: tokens.starts.slice(), ends: tokens.ends.slice() })
  return number
}

/**
 * Adds the documents of one row to another.
 *
 * @param wordOf the number in `into` of each word number in `from`
 */
export function addPacked(into: PackedTokens, from: PackedTokens, wordOf: Uint32Array): void {
  for (let document = 0; document < from.counts.length; document++) {
    const count = packedCount(from, document)
    const source = from.chunks[from.chunkOf.values[document] ?? 0]
    const offset = from.offsets.values[document] ?? 0
    const to = addDocument(into, count)
    const long = from.long.get(document)
    if (long) into.long.set(to.number, long)
    if (!source) continue
    for (let at = 0; at < count; at++)
      to.chunk.words[to.from + at] = wordOf[source.words[offset + at] ?? 0] ?? 0
    for (const part of ['gaps', 'lengths', 'flags'] as const)
      to.chunk[part].set(source[part].subarray(offset, offset + count), to.from)
  }
}

/** Room for the words of one document more: its number, its chunk and where it begins there. */
function addDocument(
  into: PackedTokens,
  count: number,
): { readonly number: number; readonly chunk: PackedChunk; readonly from: number } {
  const number = into.counts.length
  const chunk = roomFor(into, count)
  const from = chunk.used
  append(into.chunkOf, into.chunks.length - 1)
  append(into.offsets, from)
  append(into.counts, count)
  chunk.used += count
  return { number, chunk, from }
}

function roomFor(into: PackedTokens, count: number): PackedChunk {
  const last = into.chunks.at(-1)
  if (last && last.used + count <= last.words.length) return last
  const chunk = packedChunk(Math.max(CHUNK, count), sharedBuffer)
  into.chunks.push(chunk)
  return chunk
}

/** Memory for so many words. */
export function packedChunk(words: number, memory: (bytes: number) => ArrayBufferLike): PackedChunk {
  return {
    words: new Uint32Array(memory(words * 4)),
    gaps: new Uint8Array(memory(words)),
    lengths: new Uint8Array(memory(words)),
    flags: new Uint8Array(memory(words)),
    repeats: new Uint8Array(memory(words)),
    used: 0,
  }
}

/** Memory that other threads can use too, where the platform has it (a page must be isolated). */
export function sharedBuffer(bytes: number): ArrayBufferLike {
  return typeof SharedArrayBuffer === 'undefined' ? new ArrayBuffer(bytes) : new SharedArrayBuffer(bytes)
}

/** The number of each word of a document; 0 in gaps. A view, not a copy. */
export function packedWords(from: PackedTokens, document: number): Uint32Array {
  const offset = from.offsets.values[document] ?? 0
  const chunk = from.chunks[from.chunkOf.values[document] ?? 0]
  return chunk?.words.subarray(offset, offset + (from.counts.values[document] ?? 0)) ?? new Uint32Array()
}

/** How often the term of each word stands in the document, up to 255. A view. */
function packedRepeats(from: PackedTokens, document: number): Uint8Array {
  const offset = from.offsets.values[document] ?? 0
  const chunk = from.chunks[from.chunkOf.values[document] ?? 0]
  return chunk?.repeats.subarray(offset, offset + (from.counts.values[document] ?? 0)) ?? new Uint8Array()
}

/**
 * Notes for `packedRepeats` how often each term stands in a document.
 *
 * @param counts a counter for each term, all zero; they are zero again afterwards
 */
export function noteRepeats(
  from: PackedTokens,
  document: number,
  termOfWord: Uint32Array,
  counts: Uint32Array,
): void {
  const words = packedWords(from, document)
  const repeats = packedRepeats(from, document)
  for (let at = 0; at < words.length; at++) {
    const term = termOfWord[words[at] ?? 0] ?? GAP_TERM
    counts[term] = (counts[term] ?? 0) + 1
  }
  for (let at = 0; at < words.length; at++)
    repeats[at] = Math.min(MOST_REPEATS, counts[termOfWord[words[at] ?? 0] ?? GAP_TERM] ?? 0)
  for (let at = 0; at < words.length; at++) counts[termOfWord[words[at] ?? 0] ?? GAP_TERM] = 0
}

/** The first word of the sentence that holds a word. */
export function packedSentence(from: PackedTokens, document: number, word: number): number {
  const offset = from.offsets.values[document] ?? 0
  const chunk = from.chunks[from.chunkOf.values[document] ?? 0]
  let at = word
  while (at > 0 && ((chunk?.flags[offset + at] ?? NEW_SENTENCE) & NEW_SENTENCE) === 0) at--
  return at
}

/** The memory that a document lies in, where it begins there, and how many words it has. */
export function packedChunkOf(
  { chunks, chunkOf, offsets, counts }: PackedTokens,
  document: number,
): Omit<PackedChunk, 'used'> & { readonly offset: number; readonly count: number } {
  const { words, gaps, lengths, flags, repeats } = chunks[chunkOf.values[document] ?? 0] ?? NO_CHUNK
  const offset = offsets.values[document] ?? 0
  return { words, gaps, lengths, flags, repeats, offset, count: counts.values[document] ?? 0 }
}

/** How many words a document has. */
export function packedCount(from: PackedTokens, document: number): number {
  return from.counts.values[document] ?? 0
}

/**
 * The words of a document as they were packed.
 *
 * @param source the document itself; its blocks tell which of them the words stand in
 * @param termOfWord the term of each word number
 */
export function unpackTokens(
  from: PackedTokens,
  document: number,
  source: TokenSource,
  termOfWord: Uint32Array,
): Tokens {
  const count = from.counts.values[document] ?? 0
  const offset = from.offsets.values[document] ?? 0
  const chunk = from.chunks[from.chunkOf.values[document] ?? 0]
  const tokens = emptyTokens(source, count)
  if (!chunk) return tokens
  const long = from.long.get(document)
  let end = 0
  let sentence = 0
  let block = 0
  for (let at = 0; at < count; at++) {
    const word = chunk.words[offset + at] ?? 0
    const flags = chunk.flags[offset + at] ?? 0
    if ((flags & NEW_SENTENCE) !== 0) sentence = at
    if ((flags & NEW_BLOCK) !== 0) block++
    const start = end + (chunk.gaps[offset + at] ?? 0)
    end = start + (chunk.lengths[offset + at] ?? 0)
    tokens.words[at] = word
    tokens.terms[at] = termOfWord[word] ?? GAP_TERM
    tokens.starts[at] = start
    tokens.ends[at] = end
    tokens.sentences[at] = sentence
    tokens.blocks[at] = block
    tokens.flags[at] = flags & ~(NEW_SENTENCE | NEW_BLOCK)
  }
  if (long) {
    tokens.starts.set(long.starts)
    tokens.ends.set(long.ends)
  }
  if (source.blocks.length > 0) numberBlocks(tokens)
  return tokens
}

/** Blocks are counted while unpacking; this finds which of the document's they are. */
function numberBlocks(tokens: Tokens): void {
  const { blocks } = tokens.document
  let block = 0
  for (let at = 0; at < tokens.blocks.length; at++) {
    while (block < blocks.length && (tokens.starts[at] ?? 0) >= (blocks[block]?.end ?? 0)) block++
    tokens.blocks[at] = block
  }
}
