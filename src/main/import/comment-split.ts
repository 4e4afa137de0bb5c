import { invariant } from '#core/base/invariant.ts'
import { isCommentMarker } from './line-patterns.ts'
import { voiceOf } from './comment-features.ts'
import type { UnitVoice } from './comment-features.ts'
import type { TextUnit } from './plain-text-units.ts'

/** What the evidence must come to before any text is taken from the article. Set on texts that have no comments. */
const THRESHOLD = 4
/** An article is at least this many words; a file of less is not parted. */
const LEAST_ARTICLE_WORDS = 40

/**
 * Where the readers' comments begin that simply follow an article in a plain text (rules I21–I26), or −1. Every
 * paragraph speaks for or against being a comment; the split is put where the sum of all that follow it is
 * greatest. What the article itself does (a columnist's "I", an author's own exclamation marks) is subtracted, and
 * without clear evidence nothing is parted: losing the end of an article is worse than keeping a comment.
 *
 * @returns the index of the first unit that belongs to the comments (a name, a marker). O(units)
 */
export function commentsStart(units: readonly TextUnit[]): number {
  const voices = units.map((unit, index) => voiceOf(unit, units[index - 1]))
  const threads = threadHeads(units)
  const words = units.map((unit) => (unit.text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).length)
  const usualGap = medianGap(units)

  let chatAfter = 0
  let personAfter = 0
  let headsAfter = 0
  const before = runningArticle(units, voices, words)
  let best = { index: -1, score: THRESHOLD }
  for (let index = units.length - 1; index > 0; index--) {
    const unit = units[index]
    const voice = voices[index]
    const article = before[index]
    invariant(unit && voice && article, 'the index is within the units')
    chatAfter += voice.chat - (voice.neutral ? 0 : article.usualChat)
    personAfter += voice.person
    if (threads.has(index)) headsAfter++
    if (article.words < LEAST_ARTICLE_WORDS || isCommentMarker(unit.text)) continue
    const marker = isCommentMarker(units[index - 1]?.text ?? '')
    let score = chatAfter + personAfter * article.personWorth
    if (headsAfter >= 2) score += Math.min(6, headsAfter * 1.5)
    if (unit.gap >= 2 && unit.gap > usualGap) score += unit.gap > usualGap + 1 ? 1.6 : 1.2
    if (marker) score += 3.5
    if (score > best.score) best = { index, score }
  }
  if (best.index < 0) return -1
  return withHeadingLines(units, voices, withWholeThread(units, threads, best.index))
}

/** What the units before each index are like. */
type ArticleSoFar = { readonly words: number; readonly usualChat: number; readonly personWorth: number }

function runningArticle(
  units: readonly TextUnit[],
  voices: readonly UnitVoice[],
  words: readonly number[],
): ArticleSoFar[] {
  const running: ArticleSoFar[] = []
  let total = 0
  let weighed = 0
  let chatty = 0
  let personal = 0
  for (const [index, unit] of units.entries()) {
    const share = weighed === 0 ? 0 : personal / weighed
    const personWorth = weighed < 3 ? 0.5 : share === 0 ? 1.6 : share <= 0.1 ? 1.1 : share <= 0.25 ? 0.5 : 0.1
    running.push({ words: total, usualChat: weighed === 0 ? 0 : chatty / weighed, personWorth })
    total += words[index] ?? 0
    const voice = voices[index]
    if (!voice || voice.neutral || unit.text.length < 40) continue
    weighed++
    chatty += Math.max(0, voice.chat)
    if (voice.person > 0) personal++
  }
  return running
}

/**
 * Heads of threads: a bulleted name, alone on its line, with the text deeper below it. A list of an article has
 * its text behind the bullet.
 */
function threadHeads(units: readonly TextUnit[]): ReadonlySet<number> {
  const heads = new Set<number>()
  for (const [index, unit] of units.entries()) {
    const next = units[index + 1]
    if (unit.bullet === '' || !next || next.bullet !== '' || next.indent <= unit.indent) continue
    const name = unit.text.slice(unit.bullet.length).trim()
    if (name.length <= 40 && !/[.!?;,]$/u.test(name)) heads.add(index)
  }
  return heads
}

/** Goes back to the first name of the indented thread that the split has cut into. */
function withWholeThread(units: readonly TextUnit[], threads: ReadonlySet<number>, index: number): number {
  if (![...threads].some((head) => head >= index)) return index
  let start = index
  for (let at = index - 1; at > 0; at--) {
    const unit = units[at]
    const parent = units[at - 1]
    if (!unit || !parent) break
    if (threads.has(at)) start = at
    else if (unit.bullet !== '' || unit.indent === 0 || unit.indent < parent.indent) break
  }
  return start
}

function medianGap(units: readonly TextUnit[]): number {
  const gaps = units.slice(1).map((unit) => unit.gap)
  return gaps.toSorted((a, b) => a - b)[gaps.length >> 1] ?? 0
}

/** Takes the name of the first commenter, or a marker, to the comments it heads. */
function withHeadingLines(units: readonly TextUnit[], voices: readonly UnitVoice[], index: number): number {
  let start = index
  for (let steps = 0; steps < 3; steps++) {
    const previous = units[start - 1]
    if (!previous || start < 2) break
    const name = voices[start - 1]?.nameLike === true && previous.text.length <= 30
    if (!isCommentMarker(previous.text) && !name) break
    start--
  }
  return start
}
