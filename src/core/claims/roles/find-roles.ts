import type { Item } from '../reading/items.ts'
import type { DocumentContext } from './context.ts'
import { kindAt } from './context.ts'
import { framedRole } from './framed-roles.ts'
import {
  organisationBefore,
  organisationFrom,
  personBefore,
  personFrom,
  subjectBefore,
} from './participants.ts'
import type { Participant } from './participants.ts'
import { pairedRoles } from './paired-roles.ts'
import { rolePhraseAt } from './phrase.ts'
import type { RolePhrase } from './phrase.ts'
import { factOf } from './role-fact.ts'
import type { RoleFact } from './role-fact.ts'
import { withSuccession } from './succession.ts'
import { leadership, takeover, verbalRole } from './verbal-roles.ts'

/** All posts a sentence gives to people (rules C10 to C14). */
export function findRoles(context: DocumentContext, sentence: number): RoleFact[] {
  const items = context.sentences[sentence] ?? []
  const facts: RoleFact[] = []
  for (const [index, item] of items.entries()) {
    const paired = pairedRoles(context, sentence, items, index)
    if (paired.length > 0) {
      facts.push(...paired)
      continue
    }
    if (item.kind === 'role') {
      const verbal = verbalRole(context, sentence, items, index)
      const nominal = verbal ? [verbal] : nominalRoles(context, sentence, items, index)
      const framed = nominal.length > 0 ? null : framedRole(context, sentence, items, index)
      facts.push(...(framed ? [framed] : nominal))
    } else if (item.kind === 'word') {
      const fact =
        verbalRole(context, sentence, items, index) ??
        takeover(context, sentence, items, index) ??
        leadership(context, sentence, items, index) ??
        framedRole(context, sentence, items, index)
      if (fact) facts.push(fact)
    }
  }
  return facts
}

/** The post at an index, and the same post in a second organisation: "head of A and (of) B". */
function nominalRoles(
  context: DocumentContext,
  sentence: number,
  items: readonly Item[],
  index: number,
): RoleFact[] {
  const fact = nominalRole(context, sentence, items, index)
  if (!fact) return []
  const and = fact.organisation.to
  if (items[and]?.key !== 'and' || fact.organisation.from <= index)
    return withSuccession(context, sentence, items, fact)
  const start = items[and + 1]?.key === 'of' ? and + 2 : and + 1
  const second = organisationFrom(context, sentence, start)
  const closed = second && /^(?:[,.;)]|in|since|which|who|and|said)?$/u.test(items[second.to]?.key ?? '')
  if (!second || second.antecedent !== null || closed !== true) return [fact]
  const span = { start: fact.span.start, end: Math.max(fact.span.end, second.span.end) }
  return [fact, { ...fact, organisation: second, span }]
}

function nominalRole(
  context: DocumentContext,
  sentence: number,
  items: readonly Item[],
  index: number,
): RoleFact | null {
  let phrase = rolePhraseAt(context, items, index)
  if (!phrase) return null
  const organisation = organisationOf(context, sentence, items, phrase)
  if (!organisation)
    return appointment(context, sentence, items, phrase) ?? holderFirst(context, sentence, items, phrase)
  const { found, asOf } = organisation
  const from = Math.min(beforeDescription(context, items, phrase.from, found.from > phrase.to), found.from)
  const to = Math.max(phrase.to, found.to)
  // "a Kestrel Front leader", "one of the group's leaders": one of several.
  const article = items[from - 1]
  const indefinite = article?.kind === 'word' && /^(?:a|an)$/u.test(article.key)
  if (indefinite && phrase.group === 'head') phrase = { ...phrase, group: 'senior' }
  // Words before a possessor change the post as well: "former Kestrel Front leader".
  const outer = modifierBefore(context, items, from)
  if (outer) phrase = { ...phrase, ...outer }
  const held = holderOf(context, sentence, items, indefinite ? from - 1 : from, to, asOf)
  if (!held) return found.antecedent ? appointment(context, sentence, items, { ...phrase, from }) : null
  if (held.holder.cluster === found.cluster) return null
  return factOf(
    context,
    sentence,
    items,
    phrase,
    held.holder,
    found,
    held.rule,
    held.past,
    Math.min(from, held.holder.from),
    Math.max(to, held.holder.to),
  )
}

