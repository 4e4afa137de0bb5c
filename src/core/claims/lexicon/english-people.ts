import listed from '#resources/lexical/english-roles.json'
import { excludeEachOther, isCalling, KIN_WORDS } from './english-callings.ts'

/**
 * What a noun, or a group of words, says somebody is: a post of which an organisation or a thing has one, a trade, a
 * rank, a tie of kin, a part in an event, a class of a matter (`side`), or somebody of a group (`tie`).
 */
export type RoleSort = 'post' | 'calling' | 'rank' | 'kin' | 'part' | 'side' | 'tie'

export type RoleWord = { readonly sort: RoleSort; readonly value: string }

/** Posts of which there is one: what they are called, by one name for each. */
const POSTS: readonly (readonly [string, string])[] = [
  ['president', 'president, club president'],
  ['chair', 'chairman, chairwoman, chairperson, chair, chairman of the board, board chairman'],
  ['chief executive', 'chief executive, chief executive officer, ceo, managing director'],
  ['director', 'director, director general, director-general, general director, executive director'],
  ['governor', 'governor'],
  ['mayor', 'mayor, mayoress, lord mayor, burgomaster'],
  ['prime minister', 'prime minister, premier, chief minister'],
  ['minister', 'minister'],
  ['archbishop', 'archbishop'],
  ['bishop', 'bishop'],
  ['speaker', 'speaker'],
  ['chief justice', 'chief justice'],
  [
    'prefect',
    'prefect, sub-prefect, subprefect, district commissioner, deputy commissioner, district magistrate',
  ],
  ['sheriff', 'sheriff, high sheriff'],
  ['coroner', 'coroner'],
  ['chancellor', 'chancellor'],
  ['harbour master', 'harbour master, harbourmaster, harbor master, port captain'],
  ['inspector general', 'inspector general, inspector-general'],
  ['auditor general', 'auditor general, auditor-general, comptroller'],
  ['solicitor general', 'solicitor general, solicitor-general'],
  ['chief medical officer', 'chief medical officer, medical director, medical superintendent'],
  ['dean', 'dean'],
  ['consul', 'consul, consul general, consul-general, honorary consul'],
  ['nuncio', 'nuncio, papal nuncio'],
  ['parish priest', 'parish priest, vicar, parson'],
  ['headman', 'headman, village head, village chief, village elder'],
  ['coach', 'coach, head coach, selector, trainer'],
  ['secretary general', 'secretary general, secretary-general, general secretary'],
  ['attorney general', 'attorney general, attorney-general, prosecutor general, chief prosecutor'],
  ['king', 'king, sultan'],
  [
    'chief of staff',
    'chief-of-staff, chief-of-general-staff, chief-of-the-general-staff, chief-of-the-staff, chief-of-the-defence-staff, chief-of-defence-staff, chief-of-defense-staff, chief-of-the-army-staff, chief-of-army-staff, chief-of-the-joint-staff',
  ],
  ['presiding judge', 'presiding judge, presiding magistrate, trial judge'],
  ['mediator', 'mediator, chief mediator, sole mediator, go-between, chief facilitator'],
  ['chief negotiator', 'chief negotiator, lead negotiator, main negotiator'],
  ['chief surgeon', 'chief surgeon, lead surgeon'],
  [
    'chief investigator',
    'chief investigator, lead investigator, chief inspector of accidents, senior investigating officer, investigating officer, lead detective, head of the investigation, head of the inquiry',
  ],
  ['expedition leader', 'expedition leader, team leader, party leader of the expedition'],
  ['head of state', 'head-of-state'],
  ['commander-in-chief', 'commander-in-chief, supreme commander'],
  [
    'plain member',
    'ordinary member, simple member, plain member, mere member, rank-and-file member, junior member',
  ],
  ['queen', 'queen'],
  ['rector', 'rector, vice-chancellor, vice chancellor, provost'],
  ['principal', 'principal, headteacher, head teacher, headmaster, headmistress'],
  ['editor', 'editor, editor-in-chief, chief editor'],
  ['ambassador', 'ambassador'],
  ["charge d'affaires", "charge d'affaires, chargé d'affaires, charge d’affaires, chargé d’affaires"],
  ['commissioner', 'commissioner, high commissioner'],
  ['treasurer', 'treasurer, bursar'],
  ['manager', 'general manager, plant manager, mine manager, works manager, station manager, site manager'],
  ['administrator', 'administrator, receiver, liquidator, insolvency administrator, special administrator'],
  ['ombudsman', 'ombudsman, ombudswoman'],
  [
    'head',
    'head, leader, chief, boss, commander, commandant, military commander, ringleader, kingpin, chieftain, emir, warlord, supremo',
  ],
  [
    'deputy',
    'deputy head, deputy leader, deputy chief, deputy commander, deputy chairman, deputy director, deputy, second-in-command, number two, vice-president, vice president, vice-chairman, vice chairman, right-hand man, right hand',
  ],
  ['captain', 'captain, skipper, shipmaster, ship-master, master mariner'],
  ['founder', 'founder, sole founder'],
  ['owner', 'owner, proprietor'],
  ['winner', 'winner'],
  ['widow', 'widow'],
  ['widower', 'widower'],
]

