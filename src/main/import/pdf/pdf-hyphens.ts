/** Words of a document as they stand inside its lines, to tell a broken word from one with a hyphen. */
export type KnownWords = ReadonlySet<string>

const WORD = /[\p{L}\p{M}]+(?:[-‐][\p{L}\p{M}]+)*/gu
/** Parts that stay a word of their own before a hyphen. */
const KEEPS_HYPHEN =
  /^(?:ex|self|non|all|half|well|ill|semi|quasi|vice|cross|so|one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|al|el|ul|as|ash|ad|ar|at|an|az)$/iu

/** Collects the words that do not touch the end of a line. */
export function knownWords(lines: readonly string[]): KnownWords {
  const words = new Set<string>()
  for (const line of lines) {
    const found = Array.from(line.matchAll(WORD), ([word]) => word.toLowerCase().replaceAll('‐', '-'))
    for (const word of found.slice(1, -1)) words.add(word)
    const [first] = found
    if (first !== undefined && found.length > 1) words.add(first)
  }
  return words
}

const BROKEN = /([\p{L}\p{M}]+)([-‐\u00ad])$/u
const GOES_ON = /^[\p{L}\p{M}]+/u

/**
 * Puts two lines together (rule I85). A hyphen at the end of the first goes when a word was broken there: always a
 * soft one, else unless the document writes that word with a hyphen elsewhere, or its first part keeps one.
 *
 * @returns the text, and whether the line ended inside a word
 */
export function joinLines(
  before: string,
  after: string,
  words: KnownWords,
): { readonly text: string; readonly broken: boolean } {
  const broken = BROKEN.exec(before)
  const rest = GOES_ON.exec(after)?.[0]
  if (!broken || rest === undefined || !/^[\p{Ll}\p{Lo}\p{M}]/u.test(rest)) {
    const goesOn = broken !== null && rest !== undefined
    return { text: before + (goesOn || denseBorder(before, after) ? '' : ' ') + after, broken: goesOn }
  }
  const [, first = '', hyphen] = broken
  const [whole, compound] = [`${first}${rest}`.toLowerCase(), `${first}-${rest}`.toLowerCase()]
  const keeps = hyphen !== '\u00ad' && !words.has(whole) && (words.has(compound) || KEEPS_HYPHEN.test(first))
  return { text: (keeps ? before : before.slice(0, -1)) + after, broken: true }
}

const DENSE_END =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\u3000-\u303f\uff01-\uff65]$/u

/** Scripts that part no words by spaces. */
function denseBorder(before: string, after: string): boolean {
  return DENSE_END.test(before) && DENSE_END.test(after.charAt(0))
}
