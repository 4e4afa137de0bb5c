import { describe, expect, it } from 'vitest'
import { joinMatches } from '../../bench/join-matches.ts'
import { codePoints, detectionsXml } from '../../bench/pan-format.ts'
import { type Detection, plagdet } from '../../bench/plagdet.ts'

function detection(here: [number, number], there: [number, number], source = 's.txt'): Detection {
  return {
    suspicious: 'x.txt',
    source,
    here: { start: here[0], end: here[1] },
    there: { start: there[0], end: there[1] },
  }
}

describe('plagdet', () => {
  const truth = [detection([100, 200], [0, 100])]

  it('is 1 for the truth, and without cases and detections', () => {
    expect(plagdet(truth, truth).plagdet).toBe(1)
    expect(plagdet([], []).plagdet).toBe(1)
  })

  it('is 0 where nothing, or something that is not there, was found', () => {
    expect(plagdet(truth, []).plagdet).toBe(0)
    expect(plagdet([], truth).plagdet).toBe(0)
    expect(plagdet(truth, [detection([100, 200], [0, 100], 'other.txt')]).plagdet).toBe(0)
    expect(plagdet(truth, [detection([100, 200], [300, 400])]).plagdet).toBe(0)
  })

  it('weighs recall against precision over both sides', () => {
    const found = plagdet(truth, [detection([100, 150], [0, 100])])
    expect(found).toMatchObject({ recall: 0.75, precision: 1, granularity: 1 })
    expect(found.plagdet).toBeCloseTo(1.5 / 1.75, 10)
  })

  it('counts a character once, and punishes a case found in pieces', () => {
    const found = plagdet(truth, [detection([100, 160], [0, 60]), detection([140, 200], [40, 100])])
    expect(found).toMatchObject({ recall: 1, precision: 1, granularity: 2 })
    expect(found.plagdet).toBeCloseTo(1 / Math.log2(3), 10)
  })
})

describe('the format of PAN', () => {
  it('counts in code points', () => {
    const at = codePoints('a😀b')
    expect([0, 1, 3, 4].map(at)).toEqual([0, 1, 2, 3])
    expect(codePoints('plain')(4)).toBe(4)
  })

  it('writes one feature for each detection', () => {
    const xml = detectionsXml('a&b.txt', [{ ...detection([3, 8], [1, 9]), type: 'near', score: 21.5 }])
    expect(xml).toContain('<document reference="a&amp;b.txt">')
    expect(xml).toContain(
      '<feature name="detected-plagiarism" this_offset="3" this_length="5" source_reference="s.txt" source_offset="1" source_length="8" type="near" score="21.5"/>',
    )
  })

  it('joins neighbours and goes on with words that both texts have', () => {
    const [first, second] = ['we saw the red barn burn today', 'they saw the red barn burn twice']
    const match = {
      id: 'm',
      kind: 'near' as const,
      score: 30,
      a: { document: 'a', start: first.indexOf('red'), end: first.indexOf(' burn') },
      b: { document: 'b', start: second.indexOf('red'), end: second.indexOf(' burn') },
      reasons: [],
    }
    const [joined, ...others] = joinMatches([match, { ...match, kind: 'verbatim' }], first, second)
    expect(others).toEqual([])
    expect(first.slice(joined?.a.start, joined?.a.end)).toBe('saw the red barn')
    expect(joined?.kinds.size).toBe(2)
  })
})
