import type { PdfItem, PdfPageText } from './pdf-library.ts'
import { hasRtl, plainLetters } from './pdf-letters.ts'

/** A few letters at one place of a page. Lengths in points, from the upper left corner; `y` is the baseline. */
export type PdfRun = {
  readonly text: string
  readonly x0: number
  readonly x1: number
  readonly y: number
  readonly size: number
}

/** The runs of a page; those that stand sideways (stamps in the margin, axes of charts) apart. */
export type PageRuns = { readonly upright: readonly PdfRun[]; readonly sideways: readonly PdfRun[] }

/** Sets larger than any page of text: a hostile one could have millions. */
const MOST_RUNS = 60_000

/** Places the items of a page (rule I81). */
export function runsOf({ items, toView }: PdfPageText): PageRuns {
  const upright: PdfRun[] = []
  const sideways: PdfRun[] = []
  for (const item of items.slice(0, MOST_RUNS)) {
    const [a, b, e, f] = inView(item, toView)
    const size = Math.hypot(a, b)
    const run = { text: plainLetters(item.str), size: heightOf(item) }
    if (!Number.isFinite(size + e + f + item.width) || size === 0 || run.text === '') continue
    if (Math.abs(b) < Math.abs(a) * 0.2 && a > 0) upright.push({ ...run, x0: e, x1: e + item.width, y: f })
    // Turned by a quarter: read along its own line, which runs down or up the page.
    else if (b > 0) sideways.push({ ...run, x0: f, x1: f + item.width, y: -e })
    else sideways.push({ ...run, x0: -f, x1: -f + item.width, y: e })
  }
  // A page that lies on its side altogether is a page.
  const lengthOf = (runs: readonly PdfRun[]): number => runs.reduce((sum, { text }) => sum + text.length, 0)
  return lengthOf(sideways) > lengthOf(upright) * 3
    ? { upright: withoutDoubles(sideways), sideways: upright }
    : { upright: withoutDoubles(withMarksAtLetters(upright)), sideways }
}

const RTL_MARK = /^\s*([\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u0591-\u05bd\u05bf-\u05c7]+)$/u

/**
 * Marks drawn by themselves go with their letter. Letters that run from right to left are drawn as they are seen, from
 * the left, so that a mark comes before its letter, which is the last one of what is drawn next.
 */
function withMarksAtLetters(runs: readonly PdfRun[]): PdfRun[] {
  const placed: PdfRun[] = []
  let mark: PdfRun | null = null
  for (const run of runs) {
    const found = RTL_MARK.exec(run.text)?.[1]
    if (found !== undefined) {
      if (mark) placed.push(mark)
      mark = { ...run, text: found }
    } else if (mark && hasRtl(run.text)) {
      const near = Math.abs(run.y - mark.y) < run.size && Math.abs(run.x0 - mark.x0) < run.size * 1.5
      placed.push(...(near ? [{ ...run, text: run.text.trimEnd() + mark.text }] : [mark, run]))
      mark = null
    } else placed.push(run)
  }
  return mark ? [...placed, mark] : placed
}

/** The direction of the line and where it begins. */
function inView({ transform }: PdfItem, toView: readonly number[]): [number, number, number, number] {
  const [a = 1, b = 0, , , e = 0, f = 0] = transform
  const [va = 1, vb = 0, vc = 0, vd = 1, ve = 0, vf = 0] = toView
  return [va * a + vc * b, vb * a + vd * b, va * e + vc * f + ve, vb * e + vd * f + vf]
}

function heightOf({ transform }: PdfItem): number {
  const [, , c = 0, d = 1] = transform
  return Math.hypot(c, d)
}

/** Text drawn twice at nearly the same place, to look bold or to throw a shadow, is there once. */
function withoutDoubles(runs: readonly PdfRun[]): PdfRun[] {
  const seen = new Map<string, PdfRun[]>()
  return runs.filter((run) => {
    if (!/\S/u.test(run.text)) return true
    const key = `${run.text} ${Math.round(run.y / 4)}`
    const near = [key, `${run.text} ${Math.round(run.y / 4) - 1}`, `${run.text} ${Math.round(run.y / 4) + 1}`]
      .flatMap((place) => seen.get(place) ?? [])
      .some(
        (other) =>
          Math.abs(other.x0 - run.x0) < run.size * 0.15 && Math.abs(other.y - run.y) < run.size * 0.15,
      )
    if (!near) seen.set(key, [...(seen.get(key) ?? []).slice(-20), run])
    return !near
  })
}
