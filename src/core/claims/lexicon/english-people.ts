import { excludeEachOther, isCalling, KIN_WORDS } from './english-callings.ts'

/**
 * What a noun, or a group of words, says somebody is: a post of which an organisation or a thing has one, a trade, a
 * rank, a tie of kin or a part in an event.
 */
export type RoleSort = 'post' | 'calling' | 'rank' | 'kin' | 'part'

export type RoleWord = { readonly sort: RoleSort; readonly value: string }

/** Posts of which there is one: what they are called, by one name for each. */
const POSTS: readonly (readonly [string, string])[] = [
  ['president', 'president, club president'],
  ['chair', 'chairman, chairwoman, chairperson, chair, chairman of the board, board chairman'],
  ['chief executive', 'chief executive, chief executive officer, ceo, managing director'],
  ['director', 'director, director general, director-general, general director, executive director'],
  ['governor', 'governor'],
  ['mayor', 'mayor, mayoress, lord mayor'],
  ['prime minister', 'prime minister, premier, chief minister'],
  ['minister', 'minister'],
  ['archbishop', 'archbishop'],
  ['bishop', 'bishop'],
  ['speaker', 'speaker'],
  ['chief justice', 'chief justice'],
  ['coach', 'coach, head coach, selector, trainer'],
  ['secretary general', 'secretary general, secretary-general, general secretary'],
  ['attorney general', 'attorney general, attorney-general, prosecutor general, chief prosecutor'],
  ['king', 'king, sultan, emir'],
  ['queen', 'queen'],
  ['rector', 'rector, vice-chancellor, vice chancellor, provost'],
  ['principal', 'principal, headteacher, head teacher, headmaster, headmistress'],
  ['editor', 'editor, editor-in-chief, editor in chief, chief editor'],
  ['ambassador', 'ambassador'],
  ['treasurer', 'treasurer'],
  ['ombudsman', 'ombudsman, ombudswoman'],
  ['head', 'head, leader, chief, boss, commander, commandant, military commander'],
  ['captain', 'captain, skipper, shipmaster'],
  ['founder', 'founder, sole founder'],
  ['owner', 'owner, proprietor'],
  ['winner', 'winner'],
  ['widow', 'widow'],
  ['widower', 'widower'],
]

/** Trades beyond those of the lexicon of callings; words of one row may be said of one person. */
const TRADES: readonly string[] = [
  'anaesthetist anesthetist anaesthesiologist anesthesiologist',
  'interpreter translator',
  'auditor inspector',
  'accountant bookkeeper cashier treasurer',
  'watchman guard',
  'steward stewardess',
  'clerk',
  'singer musician pianist violinist',
  'actor actress',
  'painter artist sculptor',
  'plumber',
  'bodyguard',
  'referee umpire',
  'goalkeeper',
  'striker forward winger',
  'defender',
  'midfielder',
  'jockey',
  'gardener',
  'hairdresser barber',
  'paramedic',
  'chauffeur driver',
  'photographer photojournalist cameraman journalist reporter correspondent',
  'deckhand sailor seaman',
  'boatswain',
  'diver',
  'archaeologist',
  'geologist',
  'goatherd shepherd',
  'restaurateur',
  'pensioner',
]

/** Trades below deck, which no captain has. */
const CREW =
  /^(?:engineer|cook|steward|deckhand|mate|sailor|seaman|boatswain|passenger|stowaway|interpreter|cameraman)$/u

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

