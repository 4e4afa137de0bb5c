import type { DocumentId } from '../../documents/source-document.ts'
import type { ReadSentence } from '../reading/sentences-read.ts'
import type { SituationCue } from './situation-fields.ts'
import { situationCuesAt } from './situation-fields.ts'

/** A state told in a sentence: words `[from, to)` of it. */
export type Situation = {
  readonly document: DocumentId
  readonly sentence: ReadSentence
  readonly cue: SituationCue
  /** The state that holds by it: a denied one of two is the other. */
  readonly state: number
  readonly denied: boolean
  readonly from: number
  readonly to: number
  /** It was so before: "had been held". */
  readonly before: boolean
}

const MOST_SENTENCES = 150
const MOST_GAP = 5
const MOST_BACK = 7
const BOUNDARY = /[;:.!?()—–"“”]|,/u
const NEGATION = /^(?:no|not|never|none|nobody|nothing|nor|neither|without|hardly|scarcely|cannot)$/u
const CONTRACTED = /n['’]t$/iu
const UNREAL =
  /^(?:if|whether|could|may|might|would|should|must|will|can|hopes?|hoped|hoping|fears?|feared|demands?|demanded|demanding|calls?|urged?|urges|urging|plans?|planned|threats?|threaten(?:s|ed|ing)?|until|unless|accused|risks?|attempt(?:s|ed|ing)?|tried|try|tries|alleged|allegedly|charged|suspected|expected|likely|wants?|wanted|asked|asks|seek|seeks|sought|promised?|vow(?:s|ed)?|pledged?|ought|before|rumours?|claims?|almost|nearly|once|had)$/u
/** An infinitive behind them was done: "was able to", "decided to". */
const DONE_TO =
  /^(?:able|forced|managed|decided|pleased|chose|went|came|began|started|helped|had|happened|refused|declined|failed|appeared|seem|seems|seemed|enough|lived|turned|voted|agreed|agree|agrees)$/u

/** The states that the sentences of a document tell. Linear: each place looks a few words ahead and back. */
export function situationsIn(document: DocumentId, sentences: readonly ReadSentence[]): Situation[] {
  return sentences.slice(0, MOST_SENTENCES).flatMap((sentence) => inSentence(document, sentence))
}

function inSentence(document: DocumentId, sentence: ReadSentence): Situation[] {
  const found: Situation[] = []
  if (sentence.words.at(-1) === undefined) return found
  for (const [from, { key }] of sentence.words.entries())
    for (const cue of situationCuesAt(key)) {
      const to = matchEnd(sentence, from, cue)
      if (to === null) continue
      const standing = standingAt(sentence, from, cue)
      if (standing === null) continue
      found.push({
        document,
        sentence,
        cue,
        state: standing.denied ? 1 - cue.state : cue.state,
        denied: standing.denied,
        from,
        to,
        before: standing.before,
      })
    }
  return found.filter((one) => !found.some((other) => other !== one && covers(other, one)))
}

/** A longer expression of the field stands around it: "not guilty". */
function covers(a: Situation, b: Situation): boolean {
  if (a.cue.field !== b.cue.field || a.to <= b.from || b.to <= a.from) return false
  const [left, right] = [weightOf(a), weightOf(b)]
  return left > right || (left === right && a.cue.state !== b.cue.state && a.from < b.from)
}

function weightOf({ cue }: Situation): number {
  return cue.elements.filter((element) => element !== null).length + (cue.negative ? 0.5 : 0)
}

function matchEnd({ words }: ReadSentence, from: number, { elements }: SituationCue): number | null {
  let at = from + 1
  let gap = false
  for (const element of elements.slice(1)) {
    if (element === null) {
      gap = true
      continue
    }
    const last = gap ? at + MOST_GAP : at
    let met = -1
    for (let index = at; index <= last; index++) {
      const word = words[index]
      if (!word || BOUNDARY.test(word.gap)) break
      if (element.has(word.key)) {
        met = index
        break
      }
    }
    if (met < 0) return null
    at = met + 1
    gap = false
  }
  return at
}

/** How an expression stands in its clause, or `null` where it tells nothing. */
function standingAt(
  { words }: ReadSentence,
  from: number,
  { negative }: SituationCue,
): { readonly denied: boolean; readonly before: boolean } | null {
  let denied = false
  let before = false
  for (let at = from - 1; at >= Math.max(0, from - MOST_BACK); at--) {
    const word = words[at]
    const next = words[at + 1]
    if (!word || !next || BOUNDARY.test(next.gap)) break
    const { key, text } = word
    if (/^(?:and|but|who|which|after|when|because|while|as|since|although|though|that)$/u.test(key)) break
    if (NEGATION.test(key) || CONTRACTED.test(text)) {
      if (/^(?:only|just|until|yet)$/u.test(next.key) && key === 'not' && next.key !== 'yet') return null
      denied = true
      continue
    }
    if (key === 'had') {
      before = true
      continue
    }
    if (key === 'to' && at >= from - 2 && !DONE_TO.test(words[at - 1]?.key ?? '') && isVerb(next.key)) return null
    if (/^(?:refused?|refuses|declined?|failed|fails|unable|denied|denies)$/u.test(key) && at >= from - 3) {
      denied = !denied
      continue
    }
    if (UNREAL.test(key) && at >= from - 4) return null
  }
  if (denied && negative) return null
  return { denied, before }
}

/** "To" before a verb, not before a noun: "back to work" is read as an expression of its own. */
function isVerb(key: string): boolean {
  return !/(?:ed|ing|the|a|an|his|her|their|its)$/u.test(key)
}
