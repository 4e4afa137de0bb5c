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
})
