import { describe, expect, it } from 'vitest'
import { extractClaims } from '#core/claims/extract.ts'
import { titleOfClaim } from '#renderer/features/entities/name-facts.ts'
import { readPlain } from '../../../core/claims/read-plain.ts'

const A = readPlain(
  'a',
  'Joren Halst, a harbour pilot, was arrested in Norway on Wednesday morning. The lawyer, Tess Okafor, spoke.',
  '2031-03-04',
)
const B = readPlain(
  'b',
  'Joren Halst, a pilot at the harbour, has not been arrested in Norway, his lawyer said.',
  '2031-03-05',
)

const { claims } = extractClaims([A, B])

describe('what the page of a name shows', () => {
  it('says once what became of somebody', () => {
    const status = claims.filter(({ kind }) => kind === 'status')
    expect(status.length).toBeGreaterThan(0)
    for (const claim of status) {
      const title = titleOfClaim(claim, { id: claim.subject }, new Map())
      expect(title).toMatch(/^what became of them: (?:not )?arrested$/u)
    }
  })

  it('names the subject where that is another', () => {
    const [claim] = claims.filter(({ kind }) => kind === 'status')
    const title = claim && titleOfClaim(claim, { id: 'other' }, new Map([[claim.subject, 'Joren Halst']]))
    expect(title).toMatch(/^Joren Halst: what became of them: /u)
  })
})
