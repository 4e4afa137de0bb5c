import type { OrganisationClass } from './lexicon.ts'
import { wordSet, wordsWith } from './word-list.ts'

/** Words that a sentence may begin with and that are no names. */
export const FUNCTION_WORDS = wordSet(`
  a an the this that these those some any each every all both either neither no none another other others
  such same many much more most few fewer several various two three four five six seven eight nine ten
  hundreds thousands dozens scores millions half last next i he she it we you they him her them us me my
  your his its our their mine yours hers ours theirs who whom whose which what where when why how whoever
  whatever whether and but or nor so yet for if unless until till while whilst whereas because since as than
  though although even only just still also too then thus hence therefore however moreover furthermore
  meanwhile nevertheless nonetheless instead otherwise rather perhaps maybe indeed once twice again already
  always never ever often sometimes usually soon later earlier now today tomorrow yesterday here there
  everywhere nobody everybody everyone someone anyone anything nothing something everything about above
  across after against along amid amidst among amongst around at before behind below beneath beside besides
  between beyond by despite down during except from in inside into like near of off on onto out outside over
  past per regarding round through throughout to toward towards under underneath unlike up upon via with
  within without according due am is are was were be been being do does did done doing have has had having
  can could may might must shall should will would ought let lets get got getting go goes going gone make
  makes made making take takes took taken taking see sees saw seen say says said saying tell told ask asked
  asks asking call called calls come comes came coming give gives gave given giving know knows knew known
  think thinks thought want wants wanted need needs needed look looks looking looked seem seems seemed keep
  keeps kept put puts set sets yes not please thanks thank sorry well okay ok hello oh ah yeah following
  added speaking writing based including citing using leaving standing born founded located formed
  established short former main major minor global man woman child click advertisement related subscribe
  sign copyright editor's note updated breaking pictured right whole least away together apart ahead far
  farther nearly almost roughly approximately exactly quite very initially finally recently previously
  currently formerly eventually subsequently additionally consequently unfortunately fortunately clearly
  obviously apparently allegedly reportedly similarly likewise meantime elsewhere nowadays tonight overnight
  altogether anyway somehow islam christianity judaism god rocket rockets attack attacks what's that's it's
  he's she's there's here's let's who's i'm i've i'd i'll we're we've we'll they're they've you're don't
  doesn't didn't isn't aren't wasn't weren't won't wouldn't can't couldn't shouldn't`)

/** Common words that may begin a name of several words, and are none alone: New, National, Police. */
export const COMMON_NAME_WORDS =
  wordSet(`watch share residents witnesses critics supporters opponents experts analysts investigators prosecutors
  protesters report reports source sources photo photos image images video read opinion analysis
  authorities officials friends editor update exclusive top bottom back further part big old good small
  long high low early late recent living free young human rights private social little current new great
  national international public political military security police first second third central north south
  east west northern southern eastern western left local people women men children workers teachers
  students news media official family one world islamic minority majority opposition`)

/** Acronyms that are no organisations. */
export const COMMON_ACRONYMS =
  wordSet(`tv ied pm mp mps ceo cfo coo gdp ai dna hiv aids covid ngo ngos id ids pr hr it
  cctv gps suv dvd cd pc am bst gmt est edt pst utc usb vip faq rip asap aka ok dj mc phd ma ba mba mbe obe cbe ii iii
  iv vi vii viii ix xi lgbt lgbtq r d rpg icbm link html url pdf sms app apps vat ipo uav uavs bbq atm er icu cpr ptsd
  adhd jr sr esq vs etc diy suvs odi qc kc ebitda roi`)

/** Words that are posts before a name and surnames after one: Dean, King. */
export const SURNAME_LIKE =
  wordSet(`dean king queen bishop abbot pope head chair coach major provost chancellor marshal
  chief boss prince knight nurse manager may march april june august baker cook`)

