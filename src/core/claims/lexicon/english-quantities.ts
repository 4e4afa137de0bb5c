import type { AmountQualifier } from '../quantities/amount.ts'
import type { Measure, QuantityLexicon } from './quantity-lexicon.ts'
import { wordSet } from './word-list.ts'
import { CARDINALS, TENS } from '../../text/english-number-words.ts'

const NOTHING: ReadonlySet<string> = new Set()

function measure(id: string, words: Partial<Measure>): Measure {
  return {
    id,
    counts: 'people',
    objects: NOTHING,
    passive: NOTHING,
    active: NOTHING,
    intransitive: NOTHING,
    nouns: NOTHING,
    none: NOTHING,
    grows: true,
    ...words,
  }
}

function phrases(
  qualifier: AmountQualifier,
  list: string,
): { words: string[]; qualifier: AmountQualifier }[] {
  return list.split(',').map((phrase) => ({ words: phrase.trim().split(/\s+/u), qualifier }))
}

function numerals(): ReadonlyMap<string, number> {
  const map = new Map(CARDINALS.map((word, value) => [word, value]))
  for (const [index, ten] of TENS.entries()) {
    map.set(ten, (index + 2) * 10)
    for (let unit = 1; unit < 10; unit++) map.set(`${ten}-${CARDINALS[unit] ?? ''}`, (index + 2) * 10 + unit)
  }
  return map
}

const MISSILES = wordSet('rocket missile shell mortar round shot drone projectile bullet grenade')
const BUILDINGS = wordSet(
  'home house building shop school church mosque vehicle car tank aircraft plane boat ship',
)

/** What is counted, in English. */
const MEASURES: readonly Measure[] = [
  measure('killed', {
    passive: wordSet('killed dead deceased slain massacred executed murdered martyred'),
    active: wordSet('killed killing kills'),
    intransitive: wordSet('died perished drowned die'),
    nouns: wordSet('deaths death fatalities fatality'),
    none: wordSet('deaths fatalities'),
  }),
  measure('wounded', {
    passive: wordSet('wounded injured hurt hospitalised hospitalized maimed'),
    active: wordSet('wounded wounding injured injuring wounds injures'),
    nouns: wordSet('injuries'),
    none: wordSet('injuries'),
  }),
  measure('casualties', { nouns: wordSet('casualties'), none: wordSet('casualties') }),
  measure('missing', { passive: wordSet('missing unaccounted') }),
  measure('arrested', {
    passive: wordSet('arrested detained'),
    active: wordSet('arrested arresting arrests detained detaining'),
    nouns: wordSet('arrests'),
    none: wordSet('arrests'),
  }),
  measure('abducted', {
    passive: wordSet('kidnapped abducted'),
    active: wordSet('kidnapped kidnapping abducted abducting'),
  }),
  measure('displaced', {
    passive: wordSet('displaced homeless'),
    active: wordSet('displaced displacing'),
  }),
  measure('evacuated', {
    passive: wordSet('evacuated'),
    active: wordSet('evacuated evacuating'),
  }),
  measure('rescued', { passive: wordSet('rescued'), active: wordSet('rescued rescuing') }),
  measure('freed', {
    passive: wordSet('freed released'),
    active: wordSet('freed freeing released releasing'),
    grows: false,
  }),
  measure('trapped', {
    passive: wordSet('trapped stranded'),
    active: wordSet('trapped trapping'),
    grows: false,
  }),
  measure('gathered', {
    intransitive: wordSet('protested marched rallied demonstrated gathered'),
    grows: false,
  }),
  measure('aboard', { passive: wordSet('aboard'), active: wordSet('carrying'), grows: false }),
  measure('destroyed', {
    counts: 'things',
    objects: BUILDINGS,
    passive: wordSet('destroyed flattened razed demolished'),
    active: wordSet('destroyed destroying destroys flattened flattening razed demolished'),
  }),
  measure('damaged', {
    counts: 'things',
    objects: BUILDINGS,
    passive: wordSet('damaged'),
    active: wordSet('damaged damaging'),
  }),
  measure('fired', {
    counts: 'things',
    objects: MISSILES,
    passive: wordSet('fired launched'),
    active: wordSet('fired firing launched launching fires launches'),
  }),
  measure('landed', {
    counts: 'things',
    objects: MISSILES,
    passive: wordSet('landed'),
    intransitive: wordSet('landed hit struck slammed fell exploded'),
  }),
  measure('intercepted', {
    counts: 'things',
    objects: MISSILES,
    passive: wordSet('intercepted'),
    active: wordSet('intercepted intercepting'),
  }),
]

