import { byText } from '../../../base/order.ts'
import { stableId } from '../../../base/stable-id.ts'
import { SCHEDULED } from '../../../claims/lexicon/english-causes.ts'
import { ENGLISH_EVENT_WORDS } from '../../../claims/lexicon/english-events.ts'
import type { Passage } from '../../../documents/source-document.ts'
import type { Discrepancy } from '../../discrepancy.ts'
import type { FindingType } from '../../finding-types.ts'
import { isContent } from '../../reading/predicates.ts'
import type { ReadSentence, ReadWord } from '../../reading/sentences-read.ts'
import { pairsOfStory } from '../../reading/document-pairs.ts'
import type { StoryReading } from '../../reading/story-reading.ts'

/** What a sentence gives as the cause of what, or who as answerable for what. */
type Cause = {
  readonly kind: 'cause' | 'charge'
  readonly effect: ReadonlySet<string>
  readonly cause: ReadonlySet<string>
  readonly text: string
  readonly sentence: ReadSentence
}

const SCORE = 0.5
/** Causes of one document that are compared. */
const MOST_CAUSES = 60
const CAUSED = /^(?:caused|triggered|sparked|provoked)$/u
const BE = /^(?:is|was|were|are|been|be)$/u
const UNREAL =
  /^(?:not|never|no|if|whether|could|would|may|might|can|should|to|what|denied|denies|untrue|false|rumou?rs?|nobody)$/u
const LIMIT = /^(?:that|which|who|but|because|while|when|where|after|before|if|although|said|says|saying)$/u
const PART_WORDS = 10

/**
 * Rule F16: of one effect two documents of a story give causes that share no word (`causal-framing`), or they make two
 * parties responsible for one thing (`agency-responsibility`).
 */
export function proposeCauses(reading: StoryReading): Discrepancy[] {
  const own = new Map(
    reading.documents
      .filter((id) => reading.partnersOf(id).length > 0)
      .map((id) => [id, reading.sentencesOf(id).flatMap(causesIn).slice(0, MOST_CAUSES)] as const),
  )
  const groups = new Map<string, Map<Cause, Cause[]>>()
  for (const [document, partner] of pairsOfStory(reading)) {
    const [causes, others] = [own.get(document) ?? [], own.get(partner) ?? []]
    for (const a of causes) {
      for (const b of others) {
        const shared = effectOf(a, b)
        if (a.kind !== b.kind || shared === null || meets(a.cause, b.cause)) continue
        // A document that gives the other's cause as well tells of several.
        if (tells(causes, a, b) || tells(others, b, a)) continue
        const key = `${a.kind} ${shared}`
        const list = groups.get(key) ?? new Map<Cause, Cause[]>()
        list.set(a, [...(list.get(a) ?? []), b])
        list.set(b, [...(list.get(b) ?? []), a])
        groups.set(key, list)
      }
    }
  }
  return [...groups].flatMap(([key, causes]) => discrepancyOf(key, [...causes.keys()]) ?? [])
}

function tells(causes: readonly Cause[], own: Cause, other: Cause): boolean {
  return causes.some((one) => one !== own && one.kind === other.kind && meets(one.cause, other.cause))
}

function causesIn(sentence: ReadSentence): Cause[] {
  const { words } = sentence
  const found: Cause[] = []
  const add = (kind: Cause['kind'], cause: readonly ReadWord[], effect: readonly ReadWord[]): void => {
    const [c, e] = [contentOf(cause), contentOf(effect)]
    if (c.size > 0 && e.size > 0) found.push({ kind, cause: c, effect: e, text: textOf(cause), sentence })
  }
  for (const [index, { key }] of words.entries()) {
    if (words.slice(Math.max(0, index - 4), index).some((word) => UNREAL.test(word.key))) continue
    const previous = words[index - 1]?.key ?? ''
    if (CAUSED.test(key) && BE.test(previous) && words[index + 1]?.key === 'by')
      add('cause', after(words, index + 2), before(words, index))
    else if (CAUSED.test(key) && !BE.test(previous))
      add('cause', before(words, index), after(words, index + 1))
    else if (key === 'led' && words[index + 1]?.key === 'to')
      add('cause', before(words, index), after(words, index + 2))
    else if (
      key === 'due' &&
      words[index + 1]?.key === 'to' &&
      BE.test(previous) &&
      !SCHEDULED.test(words[index + 2]?.key ?? '')
    )
      add('cause', after(words, index + 2), before(words, index))
    else if (/^(?:blames|blamed)$/u.test(key) && !BE.test(previous)) {
      const rest = after(words, index + 1)
      const at = rest.findIndex((word) => word.key === 'for')
      if (at > 0) add('cause', rest.slice(0, at), rest.slice(at + 1))
      else if (at < 0)
        found.push({
          kind: 'cause',
          cause: contentOf(rest),
          effect: new Set(['*']),
          text: textOf(rest),
          sentence,
        })
    } else if (key === 'responsible' && BE.test(previous) && words[index + 1]?.key === 'for')
      add('charge', answerable(words, index - 1), after(words, index + 2))
  }
  return found.filter(({ cause }) => cause.size > 0)
}

