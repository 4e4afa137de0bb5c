import { describe, expect, it } from 'vitest'
import { analyse } from '#core/analysis/analyse.ts'
import { kindOfNumbered, plainNumber } from '#core/claims/lexicon/english-numbered.ts'
import { PLACE_NAME } from '#core/text/place-name.ts'
import { readPlain } from '../claims/read-plain.ts'

/** What is proposed over two reports of one event: type and values. */
function proposed(a: string, b: string): string[] {
  const documents = [a, b].map((text, index) => readPlain(`${index}.txt`, `# ${text}`, '2031-05-08'))
  return analyse(documents).discrepancies.map(
    ({ type, sides }) => `${type}: ${sides.map(({ value }) => value).join(' | ')}`,
  )
}

const BUS = (where: string): string =>
  `Nine die on Brattholm highway\n\nNine people were killed on Tuesday when a bus fell into a ravine ${where}, Inspector Runa Sletten said.`

describe('F108 places told by their number', () => {
  it.each([
    [
      'kilometres of a road, and reads no amount there',
      `Bus plunges off Brattholm pass\n\nA bus with 31 people left the road at kilometre 114 of the Brattholm highway on Tuesday, killing nine, Inspector Runa Sletten said.`,
      BUS('at km 96 of the Brattholm highway'),
      ['location: kilometre 114 | km 96'],
    ],
    [
      'a mark of kilometres and a post',
      `Bus plunges off Brattholm pass\n\nA bus fell into a ravine at the 114-km mark of the Brattholm highway on Tuesday, killing nine, Inspector Runa Sletten said.`,
      BUS('at kilometre post 96'),
      ['location: 114-km mark | kilometre post 96'],
    ],
    [
      'shafts',
      `Blast at Brattholm mine\n\nNine miners died on Tuesday when gas exploded in Shaft 3 of the Brattholm colliery, Inspector Runa Sletten said.`,
      `Gas kills nine in Brattholm\n\nGas killed nine men at the Brattholm colliery on Tuesday. The explosion tore through Shaft No. 5, said Runa Sletten, the inspector.`,
      ['location: Shaft 3 | Shaft No. 5'],
    ],
    [
      'floors',
      `Patient dies in Brattholm clinic fire\n\nA fire that broke out on the third floor of the Brattholm clinic on Tuesday killed a patient, Inspector Runa Sletten said.`,
      `One dead in clinic fire\n\nA patient died on Tuesday in a fire at the Brattholm clinic. The flames started on the fifth floor, Inspector Runa Sletten said.`,
      ['location: fifth floor | third floor'],
    ],
  ])('sets %s against each other', (_, a, b, expected) => {
    expect(proposed(a, b)).toEqual(expected)
  })

  it.each([
    [
      'one number in two forms',
      `Patient dies in Brattholm clinic fire\n\nA fire that broke out on the third floor of the Brattholm clinic on Tuesday killed a patient, Inspector Runa Sletten said.`,
      `One dead in clinic fire\n\nA patient died on Tuesday in a fire at the Brattholm clinic. The flames started on the 3rd storey, Inspector Runa Sletten said.`,
    ],
    [
      'a report that tells of both',
      BUS('at kilometre 114'),
      `${BUS('at km 96')} A second bus stopped in time at km 114.`,
    ],
    ['numbers of two sorts of place', BUS('behind Tunnel 4'), BUS('at km 96')],
    [
      'what is counted, not numbered',
      BUS('after it had hit two cars'),
      BUS('after it had hit car 3 of a goods train'),
    ],
  ])('leaves %s', (_, a, b) => {
    expect(proposed(a, b).filter((text) => text.startsWith('location'))).toEqual([])
  })

  it('knows one number in many forms', () => {
    expect(['two', '2', 'second', '2nd', '02'].map(plainNumber)).toEqual(['2', '2', '2', '2', '2'])
    expect(['B', '14a'].map(plainNumber)).toEqual(['b', '14a'])
    expect(kindOfNumbered('hangar')).toBe(kindOfNumbered('hall'))
  })
})

describe('S21 names of places', () => {
  const found = (text: string): string | undefined => new RegExp(PLACE_NAME, 'u').exec(text)?.[0]

  it.each([
    ['near Umm al-Tarf on Friday', 'Umm al-Tarf'],
    ['in Ras el Kheir and', 'Ras el Kheir'],
    ['to San Telmo de la Vega today', 'San Telmo de la Vega'],
    ['by Brattholm an officer said', 'Brattholm'],
    ['from Vikedal in the north', 'Vikedal'],
  ])('takes all of %s', (text, name) => expect(found(text)).toBe(name))

  it('F50: reads a direction from a village whose name has a small word', () => {
    expect(
      proposed(
        `Drone strikes truck near Umm al-Tarf\n\nA drone hit a fuel truck on Tuesday some 40 kilometres north of the village of Umm al-Tarf, killing the driver, Colonel Runa Sletten said.`,
        `Driver dies as drone hits truck\n\nA fuel truck was hit by a drone on Tuesday 40 kilometres south of Umm al-Tarf and its driver was killed, Colonel Runa Sletten said.`,
      ),
    ).toEqual([
      'location: 40 kilometres north of the village of Umm al-Tarf | 40 kilometres south of Umm al-Tarf',
    ])
  })
})
