import { describe, expect, it } from 'vitest'
import { analyse } from '#core/analysis/analyse.ts'
import { readPlain } from '../claims/read-plain.ts'

/** The sides of what is proposed of places over two reports of one event. */
function sides(a: string, b: string): string[][] {
  const documents = [a, b].map((text, index) => readPlain(`${index}.txt`, `# ${text}`, '2031-05-08'))
  return analyse(documents)
    .discrepancies.filter(({ type }) => type === 'location')
    .map((found) => found.sides.map(({ value }) => value))
}

describe('F49 places that two reports of one event leave over', () => {
  it.each([
    [
      'two spots',
      `Oskar Tveitnes shot in Brattholm\n\nThe shipowner Oskar Tveitnes was shot in Brattholm on Tuesday. A gunman fired twice as he knelt in the chapel, Inspector Runa Sletten said.`,
      `Tveitnes out of danger\n\nThe shipowner Oskar Tveitnes was in his car on the coast road near Brattholm on Tuesday when a gunman opened fire, Inspector Runa Sletten said.`,
      ['in his car on the coast road near Brattholm', 'in the chapel'],
    ],
    [
      'two towns',
      `Fishing talks agree on quotas\n\nDelegates of the Tarn islands met in Brattholm for two days of talks and agreed on quotas, said Runa Sletten, the mediator.`,
      `Quotas agreed for the Tarn islands\n\nNegotiators of the Tarn islands agreed on quotas after a meeting in Vikedal. The mediator, Runa Sletten, was content.`,
      ['in Brattholm', 'in Vikedal'],
    ],
    [
      'what was taken out of one place and lay in another',
      `Missing piper found dead\n\nThe piper Oskar Tveitnes, missing from Brattholm since April, has been found dead. Divers recovered the body from the canal, Inspector Runa Sletten said.`,
      `Body is that of Tveitnes\n\nThe piper Oskar Tveitnes, missing from Brattholm since April, is dead. Officers with dogs discovered the remains in the cellar of an old dairy, Inspector Runa Sletten said.`,
      ['from the canal', 'in the cellar of an old dairy'],
    ],
    [
      'the home of a relative and a gate',
      `Tveitnes held over Brattholm theft\n\nDetectives detained the broker Oskar Tveitnes at his sister's cottage over the Brattholm theft, Inspector Runa Sletten said.`,
      `Broker in custody\n\nThe broker Oskar Tveitnes was arrested over the Brattholm theft at the ferry terminal, Inspector Runa Sletten said.`,
      ["at his sister's cottage", 'at the ferry terminal'],
    ],
  ])('sets %s against each other', (_, a, b, expected) => {
    expect(sides(a, b)).toEqual([expected])
  })

  it.each([
    [
      'a place that the other report knows',
      `Oskar Tveitnes shot in Brattholm\n\nA gunman shot Oskar Tveitnes in the chapel of Brattholm on Tuesday, Inspector Runa Sletten said.`,
      `Tveitnes out of danger\n\nOskar Tveitnes was shot in his car on Tuesday, Inspector Runa Sletten said. He had left the chapel of Brattholm.`,
    ],
    [
      'two spellings of one place',
      `Landslide at Ramche\n\nA landslide buried four people at Ramche on Tuesday, Inspector Runa Sletten said.`,
      `Four buried by landslide\n\nFour people were buried by a landslide at Ramchhe on Tuesday, Inspector Runa Sletten said.`,
    ],
    [
      'where the wounded were taken',
      `Oskar Tveitnes shot\n\nA gunman shot Oskar Tveitnes in the chapel of Brattholm on Tuesday, Inspector Runa Sletten said.`,
      `Tveitnes fights for life\n\nOskar Tveitnes is in hospital after he was shot on Tuesday, Inspector Runa Sletten said.`,
    ],
    [
      'two words of which one is the end of the other',
      `Oskar Tveitnes shot\n\nA gunman shot Oskar Tveitnes in Brattholm in the courtyard on Tuesday, Inspector Runa Sletten said.`,
      `Tveitnes out of danger\n\nOskar Tveitnes was shot in Brattholm in the yard on Tuesday, Inspector Runa Sletten said.`,
    ],
    [
      'what is left, and what is left behind',
      `Thieves rob Brattholm museum\n\nThieves smashed a case in the Tarn gallery of the Brattholm museum and left with a crown on Tuesday, Inspector Runa Sletten said.`,
      `Crown stolen in Brattholm\n\nA crown was stolen from the Brattholm museum on Tuesday. A glove was left beneath the stairwell, Inspector Runa Sletten said.`,
    ],
    [
      'places of two days',
      `Second blast in Brattholm\n\nA bomb exploded in Brattholm on Tuesday, in the bus station, Inspector Runa Sletten said.`,
      `Brattholm after the bomb\n\nOn Friday a bomb had exploded in Brattholm. It went off in the courthouse, Inspector Runa Sletten said.`,
    ],
    [
      'where on board and where at sea',
      `Ferry Runa aground\n\nThe ferry Runa ran aground off Brattholm on Tuesday and stuck fast on a sandbank, the pilot Oskar Tveitnes said.`,
      `Fright on the Runa\n\nPassengers of the ferry Runa were on the vehicle deck when she ran aground off Brattholm on Tuesday, the pilot Oskar Tveitnes said.`,
    ],
    [
      'a place called by its name in two ways',
      `Search at Deh Sabz\n\nRescuers went on searching for two men in the coal mine of Deh Sabz on Tuesday, Inspector Runa Sletten said.`,
      `Two men still missing\n\nThe search for two men in the Dehsabz coal pit went on on Tuesday, Inspector Runa Sletten said.`,
    ],
  ])('says nothing of %s', (_, a, b) => {
    expect(sides(a, b)).toEqual([])
  })
})

