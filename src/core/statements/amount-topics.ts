import listed from '#resources/lexical/english-amount-topics.json'
import { nounClass } from '../lexical/noun-class.ts'
import { formsOf } from '../lexical/verb-forms.ts'
import type { AmountSort } from './amount-units.ts'
import type { CountMeasure } from './count-cues.ts'
import type { StatementToken } from './sentence-tokens.ts'

/** What an amount is an amount of. */
export type AmountTopic = {
  /** The name of a topic of the resource. */
  readonly name: string
  /** The part of those concerned that is counted, `''` for all of them. */
  readonly group: string
  /** It is somebody's or some place's: a report may give several of them. */
  readonly whose: string | null
  /** How many amounts of it texts give: one, many, each of another one, or as many as there are of a noun. */
  readonly extent: 'one' | 'many' | 'noun'
  /** From 0 (told right beside the amount) on. */
  readonly cost: number
}

type Element = { readonly keys: ReadonlySet<string>; readonly lemmas: ReadonlySet<string> } | null
type Expression = {
  readonly topic: number
  /** Away from the amount. */
  readonly before: readonly Element[]
  readonly behind: readonly Element[]
}

const SLOT = '#'
const GAP = '*'
/** Words that a gap may span. */
const MOST_IN_GAP = 5
/** Words that "of" may tie to a noun before its verb. */
const MOST_TIED = 8
/** A gap over a mark or another amount is that much worse. */
const OVER_MARK = 2
const FOR_ELEMENT = 0.75
const END = /^[;:.!?()"“”—]$/u
/** What stands between a number and what it is told by. */
const LIGHT =
  /^(?:about|some|around|roughly|approximately|estimated|an|a|the|at|least|more|than|nearly|almost|up|to|over|total|its|his|their|her|all|only|just|as|many|much|no|fewer|less|our|another|of|exactly|precisely|well|under|below|above|nearer|close|between|reported|reportedly|record|further|whole|full|not|less|even|by|barely|fully)$/u

const SORTS: readonly ReadonlySet<string>[] = listed.topics.map(({ of }) => new Set(of.split(' ')))
const HEADS: readonly ReadonlySet<string>[] = listed.topics.map(
  (topic) => new Set('heads' in topic ? topic.heads.split(' ') : []),
)
const GROUPS = new Map(
  listed.groups.flatMap(({ name, heads }) => heads.split(' ').map((head) => [head, name] as const)),
)
/** What is counted of people as S14 reads it, by the name that topics have for it. */
const OF_MEASURE: Readonly<Record<CountMeasure, string>> = {
  dead: 'dead',
  hurt: 'hurt',
  missing: 'missing',
  aboard: 'aboard',
  rescued: 'rescued',
  held: 'arrested',
  trapped: 'trapped',
  displaced: 'displaced',
  gathered: 'crowd',
  freed: 'freed',
  sick: 'sick',
  votes: 'votes-for',
}

/** Expressions by a word that each of them must have; those that need none under `''`. */
const BY_WORD = new Map<string, Expression[]>()
for (const [topic, { told }] of listed.topics.entries())
  for (const words of told.split('; ')) {
    const elements = words.split(' ')
    const slot = elements.indexOf(SLOT)
    const expression = {
      topic,
      before: elements.slice(0, slot).toReversed().map(elementOf),
      behind: elements.slice(slot + 1).map(elementOf),
    }
    const anchor = [...expression.before, ...expression.behind].find((element) => element !== null)
    for (const word of anchor ? new Set([...anchor.keys, ...anchor.lemmas]) : ['']) {
      const list = BY_WORD.get(word)
      if (list) list.push(expression)
      else BY_WORD.set(word, [expression])
    }
  }

function elementOf(words: string): Element {
  if (words === GAP) return null
  const all = words.split('|')
  return {
    keys: new Set(all.flatMap((word) => (word.startsWith('=') ? [word.slice(1)] : formsOf(word)))),
    lemmas: new Set(all.filter((word) => !word.startsWith('='))),
  }
}

/** Reads what amounts of one sentence are of (docs/methods/statements.md, S30). */
export type TopicReader = (
  from: number,
  to: number,
  of: { readonly sort: AmountSort; readonly head: string; readonly measure: CountMeasure | null },
) => AmountTopic | null

/** Prepares the expressions of which a sentence has a word. */
export function topicReader(tokens: readonly StatementToken[]): TopicReader {
  const words = new Set(tokens.flatMap(({ key, lemma }) => [key, lemma]))
  const expressions = new Set(BY_WORD.get(''))
  for (const word of words) for (const expression of BY_WORD.get(word) ?? []) expressions.add(expression)
  return (from, to, { sort, head, measure }) => {
    let best: { topic: number; cost: number } | null = null
    for (const { topic, before, behind } of expressions) {
      if (SORTS[topic]?.has(sort) !== true) continue
      const left = costOf(tokens, from - 1, -1, before)
      const right = left === null ? null : costOf(tokens, to, 1, behind)
      // The noun itself may be a word of the expression.
      const inner = left === null || right !== null ? null : within(tokens, from + 1, to, behind)
      if (left === null || (right === null && inner === null)) continue
      const cost = left + (right ?? inner ?? 0)
      if (best === null || cost < best.cost) best = { topic, cost }
    }
    const found = best === null ? null : (listed.topics[best.topic] ?? null)
    const byHead = listed.topics.find(
      (_, topic) => SORTS[topic]?.has(sort) === true && HEADS[topic]?.has(head),
    )
    const isSurer = measure === null || sort === 'thing' || (best !== null && best.cost <= SURE)
    const told =
      found !== null &&
      best !== null &&
      isSurer &&
      !isOfOthers(found.name, tokens, to, sort, measure) &&
      best.cost <= TOO_FAR
        ? found
        : null
    const name =
      told?.name ?? (measure === null ? byHead?.name : OF_MEASURE[measure]) ?? shareOf(tokens, to, sort)
    if (name === null) return byNoun(sort, head, measure)
    const topic = listed.topics.find((one) => one.name === name)
    const group = GROUPS.get(head) ?? (isAnyone(head) ? groupBefore(tokens, from) : '')
    return {
      name,
      group: group === (topic && 'own' in topic ? topic.own : '') ? '' : group,
      whose: topic && 'whose' in topic ? whoseOf(tokens, from, to) : null,
      extent: topic !== undefined && 'many' in topic ? 'many' : 'one',
      cost: told === null ? 0 : (best?.cost ?? 0),
    }
  }
}

/** Nouns of which a text counts many, each time others. */
const COMMON =
  /^(?:place|thing|way|part|case|group|number|side|party|degree|generation|family|reason|kind|word|copy|term|night|morning|evening|afternoon|moment|member|name|official|document|country|city|point|game|match|step|issue|question|option|example|chance|level|stage|figure|area|region|spot|site|line|set|type|sort|piece|bit|couple|pair|hand|eye|leg|arm|head|foot|man|woman|person|people|other|one|child)$/u
const FOR_NOUN = 1

/** What is counted is as many of its noun, where no words say more. */
function byNoun(sort: AmountSort, head: string, measure: CountMeasure | null): AmountTopic | null {
  if (measure !== null || head.length < 3 || COMMON.test(head) || /[\d'’]/u.test(head)) return null
  if (sort !== 'thing' && sort !== 'people') return null
  const kind = nounClass(head)
  if (kind === null || kind === 'time' || kind === 'money') return null
  return { name: `number of ${head}`, group: '', whose: null, extent: 'noun', cost: FOR_NOUN }
}

/** An expression told farther away tells nothing. */
const TOO_FAR = 2.5
const HARM: ReadonlySet<string> = new Set(['dead', 'hurt', 'missing', 'held'])
const OF_VOTES = /^(?:vote|ballot|poll|count|total|electorate|voter|those)$/u

/** "Killed six people on a bus" does not count those aboard, nor "92 per cent of stations" votes. */
function isOfOthers(
  name: string,
  tokens: readonly StatementToken[],
  to: number,
  sort: AmountSort,
  measure: CountMeasure | null,
): boolean {
  if (/^(?:aboard|rescued)$/u.test(name) && measure !== null && HARM.has(measure)) return true
  if (name !== 'vote-share' || sort !== 'share' || tokens[to]?.key !== 'of') return false
  const noun = tokens.slice(to + 1, to + 5).find(({ tag, key }) => tag === 'NOUN' || key === 'those')
  return noun !== undefined && !OF_VOTES.test(noun.lemma) && !OF_VOTES.test(noun.key)
}

/** From here on an expression tells more surely than what S14 reads. */
const SURE = -1.5

function isAnyone(head: string): boolean {
  return /^(?:other|wounded|injured|hurt|dead|missing)?$/u.test(head)
}

/** "Killed four soldiers and wounded three": the noun that the number goes on with. */
function groupBefore(tokens: readonly StatementToken[], from: number): string {
  for (let at = from - 1; at >= 0; at--) {
    const token = tokens[at]
    if (!token || END.test(token.text)) return ''
    if (token.tag === 'NOUN' && GROUPS.has(token.lemma))
      return tokens.slice(Math.max(0, at - 4), at).some(({ amount }) => amount !== null)
        ? (GROUPS.get(token.lemma) ?? '')
        : ''
  }
  return ''
}

/** "9.7 per cent of its deposits": of what it is a share. */
function shareOf(tokens: readonly StatementToken[], to: number, sort: AmountSort): string | null {
  if (sort !== 'share' || tokens[to]?.key !== 'of') return null
  const behind = tokens.slice(to + 1, to + 6)
  const end = behind.findIndex(({ tag, text }) => /^(?:VERB|AUX|ADP|REL)$/u.test(tag) || text === ',')
  const noun = (end < 0 ? behind : behind.slice(0, end)).findLast(({ tag }) => tag === 'NOUN')
  return noun ? `share of ${noun.lemma}` : null
}

/** The same for expressions that begin between the number and the end of its noun. */
function within(
  tokens: readonly StatementToken[],
  from: number,
  to: number,
  behind: readonly Element[],
): number | null {
  for (let at = from; at < to; at++) {
    const cost = costOf(tokens, at, 1, behind)
    if (cost !== null) return cost
  }
  return null
}

/** "Sixteen engineers of the state company Sundkraft were taken": behind what "of" ties to a noun; else the place itself. */
function ofEnd(tokens: readonly StatementToken[], to: number): number {
  if (tokens[to]?.key !== 'of') return to
  const end = tokens.findIndex(({ tag }, at) => at > to && !/^(?:DET|ADJ|NOUN|PROPN)$/u.test(tag))
  return end > to + 1 && end <= to + MOST_TIED && /^(?:VERB|AUX)$/u.test(tokens[end]?.tag ?? '') ? end : to
}

/** What the words from a place on, in one direction, lack of an expression; `null` where they are not its. */
function costOf(
  tokens: readonly StatementToken[],
  start: number,
  step: 1 | -1,
  elements: readonly Element[],
): number | null {
  const cost = costFrom(tokens, start, step, elements, false)
  return cost ?? (step > 0 && elements.includes(null) ? costFrom(tokens, start, step, elements, true) : null)
}

/** `overTied`: a gap steps over what "of" ties to a noun as over one word. */
function costFrom(
  tokens: readonly StatementToken[],
  start: number,
  step: 1 | -1,
  elements: readonly Element[],
  overTied: boolean,
): number | null {
  let at = start
  let cost = 0
  let open = 0
  for (const [index, element] of elements.entries()) {
    if (element === null) {
      open = MOST_IN_GAP
      continue
    }
    let met = false
    for (let left = open; ;) {
      const token = tokens[at]
      if (!token || END.test(token.text)) return null
      const behind = overTied && left > 0 ? ofEnd(tokens, at) : at
      if (behind > at) {
        at = behind
        cost += 1
        left--
        continue
      }
      at += step
      if (element.keys.has(token.key) || (element.lemmas.has(token.lemma) && token.entity === null)) {
        met = true
        break
      }
      if (index === 0 && step < 0 && LIGHT.test(token.key)) continue
      if (left-- <= 0) break
      cost += token.text === ',' || token.amount !== null ? OVER_MARK : 1
    }
    if (!met) return null
    cost -= FOR_ELEMENT
    open = 0
  }
  return cost
}

/** The name nearest before the amount `[from, to)`, else the first behind it. */
export function whoseOf(tokens: readonly StatementToken[], from: number, to: number): string | null {
  const before = tokens.slice(0, from).findLast(({ entity, tag }) => entity !== null && tag === 'PROPN')
  return (
    before?.entity ??
    tokens.slice(to).find(({ entity, tag }) => entity !== null && tag === 'PROPN')?.entity ??
    null
  )
}
