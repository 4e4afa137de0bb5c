import { describe, expect, it } from 'vitest'
import { extractClaims } from '../../src/core/claims/extract.ts'
import { proposeDiscrepancies } from '../../src/core/findings/propose.ts'
import { readPlain } from '../core/claims/read-plain.ts'
import { workClock } from '../support/work-clock.ts'

/** Hostile texts: what rules of events look for, over and over. */
const PIECES = [
  'Mr Aldo Brenz was killed in Vienna on 4 March. ',
  'Twelve people were killed and 30 wounded in Vienna. ',
  '1 2 3 4 5 6 7 8 9 10 to 11 to 12 to 13 hundred thousand million people ',
  '“Nobody was hurt. ',
  'one hundred and one hundred and ',
  'In Vienna, in Vienna, in Vienna, ',
]

describe('F5–F9: hostile input', () => {
  it.each(PIECES)('bounds its work on %j repeated', (piece) => {
    const time = (count: number): number => {
      const documents = ['a', 'b'].map((name) => readPlain(name, `${name}. ${piece.repeat(count)}`))
      const worked = workClock()
      const { entities, claims } = extractClaims(documents)
      proposeDiscrepancies({ documents, entities, claims })
      return worked()
    }
    time(100)
    const small = time(200)
    const large = time(800)
    // Four times the text: four times the work, with room for what is collected in between; sixteen would be quadratic.
    expect(large).toBeLessThan(Math.max(1500, small * 11))
  })
})
