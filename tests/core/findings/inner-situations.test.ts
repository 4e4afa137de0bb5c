import { describe, expect, it } from 'vitest'
import { analyse } from '#core/analysis/analyse.ts'
import { readPlain } from '../claims/read-plain.ts'

const OTHER = 'The ferryman Oskar Tveitnes of Brattholm was there.'

/** What a rule says of one text beside another that says nothing of the matter. */
function found(rule: string, title: string, text: string): readonly string[] {
  const documents = [
    readPlain('a.txt', `# ${title}\n\n${text}\n\n${OTHER}`, '2031-05-06'),
    readPlain('b.txt', `# Brattholm fair\n\n${OTHER} There was music.`, '2031-05-06'),
  ]
  return analyse(documents)
    .discrepancies.filter(({ explanation }) => explanation[0]?.startsWith(`Rule ${rule}:`))
    .map(({ type }) => type)
}

describe('F56 a headline and the states its text tells', () => {
  it('proposes a state that the text tells otherwise', () => {
    expect(
      found('F56', 'Deputies nod through port treaty', 'The treaty was torpedoed by deputies on Monday.'),
    ).toEqual(['headline-body'])
    expect(
      found(
        'F56',
        'Bread price goes up on Monday',
        'The price of bread will be cut. Bread is cheaper by a crown.',
      ),
    ).toEqual(['headline-body'])
  })

  it.each([
    ['Ferry firm doubles profit', 'Profit fell by half, the firm said on Monday.'],
    ['Drivers accept pay offer', 'The drivers turned the pay offer down on Monday.'],
    ['Seaweed raises risk of gout', 'Those who ate seaweed were less likely to fall ill, the study says.'],
  ])('%s / %s', (title, text) => {
    expect(found('F56', title, text)).toEqual(['headline-body'])
  })

  it('sees whom the lead tells by a noun in the name that begins the next sentence', () => {
    expect(
      found(
        'F56',
        'Harbour chief sacked over crane fall',
        'The council has sent the harbour chief on leave. Jostein Gravdal keeps his rank and his pay.',
      ),
    ).toEqual(['headline-body'])
  })

  it('takes what several others did for nothing that bears out a headline of one', () => {
    const text =
      'Two directors of the ferry firm have resigned. The boss of the ferry firm says she is staying.'
    expect(found('F56', 'Ferry boss quits', text)).toEqual(['headline-body'])
    expect(found('F56', 'Ferry bosses quit', text)).toEqual([])
  })

  it('reads what a long text denies in so many words', () => {
    const long = ` ${'The harbour of Brattholm is old and deep and has two quays. '.repeat(28)}`
    expect(
      found(
        'F56',
        'Court annuls election in Brattholm',
        `The court did not cancel the vote anywhere.${long}`,
      ),
    ).toEqual(['headline-body'])
  })

  it('takes a place name behind “off” for no end of a rescue', () => {
    const goes = 'The search for the missing goes on with two boats.'
    expect(found('F56', 'Rescue operation off Brattholm: 62 brought ashore', goes)).toEqual([])
    expect(found('F56', 'Rescue operation called off at Brattholm', goes)).toEqual(['headline-body'])
  })

  it('leaves a headline alone that a sentence bears out, or that asks', () => {
    expect(
      found(
        'F56',
        'Deputies nod through port treaty',
        'The treaty was torpedoed in March. On Monday deputies approved the treaty.',
      ),
    ).toEqual([])
    expect(
      found('F56', 'Did deputies nod through the port treaty?', 'The treaty was torpedoed by deputies.'),
    ).toEqual([])
  })
})

describe('F56 and F57 long texts', () => {
  it('are left alone: they have the words of a field for many', () => {
    const filler = 'The band of the harbour school played on the green until the lamps were lit. '.repeat(24)
    expect(
      found(
        'F57',
        'Runa Sletten dies at 70',
        `Runa Sletten never married and lived by the quay. ${filler} Runa Sletten leaves a husband in Vikedal.`,
      ),
    ).toEqual([])
    expect(
      found(
        'F56',
        'Deputies nod through port treaty',
        `The treaty was torpedoed by deputies on Monday. ${filler}`,
      ),
    ).toEqual([])
  })
})

describe('F57 two places of one text', () => {
  it('proposes states of which only one ever holds', () => {
    expect(
      found(
        'F57',
        'Runa Sletten dies at 70',
        'Runa Sletten never married and lived by the quay. Runa Sletten leaves a husband in Vikedal.',
      ),
    ).toEqual(['status-outcome'])
    expect(
      found(
        'F57',
        'Council votes on quay',
        'The quay measure passed without a dissenter. Two members voted against the measure.',
      ),
    ).toEqual(['status-outcome'])
  })

  it('leaves alone what came one after the other, and two people', () => {
    expect(
      found(
        'F57',
        'Pilot home',
        'Runa Sletten is free after 70 days in detention. She had been held in Vikedal.',
      ),
    ).toEqual([])
    expect(
      found(
        'F57',
        'Two lives',
        'Runa Sletten never married. Her brother Jon Sletten leaves a wife in Vikedal.',
      ),
    ).toEqual([])
  })
})
