import { doingsAt } from '../claims/lexicon/english-doings.ts'
import { nounClass } from '../lexical/noun-class.ts'
import type { SentenceFrame } from './clauses.ts'
import type { StatementToken } from './sentence-tokens.ts'

/** What a sentence tells of: doings (`lexicon/english-doings.ts`), and base forms of its verbs and nouns of events. */
export type DoingsTold = {
  readonly sentence: number
  readonly headline: boolean
  readonly doings: readonly string[]
  readonly lemmas: readonly string[]
  /** Things that it speaks of: base forms of nouns for what is no person, time or measure. */
  readonly things: readonly string[]
}

const LIGHT =
  /^(?:be|have|do|make|take|get|give|go|come|say|tell|add|know|think|want|use|call|put|keep|let|become|remain|seem|include|report|announce|confirm|state|show|accord|continue|follow|lead|try|hold|set|work|part|day|time|year|week|month|hour|minute)$/u

const THING = /^(?:building|vehicle|weapon|substance|animal|other)$/u

/** The doings of a sentence. Linear in its words. */
export function doingsToldIn(tokens: readonly StatementToken[], frame: SentenceFrame): DoingsTold {
  const lemmas = tokens.map(({ lemma }) => lemma)
  const keys = tokens.map(({ key }) => key)
  const telling = tokens.flatMap(({ lemma, tag, entity, amount }) => {
    if (entity !== null || amount !== null || LIGHT.test(lemma) || lemma.length < 3) return []
    if (tag === 'VERB') return [lemma]
    return tag === 'NOUN' && /^(?:event|act)$/u.test(nounClass(lemma) ?? '') ? [lemma] : []
  })
  return {
    sentence: frame.sentence,
    headline: frame.headline,
    doings: [
      ...new Set(tokens.flatMap(({ entity }, at) => (entity === null ? doingsAt(lemmas, keys, at) : []))),
    ],
    lemmas: [...new Set(telling)],
    things: [
      ...new Set(
        tokens.flatMap(({ lemma, tag, entity }) =>
          tag === 'NOUN' && entity === null && THING.test(nounClass(lemma) ?? '') ? [lemma] : [],
        ),
      ),
    ],
  }
}
