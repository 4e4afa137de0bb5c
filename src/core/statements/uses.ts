import type { Span } from '../text/span.ts'
import type { SentenceFrame } from './clauses.ts'
import type { DenialKind } from './denials.ts'
import { denialsIn, isDenying } from './denials.ts'
import type { Segment } from './segments.ts'
import { segmentAt, segmentsOf } from './segments.ts'
import type { StatementToken } from './sentence-tokens.ts'
import { groupBefore, isCompounded } from './word-groups.ts'

/**
 * How a word stands in its sentence. `told`: as it is or was; `none`: as what there was none of, or what was not done;
 * `unsure`: neither can be read.
 */
export type Bearing = 'told' | 'none' | 'unsure'

/** A noun or verb where a text uses it, whether or not a clause was read around it. Offsets count in the document. */
export type Use = Span & {
  readonly document: string
  readonly sentence: number
  readonly headline: boolean
  readonly lemma: string
  readonly part: 'noun' | 'verb' | 'adjective'
  /** Base forms of the words of its group, "of" and what follows it included: "distress" of "no distress call". */
  readonly beside: readonly string[]
  /** Those of them that stand before it. */
  readonly before: readonly string[]
  readonly standing: Bearing
  /** How it is denied: by its own "no", as subject or object of a denied verb, in what somebody denies. */
  readonly denial: DenialKind | null
  /** The verb that says what is denied of it, or `null`: "there was none". */
  readonly verb: string | null
  /** Tied to another noun by "of": "a bridge of stone". */
  readonly tied: boolean
  /** "The", a possessive, a name before it. */
  readonly definite: boolean
  /** Its segment: the words between two marks or conjunctions. */
  readonly segment: Segment
}

/** Uses of a sentence that are kept. */
const MOST_USES = 60

/** After these a sentence may say anything. */
const DOUBT =
  /^(?:wo|won['’]?t|wouldn['’]?t?|couldn['’]?t?|shouldn['’]?t?|if|whether|unless|may|might|could|would|should|shall|will|must|can|ought|lest|allegedly|alleged|supposed(?:ly)?|purported(?:ly)?|so-called|rumou?rs?|hoax|myth|untrue|false|falsely|wrong|fake|fears?|possible|possibly|perhaps|risk|threat|threaten(?:s|ed)?|plan(?:s|ned)?|hopes?|wants?|wanted|demand(?:s|ed)?|claims?|alleges?|any)$/u
/** With these a thing is not told as done: "cleared of missing a test". */
const AVERSE =
  /^(?:miss|avoid|skip|prevent|cancel|lack|challenge|question|contest|avert|evade|postpone|suspend|propose|consider|seek|call for|promise|pledge|vow)$/u
/** What hangs on these was not, is not yet, or is to be no more: "an end to the blasting", "the lack of a warrant", "signs of cholera". */
const GOVERNING =
  /^(?:end|ending|halt|stop|cessation|stoppage|absence|lack|want|shortage|dearth|scarcity|ban|prohibition|moratorium|boycott|threat|risk|danger|fear|possibility|prospect|chance|likelihood|hope|talk|rumou?r|speculation|demand|call|request|plea|appeal|petition|need|proposal|plan|idea|promise|pledge|offer|preparation|readiness|campaign|opposition|objection|refusal|denial|rejection|suspension|cancellation|postponement|abolition|removal|freedom|exemption|immunity|alternative|substitute|replacement|symptom|sign|suspicion|trace|allegation|accusation|report|claim|right|desire|wish|condition|deadline|date|time|price|rule|law|debate|question|argument|quarrel|dispute|negotiation|attempt|bid|effort|failure|inability|warning)$/u
const TYING = /^(?:to|of|on|for|against|from|about|over)$/u
/** "In April last year": another time than that of the report. */
const BEFORE =
  /\b(?:last (?:year|month|season)|(?:years?|months|decades?) (?:ago|earlier|before)|previous(?:ly)?|in the past|history|once before|earlier this year)\b/iu
