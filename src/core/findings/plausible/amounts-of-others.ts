import { isEnglish } from '../../text/language.ts'
import type { Stretch } from './stretch.ts'

const ONE_OF = /^\s?of (?:an?|the|his|her|its|their|these|those) /iu
const TERM_OF = /^\s?of (?:an?|the|his|her) (?:[^\s,.]+ ){0,2}(?:sentence|term|ban|contract|suspension)\b/iu

/** Rule F71: "three years of a 22-year sentence", "one of the two villages": a part of what is counted. */
export function isShareOf({ quote, behind }: Stretch): boolean {
  return (/(?:^|\s)(?:one|1)$/iu.test(quote) && ONE_OF.test(behind)) || TERM_OF.test(behind)
}

const AMONG =
  /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|some|most|many|half|none|several|\d+) of $/iu

/** Rule F107: "two of the three victims died": the three are those among whom the two are counted. */
export function isAmong({ quote, before }: Stretch): boolean {
  return AMONG.test(before) && /^(?:the|its|his|her|their|our|these|those)\s/iu.test(quote)
}

const OF_ANOTHER = /["“][^"”]*\b(?:he|she)(?:\s?['’]s| is| was) (?:only |just |still |barely )?$/iu

/** Rule F107: "“He's 16,” she said": the age of whom the speaker speaks, and not the speaker's. */
export function isAgeOfAnother({ before, quote, document, passage }: Stretch): boolean {
  const told = `${document.text.slice(Math.max(0, passage.start - 120), passage.start - before.length)}${before}`
  return /^\d{1,2}$/u.test(quote) && OF_ANOTHER.test(told)
}

const AND_OTHERS =
  /\band (?:\p{L}+ )?(?:others|other \p{L}+s|sympathi[sz]ers|supporters|famil(?:y|ies)|relatives|friends|onlookers)\b/iu

/** Rule F107: whether one counts a wider group: "six thousand people, dockers and others", "4,000 dockers". */
export function areWithOthers(a: Stretch, b: Stretch): boolean {
  const [left, right] = [a, b].map(({ quote, behind }) => AND_OTHERS.test(`${quote}${behind.slice(0, 40)}`))
  return left !== right
}

const SO_FAR = /\b(?:already|so far|to date|the first of|the rest of|another|a further)\b/iu

/** Rule F71: whether one counts only what there has been so far, or what there is besides. */
export function areSoFar(a: Stretch, b: Stretch): boolean {
  const [left, right] = [a, b].map(({ before, quote, behind }) =>
    SO_FAR.test(`${before.slice(-24)}${quote}${behind.slice(0, 60)}`),
  )
  return left !== right
}

/** Rule F71: "in 11 years", "12 days ago": counted from the day of the report. */
export function isCountedFromNow({ quote, before, behind }: Stretch): boolean {
  return (
    /\b(?:years?|months?|weeks?|days?|hours?)\b/iu.test(quote) &&
    (/^\s?(?:ago|since|earlier)\b/iu.test(behind) ||
      /\b(?:first|last)\b.{0,40}\b(?:in|for) (?:\p{L}+ )?$/iu.test(before))
  )
}

const MONEY: readonly (readonly [string, RegExp])[] = [
  ['dollar', /\$|\bdollars?\b|\bUSD\b|\bdlrs?\b/iu],
  ['pound', /£|\bpounds?\b|\bsterling\b/iu],
  ['euro', /€|\beuros?\b/iu],
  ['yen', /¥|\byen\b/iu],
]

/** Rule F71: whether two sums are in other money, which may be one sum. */
export function areOtherMoney(a: Stretch, b: Stretch): boolean {
  const [left, right] = [a, b].map(({ quote }) => MONEY.find(([, sign]) => sign.test(quote))?.[0])
  return left !== undefined && right !== undefined && left !== right
}

const DIGITS = /\d[\d.,]*/gu
const SCALE = /\b(?:thousand|million|billion|trillion|m|bn|k)\b|\d(?:m|bn|k)\b/iu

/** Rule F71: whether two amounts give the same figures: "a 3.2 MPx camera", "the 3.2-megapixel camera". */
export function areSameFigures(a: Stretch, b: Stretch): boolean {
  const [left, right] = [a, b].map(({ quote }) => (quote.match(DIGITS) ?? []).join(' '))
  return !!left && left === right && !SCALE.test(a.quote) && !SCALE.test(b.quote)
}

/** Rule F71: "the 800m title", "a 1,500 metres race": a distance that names a race. */
export function isNameOfRace({ quote, behind }: Stretch): boolean {
  return /\d\s?m(?:et(?:re|er)s)?\s(?:\p{L}+\s){0,2}(?:titles?|race|final|record|champions?|hurdles|event|gold|silver|bronze)\b/iu.test(
    `${quote}${behind.slice(0, 20)}`,
  )
}

const PLACED = /^[^.,;:]{0,16}?\bin (\p{Lu}[\p{L}’'-]{2,})/u

/** Rule F71: whether a share is that of one place, of which the other document says nothing. */
export function isOfOnePlace(a: Stretch, b: Stretch): boolean {
  return [
    [a, b],
    [b, a],
  ].some(([one, other]) => {
    if (!one || !other || !/%|\bper ?cent\b|\bpct\b/iu.test(one.quote)) return false
    const name = PLACED.exec(one.behind)?.[1]
    return name !== undefined && !other.document.text.includes(name)
  })
}

const COMPANIONS = /\b(?:colleagues?|companions?|others?|friends?|comrades|more)\b/iu

/** Rule F71: whether one counts the companions of one whom the other counts among them: "one of seven", "with six colleagues". */
export function areWithCompanions(a: Stretch, b: Stretch): boolean {
  const among = ({ before }: Stretch): boolean => /\bone of (?:the )?$/iu.test(before)
  return (among(a) && COMPANIONS.test(b.quote)) || (among(b) && COMPANIONS.test(a.quote))
}

const BASE =
  /\bfrom\b[^.;]{0,60}?\b(a (?:week|month|quarter|year) (?:earlier|before|ago)|(?:at the end of|in|on) \p{L}+ \d{4})/iu

/** Rule F71: whether two changes are counted from other days: "from a month earlier", "from the end of May 2030". */
export function areOfOtherBases(a: Stretch, b: Stretch): boolean {
  const [left, right] = [a, b].map((one) => BASE.exec(`${one.quote}${one.behind}`)?.[1]?.toLowerCase())
  return (left ?? right) !== undefined && left !== right
}

const SCALES: Readonly<Record<string, number>> = {
  thousand: 1e3,
  million: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
}
/** An amount so many times the other is one of something else. */
const MOST_TIMES = 25

/** Rule F71: whether one amount is so many times the other, with other digits, that it is of something else. */
export function areFarApart(a: Stretch, b: Stretch): boolean {
  // “Millionen” and “тысяч” are not read here.
  if (![a, b].every(({ document }) => isEnglish(document.meta.language))) return false
  const [left, right] = [a, b].map(({ quote }) => {
    const [, digits = '', scale = ''] =
      /(\d[\d,]*(?:\.\d+)?)\s?(thousand|million|billion|bn|m)?\b/iu.exec(quote) ?? []
    return digits === '' ? null : Number(digits.replaceAll(',', '')) * (SCALES[scale.toLowerCase()] ?? 1)
  })
  if (left == null || right == null || left === 0 || right === 0) return false
  const times = Math.max(left, right) / Math.min(left, right)
  return times > MOST_TIMES && !Number.isInteger(Math.log10(times))
}

/** Rule F71: whether two amounts are of other things, or are no amounts. */
export function areOfOthers(a: Stretch, b: Stretch): boolean {
  return (
    areSoFar(a, b) ||
    areOtherMoney(a, b) ||
    areSameFigures(a, b) ||
    isOfOnePlace(a, b) ||
    areWithCompanions(a, b) ||
    areOfOtherBases(a, b) ||
    areFarApart(a, b) ||
    areWithOthers(a, b)
  )
}

/** Rule F71: whether a number is counted from the day of its report, a part of what is counted, or a name. */
export function isNoCount(one: Stretch): boolean {
  return isShareOf(one) || isCountedFromNow(one) || isNameOfRace(one) || isAmong(one) || isAgeOfAnother(one)
}
