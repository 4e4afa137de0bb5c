import french from '#resources/lexical/french.json'
import italian from '#resources/lexical/italian.json'
import portuguese from '#resources/lexical/portuguese.json'
import spanish from '#resources/lexical/spanish.json'
import { primaryLanguage } from '../../text/language.ts'

/** How words of a language are read as English ones (rule C30). Forms are in small letters, with their accents. */
export type Gloss = {
  /** English keys of a form; several for what English says in several words. */
  readonly words: ReadonlyMap<string, readonly string[]>
  /** Phrases by their first word, the longest first; each has as many keys as words. */
  readonly phrases: ReadonlyMap<string, readonly GlossedPhrase[]>
  /** What stands before an apostrophe; `''` tells nothing. */
  readonly elisions: ReadonlyMap<string, string>
  /** Words that open a relative clause: as its object alone (French “que”), or as object or subject. */
  readonly relatives: ReadonlyMap<string, 'object' | 'either'>
  /** Given names, in small letters. */
  readonly given: ReadonlySet<string>
}

export type GlossedPhrase = { readonly words: readonly string[]; readonly keys: readonly string[] }

type Listed = {
  readonly words: Readonly<Record<string, string>>
  readonly phrases: Readonly<Record<string, string>>
  readonly elisions: Readonly<Record<string, string>>
  readonly relatives: { readonly object: string; readonly either: string }
  readonly given: string
}

const LISTED: Readonly<Record<string, Listed>> = { fr: french, it: italian, pt: portuguese, es: spanish }

const GLOSSES: ReadonlyMap<string, Gloss> = new Map(
  Object.entries(LISTED).map(([language, own]) => [language, glossFrom(own)] as const),
)

/** The gloss of a document's language, `null` where there is none. */
export function glossFor(language: string | null): Gloss | null {
  return GLOSSES.get(primaryLanguage(language)) ?? null
}

function glossFrom({ words, phrases, elisions, relatives, given }: Listed): Gloss {
  const byFirst = new Map<string, GlossedPhrase[]>()
  for (const [phrase, keys] of Object.entries(phrases)) {
    const one = { words: phrase.split(' '), keys: keys.split(' ') }
    const first = one.words[0] ?? ''
    byFirst.set(
      first,
      [...(byFirst.get(first) ?? []), one].toSorted((a, b) => b.words.length - a.words.length),
    )
  }
  return {
    words: new Map(
      Object.entries(words).flatMap(([english, forms]) =>
        forms.split(' ').map((form) => [form, english.split(' ')] as const),
      ),
    ),
    phrases: byFirst,
    elisions: new Map(Object.entries(elisions)),
    given: new Set(given.split(' ')),
    relatives: new Map(
      (['object', 'either'] as const).flatMap((role) =>
        relatives[role].split(' ').map((word) => [word, role] as const),
      ),
    ),
  }
}
