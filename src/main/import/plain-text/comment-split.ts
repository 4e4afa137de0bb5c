import { invariant } from '#core/base/invariant.ts'
import { isCommentMarker, isPlainCommentMarker } from '../text/line-patterns.ts'
import { voicesOf } from './comment-features.ts'
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
export function commentsStart(units: readonly TextUnit[], language: string | null): number {
  const voices = voicesOf(units, language)
  const threads = threadHeads(units)
  const words = units.map((unit) => (unit.text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).length)
  const usualGap = medianGap(units)
  const signatures = signaturesIn(units, voices)

  let chatAfter = 0
  let personAfter = 0
  let headsAfter = 0
  let signedAfter = 0
  const before = runningArticle(units, voices, words)
  const scores = new Map<number, number>()
  const boundaries: number[] = []
  let best = { index: -1, score: THRESHOLD }
  for (let index = units.length - 1; index > 0; index--) {
    const unit = units[index]
    const voice = voices[index]
    const article = before[index]
    invariant(unit && voice && article, 'the index is within the units')
    chatAfter += voice.chat - (voice.neutral ? 0 : article.usualChat)
    personAfter += voice.person
    if (threads.has(index)) headsAfter++
    if (signatures.has(index)) signedAfter++
    if (article.words < LEAST_ARTICLE_WORDS || isCommentMarker(unit.text)) continue
    const marker = isCommentMarker(units[index - 1]?.text ?? '')
    const wide = unit.gap >= 2 && unit.gap > usualGap
    let score = chatAfter + personAfter * article.personWorth
    if (headsAfter >= 2) score += Math.min(6, headsAfter * 1.5)
    if (signedAfter >= 2 && signedAfter === signatures.size) score += Math.min(2.4, signedAfter * 0.6)
    if (wide) score += unit.gap > usualGap + 1 ? 1.6 : 1.2
    if (marker) score += isPlainCommentMarker(units[index - 1]?.text ?? '') ? 6.5 : 5
    // So few paragraphs before show little of how the article itself speaks: the evidence must be stronger.
    if (!marker && headsAfter < 2) score -= Math.max(0, 5 - article.weighed) * 1.2
    scores.set(index, score)
    if (marker || wide || threads.has(index) || signatures.has(index)) boundaries.push(index)
    if (score > best.score) best = { index, score }
  }
  if (best.index < 0) return -1
  // A chatty last paragraph of the article must not go over a border that can be seen.
  const border = boundaries.findLast((index) => index >= best.index)
  const atBorder = border === undefined ? 0 : (scores.get(border) ?? 0)
  const start =
    border !== undefined && atBorder >= Math.max(THRESHOLD, best.score * 0.6) ? border : best.index
  return withHeadingLines(units, voices, withWholeThread(units, threads, start))
}

/** Names alone above a text, where there are several: how forums sign. One is as likely a heading. */
function signaturesIn(units: readonly TextUnit[], voices: readonly UnitVoice[]): ReadonlySet<number> {
  const names = voices.flatMap((voice, index) => {
    const next = units[index + 1]?.text ?? ''
    return voice.nameLike && next.length > 40 ? [index] : []
  })
  return new Set(names.length >= 2 ? names : [])
}

/** What the units before each index are like. */
type ArticleSoFar = {
  readonly words: number
  /** How many paragraphs were weighed. */
  readonly weighed: number
  readonly usualChat: number
  readonly personWorth: number
}

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
  let reporting = 0
  for (const [index, unit] of units.entries()) {
    const share = weighed === 0 ? 0 : personal / weighed
    const contrast = share === 0 ? 1.6 : share <= 0.1 ? 1.1 : share <= 0.25 ? 0.5 : 0.1
    // A column may begin without its "I"; the longer an article has done without, the more an "I" is another's.
    const personWorth = contrast * Math.min(1, weighed / 6) * (reporting > 0 ? 1 : 0.6)
    running.push({ words: total, weighed, usualChat: weighed === 0 ? 0 : chatty / weighed, personWorth })
    total += words[index] ?? 0
    const voice = voices[index]
    if (!voice || voice.neutral || unit.text.length < 40) continue
    weighed++
    chatty += Math.max(0, voice.chat)
    if (voice.person > 0) personal++
    if (voice.chat < -1) reporting++
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
