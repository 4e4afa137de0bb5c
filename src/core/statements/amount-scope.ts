import type { SentenceFrame } from './clauses.ts'
import type { StatementToken } from './sentence-tokens.ts'

/** What an amount is of, more closely than by its noun. */
export type AmountScope = {
  /** Words between the number and its noun that single some out: "eleven league goals". Folded. */
  readonly restricting: readonly string[]
  /** What is left of more: "another 21 years", "two are still held", "three of a 22-year sentence". */
  readonly rest: boolean
  /** It went so far, or is the first of several: "300 have already left". */
  readonly soFar: boolean
  /** What lasts: "a four-hour meeting". */
  readonly lasting: string
  /** What was measured, where it is one of a report of business or of the state: "turnout", "profit". */
  readonly gauge: string
  /** How many there are, or by how many they became more or fewer. */
  readonly flow: 'stock' | 'change' | ''
  /** "In nine days", "within two weeks": the time in which something happened, and not how long it lasts. */
  readonly within: boolean
  /** "There", "in the village", "the hospital in NAME, where": of a place within that of the matter. */
  readonly local: boolean
}

/** Adjectives that tell of those counted what all of them are. */
const PLAIN =
  /^(?:more|other|total|whole|full|entire|young|old|new|confirmed|suspected|alleged|reported|armed|unarmed|innocent|local|dead|wounded|injured|missing|trapped|sick|big|large|small|huge|giant|long|short|good|great|angry|poor|brave|heavy|separate|different|individual|consecutive|successive|straight|extra|additional|further|recent|such|same|own|single|precious|valuable|rare|stolen|damaged|destroyed|modern|ancient|human|possible|main|actual|net|gross|official|final|initial|overall|combined|estimated|projected|major|serious|fresh|mere|solid|lost|many|few|others?|metric|nautical|square|cubic)$/u
const REST_BEFORE = /^(?:another|further|remaining|additional|rest|extra)$/u
const STILL = /^(?:still|remain|remaining)$/u
const SO_FAR = /^(?:already)$/u

/** Nouns of what shares and sums measure, one group for each. */
const GAUGES: readonly (readonly [string, RegExp])[] = [
  ['turnout', /^(?:turnout|participation|abstention)$/u],
  ['profit', /^(?:profit|earnings|profitability)$/u],
  ['loss', /^(?:loss|deficit|shortfall)$/u],
  ['revenue', /^(?:revenue|turnover|sale|takings|receipt)$/u],
  ['price', /^(?:price|fare|tariff)$/u],
  ['wage', /^(?:wage|salary|paycheque|paycheck)$/u],
  ['rent', /^rent$/u],
  ['jobless', /^(?:unemployment|jobless|joblessness)$/u],
  ['inflation', /^inflation$/u],
  ['output', /^(?:output|production)$/u],
  ['export', /^export$/u],
  ['import', /^import$/u],
  ['debt', /^debt$/u],
  ['population', /^population$/u],
  ['stake', /^(?:stake|shareholding|holding)$/u],
]
const GAUGE_WITHIN = 9
const CHANGING = /^(?:lose|gain|shed|add|attract|receive|swell|by|deposit|acquire|accept)$/u
/** "Took in 1,200 samples". */
const TAKEN_IN = /^(?:in|on|up)$/u
const HAVING =
  /^(?:have|has|had|of|with|number|population|strength|employ|count|house|home|own|possess|total|keep|hold|contain|store|comprise)$/u

/** How the amount of the tokens `[from, to)`, its number at `at`, is told of some of more (docs/methods/statements.md, S19). */
export function scopeOf(
  tokens: readonly StatementToken[],
  from: number,
  to: number,
  { text }: SentenceFrame,
): AmountScope {
  const inside = tokens.slice(from, to)
  const before = tokens.slice(Math.max(0, from - 3), from)
  const behind = tokens.slice(to, to + 5)
  const end = tokens[to - 1]?.end ?? 0
  return {
    restricting: restrictingIn(inside),
    rest:
      [...before.slice(-2), ...inside].some(({ key }) => REST_BEFORE.test(key.split(' ')[0] ?? '')) ||
      [...before, ...behind].some(({ key, lemma }) => STILL.test(key) || STILL.test(lemma)) ||
      /^,? of (?:a|an|his|her|the|their) [\p{L}\d]+-(?:year|month|day|week|hour)\b/iu.test(
        text.slice(end, end + 40),
      ),
    soFar:
      [...before, ...behind].some(({ key }) => SO_FAR.test(key)) ||
      /^[^.;]{0,50}\bthe first (?:of|batch|group|stage|wave)\b/iu.test(text.slice(end, end + 90)),
    lasting: lastingOf(tokens, from, to),
    gauge: gaugeOf(tokens, from, to),
    flow: flowOf(tokens, from),
    within: /^(?:in|within|inside|over|during|throughout|between)$/u.test(
      tokens
        .slice(Math.max(0, from - 2), from)
        .findLast(({ key }) => !/^(?:the|just|only|about|some|its|his|her|their|under|less|than)$/u.test(key))
        ?.key ?? '',
    ),
    local: isLocal(tokens, from, to),
  }
}

