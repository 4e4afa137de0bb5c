import listed from '#resources/lexical/german.json'
import { ENGLISH } from '../lexicon/english.ts'
import { ENGLISH_QUANTITIES } from '../lexicon/english-quantities.ts'
import { keysOfNumeral } from './numerals.ts'

/** How a form of German is read: by English words, or as a common noun that none stands for. */
export type Reading = { readonly keys: readonly string[]; readonly noun: boolean }

/** Phrases of small letters, the longest first; a key for each word, `-` for what is read as nothing. */
export const PHRASES: readonly { readonly words: readonly string[]; readonly keys: readonly string[] }[] =
  Object.entries(listed.phrases)
    .map(([words, keys]) => ({ words: words.split(' '), keys: keys.split(' ') }))
    .toSorted((a, b) => b.words.length - a.words.length)

/** Participles by form: they close a clause in German and stand behind the auxiliary in English. */
export const PARTICIPLES: ReadonlyMap<string, string> = new Map(byForm(listed.participles))

/** Verbs that close a clause of their own: “der die Miliz anführt”. */
export const FINALS: ReadonlyMap<string, string> = new Map(byForm(listed.finals))

/** What a verb is read as with the particle that closes its clause: “schlugen … ein”. */
export const SEPARABLE: ReadonlyMap<string, string> = new Map(
  Object.entries(listed.separable).flatMap(([key, list]) =>
    list.split(' ').flatMap((one) => {
      const [particle = '', verbs = ''] = one.split(':')
      return verbs.split(',').map((verb) => [`${verb} ${particle}`, key] as const)
    }),
  ),
)

const WORDS: ReadonlyMap<string, readonly string[]> = new Map(
  byForm(listed.words).map(([form, english]) => [form, english.split(' ')] as const),
)
/** Given names in small letters. */
export const GIVEN: ReadonlySet<string> = new Set(listed.given.split(/\s+/u))
/** Bodies that are named by one word of their own: “das Bundeskriminalamt”. */
const PROPER: ReadonlySet<string> = new Set(listed.proper.split(' '))

/** Whether a word in small letters is a body's own name, in whatever case. */
export function isProper(lower: string): boolean {
  return PROPER.has(lower) || PROPER.has(lower.replace(/e?s$/u, ''))
}

const NOUNS: ReadonlySet<string> = new Set(listed.nouns.split(' '))
const TELLING: readonly string[] = listed.telling.split(' ')

function byForm(entries: Readonly<Record<string, string>>): (readonly [string, string])[] {
  return Object.entries(entries).flatMap(([key, forms]) =>
    forms.split(' ').map((form) => [form, key] as const),
  )
}

const ROLES: ReadonlySet<string> = new Set(ENGLISH.roles.map(({ words }) => words))
const HEADS: ReadonlySet<string> = new Set(
  ENGLISH.roles
    .filter(({ group, post }) => group === 'head' && post !== 'minister')
    .map(({ words }) => words),
)
const ADJECTIVE = /(?:e[nmrs]?)$/u
const GENITIVE = /e?s$/u

/** English keys of a word in small letters; `null` where none stands for it. */
export function keysOf(lower: string): readonly string[] | null {
  const own = WORDS.get(lower)
  if (own) return own
  const participle = PARTICIPLES.get(lower)
  if (participle !== undefined) return [participle]
  const numeral = keysOfNumeral(lower)
  if (numeral) return numeral
  const bare = lower.replace(ADJECTIVE, '')
  if (bare === lower || bare.length < 4) return null
  const adjective = WORDS.get(bare)
  if (adjective && !isBody(adjective) && !isHuman(adjective)) return adjective
  const used = PARTICIPLES.get(bare)
  return used === undefined ? null : [used]
}

/** A word with a capital as a common noun; `null` where it may be a name. */
export function nounOf(lower: string): Reading | null {
  const bare = lower.replace(GENITIVE, '')
  const keys = keysOf(lower) ?? (bare.length < SHORTEST ? null : WORDS.get(bare)) ?? null
  if (keys) return { keys, noun: !keys.every(isSmallKey) }
  const day = DAY_PART.exec(lower)
  if (day)
    return {
      keys: [WORDS.get(day[1] ?? '')?.[0] ?? lower, WORDS.get(day[2] ?? '')?.[0] ?? 'morning'],
      noun: true,
    }
  if (/^\d/u.test(lower)) return { keys: [lower], noun: true }
  if (NOUNS.has(lower) || NOUNS.has(bare)) return { keys: [lower], noun: true }
  const compound = compoundOf(lower)
  if (compound) return compound
  return SUFFIX.test(lower) ? { keys: [lower], noun: true } : null
}

