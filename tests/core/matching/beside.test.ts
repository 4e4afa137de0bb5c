import { describe, expect, it } from 'vitest'
import { alignPair } from '#core/matching/align-tokens.ts'
import { LEAST_SCORE } from '#core/matching/classify.ts'
import { prepareCase } from '#core/matching/prepare-case.ts'
import { documentOf } from './documents.ts'

const SURE = [
  'The drydock at Kelvaran flooded overnight and sank two trawlers, harbourmaster Imre Dost said on Monday.',
  'Two trawlers sank when the Kelvaran drydock flooded overnight, according to harbourmaster Imre Dost.',
] as const
const WEAK = [
  'Insurers expect the repairs to last until winter.',
  'Mending it all may take the whole winter, said insurers who saw the repairs.',
] as const
const FILLER = [
  'Elsewhere a parade of brass bands marched past the old customs building. Children waved paper lanterns while a choir sang from the balcony, and bakers handed out almond rolls to everybody who passed. ',
  'In another town the mayor opened a library with nine thousand volumes. Readers queued along the canal from early morning, some of them with folding chairs, thermos flasks and umbrellas against the drizzle. ',
] as const

/** How many statements two documents share where each must weigh what a large case asks. */
function statementsOf(left: string, right: string): number {
  const prepared = prepareCase([
    documentOf('a', left, { language: 'en' }),
    documentOf('b', right, { language: 'en' }),
  ])
  const context = { ...prepared.context, leastScore: LEAST_SCORE }
  return alignPair(prepared.indexed(0), prepared.indexed(1), context).regions.length
}

describe('beside a match', () => {
  it('M6: takes a weak pair of sentences for a statement only where a sure one is near', () => {
    expect(statementsOf(`${FILLER[0]}${WEAK[0]}`, `${FILLER[1]}${WEAK[1]}`)).toBe(0)
    expect(statementsOf(`${SURE[0]} ${FILLER[0]}`, `${SURE[1]} ${FILLER[1]}`)).toBe(1)
    expect(statementsOf(`${SURE[0]} ${WEAK[0]}`, `${SURE[1]} ${WEAK[1]}`)).toBe(2)
    expect(statementsOf(`${SURE[0]} ${FILLER[0]}${WEAK[0]}`, `${SURE[1]} ${FILLER[1]}${WEAK[1]}`)).toBe(2)
  })

  it('M6: asks more the farther off it is, and the same order', () => {
    const far = FILLER.map((text) => text.repeat(4))
    expect(statementsOf(`${SURE[0]} ${far[0]}${WEAK[0]}`, `${SURE[1]} ${far[1]}${WEAK[1]}`)).toBe(1)
    const crossed = statementsOf(`${SURE[0]} ${FILLER[0]}${WEAK[0]}`, `${WEAK[1]} ${FILLER[1]}${SURE[1]}`)
    expect(crossed).toBe(1)
  })
})
