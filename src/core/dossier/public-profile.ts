import { describePassage, passageOf } from '../anchoring/anchor.ts'
import type { AnchoredPassage } from '../anchoring/selectors.ts'
import type { DocumentId, SourceDocument } from '../documents/source-document.ts'
import { maskSpans, maskWords, placesOf, wordsPattern } from '../text/mask-words.ts'
import type { Span } from '../text/span.ts'
import type { Dossier } from './dossier.ts'
import { redactAnalysis, redactQuotations, type Hidden } from './redact-analysis.ts'

/**
 * The dossier as anybody may read it (docs/methods/dossier.md, D26): without names of analysts, memos and redacted words.
 * The words that were marked are made unreadable wherever they stand, in every document and in everything that was
 * written; offsets stay what they are. What the program read from such words is left out. Pure.
 *
 * @param words more words that must not be read, wherever they stand
 */
export function publicDossier(
  dossier: Dossier,
  redactions: readonly AnchoredPassage[],
  words: readonly string[] = [],
): Dossier {
  const secrets = [...redactions.map(({ quote }) => quote.exact), ...words]
  const pattern = wordsPattern(secrets, true)
  const hidden = hiddenSpans(dossier.documents, redactions, pattern)
  const texts = new Map(
    dossier.documents.map(({ id, text }) => [id, maskSpans(text, hidden.get(id) ?? [])] as const),
  )
  // The program tells names word by word, too ("both reports name …").
  const told = wordsPattern([...secrets, ...wordsOnlyIn(secrets, [...texts.values()])], true)
  const named = wordsPattern(analystsOf(dossier))
  const clean = <T>(value: T): T => cleaned(value, { pattern, named, texts, sources: dossier.documents })
  const {
    memos: _memos,
    differences,
    documents,
    analysis,
    proposals,
    matches,
    quotations,
    claimTables,
    omissions,
    ...rest
  } = dossier
  const redacted = redactAnalysis(analysis, hidden, [...texts.values()])
  const kept = new Set(
    redactAnalysis({ ...analysis, discrepancies: proposals }, hidden, []).discrepancies.map(({ id }) => id),
  )
  return {
    ...clean(rest),
    profile: 'public',
    author: '',
    documents: documents.map((document) => ({
      ...maskStrings(document, pattern, null),
      text: texts.get(document.id) ?? '',
      blocks: document.blocks,
    })),
    proposals: maskStrings(
      proposals.filter(({ id }) => kept.has(id)),
      told,
      null,
    ),
    ...(matches === undefined
      ? {}
      : {
          matches: maskStrings(redactAnalysis({ ...analysis, matches }, hidden, []).matches, told, null),
        }),
    ...(quotations === undefined
      ? {}
      : { quotations: maskStrings(redactQuotations(quotations, hidden), told, null) }),
    ...(claimTables === undefined
      ? {}
      : {
          claimTables: clean(
            claimTables.map((table) => ({
              ...table,
              lines: table.lines.map((line) => ({
                ...line,
                claims: line.claims.filter((claim) => !hidden.meets({ document: line.document, ...claim })),
              })),
            })),
          ),
        }),
    ...(differences === undefined
      ? {}
      : // A memo is not for the public, and neither is that two people wrote it differently.
        { differences: clean(differences.filter(({ table }) => table !== 'memos')) }),
    ...(omissions === undefined
      ? {}
      : {
          omissions: maskStrings(
            redactAnalysis({ ...analysis, omissions }, hidden, []).omissions,
            told,
            named,
          ),
        }),
    analysis: maskStrings(redacted, told, null),
  }
}

/** The single words of redacted ones, of four letters or more, that stand nowhere in what is printed. */
function wordsOnlyIn(secrets: readonly string[], printed: readonly string[]): string[] {
  const open = new Set(printed.flatMap(wordsOf))
  return [...new Set(secrets.flatMap(wordsOf))].filter((word) => word.length >= 4 && !open.has(word))
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
}

