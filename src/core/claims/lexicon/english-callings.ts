/**
 * What somebody is by trade or part in an event. Words of one group may all be said of one person; words of two groups
 * seldom are, within reports of one event.
 */
const GROUPS: readonly string[] = [
  'surgeon doctor physician medic anaesthetist anesthetist radiologist pediatrician paediatrician',
  'nurse orderly',
  'midwife',
  'dentist',
  'pharmacist chemist',
  'vet veterinarian',
  'teacher schoolteacher headmistress headmaster headteacher schoolmistress schoolmaster tutor',
  'pupil schoolboy schoolgirl',
  'student undergraduate',
  'lawyer barrister solicitor',
  'judge magistrate',
  'prosecutor',
  'engineer architect surveyor',
  'fisherman',
  'farmer shepherd farmhand herder herdsman',
  'driver chauffeur trucker',
  'conductor',
  'pilot airman',
  'sailor seaman deckhand',
  'soldier conscript paratrooper',
  'policeman policewoman constable',
  'guard watchman guardsman',
  'priest imam pastor vicar monk',
  'journalist reporter photographer cameraman',
  'cook baker butcher chef waiter waitress',
  'carpenter joiner mason bricklayer roofer',
  'welder plumber electrician mechanic fitter',
  'labourer laborer dockworker docker',
  'miner',
  'accountant bookkeeper',
  'tailor seamstress weaver',
  'cleaner janitor caretaker',
  'smuggler trafficker',
  'gunman militant insurgent fighter guerrilla rebel',
  'firefighter fireman',
  'postman',
  'librarian',
  'hunter poacher',
]

/** Parts in one event of which a person has but one: words of one row exclude each other. */
const PARTS: readonly string[] = [
  'driver passenger',
  'driver conductor',
  'pilot passenger',
  'hostage kidnapper',
  'hostage captor',
  'captive captor',
  'bystander gunman',
  'bystander militant',
  'civilian fighter',
  'civilian militant',
  'civilian soldier',
  'teacher pupil',
  'journalist militant',
  'tourist soldier',
  'victim suspect',
]

/** Other parts than callings: read, and compared only within their row. */
const PART_WORDS: ReadonlySet<string> = new Set(PARTS.flatMap((row) => row.split(' ')))

/** Whether two words are said of one person in one event but by mistake. */
export function excludeEachOther(a: string, b: string): boolean {
  if (PARTS.some((row) => row === `${a} ${b}` || row === `${b} ${a}`)) return true
  const [left, right] = [CALLING_GROUPS.get(a), CALLING_GROUPS.get(b)]
  return left !== undefined && right !== undefined && left !== right
}

/** Whether a word tells a calling or a part in an event. */
export function isCalling(word: string): boolean {
  return CALLING_GROUPS.has(word) || PART_WORDS.has(word)
}

/** The group of a word for a calling: words of two groups are seldom said of one person in one event. */
const CALLING_GROUPS: ReadonlyMap<string, number> = new Map(
  GROUPS.flatMap((group, index) => group.split(' ').map((word) => [word, index] as const)),
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
