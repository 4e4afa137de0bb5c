import type { Item } from '../reading/items.ts'
import type { DocumentContext } from './context.ts'
import { personBefore, personFrom } from './participants.ts'
import { subjectBefore } from './subjects.ts'
import type { Participant } from './participants.ts'

/** Who holds a post, and how the text says so. */
export type Held = { readonly holder: Participant; readonly rule: string; readonly past: boolean }

/** Who holds the post described between two indices. */
export function holderOf(
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
  const gone = untilBefore(context, sentence, items, from)
  if (gone) return gone
  const replaced = items[from]?.key === 'at' ? personBefore(context, sentence, from) : null
  if (replaced && /^(?:replaced|succeeded|replaces|succeeds)$/u.test(items[replaced.from - 1]?.key ?? ''))
    return { holder: replaced, rule: 'C13', past: false }
  const linked = copulaBefore(context, sentence, items, from)
  if (linked) return linked
  // "in Larn, a Kestrel Front spokesman said": who speaks there is nobody named before.
  const speaks =
    /^(?:a|an)$/u.test(items[from]?.key ?? '') &&
    after !== undefined &&
    context.lexicon.sayingVerbs.has(after.key)
  if (before && /^[,(-]$/u.test(before.key) && !speaks) {
    const holder = personBefore(context, sentence, from - 1)
    // "The late NAME, leader of".
    if (holder) return { holder, rule: 'C11', past: items[holder.from - 1]?.key === 'late' }
  }
  // "and the leader of ORG, NAME,": the holder stands behind.
  const own = before?.key === 'and' && after?.key === ',' ? personFrom(context, sentence, to + 1) : null
  if (own && /^[,.;]?$/u.test(items[own.to]?.key ?? '')) return { holder: own, rule: 'C12', past: false }
  if (
    after?.kind === 'word' &&
    context.lexicon.copulas.has(after.key) &&
    /^(?:is|was|remains|became)$/u.test(after.key)
  ) {
    const holder = personFrom(context, sentence, to + 1)
    if (holder) return { holder, rule: 'C12', past: after.key === 'was' }
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
  return null
}

/** "NAME, until last week (head of ORG)". */
function untilBefore(
  context: DocumentContext,
  sentence: number,
  items: readonly Item[],
  from: number,
): Held | null {
  for (let at = from - 1; at > from - 6; at--) {
    const item = items[at]
    if (item?.kind !== 'word') return null
    if (!/^(?:until|till)$/u.test(item.key)) continue
    const holder = items[at - 1]?.key === ',' ? personBefore(context, sentence, at - 1) : null
    return holder && { holder, rule: 'C11', past: true }
  }
  return null
}

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
    } else if (/^(?:served|serving|worked|acted|acts|works|continues|who)$/u.test(item.key)) {
      if (item.key === 'who') break
      if (/^(?:acts|works|continues)$/u.test(item.key)) seen = true
      else past = true
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
  const subject = subjectBefore(context, sentence, index + 1)
  const isPast = past === true && !appointed && !became
  // "NAME, believed to be the leader".
  if (items[index]?.key === ',' && items[from - 1]?.key === 'be') {
    const holder = personBefore(context, sentence, index)
    if (holder) return { holder, rule: 'C11', past: false }
  }
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