/** “Dienstagabend”. */
const DAY_PART =
  /^((?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend)(abend|morgen|nacht|vormittag|nachmittag|mittag)s?$/u

/** Small words and verbs of saying, which only the start of a sentence gives a capital. */
function isSmallKey(key: string): boolean {
  const small = ENGLISH.functionWords.has(key) && !/^(?:attacks?|rockets?)$/u.test(key)
  return small || ENGLISH.sayingVerbs.has(key)
}

/** Whether a word is a common noun by itself, not only by how it ends. */
export function isListedNoun(lower: string): boolean {
  return NOUNS.has(lower) || keysOf(lower) !== null || SUFFIX.test(lower)
}

const SUFFIX =
  /.{3}(?:ung|heit|keit|schaft|ismus|tät|tion|enz|nis|ungen|heiten|keiten|schaften|täten|tionen|nisse|nissen|enden|ismen)s?$/u
const SHORTEST = 4

/** “Milizenchef”: read by its parts, where the last one is known. */
function compoundOf(lower: string): Reading | null {
  for (let cut = 3; cut <= lower.length - SHORTEST; cut++) {
    const last = lower.slice(cut)
    const keys = WORDS.get(last) ?? WORDS.get(last.replace(GENITIVE, ''))
    if (keys && isNounKey(keys.at(-1) ?? '') && !SURNAME_END.test(last))
      return { keys: [...firstPart(lower.slice(0, cut), keys), ...keys], noun: true }
    if (NOUNS.has(last)) return { keys: [lower], noun: true }
  }
  return null
}

/** Ends of many surnames. */
const SURNAME_END = /^(?:mann|frau|sohn|dorf|kind|könig|land)$/u
/** What stands before a head without making it one of a part only. */
const WHOLE =
  /^(?:partei|miliz|milizen|rebellen|gewerkschafts|konzern|firmen|unternehmens|vereins|verbands|regierungs|staats|gruppen|banden|kartell|ober|haupt|polizei|armee)$/u

/** “Regierungs-”: the body that a post is one of; the head of a part (“Finanzchef”) is one of several. */
function firstPart(part: string, last: readonly string[]): readonly string[] {
  if (/^(?:vize|stellvertret)/u.test(part)) return ['deputy']
  if (HEADS.has(last.join(' ')) && !WHOLE.test(part)) return ['senior']
  const own = [part, part.replace(/s$/u, ''), part.replace(/e?n$/u, '')]
  const found = own.map((form) => WORDS.get(form)).find((keys) => keys !== undefined)
  return found && isBody(found) ? found : []
}

/** Where the head begins in a word that names a body by itself (“Südfront”, “Volksbefreiungsarmee”); 0 in others. */
export function bodyCut(lower: string): number {
  const bare = lower.replace(GENITIVE, '')
  const first = TELLING.find((part) => lower.startsWith(part))
  if (first === undefined) return 0
  for (let cut = first.length; cut <= bare.length - SHORTEST; cut++)
    if (isArmedOrParty(WORDS.get(bare.slice(cut))) || isFirm(bare, cut)) return cut
  return 0
}

/** “Nordbank”, “Metallbund”: a firm or a body, where no list has the word. */
function isFirm(bare: string, cut: number): boolean {
  const sort = ENGLISH.organisationHeads.get(WORDS.get(bare.slice(cut))?.at(-1) ?? '')
  return (sort === 'company' || sort === 'body') && !WORDS.has(bare) && !NOUNS.has(bare)
}

/** Heads that a name may go on behind: “Brigaden der Morgenröte”, “Front für …”. */
export function opensName(lower: string): boolean {
  return isArmedOrParty(WORDS.get(lower)) && !/^(?:armee|polizei|gruppe|gruppen|bande)$/u.test(lower)
}

function isArmedOrParty(keys: readonly string[] | undefined): boolean {
  const sort = ENGLISH.organisationHeads.get(keys?.at(-1) ?? '')
  return sort === 'armed' || sort === 'party' || sort === 'any' || sort === 'union'
}

/** Whether English keys are a body's. */
export function isBody(keys: readonly string[]): boolean {
  const key = keys.at(-1) ?? ''
  return ENGLISH.organisationHeads.has(key) || ENGLISH.organisationNouns.has(key)
}

/** Whether English keys are a post, a title or another word for a person. */
export function isHuman(keys: readonly string[]): boolean {
  const key = keys.at(-1) ?? ''
  const all = keys.join(' ')
  return ROLES.has(all) || ROLES.has(key) || ENGLISH.titles.has(key) || ENGLISH.humanNouns.has(key)
}

/** Whether English keys are those of several people. */
export function isPlural(keys: readonly string[]): boolean {
  const key = keys.at(-1) ?? ''
  return ENGLISH_QUANTITIES.people.has(key) || ENGLISH_QUANTITIES.singulars.has(key) || /[^s]s$/u.test(key)
}

function isNounKey(key: string): boolean {
  return (
    isHuman([key]) ||
    isBody([key]) ||
    ENGLISH.placeHeads.has(key) ||
    ENGLISH_QUANTITIES.singulars.has(key) ||
    ENGLISH_QUANTITIES.humanNouns.has(key.replace(/s$/u, ''))
  )
}
