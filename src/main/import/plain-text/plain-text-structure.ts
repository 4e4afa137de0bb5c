import type { Block, BlockKind } from '#core/documents/source-document.ts'
import { commentsStart } from './comment-split.ts'
import { languageOf } from '../text/language.ts'
import { isDateLine } from '../text/dates.ts'
import {
  gluedMarkerAt,
  hasDateline,
  isAuthorNote,
  isByline,
  isCaption,
  isCommentMarker,
  isFurniture,
} from '../text/line-patterns.ts'
import { looksLikeMasthead } from '../text/outlet-words.ts'
import { textUnitsOf } from './plain-text-units.ts'
import type { TextUnit } from './plain-text-units.ts'

/** How much of the file tells in which language to look for pronouns, in UTF-16 units. */
const LANGUAGE_SAMPLE = 3000

const ENDS_SENTENCE = /[.!…。؟।;:,][”"’'»)\]]*$/u

/** Gives every paragraph of a canonical plain text its kind (rules I15–I26). */
export function plainTextBlocks(text: string): Block[] {
  const units = textUnitsOf(text).flatMap(withoutGluedMarker)
  const comments = commentsStart(units, languageOf(text.slice(0, LANGUAGE_SAMPLE), null))
  const article = comments < 0 ? units : units.slice(0, comments)
  const blocks: Block[] = []
  const head = headLength(article)
  for (const [index, unit] of units.entries()) {
    const kind = comments >= 0 && index >= comments ? afterArticle(unit) : articleKind(article, index, head)
    blocks.push({ kind, start: unit.start, end: unit.end })
  }
  return blocks
}

/** Parts a comment marker in capitals from the paragraph to whose end it is glued. */
function withoutGluedMarker(unit: TextUnit): TextUnit[] {
  const at = gluedMarkerAt(unit.text)
  if (at <= 0) return [unit]
  const before = unit.text.slice(0, at).trimEnd()
  const marker = unit.text.slice(at)
  return [
    { ...unit, end: unit.start + before.length, text: before },
    {
      ...unit,
      start: unit.start + at,
      end: unit.start + at + marker.length,
      text: marker,
      gap: 0,
      bullet: '',
      lines: 1,
    },
  ]
}

function afterArticle(unit: TextUnit): BlockKind {
  return isCommentMarker(unit.text) ? 'furniture' : 'comment'
}

function articleKind(units: readonly TextUnit[], index: number, head: number): BlockKind {
  const unit = units[index]
  if (!unit) return 'paragraph'
  if (isCaption(unit.text)) return 'caption'
  if (isByline(unit.text) || (isAuthorNote(unit.text) && endsArticle(units, index))) return 'byline'
  if (isDateLine(unit.text)) return 'furniture'
  if (isFurniture(unit.text)) return 'furniture'
  if (index < head && isAuthorLine(units, index)) return 'byline'
  if (index < head && index > 0 && WRITES.test(unit.text) && isAuthorLine(units, index - 1))
    return 'furniture'
  if (index < head) return index === headlineIndex(units, head) ? 'headline' : 'heading'
  if (unit.bullet !== '') return 'list-item'
  return isHeading(unit, units[index + 1]) ? 'heading' : 'paragraph'
}

const AUTHOR_LINE =
  /^\p{Lu}[\p{L}\p{M}.'’-]*(?:\s(?:(?:al|de|del|van|von|bin|el|da|di)[\s-])?\p{Lu}[\p{L}\p{M}.'’-]*){1,3}$/u

/** What somebody who writes is called: `Transport Editor`, `our correspondent in Larn`. */
const WRITES =
  /^(?:our\s)?(?:[\p{L}-]+\s){0,3}(?:correspondent|editor|reporter|writer|columnist|critic|bureau chief)(?:\s(?:in|at)\s\p{Lu}[\p{L} -]{1,30})?$/iu