/** Where "(the man) at the helm" and "(the officer) in charge" begin; the post itself when nothing belongs to it. */
function beforeDescription(
  { lexicon }: DocumentContext,
  items: readonly Item[],
  from: number,
  ofFollows: boolean,
): number {
  if (!ofFollows || !/^(?:at|in)$/u.test(items[from - 1]?.key ?? '')) return from
  const human = items[from - 2]
  const described =
    human?.kind === 'role' || human?.kind === 'title' || lexicon.humanNouns.has(human?.key ?? '')
  return described && items[from - 3]?.key === 'the' ? from - 3 : from - 1
}

/** "ORG elected NAME (as) leader": the organisation is the subject. */
function appointment(
  context: DocumentContext,
  sentence: number,
  items: readonly Item[],
  phrase: RolePhrase,
): RoleFact | null {
  const link = items[phrase.from - 1]?.key === 'as' ? phrase.from - 1 : phrase.from
  const holder = personBefore(context, sentence, link)
  if (!holder) return null
  let verb = holder.from - 1
  while (items[verb]?.kind === 'title' || items[verb]?.kind === 'adjective') verb--
  const key = items[verb]?.key ?? ''
  if (!context.lexicon.appointing.has(key) && key !== 'chose') return null
  const organisation = organisationBefore(context, sentence, verb)
  if (!organisation) return null
  return factOf(
    context,
    sentence,
    items,
    phrase,
    holder,
    organisation,
    'C13',
    false,
    organisation.from,
    phrase.to,
  )
}

/** "Chief executive NAME of ORG", "opposition leader NAME of ORG". */
function holderFirst(
  context: DocumentContext,
  sentence: number,
  items: readonly Item[],
  phrase: RolePhrase,
): RoleFact | null {
  const holder = personFrom(context, sentence, phrase.to)
  if (!holder || items[holder.to]?.key !== 'of') return null
  const organisation = organisationFrom(context, sentence, holder.to + 1, governs(phrase))
  if (!organisation || organisation.antecedent !== null) return null
  return factOf(
    context,
    sentence,
    items,
    phrase,
    holder,
    organisation,
    'C12',
    false,
    phrase.from,
    organisation.to,
  )
}

/** Posts that a place has: a mayor, a prime minister. */
function governs({ role }: RolePhrase): boolean {
  return role.post === 'government' || role.post === 'president' || role.words === 'governor'
}

/** Behind "chief executive officer (CEO)" and "chief executive and founder". */
function linkAt(items: readonly Item[], phrase: RolePhrase): number {
  let at = phrase.to
  if (items[at]?.key === '(' && items[at + 1]?.kind === 'role' && items[at + 2]?.key === ')') at += 3
  while (items[at]?.key === 'and' && items[at + 1]?.kind === 'role') at += 2
  return at
}

function organisationOf(
  context: DocumentContext,
  sentence: number,
  items: readonly Item[],
  phrase: RolePhrase,
): { found: Participant; asOf: boolean } | null {
  const at = linkAt(items, phrase)
  const link = items[at]
  const mayBePlace = governs(phrase)
  if (link?.kind === 'word' && /^(?:of|for|at|with)$/u.test(link.key)) {
    if (link.key === 'with' && phrase.group === 'head') return null
    const found = organisationFrom(context, sentence, at + 1, mayBePlace)
    return found && { found, asOf: true }
  }
  const listed = link?.key === ',' ? listedOrganisation(context, sentence, items, phrase, at + 1) : null
  if (listed) return { found: listed, asOf: true }
  const start = items[phrase.from]
  // An article before the post leaves no room for a possessor: "Kestrel Front the leader".
  if (start?.kind === 'word' && /^(?:the|a|an)$/u.test(start.key)) return null
  const headline = context.reading.sentences[sentence]?.titleCase === true
  const ofPlace = mayBePlace && phrase.role.post !== 'president' && !headline
  const found = organisationBefore(context, sentence, phrase.from, ofPlace)
  // "Agriculture Minister NAME": a portfolio, no organisation.
  if (found && phrase.role.post === 'minister' && items[found.to - 1]?.kind === 'name') return null
  return found && { found, asOf: false }
}

