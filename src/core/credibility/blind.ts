import type { DocumentId, MetaCandidate } from '../documents/source-document.ts'
import type { Finding } from '../findings/finding.ts'
import { assessmentsOfAccount, type Assessment } from './credibility.ts'

/**
 * The documents whose source may be seen in blind mode (docs/methods/credibility.md, C5): something in them was graded,
 * and no account of a finding that quotes them waits for its grade. Rejected findings wait for nothing.
 */
export function seenDocuments(
  findings: readonly Finding[],
  assessments: readonly Assessment[],
): ReadonlySet<DocumentId> {
  const seen = new Set(
    assessments.flatMap(({ target }) => (target.kind === 'claim' ? [target.passage.document] : [])),
  )
  const waiting = new Set<DocumentId>()
  for (const finding of findings) {
    for (const side of finding.sides) {
      const isGraded = assessmentsOfAccount(assessments, finding.id, side).length > 0
      if (!isGraded && finding.status === 'rejected') continue
      for (const { document } of side.passages) (isGraded ? seen : waiting).add(document)
    }
  }
  for (const id of waiting) seen.delete(id)
  return seen
}

/** The fields of a description that tell a source. */
type TellingMeta = {
  readonly outlet?: string | null | undefined
  readonly bylines?: readonly string[] | undefined
  readonly url?: string | null | undefined
}

/** What of a document tells where it comes from. */
export type DocumentOrigin = {
  /** What the file says, and what the analyst made of it. */
  readonly metas: readonly TellingMeta[]
  readonly candidates: readonly MetaCandidate[]
  readonly fileNames: readonly string[]
}

/** Shorter names would hide ordinary words. UTF-16 units. */
const LEAST = 3

/**
 * The words that tell where documents come from, for `wordsPattern`: outlets with and without their article and as one
 * word, authors, addresses with their hosts, file names with and without their ending (C5).
 */
export function tellingWords(documents: readonly DocumentOrigin[]): string[] {
  const words = new Set<string>()
  const add = (word: string): void => {
    if (word.trim().length >= LEAST) words.add(word.trim())
  }
  const addName = (name: string): void => {
    const bare = name.replace(/^the\s+/iu, '')
    for (const form of [name, bare, bare.replace(/\s+/gu, ''), bare.replace(/\s+/gu, '-')]) add(form)
  }
  const addUrl = (url: string): void => {
    add(url)
    const host = /^[a-z]+:\/\/(?:[^/?#@\s]*@)?([^/?#:\s]+)/iu.exec(url)?.[1]?.replace(/^www\./iu, '') ?? ''
    add(host)
    const [label = ''] = host.split('.')
    if (label.length > LEAST) add(label)
  }
  for (const { metas, candidates, fileNames } of documents) {
    const said = candidates.map(({ field, value }): TellingMeta => {
      if (field === 'bylines') return { bylines: [value] }
      return field === 'outlet' || field === 'url' ? { [field]: value } : {}
    })
    for (const { outlet, bylines, url } of [...metas, ...said]) {
      if (typeof outlet === 'string') addName(outlet)
      for (const byline of bylines ?? []) addName(byline.replace(/^by\s+/iu, ''))
      if (typeof url === 'string') addUrl(url)
    }
    for (const name of fileNames) {
      add(name)
      add(name.replace(/\.[^.]+$/u, ''))
    }
  }
  return [...words].toSorted()
}
