import type { Met } from '../reading/expressions.ts'
import { expressionsIn, expressionsOf } from '../reading/expressions.ts'
import type { ReadSentence, ReadWord } from '../reading/sentences-read.ts'
import type { CauseClass } from './cause-words.ts'
import { causeWords } from './cause-words.ts'

/** How a sentence stands to a cause: gives it by a word for causes, by a small word ("over", "for"), merely beside what it causes, speaks of it, or refuses it. */
export type Giving = 'given' | 'linked' | 'beside' | 'spoken of' | 'refused'

/** A class of causes in a sentence: words `[from, to)`. */
export type CauseRead = {
  readonly document: string
  readonly sentence: ReadSentence
  readonly of: CauseClass
  readonly giving: Giving
  /** "Alone", "the sole cause": there was no other. */
  readonly sole: boolean
  /** Families of what it is the cause of, as far as the sentence tells. */
  readonly effects: ReadonlySet<string>
  readonly from: number
  readonly to: number
}

const MOST_SENTENCES = 60
const REACH = 14
const BACK = 9
/** A cause stands behind these. */
const BEFORE_CAUSE = expressionsOf([
  [
    'strong',
    'because; due|owing|attributable to; caused|triggered|sparked|provoked|prompted|started|ignited|motivated|occasioned|precipitated|driven|fuelled|fueled|explained by; brought on|about|down by; set|sparked off by; blame|pin * on; blame; put * down to; put down to; attribute|ascribe|trace|link * to; attributed|ascribed|traced|linked to; was|is|were|all down to; result|consequence|outcome|product|work|fault of; stem|arise|arose|result|originate from; arose out; die|perish of|from; succumb to; on account of; thanks to; cause|reason|culprit|trigger|motive|explanation|ground|source was|is|were|lay|had; reason; cause; =for reasons of; in protest at|against|over; protest at|against|over; in revenge|retaliation|reprisal|return for; in response|answer|reply|reaction to; retaliation for; to avenge; cite; =citing; fear|fears of; on the advice; on medical|health|political|safety grounds; point|points|pointed to|at; killed|poisoned|ruined|felled|destroyed|wrecked|sunk|brought|sickened|cut|breached|damaged|hit|struck|holed|toppled|broken|cracked|undermined|weakened|burst|opened|derailed|blinded|infected|forced|delayed|stopped|blocked by; what * was|is; it was; murdered for; suffering|suffered from; found|find|finds|concluded|concludes|established|determined|ruled|believe|believes|think|suspect that; originated in|with; had to do with; =demanding; =to demand; demand; call for; fear of; at * request|demand|insistence of; begin|began|begun|start|started when|with|over|after; broke|break out over|after|when; set|sets * shooting|fighting; =what set; over * dispute|row|quarrel; provoked; as * motive|reason|ground; giv|gave|giving|give as; name|names as|a single; brought * down; at fault|blame was; lay in|with; lies in|with',
  ],
  [
    'weak',
    '=after; =over; =for; =amid; =following; =when; =as; =since; =with; =by; =from; =against; =through; =of',
  ],
])
/** A cause stands before these. */
const BEHIND_CAUSE = expressionsOf([
  [
    'strong',
    'cause; =caused; =triggered; =sparked; =provoked; =prompted; =occasioned; =precipitated; set|setting|sets * off; set|sets|setting off; lead|led|leads to; result|resulted in; bring|brought about|on|down; bring|brought * down; =ignited; =started; was|were|is|lay|stood behind; to blame; blamed for; was|were|is|been the|a cause|culprit|trigger|reason|explanation|source; the sole|real|true|only|likely|probable cause|reason; as the|his|her|its|their reason|motive|ground|grounds|cause|explanation; at fault; at the root; was|is|were responsible; account|accounted for; explain; =felled; sent|send; throw|threw * off; =ruined; made|make; =forced; =killed; =poisoned; =destroyed; =wrecked; =sank; =cracked; =breached; =broke; =burst; =toppled; =tore; =ripped; =derailed; had|has done it; did it; did the damage; cost; =sickened; =infected; opened; =weakened; =undermined; =knocked; =drove',
  ],
])
const SOLE =
  /^(?:alone|sole|solely|only|single|nothing|entirely|exclusively|purely|simply|wholly|other|true|real)$/u
const NEGATION =
  /^(?:no|not|never|none|nobody|nothing|nor|neither|without|ruled|rules|ruling|denied|denies|denying|dismissed|rejected|rejects|cannot|hardly|unconnected|absence)$/u
const REFUSED_BEHIND =
  /^(?:(?:was|were|is|are|had|has|have|could|can|be|been|being) )?(?:not|never|ruled out|excluded|no part|nothing|played no|had no|sound|perfect|in perfect|in good|perfectly|clean|intact|healthy|in order|unlikely|discounted|dismissed|working)\b/u
const UNREAL =
  /^(?:if|whether|could|may|might|would|should|can|fears?|feared|threat|threatened|threatens|plans?|planned|warned|warns|warning|risk|possible|possibly|probe|investigating|investigate|asked|unclear|unknown)$/u
