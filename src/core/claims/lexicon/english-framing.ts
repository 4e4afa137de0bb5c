/**
 * How a word stands to what it names. `grave`: it says that somebody did wrong; `hostile` and `favourable`: it is
 * against or for those it names; `soft`: it says less than happened; `plain`: none of these.
 */
export type Lean = 'grave' | 'hostile' | 'favourable' | 'soft' | 'plain'

/** Words that reports of one story choose from to name one thing. */
export type FramingField = { readonly name: string; readonly words: ReadonlyMap<string, Lean> }

/** Two-word names are written with a hyphen ("freedom-fighter"); each word is in the singular. */
function field(name: string, ...groups: readonly (readonly [Lean, string])[]): FramingField {
  const words = new Map<string, Lean>()
  for (const [lean, listed] of groups)
    for (const word of listed.split(/\s+/u)) if (word !== '') words.set(word.replaceAll('-', ' '), lean)
  return { name, words }
}

/**
 * Fields of words for one thing (docs/methods/findings.md, F28). Words stand in the field of what they name in news;
 * those that name too many other things ("group", "event", "action") are left out.
 */
export const FRAMING_FIELDS: readonly FramingField[] = [
  field(
    'what happened',
    ['grave', 'massacre slaughter carnage atrocity bloodbath murder lynching butchery purge pogrom killing'],
    ['hostile', 'stampede'],
    ['soft', 'incident accident mishap occurrence passing misfortune loss irregularity'],
    [
      'plain',
      'explosion blast crash sinking shooting shelling bombardment bombing fire blaze crush collapse disaster catastrophe attack assault stabbing derailment spill leak raid beating',
    ],
  ),
  field(
    'taking power',
    ['grave', 'coup putsch purge usurpation power-grab'],
    ['hostile', 'plot mercenary-adventure adventure'],
    ['favourable', 'revolution uprising liberation'],
    ['plain', 'motion no-confidence vote mutiny takeover transition handover'],
  ),
  field(
    'stopping work',
    [
      'hostile',
      'blockade blackmail hostage-taking sabotage illegal-stoppage illegal-strike illegal-walkout illegal-action unlawful-strike unlawful-stoppage wildcat-strike',
    ],
    ['plain', 'strike walkout stoppage industrial-action work-stoppage'],
  ),
  field(
    'those who work in the place of strikers',
    ['hostile', 'scab blackleg strikebreaker strike-breaker'],
    [
      'soft',
      'replacement-worker replacement-staff replacement-driver replacement-crew auxiliary-staff auxiliary-worker temporary-worker temporary-staff agency-worker agency-staff relief-worker relief-staff relief-crew stand-in contract-worker new-hand new-recruit casual-worker substitute-driver',
    ],
  ),
  field(
    'those who turned on the rulers',
    ['hostile', 'conspirator plotter coup-plotter putschist traitor renegade turncoat usurper saboteur'],
    [
      'favourable',
      'reformer reformist dissident constitutionalist prisoner-of-conscience political-prisoner democrat',
    ],
  ),
  field(
    'the war',
    ['grave', 'aggression war-of-aggression onslaught genocidal-war'],
    [
      'soft',
      'special-operation special-military-operation anti-terrorist-operation counter-terrorist-operation security-operation police-action pacification',
    ],
    ['plain', 'war civil-war hostilities armed-conflict'],
  ),
  field(
    'protest',
    ['hostile', 'disorder mob'],
    ['favourable', 'uprising revolt vigil'],
    ['plain', 'demonstration protest rally march sit-in gathering picket'],
  ),
  field(
    'people in the street',
    [
      'hostile',
      'rioter hooligan thug mob agitator vandal provocateur violent-group looter rabble ringleader idler loafer layabout troublemaker hothead saboteur lawbreaker hoodlum ruffian miscreant subversive anarchist paid-protester hireling malcontent',
    ],
    ['favourable', 'patriot peaceful-protester water-protector'],
    ['plain', 'protester demonstrator supporter student marcher fan activist campaigner picket striker'],
  ),
  field(
    'one who speaks up',
    ['hostile', 'troublemaker extremist informer traitor snitch leaker'],
    ['favourable', 'whistleblower dissident'],
    ['plain', 'activist campaigner'],
  ),
  field(
    'armed people',
    [
      'hostile',
      'terrorist bandit gang mercenary adventurer cutthroat occupier invader aggressor separatist-gang saboteur subversive brigand marauder outlaw punisher henchman',
    ],
    [
      'favourable',
      'freedom-fighter patriot liberator resistance-fighter defensive-force mujahid combatant self-defence-unit partisan',
    ],
    [
      'plain',
      'armed-gang gunman militant rebel insurgent guerrilla armed-group armed-faction faction fighter militia militiaman separatist',
    ],
  ),
  field('the dead', ['favourable', 'martyr martyred'], ['plain', 'victim casualty']),
  field(
    'those held',
    ['favourable', 'guest'],
    ['hostile', 'spy trespasser intruder infiltrator'],
    ['plain', 'hostage captive abductee prisoner detainee kidnapped abducted'],
  ),
  field(
    'money given',
    ['grave', 'ransom bribe kickback extortion hush-money slush-fund payoff backhander'],
    [
      'soft',
      'fine payment compensation donation gift commission consultancy-fee fee contribution toll bonus settlement',
    ],
  ),
  field(
    'a place of keeping',
    [
      'soft',
      'reception-centre reception-center transit-centre transit-center holding-centre accommodation-centre welcome-centre',
    ],
    ['plain', 'camp refugee-camp tent-city'],
    ['grave', 'detention-camp concentration-camp prison-camp internment-camp'],
  ),
  field(
    'taking a place',
    ['favourable', 'liberation liberated liberate'],
    ['grave', 'invasion occupation aggression invaded'],
    ['plain', 'capture captured changed-hands recaptured'],
  ),
  field(
    'going in with force',
    ['soft', 'special-operation special-military-operation peacekeeping'],
    ['grave', 'invasion aggression'],
    ['plain', 'incursion'],
  ),
  field(
    'an illness',
    ['grave', 'epidemic plague poisoning'],
    ['soft', 'diarrhoea diarrhea indisposition discomfort'],
    ['plain', 'cholera outbreak typhoid'],
  ),
  field(
    'sending away',
    ['grave', 'expulsion ethnic-cleansing land-grab eviction dispossession deportation'],
    ['soft', 'relocation resettlement transfer evacuation clearance repatriation'],
  ),
  field(
    'less money or staff',
    [
      'soft',
      'restructuring reform rationalisation rationalization modernisation modernization realignment streamlining savings',
    ],
    ['grave', 'cut cuts layoff redundancy sacking austerity gutting purge'],
  ),
  field(
    'people who came',
    ['hostile', 'infiltrator illegals squatter illegal-immigrant illegal-alien'],
    ['favourable', 'refugee asylum-seeker'],
    ['plain', 'migrant immigrant'],
  ),
  field(
    'wrong at the count',
    ['grave', 'fraud rigging theft swindle embezzlement looting plunder scam'],
    ['soft', 'irregularity error mistake oversight discrepancy misunderstanding shortfall'],
  ),
]
