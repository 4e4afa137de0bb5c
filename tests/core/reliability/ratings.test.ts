import { describe, expect, it } from 'vitest'
import type { Rating } from '#core/reliability/outlet.ts'
import { currentRating, ratingHistory } from '#core/reliability/ratings.ts'

function rating(id: string, ratedAt: string, outlet = 'outlet-1'): Rating {
  return { id, outlet, grade: 'C', reason: '', ratedAt, author: 'A. Analyst' }
}

describe('ratings (R3)', () => {
  it('puts the newest first, whatever precision its time has', () => {
    const ratings = [
      rating('r1', '2024-01-01T00:00:00Z'),
      rating('r2', '2024-01-01T00:00:00.500Z'),
      rating('r3', '2023-12-31T23:59:59Z'),
      rating('r4', '2025-01-01T00:00:00Z', 'outlet-2'),
    ]
    expect(ratingHistory(ratings, 'outlet-1').map(({ id }) => id)).toEqual(['r2', 'r1', 'r3'])
    expect(currentRating(ratings, 'outlet-1')?.id).toBe('r2')
  })

  it('says null for an outlet nobody rated', () => {
    expect(currentRating([rating('r1', '2024-01-01T00:00:00Z')], 'outlet-9')).toBe(null)
  })

  it('orders ratings of one instant the same way however they are stored', () => {
    const ratings = [rating('r1', '2024-01-01T00:00:00Z'), rating('r2', '2024-01-01T00:00:00Z')]
    expect(currentRating(ratings, 'outlet-1')).toEqual(currentRating(ratings.toReversed(), 'outlet-1'))
  })
})
