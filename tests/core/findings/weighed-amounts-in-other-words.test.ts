import { describe, expect, it } from 'vitest'
import { analyse } from '#core/analysis/analyse.ts'
import { readPlain } from '../claims/read-plain.ts'

/** Names that make two reports one story. */
const STORY = 'The ferryman Oskar Tveitnes lives in Brattholm. The pilot Runa Sletten comes from Vikedal.'

/** What makes a report long. */
const REST = 'The weather was grey, and nobody on the quay could say when it would change again. '.repeat(12)

/** The sides of the amounts that are proposed over two reports of one story. */
function sides(a: string, b: string): string[][] {
  const documents = [a, b].map((text, index) =>
    readPlain(`${index}.txt`, `# Report ${index}\n\n${text}\n\n${STORY}\n\n${REST}`, '2031-05-06'),
  )
  return analyse(documents)
    .discrepancies.filter(({ explanation }) => /^Rule F(?:8[46]|91):/u.test(explanation[0] ?? ''))
    .map((found) => found.sides.map(({ value }) => value))
}

describe('F91 amounts that no clause ties together', () => {
  it.each([
    [
      'one of several',
      'After all 96 polling stations in Brattholm had reported, Oskar Tveitnes had won.',
      'In one polling station in Brattholm Oskar Tveitnes asked for a recount.',
    ],
    [
      'a number a day',
      'The ferry to Brattholm was carrying 231 passengers that night.',
      'The ferry to Brattholm carries 900 passengers a day.',
    ],
    [
      'an age of another time',
      'Runa Sletten, 26, was barred in Brattholm from flying.',
      'Her doctor in Brattholm has been beside Runa Sletten since she was fifteen.',
    ],
  ])('does not compare %s', (_, a, b) => {
    expect(sides(a, b)).toEqual([])
  })

  it.each([
    [
      'a number of',
      'Divers at the Brattholm ferry brought the number of confirmed dead to 41.',
      'The families at the Brattholm ferry say 63 people lost their lives.',
      ['41', '63 people'],
    ],
    [
      'a phrase without a verb',
      'The ferry to Brattholm was carrying 231 persons that night.',
      '340 aboard the ferry to Brattholm that night, no list.',
      ['231 persons', '340'],
    ],
    [
      'idioms',
      'Some 3,000 people left their homes in the Vikedal valley after the flood.',
      'The prefecture evacuated 1,200 people from the Vikedal valley after the flood.',
      ['1,200 people', 'Some 3,000 people'],
    ],
    [
      'shares',
      'The Brattholm savings bank paid out 9.7 per cent of its deposits.',
      'The Brattholm savings bank gave out 5.8 percent of deposits.',
      ['5.8 percent', '9.7 per cent'],
    ],
    [
      'ages',
      'Oskar Tveitnes, 67, lay on the quay.',
      'Oskar Tveitnes, aged 76, was found on the quay.',
      ['67', '76'],
    ],
    [
      'ages of things',
      'The 19-year-old aircraft had been inspected in the Vikedal hangar in spring.',
      'In the Vikedal hangar in spring the aircraft was fourteen years old.',
      ['19-year-old', 'fourteen'],
    ],
    [
      'what two small reports of one story count of one noun',
      'Nine crates washed ashore, said the harbour master.',
      'Fourteen crates washed ashore near the lighthouse.',
      ['Fourteen crates', 'Nine crates'],
    ],
    [
      'sums by what is done with them',
      'Customers of the savings bank withdrew 1.2 billion crowns in three days.',
      'The withdrawals from the savings bank came to 740 million crowns.',
      ['1.2 billion crowns', '740 million crowns'],
    ],
    [
      'lengths of time by what takes so long',
      'The skipper waited seven hours for a doctor at the clinic.',
      'At the clinic the skipper waited two hours for the doctor.',
      ['seven hours', 'two hours'],
    ],
    [
      'what is done to those counted',
      'The court heard about the deaths of thirteen in the lock.',
      'Nine people lost their lives in the lock.',
      ['Nine people', 'thirteen'],
    ],
  ])('compares %s', (_, a, b, expected) => expect(sides(a, b)).toEqual([expected]))

  it.each([
    ['another year', 'Nine people died on the quay.', 'In 2019 a fire there killed 31 people.'],
    ['another event', 'Nine people died on the quay.', 'Another fire in the town killed 31 people.'],
    ['a part', 'Nine people died on the quay.', 'Two of the nine people died in hospital.'],
    ['one group of all', 'Nine people died on the quay.', 'Two soldiers were killed.'],
    [
      'an event that is named',
      'Nine people died.',
      'It is the third after the fire in Vikedal in which two died.',
    ],
    [
      'a thing told apart',
      'The yard has eight storeys.',
      'They took off the three storeys that nobody allowed.',
    ],
    ['either of two', 'Nine people died on the quay.', 'Fifteen people were killed or wounded.'],
    [
      'what came in and what there is',
      'The store took in 1,200 samples of barley.',
      'With the barley the store holds 9,000 samples.',
    ],
    [
      'what had been said before',
      'Officials had spoken of fifteen sick children.',
      'There are 23 sick children, officials said.',
    ],
    [
      'a crowd at other hours',
      'In the early evening 4,000 people stood in the square.',
      'Around midnight some 6,500 people stood in the square.',
    ],
    [
      'one noun at another time',
      'A group of 30 youths threw stones at the station.',
      'But later about 100 youths threw stones at the station.',
    ],
    [
      'the whole of which some are told',
      'Five gunners died, four of them by mistake.',
      'Three of the four gunners killed by mistake died in one house.',
    ],
    [
      'shares of two wholes',
      'The cut took down 65% of traffic to Brattholm.',
      'It took down 55 percent of traffic in Vikedal.',
    ],
    [
      'bids of two bidders',
      'The Sletten line has bid 6.3 billion crowns for the ferries and sheds of the harbour board.',
      'For sheds and ferries that the harbour board owns the Tveitnes line bid 6.8 billion crowns.',
    ],
    [
      'years without a match for a ban',
      'Runa Sletten has not raced for five years.',
      'Oskar Tveitnes came back after a ban of two years.',
    ],
    ['other persons', 'Oskar Tveitnes, 67, lay on the quay.', 'Runa Sletten, 34, lay on the quay.'],
  ])('leaves %s alone', (_, a, b) => expect(sides(a, b)).toEqual([]))

  // What differs from the pairs above is only what tells two things apart.
  it.each([
    [
      'what there is',
      'The store holds 4,000 samples of barley.',
      'With the barley the store holds 9,000 samples.',
    ],
    [
      'what is said now',
      'Officials speak of fifteen sick children.',
      'There are 23 sick children, officials said.',
    ],
    [
      'a crowd of one hour',
      'In the evening 4,000 people stood in the square.',
      'In the evening some 6,500 people stood in the square.',
    ],
    [
      'all who were hurt',
      'The quake hurt 140 people, the governor said.',
      'The quake hurt 62 people, the governor said.',
    ],
    [
      'one noun at one time',
      'A group of 30 youths threw stones at the station.',
      'About 100 youths threw stones at the station.',
    ],
    [
      'all who are told',
      'Five gunners died in the house by mistake.',
      'The three gunners killed by mistake died in the house.',
    ],
    [
      'shares of one whole',
      'The cut took down 65% of traffic to Brattholm.',
      'It took down 55 percent of traffic to Brattholm.',
    ],
    [
      'bids of one bidder',
      'The Sletten line has bid 6.3 billion crowns for the ferries and sheds of the harbour board.',
      'For sheds and ferries that the harbour board owns the Sletten line bid 6.8 billion crowns.',
    ],
    [
      'the whole sum',
      'The Sletten line is paying 281 million crowns for the ferries and sheds of the harbour board.',
      'For sheds and ferries that the harbour board owns the Sletten line pays 334 million crowns.',
    ],
    [
      'lengths of a ban',
      'Runa Sletten must not race for five years.',
      'Runa Sletten got a ban of two years.',
    ],
  ])('compares %s', (_, a, b) => expect(sides(a, b)).toHaveLength(1))
})

