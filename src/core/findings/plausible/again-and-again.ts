import type { Stretch } from './stretch.ts'

const TRADED =
  /\b(?:shares?|stocks?|index|dollar|sterling|euro|yen|currency|futures|bonds?|prices?|pct|barrels?|ftse|nasdaq|dow|money market|basis points|debentures?|coupon|tender)\b/iu
const MOVES =
  /\b(?:clos(?:e|es|ed|ing)|open(?:s|ed|ing)?|r(?:ise|ises|ose|isen)|f(?:all|alls|ell|allen)|gain(?:s|ed)?|drop(?:s|ped)?|end(?:s|ed)?|trad(?:e|es|ed|ing)|settl(?:e|es|ed)|jump(?:s|ed)?|slip(?:s|ped)?|climb(?:s|ed)?|los[et]s?|up|down|lost|inch(?:es|ed)|add(?:s|ed))\b/iu

/** Rule F67: whether a passage tells of what markets do every day, so that two days are two of many. */
export function isOfMarkets({ quote, sentence }: Stretch, told = quote): boolean {
  return MOVES.test(told) && TRADED.test(sentence)
}

/** "Compared with 21.8 in January", "25 per cent year-on-year", "down from 9.10 a year ago". */
const COMPARED =
  /\b(?:compar(?:ed|ing) (?:with|to)|versus|(?:the )?previous (?:week|month|year|quarter)|year[- ]on[- ]year|month[- ]on[- ]month|a (?:year|month|week) (?:ago|earlier|before)|(?:up|down|rose|rises|fell|falls|risen|fallen|increased?|dropped|down|off)(?: just)?(?: by| to| from)?(?: just)? (?:over |about |nearly )?[£$€]?[\d.,]+ ?(?:%|pct|per ?cent|bn|mln|million|billion))/iu

/** Rule F67: whether a sentence gives a figure of one week, month or year beside that of another. */
export function isPeriodical({ sentence }: Stretch): boolean {
  return COMPARED.test(sentence)
}