/** A name alone under the headline, with the date or the writer's position below it, or behind a comma. */
function isAuthorLine(units: readonly TextUnit[], index: number): boolean {
  const text = units[index]?.text ?? ''
  const next = units[index + 1]?.text ?? ''
  const above = units.slice(0, index).some((unit) => !isFurniture(unit.text) && !looksLikeMasthead(unit.text))
  if (!above || text.length > 100 || looksLikeMasthead(text)) return false
  const [name = '', position] = text.split(/,\s/u, 2)
  if (position !== undefined) return AUTHOR_LINE.test(name) && WRITES.test(position)
  return AUTHOR_LINE.test(text) && (isDateLine(next) || WRITES.test(next))
}

/** Whether nothing but one paragraph and the page's own lines stand below: where notes on the author stand. */
function endsArticle(units: readonly TextUnit[], index: number): boolean {
  const below = units.slice(index + 1, index + 12)
  const paragraphs = below.filter(
    ({ text }) => !isByline(text) && !isAuthorNote(text) && !isFurniture(text) && !isDateLine(text),
  )
  return index > 0 && paragraphs.length <= 1
}

/** How many units stand before the first paragraph: the headline, a deck, a byline, a date, links. */
function headLength(units: readonly TextUnit[]): number {
  let titles = 0
  for (const [index, unit] of units.entries()) {
    if (titles > 6 || index > 40) return 0
    if (isByline(unit.text) || isDateLine(unit.text) || isFurniture(unit.text) || isCaption(unit.text))
      continue
    titles++
    if (isHeadlineLike(unit, index, units[index + 1]?.text ?? '')) continue
    return index
  }
  return 0
}

/** The first line of the head that says more than a section's name; `World` over a headline is none. */
function headlineIndex(units: readonly TextUnit[], head: number): number {
  const titles = units.slice(0, head).flatMap((unit, index) => {
    const own = isByline(unit.text) || isDateLine(unit.text) || isFurniture(unit.text) || isCaption(unit.text)
    return own || isAuthorLine(units, index) ? [] : [{ index, words: wordsIn(unit.text), text: unit.text }]
  })
  // What the paper is called stands over the headline.
  const [first, second] = titles
  const below = first && second && looksLikeMasthead(first.text) ? titles.slice(1) : titles
  return (below.find((title) => title.words >= 3) ?? below[0])?.index ?? -1
}

/** Words, or about as many for scripts without spaces. */
function wordsIn(text: string): number {
  const dense =
    text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ?? 0
  return text.split(/\s+/u).length + Math.floor(dense / 3)
}

/** A line that could be a headline or its deck: short, no end of a sentence, no dateline. */
function isHeadlineLike(unit: TextUnit, index: number, next: string): boolean {
  if (unit.bullet !== '' || unit.text.length > (index === 0 ? 220 : 180)) return false
  // A headline may ask or exclaim; a first sentence of that kind has neither a longer paragraph nor a credit right below.
  const asks =
    index === 0 &&
    unit.text.length <= 120 &&
    /[?!…؟][”"’'»]*$/u.test(unit.text) &&
    (next.length > unit.text.length * 1.5 || isByline(next) || isDateLine(next))
  const dateline = hasDateline(unit.text) && (unit.text.length > 110 || ENDS_SENTENCE.test(unit.text))
  return (asks || !ENDS_SENTENCE.test(unit.text)) && !dateline
}

/** A line over a part of the article: short, no end of a sentence, with a paragraph below it. */
function isHeading(unit: TextUnit, next: TextUnit | undefined): boolean {
  if (!next || unit.lines > 1 || unit.text.length > 90 || next.text.length <= unit.text.length) return false
  if (unit.indent > next.indent + 1 || /^\p{Ll}/u.test(unit.text)) return false
  return !/[.!?…。؟।;:,][”"’'»)\]]*$/u.test(unit.text) && (unit.text.match(/\S+/gu) ?? []).length <= 14
}
