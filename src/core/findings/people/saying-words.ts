import listed from '#resources/lexical/english-sayings.json'
import { formsOf } from '../../lexical/verb-forms.ts'

/** A sort of message that somebody gives: a demand, a warning, a claim. */
export type MessageKind = {
  readonly kind: string
  /** A report of one event tells of one. */
  readonly once: boolean
  readonly nouns: ReadonlySet<string>
  readonly verbs: ReadonlySet<string>
}

function allForms(words: string): ReadonlySet<string> {
  return new Set(words.split(' ').flatMap((word) => formsOf(word)))
}

/** Verbs of saying in every form. */
export const SAYING: ReadonlySet<string> = allForms(listed.verbs)

/** Verbs that make, send and bring a message, in every form. */
export const MADE: ReadonlySet<string> = allForms(listed.made)
export const CAME: ReadonlySet<string> = allForms(listed.from)
export const HEARD: ReadonlySet<string> = allForms(listed.heard)

export const MESSAGES: readonly MessageKind[] = listed.messages.map(({ kind, once, nouns, verbs }) => ({
  kind,
  once,
  nouns: new Set(nouns.split(' ').flatMap((noun) => [noun, `${noun}s`])),
  verbs: allForms(verbs),
}))

const OWN = listed.own.split(' ').flatMap((noun) => [noun, `${noun}s`])

/** "The verdict of", "those of", "from": what stands before somebody whose words they are. */
export const WHOSE_WORDS = new RegExp(
  String.raw`\b(?:those|that|${OWN.join('|')}) (?:of|from)(?: \p{L}+){0,4} $`,
  'u',
)
/** "NAME's verdict". */
export const OWN_WORDS = new RegExp(String.raw`^['’]s? (?:\p{L}+ )?(?:${OWN.join('|')})\b`, 'u')