describe('F50 directions', () => {
  const report = (where: string): string =>
    `Inspectors at the Tarn reactor\n\nInspectors spent six hours at the Tarn reactor on Tuesday, Runa Sletten said. The site lies ${where}.`

  it('sets opposite sides of one place against each other', () => {
    expect(
      sides(
        report('sixty kilometres north of the capital'),
        report('some 60 kilometres to the south of the capital'),
      ),
    ).toEqual([['60 kilometres to the south of the capital', 'sixty kilometres north of the capital']])
  })

  it('says nothing of directions that may be one, or from two places', () => {
    expect(
      sides(
        report('sixty kilometres north of the capital'),
        report('60 kilometres north-west of the capital'),
      ),
    ).toEqual([])
    expect(sides(report('ten miles north of Vikedal'), report('ten miles south of Brattholm'))).toEqual([])
  })
})

describe('F50 sides', () => {
  const report = (where: string): string =>
    `Rescuers reach hikers on Mount Tarn\n\nRescuers dug out four hikers of Brattholm on Tuesday after an avalanche on Mount Tarn, Runa Sletten said. ${where}`

  it.each([
    [
      'The avalanche came down on the northern slope of Mount Tarn.',
      'The avalanche buried them on the southern flank of Tarn.',
    ],
    [
      'The hut stands on the eastern bank of the Liru.',
      'The hut lies on the western side of the river Liru.',
    ],
    [
      'The avalanche hit the left wing of the hostel.',
      'It was the right-hand wing that the avalanche flattened.',
    ],
    [
      'The avalanche buried the northbound carriageway.',
      'The avalanche buried the southbound lanes of the road.',
    ],
    [
      'The hikers had climbed the north-west face when the avalanche came.',
      'The avalanche caught the hikers on the south-eastern face of the mountain.',
    ],
    ['The avalanche began on Tarn’s eastern ridge.', 'The avalanche began on the western ridge of Tarn.'],
  ])('sets “%s” against “%s”', (a, b) => {
    expect(sides(report(a), report(b))).toHaveLength(1)
  })

  it.each([
    // One side.
    [
      'The avalanche came down on the northern slope of Mount Tarn.',
      'The avalanche buried them on the north-eastern flank of Tarn.',
    ],
    // Sides of two things.
    [
      'The hut stands on the eastern bank of the Liru.',
      'The chapel stands on the western bank of the Vikedal.',
    ],
    // A report that tells of both.
    [
      'The avalanche came down on the northern slope of Mount Tarn. The southern slope was spared.',
      'The avalanche buried them on the southern flank of Tarn.',
    ],
    // Parts of two sorts.
    ['The avalanche hit the left wing of the hostel.', 'Oskar Tveitnes has lost his right eye.'],
    // Vague parts, of which nothing says that they are of one thing.
    ['A bakery burned in the northern suburbs.', 'Shops shut in the southern suburbs.'],
  ])('says nothing of “%s” and “%s”', (a, b) => {
    expect(sides(report(a), report(b))).toEqual([])
  })
})
