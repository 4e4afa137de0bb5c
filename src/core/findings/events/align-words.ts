import { foldWord } from '../../claims/names/fold.ts'
import type { Span } from '../../text/span.ts'
import { wordsOf } from '../../text/words.ts'

/** A word of a passage, its place in the document, and its folded form. */
export type AlignedWord = Span & { readonly key: string; readonly text: string }

/** A stretch in which two passages differ, and how many equal words stand right before and after it. */
export type WordChange = {
  readonly left: readonly AlignedWord[]
  readonly right: readonly AlignedWord[]
  readonly before: readonly AlignedWord[]
  readonly after: readonly AlignedWord[]
}

export type WordAlignment = {
  readonly changes: readonly WordChange[]
  /** Equal words as a share of the longer passage. */
  readonly equal: number
}

/** Longer passages are not compared: the cost is the product of the two lengths. */
const MOST_WORDS = 140

/** Compares two passages word by word (longest common subsequence); `null` where they are too long. */
export function alignWords(textA: string, a: Span, textB: string, b: Span): WordAlignment | null {
  const left = cut(textA, a)
  const right = cut(textB, b)
  if (left.length === 0 || right.length === 0 || left.length > MOST_WORDS || right.length > MOST_WORDS)
    return null
  const width = right.length + 1
  const lengths = new Uint16Array((left.length + 1) * width)
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      const at = i * width + j
      lengths[at] =
        left[i]?.key === right[j]?.key
          ? (lengths[at + width + 1] ?? 0) + 1
          : Math.max(lengths[at + width] ?? 0, lengths[at + 1] ?? 0)
    }
  }
  return {
    changes: changesOf(left, right, lengths, width),
    equal: (lengths[0] ?? 0) / Math.max(left.length, right.length),
  }
}

function changesOf(
  left: readonly AlignedWord[],
  right: readonly AlignedWord[],
  lengths: Uint16Array,
  width: number,
): WordChange[] {
  const runs: { equal: boolean; left: AlignedWord[]; right: AlignedWord[] }[] = []
  const add = (equal: boolean, l: AlignedWord | undefined, r: AlignedWord | undefined): void => {
    let run = runs.at(-1)
    if (run?.equal !== equal) runs.push((run = { equal, left: [], right: [] }))
    if (l) run.left.push(l)
    if (r) run.right.push(r)
  }
  let i = 0
  let j = 0
  while (i < left.length || j < right.length) {
    if (i < left.length && j < right.length && left[i]?.key === right[j]?.key)
      add(true, left[i++], right[j++])
    else if (
      j >= right.length ||
      (i < left.length && (lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0))
    )
      add(false, left[i++], undefined)
    else add(false, undefined, right[j++])
  }
  return runs.flatMap((run, index) =>
    run.equal
      ? []
      : [
          {
            left: run.left,
            right: run.right,
            before: runs[index - 1]?.left ?? [],
            after: runs[index + 1]?.left ?? [],
          },
        ],
  )
}

/** Words; numbers keep their points and commas, and the mark of a currency or percent before or after them. */
function cut(text: string, span: Span): AlignedWord[] {
  const words: AlignedWord[] = []
  for (const { start, end } of wordsOf(text, span)) {
    const last = words.at(-1)
    const gap = last ? text.slice(last.end, start) : ''
    const piece = text.slice(start, end)
    if (last && /^[.,]$/u.test(gap) && /\d$/u.test(last.text) && /^\d/u.test(piece)) {
      const joined = text.slice(last.start, end)
      words[words.length - 1] = { start: last.start, end, text: joined, key: joined.toLowerCase() }
    } else {
      // Part of a fraction or a score: no number by itself.
      const part =
        /^\s*\//u.test(text.slice(end, end + 4)) ||
        /[/:-]/u.test(text.charAt(end)) ||
        /[/:]/u.test(text.charAt(start - 1)) ||
        (text.charAt(start - 1) === '-' && /\d/u.test(piece))
      const key = foldWord(piece) || piece.toLowerCase()
      words.push({ start, end, text: piece, key: part && /\d/u.test(piece) ? `#${key}` : key })
    }
  }
  return words
}