/** Second parts that make an adjective of a name: Iran-backed, Berlin-based. */
export const ADJECTIVE_ENDINGS =
  wordSet(`state free style era wide born owned held based like friendly wing language old
  speaking made day year led run bound centric level only wise`)

export const PARTICLES =
  wordSet(`al el ul as ad ar an ash adh ath az bin ibn ben bint ould wuld de da do dos das del
  della dela di du des van von der den ter ten zu zum la le los las y e af av o' d'`)

export const LINKING_PARTICLES =
  wordSet(`al el ul bin ibn ben bint ould wuld de da dos das del della dela di du van von
  der zu zum la le las los y af av ash`)

export const TITLES =
  wordSet(`mr mrs ms miss mx dr prof sir lord lady dame baron baroness count countess duke duchess
  prince princess sheikh shaikh shaykh sheik sayyid sayed seyyed sayyed haji hajji hajj mullah maulana mawlawi maulvi
  ayatollah hojjatoleslam qari gen general lt lieutenant col colonel maj major capt cpl corporal sgt sergeant pvt
  cmdr brig brigadier adm admiral vice-admiral rear-admiral marshal inspector detective constable
  superintendent rev reverend father fr sister brother rabbi pope cardinal sen senator rep representative
  congressman congresswoman councillor councilman councilwoman alderman justice judge consul envoy hon
  honourable honorable professor doctor nurse officer cleric businessman actor actress singer author activist
  journalist lawyer economist historian engineer comrade commissioner prosecutor magistrate skipper atty attorney
  rector mediator ambassador speaker
  schoolteacher shopkeeper passenger fisherman policeman policewoman firefighter businesswoman campaigner resident
  eyewitness survivor neighbour neighbor pensioner physicist biologist geologist paramedic photographer novelist
  striker goalkeeper midfielder defender winger villager schoolboy schoolgirl
  excellency highness majesty eminence holiness monsignor msgr mme mlle monsieur madame herr frau signor signora senor
  senora senhor senhora lieutenant-colonel lieutenant-general major-general brigadier-general sergeant-major deacon
  archdeacon`)

export const GENDERED_TITLES = wordsWith<'he' | 'she'>(
  [
    'he',
    `mr sir lord baron count duke prince king sheikh father brother congressman councilman monsieur herr signor senor
     senhor don dom`,
  ],
  [
    'she',
    `mrs ms miss lady dame baroness countess duchess princess queen sister congresswoman councilwoman madame mme mlle
     frau signora senora senhora dona mama auntie`,
  ],
)

/** Heads of organisations' names, by sort. */
export const ORGANISATION_HEADS: ReadonlyMap<string, OrganisationClass> = wordsWith<OrganisationClass>(
  [
    'armed',
    `brigade brigades battalion battalions regiment militia militias army forces force corps guard guards units unit
     squad legion division platoon command navy fleet guerrillas rebels mujahideen resistance cartel gang column`,
  ],
  ['party', 'party caucus'],
  [
    'any',
    'front movement alliance sons daughters lions eagles tigers wolves warriors knights partisans defenders guardians protectors heirs voice coalition bloc group network order brotherhood project campaign initiative',
  ],
  [
    'company',
    `inc corp corporation ltd limited llc plc co company gmbh ag bank banks airlines airways holdings industries
     motors enterprises systems technologies technology laboratories pharmaceuticals insurance foods brewery
     breweries energy petroleum oil electric partners capital securities ventures stores railway railways shipping
     lines logistics studios records mills works robotics biosciences therapeutics aerospace software timber shipbuilding shipyards
     freight mining pictures entertainment telecom chemicals semiconductors biotech labs brewing textiles automotive
     instruments consulting consultancy consultants advertising marketing trading ferries outfitters couriers`,
  ],
  [
    'government',
    `ministry department government senate parliament congress assembly embassy consulate treasury directorate bureau
     administration police court tribunal authority agency office house cabinet knesset bundestag duma`,
  ],
  [
    'club',
    `club fc fk sc sv afc cf nk sk united rovers wanderers athletic team ballet orchestra choir theatre theater cycling
     racing rowing sailing skating`,
  ],
  ['care', 'hospital clinic infirmary hospice ambulance'],
  ['learning', 'university college school academy institute faculty laboratory observatory museum library'],
  [
    'media',
    `news times post herald tribune gazette broadcasting network television radio agency press journal courier
     chronicle observer telegraph examiner inquirer sentinel dispatch bulletin`,
  ],
  ['union', 'union federation confederation guild'],
  ['faith', 'church diocese synod monastery abbey mosque temple'],
  [
    'body',
    `committee council commission league association organisation organization society foundation trust board
     fund center centre programme program federation forum conference charity
     lodge cooperative collective chamber exchange service services bar institution secretariat mission`,
  ],
)

