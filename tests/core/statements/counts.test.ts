import { describe, expect, it } from 'vitest'
import { countsIn } from '#core/statements/counts.ts'
import { sentencesToRead } from '#core/statements/read-statements.ts'
import { readPlain } from '../claims/read-plain.ts'

/** "dead 22 person": the whole counts of one paragraph. */
function read(text: string): string[] {
  return [...sentencesToRead(readPlain('a.txt', text), [])]
    .flatMap(({ tokens, frame }) => countsIn(tokens, frame, null))
    .filter(({ whole }) => whole)
    .map(({ measure, amount, head }) => `${measure ?? ''} ${String(amount.best)} ${head}`.trim())
}

describe('S14 counts', () => {
  it.each([
    ['So far 22 persons have expired.', ['dead 22 person']],
    ['Sixteen villagers are now known to have died.', ['dead 16 villager']],
    ['Nine fishermen drowned while two were missing.', ['dead 9 fisherman', 'missing 2']],
    ['Of the dead, 24 were crew.', ['24 crew']],
  ])('%s', (text, counted) => expect(read(text)).toEqual(counted))

  it('lets only people expire', () => {
    expect(read('So far 22 permits have expired.')).toEqual(['22 permit'])
  })
})