/** Trades below deck, which no captain has. */
const CREW =
  /^(?:engineer|cook|electrician|mechanic|steward|deckhand|mate|sailor|seaman|boatswain|passenger|stowaway|interpreter|cameraman)$/u

/** Trades of those who work under the head of a house, a plant or a station, and not of the head. */
export const OF_HANDS =
  /^(?:watchman|guard|cleaner|janitor|caretaker|porter|typist|gardener|clerk|chambermaid|housekeeper|receptionist|welder|electrician|plumber|mechanic|fitter|machinist|driver|cook|baker|waiter|waitress|docker|dockworker|stevedore|labourer|laborer|bricklayer|mason|carpenter|stoker|orderly|technician|dispatcher|miner|translator|interpreter|messenger|courier)$/u

const RANKS: readonly string[] = [
  'private constable',
  'corporal',
  'sergeant',
  'lieutenant inspector',
  'captain',
  'major',
  'colonel',
  'brigadier',
  'general admiral marshal',
]

/** Parts that are compared by what they are of, or with every role. */
const PARTS: ReadonlyMap<string, string> = new Map([
  ...['candidate', 'hopeful', 'contender', 'nominee'].map((word) => [word, 'candidate'] as const),
  ...[
    'stranger',
    'total stranger',
    'complete stranger',
    'acquaintance',
    'business rival',
    'mere acquaintance',
    'lodger',
  ].map((word) => [word, 'no kin'] as const),
])

/** Words for somebody of a group that tell which. */
const TIES: ReadonlyMap<string, string> = new Map([
  ...['spokesman', 'spokeswoman', 'spokesperson', 'mouthpiece'].map((word) => [word, 'spokesman'] as const),
  ...['negotiator', 'representative', 'delegate', 'envoy'].map((word) => [word, 'negotiator'] as const),
  ...['member', 'fighter', 'activist', 'supporter', 'militiaman', 'recruit', 'follower'].map(
    (word) => [word, 'member'] as const,
  ),
  ...['employee', 'worker'].map((word) => [word, 'worker'] as const),
])

/** Nouns of the list that place somebody in a class of a matter: "the dispute: of the union's side". */
const SIDES: ReadonlyMap<string, readonly string[]> = sidesByNoun()

function sidesByNoun(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const { name, classes } of listed.matters)
    for (const one of classes)
      for (const noun of ('nouns' in one ? (one.nouns ?? '') : '').split(', ')) {
        const side = `${name}: ${one.name}`
        const known = found.get(noun)
        if (known === undefined) found.set(noun, [side])
        else known.push(side)
      }
  return found
}

const TIED_NOUNS: readonly (readonly [noun: string, sides: readonly string[]])[] = [...SIDES].filter(
  ([noun]) => / (?:of|for|at|on) /u.test(noun),
)

/** The classes of nouns with a tie that a description begins with or holds: "counsel for the defence". */
export function sidesInPhrase(phrase: string): string[] {
  return TIED_NOUNS.flatMap(([noun, sides]) => (` ${phrase} `.includes(` ${noun} `) ? sides : []))
}

/** Bodies that make everybody tied to them one of a class. */
const BODIES: readonly (readonly [side: string, words: ReadonlySet<string>])[] = listed.matters.flatMap(
  ({ name, classes }) =>
    classes.flatMap((one) =>
      'bodies' in one && one.bodies !== undefined
        ? [[`${name}: ${one.name}`, new Set(one.bodies.split(' '))] as const]
        : [],
    ),
)

/** The classes that words for a body place its people in; small letters. */
export function sidesOfBody(words: readonly string[]): string[] {
  return BODIES.flatMap(([side, bodies]) => (words.some((word) => bodies.has(word)) ? [side] : []))
}

const MORE_KIN: readonly (readonly [string, string])[] = [
  ['stepbrother', ''],
  ['stepsister', ''],
  ['stepfather', ''],
  ['stepmother', ''],
  ['mother-in-law', ''],
  ['daughter-in-law', ''],
  ['granddaughter', ''],
  ['grandmother', ''],
  ['fiancé', 'fiance'],
  ['fiancée', 'fiancee'],
  ['godfather', ''],
]

const POST_WORDS: ReadonlyMap<string, string> = new Map(
  POSTS.flatMap(([value, words]) => words.split(', ').map((word) => [word, value] as const)),
)
const RANK_STEPS = rowsOf(RANKS)
const KIN: ReadonlyMap<string, string> = new Map([
  ...KIN_WORDS,
  ...MORE_KIN.flatMap(([word, other]) =>
    [word, ...other.split(' ').filter(Boolean)].map((one) => [one, word] as const),
  ),
])

