import type { Claim, Hedge } from '../claims/claim.ts'

const HEDGES: Readonly<Record<Hedge, string>> = {
  none: '',
  alleged: 'alleged',
  reported: 'reported',
  possible: 'possibly',
}

/**
 * Who asserts a claim, how surely, and whether it is denied, in few words; nothing where the outlet simply says it.
 *
 * @param nameOf the name of a speaker by entity id
 */
export function stanceWords(
  claim: Pick<Claim, 'assertedBy' | 'polarity' | 'hedge'>,
  nameOf: (id: string) => string | undefined,
): readonly string[] {
  const speaker = claim.assertedBy === 'outlet' ? '' : (nameOf(claim.assertedBy) ?? 'a speaker')
  return [
    claim.polarity === 'denied' ? 'denied' : '',
    HEDGES[claim.hedge],
    speaker === '' ? '' : `says ${speaker}`,
  ].filter((word) => word !== '')
}
