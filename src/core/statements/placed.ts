import { nounClass } from '../lexical/noun-class.ts'
import type { Beside } from './beside.ts'
import { isOfSaying, isUnreal, wordsBeside } from './beside.ts'
import { chunksOf } from './chunks.ts'
import type { SentenceFrame } from './clauses.ts'
import { aroundOf } from './counts.ts'
import type { Cut } from './phrases.ts'
import { phraseAt } from './phrases.ts'
import type { StatementToken } from './sentence-tokens.ts'
import type { Phrase } from './statement.ts'

/** A place with what happened there: "in the boiler room of the school", "off the southern tip". */
export type Placed = Beside & {
  readonly preposition: string
  readonly phrase: Phrase
}

const PLACING =
  /^(?:in|at|on|aboard|near|outside|inside|off|beside|behind|under|beneath|within|along|between|atop)$/u
const SORTS: ReadonlySet<string> = new Set(['place', 'building', 'vehicle'])
/** What WordNet puts elsewhere first, or that stands for no spot. */
const SPOTS =
  /^(?:flank|slope|slip|stage|storeroom|store|jetty|pier|quay|dock|wharf|islet|camp|ward|deck|cabin|cell|courtyard|clearing|shaft|gallery|tunnel|ridge|foothill|roof|stairwell|square|market|stand|gate|checkpoint|barricade|landing|sea|slipway|store|side|face|bank|shore|coast|wing)$/u
const NO_SPOT =
  /^(?:end|side|area|scene|spot|site|place|there|home|board|way|world|country|state|region|province|hell|case|part|line|point|position|zone|ground|field|front|back|top|bottom|middle|centre|center|direction|hand|floor|table|door|bed|road|street|air|war|street|level|range|heart|edge|city|town|nation|continent|capital|globe|sky|base|post|court|stage|page|room|space|section)$/u
/** "The seat of the fire was …". */
const SEAT = /^(?:seat|origin|source|scene|epicentre|epicenter)$/u
/** "The shots came from …", "traced the fire to …". */
const ORIGIN = /^(?:come|trace|fire|launch|originate)$/u
const FINDING = /^(?:find|discover|unearth|recover)$/u
const CALENDAR =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)\b/u

/** The places of a sentence with what happened there (rule F20). Near linear in its words. */
export function placedIn(tokens: readonly StatementToken[], frame: SentenceFrame): Placed[] {
  const [first] = tokens
  const last = tokens.at(-1)
  if (!first || !last || last.text === '?') return []
  const cut: Cut = { text: frame.text, tokens, chunks: chunksOf(tokens) }
  let around: ReadonlySet<string> | null = null
  const found: Placed[] = []
  for (const [index, chunk] of cut.chunks.entries()) {
    const before = cut.chunks[index - 1]
    if (chunk.kind !== 'noun' || !before) continue
    const key = linkAt(tokens, before.main, before.kind)
    const phrase = key === null ? null : phraseAt(cut, index)
    if (key === null || !phrase || !isPlace(phrase) || phrase.negative) continue
    const from = before.from
    const to = chunk.to
    if (isOfSaying(tokens, from, to)) continue
    const words = wordsBeside(tokens, from, to, FINDING)
    const [nearest] = words
    around ??= aroundOf(tokens)
    found.push({
      document: frame.document,
      sentence: frame.sentence,
      headline: frame.headline,
      start: Math.min(phrase.start, nearest?.start ?? phrase.start),
      end: Math.max(phrase.end, nearest?.end ?? phrase.end),
      whole: { start: first.start, end: last.end },
      words,
      told: !isUnreal(tokens, from, to) && tokens[from - 1]?.tag !== 'NOT',
      around,
      preposition: key,
      phrase,
    })
  }
  return found
}

/** "in", "aboard", "came from"; `be` in "the seat of the fire was the boiler room"; `null` for what puts nothing anywhere. */
function linkAt(tokens: readonly StatementToken[], at: number, kind: string): string | null {
  const key = tokens[at]?.key ?? ''
  if (kind === 'verb')
    return tokens[at]?.lemma === 'be' &&
      tokens.slice(Math.max(0, at - 7), at).some(({ lemma }) => SEAT.test(lemma))
      ? 'be'
      : null
  if (kind !== 'preposition') return null
  if (key === 'from' || key === 'to')
    return tokens.slice(Math.max(0, at - 5), at).some(({ lemma }) => ORIGIN.test(lemma)) ? 'from' : null
  return PLACING.test(key) ? key : null
}

/** A spot told by a noun, or a name that stands alone. */
function isPlace({ head, entity, pronoun, amount, text }: Phrase): boolean {
  if (pronoun !== null || amount !== null) return false
  if (entity !== null || (isName(text) && !CALENDAR.test(text))) return true
  return (SORTS.has(nounClass(head) ?? '') || SPOTS.test(head)) && head.length > 2
}

/** "Long Meadow": every word of it has its capital. */
export function isName(text: string): boolean {
  return (
    /^\p{Lu}[\p{L}’'-]{2,}(?: (?:\p{Lu}[\p{L}’'-]*|del?|la|du|of|the|al))*$/u.test(text) &&
    !/\b(?:of|the|del?|la|du|al)$/u.test(text)
  )
}

/** Whether a head alone says no spot: "the area", "the room". */
export function isVague(head: string): boolean {
  return NO_SPOT.test(head)
}
