import { ENGLISH_DENIALS } from '../../claims/lexicon/english-denials.ts'
import type { Use } from '../../statements/uses.ts'
import { stemOf } from '../../matching/stemming.ts'
import { classOf, kinOf } from '../statements/words-kin.ts'

/** Something of which a document says that there was none, or that nothing of the sort was done to it. */
export type DeniedThing = {
  readonly use: Use
  /** "No warning was given": there was none. Else what is denied is the verb: "no exit was locked". */
  readonly verb: string | null
}

const KIN = 0.75
const DERIVED = 0.85
/** As near as that are two nouns for people with one word beside them. */
const ONE_SORT = 0.9

/** The things that a document denies. */
export function deniedThings(uses: readonly Use[]): DeniedThing[] {
  const found: DeniedThing[] = []
  for (const use of uses) {
    if (use.part !== 'noun' || use.standing !== 'none' || use.headline) continue
    if (ENGLISH_DENIALS.vague.has(use.lemma) || use.lemma.length < 3) continue
    const sort = classOf(use.lemma)
    if (sort === 'time' || sort === 'measure' || sort === 'place') continue
    // "No money was paid" is a sum; "the wages were not paid" a thing.
    if (sort === 'money' && !(use.denial === 'subject' && use.definite)) continue
    if (sort === 'person' && !ENGLISH_DENIALS.groups.has(use.lemma) && !isSortOfPeople(use)) continue
    // "No formal notification of any kind" is none at all.
    if (
      use.before.some((word) => ENGLISH_DENIALS.open.has(word)) &&
      !use.beside.some((word) => ANY.test(word))
    )
      continue
    const mode = denialOf(use)
    if (mode !== null) found.push({ use, ...mode })
  }
  return found
}

/** What is denied of it: that there was any (`verb: null`), or the verb; `null` where neither can be read. */
function denialOf({ denial, definite, segment, lemma, verb }: Use): { readonly verb: string | null } | null {
  if (denial === 'subject' && segment.perfect && ENGLISH_DENIALS.pending.has(verb ?? '')) return null
  const being = verb === null || ENGLISH_DENIALS.being.has(verb)
  switch (denial) {
    case 'none':
      return { verb: being ? null : verb }
    case 'without':
      return ENGLISH_DENIALS.lacking.has(lemma) ? { verb: null } : null
    case 'subject':
      if (verb !== null && OCCURRING.test(verb)) return { verb: null }
      return segment.passive ? { verb: being && !definite ? null : verb } : null
    case 'object':
      if (!segment.past) return null
      return definite || (verb !== null && ENGLISH_DENIALS.sensing.has(verb))
        ? null
        : { verb: being ? null : verb }
    case 'denied':
      return verb === null ? null : { verb: being && !definite ? null : verb }
    case 'label':
    case 'verb':
    case null:
      return null
  }
}

const ANY = /^(?:kind|sort|form|description)$/u
const OCCURRING = /^(?:exist|occur|happen|sound|take)$/u

/** People as such; with a word beside it, one sort of them: "no foreign personnel", "no armed men". */
const PEOPLE =
  /^(?:personnel|people|person|staff|troops?|soldiers?|forces?|men|man|women|woman|workers?|officials?|nationals?|citizens?|fighters?|officers?|members?|civilians?|crew|guards?|advisers?|advisors?)$/u

function isSortOfPeople({ lemma, beside }: Use): boolean {
  return PEOPLE.test(lemma) && beside.length > 0
}

/** "No foreign personnel", "two foreign advisers". */
function areOfOneSort(denied: Use, told: Use): boolean {
  return (
    isSortOfPeople(denied) &&
    told.part === 'noun' &&
    (PEOPLE.test(told.lemma) || classOf(told.lemma) === 'person') &&
    denied.beside.some((word) => !PEOPLE.test(word) && told.beside.includes(word))
  )
}

/** How near what is told is to what is denied: 1 for the same word, 0 for another thing. */
export function nearness(denied: Use, told: Use): number {
  if (denied.lemma === told.lemma && told.part === 'noun') return 1
  if (told.part === 'verb' && ENGLISH_DENIALS.loose.has(told.lemma)) return 0
  const kin = kinOf({ lemma: denied.lemma, part: 'noun' }, { lemma: told.lemma, part: told.part })
  // "Without notice" is not that nobody "discovered" it: a verb must be derived from the noun.
  if (kin >= (told.part === 'verb' ? DERIVED : KIN)) return kin
  if (areOfOneSort(denied, told)) return ONE_SORT
  if (
    told.part !== 'noun' &&
    told.lemma.length > 5 &&
    stemOf(denied.lemma, 'en') === stemOf(told.lemma, 'en')
  )
    return KIN
  const others = ENGLISH_DENIALS.groups.get(told.lemma)
  return ENGLISH_DENIALS.groups.get(denied.lemma)?.some((group) => others?.includes(group)) === true ? KIN : 0
}
