import { wordSet, wordsWith } from './word-list.ts'

/** Irregular forms of English verbs that report what happened, by their base. */
const IRREGULAR: ReadonlyMap<string, string> = wordsWith<string>(
  ['win', 'won wins winning'],
  ['lose', 'lost loses losing'],
  ['sell', 'sold sells'],
  ['buy', 'bought buys'],
  ['hold', 'held holds'],
  ['flee', 'fled flees'],
  ['leave', 'left leaves leaving'],
  ['pay', 'paid pays'],
  ['build', 'built builds'],
  ['light', 'lit lights'],
  ['break', 'broke broken breaks'],
  ['fall', 'fell fallen falls'],
  ['rise', 'rose risen rises'],
  ['sink', 'sank sunk sinks'],
  ['steal', 'stole stolen steals'],
  ['strike', 'struck strikes'],
  ['shoot', 'shot shoots'],
  ['shut', 'shut shuts'],
  ['meet', 'met meets'],
  ['withdraw', 'withdrew withdrawn withdraws'],
  ['send', 'sent sends'],
  ['burn', 'burnt burned burns'],
  ['drive', 'drove driven drives'],
  ['hit', 'hit hits'],
  ['quit', 'quit quits'],
)

/** The base of an irregular form; any other word as it is. */
export function baseOf(key: string): string {
  return IRREGULAR.get(key) ?? key
}

/** A class of outcomes, and on which side of it a verb stands. */
export type Outcome = { readonly class: string; readonly sign: 1 | -1 }

/**
 * Outcomes that exclude each other: `+` and `-` of one class. "Wins" and "lost" of one person are opposite, and so are
 * "resigned" and "did not resign".
 */
export const ENGLISH_OUTCOMES: ReadonlyMap<string, Outcome> = new Map(
  (
    [
      ['win', 'win', 'lose'],
      ['open', 'open', 'close shut'],
      ['approval', 'approve adopt ratify accept', 'reject'],
      ['departure', 'resign quit flee', 'stay'],
      ['concession', 'concede', ''],
      ['signature', 'sign', 'veto'],
      ['seal', 'sealed', 'unsealed'],
      ['verdict', 'convict', 'acquit'],
      ['survival', 'survive', 'die'],
    ] as const
  ).flatMap(([name, plus, minus]) =>
    [plus, minus].flatMap((words, index) =>
      [...wordSet(words)].map((word): [string, Outcome] => [
        word,
        { class: name, sign: index === 0 ? 1 : -1 },
      ]),
    ),
  ),
)

/** Verbs that say too little for "did" against "did not" to be a conflict. */
export const VAGUE_VERBS: ReadonlySet<string> =
  wordSet(`be is are was were been being have has had having do does did done
  say said tell told go went gone get got make made take took know knew known think thought want wanted need see saw seen come
  came give gave use used seem seemed find found feel felt try tried let put like look looked respond responded comment
  commented reply replied believe believed expect expected mean meant happen happened work worked call called ask asked able
  want care understand understood allow allowed become became keep kept show showed turn turned help helped start started
  provide provided appear appeared think speak spoke hear heard include included cause caused triggered sparked led responsible blamed disclose disclosed announce announced release released report reported name named identify identified bring brought
  plan planned hope hoped agree intend intended remain remained matter change changed require required set add added
  continue continued receive received play played clear immediately available sure possible true good right one so very
  enough long much many over it them me him her us you they he she we i a an the this that these those any in on at to
  of for from with by as an about also just only even because there here what who where when how why going supposed`)