describe('F91 amounts of one topic in other words', () => {
  it.each([
    [
      'the number of deaths as so many',
      'Fever at the Brattholm camp has killed 37 people, Oskar Tveitnes said.',
      'For the Brattholm camp Oskar Tveitnes gave the number of deaths as 19.',
      ['37 people', '19'],
    ],
    [
      'people brought up',
      'Rescuers at the Brattholm mine brought up five divers, Oskar Tveitnes said.',
      'Eight divers were pulled from the mine at Brattholm, Oskar Tveitnes said.',
      ['five divers', 'Eight divers'],
    ],
    [
      'guards who fell',
      'The raid on Brattholm killed 17 bodyguards of Oskar Tveitnes.',
      'Eleven bodyguards of Oskar Tveitnes fell on the field of honour in the raid on Brattholm.',
      ['17 bodyguards', 'Eleven bodyguards'],
    ],
  ])('are set against each other: %s', (_, a, b, amounts) => {
    expect(sides(a, b).map((one) => one.toSorted())).toEqual([amounts.toSorted()])
  })

  it.each([
    [
      'those killed on a bus and those aboard another',
      'The bomb at Brattholm killed six people on a bus, Oskar Tveitnes said.',
      'The coach at Brattholm was carrying 52 people, Oskar Tveitnes said.',
    ],
    [
      'up to so many, and so many',
      'Up to 30 divers may be sent into the mine at Brattholm, Oskar Tveitnes said.',
      'Rescuers at the Brattholm mine brought up five divers, Oskar Tveitnes said.',
    ],
    [
      'nearly 20 and 17',
      'Nearly 20 people have been detained in Brattholm, Oskar Tveitnes said.',
      'The 17 people detained in Brattholm on Saturday are members of the club of Oskar Tveitnes.',
    ],
  ])('are not set against each other: %s', (_, a, b) => {
    expect(sides(a, b)).toEqual([])
  })
})

describe('F86 ages of the one whom a text is about', () => {
  const life = 'Oskar Tveitnes sang. Oskar Tveitnes wrote. Oskar Tveitnes kept bees.'

  it.each([
    [
      'told by a pronoun and by the age alone',
      `${life} He was 58.`,
      `${life} The 64-year-old died at home in Brattholm.`,
    ],
    [
      'told with the death',
      `Oskar Tveitnes, voice of the coast, dies at 58. ${life}`,
      `Oskar Tveitnes died at the age of 64. ${life}`,
    ],
  ])('are set against each other, %s', (_, a, b) => {
    expect(sides(a, b)).toHaveLength(1)
  })

  it.each([
    ['a year apart', `${life} He was 58.`, `${life} The 59-year-old died at home in Brattholm.`],
    [
      'of somebody else',
      `${life} He was 58.`,
      `${life} The 64-year-old Egil Myrvang died at home in Brattholm.`,
    ],
  ])('are not where they are %s', (_, a, b) => {
    expect(sides(a, b)).toEqual([])
  })
})
