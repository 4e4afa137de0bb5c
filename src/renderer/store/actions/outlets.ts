import type { BiasTag, Outlet, ReliabilityGrade, TagTarget } from '#core/reliability/outlet.ts'
import type { SheetAspect } from '#core/reliability/outlet-sheet.ts'
import { outsideRatingId, type RatedValue } from '#core/reliability/outside-rating.ts'
import type { CaseDatabase } from '../database.ts'
import type { Action, CaseStore } from '../case-store.ts'
import { write, type RowWrite } from '../rows.ts'

/** Keeps an outlet's record, new or edited. */
export function saveOutlet(outlet: Outlet): Action {
  return {
    action: 'outlet.save',
    label: 'Edit an outlet',
    plan: () => [write('outlets', outlet.id, { ...outlet, domains: [...outlet.domains] })],
  }
}

/** Grades an outlet. Grades are never overwritten: the newest is in force, the older ones are its history. */
export function rateOutlet(
  store: CaseStore,
  outlet: Outlet,
  grade: ReliabilityGrade,
  reason: string,
): Action {
  const id = store.newId('rating')
  return {
    action: 'outlet.rate',
    label: `Grade ${outlet.name} ${grade}`,
    plan: async (db) => {
      const row = { id, outlet: outlet.id, grade, reason, ratedAt: store.now(), author: store.actor() }
      return [...(await keepOutlets(db, [outlet])), write('ratings', id, row)]
    },
  }
}

/** Answers a question of an outlet's sheet. Older answers stay as its history. */
export function noteOnSheet(
  store: CaseStore,
  outlet: Outlet,
  aspect: SheetAspect,
  { value, note }: { readonly value: string; readonly note: string },
): Action {
  const id = store.newId('sheet')
  return {
    action: 'outlet.sheet',
    label: `Note on the sheet of ${outlet.name}`,
    plan: async (db) => {
      const row = { id, outlet: outlet.id, aspect, value, note, notedAt: store.now(), author: store.actor() }
      return [...(await keepOutlets(db, [outlet])), write('sheetEntries', id, row)]
    },
  }
}

/** Adds what a rater's list says of outlets of the case. What the case has from it already is not added again. */
export function addOutsideRatings(
  store: CaseStore,
  list: string,
  rated: readonly { readonly outlet: Outlet; readonly rated: RatedValue }[],
): Action {
  return {
    action: 'outlet.raters',
    label: `Add ratings from ${list}`,
    plan: async (db) => {
      const by = { list, addedAt: store.now(), author: store.actor() }
      const rows = new Map(
        rated.map(({ outlet, rated: one }) => {
          const id = outsideRatingId(outlet.id, one)
          return [id, { id, outlet: outlet.id, ...one, ...by }]
        }),
      )
      const known = new Set(await db.outsideRatings.toCollection().primaryKeys())
      const fresh = [...rows.values()].filter(({ id }) => !known.has(id))
      const outlets = rated
        .map(({ outlet }) => outlet)
        .filter((outlet) => fresh.some((row) => row.outlet === outlet.id))
      return [
        ...(await keepOutlets(db, outlets)),
        ...fresh.map((row) => write('outsideRatings', row.id, row)),
      ]
    },
  }
}

/** Takes out a value of a rater. */
export function removeOutsideRating(id: string): Action {
  return {
    action: 'outlet.rater.remove',
    label: 'Remove a rater’s value',
    plan: () => [write('outsideRatings', id, null)],
  }
}

/** Records of outlets that only documents named so far: what is said of them needs somebody to be said of. */
async function keepOutlets(db: CaseDatabase, outlets: readonly Outlet[]): Promise<RowWrite[]> {
  const byId = new Map(outlets.map((outlet) => [outlet.id, outlet]))
  const known = await db.outlets.bulkGet([...byId.keys()])
  return [...byId.values()].flatMap((outlet, index) =>
    known[index] ? [] : [write('outlets', outlet.id, { ...outlet, domains: [...outlet.domains] })],
  )
}

/** Puts a bias tag on an outlet, a document or a passage, with the reason. */
export function addTag(store: CaseStore, tag: string, target: TagTarget, reason: string): Action {
  const id = store.newId('tag')
  const row: BiasTag = { id, tag, target, reason, taggedAt: store.now(), author: store.actor() }
  return { action: 'tag.add', label: 'Add a tag', plan: () => [write('tags', id, row)] }
}

/** Changes the reason of a tag. */
export function editTag(id: string, reason: string): Action {
  return {
    action: 'tag.edit',
    label: 'Edit a tag',
    plan: async (db) => {
      const row = await db.tags.get(id)
      return row ? [write('tags', id, { ...row, reason })] : []
    },
  }
}

/** Takes a tag off. */
export function removeTag(id: string): Action {
  return { action: 'tag.remove', label: 'Remove a tag', plan: () => [write('tags', id, null)] }
}
