import { COMPASS } from '../claims/lexicon/compass.ts'
import { PLACE_NAME } from '../text/place-name.ts'
import type { Span } from '../text/span.ts'
import type { SentenceFrame } from './clauses.ts'
import type { StatementToken } from './sentence-tokens.ts'

/** "Sixty kilometres north of the capital" (rule S21). Offsets count in the document. */
export type Direction = Span & {
  readonly document: string
  readonly sentence: number
  readonly text: string
  /** Degrees from north, clockwise. */
  readonly bearing: number
  /** As it is told: "sixty kilometres". */
  readonly distance: string | null
  /** What it is a direction from: a name, or "capital". */
  readonly from: string
}

const DISTANCE = String.raw`(?:(?<count>[\d,.]+|\p{L}+(?:-\p{L}+)?)[ -](?<unit>kilomet(?:re|er)s?|km|miles?|nautical miles|met(?:re|er)s) )?`
const WHERE = String.raw`(?:away )?(?:to the |just |due )?(?<direction>north|south|east|west)(?:[ -]?(?<second>east|west))?(?:ern)?`
const SORT = String.raw`(?:(?:the )?(?:\p{Ll}+ )?(?:town|city|village|port|island|river|hamlet) of )?(?:the )?`
const PATTERN = new RegExp(
  String.raw`${DISTANCE}${WHERE} of ${SORT}(?<from>${PLACE_NAME}|capital|city|town|village|border|river|airport|port|coast)(?!\p{L})`,
  'gu',
)

/** The directions of a sentence. Linear in its text. */
export function directionsIn(tokens: readonly StatementToken[], frame: SentenceFrame): Direction[] {
  const start = tokens[0]?.start ?? 0
  const piece = frame.text.slice(start, tokens.at(-1)?.end ?? start)
  return [...piece.matchAll(PATTERN)].flatMap(({ 0: text, index, groups = {} }) => {
    const bearing = COMPASS[`${groups['direction'] ?? ''}${groups['second'] ?? ''}`]
    if (bearing === undefined) return []
    const at = start + index
    return [
      {
        document: frame.document,
        sentence: frame.sentence,
        start: at,
        end: at + text.length,
        text,
        bearing,
        distance: groups['count'] === undefined ? null : `${groups['count']} ${groups['unit'] ?? ''}`,
        from: groups['from'] ?? '',
      },
    ]
  })
}
