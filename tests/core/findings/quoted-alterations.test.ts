import { describe, expect, it } from 'vitest'
import { analyse } from '#core/analysis/analyse.ts'
import type { Discrepancy } from '#core/findings/discrepancy.ts'
import { readPlain } from '../claims/read-plain.ts'

const STORY =
  'The ferry Solbris sank off Brattholm on Tuesday with 40 people aboard. Oskar Tveitnes, who keeps the light at Vikedal, watched from the quay.'

/** One sentence in two reports, with the words that stand before the marks. */
function altered(
  a: string,
  b: string,
  leads: readonly [string, string] = [
    'Runa Sletten, the harbour master, said:',
    'The harbour master told us:',
  ],
): readonly Discrepancy[] {
  return analyse(
    [a, b].map((words, index) =>
      readPlain(`${index}.txt`, `# Report ${index}\n\n${STORY}\n\n${leads[index]} “${words}”`, '2031-05-06'),
    ),
  ).discrepancies.filter(({ type }) => type === 'quote-alteration')
}

describe('F26: a word, a number or a qualifier changed, of which one report does not name the speaker', () => {
  it.each([
    ['But I did not hear who was calling there.', 'But I did not mind who was calling there.'],
    ['We knew the bow door was open.', 'We feared the bow door was open.'],
    ['I will never sail with that man again.', 'I will gladly sail with that man again.'],
    ['The owners were warned in writing.', 'The owners were thanked in writing.'],
    ['It was our fault, and somebody will pay.', 'It was their fault, and somebody will pay.'],
    ['Nobody asked me before the ship left.', 'Nobody asked me after the ship left.'],
    ['I signed for forty of them.', 'I signed for fourteen of them.'],
    ['They should build a second jetty here.', 'They should burn a second jetty here.'],
    ['He was a friend of the company.', 'He was an enemy of the company.'],
    ['I have seen nothing like it in thirty years.', 'I have seen much like it in thirty years.'],
    ['We can feed the families until Sunday.', 'We cannot feed the families until Sunday.'],
    ['Nobody told us anything for an hour.', 'Nobody told us anything for three hours.'],
    ['Perhaps the captain was asleep.', 'The captain was asleep.'],
    ['The inspectors almost always came on time.', 'The inspectors always came on time.'],
    ['I voted with the council on the lights.', 'I voted against the council on the lights.'],
  ])('shows “%s” as “%s”', (a, b) => expect(altered(a, b)).toHaveLength(1))

  it.each([
    ['We cannot rule out that the bow door was open.', 'We can rule out that the bow door was open.'],
    ['No survey told us that the jetty was unsafe.', 'A survey told us that the jetty was unsafe.'],
    ["We won't pay for a second jetty here.", 'We will pay for a second jetty here.'],
    [
      'We did not come for the boats. We came for the nets.',
      'We came for the boats, and we came for the nets.',
    ],
    ["They didn't tell the owners about the bow door.", 'They told the owners about the bow door.'],
    ['He does not answer the harbour office at night.', 'He answers the harbour office at night.'],
  ])('asks once about “%s” and “%s”, whichever word each rule sees', (one, other) => {
    const both: readonly [string, string] = ['Runa Sletten, the harbour master, said:', 'Runa Sletten said:']
    expect(altered(one, other, both)).toHaveLength(1)
  })

  it.each([
    ['The ship was old and tired.', 'The ship was old but tired.'],
    ['We shall begin the search at first light.', 'We shall start the search at first light.'],
    ['We have to help the families now.', 'We must help the families now.'],
    ['He does not know what he is saying.', "He doesn't know what he's saying."],
    ['The harbour was grey that morning.', 'The harbor was gray that morning.'],
    ['I looked for my daughter that night, in every boat.', 'I looked for my daughter that night.'],
    ['We waited an hour for the divers that night.', 'We waited one hour for the divers that night.'],
    ['The lamp was lit at nine.', 'The tower has three lamps and a bell.'],
    ['We are waiting for the divers and for news.', 'We are waiting for the bus and for rain.'],
  ])('leaves “%s” beside “%s” alone', (a, b) => expect(altered(a, b)).toEqual([]))
})

describe('F26: a cut at the beginning that turns the sense', () => {
  it.each([
    ['I do not believe that the company lied to us.', 'The company lied to us.'],
    ['If the owners refuse, we will close the harbour.', 'We will close the harbour.'],
    ['It would be wrong to say that the crew ran away.', 'The crew ran away.'],
    ['Nobody here thinks the pilot was drunk.', 'The pilot was drunk.'],
  ])('shows “%s” as “%s”', (a, b) => expect(altered(a, b)).toHaveLength(1))

  it.each([
    ['As I said on Monday, we will close the harbour.', 'We will close the harbour.'],
    ['My friends, the company lied to us.', 'The company lied to us.'],
  ])('leaves “%s” as “%s” alone', (a, b) => expect(altered(a, b)).toEqual([]))

  it('leaves a cut alone that the text before the marks makes good', () =>
    expect(
      altered('I do not believe that the company lied to us.', 'the company lied to us.', [
        'Runa Sletten, the harbour master, said:',
        'Runa Sletten does not believe that',
      ]),
    ).toEqual([]))
})

describe('F26: a sentence behind the same sentence', () => {
  it('counts what was said before, also where words of the report stand between', () => {
    const speech = (word: string): string =>
      `I sailed her out,” the harbour master said. “And nobody ${word} me.`
    expect(altered(speech('stopped'), speech('thanked'))).toHaveLength(1)
  })
})
