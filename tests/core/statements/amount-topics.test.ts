import { describe, expect, it } from 'vitest'
import { readPlain } from '../claims/read-plain.ts'
import { sentencesToRead } from '#core/statements/read-statements.ts'
import { amountsIn } from '#core/statements/told-amounts.ts'

/** Of each amount of a text: what it is of, and of which part of those concerned. */
function topics(text: string): string[] {
  const document = readPlain('a.txt', `# Report\n\n${text}`, '2031-05-06')
  return [...sentencesToRead(document, [])].flatMap(({ tokens, frame }) =>
    amountsIn(tokens, frame, null).map(({ amount, topic }) =>
      [amount.best ?? amount.low, topic?.name ?? '-', topic?.group ?? ''].join(' ').trim(),
    ),
  )
}

describe('S30 what amounts are of', () => {
  it('reads how many were on board', () => {
    expect(topics('The ferry left with 140 people on board.')).toEqual(['140 aboard'])
    expect(topics('A coach carrying 31 passengers overturned.')).toEqual(['31 aboard passengers'])
    expect(topics('There were 24 people in the minibus.')).toEqual(['24 aboard'])
  })

  it('reads who died, by part of those concerned', () => {
    expect(topics('The blast killed eleven fighters.')).toEqual(['11 dead fighters'])
    expect(topics('Seventeen terrorists were neutralised at the ford.')).toEqual(['17 dead fighters'])
    expect(topics('The raid cost nineteen lives.')).toEqual(['19 dead'])
    expect(topics('Four soldiers were killed and seven wounded.')).toEqual([
      '4 dead soldiers',
      '7 hurt soldiers',
    ])
  })

  it('reads who was taken away, over what “of” ties to them', () => {
    expect(topics('Gunmen seized 14 engineers at the dam.')).toEqual(['14 abducted workers'])
    expect(topics('Sixteen engineers of the state company Sundkraft were taken from a bus.')).toEqual([
      '16 abducted workers',
    ])
    expect(topics('Sixteen engineers of the state company Sundkraft were praised at a dinner.')).toEqual([
      '16 number of engineer',
    ])
  })

  it('reads inhabitants, voters and strikers', () => {
    expect(topics('The camp is home to 70,000 people.')).toEqual(['70000 inhabitants'])
    expect(topics('Some 4,000 dockers are on strike.')).toEqual(['4000 strikers workers'])
  })

  it('reads terms, bans and other lengths of time', () => {
    const names = (text: string): string[] => topics(text).map((told) => told.split(' ')[1] ?? '')
    expect(names('The driver was sentenced to six years in prison.')).toEqual(['prison'])
    expect(names('She was jailed for nine years.')).toEqual(['prison'])
    expect(names('The keeper may not play for four months.')).toEqual(['ban'])
    expect(names('The town was dark for two hours.')).toEqual(['outage'])
  })

  it('reads sums', () => {
    const names = (text: string): string[] => topics(text).map((told) => told.split(' ')[1] ?? '')
    expect(names('The board fined the line 210 million crowns.')).toEqual(['fine'])
    expect(names('Savers withdrew 40 million crowns in a day.')).toEqual(['withdrawn'])
    expect(names('He took a bribe of 90,000 crowns.')).toEqual(['bribe'])
    expect(names('The bank lent the town 60 million crowns.')).toEqual(['loan'])
  })

  it('tells of what a share is one', () => {
    expect(topics('The lender lost 9.7 per cent of its deposits.')).toEqual(['9.7 share of deposit'])
  })

  it('counts by the noun where the words do not tell', () => {
    expect(topics('The shed held seven ladders.')).toEqual(['7 number of ladder'])
  })

  it('says nothing of nouns of which a text counts many', () => {
    expect(topics('The shed held seven things.')).toEqual([])
  })
})
