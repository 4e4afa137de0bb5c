import type { Item } from '../reading/items.ts'
import type { DocumentContext } from './context.ts'
import { kindAt } from './context.ts'
import { framedRoles } from './framed-roles.ts'
import { holderOf } from './holders.ts'
import { organisationBefore, organisationFrom, personBefore, personFrom } from './participants.ts'
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
      const nominal = verbal
        ? together(context, sentence, items, verbal)
        : nominalRoles(context, sentence, items, index)
      facts.push(...(nominal.length > 0 ? nominal : framedRoles(context, sentence, items, index)))
    } else if (item.kind === 'word') {
      const fact =
        verbalRole(context, sentence, items, index) ??
        takeover(context, sentence, items, index) ??
        leadership(context, sentence, items, index)
      facts.push(
        ...(fact ? together(context, sentence, items, fact) : framedRoles(context, sentence, items, index)),
      )
    }
  }
  return facts
}

/** "ORG is led by X and Y": neither leads it alone. */
function together(
  context: DocumentContext,
  sentence: number,
  items: readonly Item[],
  fact: RoleFact,
): RoleFact[] {
  const { holder, organisation } = fact
  if (fact.group !== 'head' || holder.from < organisation.from || items[holder.to]?.key !== 'and')
    return [fact]
  const second = personFrom(context, sentence, holder.to + 1)
  if (!second || second.cluster === holder.cluster || items[second.to]?.kind === 'possessive') return [fact]
  if (items[second.to]?.kind === 'word' && context.lexicon.auxiliaries.has(items[second.to]?.key ?? ''))
    return [fact]
  const span = { start: fact.span.start, end: Math.max(fact.span.end, second.span.end) }
  return [
    { ...fact, group: 'co-head' },
    { ...fact, group: 'co-head', holder: second, span },
  ]
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
  const taker =
    fact.tenure === 'former' && items[and]?.key === 'by' ? personFrom(context, sentence, and + 1) : null
  const given = items
    .slice(Math.max(0, index - 5), index)
    .some(({ key }) => /^(?:replaced|succeeded)$/u.test(key))
  if (taker && given && items[taker.to]?.kind !== 'possessive') {
    const span = { start: fact.span.start, end: taker.span.end }
    return [fact, { ...fact, holder: taker, tenure: 'current', span }]
  }
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
  // "the group's leader in the north" leads it there.
  if (!asOf && phrase.group === 'head' && isRegional(context, items, to))
    phrase = { ...phrase, group: 'senior' }
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

function isRegional(context: DocumentContext, items: readonly Item[], to: number): boolean {
  if (!/^(?:in|for)$/u.test(items[to]?.key ?? '')) return false
  const at = items[to + 1]?.key === 'the' ? to + 2 : to + 1
  const item = items[at]
  return (
    kindAt(context, item) === 'place' ||
    /^(?:province|region|district|state|area|county|governorate)$/u.test(items[at + 1]?.key ?? '') ||
    /^(?:north|south|east|west|region|province|area|city|capital|district)$/u.test(item?.key ?? '')
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
  const organ = /^(?:board|council|members|congress|assembly|shareholders|owners|delegates)$/u.test(
    items[verb - 1]?.key ?? '',
  )
  const ofOrgan = organ && items[verb - 2]?.kind === 'possessive'
  const organisation = organisationBefore(context, sentence, ofOrgan ? verb - 1 : verb)
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
