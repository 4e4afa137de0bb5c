import { existsSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The folder of the reference case: five articles that stand beside the project and are no part of it, as they are
 * not free to be passed on.
 */
export const REFERENCE_CASE = join(import.meta.dirname, '..', '..', '..', 'shared', 'seeds')

/** Whether they are there; where they are not, what is tested with them is skipped. */
export const HAS_REFERENCE_CASE = existsSync(REFERENCE_CASE)

/** Says once for a run of the unit tests that they are not there. */
export function setup(): void {
  if (!HAS_REFERENCE_CASE)
    console.info('Skipped: what is tested with the reference case, as ../shared/seeds is not there.')
}
