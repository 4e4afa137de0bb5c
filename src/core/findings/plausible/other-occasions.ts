import type { Stretch } from './stretch.ts'
import { partOf } from './stretch.ts'

const UPPER = /\b(?:senat(?:e|ors?)|upper (?:house|chamber)|house of lords|lords|peers|second chamber)\b/iu
const LOWER =
  /\b(?:lower (?:house|chamber)|house of (?:commons|representatives)|commons|deputies|first chamber|the house)\b/iu

/** Rule F70: whether one tells what one house of a parliament did, the other what the other house did. */
export function areTwoHouses(a: Stretch, b: Stretch): boolean {
  const [left, right] = [a, b].map(({ sentence }) => ({
    upper: UPPER.test(sentence),
    lower: LOWER.test(sentence),
  }))
  if (!left || !right || left.upper === left.lower || right.upper === right.lower) return false
  return left.upper !== right.upper
}

const JUDGED =
  /\b(?:acquitt(?:ed|al)|cleared|convict(?:ed|ion)|found (?:not )?guilty|not guilty|guilty|sentenced|dismiss(?:ed|es)|dropped|threw out)\b/iu
/** "Of ordering three other killings", "the original charges", "in a case": one of several. */
const ONE_OF_SEVERAL =
  /\b(?:other|another|original|earlier|previous|first|second|remaining|separate|some|several|lesser|one|two|three|four|five|six|\d+)\s(?:of (?:the |his |her |their )?)?(?:\p{L}+ ){0,2}(?:charges?|counts?|cases?|trials?|slayings|murders|killings|crimes|offences|offenses)\b|\b(?:convict|acquitt|sentenc|clear|dismiss)\p{L}* (?:of (?:\p{L}+ )?)?(?:in|on) an? (?:\p{L}+ )?(?:case|count|charge|trial)\b|\b(?:19|20)\d\d (?:\p{L}+ )?(?:conviction|acquittal|trial|case|verdict)\b/iu

const OVERTURNED =
  /\b(?:overturn|quash|annul)\p{L}*\b.{0,60}\b(?:conviction|sentence|verdict|term)\b|\b(?:conviction|sentence|verdict)\b.{0,20}\b(?:overturned|quashed|annulled)\b/iu

/** Rule F70: whether a verdict is one of several, of one charge or of another trial, or both tell that it fell. */
export function areOtherVerdicts(a: Stretch, b: Stretch): boolean {
  if ([a, b].every(({ sentence }) => OVERTURNED.test(sentence))) return true
  if (![a, b].every(({ sentence }) => JUDGED.test(sentence))) return false
  return [a, b].some((one) => ONE_OF_SEVERAL.test(one.sentence))
}

/** "Quit as Minister of Works", "remains National Chairman". */
const POST =
  /\b(?:as|remains?|remained|stays? on as|post of|office of|named|continues as) (?:an? |the |its |his |her |their )?((?:\p{Lu}[\p{L}-]+)(?: (?:of |for |and |the )?\p{Lu}[\p{L}-]+)*)/u

const DEPUTY = /\b(?:deputy|vice|assistant)\b/iu
const OF_OFFICE =
  /\b(?:sacked|dismissed|fired|ousted|removed|resign\p{L}*|quits?|stepped down|keeps? (?:his|her) (?:job|post)|stays|remains|kept)\b/iu

/** Rule F70: whether somebody left one post and keeps another, or a deputy left and the head stays. */
export function areTwoPosts(a: Stretch, b: Stretch): boolean {
  if ([a, b].every(({ quote }) => OF_OFFICE.test(quote)) && DEPUTY.test(a.quote) !== DEPUTY.test(b.quote))
    return true
  const [left, right] = [a, b].map((one) =>
    POST.exec(partOf(one))?.[1]
      ?.toLowerCase()
      .match(/\p{L}{4,}/gu),
  )
  return !!left && !!right && !left.some((word) => right.includes(word))
}

const COUNT =
  '(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|scores|hundreds|several|some|many|most|\\d[\\d,]*)'
/** "Four of the seven men …", "His men …", "Two surveyors are still …": the state is that of several, and not of all. */
const OF_SEVERAL = new RegExp(
  `^(?:at least |about |the other |the remaining )?(?:${COUNT}\\s(?:of (?:the|his|her|its|their)\\s)?(?:[\\p{L}\\d-]+\\s){0,2}?(?:\\p{L}{2,}s|men|women|people|children)|(?:his|her|its|their) (?:\\p{L}+ )?(?:men|women|children|people|guards|comrades|colleagues|companions))\\b`,
  'iu',
)
const ONE =
  /^(?:(?:the|her|his|its|an?) (?:\p{L}+['’]s )?(?:\p{L}+ ){0,3}?(?:skipper|captain|commander|chief|leader|driver|pilot|minister|owner|head|man|woman|boy|girl|child|suspect|gunman|surveyor|victim)\b|\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+\b)|\b(?:freed|released|killed|arrested|seized|shot|rescued) the \p{L}+ \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+|\bkilled the (?:\p{L}+['’]s )?(?:captain|skipper|commander|leader|driver|pilot)\b/u

/** Rule F70: whether one tells the state of several, the other that of one. */
export function areOneAndSeveral(a: Stretch, b: Stretch): boolean {
  const [several, one] = OF_SEVERAL.test(a.sentence.trim()) ? [a, b] : [b, a]
  return (
    OF_SEVERAL.test(several.sentence.trim()) &&
    !OF_SEVERAL.test(one.sentence.trim()) &&
    ONE.test(one.sentence.trim().replace(/^(?:The|Her|His|Its|An?)\b/u, (word) => word.toLowerCase()))
  )
}

/** A sentence says at once of whom and when it tells. */
const OPENING = 60
/** What had been so may have ended; what cannot be undone has not. */
const HAD =
  /(?<!\b(?:who|which|that) )\bhad (?:\p{L}+ly |already |also |been |just |once |long )*(?!been\b)(\p{L}+)/iu
const FOR_GOOD =
  /^(?:dead|d(?:ied|rowned)|perished|resigned|quit|kill|killed|sign|signed|put|abolished|dissolved|destroyed|sunk|burned|drowned|left|stepped|given|refused|not|no|never|approved|passed|rejected|voted)$/iu

/** Rule F70: whether one tells as what had been before what the other tells as what came of it: "had survived three attempts". */
export function isBefore(a: Stretch, b: Stretch): boolean {
  const [left, right] = [a, b].map(({ quote }) => HAD.exec(quote.slice(0, OPENING))?.[1])
  const only = left === undefined ? right : right === undefined ? left : undefined
  return only !== undefined && !FOR_GOOD.test(only)
}
