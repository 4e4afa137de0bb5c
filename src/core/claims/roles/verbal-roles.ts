import type { RoleVerb } from '../lexicon/lexicon.ts'
import type { Item } from '../reading/items.ts'
import type { DocumentContext } from './context.ts'
import { kindAt } from './context.ts'
import { organisationBefore, organisationFrom, personBefore, personFrom } from './participants.ts'
import { subjectBefore } from './subjects.ts'
import type { Participant } from './participants.ts'
import type { RolePhrase } from './phrase.ts'
import { factOf } from './role-fact.ts'
import type { RoleFact } from './role-fact.ts'

/** "ORG is led by NAME", "NAME-led ORG", "NAME, who runs ORG" (rule C14). */
export function verbalRole(
  context: DocumentContext,
  sentence: number,
  items: readonly Item[],
  index: number,
): RoleFact | null {
  const item = items[index]
  if (!item) return null
  const verb = context.lexicon.roleVerbs.find(
    ({ participle, present, past }) =>
      participle === item.key || present.includes(item.key) || past.includes(item.key),
  )
  if (!verb) return null
  const next = items[index + 1]
  const by = verb.participle === item.key ? byAfter(items, index + 1) : null
  if (by !== null) return passive(context, sentence, items, index, by + 1, verb)
  if (verb.participle === item.key && items[index - 1]?.key === '-') {
    const holder = personBefore(context, sentence, index - 1)
    const organisation = organisationFrom(context, sentence, index + 1)
    if (!holder || !organisation) return null
    return factOf(
      context,
      sentence,
      items,
      phraseOf(verb, index),
      holder,
      organisation,
      'C14',
      false,
      holder.from,
      organisation.to,
    )
  }
  const chosen = item.key === verb.base ? chosenTo(context, sentence, items, index) : null
  const present = chosen !== null || (verb.present.includes(item.key) && item.key !== verb.base)
  const perfect = items[index - 1]?.key === 'has' || items[index - 2]?.key === 'has'
  if (!present && !verb.past.includes(item.key) && !perfect) return null
  if (item.key.endsWith('ing') && !/^(?:is|now|who|been)$/u.test(items[index - 1]?.key ?? '')) return null
  const organisation = organisationFrom(context, sentence, next?.key === 'up' ? index + 2 : index + 1)
  const after = items[organisation?.to ?? 0]?.key ?? ''
  const dated = after === 'in' && DATE.test(items[(organisation?.to ?? 0) + 1]?.key ?? '')
  if (!organisation || (!dated && /^(?:to|into|against|by|in|on|out|through)$/u.test(after))) return null
  if (after === 'from' && !(verb.base === 'run' && present)) return null
  const holder = chosen ?? subjectBefore(context, sentence, index)
  if (!holder) return null
  return factOf(
    context,
    sentence,
    items,
    phraseOf(verb, index),
    holder,
    organisation,
    'C14',
    !present && !perfect && verb.group !== 'founder',
    holder.from,
    organisation.to,
  )
}

const DATE =
  /^(?:1[5-9]\d\d|20\d\d|january|february|march|april|may|june|july|august|september|october|november|december)$/u

/** "NAME, elected last year to (head)", "NAME was chosen to (lead)", "ORG has appointed NAME to (run)". */
function chosenTo(
  context: DocumentContext,
  sentence: number,
  items: readonly Item[],
  index: number,
): Participant | null {
  if (items[index - 1]?.key !== 'to') return null
  const object = personBefore(context, sentence, index - 1)
  if (object) return context.lexicon.appointing.has(verbBefore(items, object.from)) ? object : null
  for (let at = index - 2; at > index - 7; at--) {
    const item = items[at]
    if (!item || item.kind === 'name' || item.kind === 'mark' || item.kind === 'quote') return null
    if (!context.lexicon.appointing.has(item.key)) continue
    if (items[at - 1]?.key === ',') return personBefore(context, sentence, at - 1)
    return /^(?:was|been|who)$/u.test(items[at - 1]?.key ?? '') ? subjectBefore(context, sentence, at) : null
  }
  return null
}

/** The word before a name with its titles. */
function verbBefore(items: readonly Item[], from: number): string {
  let at = from - 1
  while (items[at]?.kind === 'title' || items[at]?.kind === 'adjective' || items[at]?.kind === 'role') at--
  return items[at]?.key ?? ''
}

/** Words of time between a participle and "by". */
const PERIOD =
  /^(?:since|now|today|still|jointly|for|a|an|the|last|past|more|than|over|until|till|almost|nearly|decade|decades|year|years|month|months|week|weeks|recently|\d{1,4})$/u

/** "led (since 2019, for a decade, until March) by": the index of `by`, `null` without one. */
function byAfter(items: readonly Item[], from: number): number | null {
  let at = from
  while (at < from + 6 && (PERIOD.test(items[at]?.key ?? '') || DATE.test(items[at]?.key ?? ''))) at++
  return items[at]?.key === 'by' ? at : null
}

function passive(
  context: DocumentContext,
  sentence: number,
  items: readonly Item[],
  index: number,
  holderAt: number,
  verb: RoleVerb,
): RoleFact | null {
  const holder = personFrom(context, sentence, holderAt)
  if (!holder || items[holder.to]?.kind === 'possessive') return null
  let past: boolean | null = null
  let at = index - 1
  let comma = 0
  for (; at >= 0 && at > index - 12; at--) {
    const item = items[at]
    if (!item || item.kind === 'quote' || item.kind === 'role') return null
    if (/^(?:is|are|has)$/u.test(item.key)) past ??= false
    if (/^(?:was|were)$/u.test(item.key)) past ??= true
    if (item.kind === 'name') {
      // "…, an offshoot of NAME, led by": the name inside a description of another is not the one.
      const kind = kindAt(context, item)
      if (kind === 'organisation') break
      if (kind === 'person') return null
    }
    if (item.key === ',' && ++comma > 2) return null
  }
  const subject = beforeClauses(items, index) ?? beforeAside(context, items, index) ?? at + 1
  const organisation = subject === 0 ? null : (organisationBefore(context, sentence, subject) ?? null)
  const described = organisation ?? describedSubject(context, sentence, items, index)
  if (!described) return null
  const over = items.slice(index, holderAt).some(({ key }) => key === 'until' || key === 'till')
  return factOf(
    context,
    sentence,
    items,
    phraseOf(verb, index),
    holder,
    described,
    'C14',
    over || past === true,
    described.from,
    holder.to,
  )
}