/** "NAME, president, ORG," and "NAME (president, ORG)": bare parts between marks. */
function listedOrganisation(
  context: DocumentContext,
  sentence: number,
  items: readonly Item[],
  phrase: RolePhrase,
  at: number,
): Participant | null {
  if (!/^[,(]$/u.test(items[phrase.from - 1]?.key ?? '') || items[at]?.kind !== 'name') return null
  if (items[phrase.from - 2]?.kind !== 'name' || kindAt(context, items[at]) !== 'organisation') return null
  const found = organisationFrom(context, sentence, at)
  return found && /^[,)]$/u.test(items[found.to]?.key ?? ')') ? found : null
}

function modifierBefore(
  { lexicon }: DocumentContext,
  items: readonly Item[],
  from: number,
): Partial<RolePhrase> | null {
  for (let index = from - 1; index >= from - 3; index--) {
    const item = items[index]
    if (item?.kind !== 'word' && item?.kind !== 'adjective') return null
    if (lexicon.formerWords.has(item.key)) return { tenure: 'former' }
    if (lexicon.actingWords.has(item.key)) return { tenure: 'acting' }
    if (lexicon.deputyWords.has(item.key) || lexicon.seniorWords.has(item.key))
      return { group: lexicon.deputyWords.has(item.key) ? 'deputy' : 'senior' }
  }
  return null
}

type Held = { readonly holder: Participant; readonly rule: string; readonly past: boolean }

