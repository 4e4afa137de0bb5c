import { isReporting, type Block, type MetaCandidate, type SourceDocument } from './source-document.ts'

/** What stands where a document names no outlet, the same in every list. */
export const NO_OUTLET = 'No outlet named'

/** Where the opening words stand among the candidates of a document that has no title. */
const OPENING = 'opening-words'
const OPENING_LENGTH = 72

/** The first words of the reporting as a candidate for the title; `null` for a text without any. */
export function openingWords(text: string, blocks: readonly Block[]): MetaCandidate | null {
  const first = blocks.find((block) => isReporting(block.kind))
  if (!first) return null
  const line = text.slice(first.start, first.end).replace(/\s+/gu, ' ').trim()
  const cut = line.length <= OPENING_LENGTH ? line : line.slice(0, OPENING_LENGTH).replace(/\s?\S*$/u, '')
  const value = cut === '' ? line.slice(0, OPENING_LENGTH) : cut
  return value === ''
    ? null
    : { field: 'title', value: value === line ? value : `${value}…`, source: OPENING }
}

/** What a document is called in lists and in print: its title, else its opening words, else its file's name. */
export function displayTitle({
  meta,
  candidates,
  provenance,
}: Pick<SourceDocument, 'meta' | 'candidates' | 'provenance'>): string {
  return meta.title ?? candidates.find(({ source }) => source === OPENING)?.value ?? provenance.fileName
}
