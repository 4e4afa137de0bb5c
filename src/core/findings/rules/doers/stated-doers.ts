import { BEGUN_ONCE, campOf, campsApart, DONE_ONCE } from '../../../claims/lexicon/english-camps.ts'
import { foldName } from '../../../claims/names/fold.ts'
import type { Phrase } from '../../../statements/statement.ts'
import type { Clash } from '../../statements/clash.ts'
import { clauseOf } from '../../statements/clash.ts'
import { likeness } from '../../statements/likeness.ts'
import type { StatementLink } from '../../statements/statement-link.ts'
import type { Told } from '../../statements/told.ts'
import { classOf } from '../../statements/words-kin.ts'
import type { CaseFacts } from '../../reading/case-facts.ts'
import { relationBetween } from '../../people/organisation-relation.ts'

const LEAST = 1.9
/** A case of more documents holds many acts of one sort. */
const LEAST_LARGE = 3
/** What was done to must be this surely the same. */
const SAME = 0.5
/** How far behind "died" its cause is looked for. */
const LONGEST = 60
const KILLING = /^(?:murder|kill|slay|execute|assassinate|shoot|behead|poison|beat)$/u
const DYING = /^(?:die|perish|succumb|drown)$/u
/** Deaths of which somebody may be the cause. */
const VIOLENT =
  /^(?:wounds?|injur(?:y|ies)|bullets?|gunshot|burns?|blows?|beatings?|torture|shrapnel|poison|shot|hand)$/u

/**
 * Rule F23 `agency-responsibility` (of ideas and agreements `attribution`): two clauses of a story tell one thing done to
 * one thing, by two who cannot be one; or somebody was killed here and died of a natural cause there.
 */
export function clashingDoers(
  links: readonly StatementLink[],
  facts: CaseFacts,
  told: (document: string) => readonly Told[],
): Clash[] {
  const least = facts.isChosen ? LEAST : LEAST_LARGE
  return links.flatMap((link) => {
    const { a, b } = link
    if (a.denied || b.denied || link.otherDay || link.opposed !== null) return []
    if (a.statement.reality !== 'told' || b.statement.reality !== 'told') return []
    const natural = naturalDeath(link, facts)
    if (natural)
      return natural.strength < least
        ? []
        : [clashOf(link, natural.values, 'agency-responsibility', natural.about)]
    const verbs = [a.event.lemma, b.event.lemma].map((lemma) => lemma.split(' ')[0] ?? '')
    const begun = verbs.every((verb) => BEGUN_ONCE.has(verb))
    if (!begun && !verbs.every((verb) => DONE_ONCE.has(verb))) return []
    const [left, right] = [doingOf(a), doingOf(b)]
    if (!left || !right || !areApart(facts, left.doer, right.doer)) return []
    const theme = likeness(left.theme, right.theme)
    if (theme < SAME || (left.theme.pronoun !== null && left.theme.entity === null)) return []
    // The doers are what differs; what they take away from the link does not count.
    const agents = link.aligned.filter(({ role, likeness: like }) => role === 'agent' && like < 0)
    const strength = link.strength - agents.reduce((sum, { likeness: like }) => sum + like, 0)
    if (strength < least) return []
    if (tellsOther(facts, told(a.statement.document), left, right.doer)) return []
    if (tellsOther(facts, told(b.statement.document), right, left.doer)) return []
    const type = begun ? ('attribution' as const) : ('agency-responsibility' as const)
    return [clashOf({ ...link, strength }, [left.doer.text, right.doer.text], type, left.theme.text)]
  })
}

type Doing = { readonly doer: Phrase; readonly theme: Phrase }

/** Who did it and what it was done to, however the clause is turned. */
function doingOf({ statement, parts }: Told): Doing | null {
  const by = statement.adjuncts.find(
    ({ preposition, phrase }) => preposition === 'by' && phrase.amount === null && phrase.head !== '',
  )?.phrase
  const lone = parts.find(({ role }) => role === 'lone')?.phrase
  const patient = statement.patient
  // "The tunnel, destroyed by the air force".
  if (by && lone && !patient && isActor(by)) return { doer: by, theme: lone }
  const doer = statement.agent
  // Whom "he" means is read from order alone: too little to say that it is somebody else.
  if (!doer || doer.head === '' || doer.pronoun !== null) return null
  if (patient) return { doer, theme: patient }
  // "blew up its mouth", "fired on the harbour".
  const aimed = statement.adjuncts.find(({ preposition }) =>
    /^(?:up|on|upon|at|down|out|off)$/u.test(preposition),
  )
  return aimed ? { doer, theme: aimed.phrase } : null
}