/** Parts in an event; words of one row are of one camp, and rows that a line names exclude each other. */
const PARTS: readonly string[] = [
  'hostage captive passenger bystander victim shopper pedestrian',
  'hijacker kidnapper gunman attacker captor assailant bomber robber raider militant',
  'prosecutor',
  'defender-at-law',
  'judge',
  'defendant',
  'juror',
  'owner landlord landlady proprietor',
  'tenant lodger squatter',
  'rescuer',
  'employee',
  'candidate hopeful contender nominee',
  'outsider',
]
const APART: readonly string[] = [
  'hostage hijacker',
  'prosecutor defender-at-law',
  'prosecutor judge',
  'prosecutor defendant',
  'judge defendant',
  'judge defender-at-law',
  'owner tenant',
  'owner employee',
  'employee outsider',
]

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
const TRADE_ROWS = rowsOf(TRADES)
const RANK_STEPS = rowsOf(RANKS)
const PART_ROWS = rowsOf(PARTS)
const FIRST_OF_PART = PARTS.map((row) => row.split(' ')[0] ?? '')
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
  if (isCalling(words) || TRADE_ROWS.has(words) || CREW.test(words))
    found.push({ sort: 'calling', value: words })
  if (RANK_STEPS.has(words)) found.push({ sort: 'rank', value: words })
  const kin = KIN.get(words)
  if (kin !== undefined) found.push({ sort: 'kin', value: kin })
  const part = PART_ROWS.get(words)
  if (part !== undefined) found.push({ sort: 'part', value: FIRST_OF_PART[part] ?? words })
  return found
}

/** Whether one person in one event is both only by mistake; posts are compared by what they are of, not here. */
export function rolesExclude(a: RoleWord, b: RoleWord): boolean {
  if (a.sort === 'rank' && b.sort === 'rank')
    return Math.abs((RANK_STEPS.get(a.value) ?? 0) - (RANK_STEPS.get(b.value) ?? 0)) > 1
  if (a.sort === 'kin' && b.sort === 'kin') return a.value !== b.value && !samePairOfKin(a.value, b.value)
  if (a.value === 'no kin' || b.value === 'no kin') return a.sort === 'kin' || b.sort === 'kin'
  if (a.sort === 'part' && b.sort === 'part')
    return APART.some((row) => row === `${a.value} ${b.value}` || row === `${b.value} ${a.value}`)
  if (a.sort === 'calling' && b.sort === 'calling') return tradesExclude(a.value, b.value)
  const [post, other] = a.sort === 'post' ? [a, b] : [b, a]
  return post.value === 'captain' && other.sort === 'calling' && CREW.test(other.value)
}

/** Parts that people of any trade may have. */
const ANYBODY =
  /^(?:victim|suspect|civilian|tourist|bystander|passenger|hostage|kidnapper|captor|captive|gunman|militant|fighter)$/u
/** Kinds of doctors that may be called one. */
const DOCTORS = /^(?:anaesth\p{L}+|anesth\p{L}+|doctor|physician|medic|paramedic)$/u

function tradesExclude(a: string, b: string): boolean {
  if (a === b) return false
  const row = TRADE_ROWS.get(a)
  if (row !== undefined && row === TRADE_ROWS.get(b)) return false
  if ((isCalling(a) && isCalling(b)) || ANYBODY.test(a) || ANYBODY.test(b)) return excludeEachOther(a, b)
  return !(DOCTORS.test(a) && DOCTORS.test(b))
}

/** A husband is a spouse, a widow was a wife: words that may be said of one tie. */
function samePairOfKin(a: string, b: string): boolean {
  return /^(?:wife widow|widow wife|fiancée wife|wife fiancée|fiancé husband|husband fiancé)$/u.test(
    `${a} ${b}`,
  )
}

/** Ranks and forms of address that stand between a post and the name. */
export const BETWEEN =
  'Colonel|Col\\.?|General|Gen\\.?|Lieutenant|Lt\\.?|Major|Maj\\.?|Captain|Capt\\.?|Sergeant|Sgt\\.?|Commander|Cmdr\\.?|Admiral|Adm\\.?|Brigadier|Inspector|Superintendent|Ambassador|Justice|Judge|Senator|Italian|German|French|Spanish|Portuguese|Dutch|Swedish|Serbian|Argentine|Brazilian'
/** What stands before a name and is part of it. */
export const HONORIFIC =
  /(?:\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Madame|Mme|Monsieur|Alhaji|Hajia|Hajj|Sheikh|Shaykh|Rev|Reverend|Fr|Hon|Engr|Eng)\.?\s)+$/u
