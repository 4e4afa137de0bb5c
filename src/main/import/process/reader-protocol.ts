import type { Result } from '#core/base/result.ts'
import type { Block, BlockKind, DraftDocument } from '#core/documents/source-document.ts'
import type { ImportFailureCode } from '#core/documents/failure.ts'
import type { ReaderFailure } from '../reader.ts'

/** What a reader process is sent: one file at a time. */
export type ReaderRequest = { readonly id: number; readonly fileName: string; readonly bytes: Uint8Array }

/** What it answers. */
export type ReaderAnswer = { readonly id: number; readonly result: Result<DraftDocument, ReaderFailure> }

/** Whether a message is a request. Only the host sends them; the check keeps a misuse from looking like a crash. */
export function isReaderRequest(message: unknown): message is ReaderRequest {
  if (!isObject(message)) return false
  return (
    typeof message['id'] === 'number' &&
    typeof message['fileName'] === 'string' &&
    message['bytes'] instanceof Uint8Array
  )
}

/**
 * Whether a message from a reader process is an answer that keeps the promises of a document. The process has read
 * a file that nobody vouches for, so what it sends is checked like input: shapes, kinds, and blocks that are in
 * order and within the text.
 */
export function isReaderAnswer(message: unknown): message is ReaderAnswer {
  if (!isObject(message) || typeof message['id'] !== 'number' || !isObject(message['result'])) return false
  const { ok, value, error } = message['result']
  if (ok === true) return isDraft(value)
  return (
    ok === false && isObject(error) && isFailureCode(error['code']) && typeof error['message'] === 'string'
  )
}

function isDraft(value: unknown): boolean {
  if (!isObject(value)) return false
  const { text, blocks, meta, candidates, notes, mediaType, encoding, reader, pageStarts, enclosed } = value
  return (
    typeof text === 'string' &&
    areBlocks(blocks, text) &&
    isMeta(meta) &&
    isListOf(candidates, ['field', 'value', 'source']) &&
    isListOf(notes, ['code', 'message']) &&
    typeof mediaType === 'string' &&
    typeof encoding === 'string' &&
    hasTexts(reader, ['name', 'version']) &&
    (pageStarts === undefined || arePageStarts(pageStarts, text)) &&
    (enclosed === undefined || (Array.isArray(enclosed) && enclosed.every(isEnclosed)))
  )
}

function arePageStarts(value: unknown, text: string): boolean {
  let before = 0
  return (
    Array.isArray(value) &&
    value.every((start: unknown) => {
      if (typeof start !== 'number' || !Number.isInteger(start)) return false
      const holds = start >= before && start <= text.length
      before = start
      return holds
    })
  )
}

function isEnclosed(value: unknown): boolean {
  return hasTexts(value, ['name']) && isObject(value) && value['bytes'] instanceof Uint8Array
}

const KINDS: { readonly [kind in BlockKind]: true } = {
  headline: true,
  heading: true,
  paragraph: true,
  'list-item': true,
  caption: true,
  'pull-quote': true,
  byline: true,
  furniture: true,
  comment: true,
}

function areBlocks(value: unknown, text: string): value is readonly Block[] {
  if (!Array.isArray(value)) return false
  let end = 0
  return value.every((block: unknown) => {
    if (!isObject(block) || typeof block['kind'] !== 'string' || !Object.hasOwn(KINDS, block['kind']))
      return false
    const { start, end: stop } = block
    if (!Number.isInteger(start) || !Number.isInteger(stop)) return false
    if (typeof start !== 'number' || typeof stop !== 'number') return false
    const holds = start >= end && start < stop && stop <= text.length
    end = stop
    return holds
  })
}

function isMeta(value: unknown): boolean {
  if (!isObject(value)) return false
  const bylines = value['bylines']
  if (!Array.isArray(bylines) || !bylines.every((name) => typeof name === 'string')) return false
  return ['title', 'outlet', 'published', 'url', 'language'].every(
    (field) => value[field] === null || typeof value[field] === 'string',
  )
}

const FAILURES: { readonly [code in ImportFailureCode]: true } = {
  'unsupported-format': true,
  empty: true,
  'too-large': true,
  unreadable: true,
  'not-text': true,
  encrypted: true,
  'timed-out': true,
  'out-of-memory': true,
  'reader-crashed': true,
  'no-text': true,
  cancelled: true,
}

function isFailureCode(value: unknown): boolean {
  return typeof value === 'string' && Object.hasOwn(FAILURES, value)
}

function isListOf(value: unknown, members: readonly string[]): boolean {
  return Array.isArray(value) && value.every((item) => hasTexts(item, members))
}

function hasTexts(value: unknown, members: readonly string[]): boolean {
  return isObject(value) && members.every((member) => typeof value[member] === 'string')
}

function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null
}
