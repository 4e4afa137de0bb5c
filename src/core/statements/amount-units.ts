/** What an amount is a number of. `bare`: the text names no noun ("the toll was 12"). */
export type AmountSort =
  | 'money'
  | 'share'
  | 'distance'
  | 'duration'
  | 'weight'
  | 'area'
  | 'volume'
  | 'speed'
  | 'power'
  | 'people'
  | 'thing'
  | 'bare'

export type Unit = { readonly sort: AmountSort; readonly factor: number }

function units(sort: AmountSort, list: Readonly<Record<string, number>>): [string, Unit][] {
  return Object.entries(list).flatMap(([words, factor]) =>
    words.split(' ').map((word): [string, Unit] => [word, { sort, factor }]),
  )
}

/** Units by base form, with what makes them days, metres, tonnes, hectares, cubic metres, kilometres an hour and megawatts. */
const UNITS: ReadonlyMap<string, Unit> = new Map([
  ...units('duration', {
    second: 1 / 86_400,
    'minute min': 1 / 1440,
    'hour hr': 1 / 24,
    'day night': 1,
    week: 7,
    fortnight: 14,
    month: 30.44,
    'year winter summer': 365.25,
    decade: 3652.5,
    century: 36_525,
  }),
  ...units('distance', {
    'metre meter m': 1,
    'kilometre kilometer km': 1000,
    mile: 1609.3,
    'yard yd': 0.9144,
    'foot ft': 0.3048,
    'centimetre centimeter cm': 0.01,
    inch: 0.0254,
    league: 5556,
  }),
  ...units('weight', { 'tonne ton': 1, 'kilogram kilogramme kilo kg': 0.001, 'gram gramme': 1e-6 }),
  ...units('area', { hectare: 1, acre: 0.4047 }),
  ...units('volume', { 'litre liter': 0.001, gallon: 0.0037854, hectolitre: 0.1 }),
  ...units('speed', { mph: 1.6093, 'kph kmh km/h': 1, knot: 1.852 }),
  ...units('power', { 'megawatt mw': 1, 'kilowatt kw': 0.001, 'gigawatt gw': 1000 }),
])

const CURRENCY: ReadonlyMap<string, string> = new Map([
  ['dollar', '$'],
  ['dlr', '$'],
  ['buck', '$'],
  ['pound', '£'],
  ['euro', '€'],
])
const CURRENCY_NOUN =
  /^(?:crown|franc|peso|peseta|rupee|taka|lira|dinar|dirham|riyal|rial|yen|yuan|won|baht|ruble|rouble|krona|krone|kroner|shilling|naira|rand|florin|dram|lari|leu|lev|forint|zloty|escudo|guilder|rupiah|ringgit|birr|kwacha|cedi|afghani|som|tenge|manat|hryvnia|thaler|ducat|lempira|quetzal|ariary|pula|kina|dalasi|gourde|bolivar|guarani|cordoba|balboa|riel|kip|kyat|denar|lek|shekel|mark|sol)$/u

/** The unit of a noun in its base form, `null` where it is counted itself. */
export function unitOf(noun: string, before: string): Unit | null {
  if (noun === 'mile' && before === 'nautical') return { sort: 'distance', factor: 1852 }
  if (before === 'square' && /^(?:kilomet(?:re|er)|km)$/u.test(noun)) return { sort: 'area', factor: 100 }
  const unit = UNITS.get(noun) ?? null
  if (before === 'cubic' && unit?.sort === 'distance') return { sort: 'volume', factor: unit.factor ** 3 }
  if (before === 'square' || before === 'cubic') return null
  return unit
}

const HOURS: Readonly<Record<string, number>> = { hour: 1, second: 3600, minute: 60 }

/** "64 kilometres an hour": the unit of a length behind which stands a unit of time. */
export function speedOf({ sort, factor }: Unit, link: string, time: string): Unit | null {
  const times = HOURS[time]
  if (sort !== 'distance' || times === undefined || !/^(?:an?|per|each|every)$/u.test(link)) return null
  return { sort: 'speed', factor: (factor / 1000) * times }
}

/** A sign or the noun itself, `null` for no currency. */
export function currencyOf(noun: string): string | null {
  // The tagger knows no base form of rare ones.
  const one = noun.replace(/s$/u, '')
  return CURRENCY.get(noun) ?? (CURRENCY_NOUN.test(one) ? one : null)
}