/** Numbers, bounds, measures and units of English. */
export const ENGLISH_QUANTITIES: QuantityLexicon = {
  numerals: numerals(),
  scales: new Map([
    ['hundred', 100],
    ['thousand', 1e3],
    ['million', 1e6],
    ['mln', 1e6],
    ['billion', 1e9],
    ['bn', 1e9],
    ['trillion', 1e12],
    // Of the Indian subcontinent.
    ['lakh', 1e5],
    ['lakhs', 1e5],
    ['lac', 1e5],
    ['crore', 1e7],
    ['crores', 1e7],
  ]),
  vague: new Map<string, readonly [number, number]>([
    ['several', [3, 15]],
    ['few', [2, 15]],
    ['dozens', [20, 150]],
    ['scores', [30, 300]],
    ['hundreds', [150, 2000]],
    ['thousands', [1500, 20_000]],
    ['tens of thousands', [15_000, 200_000]],
    ['hundreds of thousands', [150_000, 2_000_000]],
    ['millions', [1_500_000, 100_000_000]],
  ]),
  articles: wordSet('a an the'),
  dozen: 'dozen',
  half: 'half',
  quarter: 'quarter',
  and: 'and',
  zero: wordSet('no zero without'),
  nobody: wordSet('nobody no-one none'),
  before: [
    ...phrases(
      'at-least',
      'no fewer than, no less than, not less than, not fewer than, upwards of, upward of, a minimum of',
    ),
    ...phrases('at-most', 'no more than, not more than, as many as, as much as, a maximum of'),
    ...phrases('about', 'in the region of, an estimated, a reported, in excess of'),
    ...phrases('at-most', 'up to, fewer than, less than, at most'),
    ...phrases('at-least', 'at least, more than, greater than'),
    ...phrases('about', 'close to'),
    ...phrases('at-least', 'over, exceeding, minimum'),
    ...phrases('at-most', 'under, below'),
    ...phrases(
      'about',
      'about, around, some, roughly, approximately, nearly, almost, estimated, approx, circa',
    ),
    ...phrases('exact', 'a total of, exactly, only, just, a further'),
  ],
  after: [
    ...phrases('at-least', 'or more, or so more, plus'),
    ...phrases('at-most', 'or fewer, or less'),
    ...phrases('about', 'or so, or thereabouts, odd'),
  ],
  measures: MEASURES,
  combined: new Map([
    ['killed wounded', 'casualties'],
    ['wounded killed', 'casualties'],
    ['killed missing', 'killed-or-missing'],
    ['missing killed', 'killed-or-missing'],
    ['killed arrested', 'killed-or-arrested'],
  ]),
  people: wordSet(`people persons person victims victim live life individuals others bodies souls`),
  humanNouns:
    wordSet(`people person soldier civilian child kid woman man boy girl baby infant officer policeman police
    policewoman trooper troop militant insurgent rebel fighter gunman terrorist suspect protester protestor demonstrator
    pilgrim worshipper worshiper passenger pedestrian bystander resident villager tourist student pupil teacher worker
    employee miner firefighter fireman paramedic medic doctor nurse patient prisoner inmate detainee hostage refugee
    migrant immigrant asylum-seeker journalist reporter guard bodyguard contractor marine airman sailor commander
    lawmaker official activist supporter fan spectator motorist driver pilot crew crewman member staff survivor victim
    american briton national foreigner citizen shopper worshippers recruit conscript peacekeeper diplomat farmer
    fisherman teenager youth adult elderly local family household islander evacuee attacker bomber assailant
    reservist servicemember serviceman operative jihadist extremist separatist guerrilla traveller traveler
    commuter guest visitor customer climber skier player athlete personnel monk nun priest imam`),
  singulars: new Map([
    ['children', 'child'],
    ['women', 'woman'],
    ['men', 'man'],
    ['policemen', 'policeman'],
    ['police', 'policeman'],
    ['gunmen', 'gunman'],
    ['babies', 'baby'],
    ['families', 'family'],
    ['fishermen', 'fisherman'],
    ['servicemen', 'serviceman'],
    ['firemen', 'fireman'],
    ['airmen', 'airman'],
    ['crewmen', 'crewman'],
  ]),
  stops:
    wordSet(`were was are is be been being have has had will would could may might can do did does and or but who
    which that in on at by when after before as while during since near from to for with of into from if than because
    where over under against about between aboard amid among including said says it they he she we their his her its
    this these those not also so then there including late early outside inside within across along through per each`),
  auxiliaries:
    wordSet(`were was are is been being have has had be also already now still reportedly confirmed reported
    apparently later seriously critically badly severely lightly slightly left found shot initially officially
    allegedly feared believed thought presumed`),
  placing: wordSet('in at near from on aboard inside outside of around across'),
  sharing: wordSet('another more further additional other others remaining rest'),
  lasting:
    wordSet(`since annually yearly daily monthly weekly per average every decade decades years year month months
    each recent`),
  unreal:
    wordSet(`could would might may if to unless should cannot can will shall would-be plot plotting planning
    threatened threatening conspiring attempting conspiracy warned hypothetical drill exercise can't won't`),
  units: new Map([
    ['km', { unit: 'km', factor: 1 }],
    ['kms', { unit: 'km', factor: 1 }],
    ['kilometre', { unit: 'km', factor: 1 }],
    ['kilometer', { unit: 'km', factor: 1 }],
    ['mile', { unit: 'km', factor: 1.609 }],
    ['tonne', { unit: 't', factor: 1 }],
    ['ton', { unit: 't', factor: 1 }],
    ['barrel', { unit: 'barrel', factor: 1 }],
    ['percent', { unit: '%', factor: 1 }],
    ['pct', { unit: '%', factor: 1 }],
    ['%', { unit: '%', factor: 1 }],
    ['dlr', { unit: '$', factor: 1 }],
    ['dollar', { unit: '$', factor: 1 }],
    ['euro', { unit: '€', factor: 1 }],
    ['acre', { unit: 'ha', factor: 0.4047 }],
    ['hectare', { unit: 'ha', factor: 1 }],
  ]),
  currencies: new Map([
    ['$', '$'],
    ['£', '£'],
    ['€', '€'],
    ['₹', 'rupee'],
    ['rs', 'rupee'],
    ['inr', 'rupee'],
    ['usd', '$'],
    ['eur', '€'],
    ['gbp', '£'],
  ]),
}