/**
 * Words that open the name of an organisation as its head does in languages that put it first: brigade, army, movement,
 * party, union, front.
 */
export const ORGANISATION_OPENERS: ReadonlyMap<string, OrganisationClass> = wordsWith<OrganisationClass>(
  [
    'armed',
    `kataib kata'ib liwa liwaa jaysh jaish jeish saraya fawj firqat quwat jund asaib fasail katibat katiba ejercito exercito
     fuerzas forcas fuerza armee guardia`,
  ],
  ['party', 'hizb hezb partido parti partito partei partiya stronnictwo'],
  [
    'any',
    `harakat haraka haraket harekat jabhat jabha tanzim jamaat jamaah majlis munazzamat tahrik tehrik movimiento movimento
     mouvement frente alianza alianca bewegung ruch`,
  ],
  ['union', 'ittihad sindicato syndicat gewerkschaft federacion federation federazione'],
  ['club', 'fc fk sc sv afc nk sk rc cd olympique dynamo dinamo lokomotiv sporting deportivo atletico'],
  ['learning', 'universitat universite universidad universidade universita'],
)

/** Openers of Arabic and Persian names: a name that has one is spelt out, not translated. */
export const SPELT_OPENERS =
  wordSet(`kataib liwa liwaa jaysh jaish jeish saraya fawj firqat quwat jund asaib fasail katibat katiba
  hizb hezb harakat haraka jabhat jabha tanzim jamaat jamaah ansar munazzamat tahrik tehrik`)

/** Common nouns for organisations. `any` fits every sort. */
export const ORGANISATION_NOUNS: ReadonlyMap<string, OrganisationClass> = wordsWith<OrganisationClass>(
  [
    'armed',
    `militia army brigade battalion regiment force faction gang cartel squad guerrillas insurgency unit corps
     paramilitary paramilitaries rebels`,
  ],
  ['party', 'party alliance coalition bloc opposition front'],
  [
    'company',
    `company firm corporation business bank airline carrier startup start-up manufacturer retailer maker automaker
     operator carmaker brewer brewery conglomerate supplier developer utility insurer chain chipmaker drugmaker lender studio`,
  ],
  ['government', 'ministry department government agency administration embassy cabinet bureau authority'],
  ['club', 'club team side orchestra choir ensemble band theatre theater'],
  ['care', 'hospital clinic hospice infirmary'],
  ['learning', 'university college school academy institute museum library'],
  ['media', 'newspaper paper broadcaster magazine station channel outlet network daily weekly website'],
  ['union', 'union federation confederation guild'],
  ['faith', 'church diocese parish monastery order sect congregation'],
  [
    'body',
    'committee council commission league association society foundation trust board charity think-tank watchdog forum cooperative co-operative lodge',
  ],
  ['any', 'group organisation organization movement outfit body network'],
)

export const ORGANISATION_COMPANIONS =
  wordSet(`members member fighters fighter militants militant troops soldiers
  militiamen gunmen headquarters employees staff shares shareholders customers lawmakers candidate candidates supporters
  activists offices stock bases positions convoy fans players forces volunteers patients nurses workers`)

/** What speaks on paper: no person, though it may be said to say something. */
export const MESSAGE_NOUNS =
  'report statement study letter article poll memo document editorial post tweet announcement message note communique'

