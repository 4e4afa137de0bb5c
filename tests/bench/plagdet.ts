import { spansOverlap, type Span } from '#core/text/span.ts'
import { coveredLength, lengthOf } from './spans.ts'

/** A passage of one text and its counterpart in another, as PAN writes them: offsets in code points. */
export type Detection = {
  readonly suspicious: string
  readonly source: string
  readonly here: Span
  readonly there: Span
}

/** The measure of PAN text alignment and its parts, 0 to 1; granularity is 1 at best. */
export type Plagdet = {
  readonly plagdet: number
  readonly recall: number
  readonly precision: number
  readonly granularity: number
  readonly cases: number
  readonly detections: number
}

/**
 * How well detections cover the true cases, after Potthast et al. 2010, "An evaluation framework for plagiarism
 * detection", macro-averaged: F1 of recall and precision over the characters of both sides, divided by
 * log2(1 + granularity). Without cases and detections everything is 1.
 */
export function plagdet(cases: readonly Detection[], detections: readonly Detection[]): Plagdet {
  const counts = { cases: cases.length, detections: detections.length }
  if (cases.length === 0 || detections.length === 0) {
    const value = cases.length === detections.length ? 1 : 0
    return { plagdet: value, recall: value, precision: value, granularity: 1, ...counts }
  }
  const recall = macroCover(cases, detections)
  const precision = macroCover(detections, cases)
  const granularity = granularityOf(cases, detections)
  const f1 = recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision)
  return { plagdet: f1 / Math.log2(1 + granularity), recall, precision, granularity, ...counts }
}

function keyOf({ suspicious, source }: Detection): string {
  return `${suspicious} ${source}`
}

function byPair(detections: readonly Detection[]): Map<string, Detection[]> {
  const groups = new Map<string, Detection[]>()
  for (const detection of detections) {
    const group = groups.get(keyOf(detection))
    if (group) group.push(detection)
    else groups.set(keyOf(detection), [detection])
  }
  return groups
}

/** The mean share of each of `these` that those of `others` cover which overlap it on both sides. */
function macroCover(these: readonly Detection[], others: readonly Detection[]): number {
  const groups = byPair(others)
  let sum = 0
  for (const each of these) {
    const overlapping = (groups.get(keyOf(each)) ?? []).filter((other) => overlaps(each, other))
    const covered =
      coveredLength(
        each.here,
        overlapping.map(({ here }) => here),
      ) +
      coveredLength(
        each.there,
        overlapping.map(({ there }) => there),
      )
    sum += covered / Math.max(1, lengthOf(each.here) + lengthOf(each.there))
  }
  return sum / these.length
}

/** The mean number of detections for each case that was detected at all. */
function granularityOf(cases: readonly Detection[], detections: readonly Detection[]): number {
  const groups = byPair(detections)
  const counts = cases
    .map((each) => (groups.get(keyOf(each)) ?? []).filter((other) => overlaps(each, other)).length)
    .filter((count) => count > 0)
  return counts.length === 0 ? 1 : counts.reduce((sum, count) => sum + count, 0) / counts.length
}

function overlaps(x: Detection, y: Detection): boolean {
  return spansOverlap(x.here, y.here) && spansOverlap(x.there, y.there)
}