/** Who holds the post described between two indices. */
function holderOf(
  context: DocumentContext,
  sentence: number,
  items: readonly Item[],
  from: number,
  to: number,
  asOf: boolean,
): Held | null {
  const after = items[afterPlace(items, to)]
  const before = items[from - 1]
  if (!asOf) {
    const beside = personFrom(context, sentence, to)
    if (beside) return { holder: beside, rule: 'C10', past: false }
  }
  const behind = asOf && items[to]?.kind === 'name' ? personFrom(context, sentence, to) : null
  if (behind && items[behind.to]?.kind === 'word') return { holder: behind, rule: 'C12', past: false }
  const taker = before?.key === 'as' ? takenOver(context, sentence, items, from - 2) : null
  if (taker) return { holder: taker, rule: 'C14', past: false }
  const chosen = before?.key === 'as' ? personBefore(context, sentence, from - 1) : null
  if (chosen) return { holder: chosen, rule: 'C13', past: false }
  const acting = before?.key === 'as' ? actingAs(context, sentence, items, from - 1, to) : null
  if (acting) return acting
  const linked = copulaBefore(context, sentence, items, from)
  if (linked) return linked
  // "in Larn, a Kestrel Front spokesman said": who speaks there is nobody named before.
  const speaks =
    /^(?:a|an)$/u.test(items[from]?.key ?? '') && after?.kind === 'word' && !CLOSING.test(after.key)
  if (before && /^[,(-]$/u.test(before.key) && !speaks) {
    const holder = personBefore(context, sentence, from - 1)
    if (holder) return { holder, rule: 'C11', past: false }
  }
  if (before?.key === 'and' || before?.kind === 'quote') {
    const holder = coordinated(context, sentence, items, from - 1)
    if (holder) return { holder, rule: 'C11', past: false }
  }
  if (after && /^[,:-]$/u.test(after.key)) {
    const holder = personFrom(context, sentence, afterPlace(items, to) + 1)
    if (holder && isClosed(items, holder.to)) return { holder, rule: 'C12', past: false }
  }
  const identified = identifiedAs(items, afterPlace(items, to))
  if (identified !== null) {
    const holder = personFrom(context, sentence, identified)
    if (holder && isClosed(items, holder.to)) return { holder, rule: 'C12', past: false }
  }
  if (
    after?.kind === 'word' &&
    context.lexicon.copulas.has(after.key) &&
    /^(?:is|was|remains|became)$/u.test(after.key)
  ) {
    const holder = personFrom(context, sentence, to + 1)
    if (holder) return { holder, rule: 'C12', past: after.key === 'was' }
  }
  return null
}

const CLOSING = /^(?:who|whose|whom|from|in|at|and|based|since|for|with|until)$/u

/** Behind "…, known as", "… has been named as", "… identified by police as": where the holder's name begins. */
function identifiedAs(items: readonly Item[], to: number): number | null {
  let at = to
  while (at < to + 4 && /^(?:,|-|a|man|woman|has|was|is|been|also|better)$/u.test(items[at]?.key ?? '')) at++
  if (!/^(?:named|known|identified|called)$/u.test(items[at]?.key ?? '')) return null
  const called = items[at]?.key === 'called' || items[at]?.key === 'named'
  if (items[at + 1]?.key === 'only') at++
  if (items[at + 1]?.key === 'as') return at + 2
  if (items[at + 1]?.key === 'by' && items[at + 3]?.key === 'as') return at + 4
  return called ? at + 1 : null
}

/** "NAME took over as head of ORG". */
function takenOver(
  context: DocumentContext,
  sentence: number,
  items: readonly Item[],
  over: number,
): Participant | null {
  if (items[over]?.key !== 'over' || !/^(?:took|taken|takes)$/u.test(items[over - 1]?.key ?? '')) return null
  return subjectBefore(context, sentence, over - 1)
}

/** Behind "in the north": a place between the organisation and the comma before its head. */
function afterPlace(items: readonly Item[], to: number): number {
  if (items[to]?.key !== 'in') return to
  const comma = items.slice(to, to + 5).findIndex(({ key }) => key === ',')
  return comma > 0 ? to + comma : to
}

/** An apposition after the post ends with a mark, a verb or the sentence; a list or a second post does not count. */
function isClosed(items: readonly Item[], at: number): boolean {
  const item = items[at]
  if (!item) return true
  if (item.key === ',') {
    const next = items[at + 1]
    const role = items.slice(at + 1, at + 5).findIndex(({ kind }) => kind === 'role')
    return (
      next?.kind !== 'name' &&
      !(
        role >= 0 &&
        items.slice(at + 1, at + 1 + role).every(({ kind, key }) => kind !== 'word' || key === 'the')
      )
    )
  }
  return item.kind !== 'possessive'
}

/** "NAME is the leader", "NAME was named head", "who serves as chair", "appointed NAME as head". */
function copulaBefore(
  context: DocumentContext,
  sentence: number,
  items: readonly Item[],
  from: number,
): Held | null {
  const { lexicon } = context
  let index = from - 1
  let past: boolean | null = null
  let appointed = false
  let seen = false
  for (; index >= from - 7; index--) {
    const item = items[index]
    if (item?.kind !== 'word') break
    const tense = lexicon.copulas.get(item.key)
    if (tense) {
      seen = true
      appointed ||= lexicon.appointing.has(item.key)
      past ??= tense === 'former'
    } else if (lexicon.appointing.has(item.key)) {
      appointed = true
      seen = true
    } else if (/^(?:served|serving|worked|acted|who)$/u.test(item.key)) {
      if (item.key === 'who') break
      past = true
    } else if (
      !(
        lexicon.auxiliaries.has(item.key) ||
        lexicon.hedges.has(item.key) ||
        lexicon.negations.has(item.key) ||
        /^(?:to|the|has|had)$/u.test(item.key)
      )
    )
      break
  }
  if (!seen) return null
  const last = items[from - 1]
  if (last?.key === 'as' && !appointed) {
    // "NAME stepped down as leader", "known as the head": only verbs of serving join here.
    const verb = items[from - 2]
    if (
      verb?.kind === 'word' &&
      !/^(?:serves|serving|acts|acting|serve|served|acted|works|continues)$/u.test(verb.key)
    )
      return null
  }
  const became = items
    .slice(Math.max(0, index + 1), from)
    .some(({ key }) => /^(?:became|become|becomes|remains)$/u.test(key))
  const subject = subjectBefore(context, sentence, index + 1 + (items[index]?.key === 'who' ? 0 : 0))
  const isPast = past === true && !appointed && !became
  if (subject) return { holder: subject, rule: 'C13', past: isPast }
  if (items[index]?.kind === 'word' && items[index]?.key === 'who') {
    const who = subjectBefore(context, sentence, index + 1)
    return who && { holder: who, rule: 'C13', past: isPast }
  }
  return null
}

const CAPACITY =
  /^(?:in|his|her|their|the|capacity|role|position|job|function|acting|serving|speaking|standing|working|writing|widely|generally|long|by|some|many)$/u
const SEEN =
  /^(?:seen|regarded|considered|described|known|named|identified|recognised|recognized|viewed|hailed|reported|introduced|presented|reelected|re-elected)$/u
const LEFT = /^(?:ousted|removed|dismissed|sacked|fired|deposed|resigned|suspended|retired|replaced)$/u

/**
 * "NAME, (speaking, in his capacity) as head of ORG"; "NAME, seen by many as the leader of ORG"; "NAME calls himself
 * the leader"; "NAME, ousted last week as head"; "as head of ORG, NAME".
 */
function actingAs(
  context: DocumentContext,
  sentence: number,
  items: readonly Item[],
  as: number,
  to: number,
): Held | null {
  let at = as - 1
  let past = false
  let seen = false
  while (at >= 0 && at > as - 8 && items[at]?.kind !== 'mark') {
    const { key = '', kind } = items[at] ?? {}
    if (/^(?:himself|herself|themselves)$/u.test(key)) {
      const holder = subjectBefore(context, sentence, at - 1)
      return holder && { holder, rule: 'C13', past: false }
    }
    if (LEFT.test(key)) past = true
    seen ||= SEEN.test(key)
    const period = /^(?:last|this|week|month|year|in|on|earlier|yesterday|abruptly|\d{4})$/u.test(key)
    const reporter = seen || items.slice(Math.max(0, at - 4), at).some((item) => SEEN.test(item.key))
    const known = CAPACITY.test(key) || past || LEFT.test(key) || seen || period || reporter
    if (!known || kind === 'name' || kind === 'quote') break
    at--
  }
  if (items[at]?.key === ',') {
    const holder = personBefore(context, sentence, at)
    return holder && { holder, rule: 'C11', past }
  }
  if (at === -1 && items[to]?.key === ',' && !past) {
    const holder = personFrom(context, sentence, to + 1)
    return holder && { holder, rule: 'C13', past: false }
  }
  const linked = seen && context.lexicon.copulas.has(items[at]?.key ?? '')
  const holder = linked ? subjectBefore(context, sentence, at + 1) : null
  return holder && { holder, rule: 'C13', past: false }
}

/** "NAME, a lawyer and leader of …": the name before the apposition that the post goes on. */
function coordinated(
  context: DocumentContext,
  sentence: number,
  items: readonly Item[],
  and: number,
): Participant | null {
  for (let index = and - 1; index > and - 9; index--) {
    const item = items[index]
    if (!item || item.kind === 'name' || item.kind === 'quote') return null
    if (
      item.kind === 'word' &&
      (context.lexicon.sayingVerbs.has(item.key) || /^(?:said|met|told|with|by)$/u.test(item.key))
    )
      return null
    if (/^[,(-]$/u.test(item.key)) {
      const holder = personBefore(context, sentence, index)
      if (holder) return holder
    }
  }
  return null
}
