import { describe, expect, it } from 'vitest'
import { analyse } from '#core/analysis/analyse.ts'
import type { Discrepancy } from '#core/findings/discrepancy.ts'
import { readPlain } from '../claims/read-plain.ts'

/** Proposals of rule F40 for one article. */
function proposed(headline: string, text: string): Discrepancy[] {
  const documents = [readPlain('0.txt', `# ${headline}\n\n${text}`, '2031-05-06')]
  return analyse(documents).discrepancies.filter(({ explanation }) => explanation[0]?.startsWith('Rule F40:'))
}

describe('F40 a headline and what its text tells', () => {
  it('reports an outcome that the text denies', () => {
    const [found] = proposed(
      'Harbour master Sletten resigns',
      'Runa Sletten, harbour master of Vikedal, met the council on Monday. Sletten said that she would not resign over the crane.',
    )
    expect(found).toMatchObject({
      type: 'headline-body',
      internal: true,
      sides: [{ value: 'resigns' }, { value: 'not resign' }],
    })
  })

  it('takes nobody who could not be reached by the paper for somebody or something that did not get there', () => {
    const title = 'Inquiry reaches harbour master'
    expect(proposed(title, 'The inquiry of the crane fall has not reached the harbour master.')).toHaveLength(
      1,
    )
    expect(
      proposed(title, 'Runa Sletten, the harbour master of Vikedal, could not be reached on Monday.'),
    ).toEqual([])
  })

  it('reports an outcome whose opposite the text tells in other words', () => {
    expect(
      proposed(
        'Strike called off after night of talks',
        'The talks in Vikedal ended at four in the morning. The strike goes on, the union said.',
      ),
    ).toHaveLength(1)
    expect(
      proposed(
        'PILOT, 52, DIES IN CRANE FALL',
        'Oskar Tveitnes fell from the crane on Monday. In the evening he was sitting up and asked for coffee.',
      ),
    ).toHaveLength(1)
    expect(
      proposed(
        'Peaceful end to march in Vikedal',
        'The march ended at noon on Monday. Near the bridge a young man lost his life.',
      ),
    ).toHaveLength(1)
  })

  it('takes any word that bears the headline out', () => {
    expect(
      proposed(
        'Harbour master Sletten resigns',
        'Runa Sletten handed in her resignation on Monday. In March Sletten had said that she would not resign.',
      ),
    ).toEqual([])
    expect(
      proposed(
        'Harbour master Sletten quits',
        'Runa Sletten resigned on Monday. In March Sletten had said that she would not quit.',
      ),
    ).toEqual([])
    expect(
      proposed(
        'Pilot dies in crane fall',
        'A pilot was killed by a crane on Monday. The driver is in a stable condition.',
      ),
    ).toEqual([])
  })

  it('leaves alone what is told of somebody else', () => {
    expect(
      proposed(
        'Tveitnes wins Vikedal regatta',
        'Oskar Tveitnes crossed the line first on Monday. Runa Sletten lost by a minute.',
      ),
    ).toEqual([])
  })

  it('takes what is only asked for or feared for no outcome', () => {
    expect(
      proposed(
        'Harbour master Sletten resigns',
        'Runa Sletten spoke on Monday. The council had called on Sletten to stay in office.',
      ),
    ).toEqual([])
  })

  it('reports what the text only alleges or asks for', () => {
    expect(
      proposed(
        'Harbour master Sletten stole crane money',
        'Runa Sletten is accused of stealing money from a shipyard. The trial begins in May.',
      ),
    ).toMatchObject([{ sides: [{ value: 'stole' }, { value: 'perhaps stealing' }] }])
  })
})
