import listed from '#resources/lexical/english-framings.json'
import type { Passage } from '../../documents/source-document.ts'
import type { Expressions } from '../reading/expressions.ts'
import { expressionsIn, expressionsOf } from '../reading/expressions.ts'
import type { ReadSentence, ReadWord } from '../reading/sentences-read.ts'

/** A word of a field in a report's own words: words `[from, to)` of a sentence. */
export type Framing = {
  readonly field: string
  /** People, an event, a thing, a group, a place. */
  readonly of: string
  readonly lean: string
  readonly text: string
  readonly sentence: ReadSentence
  readonly from: number
  readonly to: number
  readonly passage: Passage
}

type Cue = { readonly field: string; readonly of: string; readonly lean: string | null }

/** Behind these a word is somebody else's, or the name of an offence. */
const THEIRS =
  /^(?:called|calls|calling|branded|brands|dubbed|labelled|labeled|termed|described|describes|describing|accused|accuses|accusing|denounced|denounces|condemned|decried|hailed|characterised|characterized|portrayed|styled|named|alleged|allegedly|so-called|charged|charge|charges|convicted|conviction|guilty|suspected|suspicion|suspects?|acquitted|indicted|attempted|if|whether|fears?|feared|fearing|avoid|prevent|prevented|risk|threat|threatened|not|never|no|without|nor|neither|against|anti|counter|would|could|might|may)$/u
const BACK = 5
const MOST = 300

let cues: Expressions<Cue> | null = null

function framingCues(): Expressions<Cue> {
  cues ??= expressionsOf(
    listed.fields.flatMap(({ name, of, sides, ...rest }): (readonly [Cue, string])[] => [
      ...sides.map(({ lean, told }) => [{ field: name, of, lean }, told] as const),
      ...('ignore' in rest && rest.ignore !== undefined
        ? [[{ field: name, of, lean: null }, rest.ignore] as const]
        : []),
    ]),
  )
  return cues
}

/** The words of the fields in a report that are its own. Linear: each place looks a few words ahead and back. */
export function framingsIn(document: string, sentences: readonly ReadSentence[]): Framing[] {
  return sentences
    .flatMap((sentence) => {
      const { words } = sentence
      const quoted = quotedWords(words)
      const met = expressionsIn(words, framingCues())
      return met
        .filter(
          (one) =>
            one.tells.lean !== null &&
            !quoted.has(one.from) &&
            !met.some(
              (other) =>
                other !== one &&
                other.tells.field === one.tells.field &&
                other.from <= one.from &&
                other.to >= one.to &&
                (other.tells.lean === null || other.to - other.from > one.to - one.from),
            ) &&
            !words.slice(Math.max(0, one.from - BACK), one.from).some(({ key }) => THEIRS.test(key)),
        )
        .map(({ tells, from, to }): Framing => {
          const start = words[from]?.start ?? sentence.start
          const end = words[to - 1]?.end ?? sentence.end
          return {
            field: tells.field,
            of: tells.of,
            lean: tells.lean ?? '',
            text: words
              .slice(from, to)
              .map(({ text }) => text)
              .join(' '),
            sentence,
            from,
            to,
            passage: { document, start, end },
          }
        })
    })
    .slice(0, MOST)
}

/** Places of words between quotation marks. */
function quotedWords(words: readonly ReadWord[]): ReadonlySet<number> {
  const found = new Set<number>()
  let open = false
  for (const [at, { gap }] of words.entries()) {
    for (const mark of gap) {
      if (mark === '"') open = !open
      else if (mark === '“' || mark === '‘') open = true
      else if (mark === '”') open = false
    }
    if (/['‘]$/u.test(gap) && !/\p{L}['‘]$/u.test(gap)) open = true
    if (open) found.add(at)
  }
  return found
}
