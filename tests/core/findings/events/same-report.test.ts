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
      strength([report('a', ...SLIDE, '2031-02-04'), report('b', ...SLIDE_ELSEWHERE, '2031-02-14')]),
    ).toBe(0)
  })

  it('takes a report without a day for one of the event where both name the day of the week', () => {
    const pair = (day: string) => [
      report('a', ...SLIDE, '2031-02-04'),
      report(
        'b',
        'Sawmill to be dug out',
        `The insurers of Sven Halldorsen will pay for his sawmill, which has lain under mud since the slope above Ostervik came down on ${day}. The county has sent diggers and asks for patience.`,
        '',
      ),
    ]
    expect(strength(pair('Monday'))).toBeGreaterThan(0.45)
    expect(strength(pair('Thursday'))).toBe(0)
    // Nothing says that these are one Monday.
    const [, own] = pair('Monday')
    expect(strength(own ? [report('a', ...SLIDE, ''), own] : [])).toBe(0)
  })

  it('ties two reports through a third that is of the event of both, where they tell of one day', () => {
    const third = [
      'What is known of Ostervik',
      'The hillside above Ostervik slid on Monday and buried the sawmill of Sven Halldorsen. Engineer Marit Solberg had measured cracks in the slope in the autumn, and the clerk Arne Dyrdal had written to the county.',
    ] as const
    const letter = (day: string) =>
      report(
        'c',
        'Letters nobody answered',
        `In the autumn the clerk Arne Dyrdal of Ostervik wrote to the county that the engineer Marit Solberg was worried. On ${day} he rang again. The council sits in the school until its hall is repaired, and Dyrdal reads out what he wrote.`,
        '2031-02-05',
      )
    const first = report('a', ...SLIDE, '2031-02-04')
    const tied = (documents: readonly SourceDocument[]) => sameReportsOf(documents).partnersOf(first.id)
    const between = report('b', ...third, '2031-02-04')
    const own = letter('Monday')
    expect(tied([first, own])).toEqual([])
    expect(tied([first, between, own])).toContain(between.id)
    expect(tied([first, between, letter('Saturday')])).toEqual([between.id])
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
