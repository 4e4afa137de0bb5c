import { describe, expect, it } from 'vitest'
import { openWords } from '#renderer/features/outlets/record-section.tsx'

describe('what the record of an outlet says of proposals', () => {
  it('calls unjudged only what nobody has judged, and held what an analyst put aside', () => {
    expect(openWords({ proposed: 0, held: 0 })).toBe('')
    expect(openWords({ proposed: 2, held: 0 })).toBe(
      ' 2 have proposals nobody has judged, not counted as contradicted.',
    )
    expect(openWords({ proposed: 0, held: 1 })).toBe(
      ' 1 has a proposal that is held, not counted as contradicted.',
    )
    expect(openWords({ proposed: 1, held: 2 })).toBe(
      ' 1 has a proposal nobody has judged and 2 have proposals that are held, not counted as contradicted.',
    )
  })
})