export const HUMAN_NOUNS =
  wordSet(`man woman cleric minister leader official spokesman spokeswoman spokesperson
  president commander general officer witness resident lawyer attorney doctor nurse teacher professor scientist
  researcher analyst expert author writer journalist reporter singer actor actress coach manager player captain director
  chairman chairwoman chief head founder politician lawmaker senator congressman congresswoman governor mayor judge
  prosecutor activist protester student mother father son daughter brother sister wife husband widow friend neighbour
  neighbor survivor victim farmer driver owner boss executive diplomat ambassador envoy premier secretary king queen
  pope bishop imam rabbi priest sheikh adviser advisor aide ally veteran soldier pilot engineer artist musician designer
  historian economist candidate representative source successor predecessor heir businessman
  businesswoman entrepreneur tycoon magnate fighter detainee colonel widower vendor trader deckhand sailor clerk
  villager teenager schoolgirl schoolboy pensioner counsel magistrate rector dean skipper mediator negotiator trainer
  guard medic paramedic firefighter nun monk trustee treasurer deputy commissioner minister shopkeeper carpenter baker
  agent landlady landlord curator ranger keeper
  nurse midwife surgeon builder shepherd herder lecturer master campaigner organiser organizer volunteer passenger
  uncle aunt cousin nephew niece grandfather grandmother grandson granddaughter stepfather stepmother stepson
  stepdaughter stepbrother stepsister father-in-law mother-in-law brother-in-law sister-in-law son-in-law
  daughter-in-law half-brother half-sister twin sibling spouse fiance fiancee girlfriend boyfriend colleague
  counsellor supervisor foreman forewoman inspector superintendent constable sergeant lieutenant brigadier chancellor
  counsel bishop archbishop vicar producer publisher broker warden coroner ombudsman registrar provost tenant lodger
  customer patient motorist commuter bystander onlooker refugee migrant escapee defector whistleblower
  ${MESSAGE_NOUNS}`)

/** What ministers and directors are in charge of, as the words of their posts. */
export const PORTFOLIOS =
  wordSet(`transport transportation defence defense finance finances health education interior justice labour labor
  agriculture energy trade industry industries commerce environment culture heritage tourism sport sports housing
  infrastructure communications information telecommunications technology science research development planning
  economy economics budget treasury fisheries forestry mines mining petroleum water irrigation works public security
  immigration integration family families youth women children gender equality welfare social affairs foreign home
  external internal religious tribal parliamentary veterans pensions employment aviation railways roads ports shipping
  maritime climate ecology cooperation reform investment enterprise operations administration intelligence protocol
  nursing surgery medicine higher rural urban regional digital human resources`)

export const PLACE_HEADS =
  wordSet(`airport province city town village district region valley river lake sea ocean bay
  gulf mountain mountains island islands street road avenue square bridge zone camp base prison palace stadium park
  desert county states republic kingdom peninsula strait coast border crossing governorate heights hills harbour
  harbor port canal gate green`)

export const CALENDAR =
  wordSet(`monday tuesday wednesday thursday friday saturday sunday january february march april
  may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed
  thu fri sat sun christmas easter ramadan eid ashura muharram nowruz thanksgiving`)

export const POSSESSIVE_NAME_WORDS =
  wordSet(`people workers women men farmers teachers children students veterans
  fishermen miners writers citizens peasants soldiers ladies lloyd king queen st`)

export const LEGAL_FORMS =
  wordSet(`inc corp corporation ltd limited llc plc co company gmbh ag sa srl spa bv nv oy ab
  as kg llp jsc pty holdings holding`)

export const WEAK_NAME_WORDS =
  wordSet(`the group movement organisation organization militia party company inc corp
  corporation ltd limited llc plc co gmbh ag sa holdings holding faction nv ab asa oyj srl spa bv kg kgaa pty jsc
  pjsc llp sarl ooo oao zao`)
