import type { Item } from '../reading/items.ts'
import type { DocumentContext } from './context.ts'
import { personBefore } from './participants.ts'
import { subjectBefore } from './subjects.ts'
import type { RoleFact } from './role-fact.ts'

const SUCCEEDS = /^(?:succeeded|succeeds|replaced|replaces)$/u

/**
 * "NAME succeeded OTHER as head of ORG" gives the post to both, one after the other (rule C14); "OTHER was succeeded
 * by NAME as head" too. Other facts stay as they are.
 */
export function withSuccession(
  context: DocumentContext,
  sentence: number,
  items: readonly Item[],
  fact: RoleFact,
): RoleFact[] {
  let verb = fact.holder.from - 1
  while (items[verb]?.kind === 'title' || items[verb]?.kind === 'adjective') verb--
  if (/^(?:to|of)$/u.test(items[verb]?.key ?? '') && /^(?:successor|heir)$/u.test(items[verb - 1]?.key ?? ''))
    return successorOf(context, sentence, items, fact, verb - 1)
  const passive = items[verb]?.key === 'by'
  if (passive) verb--
  if (!SUCCEEDS.test(items[verb]?.key ?? '')) return [fact]
  const subject = subjectBefore(context, sentence, verb)
  const holder: RoleFact = { ...fact, tenure: passive ? 'current' : 'former' }
  if (!subject || subject.cluster === fact.holder.cluster) return [holder]
  const span = { start: Math.min(subject.span.start, fact.span.start), end: fact.span.end }
  return [holder, { ...fact, holder: subject, tenure: passive ? 'former' : 'current', span }]
}

/** "NAME, the successor to OTHER as head of ORG". */
function successorOf(
  context: DocumentContext,
  sentence: number,
  items: readonly Item[],
  fact: RoleFact,
  noun: number,
): RoleFact[] {
  let at = noun - 1
  while (
    items[at]?.kind === 'word' &&
    /^(?:the|his|her|a|chosen|designated|new)$/u.test(items[at]?.key ?? '')
  )
    at--
  const former: RoleFact = { ...fact, tenure: 'former' }
  const holder = items[at]?.key === ',' ? personBefore(context, sentence, at) : null
  if (!holder || holder.cluster === fact.holder.cluster) return [former]
  const span = { start: Math.min(holder.span.start, fact.span.start), end: fact.span.end }
  return [former, { ...fact, holder, span }]
}
