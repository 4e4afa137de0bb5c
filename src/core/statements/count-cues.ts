/** What a count of people says of them. */
export type CountMeasure =
  | 'dead'
  | 'hurt'
  | 'missing'
  | 'aboard'
  | 'rescued'
  | 'held'
  | 'trapped'
  | 'displaced'
  | 'gathered'
  | 'freed'
  | 'sick'
  | 'votes'

/** Words by base form. */
export type Cues = Readonly<Record<string, CountMeasure>>

function cues(lists: Readonly<Partial<Record<CountMeasure, string>>>): Cues {
  const found: Record<string, CountMeasure> = {}
  for (const [measure, words] of Object.entries(lists))
    // Object.entries widens the keys of a record.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    for (const word of words.split(' ')) found[word] = measure as CountMeasure
  return found
}

/** Nouns that count by themselves: "41 deaths", "seven corpses". */
export const CUE_NOUNS = cues({
  dead: 'death fatality dead deceased corpse body martyr grave coffin',
  hurt: 'injury injured wounded wound casualty',
  rescued: 'survivor rescue',
  held: 'arrest arrestee detainee detention',
  displaced: 'evacuee displaced refugee',
  gathered: 'demonstrator protester protestor marcher',
  sick: 'infection',
})

/** Participles and adjectives, before or behind what is counted: "12 wounded men", "31 miners trapped". */
export const CUE_STATES = cues({
  dead: 'dead kill slay murder massacre execute slaughter martyr annihilate neutralise neutralize eliminate deceased fallen crush drown mourn',
  hurt: 'wound injure hurt maim hospitalise hospitalize injured wounded treat',
  missing: 'missing miss unaccounted',
  aboard: 'aboard',
  rescued: 'rescue save pluck unhurt rescued alive',
  held: 'arrest detain jail imprison round-up apprehend hold',
  trapped: 'trap strand entomb underground bury trapped stranded below',
  displaced: 'displace evacuate uproot homeless relocate resettle displaced',
  freed: 'free release liberate',
  sick: 'infect sicken',
})

/** Nouns of what is done to those counted behind "of": "the deaths of three". */
export const CUE_ACTS = cues({
  dead: 'death killing murder massacre execution slaughter burial',
  hurt: 'wounding',
  missing: 'disappearance',
  rescued: 'rescue',
  held: 'arrest detention imprisonment',
  displaced: 'evacuation displacement resettlement',
  freed: 'release',
})

/** Of whom "fell" tells their death. */
export const FALLING =
  /^(?:soldier|serviceman|servicewoman|fighter|martyr|troop|trooper|officer|militant|defender|comrade|gendarme|policeman|guard|bodyguard|commando|ranger|marine|paratrooper|conscript|recruit|rebel|insurgent|guerrilla|warrior|volunteer|cadet|sentry)$/u

/** Verbs whose object is counted: "killing 12". */
export const CUE_TRANSITIVE = cues({
  dead: 'kill slay murder massacre execute slaughter annihilate neutralise neutralize eliminate mourn',
  hurt: 'wound injure hurt maim hospitalise hospitalize',
  aboard: 'carry',
  rescued: 'rescue save pluck',
  held: 'arrest detain jail imprison apprehend',
  trapped: 'trap strand entomb bury',
  displaced: 'displace evacuate uproot relocate resettle',
  gathered: 'draw attract stand bring estimate',
  freed: 'free release liberate',
  sick: 'infect sicken',
})

/** Verbs whose subject is counted: "12 people died". */
export const CUE_INTRANSITIVE = cues({
  dead: 'die perish drown succumb',
  aboard: 'board embark',
  rescued: 'survive',
  displaced: 'flee',
  gathered:
    'gather protest march rally demonstrate assemble converge congregate attend throng stand fill pack party celebrate crowd chant sing',
})

/** Whom every count of people may mean; also heads of no noun. */
export const ANYBODY =
  /^(?:people|person|man|woman|other|victim|individual|human|life|soul|name|those|they|us|we|all|them|dead|deceased|body|corpse|death|fatality|injury|arrest|injured|wounded|survivor|detainee|casualty|comrade|citizen|resident|inhabitant|villager|family|member|case|number|total|missing|evacuee|demonstrator|protester|protestor|marcher|refugee|displaced|spectator|supporter)?$/u

/** People of one part of those concerned: "12 people" and "3 soldiers" count differently. */
export const SUBGROUP =
  /^(?:soldier|troop|serviceman|officer|policeman|policewoman|police|guard|fighter|militant|rebel|insurgent|terrorist|gunman|attacker|suspect|child|woman|man|girl|boy|baby|infant|teenager|student|crew|crewman|driver|civilian|foreigner|tourist|national|firefighter|journalist|doctor|nurse|teacher|worker|passenger|sailor|prisoner|hostage|pilot|adult|enemy|personnel|combatant|pensioner|family|household|motorist|pedestrian|cyclist|volunteer|rescuer|schoolgirl|schoolboy|schoolchild)$/u

/** A place where people are kept or cared for, not where they come together. */
export const SHELTERING =
  /^(?:hospital|school|shelter|prison|jail|custody|camp|hall|home|clinic|ward|care|detention|house)$/u
