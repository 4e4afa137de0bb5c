import listed from '#resources/lexical/english-roles.json'

/** Parts that people of any trade may have. */
const ANYBODY = new Set(listed.any.split(' '))
const DOCTORS = new Set(listed.doctors.split(' '))

/** Whether two callings are of one person in one event but by mistake. */
export function excludeEachOther(a: string, b: string): boolean {
  if (ANYBODY.has(a) || ANYBODY.has(b) || (DOCTORS.has(a) && DOCTORS.has(b))) return false
  const [left, right] = [CALLING_GROUPS.get(a), CALLING_GROUPS.get(b)]
  return left !== undefined && right !== undefined && left !== right
}

/** Whether a word tells a calling. */
export function isCalling(word: string): boolean {
  return CALLING_GROUPS.has(word)
}

/** Words for callings, and for those who outlived a husband or a wife: they stand before a name as a title does. */
export const BEFORE_NAMES: ReadonlySet<string> = new Set([
  ...listed.callings.flatMap((group) => group.split(' ')),
  'widow',
  'widower',
  'commodore',
  'volunteer',
])

/** Ranks and forms of address that are common words or names themselves: they want a full name behind them. */
export const HONORIFICS: ReadonlySet<string> = new Set(
  `don dona donna dom mama papa baba datuk datin encik ustad ustaz ustadh hafiz pandit uncle auntie aunt private
  trooper gunner sapper fusilier rifleman ensign midshipman patriarch`.split(/\s+/u),
)

/** The group of a word for a calling: words of two groups are seldom said of one person in one event. */
const CALLING_GROUPS: ReadonlyMap<string, number> = new Map(
  listed.callings.flatMap((group, index) => group.split(' ').map((word) => [word, index] as const)),
)

/** Ties of blood and marriage that exclude each other between the same two people. */
export const KIN_WORDS: ReadonlyMap<string, string> = new Map(
  [
    ['brother', 'sibling half-brother'],
    ['sister', 'half-sister'],
    ['cousin', ''],
    ['father', ''],
    ['mother', ''],
    ['son', ''],
    ['daughter', ''],
    ['uncle', ''],
    ['aunt', ''],
    ['nephew', ''],
    ['niece', ''],
    ['husband', 'spouse'],
    ['wife', ''],
    ['brother-in-law', ''],
    ['sister-in-law', ''],
    ['son-in-law', ''],
    ['father-in-law', ''],
    ['stepson', ''],
    ['grandson', ''],
    ['grandfather', ''],
    ['widow', ''],
  ].flatMap(([kin = '', others = '']) =>
    [kin, ...others.split(' ').filter(Boolean)].map((word) => [word, kin] as const),
  ),
)