const CONTENT = /^(?:NOUN|VERB|ADJ)$/u

/** The nouns and verbs of a sentence, each with how it stands there. Linear in the words. */
export function usesIn(tokens: readonly StatementToken[], frame: SentenceFrame): Use[] {
  const uses: Use[] = []
  const asked = tokens.at(-1)?.text === '?'
  const elsewhen = BEFORE.test(frame.text.slice(tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0))
  let denying = false
  for (const [from, to] of segmentsOf(tokens)) {
    const segment = segmentAt(tokens, from, to, frame)
    const open = tokens[from]
    // What is denied stands behind the verb, and in the clause that "that" opens.
    const opened = denying && open?.key === 'that'
    denying = false
    for (let at = from; at < to; at++) if (isDenying(tokens, at)) denying = true
    const doubt =
      asked ||
      elsewhen ||
      tokens.slice(from, to).some(({ tag, lemma }) => tag === 'VERB' && AVERSE.test(lemma)) ||
      tokens.slice(Math.max(0, from - 1), to).some(isDoubtful) ||
      (open !== undefined && /^(?:if|unless|until|before)$/u.test(open.key))
    const reach = denialsIn(tokens, from, to, opened)
    for (let at = from; at < to && uses.length < MOST_USES; at++) {
      const token = tokens[at]
      if (!token) continue
      if (!CONTENT.test(token.tag) || token.entity !== null || token.lemma.length < 3) continue
      if (token.tag === 'NOUN' && isCompounded(tokens, at)) continue
      const denial = reach.get(at) ?? null
      const plain = !doubt || (denial !== null && !asked && isPlainNo(tokens, from, to))
      const group = token.tag === 'NOUN' ? groupBefore(tokens, at) : { from: at, definite: false }
      const standing: Bearing =
        !plain || (denial === null && token.tag === 'NOUN' && isGoverned(tokens, group.from))
          ? 'unsure'
          : denial !== null
            ? 'none'
            : reach.has(at)
              ? 'unsure'
              : 'told'
      const before = tellingIn(tokens.slice(group.from, at))
      uses.push({
        start: tokens[group.from]?.start ?? token.start,
        end: token.end,
        document: frame.document,
        sentence: frame.sentence,
        headline: frame.headline,
        lemma: token.lemma,
        part: token.tag === 'NOUN' ? 'noun' : token.tag === 'ADJ' ? 'adjective' : 'verb',
        beside: [...before, ...behindOf(tokens, at, to)],
        before,
        standing,
        denial: denial?.kind ?? null,
        verb: denial?.verb ?? null,
        tied: tokens[group.from - 1]?.key === 'of',
        definite: group.definite,
        segment,
      })
    }
  }
  return uses
}

/** "An end to the blasting", "the risk of a collapse": nothing tells that there was any. */
function isGoverned(tokens: readonly StatementToken[], from: number): boolean {
  const governor = tokens[from - 2]
  return TYING.test(tokens[from - 1]?.key ?? '') && governor?.tag === 'NOUN' && GOVERNING.test(governor.lemma)
}

/** "On 3 May" leaves nothing open. */
function isDoubtful({ key, text }: StatementToken): boolean {
  return DOUBT.test(key) && text !== 'May'
}

/** "No one may …" aside: a "no" in a segment without a modal is plain even beside "any". */
function isPlainNo(tokens: readonly StatementToken[], from: number, to: number): boolean {
  return tokens.slice(from, to).every((token) => !isDoubtful(token) || token.key === 'any')
}

/** What "of" ties to a noun. */
function behindOf(tokens: readonly StatementToken[], at: number, to: number): string[] {
  return tokens[at + 1]?.key === 'of' ? tellingIn(tokens.slice(at + 2, Math.min(to, at + 6))) : []
}

function tellingIn(words: readonly StatementToken[]): string[] {
  return words
    .filter(
      ({ tag, entity, lemma }) => /^(?:NOUN|ADJ|VERB)$/u.test(tag) && entity === null && lemma.length > 2,
    )
    .map(({ lemma }) => lemma)
}