function rowsOf(rows: readonly string[]): ReadonlyMap<string, number> {
  return new Map(rows.flatMap((row, index) => row.split(' ').map((word) => [word, index] as const)))
}

/** Every thing that a word, or two or three, may say somebody is. Small letters, singular. */
export function rolesOfWord(words: string): RoleWord[] {
  const found: RoleWord[] = []
  const post = POST_WORDS.get(words)
  if (post !== undefined) found.push({ sort: 'post', value: post })
  if (isCalling(words) || CREW.test(words)) found.push({ sort: 'calling', value: words })
  if (RANK_STEPS.has(words)) found.push({ sort: 'rank', value: words })
  const kin = KIN.get(words)
  if (kin !== undefined) found.push({ sort: 'kin', value: kin })
  const part = PARTS.get(words)
  if (part !== undefined) found.push({ sort: 'part', value: part })
  const tie = TIES.get(words)
  if (tie !== undefined) found.push({ sort: 'tie', value: tie })
  for (const side of SIDES.get(words) ?? []) found.push({ sort: 'side', value: side })
  return found
}

/** Whether one person in one event is both only by mistake; posts are compared by what they are of, not here. */
export function rolesExclude(a: RoleWord, b: RoleWord): boolean {
  if (a.sort === 'rank' && b.sort === 'rank')
    return Math.abs((RANK_STEPS.get(a.value) ?? 0) - (RANK_STEPS.get(b.value) ?? 0)) > 1
  if (a.sort === 'kin' && b.sort === 'kin') return tieOfKin(a.value) !== tieOfKin(b.value)
  if (a.value === 'no kin' || b.value === 'no kin') return a.sort === 'kin' || b.sort === 'kin'
  if (a.sort === 'side' && b.sort === 'side')
    return a.value !== b.value && a.value.split(':')[0] === b.value.split(':')[0]
  if (a.sort === 'calling' && b.sort === 'calling') return excludeEachOther(a.value, b.value)
  const [post, other] = a.sort === 'post' ? [a, b] : [b, a]
  if (post.sort === 'post' && other.sort === 'calling' && OF_HANDS.test(other.value))
    return /^(?:treasurer|director|chief executive|president|chair|manager|rector|principal|editor|minister|mayor|governor|ambassador)$/u.test(
      post.value,
    )
  return post.value === 'captain' && other.sort === 'calling' && CREW.test(other.value)
}

/** Words for one tie: a brother, a sister and a sibling; a wife, a widow and a partner. */
const TIES_OF_KIN: ReadonlyMap<string, string> = new Map(
  (
    [
      ['spouse', 'husband wife widow widower spouse fiancé fiancée partner girlfriend boyfriend companion'],
      ['sibling', 'brother sister sibling twin stepbrother stepsister'],
      ['parent', 'father mother parent stepfather stepmother'],
      ['child', 'son daughter child stepson stepdaughter'],
      ['uncle', 'uncle aunt nephew niece'],
      ['parent-in-law', 'father-in-law mother-in-law'],
      ['child-in-law', 'son-in-law daughter-in-law'],
      ['sibling-in-law', 'brother-in-law sister-in-law'],
      ['grandparent', 'grandfather grandmother'],
      ['grandchild', 'grandson granddaughter'],
    ] as const
  ).flatMap(([tie, words]) => words.split(' ').map((word) => [word, tie] as const)),
)

function tieOfKin(word: string): string {
  return TIES_OF_KIN.get(word) ?? word
}

/** Ranks, callings and nationalities that stand between a post and the name. */
export const BETWEEN =
  '(?:\\p{Lu}\\p{L}+(?:an|ese|ish|ch|i) )?(?:[Bb]rigadier |[Mm]ajor |[Ll]ieutenant |[Cc]olonel |[Rr]ear |[Vv]ice |[Aa]ir )?(?:Colonel|colonel|Col\\.?|General|general|Gen\\.?|Lieutenant|lieutenant|Lt\\.?|Major|major|Maj\\.?|Captain|captain|Capt\\.?|Sergeant|sergeant|Sgt\\.?|Commander|Cmdr\\.?|Commodore|commodore|Admiral|admiral|Adm\\.?|Brigadier|brigadier|Inspector|Superintendent|Ambassador|ambassador|Justice|Judge|judge|Senator|senator|Professor|professor|Commissioner|Detective(?: Chief| Senior)?(?: Inspector| Superintendent| Sergeant| Constable)?|Chief (?:Inspector|Superintendent)|Marshal|marshal|Brother|Sister|Father|Comrade)|\\p{Lu}\\p{L}+(?:an|ese|ish)|French|Dutch|Greek|Swiss|German'
/** What stands before a name and is part of it. */
export const HONORIFIC =
  /(?:\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Madame|Mme|Monsieur|Alhaji|Hajia|Hajj|Sheikh|Shaykh|Rev|Reverend|Fr|Hon|Engr|Eng)\.?\s)+$/u
