import type { Stretch } from './stretch.ts'

const ADDRESS = /\bhttps?\s?:|\bwww\s?\.|\.\s?(?:html?|com|org|net)\s?\//iu
/** "Last updated 13:26 14/09/2013", "Published: July 7, 2012, 10:04 PM ET", "Monday 16 September 2013 03.31 BST". */
const STAMP =
  /^(?:(?:(?:last )?(?:updated|published|posted|modified|on|at|the)|(?:mon|tue|wed|thu|fri|sat|sun)\p{L}*|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*|\d{1,4}(?:st|nd|rd|th)?|[ap]\.?m|gmt|bst|e[ds]?t|p[ds]?t|cet|ist|utc|hkt|aest|hrs)\b[\s.,:/|–-]*){2,}/iu
const FULL = /\b(?:19|20)\d\d\b|\d\s?:\s?\d\d|^(?:last )?(?:updated|published|posted|modified)/iu
/** How far back an address may begin. */
const REACH = 300

/** Rule F62: whether a passage gives an address, and no report. */
export function isOfPage({ quote, before }: Stretch): boolean {
  if (ADDRESS.test(quote)) return true
  const near = before.slice(-REACH)
  return ADDRESS.test(near) && !/[.!?]["”’]?\s+\p{Lu}/u.test(near.slice(near.search(ADDRESS)))
}

/** Rule F62: whether the day or hour of a passage is that of the page: a stamp before the words of the sentence. */
export function isStamp({ before, sentence, quote }: Stretch): boolean {
  if (/\b(?:last updated|first published)\b/iu.test(quote)) return true
  const [stamp] = STAMP.exec(sentence) ?? ['']
  return FULL.test(stamp) && stamp.length < sentence.length && before.length < stamp.length
}
