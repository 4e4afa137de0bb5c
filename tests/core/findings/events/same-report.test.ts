import { describe, expect, it } from 'vitest'
import type { SourceDocument } from '#core/documents/source-document.ts'
import { sameReportsOf } from '#core/findings/events/same-report.ts'
import { readPlain } from '../../claims/read-plain.ts'

function report(name: string, title: string, text: string, day: string): SourceDocument {
  return readPlain(`${name}.txt`, `# ${title}\n\n${text}`, day)
}

/** How sure two reports are of one event, 0 where they are not. */
function strength(documents: readonly SourceDocument[]): number {
  const [a, b] = documents
  if (!a || !b) throw new Error('two reports are needed')
  return sameReportsOf(documents).between(a.id, b.id)?.strength ?? 0
}

const SLIDE = [
  'Hillside gives way above Ostervik',
  'A hillside gave way above the village of Ostervik on Monday evening and buried the sawmill of Sven Halldorsen, the county said. Nobody was in the building.',
] as const
const SLIDE_ELSEWHERE = [
  'Sawmill under the mud',
  'The sawmill in Ostervik lies under four metres of mud after the hillside above it slid on Monday. Its owner, Sven Halldorsen, had closed an hour before.',
] as const

describe('F46 reports of one event', () => {
  it('takes two reports of other wording for one event', () => {
    const pair = [report('a', ...SLIDE, '2031-02-04'), report('b', ...SLIDE_ELSEWHERE, '2031-02-05')]
    expect(strength(pair)).toBeGreaterThan(0.45)
    expect(sameReportsOf(pair).partnersOf(pair[0]?.id ?? '')).toEqual([pair[1]?.id])
    const [reason] = sameReportsOf(pair).between(pair[0]?.id ?? '', pair[1]?.id ?? '')?.reasons ?? []
    expect(reason).toContain('halldorsen')
  })

  it('keeps reports of other days apart', () => {
    expect(
      strength([report('a', ...SLIDE, '2031-02-04'), report('b', ...SLIDE_ELSEWHERE, '2031-02-09')]),
    ).toBe(0)
  })

  it('asks for more where a day of publication is not known', () => {
    const later = [
      'Halldorsen to rebuild',
      'Sven Halldorsen will rebuild his sawmill below Ostervik, he said on Tuesday. The county pays half.',
    ] as const
    expect(
      strength([report('a', ...SLIDE, '2031-02-04'), report('b', ...later, '2031-02-05')]),
    ).toBeGreaterThan(0.45)
    expect(strength([report('a', ...SLIDE, '2031-02-04'), report('b', ...later, '')])).toBe(0)
  })

  it('keeps a like event with other names apart, and another matter of the same people', () => {
    const like = report(
      'b',
      'Slope slides at Norrby',
      'A slope slid above the hamlet of Norrby on Monday night and blocked the railway to Kaldnes, the railways said.',
      '2031-02-04',
    )
    expect(strength([report('a', ...SLIDE, '2031-02-04'), like])).toBe(0)
    const matter = report(
      'c',
      'Council names a new school',
      'The council of Ostervik will call its new school after the poet Inga Brekke. Pupils had voted for her in December with a large majority.',
      '2031-02-04',
    )
    expect(strength([report('a', ...SLIDE, '2031-02-04'), matter])).toBe(0)
  })

  it('finds the two reports of one event among many others', () => {
    const others = Array.from({ length: 60 }, (_, index) =>
      report(
        `other-${index}`,
        `Market day number ${index}`,
        `Traders of the town of Vallby${index} sold ${index + 10} carts of hay on Monday, said the clerk Orla Finnby${index}.`,
        '2031-02-04',
      ),
    )
    const pair = [report('a', ...SLIDE, '2031-02-04'), report('b', ...SLIDE_ELSEWHERE, '2031-02-05')]
    const { partnersOf } = sameReportsOf([...others, ...pair])
    expect(partnersOf(pair[0]?.id ?? '')).toEqual([pair[1]?.id])
    expect(others.flatMap(({ id }) => partnersOf(id))).toEqual([])
  })
})
