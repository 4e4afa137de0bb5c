import type { BiasTag, Outlet, Rating, TagDefinition } from '#core/reliability/outlet.ts'
import type { CaseDatabase } from '../database.ts'

/** What the analyst recorded about outlets. Outlets that only documents name are derived by `core/reliability`. */
export async function listOutletRecords(db: CaseDatabase): Promise<Outlet[]> {
  return await db.outlets.orderBy('name').toArray()
}

/** All grades, oldest first. */
export async function listRatings(db: CaseDatabase): Promise<Rating[]> {
  return (await db.ratings.toArray()).toSorted((a, b) => (a.ratedAt < b.ratedAt ? -1 : 1))
}

/** All tags put on anything, oldest first. */
export async function listTags(db: CaseDatabase): Promise<BiasTag[]> {
  return (await db.tags.toArray()).toSorted((a, b) => (a.taggedAt < b.taggedAt ? -1 : 1))
}

/** The user's own tags; the built-in ones come from `resources/vocabularies`. */
export async function listOwnTagDefinitions(db: CaseDatabase): Promise<TagDefinition[]> {
  return await db.tagDefinitions.toArray()
}
