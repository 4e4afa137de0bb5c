import { synonymGroups } from '../lexical/news-synonyms.ts'
import { romanisationKey } from '../text/romanisation.ts'
import { stemOf } from './stemming.ts'

/** Past tenses whose stem is not that of their verb, among the verbs of events. */
const PAST: Readonly<Record<string, string>> = {
  shot: 'shoot',
  fought: 'fight',
  struck: 'strike',
  fled: 'flee',
  held: 'hold',
  sent: 'send',
  won: 'win',
  lost: 'lose',
  slain: 'slay',
  began: 'begin',
  begun: 'begin',
  stole: 'steal',
  stolen: 'steal',
  sold: 'sell',
  bought: 'buy',
  broke: 'break',
  broken: 'break',
  took: 'take',
  taken: 'take',
  blew: 'blow',
  fell: 'fall',
  rose: 'rise',
}
const SHORTEST_NAME = 4

let groups: ReadonlyMap<string, readonly number[]> | null = null
let ofEvents: ReadonlySet<number> | null = null

/** The numbers of the groups of news synonyms that hold an English word, by its stem; most words stand in none. */
export function synonymGroupsOfKey(key: string): readonly number[] {
  groups ??= readGroups()
  return groups.get(stemOf(PAST[key] ?? key, 'en')) ?? []
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

function readGroups(): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>()
  for (const [number, { words }] of synonymGroups().entries()) {
    for (const { lemma } of words) {
      if (lemma.includes(' ')) continue
      const stem = stemOf(lemma, 'en')
      const known = found.get(stem)
      if (!known) found.set(stem, [number])
      else if (!known.includes(number)) known.push(number)
    }
  }
  return found
}
