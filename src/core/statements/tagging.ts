import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import type { Span } from '../text/span.ts'

/** A word or mark with its part of speech (universal tags: NOUN, VERB, ADP, …) and base form. */
export type Tagged = Span & { readonly text: string; readonly tag: string; readonly lemma: string }

/** Words the tagger met are kept by it; after so many pieces it is made anew, so that memory stays bounded. */
const RENEW_AFTER = 20_000

type Tagger = ReturnType<typeof winkNLP>
let tagger: Tagger | null = null
let pieces = 0

/**
 * Tags one sentence of English. Offsets count from the start of `text`, in UTF-16 code units. Linear in the text; the
 * statistical model is loaded at the first call (about 60 ms). Source of the method: wink-nlp's averaged model.
 */
export function tagSentence(text: string): Tagged[] {
  if (tagger === null || pieces++ > RENEW_AFTER) {
    tagger = winkNLP(model, ['sbd', 'pos'])
    pieces = 0
  }
  // The library hands its helpers out as plain functions.
  // oxlint-disable typescript/unbound-method
  const { value, pos, lemma } = tagger.its
  const tokens = tagger.readDoc(text).tokens()
  const words = tokens.out(value)
  const tags = tokens.out(pos)
  // The library's typings do not let a function that takes its model pass; at run time it is given it.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const lemmas = tokens.out(lemma as unknown as typeof value)
  const tagged: Tagged[] = []
  let at = 0
  for (const [index, word] of words.entries()) {
    const start = text.indexOf(word, at)
    if (start < 0) continue
    at = start + word.length
    tagged.push({ start, end: at, text: word, tag: tags[index] ?? 'X', lemma: lemmas[index] ?? word })
  }
  return tagged
}
