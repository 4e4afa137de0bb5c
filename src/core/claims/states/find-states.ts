import type { Hedge } from '../claim.ts'
import type { StateLexicon } from '../lexicon/english-states.ts'
import type { NameCluster } from '../names/clusters.ts'
import type { Item } from '../reading/items.ts'
import type { DocumentContext } from '../roles/context.ts'
import { kindAt, resolvedAt } from '../roles/context.ts'
import type { Span } from '../../text/span.ts'

/** What became of a person, before it is a claim. */
export type StateFact = {
  readonly person: NameCluster
  readonly state: string
  readonly denied: boolean
  readonly hedge: Hedge
  readonly sentence: number
  readonly span: Span
}

/** What a sentence says became of persons it names (rule C19). Linear in its items. */
export function findStates(context: DocumentContext, sentence: number, lexicon: StateLexicon): StateFact[] {
  const items = context.sentences[sentence] ?? []
  const facts: StateFact[] = []
  for (const [index, item] of items.entries()) {
    if (item.kind !== 'name') continue
    const resolved = resolvedAt(context, item)
    if (!resolved || kindAt(context, item) !== 'person') continue
    const found = after(items, index, lexicon) ?? before(items, index, lexicon)
    if (found) facts.push({ ...found, person: resolved.cluster, sentence })
  }
  return facts
}

type Found = Omit<StateFact, 'person' | 'sentence'>

/** "NAME, 48, was killed", "NAME died". */
function after(items: readonly Item[], name: number, lexicon: StateLexicon): Found | null {
  if (items[name + 1]?.kind === 'possessive') return null
  // "the brother of NAME was killed", "NAME and …": somebody else's lot, or more people's.
  let first = name - 1
  while (items[first]?.kind === 'title' || items[first]?.kind === 'role') first--
  if (/^(?:of|by|for|with|and|from|near)$/u.test(items[first]?.key ?? '')) return null
  let index = name + 1
  if (items[index]?.key === ',') {
    const close = items.slice(index + 1, index + 14).findIndex(({ key }) => key === ',')
    if (close < 0) return null
    index += close + 2
  }
  let denied = false
  let hedge: Hedge = 'none'
  let auxiliary = false
  const begin = index
  while (index < begin + 5 && lexicon.auxiliaries.has(items[index]?.key ?? '')) {
    const key = items[index]?.key ?? ''
    if (lexicon.negations.has(key)) denied = true
    if (key === 'reportedly') hedge = 'reported'
    if (key === 'allegedly') hedge = 'alleged'
    if (/^(?:was|is|were|been|being|be|found|left|declared|pronounced)$/u.test(key)) auxiliary = true
    index++
  }
  const key = items[index]?.key ?? ''
  if (items[index]?.kind !== 'word' && items[index]?.kind !== 'adjective') return null
  const state = auxiliary
    ? (lexicon.passive.get(key) ?? lexicon.intransitive.get(key))
    : lexicon.intransitive.get(key)
  if (state === undefined || isUnreal(items, name, lexicon)) return null
  if (state === 'alive' && key === 'survived' && items[index + 1]?.key === 'by') return null
  return { state, denied, hedge, span: spanOf(items, name, index) }
}

/** "killed NAME", "the assassination of NAME". */
function before(items: readonly Item[], name: number, lexicon: StateLexicon): Found | null {
  if (items[name + 1]?.kind === 'possessive') return null
  let index = name - 1
  while (
    index > name - 7 &&
    (items[index]?.kind === 'title' || items[index]?.kind === 'role' || items[index]?.kind === 'adjective')
  )
    index--
  const key = items[index]?.key ?? ''
  if (key === 'of') {
    const state = lexicon.nouns.get(items[index - 1]?.key ?? '')
    if (state === undefined || isUnreal(items, index - 1, lexicon)) return null
    return { state, denied: false, hedge: 'none', span: spanOf(items, index - 1, name) }
  }
  const state = items[index]?.kind === 'word' ? lexicon.active.get(key) : undefined
  if (state === undefined || isUnreal(items, index, lexicon)) return null
  if (/^(?:was|were|been|being|is|are)$/u.test(items[index - 1]?.key ?? '')) return null
  const denied = items.slice(Math.max(0, index - 3), index).some((item) => lexicon.negations.has(item.key))
  const hedge: Hedge = items.slice(Math.max(0, index - 3), index).some((item) => item.key === 'allegedly')
    ? 'alleged'
    : 'none'
  return { state, denied, hedge, span: spanOf(items, index, name) }
}

function isUnreal(items: readonly Item[], at: number, lexicon: StateLexicon): boolean {
  for (let index = at - 1; index >= at - 5; index--) {
    const item = items[index]
    if (!item || item.kind === 'mark' || item.kind === 'quote') return false
    if (lexicon.unreal.has(item.key)) return true
  }
  return false
}

function spanOf(items: readonly Item[], from: number, to: number): Span {
  const start = items[from]?.start ?? 0
  return { start, end: items[to]?.end ?? start }
}