/**
 * "ORG, a band which rode with OTHER and which is led by": the second of two clauses is of what the first is of. The index
 * behind that, and `null` where no clause is the second.
 */
function beforeClauses(items: readonly Item[], index: number): number | null {
  let second = index - 1
  while (/^(?:is|are|was|were|has|had|been|now|still|long|being)$/u.test(items[second]?.key ?? '')) second--
  if (!RELATIVE.test(items[second]?.key ?? '') || !/^(?:and|but)$/u.test(items[second - 1]?.key ?? ''))
    return null
  const first = items.findLastIndex(({ key }, at) => at < second && RELATIVE.test(key))
  const comma = items.findLastIndex(({ key }, at) => at < first && key === ',')
  return comma >= 0 && first - comma < LONGEST_DESCRIPTION ? comma : Math.max(first, 0)
}

const RELATIVE = /^(?:which|that|who)$/u
/** Words of "a smaller and better armed band" before a clause that goes on with it. */
const LONGEST_DESCRIPTION = 8
const MOST_OF_ASIDE = 14

/** "ORG, the owner of OTHER, is led by": the index behind the organisation that an aside before the verb describes. */
function beforeAside(context: DocumentContext, items: readonly Item[], index: number): number | null {
  let close = index - 1
  while (items[close]?.kind === 'word' && close > index - 4) close--
  if (items[close]?.key !== ',') return null
  for (let at = close - 1; at > close - MOST_OF_ASIDE; at--) {
    const item = items[at]
    if (!item || item.kind === 'quote') return null
    if (item.key !== ',') continue
    // A list goes on with a name; an aside says how the first is tied to the second.
    const isTied = items.slice(at + 1, close).some(({ key }) => TYING.test(key))
    return isTied && kindAt(context, items[at - 1]) === 'organisation' ? at : null
  }
  return null
}

const TYING = /^(?:of|from|to|by|behind|with|against|in|for)$/u

/** "The group is led by": a description as the subject. */
function describedSubject(
  context: DocumentContext,
  sentence: number,
  items: readonly Item[],
  index: number,
): Participant | null {
  for (let at = index - 1; at >= 0 && at > index - 6; at--) {
    const item = items[at]
    if (item?.kind === 'noun') return organisationBefore(context, sentence, at + 1)
    if (item?.key === ',') {
      // "The group, which was founded in 2009, is led by".
      const opening = items.findLastIndex(({ key }, place) => place < at && key === ',')
      if (opening >= 0 && at - opening < 14 && /^(?:which|who|whose)$/u.test(items[opening + 1]?.key ?? '')) {
        return organisationBefore(context, sentence, opening)
      }
      if (at === index - 1) continue
      // "The group, which is led by".
      return /^(?:which|that)$/u.test(items[at + 1]?.key ?? '')
        ? organisationBefore(context, sentence, at)
        : null
    }
    if (item?.kind !== 'word') return null
  }
  return null
}

/** "ORG, under the leadership of NAME". */
export function leadership(
  context: DocumentContext,
  sentence: number,
  items: readonly Item[],
  index: number,
): RoleFact | null {
  const item = items[index]
  if (!item || !/^(?:leadership|command|direction)$/u.test(item.key) || items[index + 1]?.key !== 'of')
    return null
  const under = items[index - 1]?.key === 'the' ? index - 2 : index - 1
  if (items[under]?.key !== 'under') return null
  return passive(context, sentence, items, under, index + 2, LEADING)
}

const LEADING: RoleVerb = { base: 'lead', present: [], past: [], participle: 'led', post: 'lead' }

/** "NAME took over (the leadership of) ORG". */
export function takeover(
  context: DocumentContext,
  sentence: number,
  items: readonly Item[],
  index: number,
): RoleFact | null {
  const item = items[index]
  if (!item || !/^(?:took|takes|taken|assumed|assumes)$/u.test(item.key)) return null
  const rest = items
    .slice(index + 1, index + 6)
    .map(({ key }) => key)
    .join(' ')
  const phrase =
    /^(?:over(?: (?:as|the) (?:leadership|helm|command|reins|head|leader) of)?|(?:the )?(?:leadership|command|helm|reins|charge|control) of|over)(?= |$)/u.exec(
      rest,
    )?.[0]
  if (phrase === undefined) return null
  const organisation = organisationFrom(context, sentence, index + 1 + phrase.split(' ').length)
  const holder = subjectBefore(context, sentence, index)
  if (!organisation || !holder) return null
  return factOf(
    context,
    sentence,
    items,
    phraseOf(LEADING, index),
    holder,
    organisation,
    'C14',
    false,
    holder.from,
    organisation.to,
  )
}

function phraseOf(verb: RoleVerb, index: number): RolePhrase {
  const words = verb.post === 'lead' ? 'leader' : verb.post === 'command' ? 'commander' : verb.post
  return {
    role: { words, group: verb.group ?? 'head', post: verb.post },
    group: verb.group ?? 'head',
    tenure: 'current',
    words,
    from: index,
    to: index + 1,
  }
}
