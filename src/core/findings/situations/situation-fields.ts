import everyday from '#resources/lexical/english-situations-everyday.json'
import justice from '#resources/lexical/english-situations-justice.json'
import politics from '#resources/lexical/english-situations-politics.json'
import security from '#resources/lexical/english-situations-security.json'
import general from '#resources/lexical/english-situations.json'
import work from '#resources/lexical/english-situations-work.json'
import { formsOf } from '../../lexical/verb-forms.ts'

/** A field of states of which a person, thing or event is in one at a time. */
export type SituationField = {
  readonly name: string
  readonly of: string
  /**
   * `forward`: a later state may follow an earlier one; `settling`: it may follow one that is told as lasting; `once`:
   * one of them holds for good.
   */
  readonly order: string
  readonly type: 'status-outcome' | 'negation-polarity'
  /** What must be spoken of: in both reports, or in the sentence itself; nothing where there are none. */
  readonly things: ReadonlySet<string>
  readonly gate: string
  /** Words of which each report has another where they speak of two things: "senate", "lower". */
  readonly apart: ReadonlySet<string>
  /** Its expressions are said of much else; more must tie two of them. */
  readonly weak: boolean
  /** Two places of one text are set against each other, too. */
  readonly inner: boolean
  /** Both must be told of the same thing, not merely of things of the field. */
  readonly same: boolean
  /** It may hold of one charge and not of another. */
  readonly counts: boolean
  /** What denies one state does not tell the other: "his brother did not accept". */
  readonly firm: boolean
  /** It is told of a stretch of time: "in the last quarter". */
  readonly periods: boolean
  /** It is told of who does something, not of whom it is done to. */
  readonly acts: boolean
}

/** A field as it stands in the lists. */
type ListedField = {
  readonly name: string
  readonly of: string
  readonly order: string
  readonly type?: string | undefined
  readonly things?: string | undefined
  readonly gate?: string | undefined
  readonly apart?: string | undefined
  readonly weak?: boolean | undefined
  readonly inner?: boolean | undefined
  readonly acts?: boolean | undefined
  readonly same?: boolean | undefined
  readonly counts?: boolean | undefined
  readonly periods?: boolean | undefined
  readonly firm?: boolean | undefined
  readonly ignore?: string | undefined
  readonly states: readonly { readonly name: string; readonly told: string }[]
}

const LISTED: readonly ListedField[] = [general, justice, security, politics, work, everyday].flatMap(
  ({ fields }): readonly ListedField[] => fields,
)

/** An expression that tells a state: words, and gaps of a few words between. */
export type SituationCue = {
  readonly field: SituationField
  /** The place of the state among those of its field. */
  readonly state: number
  readonly name: string
  readonly elements: readonly (ReadonlySet<string> | null)[]
  /** It denies by itself. */
  readonly negative: boolean
  /** It tells how things stand still: "remains closed". */
  readonly lasting: boolean
}

/** The state of expressions that have the words of a field and tell nothing of it: "caught fire". */
export const NO_STATE = -1

const NEGATIVE =
  /^(?:no|not|never|none|nobody|nothing|nor|neither|without|refused?|declined?|fail(?:s|ed)?|lacks?|lacked|cannot)$/u

const LASTING =
  /^(?:still|remains?|remained|stays?|staying|keeps?|keep|not|no|never|nobody|none|without|continues?|continued|clings?|yet|refuses?|is|are|lies|stands?|goes|press|would|will)$/u

let cues: ReadonlyMap<string, readonly SituationCue[]> | null = null

/** The expressions that may begin with a word. */
export function situationCuesAt(key: string): readonly SituationCue[] {
  cues ??= readCues()
  return cues.get(key) ?? []
}

function readCues(): ReadonlyMap<string, readonly SituationCue[]> {
  const found = new Map<string, SituationCue[]>()
  for (const entry of LISTED) {
    const field: SituationField = {
      name: entry.name,
      of: entry.of,
      order: entry.order,
      type: entry.type === 'negation-polarity' ? 'negation-polarity' : 'status-outcome',
      things: new Set(entry.things?.split(' ')),
      apart: new Set(entry.apart?.split(' ')),
      inner: entry.inner === true,
      weak: entry.weak === true,
      acts: entry.acts === true,
      same: entry.same === true,
      counts: entry.counts === true,
      periods: entry.periods === true,
      firm: entry.firm === true,
      gate: entry.gate ?? 'both',
    }
    const ignored = entry.ignore === undefined ? [] : [{ name: '', told: entry.ignore }]
    for (const [index, { name, told }] of [...entry.states, ...ignored].entries())
      for (const words of told.split('; ').filter((one) => one !== '')) {
        const state = index < entry.states.length ? index : NO_STATE
        const elements = words
          .split(' ')
          .map((word) => (word === '*' ? null : new Set(word.split('|').flatMap((one) => wordsFor(one)))))
        const [first] = elements
        const cue: SituationCue = {
          field,
          state,
          name,
          elements,
          negative: words.split(/[ |]/u).some((word) => NEGATIVE.test(word)),
          lasting: words.split(/[ |=]/u).some((word) => LASTING.test(word)),
        }
        for (const word of first ?? []) {
          const list = found.get(word)
          if (list) list.push(cue)
          else found.set(word, [cue])
        }
      }
  }
  return found
}

function wordsFor(word: string): readonly string[] {
  return word.startsWith('=') ? [word.slice(1)] : formsOf(word)
}
