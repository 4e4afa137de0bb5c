import { countryOfPlace } from '../../claims/lexicon/places.ts'
import { foldName } from '../../claims/names/fold.ts'

/** How large what a place names is: what is smaller may lie in what is larger. */
const LEVELS: readonly (readonly [string, RegExp])[] = [
  [
    'room',
    /\b(?:room|kitchen|toilet|lavatory|bathroom|bathtub|corridor|stairwell|attic|lobby|cloakroom)s?\b/iu,
  ],
  ['dwelling', /\b(?:homes?|house|apartment|flat|residence|bungalow|villa|cottage)\b/iu],
  [
    'building',
    /\b(?:school|plant|factory|hospital|hotel|church|mosque|shop|store|supermarket|building|prison|restaurant|cinema|theatre|theater|warehouse|museum|mall|barracks|depot|stadium|arena|clinic|campus|university|embassy|consulate|ministry|palace|parliament)\b/iu,
  ],
  ['address', /\b\d+\s(?:\p{L}+\s){1,4}?(?:street|st|avenue|ave|road|rd|lane|drive|boulevard|blvd)\b/iu],
  [
    'area',
    /\b(?:neighbou?rhood|district|quarter|suburb|town|city|village|hamlet|township|borough|outskirts|island|province|prefecture|governorate|canton|region|county|emirate|sultanate|kingdom|republic|territory|highlands|state|country|area|park|gulf|coast(?! road)|entrance(?: to)?)\b/iu,
  ],
]
const BESIDE = /^(?:outside|in front of|near|close to|beside|opposite|by|around)\b/iu
const ENTRANCE = /\bentrance$/iu
const BARE = /^(?:in )?\p{Lu}\p{Ll}+$/u
const MOUNTAINS = /\bmountains\b/iu
const HIGH = /\b(?:cliff|ridge|slope|peak|glacier|gully|crevasse|summit)s?\b/iu
/** What is crossed by roads of its own. */
const LAND =
  /^in (?:the )?.*\b(?:highlands|mountains|hills|province|prefecture|governorate|canton|district|region|county|territory|state|country|valley|desert|island)$/iu
/** Dwellings go by many words. */
const SYNONYMS = new Set(['dwelling'])
const WORD = /[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu
const FUNCTION =
  /^(?:the|an?|in|at|on|of|his|her|their|its|outside|inside|near|front|central|and|this|that)$/u

/**
 * Rule F66: whether two places may be one, or one in the other: the same words in other capitals; a room and a building,
 * an address and a neighbourhood; what stands beside a building and a street; two words for a home without a name each.
 */
export function mayBeOnePlace(a: string, b: string): boolean {
  const [left, right] = [wordsOf(a), wordsOf(b)]
  if (left.join(' ') === right.join(' ') || isWhen(a) || isWhen(b)) return true
  // "At the factory", "behind a locked door"; "in the gallery", "on the floor".
  if (FIXTURE.test(a) !== FIXTURE.test(b) || STRETCH.test(a) || STRETCH.test(b)) return true
  if (isNoPlace(a) || isNoPlace(b) || (CONFINED.test(a) && isNamed(b)) || (CONFINED.test(b) && isNamed(a)))
    return true
  // "A Woodburn bank", "an Oregon bank"; "Woodburn", "a Woodburn bank".
  if (/^an?\b/iu.test(a) && /^an?\b/iu.test(b) && left.at(-1) === right.at(-1)) return true
  if (isWithin(left, right) || isWithin(right, left)) return true
  if (isInCountry(a, b) || isInCountry(b, a)) return true
  if ((ENTRANCE.test(a) && levelOf(b) === 'area') || (ENTRANCE.test(b) && levelOf(a) === 'area')) return true
  // The hall may stand in the town.
  if ((isHall(a) && BARE.test(b)) || (isHall(b) && BARE.test(a))) return true
  if ((HIGH.test(a) && MOUNTAINS.test(b)) || (HIGH.test(b) && MOUNTAINS.test(a))) return true
  const [one, other] = [levelOf(a), levelOf(b)]
  if (one !== null && other !== null && one !== other) {
    const both = new Set([one, other])
    if (both.has('area') || (both.has('room') && !both.has('address'))) return true
    if (both.has('address')) return true
  }
  // "On the road to the dam", "in the highlands".
  if ((isSomeWay(a) && LAND.test(b)) || (isSomeWay(b) && LAND.test(a))) return true
  if ((isStreet(a) && BESIDE.test(b)) || (isStreet(b) && BESIDE.test(a))) return true
  return one !== null && one === other && SYNONYMS.has(one) && (!isNamed(a) || !isNamed(b))
}

/** "In Norway" and "in Oslo" or "in a village": unless the list has the other in another country. */
function isInCountry(land: string, place: string): boolean {
  const [name, other] = [land, place].map((one) => foldName(one.replace(LEADING, '')))
  if (name === undefined || other === undefined) return false
  const country = countryOfPlace(name)
  if (country === null || foldName(country) !== name) return false
  const of = countryOfPlace(other)
  return of === null || of === country
}

const LEADING = /^(?:in|at|from|near|outside|inside|within|around) (?:the )?/iu
const HALL_OF = /.\s(?:in|at|of) (?:the )?(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)*)$/u

