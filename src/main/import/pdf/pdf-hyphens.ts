/** Words of a document as they stand inside its lines, to tell a broken word from one with a hyphen. */
export type KnownWords = {
  readonly words: ReadonlySet<string>
  /** Words that stand with a capital letter. */
  readonly names: ReadonlySet<string>
  /** Whether the document breaks words at the ends of lines at all. */
  readonly breaks: boolean
}

const WORD = /[\p{L}\p{M}]+(?:[-‐][\p{L}\p{M}]+)*/gu
/** Parts that stay a word of their own before a hyphen. */
const KEEPS_HYPHEN = /^(?:self|half|well|vice|quasi|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)$/iu

/** What stands behind the hyphen of compounds whose first part is a word: `state-sponsored`, `two-year`. */
const COMPOUND_END =
  /^(?:backed|sponsored|based|led|run|controlled|linked|affiliated|aligned|allied|style|years?|old|days?|weeks?|months?|hours?|long|term|wide|level|scale|time|ranking|owned|funded|held|built|made|related|occupied|born|elect|general|like|known|century|page|person|member|party|law|free|made|trained|armed|dominated|supported|driven|oriented|winning|looking|speaking|range|rate|minded|called)$/iu

/** Collects the words of lines that were not broken at their ends, and looks whether any was. */
export function knownWords(lines: readonly string[]): KnownWords {
  const words = new Set<string>()
  const names = new Set<string>()
  let broken = false
  for (const line of lines) {
    const found = Array.from(line.matchAll(WORD), ([word]) => word.replaceAll('‐', '-'))
    const ends = BROKEN.test(line.slice(-LONGEST_WORD))
    for (const word of found.slice(broken ? 1 : 0, ends ? -1 : undefined)) {
      words.add(word.toLowerCase())
      if (/^\p{Lu}/u.test(word)) names.add(word.toLowerCase())
    }
    broken = ends
  }
  const breaks = lines.some((line, index) => {
    const part = BROKEN.exec(line.slice(-LONGEST_WORD))?.[1]
      ?.replace(/^.*[-‐]/u, '')
      .toLowerCase()
    const rest = GOES_ON.exec((lines[index + 1] ?? '').slice(0, LONGEST_WORD))?.[0].toLowerCase()
    return part !== undefined && rest !== undefined && words.has(`${part}${rest}`)
  })
  return { words, names, breaks }
}

const BROKEN = /([\p{L}\p{M}]+(?:[-‐][\p{L}\p{M}]+)*)([-‐\u00ad])$/u
const GOES_ON = /^[\p{L}\p{M}]+(?:[-‐](?=\p{L}))?/u

/** How much of a line's end is looked at, in UTF-16 units: a word is shorter. */
const LONGEST_WORD = 200

/** How a line goes on in the next: whether its last sign, a hyphen, goes, and what stands between the two. */
export type LineJoint = { readonly dropsHyphen: boolean; readonly glue: '' | ' ' }

/**
 * How two lines are put together (rule I85). A hyphen at the end of the first goes when a word was broken there: always
 * a soft one, else unless the word is a compound.
 */
export function jointOf(before: string, after: string, words: KnownWords): LineJoint {
  const end = before.slice(-LONGEST_WORD)
  const broken = BROKEN.exec(end)
  const rest = GOES_ON.exec(after.slice(0, LONGEST_WORD))?.[0]
  if (!broken || rest === undefined) return { dropsHyphen: false, glue: denseBorder(end, after) ? '' : ' ' }
  if (!/^[\p{Ll}\p{Lo}\p{M}]/u.test(rest)) return { dropsHyphen: false, glue: '' }
  const [, stem = '', hyphen] = broken
  const keeps =
    hyphen !== '\u00ad' && keepsHyphen(stem.toLowerCase().replaceAll('‐', '-'), rest.toLowerCase(), words)
  return { dropsHyphen: !keeps, glue: '' }
}

function keepsHyphen(stem: string, rest: string, { words, names, breaks }: KnownWords): boolean {
  const part = stem.replace(/^.*-/u, '')
  if (words.has(`${stem}${rest}`) || words.has(`${part}${rest}`)) return false
  // `second-in-` and `in-command` are compounds already.
  if (words.has(`${stem}-${rest}`) || part !== stem || /[-‐]$/u.test(rest) || KEEPS_HYPHEN.test(part))
    return true
  return words.has(part) && (names.has(part) || COMPOUND_END.test(rest) || (!breaks && part.length > 3))
}

const DENSE_END =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\u3000-\u303f\uff01-\uff65]$/u

/** Scripts that part no words by spaces. */
function denseBorder(before: string, after: string): boolean {
  return DENSE_END.test(before) && DENSE_END.test(after.charAt(0))
}
