/**
 * Words for those who may have done something, by camp: what one camp did another did not. Two services of a state are
 * two camps of one kind.
 */
const CAMPS: readonly (readonly [string, string])[] = [
  ['state:police', 'police policeman policewoman constable patrolman riot-police'],
  [
    'state:army',
    'army soldier troop infantry paratrooper military battalion garrison conscript commando infantryman artillery tank',
  ],
  ['state:navy', 'navy gunboat frigate marine warship'],
  ['state:air', 'airforce warplane jet drone helicopter'],
  ['state:coastguard', 'coastguard cutter'],
  ['state:gendarmerie', 'gendarmerie gendarme'],
  ['state:office', 'government ministry minister governor prosecutor council parliament authority'],
  [
    'armed',
    'rebel militant gunman insurgent separatist guerrilla terrorist bandit militiaman militia kidnapper captor hijacker smuggler mutineer poacher',
  ],
  [
    'people',
    'villager fisherman resident passenger protester demonstrator student fan farmer neighbor neighbour crowd worker striker miner herder pilgrim inmate prisoner pupil parent bystander tourist burner shepherd',
  ],
  ['house', 'company operator contractor owner employer manager management firm'],
  ['nature', 'lightning storm flood rain wind avalanche wave earthquake'],
]

const CAMP_OF: ReadonlyMap<string, string> = new Map(
  CAMPS.flatMap(([camp, words]) => words.split(' ').map((word) => [word, camp] as const)),
)

/** The camp of a noun, or `null`: "state:navy", "armed", "people". */
export function campOf(noun: string): string | null {
  return CAMP_OF.get(noun) ?? null
}

/** Whether two camps cannot be one: a state's office may speak for each of its services. */
export function campsApart(a: string, b: string): boolean {
  if (a === b) return false
  const [left, right] = [a, b].map((camp) => camp.split(':'))
  if (left?.[0] === 'state' && right?.[0] === 'state') return a !== 'state:office' && b !== 'state:office'
  return true
}

/** What is done once to one thing: who did it is asked. */
export const DONE_ONCE: ReadonlySet<string> = new Set(
  'kill murder slay execute assassinate behead stab shoot destroy demolish raze wreck sink torch burn dynamite bomb free release liberate rescue save pull pluck dig attack shell bombard ambush storm found establish close lock seal open unlock steal rob loot sabotage breach damage ignite capture arrest seize kidnap abduct land raid disperse evict poison evacuate violate'.split(
    ' ',
  ),
)

/** Ideas and agreements: whose they are is a matter of attribution. */
export const BEGUN_ONCE: ReadonlySet<string> = new Set(
  'propose broker mediate negotiate initiate suggest conceive devise dictate'.split(' '),
)
