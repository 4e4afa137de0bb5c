import { describe, expect, it } from 'vitest'
import { renderClaimReview } from '#core/dossier/render-claim-review.ts'
import { anchoredIn, documentOf, dossierOf, findingOf } from '../../fixtures/dossiers/build.ts'

const north = documentOf(1, 'Marta Quell leads the Harbour Front.', {
  outlet: 'North',
  published: '2031-04-05',
})
const south = documentOf(2, 'Marta Quell leads the River League.')
const sides = [
  { value: 'She leads the Harbour Front', passages: [anchoredIn(north, 'leads the Harbour Front')] },
  { value: '', passages: [anchoredIn(south, 'leads the River League')] },
]

describe('renderClaimReview', () => {
  it('reviews each side in words, with where it appeared (D18)', () => {
    const dossier = dossierOf([north, south], { findings: [findingOf(sides, { id: 'f1' })] })
    expect(JSON.parse(renderClaimReview(dossier))).toMatchObject({
      '@context': 'https://schema.org',
      '@graph': [
        {
          '@type': 'ClaimReview',
          '@id': 'urn:variorum:finding:f1:A',
          claimReviewed: 'She leads the Harbour Front',
          author: { '@type': 'Person', name: 'R. Analyst' },
          reviewRating: { '@type': 'Rating', alternateName: 'contradiction' },
          itemReviewed: {
            '@type': 'Claim',
            appearance: [
              { publisher: { name: 'North' }, datePublished: '2031-04-05', text: 'leads the Harbour Front' },
            ],
          },
        },
        { claimReviewed: 'leads the River League' },
      ],
    })
    expect(renderClaimReview(dossier)).not.toContain('ratingValue')
  })

  it('has nothing of findings that are not done', () => {
    const findings = [findingOf(sides, { status: 'under-review' }), findingOf(sides, { status: 'rejected' })]
    expect(JSON.parse(renderClaimReview(dossierOf([north, south], { findings })))).toEqual({
      '@context': 'https://schema.org',
      '@graph': [],
    })
  })
})
