import type { Stretch } from './stretch.ts'

/** Words that look like an outcome and tell none: "survived by his wife", "lived in the town". */
const NO_OUTCOME = /\bsurviv(?:ed|es) by\b|\bliv(?:ed|es) (?:in|at|with|near|on|alone)\b|\bdie for\b/iu
/** "Police allege NAME opened fire". */
const ALLEGING =
  /^\s(?:also |now |later )?(?:allege[sd]?|sa(?:y|ys|id)|believe[sd]?|claim(?:s|ed)?|think|suspect(?:s|ed)?|conclude[sd]?|report(?:s|ed)?)\b/iu
const WATERS = /\b(?:gulf|sea|bay|strait|ocean|river|lake)\b/iu
/** How far from a quotation the one who speaks is introduced. */
const BESIDE = 160
/** "Said BANK chief strategist NAME". */
const TOGETHER = 60

/** Rule F68: whether a passage only looks as if it told an outcome. */
export function isNoOutcome({ quote, behind }: Stretch): boolean {
  return NO_OUTCOME.test(`${quote}${behind.slice(0, 12)}`)
}

/** Rule F68: whether the one who is taken for the doer is only who says so, or no one who does anything. */
export function isNoDoer(value: string, { sentence }: Stretch): boolean {
  if (WATERS.test(value)) return true
  const at = sentence.indexOf(value)
  return at >= 0 && ALLEGING.test(sentence.slice(at + value.length))
}

/** Rule F68: whether two who are given the same words are introduced together, as one person of an organisation. */
export function areIntroducedTogether(values: readonly string[], { document, passage }: Stretch): boolean {
  const around = document.text.slice(Math.max(0, passage.start - BESIDE), passage.end + BESIDE)
  const [a = -1, b = -1] = values.map((value) => around.indexOf(value.replace(/^said by /u, '')))
  return a >= 0 && b >= 0 && Math.abs(a - b) <= TOGETHER
}
