import { wordSimilarity } from '../../claims/names/spelling.ts'
import { countryOfAdjective, countryOfPlace } from '../../claims/lexicon/places.ts'
import type { RoleLink } from './role-links.ts'

/** Posts that need no word of what they are of: a report of one event speaks of one mayor. */
const KNOWN_ALONE =
  /^(?:president|secretary general|chief of staff|head of state|commander-in-chief|mayor|prime minister|minister|archbishop|speaker|chief justice|governor|king|queen|ombudsman|attorney general|coach|at the controls|captain|surgeon|pilot|driver|winner|widow|widower|principal|rector|ambassador|presiding judge|mediator|chief negotiator|chief surgeon|chief investigator|expedition leader|administrator|prefect|sheriff|coroner|chancellor|inspector general|auditor general|solicitor general|nuncio|successor)$/u
/** Posts that "head", "leader", "led by" may stand for. */
const HEADED =
  /^(?:head|president|chair|chief executive|director|secretary general|archbishop|bishop|rector|principal|editor|manager)$/u
/** Words of places, ships and cases that every such post may be of. */
const PLACE =
  /^(?:provincial|regional|national|municipal|federal|country|city|state|town|village|district|region|province|county|nation|island|ship|boat|vessel|tanker|trawler|freighter|ferry|barge|tug|coaster|frigate|corvette|yacht|submarine|cutter|inquiry|enquiry|investigation|probe|case|senior)$/u
/** Where a "head" is a part in an event and no office. */
const NO_OFFICE =
  /^(?:delegation|crew|gang|cell|brigade|battalion|militia|expedition|band|rebel|raid|attack|protest|strike|march|group|fighter|unit|movement|front|column|corp|coastguard|guerrilla|cartel)$/u
const NO_OFFICES =
  /^(?:captain|owner|winner|widow|widower|at the controls|surgeon|pilot|driver|mediator|chief negotiator|chief surgeon|chief investigator|expedition leader)$/u

/** Each side of a match or a race has one. */
const TWO_SIDES = /^(?:captain|coach|driver|pilot|at the controls)$/u

/** Posts that each state has one of. */
const OF_STATE =
  /^(?:president|prime minister|minister|ambassador|head of state|king|queen|chancellor|chief of staff|commander-in-chief|chief negotiator)$/u

/** Whether nothing in the words of two links says that they are of two posts, or of two times of one. */
export function mayBeOnePost(a: RoleLink, b: RoleLink): boolean {
  if (a.denied || b.denied || a.tenure !== b.tenure || a.tenure === 'former') return false
  // Talks have a delegation on either side.
  if (a.of.includes('delegation') && a.named.length > 0 !== b.named.length > 0) return false
  return (
    /^(?:governor|mayor)$/u.test(a.role.value) ||
    isOfPart(a) === isOfPart(b) ||
    a.of.length === 0 ||
    b.of.length === 0
  )
}

/** Whether a story that two reports tell may have two such posts, one on either side, of which nothing says that they are one. */
export function isOfEitherSide(a: RoleLink, b: RoleLink): boolean {
  return TWO_SIDES.test(a.role.value) && !sharesWord(a.of, b.of)
}

/**
 * Whether only one of two posts of a state says of which state it is ("Malaysia's foreign minister", "the foreign
 * minister"): where two states may be spoken of, the other may be the other's.
 */
export function isOfStateOfOne(a: RoleLink, b: RoleLink): boolean {
  return OF_STATE.test(a.role.value) && namesState(a) !== namesState(b)
}

function namesState({ of, named }: RoleLink): boolean {
  return [...of, ...named].some((word) => (countryOfPlace(word) ?? countryOfAdjective(word) ?? '') !== '')
}

/** Whether two links of different documents speak of one post that one person holds. */
export function isOnePost(a: RoleLink, b: RoleLink): boolean {
  // Compared by F118, which asks what was founded.
  if (a.role.value === 'founder') return false
  if (a.role.sort !== 'post' || b.role.sort !== 'post' || !mayBeOnePost(a, b)) return false
  if (a.role.value === 'deputy' || (a.tenure !== 'current' && a.tenure !== 'acting')) return false
  if (a.named.length > 0 && b.named.length > 0 && !sharesWord(a.named, b.named)) return false
  if (a.role.value !== b.role.value)
    return (
      (isWide(a) || isWide(b)) &&
      HEADED.test(a.role.value) &&
      HEADED.test(b.role.value) &&
      sharesWord(common(a), common(b))
    )
  if (a.role.value === 'minister')
    return a.field !== null && b.field !== null && sharesWord([a.field], [b.field])
  const shared = sharesWord(a.of, b.of)
  if (!KNOWN_ALONE.test(a.role.value)) return shared
  return shared || placed(a).length === 0 || placed(b).length === 0
}

/** "led by X", "the head of": a party's leader and its chairman may be two. */
function isWide({ role, words }: RoleLink): boolean {
  return role.value === 'head' && !/\b(?:leader|commander)\b/iu.test(words)
}

/** Of a part of something, and not the whole. */
function isOfPart({ of }: RoleLink): boolean {
  return of.some((word) =>
    /^(?:provincial|regional|local|district|branch|field|chapter|outpost|subsidiary|sporting|technical|youth)$/u.test(
      word,
    ),
  )
}

/** Its words without names and places. */
function common({ of, named }: RoleLink): string[] {
  return of.filter((word) => !named.includes(word) && !PLACE.test(word))
}

function placed({ of }: RoleLink): string[] {
  return of.filter((word) => !PLACE.test(word))
}

/** Whether two lists of folded words have one in common, in whatever spelling where it is long enough. */
export function sharesWord(a: readonly string[], b: readonly string[]): boolean {
  return a.some((word) =>
    b.some((other) => word === other || (word.length > 4 && wordSimilarity(word, other) > 0.85)),
  )
}

/** The type of a difference about such a post. */
export function typeOfPost(a: RoleLink, b: RoleLink): 'identity-role' | 'office-holder' {
  if (NO_OFFICES.test(a.role.value)) return 'identity-role'
  const heads = a.role.value === 'head' && b.role.value === 'head'
  return heads && [...a.of, ...b.of].some((word) => NO_OFFICE.test(word)) ? 'identity-role' : 'office-holder'
}
