import type { CaseData } from './match-tasks.ts'
import { packedWords } from './packed-tokens.ts'
import { common, holds } from './phrase-frequency.ts'
import { countPhrases, type PhraseTable } from './phrase-table.ts'
import { termHolders } from './term-holders.ts'

/** Counts phrases in a case that changes, and says whose counts a change touches. */
export type LivePhrases<User> = {
  /** In how many documents a phrase stands; `user` is told of by `add` and `remove` when that changes. */
  readonly count: (terms: Uint32Array, user: User) => number
  /** Counts many phrases at once, before they are asked for one by one. */
  readonly learn: (phrases: PhraseTable) => void
  readonly add: (document: number) => Set<User>
  readonly remove: (document: number) => Set<User>
}

type Phrase<User> = { readonly terms: Uint32Array; documents: number; readonly users: Set<User> }

/** A counter over the documents of a case; all its documents are there. */
export function createLivePhrases<User>(data: CaseData, stop: Uint8Array): LivePhrases<User> {
  const { packed, termOfWord } = data
  const base = termHolders(packed, data.count, termOfWord, stop.length)
  const added = new Map<number, Set<number>>()
  const gone = new Set<number>()
  const known = new Map<string, Phrase<User>>()
  /** Phrases by the term that is looked for first. */
  const byTerm = new Map<number, Phrase<User>[]>()

  const countOf = (term: number): number => base.count(term) + (added.get(term)?.size ?? 0)
  const wordsOf = (document: number): Uint32Array => packedWords(packed, document)
  const termsIn = (document: number): Set<number> => {
    const terms = new Set<number>()
    for (const word of wordsOf(document)) terms.add(termOfWord[word] ?? 0)
    return terms
  }
  /** Where a phrase is looked for first: the rarest two of its terms. */
  const rarestOf = (terms: Uint32Array): number[] => {
    const content = [...new Set(terms)].filter((term) => stop[term] !== 1)
    return content.toSorted((x, y) => countOf(x) - countOf(y)).slice(0, 2)
  }
  const register = (terms: Uint32Array, documents: number): Phrase<User> => {
    const phrase: Phrase<User> = { terms, documents, users: new Set() }
    known.set(terms.join(' '), phrase)
    const [first] = rarestOf(terms)
    if (first === undefined) return phrase
    const list = byTerm.get(first)
    if (list) list.push(phrase)
    else byTerm.set(first, [phrase])
    return phrase
  }
  const search = (terms: Uint32Array): Phrase<User> => {
    const [first, second] = rarestOf(terms)
    const phrase = register(terms, 0)
    if (first === undefined) return phrase
    const isPhrase = (document: number): boolean =>
      terms.length === 1 || holds(wordsOf(document), termOfWord, terms)
    const before = base.documents(first)
    for (const document of second === undefined ? before : common(before, base.documents(second)))
      if (!gone.has(document) && isPhrase(document)) phrase.documents++
    for (const document of added.get(first) ?? []) if (isPhrase(document)) phrase.documents++
    return phrase
  }
  const change = (document: number, by: 1 | -1): Set<User> => {
    const users = new Set<User>()
    for (const term of termsIn(document)) {
      for (const phrase of byTerm.get(term) ?? []) {
        if (!holds(wordsOf(document), termOfWord, phrase.terms)) continue
        phrase.documents += by
        for (const user of phrase.users) users.add(user)
      }
    }
    return users
  }
  return {
    count: (terms, user) => {
      const phrase = known.get(terms.join(' ')) ?? search(terms.slice())
      phrase.users.add(user)
      return phrase.documents
    },
    learn: (phrases) => {
      const documents = [...Array(packed.counts.length).keys()].filter((document) => !gone.has(document))
      const counts = countPhrases(phrases, documents, packed, termOfWord, stop)
      counts.forEach((count, number) => {
        const terms = phrases.termsOf(number)
        if (!known.has(terms.join(' '))) register(terms.slice(), count)
      })
    },
    add: (document) => {
      for (const term of termsIn(document)) {
        const holders = added.get(term)
        if (holders) holders.add(document)
        else added.set(term, new Set([document]))
      }
      return change(document, 1)
    },
    remove: (document) => {
      for (const term of termsIn(document)) added.get(term)?.delete(document)
      gone.add(document)
      return change(document, -1)
    },
  }
}
