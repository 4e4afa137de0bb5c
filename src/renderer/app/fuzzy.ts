/**
 * How well a text answers what was typed: higher is better, `null` when it does not. Every typed word must occur: as
 * it stands, or with its letters in order. Beginnings of words and runs of letters count more. Linear in the text for
 * each word.
 */
export function fuzzyScore(query: string, text: string): number | null {
  const words = fold(query).split(/\s+/u).filter(Boolean)
  const folded = fold(text)
  let total = 0
  for (const word of words) {
    const score = wordScore(word, folded)
    if (score === null) return null
    total += score
  }
  return total
}

function wordScore(word: string, text: string): number | null {
  const whole = text.indexOf(word)
  if (whole >= 0) {
    const starts = startsWord(text, whole) ? 20 : startsLater(text, word)
    return 40 + starts + word.length * 2 - Math.min(10, whole / 10)
  }
  let score = 0
  let from = 0
  let previous = -2
  for (const letter of word) {
    const found = text.indexOf(letter, from)
    if (found < 0) return null
    score += 1 + (found === previous + 1 ? 2 : 0) + (startsWord(text, found) ? 3 : 0)
    previous = found
    from = found + letter.length
  }
  // Letters strewn over a long text say little.
  return previous - text.indexOf(word[0] ?? '') > word.length * 8 ? null : score
}

function startsWord(text: string, index: number): boolean {
  return index === 0 || !/[\p{L}\p{N}]/u.test(text[index - 1] ?? ' ')
}

function startsLater(text: string, word: string): number {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (startsWord(text, at)) return 15
  return 0
}

/** Case and accents do not count. */
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
