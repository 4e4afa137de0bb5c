import type { DocumentId, Passage } from '../documents/source-document.ts'
import type { Lean } from './loaded-words.ts'

/** Why two texts' words are taken to be for one thing, surest first. */
export type OneThing = 'matched-passage' | 'same-name' | 'same-story'

/** What another document calls the same. */
export type OtherWording = {
  readonly document: DocumentId
  readonly words: string
  readonly lean: Lean
  readonly passage: Passage
  readonly context: Passage
  readonly basis: OneThing
}

/** Proposed by the program: a document's word that leans, everywhere it uses it. Never a judgement; see `BiasTag`. */
export type WordingProposal = {
  /** Made from document, concept and term, so that a re-run gives the same one the same id. */
  readonly id: string
  readonly document: DocumentId
  /** The code that the words are proposed for. */
  readonly code: string
  /** What words of this sort are about. */
  readonly about: string
  readonly lean: Exclude<Lean, 'plain'>
  /** As first written. */
  readonly words: string
  readonly passages: readonly Passage[]
  /** The sentence of each passage. */
  readonly contexts: readonly Passage[]
  /** Words that would say the same without leaning. */
  readonly plain: readonly string[]
  /** What other documents call the same, surest first; may be empty. */
  readonly others: readonly OtherWording[]
  /** Each stands beside a word of saying: it may be what somebody said. */
  readonly attributed: boolean
  /** 0 to 1: what is best to look at first. */
  readonly score: number
}