/** The names before "is responsible for"; "NAME, which is". */
function answerable(words: readonly ReadWord[], at: number): ReadWord[] {
  let end = at
  if (/^(?:which|who|that)$/u.test(words[end - 1]?.key ?? '')) end--
  return words
    .slice(Math.max(0, end - 6), end)
    .filter((word) => word.entity !== null || (/^\p{Lu}/u.test(word.text) && isContent(word)))
}

function before(words: readonly ReadWord[], at: number): ReadWord[] {
  const part: ReadWord[] = []
  for (let index = at - 1; index >= Math.max(0, at - PART_WORDS); index--) {
    const word = words[index]
    if (!word || LIMIT.test(word.key)) break
    if (part.length > 0 || !/^(?:had|has|have|also|then|later)$/u.test(word.key)) part.unshift(word)
    if (/[;:“”"()—–]/u.test(word.gap)) break
  }
  return part
}

function after(words: readonly ReadWord[], from: number): ReadWord[] {
  const part: ReadWord[] = []
  for (const word of words.slice(from, from + PART_WORDS)) {
    if (part.length > 0 && (LIMIT.test(word.key) || /[,;:“”"()—–]/u.test(word.gap))) break
    part.push(word)
  }
  return part
}

function contentOf(words: readonly ReadWord[]): Set<string> {
  return new Set(
    words
      .filter((word) => (isContent(word) && !word.key.endsWith('ly')) || word.entity !== null)
      .map(({ entity, stem }) => entity ?? stem),
  )
}

function textOf(words: readonly ReadWord[]): string {
  return words.map(({ text, gap }, index) => (index === 0 ? text : `${gap}${text}`)).join('')
}

const EVENTS = new Map([...ENGLISH_EVENT_WORDS].map(([word, sort]) => [word, sort]))

/** The event or the words that two effects have in common; `null` where they are two effects. */
function effectOf(a: Cause, b: Cause): string | null {
  if (a.kind !== b.kind) return null
  const both = [...a.effect].filter((stem) => b.effect.has(stem))
  if (a.kind === 'charge') return both.length >= 2 ? both.toSorted(byText).join(' ') : null
  const [sortsA, sortsB] = [sortsOf(a), sortsOf(b)]
  if (a.effect.has('*') || b.effect.has('*')) {
    const sort = a.effect.has('*') ? sortsB[0] : sortsA[0]
    return sort !== undefined && !(a.effect.has('*') && b.effect.has('*')) ? sort : null
  }
  const sort = sortsA.find((one) => sortsB.includes(one))
  if (sort !== undefined) return sort
  // The same noun, and another word that says which.
  return both.length >= 2
    ? (both.filter((stem) => !stem.startsWith('entity-')).toSorted(byText)[0] ?? null)
    : null
}

/** Sorts of events among the words of an effect. */
function sortsOf({ sentence, effect }: Cause): string[] {
  return sentence.words.flatMap(({ key, stem, entity }) => {
    const sort = effect.has(entity ?? stem) ? EVENTS.get(key) : undefined
    return sort === undefined ? [] : [sort]
  })
}

function meets(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((stem) => b.has(stem))
}

/** Causes that share a word are one side. */
function discrepancyOf(key: string, causes: readonly Cause[]): Discrepancy | null {
  const sides: { readonly words: Set<string>; readonly own: Cause[] }[] = []
  for (const cause of causes.toSorted((x, y) => byText(placeOf(x), placeOf(y)))) {
    const side = sides.find(({ words }) => meets(words, cause.cause))
    if (!side) sides.push({ words: new Set(cause.cause), own: [cause] })
    else {
      side.own.push(cause)
      for (const stem of cause.cause) side.words.add(stem)
    }
  }
  if (sides.length < 2) return null
  const [kind = '', ...effect] = key.split(' ')
  const type: FindingType = kind === 'charge' ? 'agency-responsibility' : 'causal-framing'
  const values = sides.map(({ own }) => own[0]?.text ?? '')
  const told = values.map((value) => `“${value}”`).join(' against ')
  return {
    id: stableId('discrepancy', [type, key, ...values.toSorted(byText)]),
    type,
    summary:
      kind === 'charge'
        ? `Reports make different ones responsible: ${told}.`
        : `Reports give different causes of the ${effect.join(' ')}: ${told}.`,
    score: SCORE,
    internal: false,
    sides: sides.map(({ own }, index) => ({
      value: values[index] ?? '',
      claims: [],
      evidence: own.map(({ sentence: { document, start, end } }): Passage => ({ document, start, end })),
    })),
    explanation: [
      kind === 'charge'
        ? `Rule F16: documents of one story make two parties responsible for one thing: ${told}.`
        : `Rule F16: documents of one story give one effect causes that share no word: ${told}.`,
      'It is no conflict if one cause led to the other, if both played a part, or if two events are meant.',
    ],
  }
}

function placeOf({ sentence }: Cause): string {
  return `${sentence.document} ${String(sentence.start).padStart(8, '0')}`
}