function hiddenSpans(
  documents: readonly SourceDocument[],
  redactions: readonly AnchoredPassage[],
  pattern: RegExp | null,
): Hidden {
  const spans = new Map<DocumentId, readonly Span[]>()
  for (const { id, text } of documents) {
    const marked = redactions.filter(({ document }) => document === id).map(passageOf)
    const same = pattern === null ? [] : placesOf(text, pattern)
    if (marked.length + same.length > 0) spans.set(id, [...marked, ...same])
  }
  return {
    get: (id) => spans.get(id) ?? [],
    meets: ({ document, start, end }) =>
      (spans.get(document) ?? []).some((span) => span.start < end && start < span.end),
  }
}

/** Everybody who is named as having judged something. */
function analystsOf(dossier: Dossier): string[] {
  const found = new Set<string>([dossier.author])
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk)
    else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) {
        if (key === 'author' && typeof item === 'string') found.add(item)
        else walk(item)
      }
    }
  }
  const { documents: _documents, analysis: _analysis, ...judged } = dossier
  walk(judged)
  // Who gave no name is called so: a word, and nobody's name.
  return [...found].filter((name) => !/^(?:the )?analyst$|^$/iu.test(name.trim()))
}

type Cleaning = {
  readonly pattern: RegExp | null
  /** Names of analysts, in what analysts wrote. */
  readonly named: RegExp | null
  readonly texts: ReadonlyMap<DocumentId, string>
  readonly sources: readonly SourceDocument[]
}

/** What people wrote, without names and redacted words; passages are described anew from the redacted text. */
function cleaned<T>(value: T, cleaning: Cleaning): T {
  return maskStrings(value, cleaning.pattern, cleaning.named, (passage) => describeAnew(passage, cleaning))
}

/** A passage in the words of the redacted text; of a document that is not here only the words, without context. */
function describeAnew(passage: AnchoredPassage, { pattern, texts, sources }: Cleaning): AnchoredPassage {
  const text = texts.get(passage.document)
  const source = sources.find(({ id }) => id === passage.document)
  const { start, end } = passage.position
  if (text !== undefined && source?.text.slice(start, end) === passage.quote.exact) {
    return describePassage(text, passageOf(passage))
  }
  const exact = maskWords(passage.quote.exact, pattern)
  return { ...passage, quote: { ...passage.quote, exact, prefix: '', suffix: '' } }
}

/** Fields that hold ids and words of fixed lists, which are nobody's text. */
const FIXED = new Set([
  'id',
  'kind',
  'aspect',
  'colour',
  'type',
  'format',
  'severity',
  'status',
  'disposition',
  'decision',
  'rating',
  'relevance',
  'aspect',
  'grade',
  'tag',
  'sha256',
  'document',
  'documents',
  'others',
  'finding',
  'outcome',
  'hypothesis',
  'claim',
  'from',
  'on',
  'profile',
  'parent',
  'mergedInto',
  'origin',
])

/** Ids that other fields name: `doc-`, `claim-` and so on with a hash. */
const ID = /^[a-z]+-[\da-f-]{8,}$/u

/** A copy of plain data in which redacted words cannot be read, and authors have no name. */
function maskStrings<T>(
  value: T,
  pattern: RegExp | null,
  named: RegExp | null,
  anew: ((passage: AnchoredPassage) => AnchoredPassage) | null = null,
): T {
  const walk = (item: unknown, key: string): unknown => {
    if (typeof item === 'string') {
      if (key === 'author') return ''
      if (FIXED.has(key) || ID.test(item)) return item
      const words = maskWords(item, pattern)
      return named === null ? words : words.replace(named, 'the analyst')
    }
    if (Array.isArray(item)) return item.map((one: unknown) => walk(one, key))
    if (typeof item !== 'object' || item === null) return item
    if (anew !== null && isAnchored(item)) return anew(item)
    return Object.fromEntries(Object.entries(item).map(([name, one]) => [name, walk(one, name)]))
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- plain data walked into the same shape, strings for strings
  return walk(value, '') as T
}

function isAnchored(value: object): value is AnchoredPassage {
  return 'document' in value && 'quote' in value && 'position' in value
}
