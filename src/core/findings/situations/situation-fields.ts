import listed from '#resources/lexical/english-situations.json'
import { formsOf } from './situation-words.ts'

/** A field of states of which a person, thing or event is in one at a time. */
export type SituationField = {
  readonly name: string
  readonly of: string
  /** `forward`: a later state may follow an earlier one; `once`: one of them holds for good. */
  readonly order: string
  readonly type: 'status-outcome' | 'negation-polarity'
  /** What must be spoken of: in both reports, or in the sentence itself; nothing where there are none. */
  readonly things: ReadonlySet<string>
  readonly gate: string
}

/** An expression that tells a state: words, and gaps of a few words between. */
export type SituationCue = {
  readonly field: SituationField
  /** The place of the state among those of its field. */
  readonly state: number
  readonly name: string
  readonly elements: readonly (ReadonlySet<string> | null)[]
  /** It denies by itself. */
  readonly negative: boolean
}

const NEGATIVE =
  /^(?:no|not|never|none|nobody|nothing|nor|neither|without|refused?|declined?|fail(?:s|ed)?|lacks?|lacked|cannot)$/u

let cues: ReadonlyMap<string, readonly SituationCue[]> | null = null

/** The expressions that may begin with a word. */
export function situationCuesAt(key: string): readonly SituationCue[] {
  cues ??= readCues()
  return cues.get(key) ?? []
}

function readCues(): ReadonlyMap<string, readonly SituationCue[]> {
  const found = new Map<string, SituationCue[]>()
  for (const entry of listed.fields) {
    const field: SituationField = {
      name: entry.name,
      of: entry.of,
      order: entry.order,
      type: 'type' in entry && entry.type === 'negation-polarity' ? 'negation-polarity' : 'status-outcome',
      things: new Set('things' in entry && entry.things !== undefined ? entry.things.split(' ') : []),
      gate: 'gate' in entry && entry.gate !== undefined ? entry.gate : 'both',
    }
    for (const [state, { name, told }] of entry.states.entries())
      for (const words of told.split('; ')) {
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
