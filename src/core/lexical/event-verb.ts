import { NEWS_VERBS } from './news-words.ts'
import { nounClass } from './noun-class.ts'
import { entryOf } from './packed-words.ts'

const NAMES_NO_EVENT = new Set(['person', 'animal', 'group', 'place', 'building', 'vehicle', 'body'])

/** The verb of what a noun tells: "explosion" gives "explode", "resignation" "resign"; null when the noun tells no event. */
export function eventVerbOf(noun: string): string | null {
  const listed = NEWS_VERBS.get(noun)
  if (listed !== undefined) return listed
  if (NAMES_NO_EVENT.has(nounClass(noun) ?? 'other')) return null
  const verbs = entryOf({ lemma: noun, part: 'noun' })?.derived.filter(({ part }) => part === 'verb') ?? []
  const [best] = verbs.toSorted((a, b) => sharedPrefix(noun, b.lemma) - sharedPrefix(noun, a.lemma))
  return best?.lemma ?? null
}

function sharedPrefix(a: string, b: string): number {
  let index = 0
  while (index < a.length && a[index] === b[index]) index += 1
  return index
}
