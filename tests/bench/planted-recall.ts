import { spansOverlap, type Span } from '#core/text/span.ts'
import { coveredLength } from './spans.ts'
import { codePoints, panId, type PanFolder } from './pan-format.ts'

/** A passage of one document that was found in another. */
export type FoundPassages = {
  readonly first: string
  readonly second: string
  readonly a: Span
  readonly b: Span
}

/** Planted characters of both documents, and how many of them were found in the right partner. */
export type PlantedRecall = {
  readonly kind: string
  readonly cases: number
  readonly characters: number
  readonly found: number
}

/** Measures what was found of the cases planted in a folder in PAN format, by kind and in all. */
export function plantedRecall(planted: PanFolder, found: readonly FoundPassages[]): PlantedRecall[] {
  const byPair = new Map<string, { a: Span; b: Span }[]>()
  for (const { first, second, a, b } of found) {
    const turned = first.startsWith('src/')
    const key = turned ? `${second} ${first}` : `${first} ${second}`
    const group = byPair.get(key) ?? []
    group.push(turned ? { a: b, b: a } : { a, b })
    byPair.set(key, group)
  }
  const sums = new Map<string, { cases: number; characters: number; found: number }>()
  const add = (kind: string, characters: number, covered: number): void => {
    const sum = sums.get(kind) ?? { cases: 0, characters: 0, found: 0 }
    sums.set(kind, {
      cases: sum.cases + 1,
      characters: sum.characters + characters,
      found: sum.found + covered,
    })
  }
  for (const { suspicious, source, here, there, kind } of planted.truth ?? []) {
    const [a, b] = [panId('susp', suspicious), panId('src', source)]
    const inA = codePoints(planted.documents.get(a)?.text ?? '')
    const inB = codePoints(planted.documents.get(b)?.text ?? '')
    const passages = (byPair.get(`${a} ${b}`) ?? []).map((each) => ({
      a: { start: inA(each.a.start), end: inA(each.a.end) },
      b: { start: inB(each.b.start), end: inB(each.b.end) },
    }))
    const meeting = passages.filter((each) => spansOverlap(each.a, here) && spansOverlap(each.b, there))
    const covered =
      coveredLength(
        here,
        meeting.map((each) => each.a),
      ) +
      coveredLength(
        there,
        meeting.map((each) => each.b),
      )
    const characters = here.end - here.start + there.end - there.start
    add(kind, characters, covered)
    add('all', characters, covered)
  }
  return [...sums].map(([kind, sum]) => ({ kind, ...sum })).toSorted((x, y) => (x.kind < y.kind ? -1 : 1))
}
