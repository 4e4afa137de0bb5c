import { describe, expect, it } from 'vitest'
import { analyse } from '#core/analysis/analyse.ts'
import { readPlain } from '../claims/read-plain.ts'

/** Names and words that make two short reports those of one event. */
const STORY = 'The matter is with Oskar Tveitnes of Brattholm, who spoke with Runa Sletten in Vikedal.'

/** What is proposed as `quantity`, in two reports of one event: the values. */
function values(
  a: string,
  b: string,
  days: readonly [string, string] = ['2031-05-06', '2031-05-06'],
): string[] {
  const documents = [a, b].map((text, index) =>
    readPlain(`${index}.txt`, `# Report ${index} from Brattholm\n\n${text}\n\n${STORY}`, days[index] ?? ''),
  )
  return analyse(documents)
    .discrepancies.filter(({ type, hint }) => type === 'quantity' && hint === undefined)
    .flatMap(({ sides }) => sides.map(({ value }) => value))
}

/** Whether each difference between two reports of following days is called an update. */
function hints(a: string, b: string): (string | undefined)[] {
  const documents = [a, b].map((text, index) =>
    readPlain(
      `${index}.txt`,
      `# Report ${index} from Brattholm\n\n${text}\n\n${STORY}`,
      `2031-05-0${6 + index}`,
    ),
  )
  return analyse(documents).discrepancies.map(({ hint }) => hint)
}

describe('F6 and F44 what a later report brings up to date', () => {
  it('takes fewer that are missing, and not fewer that are dead, for news', () => {
    expect(
      hints(
        'Fourteen people are still missing after the ferry Ravnborg sank.',
        'Ten people are missing after the ferry Ravnborg sank.',
      ),
    ).toEqual(['superseded-update'])
    expect(
      hints(
        'Fourteen people died when the ferry Ravnborg sank.',
        'Ten people died when the ferry Ravnborg sank.',
      ),
    ).toEqual([undefined])
  })

  it('takes no crowd for one that grew overnight', () => {
    expect(
      hints(
        'About 200 people had gathered outside the courthouse in Brattholm.',
        'Nearly 2,000 people had gathered outside the courthouse in Brattholm.',
      ),
    ).toEqual([undefined])
  })
})

describe('F44 amounts by elimination', () => {
  it('compares sums, of which one report says what they are by a verb and one by a noun', () => {
    expect(
      values(
        'The harbour board fined the ferry line 210 million crowns on Monday.',
        'The penalty, of 120 million crowns, is the largest for years.',
      ),
    ).toHaveLength(2)
  })

  it('compares lengths of punishments in whatever unit and word', () => {
    expect(
      values('The former treasurer was jailed for nine years.', 'He was given a four-year term.'),
    ).toHaveLength(2)
    expect(
      values('The former treasurer was jailed for 18 months.', 'He must serve a year and a half in prison.'),
    ).toEqual([])
  })

  it('compares shares told as per cent and as parts', () => {
    expect(
      values(
        'The storm destroyed ten per cent of the apple harvest.',
        'Two out of every three acres of apples are ruined after the storm.',
      ),
    ).toHaveLength(2)
    expect(
      values(
        'Sixty-one per cent of the voters cast a ballot.',
        'Thirty-nine of every hundred voters cast no ballot.',
      ),
    ).toEqual([])
  })

  it('compares counts under kin nouns and without a noun', () => {
    expect(
      values(
        'Burglars took three paintings from the gallery.',
        'Five canvases are missing from the gallery.',
      ),
    ).toHaveLength(2)
    expect(
      values('The attendance was 31,400.', 'The match drew an official gate of 13,200 to the ground.'),
    ).toHaveLength(2)
  })

  it('puts aside what both reports give, rounded, bounded or in another unit', () => {
    expect(
      values('The slick lay ten miles off the island.', 'The slick lay sixteen kilometres off the island.'),
    ).toEqual([])
    expect(values('At least twenty boats were sunk in the storm.', 'The storm sank 34 boats.')).toEqual([])
  })

  it('takes a length of time in a coarser unit for the same', () => {
    expect(
      values('The crew were held for 47 days.', 'The crew were released after seven weeks in captivity.'),
    ).toEqual([])
  })

  it('keeps wishes and periods apart', () => {
    expect(
      values('The clerk was jailed for four years.', 'The prosecutor had asked for eight years in prison.'),
    ).toEqual([])
    expect(
      values(
        'The yard lost 45 million crowns in the last quarter.',
        'The yard made 120 million crowns in the year as a whole.',
      ),
    ).toEqual([])
  })

  it('keeps two rounds of a contest apart', () => {
    const kites = (of: string): string => `Nine kites rose from the beach${of}.`
    expect(values('The wind took 24 kites up from the beach.', kites(''))).toHaveLength(2)
    expect(
      values('In the first heat the wind took 24 kites up from the beach.', kites(' in the final')),
    ).toEqual([])
  })

  it('compares what is planned with what is planned', () => {
    expect(
      values(
        'The new quay would displace 9,600 people.',
        'The council says that 4,100 people will be displaced.',
      ),
    ).toHaveLength(2)
  })

  it('keeps some of more and all of them apart', () => {
    expect(
      values('The smith made eleven copper bells.', 'The smith made fourteen bells for all the churches.'),
    ).toEqual([])
    expect(
      values('The clerk was jailed for nine years.', 'The clerk must serve another five years in jail.'),
    ).toEqual([])
    expect(
      values(
        'The yard sold a third of its fleet for 200 million crowns.',
        'The fleet that the yard sold is worth 600 million crowns.',
      ),
    ).toEqual([])
    expect(
      values('The clinic leads a team of eleven nurses.', 'The nurse at the clinic has ten colleagues.'),
    ).toEqual([])
    expect(
      values(
        'The council debated the bridge in a four-hour meeting.',
        'The bridge is closed for seven hours, the council ruled.',
      ),
    ).toEqual([])
    expect(
      values('Profits at the yard fell by 14 per cent.', 'Turnover at the yard fell by 9 per cent.'),
    ).toEqual([])
  })

  it('reads amounts in two units', () => {
    expect(
      values('The wall is two metres and forty high.', 'The wall, 2.4 metres high, is of brick.'),
    ).toEqual([])
    expect(
      values('The clerk waited two hours and 30 minutes.', 'The clerk waited two and a half hours.'),
    ).toEqual([])
  })

  it('leaves ages, lengths of time since and other sorts alone', () => {
    expect(values('The skipper, 44, was unhurt.', 'The skipper left port 12 years ago.')).toEqual([])
    expect(values('The board met for two hours.', 'The board bought two boats.')).toEqual([])
  })
})
