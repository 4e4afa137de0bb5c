import type { Claim, Hedge } from '#core/claims/claim.ts'
import type { Entity } from '#core/claims/entity.ts'

const HEDGES: Readonly<Record<Hedge, string>> = {
  none: '',
  alleged: 'as an allegation',
  reported: 'as something reported',
  possible: 'as a possibility',
}

/** Who asserts a claim, how surely, and for when, where that is not simply the outlet on its day of publication. */
export function assertedWords(claim: Claim, entities: readonly Entity[]): string | undefined {
  const speaker =
    claim.assertedBy === 'outlet'
      ? ''
      : `said by ${entities.find((entity) => entity.id === claim.assertedBy)?.name ?? 'a quoted speaker'}`
  const denied = claim.polarity === 'denied' ? 'denied here' : ''
  const when = claim.asOf === null ? '' : `for ${claim.asOf}`
  const parts = [speaker, HEDGES[claim.hedge], denied, when].filter((part) => part !== '')
  if (parts.length === 0) return undefined
  const words = parts.join(', ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
