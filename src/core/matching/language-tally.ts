import { byText } from '../base/order.ts'
import type { SourceDocument } from '../documents/source-document.ts'
import { languageOf } from './stemming.ts'

/** Counts the languages that documents state. */
export type LanguageTally = {
  readonly count: (document: SourceDocument, by: 1 | -1) => void
  /** The language that most documents state; `und` where none does. */
  readonly usual: () => string
}

/** Counts documents. */
export function languageTally(documents: readonly SourceDocument[]): LanguageTally {
  const counts = new Map<string, number>()
  const count = ({ meta }: SourceDocument, by: 1 | -1): void => {
    const language = languageOf(meta.language, [])
    if (language !== 'und') counts.set(language, (counts.get(language) ?? 0) + by)
  }
  for (const document of documents) count(document, 1)
  return {
    count,
    usual: () => {
      const stated = [...counts].filter(([, documentCount]) => documentCount > 0)
      return stated.toSorted((x, y) => y[1] - x[1] || byText(x[0], y[0]))[0]?.[0] ?? 'und'
    },
  }
}
