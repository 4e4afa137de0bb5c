import type { Claim, Hedge } from '#core/claims/claim.ts'
import type { Entity } from '#core/claims/entity.ts'

const HEDGES: Readonly<Record<Hedge, string>> = {
  none: '',
  alleged: 'as an allegation',
  reported: 'as something reported',
  possible: 'as a possibility',
}

/**
 * Who asserts a claim, how surely, and for when, where that is not simply the outlet on its day of publication.
 *
 * @param published ISO 8601 date of the document
 */
export function assertedWords(
  claim: Pick<Claim, 'assertedBy' | 'polarity' | 'hedge' | 'asOf'>,
  entities: readonly Entity[],
  published: string | null,
): string | undefined {
  const speaker =
    claim.assertedBy === 'outlet'
      ? ''
      : `said by ${entities.find((entity) => entity.id === claim.assertedBy)?.name ?? 'a quoted speaker'}`
  const denied = claim.polarity === 'denied' ? 'denied here' : ''
  const day = claim.asOf?.slice(0, 10) ?? null
  const when = day === null || day === published?.slice(0, 10) ? '' : `for ${day}`
  const parts = [speaker, HEDGES[claim.hedge], denied, when].filter((part) => part !== '')
  if (parts.length === 0) return undefined
  const words = parts.join(', ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
