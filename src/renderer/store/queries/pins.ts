import type { PinRow } from '#shared/formats/case-rows.ts'
import type { CaseDatabase } from '../database.ts'

/** All pins of the case, in the order in which they were set. */
export async function listPins(db: CaseDatabase): Promise<PinRow[]> {
  return await db.pins.orderBy('createdAt').toArray()
}
