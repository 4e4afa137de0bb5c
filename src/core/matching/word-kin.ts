import { synonymGroups } from '../lexical/news-synonyms.ts'
import { formsOf } from '../lexical/verb-forms.ts'
import { romanisationKey } from '../text/romanisation.ts'
import { stemOf } from './stemming.ts'

/** Words that go with a verb and that what it takes may stand before: `drove the troops out`. */
const PARTICLES: ReadonlySet<string> = new Set(
  'up out off down over away back aboard ashore under'.split(' '),
)
/** So far behind its verb such a word may stand; any other second word is the next. */
const FARTHEST_PARTICLE = 4
const SHORTEST_NAME = 4

/** The groups of a verb with a second word, by its stem. */
type Phrase = { readonly second: string; readonly group: number }
type Listed = {
  readonly words: ReadonlyMap<string, readonly number[]>
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>
}

let listed: Listed | null = null
let ofEvents: ReadonlySet<number> | null = null

/**
 * The numbers of the groups of news synonyms that hold an English word, by its stem; most words stand in none. A verb
 * with its particle (`drove … out`) has the groups of both, and not those of the verb.
 *
 * @param next the keys of the words behind it in its sentence
 */
export function synonymGroupsOfKey(key: string, next: readonly string[] = []): readonly number[] {
  listed ??= readGroups()
  const stem = stemOf(key, 'en')
  const phrases = (listed.phrases.get(stem) ?? []).filter(({ second }) => {
    const at = next.indexOf(second)
    return at === 0 || (at > 0 && at < FARTHEST_PARTICLE && PARTICLES.has(second))
  })
  return phrases.length > 0 ? phrases.map(({ group }) => group) : (listed.words.get(stem) ?? [])
}

/** Whether a group tells an event: it holds a verb. Others name who or what there is (leader, chief; firm, company). */
export function tellsEvent(group: number): boolean {
  ofEvents ??= new Set(
    synonymGroups().flatMap(({ words }, number) =>
      words.some(({ part }) => part === 'verb') ? [number] : [],
    ),
  )
  return ofEvents.has(group)
}

/** What other spellings of a word of a name have too; `null` for words too short or of another script. */
export function spellingOf(key: string): string | null {
  return key.length >= SHORTEST_NAME && /^[a-z]+$/u.test(key) ? romanisationKey(key) : null
}

function readGroups(): Listed {
  const words = new Map<string, number[]>()
  const phrases = new Map<string, Phrase[]>()
  for (const [group, { words: own }] of synonymGroups().entries()) {
    for (const { lemma, part } of own) {
      const [first = '', second, ...rest] = lemma.split(' ')
      if (rest.length > 0) continue
      // Other forms than those that the stem joins: `drove`, `driven`.
      const forms = part === 'verb' ? formsOf(first) : [first]
      for (const stem of new Set(forms.map((form) => stemOf(form, 'en')))) {
        if (second !== undefined) phrases.set(stem, [...(phrases.get(stem) ?? []), { second, group }])
        else if (!(words.get(stem) ?? []).includes(group))
          words.set(stem, [...(words.get(stem) ?? []), group])
      }
    }
  }
  return { words, phrases }
}