const MAYBE = /^(?:could|may|might|would|can)$/u
/** What stands between "that" and the verb of a relative clause. */
const OF_VERB =
  /^(?:had|has|have|been|was|were|is|are|did|to|may|might|could|would|will|also|then|\p{L}+ly)$/u
const LINKED = /^(?:on|for|over|at|in|by|to)$/u
const MARK = /[;:()—–]/u

/** The causes of which the sentences of a document speak. Linear: each place looks a few words ahead and back. */
export function causesRead(document: string, sentences: readonly ReadSentence[]): CauseRead[] {
  return sentences.slice(0, MOST_SENTENCES).flatMap((sentence) => inSentence(document, sentence))
}

/** The families of what happened, as headline and opening tell it. */
export function mainEffects(sentences: readonly ReadSentence[]): ReadonlySet<string> {
  return new Set(
    sentences
      .slice(0, 3)
      .flatMap(({ words }) => expressionsIn(words, causeWords().effects).map(({ tells }) => tells)),
  )
}

function inSentence(document: string, sentence: ReadSentence): CauseRead[] {
  const { words } = sentence
  const causes = longest(expressionsIn(words, causeWords().causes))
  if (causes.length === 0) return []
  const effects = expressionsIn(words, causeWords().effects)
  const before = expressionsIn(words, BEFORE_CAUSE)
  const behind = expressionsIn(words, BEHIND_CAUSE)
  const sole = words.some(({ key }, at) => SOLE.test(key) && words[at + 1]?.key !== 'when')
  return causes.flatMap(({ tells, from, to }) => {
    const ownEffects = effects.filter((effect) => tells.of.has(effect.tells))
    const giving = givingAt(words, from, to, before, behind, ownEffects)
    if (giving === null) return []
    const own = effects.filter((effect) => effect.to <= from || effect.from >= to)
    return [
      {
        document,
        sentence,
        of: tells,
        giving,
        sole,
        effects: new Set(own.map((effect) => effect.tells)),
        from,
        to,
      },
    ]
  })
}

/** Of expressions of one class at one place the longest. */
function longest(causes: readonly Met<CauseClass>[]): Met<CauseClass>[] {
  return causes.filter(
    (one) =>
      !causes.some(
        (other) =>
          other !== one &&
          other.from <= one.from &&
          other.to >= one.to &&
          (other.to - other.from > one.to - one.from ||
            (other.tells === one.tells && causes.indexOf(other) < causes.indexOf(one))),
      ),
  )
}

function givingAt(
  words: readonly ReadWord[],
  from: number,
  to: number,
  before: readonly Met<string>[],
  behind: readonly Met<string>[],
  effects: readonly Met<string>[],
): Giving | null {
  if (isRefused(words, from, to)) return 'refused'
  if (words.slice(Math.max(0, from - 5), from).some(({ key }) => UNREAL.test(key))) return null
  if (words.slice(to, to + 2).some(({ key }) => MAYBE.test(key))) return null
  const near = (one: Met<string>): boolean =>
    one.to <= from + 1 && one.from < from && from - one.to <= REACH && !isParted(words, one.to, from)
  const after = (one: Met<string>): boolean =>
    one.from >= to &&
    one.from - to <= BACK &&
    !isParted(words, to, one.from) &&
    !isOfThatClause(words, to, one.from)
  if (before.some((one) => one.tells === 'strong' && near(one)) || behind.some(after)) return 'given'
  const weak = before.some((one) => one.tells === 'weak' && near(one) && from - one.to <= 4)
  const effect = effects.some(
    (one) => (one.to <= from && from - one.to <= REACH) || (one.from >= to && one.from - to <= BACK),
  )
  // "On the advice of her doctors".
  const own = LINKED.test(words[from]?.key ?? '') && to > from + 1
  if ((weak || own) && effect) return 'linked'
  return effects.some(after) ? 'beside' : 'spoken of'
}

/** "Rumours that the guards started it": who did it stands in the clause; "the spark that started it" has no other. */
function isOfThatClause(words: readonly ReadWord[], to: number, from: number): boolean {
  return words[to]?.key === 'that' && words.slice(to + 1, from).some(({ key }) => !OF_VERB.test(key))
}

function isParted(words: readonly ReadWord[], from: number, to: number): boolean {
  return words.slice(from, to + 1).some(({ gap }) => MARK.test(gap))
}

function isRefused(words: readonly ReadWord[], from: number, to: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - 6); at--) {
    const word = words[at]
    const next = words[at + 1]
    if (!word || (next && /[,;:()—–]/u.test(next.gap))) break
    if (/^(?:but|because|until)$/u.test(word.key)) break
    if (NEGATION.test(word.key) || /n['’]t$/u.test(word.text))
      return !/^(?:only|just|until)$/u.test(next?.key ?? '')
  }
  const rest = words
    .slice(to, to + 5)
    .map(({ key, gap }) => (/[,;:]/u.test(gap) ? '|' : key))
    .join(' ')
  return REFUSED_BEHIND.test(rest)
}
