import { describe, expect, it } from 'vitest'
import { analyse } from '#core/analysis/analyse.ts'
import { readPlain } from '../claims/read-plain.ts'

/** The sides of what F83 proposes over two reports of one opening, each with a sentence of its own. */
function sides(a: string, b: string): string[][] {
  const opening = 'Thirty people were hurt at the Ravna bridge in Brattholm on Thursday'
  const documents = [a, b].map((text, index) =>
    readPlain(`${index}.txt`, `# ${opening}\n\n${opening}. ${text}`, '2031-05-08'),
  )
  return analyse(documents)
    .discrepancies.filter(({ explanation }) => explanation[0]?.startsWith('Rule F83:'))
    .map((found) => found.sides.map(({ value }) => value))
}

describe('F83 which provoked the other', () => {
  it('sets two orders against each other', () => {
    expect(
      sides(
        'The police fired tear gas after stones had been thrown at them.',
        'Not a stone had been thrown when the police fired tear gas.',
      ),
    ).toEqual([['police force first', 'stones first']])
  })

  it.each([
    [
      'one order told twice',
      'The police fired tear gas after stones had been thrown at them.',
      'Stones were thrown before the police fired tear gas.',
    ],
    [
      'a report that tells both orders',
      'The police fired tear gas after stones had been thrown. More stones were thrown after the police fired tear gas.',
      'Stones were thrown after the police fired tear gas.',
    ],
    [
      'what may have been',
      'The police fired tear gas after stones had been thrown at them.',
      'Stones may have been thrown after the police fired tear gas.',
    ],
  ])('says nothing of %s', (_, a, b) => {
    expect(sides(a, b)).toEqual([])
  })
})