/** Rule F66: "the Sund Arena in Norland", "in Vikedal, Norland": the hall stands in the country that the town is said to lie in. */
export function isHallOfLand(hall: string, behind: string): boolean {
  const land = HALL_OF.exec(hall)?.[1]
  return land !== undefined && levelOf(hall) === 'building' && behind.startsWith(`, ${land}`)
}

const SHARED_OUT = /\bin (?:the )?\p{Lu}[\p{L}. ]+ [\d.,]+\b[^;]*\bin (?:the )?\p{Lu}[\p{L}. ]+/u

/** Rule F66: "in Vikedal 12,000, in Brattholm 4,000": places among which something is shared out. */
export function isSharedOut({ quote }: { quote: string }): boolean {
  return SHARED_OUT.test(quote)
}

/** A building of which no town is told. */
function isHall(place: string): boolean {
  return levelOf(place) === 'building' && !/.\s(?:at|in|of|near|outside) \p{Lu}/u.test(place)
}

/** "In prison", "in hospital": any that has a name. */
const CONFINED = /^in (?:prison|jail|custody|captivity|hospital|court)$/iu
const NO_PLACE =
  /^(?:under|by|between) |\bthe same\b|\bfields? of (?:honou?r|battle|glory|duty|vision|study)\b|^on (?:\p{L}+ ){0,2}(?:foot|horseback|motorbikes?|motorcycles?|bikes?|bicycles?|camels?|horses?|scooters?|skis)$|\b(?:rift|row|crisis|split|quarrel|fight|bid|effort|code|law|act|position|stages|(?:early|late|final|first|planning|negotiation) stage|phase|negotiations?|manner|way|duty|patrol|leave|strike|bail|trial|suspicion|charges?|probation|parole|holiday|mood|condition)$/iu

/** Rule F66: "under the Criminal Code", "on gang duty", "in a good position": no place at all. */
function isNoPlace(place: string): boolean {
  return NO_PLACE.test(place)
}

/** What stands or is fixed in any place of its sort. */
const FIXTURE =
  /\b(?:(?<!\b(?:ground|first|second|third|fourth|fifth|sixth|seventh|top|upper|lower|shop|dance|factory|trading|production|\d+(?:st|nd|rd|th)) )floor|doors?|doorways?|windows?|wall|drawer|table|shelf|chair|sofa|bench|fence|railings?|carpet|stairs?|steps?|ceiling|rafters|cupboard|wardrobe|locker|skylight|hatch|vent|chimney)$/iu
/** "On the disputed stretch": part of whatever was told of. */
const STRETCH = /\b(?:stretch|section|segment|portion|spot|scene|way|route|leg)$/iu

/** "The end of December 1985": no place. */
function isWhen(place: string): boolean {
  return /\b(?:19|20)\d\d\b|\b(?:end|beginning|start|middle) of (?:january|february|march|april|may|june|july|august|september|october|november|december|the (?:year|month|week|day))\b/iu.test(
    place,
  )
}

function isWithin(short: readonly string[], long: readonly string[]): boolean {
  return short.length > 0 && short.length < long.length && short.every((word) => long.includes(word))
}

function levelOf(place: string): string | null {
  // "Outside a house in the town" is at the house.
  let found: string | null = null
  let first = Number.POSITIVE_INFINITY
  for (const [level, pattern] of LEVELS) {
    const at = pattern.exec(place)?.index ?? Number.POSITIVE_INFINITY
    if (at < first) {
      first = at
      found = level
    }
  }
  return found
}

function isStreet(place: string): boolean {
  return /\b(?:corner|street|avenue|road|junction|intersection|crossroads|highway|lane)\b/iu.test(place)
}

/** "On the road": which, it does not say. */
function isSomeWay(place: string): boolean {
  return isStreet(place) && !/\p{Lu}/u.test(place)
}

function isNamed(place: string): boolean {
  return /\s\p{Lu}\p{L}{2,}/u.test(place)
}

function wordsOf(place: string): string[] {
  return [...place.toLowerCase().replaceAll('-', ' ').matchAll(WORD)]
    .map(([word]) => word)
    .filter((word) => !FUNCTION.test(word))
}

const SEVERAL = /\b(?:spate|series|string|wave|succession|number) of\b/iu
const OTHER = /\b(?:before|after|since|until|following|ahead of)\b[^,;]*$/iu

/** Rule F66: whether a place is that of one of several, or of what came before or after: "days before a loss at X". */
export function isElsewhere(value: string, { quote, before }: { quote: string; before: string }): boolean {
  if (SEVERAL.test(`${before.slice(-60)}${quote}`)) return true
  const place = /[^\s,;]+$/u.exec(value)?.[0] ?? value
  const at = quote.lastIndexOf(place)
  return at > 0 && OTHER.test(quote.slice(0, at))
}
