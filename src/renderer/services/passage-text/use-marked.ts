import { listFindings } from '#renderer/store/queries/judgements.ts'
import { listRedactions } from '#renderer/store/queries/judging.ts'
import { listTags } from '#renderer/store/queries/outlets.ts'
import { listPins } from '#renderer/store/queries/pins.ts'
import { allTagDefinitions, withDefinitions } from '../tagging.ts'
import { sharedQuery } from './shared-query.ts'

/*
 * What the analyst put into the texts. One copy for all views, `undefined` until it was read: a pane that is opened has
 * all its marks at once and need not be drawn again for each kind.
 */

/** All findings, the one changed last first. */
export const useFindings = sharedQuery(listFindings)
/** All tags with their words. */
export const useGivenTags = sharedQuery(async (db) => {
  const [tags, definitions] = await Promise.all([listTags(db), allTagDefinitions(db)])
  return withDefinitions(tags, definitions)
})
/** All passages that a dossier leaves black. */
export const useRedactions = sharedQuery(listRedactions)
/** All pins, in the order in which they were set. */
export const usePinRows = sharedQuery(listPins)