const LOCALITY = /^(?:village|town|district|neighbou?rhood|suburb|street|hamlet)$/u
const SHELTER = /^(?:hospital|clinic|infirmary|shelter|morgue|camp)$/u
const LOCAL_BEFORE = 10
const LOCAL_BEHIND = 8

/** "The hospital in NAME, where 62 …", "in the village", "there". */
export function isLocal(tokens: readonly StatementToken[], from: number, to: number): boolean {
  const first = Math.max(0, from - LOCAL_BEFORE)
  const where = tokens.findLastIndex(({ key }, at) => key === 'where' && at >= first && at < from)
  if (where >= 0 && tokens.slice(first, where).some(({ lemma }) => SHELTER.test(lemma))) return true
  const place = tokens.findIndex(
    ({ lemma }, at) => at >= first && at < to + LOCAL_BEHIND && LOCALITY.test(lemma),
  )
  if (
    place >= 0 &&
    tokens.slice(Math.max(0, place - 3), place).some(({ tag }) => tag === 'ADP' || tag === 'DET')
  )
    return true
  return tokens.slice(to, to + 5).some(({ key }) => key === 'there')
}

function restrictingIn(inside: readonly StatementToken[]): string[] {
  const head = inside.findLastIndex(({ tag }) => tag === 'NOUN')
  const number = inside.findIndex(({ amount }) => amount !== null)
  if (head < 0 || number < 0) return []
  return inside
    .slice(number + 1, head)
    .filter(
      ({ tag, key, lemma, entity }) =>
        (entity !== null || /^(?:NOUN|PROPN|ADJ)$/u.test(tag)) && !PLAIN.test(key) && !PLAIN.test(lemma),
    )
    .map(({ key, lemma, entity }) => entity ?? (lemma || key))
}

/** The noun behind "four-hour". */
function lastingOf(tokens: readonly StatementToken[], from: number, to: number): string {
  const [first, noun] = [tokens[from], tokens[to - 1]]
  return to - from >= 2 && first?.text.includes('-') === true && noun?.tag === 'NOUN' && first.amount === null
    ? noun.lemma
    : ''
}

/** The nearest noun of what is measured, before the amount rather than behind it. */
function gaugeOf(tokens: readonly StatementToken[], from: number, to: number): string {
  const of = (token: StatementToken | undefined): string =>
    GAUGES.find(
      ([, words]) => token !== undefined && (words.test(token.lemma) || words.test(token.key)),
    )?.[0] ?? ''
  // "By 71 per cent to 29".
  if (/^(?:to|against)$/u.test(tokens[to]?.key ?? '') && tokens[to + 1]?.amount != null) return 'result'
  const isShare = tokens[to]?.key === 'of'
  for (let step = 1; step <= GAUGE_WITHIN; step++) {
    // "4.4 per cent of output": of what it is a share.
    const found = of(tokens[from - step]) || (isShare ? '' : of(tokens[to - 1 + step]))
    if (found !== '') return found
  }
  return ''
}

function flowOf(tokens: readonly StatementToken[], from: number): AmountScope['flow'] {
  const near = tokens.slice(Math.max(0, from - 3), from).filter(({ tag }) => tag !== 'ADV' && tag !== 'DET')
  const last = near.findLast(({ tag, key }) => tag !== 'AUX' || /^(?:has|have|had)$/u.test(key))
  if (!last) return ''
  if (CHANGING.test(last.lemma)) return 'change'
  if (TAKEN_IN.test(last.key) && near.at(-2)?.lemma === 'take') return 'change'
  return HAVING.test(last.lemma) || HAVING.test(last.key) ? 'stock' : ''
}
