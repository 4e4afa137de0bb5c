import { expressionsIn, expressionsOf } from '../reading/expressions.ts'
import type { ReadSentence, ReadWord } from '../reading/sentences-read.ts'
import type { Camp } from './doer-words.ts'
import { doerWords } from './doer-words.ts'

/** Who a sentence says did an act: the words for the doer are `[from, to)`. */
export type DoerRead = {
  readonly document: string
  readonly sentence: ReadSentence
  /** Families of acts; `any` for what was done: "the work of", "did it". */
  readonly acts: ReadonlySet<string>
  readonly camps: readonly Camp[]
  /** "Alone", "it was X who". */
  readonly sole: boolean
  readonly text: string
  readonly from: number
  readonly to: number
  /** Words of the act and of whom it was done to are the rest of the sentence. */
  readonly act: readonly [number, number]
}

const MOST_SENTENCES = 40
const LONGEST = 10
/** Behind these stands whoever did what happened. */
const ANY_BEHIND = expressionsOf([
  [
    'any',
    'work|handiwork|doing|operation|responsibility of; operation|work by; blame|blames|blamed * on; at the hands of; responsible was|were|is; culprit|culprits was|were; pin|pinned * on; put|puts * down to; carried out by; committed by; perpetrated by; done by; caused by',
  ],
])
/** Before these, too. */
const ANY_BEFORE = expressionsOf([
  [
    'any',
    'did|done it; had|has|have done it; did|done the damage; did|done so; was|were|is|are|stood behind; was|were|is responsible; to blame; carried out; was|were the culprit|culprits',
  ],
])
const MARK = /[;:.!?()—–"“”]/u
const BE = /^(?:is|was|were|been|being|be|are|got)$/u
const LIMIT =
  /^(?:after|before|while|because|when|where|although|though|said|says|during|until|since|if|whether|then|but|which|whose|report|reports|reported|say|found|believe|think|showed|show)$/u
const UNREAL =
  /^(?:if|whether|could|may|might|would|should|can|not|never|no|denied|denies|nobody|neither|nor|plans?|planned|threatened|tried|accused|wants?|wanted|to|will|hopes?|asked|urged|ordered|refused|failed)$/u
const SOLE = /^(?:alone|single-handed|single-handedly|own|itself|himself|herself|themselves)$/u

/** Who did what, by the words for acts and camps of the sentences of a report. Linear: each place looks a few words around. */
export function doersRead(document: string, sentences: readonly ReadSentence[]): DoerRead[] {
  return sentences.slice(0, MOST_SENTENCES).flatMap((sentence) => inSentence(document, sentence))
}

/** The families of acts that headline and opening tell of. */
export function mainActs(sentences: readonly ReadSentence[]): ReadonlySet<string> {
  return new Set(
    sentences
      .slice(0, 3)
      .flatMap(({ words }) => expressionsIn(words, doerWords().acts).map(({ tells }) => tells)),
  )
}

type Place = { readonly from: number; readonly to: number; readonly side: 'before' | 'behind' }

function inSentence(document: string, sentence: ReadSentence): DoerRead[] {
  const { words } = sentence
  const camps = expressionsIn(words, doerWords().camps)
  if (camps.length === 0) return []
  const acts = new Map<string, Set<string>>()
  const told = expressionsIn(words, doerWords().acts)
  const starts = told.map(({ from }) => from)
  const note = (tells: string, { from, to, side }: Place): void => {
    const key = `${String(from)} ${String(to)} ${side}`
    acts.set(key, (acts.get(key) ?? new Set<string>()).add(tells))
  }
  for (const { tells, from, to } of told)
    note(tells, { from, to, side: isPassive(words, from, to) ? 'behind' : 'before' })
  for (const { tells, from, to } of expressionsIn(words, doerWords().nouns))
    note(tells, { from, to, side: 'behind' })
  for (const { tells, from, to } of expressionsIn(words, ANY_BEHIND))
    note(tells, { from, to, side: 'behind' })
  for (const { tells, from, to } of expressionsIn(words, ANY_BEFORE))
    note(tells, { from, to, side: 'before' })
  return [...acts].flatMap(([key, families]) => {
    const [first, last, sideOf] = key.split(' ')
    const [from, to] = [Number(first), Number(last)]
    const side = sideOf === 'behind' ? 'behind' : 'before'
    // "Tanker seized in strait": what a headline begins with may be what it was done to.
    if (side === 'before' && (sentence.headline || /^(?:if|when)$/u.test(words[0]?.key ?? ''))) return []
    // "With broken bones", "the strike": no verb.
    if (side === 'before' && NOMINAL.test(words[from - 1]?.key ?? '')) return []
    const whole = side === 'behind' ? behind(words, to) : before(words, from, starts)
    // "Freed no rebel in return".
    if (side === 'before' && /^(?:no|nobody|none|nothing|neither)$/u.test(words[to]?.key ?? '')) return []
    if (!whole || isUnreal(words, side === 'behind' ? from : whole[0], from)) return []
    const stretch = nearest(words, whole, side, camps)
    const within = camps.filter((camp) => camp.from >= stretch[0] && camp.to <= stretch[1])
    // "A clerk at the ministry": who it was stands before where.
    const where = words.findIndex(
      ({ key: word }, at) => at > stretch[0] && at < stretch[1] && WHERE.test(word),
    )
    const heads = within.filter((camp) => where < 0 || camp.to <= where)
    const own = heads.length > 0 ? heads : within
    if (own.length === 0) return []
    return [
      {
        document,
        sentence,
        acts: families,
        camps: own.map(({ tells }) => tells),
        sole: words.some(({ key: word }) => SOLE.test(word)) || words[0]?.key === 'it',
        text: words
          .slice(stretch[0], stretch[1])
          .map(({ text, gap }, at) => (at === 0 ? text : `${gap}${text}`))
          .join(''),
        from: stretch[0],
        to: stretch[1],
        act: [from, to],
      },
    ]
  })
}

const NOMINAL =
  /^(?:the|a|an|its|his|her|their|our|this|that|these|those|on|in|of|for|after|with|from|by|under|and|two|three|four|five|no|some|any)$/u
const WHERE = /^(?:at|in|on|near|with|from|for|sent|hired|based|employed|paid|under|inside|outside)$/u

/** Of a stretch with commas the part next to the act, where it names a camp. */
function nearest(
  words: readonly ReadWord[],
  [start, end]: readonly [number, number],
  side: Place['side'],
  camps: readonly { readonly from: number; readonly to: number }[],
): readonly [number, number] {
  const commas = words.flatMap(({ gap }, at) => (at > start && at < end && gap.includes(',') ? [at] : []))
  const [first, last] = [commas[0], commas.at(-1)]
  if (first === undefined || last === undefined) return [start, end]
  const part = side === 'behind' ? ([start, first] as const) : ([last, end] as const)
  return camps.some(({ from, to }) => from >= part[0] && to <= part[1]) ? part : [start, end]
}

/** "Were set alight by", "had been opened". */
function isPassive(words: readonly ReadWord[], from: number, to: number): boolean {
  if (!words.slice(Math.max(0, from - 3), from).some(({ key }) => BE.test(key))) {
    // "shot by", "a bridge blown up by".
    return words.slice(to, to + 1).some(({ key }) => key === 'by')
  }
  return words.slice(Math.max(0, from - 2), from).every(({ key }) => !key.endsWith('ing'))
}

/** The words behind "by", or right behind a noun for the act. */
function behind(words: readonly ReadWord[], to: number): readonly [number, number] | null {
  const last = words[to - 1]?.key ?? ''
  let start = /^(?:came|come|comes)$/u.test(last) && words[to]?.key === 'from' ? to + 1 : to
  if (start === to && !/^(?:of|by|from|was|were|is|to|on|with)$/u.test(last)) {
    const by = words.slice(to, to + 9).findIndex(({ key }) => key === 'by')
    if (by < 0) return null
    start = to + by + 1
    if (words.slice(to, start).some(({ gap }) => MARK.test(gap))) return null
  }
  let end = start
  while (end < words.length && end < start + LONGEST) {
    const word = words[end]
    if (!word || (end > start && (MARK.test(word.gap) || LIMIT.test(word.key) || STOP.test(word.key)))) break
    end++
  }
  return end > start ? [start, end] : null
}

const STOP =
  /^(?:who|that|in|at|on|during|near|against|into|to|over|with|late|early|it|he|she|they|and|had|has|was|were|is)$/u

/** The subject before a verb: back to a mark or the clause before. */
function before(
  words: readonly ReadWord[],
  from: number,
  starts: readonly number[],
): readonly [number, number] | null {
  let start = from
  while (start > 0 && start > from - LONGEST - 2) {
    const word = words[start - 1]
    const next = words[start]
    if (!word || (next && start < from && MARK.test(next.gap)) || LIMIT.test(word.key)) break
    if (start === from && next && MARK.test(next.gap)) break
    start--
  }
  // "They broke in and copied it": both have one subject.
  let end = Math.min(from, ...starts.filter((at) => at > start))
  while (
    end > start &&
    /^(?:had|has|have|who|that|which|then|also|was|were|it|itself|themselves|himself|been)$/u.test(
      words[end - 1]?.key ?? '',
    )
  )
    end--
  return end > start ? [start, end] : null
}

function isUnreal(words: readonly ReadWord[], start: number, act: number): boolean {
  const near = words.slice(Math.max(start, act - 5), act)
  return near.some(({ key, text }) => UNREAL.test(key) || /n['’]t$/u.test(text))
}
