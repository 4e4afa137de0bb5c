/**
 * Words around numbers, by the one thing that the number is then of: who is "jailed for six years" "must serve a term of
 * nine years". Base forms; a word may stand in several fields.
 */
const FIELDS: Readonly<Record<string, string>> = {
  punishment:
    'jail sentence prison imprisonment imprison term serve custody convict detention penitentiary bar cell punishment incarcerate lock behind sit',
  fine: 'fine penalty sanction surcharge impose levy',
  suspension: 'ban suspend suspension bar exclude exclusion disqualify disqualification miss sideline',
  loan: 'loan lend borrow credit lender borrower borrowing financing repay debt facility',
  aid: 'aid grant donate donation pledge contribute contribution gift assistance relief subsidy funding fund award give',
  compensation:
    'compensation compensate damages payout settlement settle indemnity reparation restitution pay',
  price: 'price cost charge tariff bill fee fare rate sell fetch worth value priced toll ticket',
  sale: 'sell sale buy purchase acquire acquisition takeover deal bid fetch auction hammer pay price',
  budget:
    'budget spend spending cost expenditure allocate allocation invest investment fund construction build project outlay',
  ransom: 'ransom pay payment demand hand',
  theft:
    'steal theft thief rob robbery robber loot haul burglary burglar take missing vanish disappear snatch miss embezzle swindle',
  bribe: 'bribe bribery kickback backhander corrupt corruption receive pocket payment',
  pay: 'pay wage salary raise rise earn earning remuneration paycheck increase hike',
  jobs: 'job redundant redundancy layoff lay dismiss dismissal cut worker employee staff workforce post position shed axe lose loss',
  crowd:
    'crowd attendance gate spectator audience supporter fan attend watch march rally demonstrate protest gather turnout throng demonstrator marcher protester stand fill square procession stadium',
  vote: 'vote ballot poll support favour favor back approve elect election win mandate',
  turnout: 'turnout voter electorate cast poll ballot vote participation',
  trial:
    'trial test study enrol enroll participant patient volunteer recruit participate subject vaccine involve part trialled',
  sick: 'sick ill infect infection case patient disease outbreak fever cholera measles contract poison poisoning register hospital',
  captivity:
    'captive captivity kidnap kidnapper kidnapping hostage captor abduct abduction abductor hold hand seize free release',
  rescue: 'rescue save pull bring lift surface evacuate pluck reach haul safety alive survive survivor free',
  trapped: 'trap entomb bury underground stranded strand miner collier shaft pit surface',
  aboard:
    'aboard carry board passenger crew inside vehicle bus ferry vessel ship boat plane train van carriage transport travel occupant seat',
  outage: 'outage blackout power electricity dark darkness current cut supply candle light restore',
  closure:
    'close shut closure repair reopen use open traffic block bar cordon impassable work maintenance service',
  stock: 'stock supply suffice last reserve run remain enough fridge warehouse store provision dose',
  strike: 'strike stoppage walkout picket industrial down tool docker union',
  delay: 'delay late wait hold postpone postponement queue overdue behind',
  truce: 'truce ceasefire armistice lull pause halt hostility cease',
  harvest: 'harvest crop yield paddy rice wheat grain field acre farmer maize flood damage destroy',
  damage:
    'damage destroy destruction ruin burn raze flatten gut collapse wreck demolish reduce ash level lose',
  spill: 'spill leak oil crude slick discharge leakage pour escape barrel tonne',
  seizure:
    'seize seizure confiscate confiscation impound capture intercept haul consignment shipment load find container cargo',
  border: 'border frontier line boundary cross inside territory beyond incursion',
  distance:
    'distance drive walk march travel run cover swim sail drift carry away reach lie journey trek advance stretch',
  depth: 'deep depth below beneath underground underwater dive shaft fall drop',
  height: 'high height tall tower rise wave climb metre summit',
  length: 'long length bridge tunnel line road pipeline stretch stage',
  fire: 'fire blaze burn flame hectare acre forest scorch consume wildfire charred',
  arrest: 'arrest detain detention round custody suspect charge police raid seize',
  evacuation: 'evacuate evacuation flee displace home shelter leave displaced evacuee refugee',
  death:
    'death die dead kill drown perish toll body corpse victim bury funeral claim lose loss slay deceased fatality grave coffin mourn',
  injury: 'injure injury wound hurt hospital treat casualty',
  search: 'search missing vanish find look unaccounted',
  profit: 'profit earn earning net income gain',
  deficit: 'loss deficit shortfall lose red',
  revenue: 'revenue turnover sale takings income',
  inflation: 'inflation price consumer cost living annual',
  interest: 'interest rate bank central benchmark raise lower hike cut point',
  unemployment: 'unemployment jobless unemployed work rate',
  stake: 'stake share own ownership holding shareholder hold buy sell shareholding',
  lifetime: 'contract deal lease concession agreement run licence license last sign',
  rule: 'rule reign office power govern term serve lead president mandate tenure',
  wait: 'wait queue line hour stand',
  voyage: 'sea adrift drift sail voyage raft boat survive',
  talks: 'talk negotiation meeting session summit last negotiate discussion debate speech speak sit',
  ships: 'ship vessel tanker freighter queue anchor wait harbour harbor port',
  school: 'pupil school schoolchild student child class classroom teacher',
  votes: 'vote seat parliament chamber deputy lawmaker majority assembly bill pass defeat reject',
  shots: 'shot shoot fire bullet round gunfire hit',
  score: 'score goal point win beat defeat lead',
  visit: 'visit visitor tourist guest draw attract welcome museum exhibition',
}

/** Nouns counted for one thing that the thesaurus keeps apart. */
const HEADS: readonly string[] = [
  'painting canvas picture artwork work masterpiece portrait oil',
  'home house dwelling building flat cottage residence property',
  'ship vessel boat freighter tanker craft ferry trawler',
  'job post position worker employee staff workplace',
  'match game fixture date',
  'vote ballot',
  'dose jab shot vaccine vaccination inoculation',
  'crate box container case chest carton',
  'body corpse remains dead death fatality victim name coffin grave funeral',
  'pupil schoolchild schoolchildren student child schoolboy schoolgirl youngster kid',
  'miner collier pitman worker',
  'animal head beast cow cattle sheep livestock goat',
  'tree trunk',
  'shop store stall outlet kiosk',
  'truck lorry vehicle car van',
  'flight plane aircraft departure service',
  'shot round bullet',
  'bomb device charge explosive',
  'case infection patient sick person people',
  'migrant refugee passenger person people',
  'wagon carriage coach car',
  'lawmaker deputy legislator member parliamentarian mp senator',
  'hostage captive prisoner',
  'gem stone diamond jewel',
  'book volume title manuscript',
]

const fieldsOf = new Map<string, Set<string>>()
for (const [field, words] of Object.entries(FIELDS))
  for (const word of words.split(' ')) fieldsOf.set(word, (fieldsOf.get(word) ?? new Set()).add(field))

const headsOf = new Map<string, Set<number>>()
for (const [group, words] of HEADS.entries())
  for (const word of words.split(' ')) headsOf.set(word, (headsOf.get(word) ?? new Set()).add(group))

/** What a number beside this word is of, if the word tells. */
export function valueFieldsOf(lemma: string): ReadonlySet<string> {
  return fieldsOf.get(lemma) ?? NONE
}

/** Whether two nouns may count one thing. */
export function mayCountOneThing(a: string, b: string): boolean {
  const groups = headsOf.get(b)
  return [...(headsOf.get(a) ?? [])].some((group) => groups?.has(group) === true)
}

const NONE: ReadonlySet<string> = new Set()
