import { describe, expect, it } from 'vitest'
import { analyse } from '#core/analysis/analyse.ts'
import type { TimeEvidence } from '#core/findings/weighed/time-weights.ts'
import { weigh } from '#core/findings/weighed/time-pairs.ts'
import { readPlain } from '../claims/read-plain.ts'

/** The sides of what is proposed of times by F104 over two reports published on one day. */
function sides(a: string, b: string): string[][] {
  const documents = [a, b].map((text, index) => readPlain(`${index}.txt`, `# ${text}`, '2031-05-08'))
  return analyse(documents)
    .discrepancies.filter(
      ({ type, explanation }) => type === 'date-time' && explanation[0]?.startsWith('Rule F104') === true,
    )
    .map((found) => found.sides.map(({ value }) => value))
}

describe('F104 times weighed', () => {
  it.each([
    [
      'the day of a beginning that both tell of',
      `Bus drivers of Brattholm on strike\n\nThe bus drivers of Brattholm began a strike on Monday over the new rosters, said Runa Sletten of the union.`,
      `No buses in Brattholm\n\nNo bus runs in Brattholm since the drivers began a strike on Tuesday over the new rosters, said Runa Sletten of the union.`,
      ['Monday', 'Tuesday'],
    ],
    [
      'a day to come of one doing',
      `Brattholm pool to open\n\nThe new pool of Brattholm will open on 14 June, the mayor, Oskar Tveitnes, said.`,
      `Mayor promises pool\n\nThe pool of Brattholm will open on 2 August, the mayor, Oskar Tveitnes, told the council.`,
      ['14 June', '2 August'],
    ],
    [
      'a day that was said to come',
      `Brattholm derby broken off\n\nThe league said on Monday that the match between Brattholm and Vikedal would be replayed on 20 June, the referee, Oskar Tveitnes, being ill.`,
      `Replay of Brattholm derby\n\nThe match between Brattholm and Vikedal will be replayed on 27 June as the referee, Oskar Tveitnes, is ill, the league announced.`,
      ['20 June', '27 June'],
    ],
  ])('F104: proposes %s', (_, a, b, values) => {
    expect(sides(a, b)).toEqual([values])
  })

  it.each([
    [
      'hours of which one report gives both',
      `Barge rams lock at Vikedal\n\nA barge rammed the lock at Vikedal at 4.15 a.m. on Wednesday, Runa Sletten said. It sank at 6.05 a.m.`,
      `Vikedal barge sinks\n\nThe barge that rammed the lock at Vikedal sank at 6.05 a.m. on Wednesday, Runa Sletten said.`,
    ],
    [
      'days of two things',
      `Barge rams lock at Vikedal\n\nA barge rammed the lock at Vikedal on Wednesday, Runa Sletten of the canal board said.`,
      `Vikedal lock to be inspected\n\nThe canal board will send divers to the lock at Vikedal on Friday, Runa Sletten said.`,
    ],
    [
      'today of two days in one copied sentence',
      `Lock keeper speaks\n\n“We need help today,” Runa Sletten said at the lock of Vikedal on Wednesday.`,
      `Lock keeper speaks again\n\n“We need help today,” Runa Sletten said at the lock of Vikedal on Thursday.`,
    ],
    [
      'a day on which something would be if something else were',
      `Brattholm derby broken off\n\nThe league said the match between Brattholm and Vikedal would be replayed on 20 June if the pitch of Oskar Tveitnes were dry.`,
      `Replay of Brattholm derby\n\nThe match between Brattholm and Vikedal will be replayed on 27 June, Oskar Tveitnes of the league announced.`,
    ],
    [
      'when somebody said so',
      `Barge rams lock at Vikedal\n\nA barge rammed the lock at Vikedal, Runa Sletten said at 9 a.m.`,
      `Vikedal lock rammed\n\nA barge rammed the lock at Vikedal, Runa Sletten said at 2 p.m.`,
    ],
  ])('F104: proposes nothing of %s', (_, a, b) => {
    expect(sides(a, b)).toEqual([])
  })

  it('F104: lets no sign decide by itself', () => {
    const of = (signs: Partial<TimeEvidence>): number => weigh({ ...NONE, ...signs })
    expect(of({ event: 1 })).toBeLessThan(0)
    expect(of({ event: 1, shared: 0.5, first: 1 })).toBeGreaterThan(0)
    expect(of({ event: 1, shared: 0.5, first: 1, given: 1.5 })).toBeLessThan(0)
  })
})

const NONE: TimeEvidence = {
  event: 0,
  shared: 0,
  names: 0,
  given: 0,
  first: 0,
  lead: 0,
  turned: 0,
  future: 0,
  phase: 0,
  clock: 0,
  close: 0,
  otherDays: 0,
  against: 0,
  length: 0,
  oneHour: 0,
}
