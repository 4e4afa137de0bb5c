import { describe, expect, it } from 'vitest'
import { sentencesOf } from '#core/text/sentences.ts'
import { workClock } from '../../support/work-clock.ts'

function shown(text: string): string[] {
  return sentencesOf(text, { start: 0, end: text.length }).map((span) => text.slice(span.start, span.end))
}

describe('sentencesOf', () => {
  it('ends a sentence after its closing marks', () => {
    expect(shown('“We regret it.” He left! Did he? Yes.')).toEqual([
      '“We regret it.”',
      'He left!',
      'Did he?',
      'Yes.',
    ])
  })

  it('does not end one at titles, initials and initialisms', () => {
    expect(
      shown('Lt. Gen. J. Moreau met Dr. Sand at the U.S. Embassy on Dec. 3. Nothing came of it.'),
    ).toEqual(['Lt. Gen. J. Moreau met Dr. Sand at the U.S. Embassy on Dec. 3.', 'Nothing came of it.'])
  })

  it('goes on where a small letter follows', () => {
    expect(shown('“Stop!” she said. Then nothing.')).toEqual(['“Stop!” she said.', 'Then nothing.'])
  })

  it('does not cut numbers', () => {
    expect(shown('It rose 2.6 per cent to 1.400 on Friday.')).toHaveLength(1)
  })

  it('knows the marks of other scripts', () => {
    expect(shown('他离开了。没有人受伤！')).toEqual(['他离开了。', '没有人受伤！'])
    expect(shown('هل غادر؟ نعم غادر.')).toEqual(['هل غادر؟', 'نعم غادر.'])
    expect(shown('वह चला गया। कोई नहीं आया।')).toEqual(['वह चला गया।', 'कोई नहीं आया।'])
  })

  it('counts offsets in the whole text and stays inside its block', () => {
    const text = 'Before. One here. Two here. After.'
    expect(sentencesOf(text, { start: 8, end: 27 })).toEqual([
      { start: 8, end: 17 },
      { start: 18, end: 27 },
    ])
  })

  it('costs no more for many blocks without marks than for one', () => {
    const text = 'word '.repeat(60_000)
    const worked = workClock()
    for (let start = 0; start < text.length; start += 15) sentencesOf(text, { start, end: start + 14 })
    expect(worked()).toBeLessThan(3000)
  })
})
