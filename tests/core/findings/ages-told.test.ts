import { describe, expect, it } from 'vitest'
import { analyse } from '#core/analysis/analyse.ts'
import { readPlain } from '../claims/read-plain.ts'

const STORY =
  'Oskar Tveitnes spoke with Runa Sletten in Vikedal. The council of Brattholm met in the evening.'

/** The ages that two reports give one person otherwise. */
function ages(a: string, b: string): string[] {
  const documents = [a, b].map((text, index) =>
    readPlain(`${index}.txt`, `# Report ${index} from Brattholm\n\n${text}\n\n${STORY}`, '2031-05-06'),
  )
  return analyse(documents)
    .discrepancies.filter(
      ({ type, explanation }) => type === 'quantity' && /age/u.test(explanation.join(' ')),
    )
    .flatMap(({ sides }) => sides.map(({ value }) => value))
}

describe('F86 two ages of one person', () => {
  it('finds them in whatever form', () => {
    expect(ages('Oskar Tveitnes, 52, was elected.', 'Oskar Tveitnes, aged 57, has won.')).toHaveLength(2)
    expect(ages('Oskar Tveitnes (71) has died.', 'Oskar Tveitnes, 77, is dead.')).toHaveLength(2)
  })

  it('says nothing of a birthday, nor of two people', () => {
    expect(ages('Oskar Tveitnes, 52, was elected.', 'Oskar Tveitnes, 53, has won.')).toEqual([])
    expect(ages('Oskar Tveitnes, 52, was elected.', 'Runa Sletten, 57, has won.')).toEqual([])
  })

  it.each([
    'He was 61 on the night the mill burned.',
    'He was 61 when the mill burned.',
    'He was 61 in the summer of 2022.',
    'He was 61 at the time of the fire.',
    'The then 61-year-old man sold it.',
  ])('says nothing of an age of another time: %s', (then) => {
    const told = `Oskar Tveitnes bought the mill of Brattholm. Oskar Tveitnes let it. ${then}`
    expect(ages(told, 'Oskar Tveitnes, 64, was convicted.')).toEqual([])
  })

  it('counts an age at death', () => {
    const life = 'Oskar Tveitnes bought the mill of Brattholm. Oskar Tveitnes let it.'
    expect(ages(`${life} He was 61 when he died.`, 'Oskar Tveitnes, 64, is dead.')).toHaveLength(2)
    expect(ages('Oskar Tveitnes, 61, when asked, wept.', 'Oskar Tveitnes, 64, was convicted.')).toHaveLength(
      2,
    )
  })
})
