import { describe, expect, it } from 'vitest'
import { analyse } from '#core/analysis/analyse.ts'
import { readPlain } from '../claims/read-plain.ts'

const STORY = 'The matter is with Oskar Tveitnes of Brattholm, who spoke with Runa Sletten in Vikedal.'

/** The rules that propose something over two reports of one event, without likely updates. */
function rules(a: string, b: string): string[] {
  const documents = [a, b].map((text, index) =>
    readPlain(`${index}.txt`, `# Report ${index} from Brattholm\n\n${text}\n\n${STORY}`, '2031-05-06'),
  )
  return analyse(documents)
    .discrepancies.filter(({ hint }) => hint === undefined)
    .map(({ explanation }) => /F\d+/u.exec(explanation[0] ?? '')?.[0] ?? '')
}

describe('F55 what tells no state', () => {
  it.each([
    [
      'a participle before its noun',
      'The surge in Brattholm killed nine people on Monday night.',
      'The traders of Brattholm gain nothing from a drowned market, the surge in Brattholm or not.',
      'Nobody was killed by the surge in Brattholm on Monday night.',
    ],
    [
      'hearsay',
      'Nobody was killed in the fire in the Brattholm school on Monday.',
      'Messages on social media said that a pupil was killed in the fire in the Brattholm school on Monday.',
      'A pupil was killed in the fire in the Brattholm school on Monday.',
    ],
    [
      'a part of the whole',
      'The council of Brattholm approved the budget on Monday.',
      'The council of Brattholm rejected the clause on dogs in the budget on Monday.',
      'The council of Brattholm rejected the budget on Monday.',
    ],
    [
      'shots at somebody, and into the air',
      'The police did not fire at the marchers in Brattholm on Monday.',
      'The police fired into the air before the marchers in Brattholm on Monday.',
      'The police opened fire on the marchers in Brattholm on Monday.',
    ],
    [
      'two groups that one report tells apart',
      'The teachers of Brattholm rejected the pay offer on Monday.',
      'The nurses of Brattholm accepted the pay offer on Monday, and the teachers stay out.',
      'The teachers of Brattholm accepted the pay offer on Monday.',
    ],
  ])('F55: leaves %s alone', (_, one, other, against) => {
    expect(rules(one, other)).toEqual([])
    expect(rules(one, against)).not.toEqual([])
  })
})

describe('F44 amounts of parts', () => {
  it.each([
    [
      'one of several places',
      'At three ports 4,200 dockers walked out on Monday.',
      'At the gates of Brattholm port 1,100 dockers walked out on Monday.',
      'In all 1,100 dockers walked out on Monday.',
    ],
    [
      'a part of the time',
      'The hospital trust lost 14 million crowns last year.',
      'In the first half of last year the hospital trust lost 9 million crowns.',
      'The hospital trust lost 9 million crowns last year.',
    ],
    [
      'families and people',
      'The flood drove 300 families from their homes on Monday.',
      'The flood drove 1,350 people from their homes on Monday.',
      'The flood drove 700 families from their homes on Monday.',
    ],
  ])('F44: keeps %s apart', (_, one, other, against) => {
    expect(rules(one, other)).toEqual([])
    expect(rules(one, against)).not.toEqual([])
  })
})

describe('F53 words that answer', () => {
  it('F53: takes words that turn a sentence over for those of another', () => {
    const first = '“We were lucky today, and I am not ashamed of it,” said Runa Sletten.'
    expect(rules(first, '“We were not lucky today, and I am ashamed of it,” said Oskar Tveitnes.')).toEqual(
      [],
    )
    expect(
      rules(first, '“We were lucky today, and I am not ashamed of it,” said Oskar Tveitnes.'),
    ).not.toEqual([])
  })
})

describe('F26 numerals', () => {
  it('F26: takes a number in digits for the same in words', () => {
    const first = '“I have baked here for thirty years and sold to all of you,” said Runa Sletten.'
    expect(
      rules(first, '“I have baked here for 30 years and sold to all of you,” said Runa Sletten.'),
    ).toEqual([])
    expect(
      rules(first, '“I have baked here for 13 years and sold to all of you,” said Runa Sletten.'),
    ).not.toEqual([])
  })
})

describe('F82 what was not done', () => {
  it('F82: reads no doer where the verb takes “no”', () => {
    const first = 'Rebels freed the eleven soldiers at Brattholm on Monday.'
    expect(rules(first, 'The government freed no rebel in return for the soldiers at Brattholm.')).toEqual([])
  })
})

describe('F5 none of some', () => {
  it('F5: takes none among some of those concerned for none of these alone', () => {
    const first = 'Two border guards were killed in the clash at Brattholm on Monday.'
    expect(
      rules(first, 'There were no casualties among the hunters in the clash at Brattholm on Monday.'),
    ).toEqual([])
    expect(rules(first, 'There were no casualties in the clash at Brattholm on Monday.')).not.toEqual([])
  })
})

describe('F73 what was over', () => {
  it('F73: takes what lasted so many days for what was so before', () => {
    const open = 'The Green Shield reopened the road to Brattholm in May.'
    expect(rules(open, 'The Green Shield closed the road to Brattholm for nine days in May.')).toEqual([])
  })
})
