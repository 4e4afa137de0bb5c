import { displayTitle } from '../documents/display-title.ts'
import { assignOutlets } from '../reliability/outlets-of.ts'
import { currentRating, ratingHistory } from '../reliability/ratings.ts'
import { sheetOf, type SheetEntry } from '../reliability/outlet-sheet.ts'
import { outsideRatingsOf, type OutsideRating } from '../reliability/outside-rating.ts'
import { answerLabel, SHEET_TERMS } from '../reliability/sheet-terms.ts'
import type { BiasTag, Outlet, Rating, TagDefinition } from '../reliability/outlet.ts'
import type { SourceDocument } from '../documents/source-document.ts'
import type { Dossier, DuplicateImport } from './dossier.ts'

/** A tag with what it means. */
export type TagView = { readonly tag: BiasTag; readonly label: string; readonly description: string }

/** A document as it is listed: numbered, with its outlet's standing and what was put on it. */
export type SourceView = {
  /** 1 for the first; how findings refer to it. */
  readonly number: number
  readonly document: SourceDocument
  readonly title: string
  readonly outlet: string | null
  readonly rating: Rating | null
  readonly tags: readonly TagView[]
  readonly duplicates: readonly DuplicateImport[]
  /** For those who work on the case; empty for none. */
  readonly memo: string
}

/** An answer on an outlet's sheet, in words. */
export type SheetView = { readonly label: string; readonly answer: string; readonly entry: SheetEntry }

/** An outlet as it is printed, with its history and its documents. */
export type OutletView = {
  readonly outlet: Outlet
  readonly rating: Rating | null
  /** Older ratings, newest first. */
  readonly earlier: readonly Rating[]
  readonly tags: readonly TagView[]
  /** The answers in force on its sheet, in the sheet's order. */
  readonly sheet: readonly SheetView[]
  /** Values of raters outside the case, each on its own scale. */
  readonly outside: readonly OutsideRating[]
  /** Numbers of its sources. */
  readonly sources: readonly number[]
  /** For those who work on the case; empty for none. */
  readonly memo: string
}

/** The sources of a dossier in its order, and its outlets with what was said of them. */
export function viewSources(dossier: Dossier): {
  sources: readonly SourceView[]
  outlets: readonly OutletView[]
} {
  const { outlets: derived, byDocument } = assignOutlets(dossier.documents)
  const known = new Map([...derived, ...dossier.outlets].map((outlet) => [outlet.id, outlet]))
  const sources = dossier.documents.map((document, index): SourceView => {
    const outletId = byDocument.get(document.id)
    return {
      number: index + 1,
      document,
      title: displayTitle(document),
      outlet: outletId === undefined ? null : (known.get(outletId)?.name ?? document.meta.outlet),
      rating: outletId === undefined ? null : currentRating(dossier.ratings, outletId),
      tags: tagsOn(dossier, (tag) => tag.target.kind === 'document' && tag.target.document === document.id),
      duplicates: dossier.duplicates.filter((duplicate) => duplicate.document === document.id),
      memo: memoOn(dossier, `document ${document.id}`),
    }
  })
  const listed = chosenInOrder(
    [...dossier.outlets, ...derived.filter(({ id }) => !dossier.outlets.some((own) => own.id === id))],
    dossier.outletsPrinted,
    ({ id }) => [id],
  )
  const outlets = listed.map((outlet): OutletView => {
    const [rating = null, ...earlier] = ratingHistory(dossier.ratings, outlet.id)
    return {
      outlet,
      rating,
      earlier,
      tags: tagsOn(dossier, (tag) => tag.target.kind === 'outlet' && tag.target.outlet === outlet.id),
      sheet: sheetView(dossier.sheetEntries ?? [], outlet.id),
      outside: outsideRatingsOf(dossier.outsideRatings ?? [], outlet.id),
      sources: sources
        .filter(({ document }) => byDocument.get(document.id) === outlet.id)
        .map(({ number }) => number),
      memo: memoOn(dossier, `outlet ${outlet.id}`),
    }
  })
  return { sources, outlets }
}

/** Those of some things that were chosen, in the order in which they were; all where nobody chose. */
export function chosenInOrder<T>(
  things: readonly T[],
  chosen: readonly string[] | undefined,
  idsOf: (thing: T) => readonly string[],
): readonly T[] {
  if (chosen === undefined) return things
  const byId = new Map(things.flatMap((thing) => idsOf(thing).map((id) => [id, thing] as const)))
  return [...new Set(chosen.flatMap((id) => byId.get(id) ?? []))]
}

/** The remark on something, for those who work on the case; empty for none. */
export function memoOn({ memos = [] }: Dossier, on: string): string {
  return memos.find((memo) => memo.on === on)?.text ?? ''
}

function sheetView(entries: readonly SheetEntry[], outlet: string): SheetView[] {
  const sheet = sheetOf(entries, outlet)
  return SHEET_TERMS.flatMap((term) => {
    const [entry] = sheet.get(term.id) ?? []
    return entry ? [{ label: term.label, answer: answerLabel(term, entry.value), entry }] : []
  })
}

/** The tags that a condition picks, in the dossier's order. */
export function tagsOn(dossier: Dossier, picked: (tag: BiasTag) => boolean): readonly TagView[] {
  return dossier.tags.filter(picked).map((tag) => {
    const definition: TagDefinition | undefined = dossier.tagDefinitions.find(({ id }) => id === tag.tag)
    return { tag, label: definition?.label ?? tag.tag, description: definition?.description ?? '' }
  })
}
