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

/** Rule F70: whether a verdict is one of several: of one charge, or of another trial. */
export function areOtherVerdicts(a: Stretch, b: Stretch): boolean {
  if (![a, b].every(({ sentence }) => JUDGED.test(sentence))) return false
  return [a, b].some((one) => ONE_OF_SEVERAL.test(one.sentence))
}

/** "Quit as Minister of Works", "remains National Chairman". */
const POST =
  /\b(?:as|remains?|remained|stays? on as|post of|office of|named|continues as) (?:an? |the |its |his |her |their )?((?:\p{Lu}[\p{L}-]+)(?: (?:of |for |and |the )?\p{Lu}[\p{L}-]+)*)/u

/** Rule F70: whether somebody left one post and keeps another. */
export function areTwoPosts(a: Stretch, b: Stretch): boolean {
  const [left, right] = [a, b].map((one) =>
    POST.exec(partOf(one))?.[1]
      ?.toLowerCase()
      .match(/\p{L}{4,}/gu),
  )
  return !!left && !!right && !left.some((word) => right.includes(word))
}
