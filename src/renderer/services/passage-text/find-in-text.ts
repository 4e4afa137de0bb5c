import type { Block } from '#core/documents/source-document.ts'
import type { Span } from '#core/text/span.ts'

/** More places than this are not counted. */
export const MOST_PLACES = 5000

const ALIKE: readonly string[] = ["'’‘ʼ`´", '"“”„«»', '-‐‑‒–—']

/**
 * Where words stand in a text, upper or lower case alike; any white space stands for any other, and so do the shapes of
 * apostrophes, quotation marks and dashes. Cost: one scan; at most `MOST_PLACES` places, which do not overlap.
 */
export function findInText(text: string, query: string): Span[] {
  const words = query.trim()
  if (words === '') return []
  const places: Span[] = []
  for (const hit of text.matchAll(new RegExp(patternOf(words), 'giu'))) {
    places.push({ start: hit.index, end: hit.index + hit[0].length })
    if (places.length === MOST_PLACES) break
  }
  return places
}

function patternOf(words: string): string {
  let pattern = ''
  for (const part of words.split(/(\s+)/u)) {
    if (/^\s+$/u.test(part)) pattern += '\\s+'
    else for (const character of part) pattern += characterPattern(character)
  }
  return pattern
}

function characterPattern(character: string): string {
  const group = ALIKE.find((shapes) => shapes.includes(character))
  if (group) return `[${group.replaceAll('-', '\\-')}]`
  return /[\^$\\.*+?()[\]{}|/]/u.test(character) ? `\\${character}` : character
}

/** Whether a place lies in a reader's comment, which is closed until it is needed. */
export function isInComment(blocks: readonly Block[], span: Span | null): boolean {
  if (!span) return false
  return blocks.some((block) => block.kind === 'comment' && block.start < span.end && span.start < block.end)
}
