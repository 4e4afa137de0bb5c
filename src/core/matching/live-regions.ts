import { MOST_PARTNERS } from './fan-out.ts'
import type { RegionRef } from './found-regions.ts'

/** A region of a case that changes, whether its passages keep it (rule M10), and which documents it belongs to. */
export type LiveRegion = RegionRef & {
  readonly passages: readonly [number, number]
  kept: boolean
}

/** The regions of a case by passage, so that a change looks at the passages it touches only. */
export type LiveRegions = {
  /** Adds regions; returns all whose `kept` it changed. */
  readonly add: (regions: readonly RegionRef[]) => LiveRegion[]
  /** Drops the regions of a document; returns them, and all whose `kept` that changed. */
  readonly remove: (document: number) => { readonly dropped: LiveRegion[]; readonly changed: LiveRegion[] }
  readonly kept: () => LiveRegion[]
}

const RANGE = 2 ** 21

/**
 * No regions.
 *
 * @param inOrder orders regions by surety, then by the ids of their documents and by position
 * @param sentenceOf the first word of the sentence that holds a word
 */
export function createLiveRegions(
  inOrder: (x: RegionRef, y: RegionRef) => number,
  sentenceOf: (document: number, word: number) => number,
): LiveRegions {
  const byPassage = new Map<number, LiveRegion[]>()
  const byDocument = new Map<number, Set<LiveRegion>>()

  const rankOf = (region: LiveRegion, passage: number): number =>
    (byPassage.get(passage) ?? []).indexOf(region)
  /** A region stays where it is among the surest of either of its passages. */
  const settle = (passages: ReadonlySet<number>): LiveRegion[] => {
    const changed: LiveRegion[] = []
    for (const passage of passages) byPassage.get(passage)?.sort(inOrder)
    const touched = new Set([...passages].flatMap((passage) => byPassage.get(passage) ?? []))
    for (const region of touched) {
      const kept = region.passages.some((passage) => rankOf(region, passage) < MOST_PARTNERS)
      if (kept !== region.kept) changed.push(region)
      region.kept = kept
    }
    return changed
  }
  const register = (region: LiveRegion): void => {
    for (const passage of new Set(region.passages)) {
      const list = byPassage.get(passage)
      if (list) list.push(region)
      else byPassage.set(passage, [region])
    }
    for (const document of [region.left, region.right]) {
      const all = byDocument.get(document)
      if (all) all.add(region)
      else byDocument.set(document, new Set([region]))
    }
  }
  return {
    add: (regions) => {
      const passages = new Set<number>()
      for (const region of regions) {
        const own = [
          region.left * RANGE + sentenceOf(region.left, region.a0),
          region.right * RANGE + sentenceOf(region.right, region.b0),
        ] as const
        register({ ...region, passages: own, kept: false })
        for (const passage of own) passages.add(passage)
      }
      return settle(passages)
    },
    remove: (document) => {
      const dropped = [...(byDocument.get(document) ?? [])]
      const passages = new Set<number>()
      for (const region of dropped) {
        region.kept = false
        for (const passage of region.passages) {
          const rest = (byPassage.get(passage) ?? []).filter((other) => other !== region)
          if (rest.length > 0) byPassage.set(passage, rest)
          else byPassage.delete(passage)
          passages.add(passage)
        }
        const other = region.left === document ? region.right : region.left
        const left = byDocument.get(other)
        left?.delete(region)
        if (left?.size === 0) byDocument.delete(other)
      }
      byDocument.delete(document)
      return { dropped, changed: settle(passages) }
    },
    kept: () => {
      const kept = new Set<LiveRegion>()
      for (const regions of byDocument.values())
        for (const region of regions) if (region.kept) kept.add(region)
      return [...kept]
    },
  }
}
