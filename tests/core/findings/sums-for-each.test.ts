import { describe, expect, it } from 'vitest'
import { analyse } from '#core/analysis/analyse.ts'
import { readPlain } from '../claims/read-plain.ts'

const STORY =
  'The ferryman Oskar Tveitnes lives in Brattholm. The pilot Runa Sletten comes from Vikedal. The bridge at Vikedal had given way.'

/** The sides of what is proposed over two reports by F124. */
function sides(a: string, b: string): string[][] {
  const documents = [a, b].map((text, index) =>
    readPlain(`${index}.txt`, `# Report ${index}\n\n${text}\n\n${STORY}`, '2031-05-06'),
  )
  return analyse(documents)
    .discrepancies.filter(({ explanation }) => explanation[0]?.startsWith('Rule F124') === true)
    .map((found) => found.sides.map(({ value }) => value))
}

const PAID =
  'The council of Brattholm sanctioned ex-gratia relief of Rs 4 lakh to the next of kin of each deceased.'

describe('F124 what is paid for each of the dead', () => {
  it.each([
    [
      'lakhs and lakhs',
      PAID,
      'In Brattholm the first families had their cheques, Rs 2 lakh apiece.',
      ['Rs 2 lakh', 'Rs 4 lakh'],
    ],
    [
      'a part of a million',
      'The line has promised each bereaved family a payment of three million pesos.',
      'The line offered grieving relatives half a million pesos each.',
      ['half a million pesos', 'three million pesos'],
    ],
    [
      'the kin and the family',
      'Compensation of 90,000 euros for every bereaved household was announced.',
      'The families of the victims are to be paid 30,000 euros each.',
      ['30,000 euros', '90,000 euros'],
    ],
  ])('proposes %s', (_, a, b, values) => {
    expect(sides(a, b).map((found) => found.toSorted())).toEqual([values])
  })

  it.each([
    ['one sum in other words', PAID, 'The bereaved families are paid 400,000 rupees each.'],
    ['grouped digits', PAID, 'The bereaved families are paid Rs. 4,00,000 each.'],
    ['the injured', PAID, 'Victims who were injured get Rs 50,000 each.'],
    [
      'two who pay',
      'The chief minister sanctioned relief of Rs 4 lakh to the kin of each deceased.',
      'The prime minister sanctioned relief of Rs 2 lakh to the kin of each deceased.',
    ],
    ['a first part', PAID, 'The bereaved families are paid an interim relief of Rs 1 lakh each.'],
    ['the sum of all', PAID, 'Relief of Rs 90 lakh for the bereaved families was sanctioned.'],
    ['what is asked', PAID, 'The opposition demands compensation of Rs 20 lakh for each bereaved family.'],
  ])('leaves %s alone', (_, a, b) => {
    expect(sides(a, b)).toEqual([])
  })
})
