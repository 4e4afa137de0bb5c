import { stableId } from '../../base/stable-id.ts'
import type { ResponsibilityClaim } from '../claim.ts'
import type { EntityIndex } from '../entities-of.ts'
import type { Maker } from '../events/claim-maker.ts'
import type { Item } from '../reading/items.ts'
import type { DocumentContext } from '../roles/context.ts'
import { kindAt, resolvedAt } from '../roles/context.ts'

const CLAIMING = /^(?:claimed|claims|claiming|admitted|accepted|took)$/u
const DENYING = /^(?:denied|denies|denying|disclaimed|rejected)$/u
const AUXILIARY =
  /^(?:has|have|had|later|also|immediately|quickly|yesterday|which|who|that|meanwhile|subsequently)$/u

/** Who is said to have claimed or denied that it did something (rule C21): "ORG denied responsibility for the attack". */
export function responsibilityClaimsOf(
  context: DocumentContext,
  sentence: number,
  maker: Maker,
  entities: EntityIndex,
): ResponsibilityClaim[] {
  const items = context.sentences[sentence] ?? []
  const claims: ResponsibilityClaim[] = []
  for (const [index, { key, kind }] of items.entries()) {
    if (kind !== 'word') continue
    const stance = CLAIMING.test(key) ? 'claimed' : DENYING.test(key) ? 'denied' : null
    if (stance === null) continue
    const end = responsibilityAfter(items, index + 1, stance)
    const actor = end === null ? null : actorBefore(context, items, index)
    if (end === null || !actor) continue
    const subject = entities.idOf(actor.cluster)
    const start = actor.item.start
    if (subject === null) continue
    const common = maker.common({ sentence, span: { start, end: items[end]?.end ?? start } })
    const event = common.event.sorts[0] ?? 'attack'
    claims.push({
      id: stableId('claim', [maker.document, start, end, 'responsibility', stance, subject]),
      kind: 'responsibility',
      ...common,
      subject,
      value: {
        event,
        actor: subject,
        stance,
        text: `${entities.nameOf(actor.cluster)} ${stance} responsibility`,
      },
      hedge: 'none',
      polarity: 'affirmed',
      rule: 'C21',
    })
  }
  return claims
}

/** "(any) responsibility", "involvement in", "it was behind": the index of the word. */
function responsibilityAfter(
  items: readonly Item[],
  from: number,
  stance: 'claimed' | 'denied',
): number | null {
  for (let index = from; index < from + 4; index++) {
    const key = items[index]?.key ?? ''
    if (key === 'responsibility' || (stance === 'denied' && /^(?:involvement|role|complicity)$/u.test(key)))
      return index
    if (stance === 'denied' && key === 'behind') return index
    if (!/^(?:any|all|full|a|an|its|their|his|her|being|having|that|it|was|were|they)$/u.test(key))
      return null
  }
  return null
}

function actorBefore(
  context: DocumentContext,
  items: readonly Item[],
  verb: number,
): { readonly item: Item; readonly cluster: NonNullable<ReturnType<typeof resolvedAt>>['cluster'] } | null {
  let index = verb - 1
  while (index > verb - 4 && AUXILIARY.test(items[index]?.key ?? '')) index--
  // "NAME, an Iraqi militia, denied".
  if (items[index]?.key === ',') {
    const open = items.slice(Math.max(0, index - 16), index).findLastIndex(({ key }) => key === ',')
    if (open >= 0) index = Math.max(0, index - 16) + open - 1
  }
  // "the Kestrel Front militia".
  while (index > 0 && items[index]?.kind === 'noun') index--
  const item = items[index]
  const resolved = resolvedAt(context, item)
  const kind = kindAt(context, item)
  if (!item || !resolved || (kind !== 'organisation' && kind !== 'person')) return null
  return { item, cluster: resolved.cluster }
}