function isActor({ head, entity }: Phrase): boolean {
  const sort = classOf(head)
  return entity !== null || sort === 'person' || sort === 'group' || campOf(head) !== null || head === 'force'
}

/** Two who cannot be one: two names, or words of two camps. */
function areApart(facts: CaseFacts, a: Phrase, b: Phrase): boolean {
  const [one, other] = [facts.entity(a.entity ?? ''), facts.entity(b.entity ?? '')]
  const [left, right] = [campIn(facts, a), campIn(facts, b)]
  if (left !== null && right !== null) return campsApart(left, right) && !sharesName(a, b)
  // "NAME dug them out with his hands", "a helicopter crew dug them out".
  if ((one === null) !== (other === null)) {
    const [named, word] = one ? [one, b] : [other, a]
    return named?.kind === 'person' && (campOf(word.head) !== null || classOf(word.head) === 'group')
  }
  if (!one || !other || one.id === other.id || one.kind !== other.kind) return false
  if (one.kind === 'person') return one.name.includes(' ') || other.name.includes(' ')
  return one.kind === 'organisation' && relationBetween(facts, one.id, other.id) === 'apart'
}

/** Each names the same: "the Council's army", "the Council's police". */
function sharesName(a: Phrase, b: Phrase): boolean {
  return a.entities.some((entity) => b.entities.includes(entity))
}

/** The camp of a phrase, by its head, its other words or its name. */
function campIn(facts: CaseFacts, { head, words, entity, text }: Phrase): string | null {
  const named = entity === null ? [] : foldName(facts.entity(entity)?.name ?? text).split(' ')
  if (facts.entity(entity ?? '')?.kind === 'person') return null
  for (const word of [head, ...named.toReversed(), ...words]) {
    const camp = campOf(word.replace(/s$/u, '')) ?? campOf(word)
    if (camp !== null) return camp
  }
  return entity !== null && facts.classOf(entity) === 'armed' ? 'armed' : null
}

/** The document also tells the other as the one who did it. */
function tellsOther(facts: CaseFacts, all: readonly Told[], own: Doing, other: Phrase): boolean {
  return all.some((one) => {
    const doing = DONE_ONCE.has(one.event.lemma) || BEGUN_ONCE.has(one.event.lemma) ? doingOf(one) : null
    return (
      doing !== null &&
      doing.doer !== own.doer &&
      likeness(doing.theme, own.theme) >= SAME &&
      !areApart(facts, doing.doer, other) &&
      likeness(doing.doer, other) >= SAME
    )
  })
}

/** "died for want of insulin", "was murdered by": nobody's doing against somebody's. */
function naturalDeath(
  { a, b, aligned, strength }: StatementLink,
  facts: CaseFacts,
): {
  readonly values: readonly [string, string]
  readonly about: string
  readonly strength: number
} | null {
  const [dead, slain] = DYING.test(a.event.lemma) ? [a, b] : [b, a]
  if (!DYING.test(dead.event.lemma) || !KILLING.test(slain.event.lemma)) return null
  const { document, at } = dead.statement
  const behind = facts.document(document)?.text.slice(at.end, at.end + LONGEST) ?? ''
  const cause =
    /^[^.;:!?]*?\b(?:of|from|for (?:want|lack) of)\s+(?:an?\s+|the\s+|his\s+|her\s+)?(\p{L}+)/u.exec(
      behind,
    )?.[1]
  const natural = dead.event.lemma === 'drown' || (cause !== undefined && !VIOLENT.test(cause))
  const victim = aligned.find(
    ({ a: x, b: y, likeness: like }) => like >= 0.9 && (x.entity !== null || y.entity !== null),
  )
  if (!natural || !victim) return null
  const values = [a, b].map(({ event }) => event.lemma)
  return { values: [values[0] ?? '', values[1] ?? ''], about: victim.a.text, strength }
}

function clashOf(
  link: StatementLink,
  values: readonly [string, string],
  type: 'agency-responsibility' | 'attribution',
  about: string,
): Clash {
  return {
    rule: 'F23',
    type,
    link,
    values,
    passages: [clauseOf(link.a.statement), clauseOf(link.b.statement)],
    about,
    caveat:
      'It is no conflict if both had a part in it, if one acted for the other, or if the texts speak of two acts.',
    least: LEAST,
  }
}
