import listed from '#resources/lexical/english-causes.json'
import type { Expressions, Met } from '../reading/expressions.ts'
import { expressionsIn, expressionsOf } from '../reading/expressions.ts'
import type { ReadSentence, ReadWord } from '../reading/sentences-read.ts'

/** A sentence says which of two happenings came first, or provoked the other. */
export type Sequel = {
  readonly document: string
  readonly sentence: ReadSentence
  readonly first: string
  readonly next: string
}

let happenings: Expressions<string> | null = null

/** What stands behind came first. */
const FIRST_BEHIND = expressionsOf([
  [
    'link',
    'only =after; =after; in response|answer|reply|retaliation|revenge|reprisal|reaction|return to|for; answer|response|reply|reaction to; retaliation|revenge|reprisal for; to avenge; =until; provoked|triggered|sparked|prompted|brought by; because of; =because; followed; consequence|result of',
  ],
])
/** What stands before came first. */
const FIRST_BEFORE = expressionsOf([
  [
    'link',
    'after that; only then; =then; =before; led to; =provoked; =triggered; =sparked; forced; answered with|by; followed by; was followed; met with|by; brought on; drew; prompted; that followed',
  ],
])
const NOT = /^(?:no|not|never|nobody|none|neither)$/u
const UNREAL = /^(?:if|whether|could|may|might|would|should|denied|denies)$/u

/** The sequels that sentences tell: "fired after stones were thrown", "no stone flew until they fired". Linear. */
export function sequelsIn(document: string, sentences: readonly ReadSentence[]): Sequel[] {
  return sentences.slice(0, 60).flatMap((sentence) => {
    const { words } = sentence
    if (words.some(({ key }) => UNREAL.test(key))) return []
    happenings ??= expressionsOf(listed.sequels.map(({ name, told }) => [name, told] as const))
    const told = expressionsIn(words, happenings)
    if (new Set(told.map(({ tells }) => tells)).size < 2) return []
    const found: Sequel[] = []
    const add = (first: Met<string> | undefined, then: Met<string> | undefined): void => {
      if (first && then && first.tells !== then.tells)
        found.push({ document, sentence, first: first.tells, next: then.tells })
    }
    for (const link of [...expressionsIn(words, FIRST_BEHIND), ...notWhen(words)])
      add(
        told.find((one) => one.from >= link.to),
        told.findLast((one) => one.to <= link.from),
      )
    for (const link of expressionsIn(words, FIRST_BEFORE)) {
      // "Only after that did officers charge".
      if (link.tells === 'link')
        add(
          told.findLast((one) => one.to <= link.from),
          told.find((one) => one.from >= link.to),
        )
    }
    // A sentence that is read both ways tells nothing.
    return found.filter((one) => !found.some((other) => other.first === one.next && other.next === one.first))
  })
}

/** "Not a stone had been thrown when they charged". */
function notWhen(words: readonly ReadWord[]): Met<string>[] {
  const not = words.findIndex(({ key }) => NOT.test(key))
  return words.flatMap(({ key }, at) =>
    not >= 0 && at > not && at < not + 12 && key === 'when' ? [{ tells: 'link', from: at, to: at + 1 }] : [],
  )
}
