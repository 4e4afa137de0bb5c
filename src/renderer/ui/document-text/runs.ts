/** A half-open range in UTF-16 units of the document's text. The same shape as `core/text/span.ts`. */
export type TextSpan = { readonly start: number; readonly end: number }

/** What a mark says about the words under it. Each layer has a look of its own that does not rest on colour. */
export type MarkLayer =
  | 'match-verbatim'
  | 'match-near'
  | 'match-reworded'
  | 'finding'
  | 'tag'
  | 'quotation'
  | 'evidence'
  | 'held'
  | 'flash'
  | 'search'
  | 'search-current'
  | 'diff-removed'
  | 'diff-added'
  | 'diff-rewritten'
  | 'diff-salient'

/** Marked words. Marks may overlap in any way, and may run over several blocks. */
export type TextMark = TextSpan & {
  /** Of the thing marked: several marks may carry one id. */
  readonly id: string
  readonly layer: MarkLayer
  /** The one being looked at. */
  readonly active?: boolean
  /** What it is in words, shown on hover. */
  readonly label?: string
}

/** A piece of a block over which the same marks stand. `hidden` names an invisible character that is shown. */
export type TextRun = TextSpan & { readonly marks: readonly TextMark[]; readonly hidden: string | null }

// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const HIDDEN = /[\u0001-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/gu
const HIDDEN_NAMES: Readonly<Record<string, string>> = {
  '\u202a': 'LRE',
  '\u202b': 'RLE',
  '\u202c': 'PDF',
  '\u202d': 'LRO',
  '\u202e': 'RLO',
  '\u2066': 'LRI',
  '\u2067': 'RLI',
  '\u2068': 'FSI',
  '\u2069': 'PDI',
  '\ufeff': 'BOM',
}

/**
 * Cuts a block where marks begin and end, so that every run has one set of marks; invisible characters that could
 * reorder or hide text become runs of their own. The runs in order are exactly the block's text. An edge that falls
 * between the halves of a surrogate pair moves outwards.
 *
 * Cost: O(length + m log m + total marks over all runs) for m marks.
 *
 * @param marks those that touch the block, in any order
 */
export function runsOf(text: string, block: TextSpan, marks: readonly TextMark[]): TextRun[] {
  const inside: TextMark[] = []
  for (const mark of marks) {
    const start = Math.max(block.start, outside(text, mark.start, -1))
    const end = Math.min(block.end, outside(text, mark.end, 1))
    if (mark.start < mark.end && start < end) inside.push({ ...mark, start, end })
  }
  const hidden = hiddenCharacters(text, block)
  const edges = new Set<number>([block.start, block.end])
  for (const { start, end } of inside) edges.add(start).add(end)
  for (const at of hidden.keys()) edges.add(at).add(at + 1)
  const cuts = [...edges].toSorted((a, b) => a - b)
  inside.sort((a, b) => a.start - b.start || b.end - a.end)
  const runs: TextRun[] = []
  let open: TextMark[] = []
  let next = 0
  for (let index = 0; index + 1 < cuts.length; index++) {
    const start = cuts[index] ?? block.start
    const end = cuts[index + 1] ?? block.end
    open = open.filter((mark) => mark.end > start)
    for (let mark = inside[next]; mark && mark.start <= start; mark = inside[++next]) open.push(mark)
    runs.push({ start, end, marks: [...open], hidden: hidden.get(start) ?? null })
  }
  return runs
}

function hiddenCharacters(text: string, block: TextSpan): Map<number, string> {
  const found = new Map<number, string>()
  for (const hit of text.slice(block.start, block.end).matchAll(HIDDEN)) {
    const code = (hit[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    found.set(block.start + hit.index, HIDDEN_NAMES[hit[0]] ?? `U+${code}`)
  }
  return found
}

function outside(text: string, at: number, step: -1 | 1): number {
  const splits = isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at))
  return splits ? at + step : at
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff
}

/**
 * The marks of each block, by the block's index. Blocks must be in order and apart. Cost: O((b + m) log m + hits).
 */
export function marksByBlock(
  blocks: readonly TextSpan[],
  marks: readonly TextMark[],
): ReadonlyMap<number, readonly TextMark[]> {
  const found = new Map<number, TextMark[]>()
  const ordered = marks.toSorted((a, b) => a.start - b.start || a.end - b.end)
  let open: TextMark[] = []
  let next = 0
  for (const [index, block] of blocks.entries()) {
    open = open.filter((mark) => mark.end > block.start)
    for (let mark = ordered[next]; mark && mark.start < block.end; mark = ordered[++next]) {
      if (mark.end > block.start) open.push(mark)
    }
    if (open.length > 0) found.set(index, [...open])
  }
  return found
}

/** Whether two lists would be drawn the same: lets a block that did not change keep its DOM. */
export function sameMarks(a: readonly TextMark[], b: readonly TextMark[]): boolean {
  if (a === b) return true
  if (a.length !== b.length) return false
  return a.every((mark, index) => {
    const other = b[index]
    return (
      other !== undefined &&
      mark.id === other.id &&
      mark.layer === other.layer &&
      mark.start === other.start &&
      mark.end === other.end &&
      (mark.active ?? false) === (other.active ?? false) &&
      mark.label === other.label
    )
  })
}
