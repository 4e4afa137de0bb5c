import { describe, expect, it } from 'vitest'
import { analyse } from '#core/analysis/analyse.ts'
import type { Discrepancy } from '#core/findings/discrepancy.ts'
import { readPlain } from '../claims/read-plain.ts'

function proposedOf(headline: string, text: string): readonly Discrepancy[] {
  return analyse([readPlain('0.txt', `# ${headline}\n\n${text}`, '2031-05-06')]).discrepancies
}

/** Proposals of one rule for one article. */
function proposed(rule: string, headline: string, text: string): Discrepancy[] {
  return proposedOf(headline, text).filter(({ explanation }) => explanation[0]?.startsWith(`Rule ${rule}:`))
}

describe('F102 all of a group and some of it', () => {
  it('is reported where a headline tells of all what the text denies of some', () => {
    expect(
      proposed(
        'F102',
        'Nobody hurt as tower falls in Alvik',
        'The tower fell at noon on Monday. Seven masons were injured, and one of them lost an eye, the clinic said.',
      ),
    ).toMatchObject([{ type: 'headline-body', internal: true }])
    expect(
      proposedOf(
        'All Orsk miners freed at last',
        'Buses came down from the hills on Monday. Families waited with flowers. Nine miners are still being held in a camp near the border, the union said.',
      ),
    ).toMatchObject([{ type: 'headline-body', internal: true }])
  })

  it('is reported of two places of a text that speak of the same people', () => {
    expect(
      proposed(
        'F102',
        'Camp near Orsk empties',
        'Buses came down from the hills on Monday. Every one of the 31 nurses is free, the governor said. Three nurses are still in the rebels’ hands, and talks go on.',
      ),
    ).toMatchObject([{ type: 'status-outcome', internal: true }])
  })

  it('is not reported where nearly all are meant, or all but some', () => {
    for (const headline of ['Nearly all Orsk miners freed', 'All but nine Orsk miners freed'])
      expect(
        proposed(
          'F102',
          headline,
          'Buses came down from the hills on Monday. Nine miners are still being held in a camp near the border, the union said.',
        ),
      ).toEqual([])
  })

  it('is not reported of other people, or of what was at an hour', () => {
    expect(
      proposed(
        'F102',
        'Camp near Orsk empties',
        'No rider was killed, the club said. Three people died on the road to the camp.',
      ),
    ).toEqual([])
    expect(
      proposed(
        'F102',
        'Camp near Orsk empties',
        'All the nurses were freed on Monday, the governor said. At 6:30 three nurses were still being held in the yard.',
      ),
    ).toEqual([])
  })
})

describe('F57 two groups of one text', () => {
  it('are not one where nobody of the one and some of the other are told of', () => {
    expect(
      proposed(
        'F57',
        'Raid on sailing club in Alvik',
        'No sailor was arrested, the prosecutor said. Three people were taken into custody: a cook, a driver and a nurse.',
      ),
    ).toEqual([])
  })
})

describe('F103 all of one noun, counted twice', () => {
  it('is reported where no other number of the text makes up the difference', () => {
    expect(
      proposed(
        'F103',
        'Night at the mint',
        'Two burglars climbed over the roof of the mint in Alvik on Monday. A tram driver saw the lights go out. All five burglars wore yellow coats, she said.',
      ),
    ).toMatchObject([{ type: 'quantity', internal: true, sides: [{}, {}] }])
  })

  it('is not reported where others join, or a third number makes it up', () => {
    expect(
      proposed(
        'F103',
        'Night at the mint',
        'Two burglars climbed over the roof of the mint in Alvik on Monday. Another three burglars waited below. All five burglars wore yellow coats.',
      ),
    ).toEqual([])
    expect(
      proposed(
        'F103',
        'Night at the mint',
        'Two burglars climbed over the roof of the mint in Alvik on Monday, and three men waited below. All five burglars wore yellow coats.',
      ),
    ).toEqual([])
  })

  it.each([
    [
      'all of them, behind the count',
      'She wrote eleven novels in a hut above Alvik. She leaves a dog and nine novels, every one of which is in print.',
    ],
    [
      'all of them, in what may be done',
      'Fourteen buses stood idle in the yard at Alvik. The owner would sell all eleven of the buses by Friday.',
    ],
    [
      'those of one owner, the digits in another order',
      'Its 3,700 soldiers keep the road to Alvik open. Of its 7,300 soldiers and police, half come from abroad.',
    ],
    [
      'those that are known',
      'Five lorries came up the road to Alvik before dawn. At noon the three lorries drove back to the coast.',
    ],
    [
      'those who did it, by other words',
      'Three men in black climbed over the roof of the mint in Alvik. The four raiders changed there into a grey van.',
    ],
  ])('is reported of %s', (_, text) => {
    expect(proposed('F103', 'Report from Alvik', text)).toMatchObject([{ type: 'quantity', internal: true }])
  })

  it.each([
    [
      'of some, told by what follows',
      'Five lorries came up the road to Alvik before dawn. The three lorries that carried flour drove back.',
    ],
    [
      'of those counted before',
      'The navy had captured eight pirates off Alvik in spring. By noon all twelve pirates were on deck.',
    ],
    [
      'where nearly all are meant',
      'Fourteen buses stood idle in the yard at Alvik. By noon nearly all eleven buses were gone.',
    ],
    [
      'of two owners in other numbers',
      'Its 3,700 soldiers keep the road to Alvik open. Of its 5,200 soldiers and police, half come from abroad.',
    ],
    [
      'of people to whom something was done',
      'Three men were killed on the bridge at Alvik. The four raiders drove off by the coast road.',
    ],
    [
      'of one and the rest',
      'Three men in black climbed over the roof of the mint. One man kept the engine running. The four raiders drove off.',
    ],
  ])('is not reported %s', (_, text) => {
    expect(proposed('F103', 'Report from Alvik', text)).toEqual([])
  })

  it('is not reported of two groups, or of what any text counts', () => {
    expect(
      proposed(
        'F103',
        'Night at the mint',
        'Two masked burglars climbed over the roof of the mint in Alvik. All five convicted burglars of last week’s trial were in prison.',
      ),
    ).toEqual([])
    expect(
      proposed(
        'F103',
        'Night at the mint',
        'Two people climbed over the roof of the mint in Alvik. All five people in the tram saw it.',
      ),
    ).toEqual([])
  })
})

describe('F41 a count that is all', () => {
  it('is no part of the headline’s where nobody else was', () => {
    const text = (end: string): string =>
      `Stones flew in Alvik on Monday. One student was killed on the bridge. ${end} Two girls are in hospital.`
    expect(
      proposed('F41', 'Three dead in Alvik', text('Nobody else was killed, doctors said.')),
    ).toHaveLength(1)
    expect(proposed('F41', 'Three dead in Alvik', text('Doctors gave no names.'))).toEqual([])
  })
})
