import { describe, expect, it } from 'vitest'
import { areCountedAtOnce } from '#core/findings/values/counted-at.ts'

describe('F44 counts closed at one hour', () => {
  it('knows one part of one day in whatever words', () => {
    expect(
      areCountedAtOnce('Sixty were held by midnight.', 'They held ninety on Monday up to midnight.'),
    ).toBe(true)
    expect(
      areCountedAtOnce(
        'Ten are missing, it said in its evening bulletin.',
        'Thirty were missing on Friday night.',
      ),
    ).toBe(true)
    expect(areCountedAtOnce('As of 20:00 there were six.', 'At the close of Friday there were nine.')).toBe(
      true,
    )
  })

  it('keeps other hours and other days apart', () => {
    expect(areCountedAtOnce('Sixty were held by noon.', 'Ninety were held by midnight.')).toBe(false)
    expect(areCountedAtOnce('Six on Monday night.', 'Nine on Tuesday night.')).toBe(false)
    expect(areCountedAtOnce('Six were held.', 'Nine were held by midnight.')).toBe(false)
  })
})
