import type { Stretch } from './stretch.ts'

const TRADED =
  /\b(?:shares?|stocks?|index|dollar|sterling|euro|yen|currency|futures|bonds?|prices?|pct|barrels?|ftse|nasdaq|dow)\b/iu
const MOVES =
  /\b(?:clos(?:e|es|ed|ing)|open(?:s|ed|ing)?|r(?:ise|ises|ose|isen)|f(?:all|alls|ell|allen)|gain(?:s|ed)?|drop(?:s|ped)?|end(?:s|ed)?|trad(?:e|es|ed|ing)|settl(?:e|es|ed)|jump(?:s|ed)?|slip(?:s|ped)?|climb(?:s|ed)?|los[et]s?|up|down|lost|inch(?:es|ed)|add(?:s|ed))\b/iu

/** Rule F67: whether a passage tells of what markets do every day, so that two days are two of many. */
export function isOfMarkets({ quote, sentence }: Stretch): boolean {
  return MOVES.test(quote) && TRADED.test(sentence)
}
