import { describe, expect, it } from 'vitest'
import { analyse } from '#core/analysis/analyse.ts'
import { readPlain } from '../claims/read-plain.ts'

/** Names and words that make two reports those of one event, and make them longer than a short one. */
const STORY = `The matter is with Oskar Tveitnes of Brattholm, who spoke with Runa Sletten in Vikedal.
${'Tveitnes said that nobody in Brattholm had expected it. '.repeat(20)}`

/** What is proposed as `quantity` in two long reports of one event. */
function values(a: string, b: string): string[] {
  const documents = [a, b].map((text, index) =>
    readPlain(`${index}.txt`, `# Report ${index} from Brattholm\n\n${text}\n\n${STORY}`, '2031-05-06'),
  )
  return analyse(documents)
    .discrepancies.filter(({ type }) => type === 'quantity')
    .flatMap(({ sides }) => sides.map(({ value }) => value))
}

describe('F91 amounts of one topic', () => {
  it('compares what two reports tell in other words', () => {
    expect(
      values('The assault killed eleven fighters.', 'Seventeen terrorists were neutralised in it.'),
    ).toHaveLength(2)
    expect(
      values('Savers pulled out 1.2 billion crowns.', 'The withdrawals amounted to 740 million crowns.'),
    ).toHaveLength(2)
    expect(
      values('Flames destroyed nine houses in the old quarter.', 'Fourteen houses burned to the ground.'),
    ).toHaveLength(2)
  })

  it('compares townspeople with townspeople where a report counts its attackers apart', () => {
    expect(
      values(
        'The toll stands at 19 villagers killed. He said 27 assailants had been killed.',
        'Some said 31 bodies of the dead had been brought to the morgue.',
      ),
    ).toEqual(expect.arrayContaining(['19 villagers']))
    expect(
      values(
        'The toll stands at 31 villagers killed. He said 27 assailants had been killed.',
        'Some said 31 bodies of the dead had been brought to the morgue.',
      ),
    ).toEqual([])
  })

  it('compares volumes, speeds, gaps and those inside in whatever words and units', () => {
    expect(
      values(
        'The basin released 2 million cubic metres of slurry.',
        'Some 600,000 cubic metres of sludge left the basin.',
      ),
    ).toHaveLength(2)
    expect(
      values(
        'The tram was travelling at 31 kilometres per hour.',
        'The tram was doing 50 miles an hour when it derailed.',
      ),
    ).toHaveLength(2)
    expect(
      values('The plan has a deficit of 2.9 percent of output.', 'The gap will reach 5.2 percent of output.'),
    ).toHaveLength(2)
    expect(
      values('The jail housed 940 people that night.', 'There were 610 inmates inside that night.'),
    ).toHaveLength(2)
    expect(
      values('The riot cost nineteen inmates their lives.', 'Twelve prisoners were killed.'),
    ).toHaveLength(2)
  })

  it('takes one speed or volume in two units for one', () => {
    expect(
      values(
        'The tram was travelling at 80 kilometres per hour.',
        'The tram was doing 50 miles an hour when it derailed.',
      ),
    ).toEqual([])
    expect(
      values(
        'The basin released 2 million cubic metres of slurry.',
        'Some 70 million cubic feet of slurry left the basin.',
      ),
    ).toEqual([])
  })

  it('never compares a time within which with how long, or a change with a level', () => {
    expect(
      values('The guns will be withdrawn within two weeks.', 'It provides for a truce of 60 days.'),
    ).toEqual([])
    expect(
      values('The crown lost 0.7 percent that morning.', 'The plan has a deficit of 2.9 percent of output.'),
    ).toEqual([])
  })

  it('never compares one topic with another', () => {
    expect(values('Twelve people died.', 'Thirty people were hurt.')).toEqual([])
  })

  it('compares a part that is more than all', () => {
    expect(values('Three people died in the lift.', 'Five tourists were killed in the lift.')).toHaveLength(2)
  })

  it('puts aside what both give', () => {
    expect(
      values(
        'The coach was carrying 31 passengers. Six of the passengers are children.',
        'There were 31 people in the coach.',
      ),
    ).toEqual([])
    expect(values('Twelve people died.', 'The toll was at least ten dead.')).toEqual([])
  })

  it('does not take what is served of a term for the term', () => {
    expect(
      values(
        'Tveitnes was sentenced to 30 months in prison, 12 of them suspended.',
        'Tveitnes is going to prison for 18 months.',
      ),
    ).toEqual([])
  })
})
