import { describe, expect, it } from 'vitest'
import { analyse } from '#core/analysis/analyse.ts'
import { areOfTwoCharges } from '#core/findings/situations/charges.ts'
import { readPlain } from '../claims/read-plain.ts'

const STORY =
  'The ferryman Oskar Tveitnes lives in Brattholm. The pilot Runa Sletten comes from Vikedal, and the baker Jorunn Fjelle saw it all.'

type Days = readonly [string, string]

function isProposed(a: string, b: string, days: Days = ['2031-05-06', '2031-05-06']): boolean {
  const documents = [a, b].map((text, index) =>
    readPlain(`${index}.txt`, `# Report ${index}\n\n${text}\n\n${STORY}`, days[index] ?? days[0]),
  )
  return analyse(documents).discrepancies.some(({ type }) => type === 'status-outcome')
}

const APART: readonly (readonly [string, string])[] = [
  [
    'Oskar Tveitnes, the head of the gang, was dragged out of a cellar on Monday, handcuffed and bundled into a van.',
    'Oskar Tveitnes, who has led the gang since its founder fell ill in 2027, escaped on a fishing boat.',
  ],
  [
    'Sources in the ministry say Oskar Tveitnes, 51, has been held in a military prison since Monday.',
    'Oskar Tveitnes slipped through the cordon in the dark.',
  ],
  [
    'Runa Sletten lies in a room on the third floor of the hospital with a broken leg.',
    'Runa Sletten was killed at the controls.',
  ],
  [
    'The fire killed four workers on Monday. Among them is Oskar Tveitnes, the union said.',
    'Oskar Tveitnes is alive and well, his wife said.',
  ],
  ['The blast killed six people, among them the ferryman Oskar Tveitnes.', 'Oskar Tveitnes pulled through.'],
  [
    'Jorunn Fjelle herself is a witness, the prosecutor said.',
    'Jorunn Fjelle is a suspect, the prosecutor said.',
  ],
  [
    'A motion by the opposition to put the sale to a vote was rejected late on Monday.',
    'The council adopted the motion on Monday.',
  ],
  ['Runa Sletten broke her collarbone in the crash.', 'Runa Sletten escaped unhurt.'],
  ['Oskar Tveitnes was nabbed at the border.', 'Oskar Tveitnes is still on the run.'],
]

const ALIKE: readonly (readonly [string, string])[] = [
  [
    'Nine children are in hospital with a fever. All of these are out of danger.',
    'Three children died on Monday.',
  ],
  [
    'Eleven fishermen were saved and one was still missing after the trawler went down.',
    'The wreck of the trawler lies at a depth of 400 metres.',
  ],
  ['Six people were hurt in the crash.', 'Nobody was hurt in the first crash, a man said.'],
  ['Two officers took part in the search for Oskar Tveitnes.', 'Oskar Tveitnes fled by boat.'],
  ['The fire killed three and wounded five, among them Oskar Tveitnes.', 'Oskar Tveitnes is in hospital.'],
  [
    'Oskar Tveitnes was found guilty of manslaughter.',
    'Of murder Oskar Tveitnes was acquitted, as the jury saw it.',
  ],
]

describe('F29 what became of somebody, however it is told', () => {
  it.each(APART)('F29: %s / %s', (a, b) => expect(isProposed(a, b)).toBe(true))

  it.each(ALIKE)('F29: leaves alone: %s / %s', (a, b) => expect(isProposed(a, b)).toBe(false))

  const FLED = 'Oskar Tveitnes got away on a motorcycle before dawn on 5 May.'

  it('F29: sets a capture against a flight where the capture is dated before the report of the flight', () =>
    expect(
      isProposed(FLED, 'Oskar Tveitnes was hauled out of his bed on 5 May.', ['2031-05-06', '2031-05-07']),
    ).toBe(true))

  it('F29: takes a capture after the report of the flight for what came next', () =>
    expect(
      isProposed(FLED, 'Oskar Tveitnes was hauled out of his bed on 7 May.', ['2031-05-06', '2031-05-08']),
    ).toBe(false))

  it('F55: a verdict for each charge', () => {
    expect(areOfTwoCharges('acquitted of murder', 'guilty of manslaughter')).toBe(true)
    expect(areOfTwoCharges('acquitted of murder', 'guilty of murder and theft')).toBe(false)
    expect(areOfTwoCharges('acquitted', 'guilty of murder')).toBe(false)
  })
})
