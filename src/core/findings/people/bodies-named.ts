import listed from '#resources/lexical/english-heads.json'
import { CALENDAR } from '../../claims/lexicon/english-names.ts'
import { isAcronymOf } from '../../claims/names/compare.ts'
import { foldName } from '../../claims/names/fold.ts'
import { sharesWord } from './one-role.ts'

export type BodySort = keyof typeof listed.kinds

/** A body that a text names: "the Sons of the Escarpment", "the Cobalt Cartel" (docs/methods/statements.md, S31). */
export type NamedBody = {
  readonly text: string
  /** Words that tell it apart, folded, without plural endings. */
  readonly words: readonly string[]
  readonly sorts: readonly BodySort[]
}

/** Words in capitals at the head of a sentence, which begin no name. */
const NO_NAME =
  '(?!(?:The|It|He|She|They|We|You|I|This|That|These|Those|In|On|At|An?|But|And|As|For|From|With|By|To|When|While|After|Before|Since|Until|If|His|Her|Their|Its|Our|My|No|Not|Nobody|Some|Both|All|Many|Under|Over|Now|Then|There|What|Who|Where|Why|How|Asked|Los|Las|Les|One|Two|Three|Four|Five|Six)(?![\\p{L}-]))'
const CAPITAL = String.raw`(?:${NO_NAME}(?:(?:al|el|an|as|ash|ar|az|ad)[-’'])?\p{Lu}[\p{L}\p{N}’'&-]*)`
const LINK = String.raw`(?:of|for|and|de|del|do|da|la|las|los|el|al|di|y|e|und|against)`
const SMALL = [
  'militia party gang cartel group movement union club brigade volunteers rebels faction network army fighters',
  'paramilitaries guerrillas insurgents mafia clan cell sect league alliance organisation organization company firm',
]
  .join(' ')
  .replaceAll(' ', '|')
/** A name in capitals over small links, with its article and a noun of its sort behind it. */
export const BODY = `(?:(?:[Tt]he|Los|Las|Les) )?${CAPITAL}(?: (?:${LINK} (?:the )?)?${CAPITAL}){0,6}(?: (?:${SMALL})(?![\\p{L}-]))?`

const SORTS: ReadonlyMap<string, ReadonlySet<BodySort>> = sortsByWord()
/** Words that bodies of one sort have in common, and that alone tell none apart. */
const SHARED =
  /^(?:people|national|popular|free|new|united|general|international|democratic|republican|patriotic|revolutionary|islamic|armed|central|first|second|third|north|south|east|west|northern|southern|eastern|western|liberation|self|defence|defense)$/u

function sortsByWord(): ReadonlyMap<string, ReadonlySet<BodySort>> {
  const found = new Map<string, Set<BodySort>>()
  const sorts: readonly BodySort[] = [
    'armed',
    'political',
    'labour',
    'club',
    'company',
    'gang',
    'state',
    'wide',
  ]
  for (const sort of sorts)
    for (const word of listed.kinds[sort].split(', '))
      found.set(word, (found.get(word) ?? new Set<BodySort>()).add(sort))
  return found
}

/** Words that say which director, officer or editor somebody is, and name no body. */
const QUALIFYING =
  /^(?:sporting|managing|commercial|technical|executive|medical|musical|artistic|creative|financial|finance|general|national|regional|provincial|local|acting|interim|former|deputy|assistant|associate|senior|junior|chief|outgoing|incoming|military|political|spiritual|founding|honorary)$/u

/** Whether a word before a post is a part of its name: "sporting director", "managing editor". */
export function qualifiesPost(word: string): boolean {
  return QUALIFYING.test(word.toLowerCase())
}

/** Reads words that may name a body; `null` for days, places and single words that say nothing of a body. */
export function namedBody(phrase: string, isKnown: (text: string) => boolean): NamedBody | null {
  const text = phrase.replace(/['’]s?$/u, '')
  const bare = text.replace(/^(?:the|los|las|les) /iu, '')
  const folded = foldName(bare).split(/[ -]/u)
  const words = folded.filter((word) => !/^(?:of|for|and|the|de|del|do|da|la|las|los|el|al|di)$/u.test(word))
  if (words.length === 0 || words.some((word) => CALENDAR.has(word))) return null
  if (words.every(qualifiesPost)) return null
  // The head of "Sons of the Escarpment" stands before the link.
  const link = folded.findIndex((word, at) => at > 0 && /^(?:of|for|de|del)$/u.test(word))
  const head = link > 0 ? (folded[link - 1] ?? '') : (folded.at(-1) ?? '')
  const sorts = [...new Set([head, words.at(-1) ?? ''].flatMap((word) => [...(SORTS.get(word) ?? [])]))]
  const own = [...(SORTS.get(head) ?? [])]
  const capitals = bare.match(/\p{Lu}/gu)?.length ?? 0
  const isOne = words.length === 1
  const article = text !== bare
  const isName =
    sorts.length > 0 ||
    isKnown(bare) ||
    (article && capitals > 1) ||
    (isOne ? /^\p{Lu}{3,}$/u.test(bare) || (article && /\p{Ll}s$/u.test(bare)) : false)
  if (!isName) return null
  return { text, words: words.map(singular), sorts: own.length > 0 ? own : sorts }
}

function singular(word: string): string {
  return word.length > 4 ? word.replace(/(?<=[^s])s$/u, '') : word
}

/** Whether two names may be of one body: a word in common that is not that for their sort, an acronym, a short form. */
export function mayBeOneBody(a: NamedBody, b: NamedBody): boolean {
  if (isAcronymOf(a.words.join(''), b.words) || isAcronymOf(b.words.join(''), a.words)) return true
  const [own, other] = [a, b].map(({ words }) =>
    words.filter((word) => !SHARED.test(word) && !isSortWord(word)),
  )
  if (own === undefined || other === undefined || own.length === 0 || other.length === 0)
    return sharesWord(a.words, b.words)
  return sharesWord(own, other)
}

function isSortWord(word: string): boolean {
  return SORTS.has(word) || SORTS.has(`${word}s`) || SORTS.has(word.replace(/ie$/u, 'y'))
}

/** Whether nobody is likely at the head of both: of one sort, or one of a sort that nothing tells. */
export function areRivals(a: NamedBody, b: NamedBody): boolean {
  if (a.sorts.includes('state') || b.sorts.includes('state'))
    return [a, b].every(({ sorts }) => sorts.some((sort) => sort !== 'state'))
  if (a.sorts.length === 0 || b.sorts.length === 0) return true
  if (a.sorts.includes('wide') || b.sorts.includes('wide')) return true
  const armed = (one: NamedBody): boolean => one.sorts.includes('armed') || one.sorts.includes('gang')
  return (armed(a) && armed(b)) || a.sorts.some((sort) => b.sorts.includes(sort))
}
