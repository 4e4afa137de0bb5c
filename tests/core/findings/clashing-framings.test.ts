import { describe, expect, it } from 'vitest'
import { analyse } from '#core/analysis/analyse.ts'
import { readPlain } from '../claims/read-plain.ts'

/** The sides of what F81 proposes over two reports of one opening, each with a sentence of its own. */
function sides(a: string, b: string): string[][] {
  const opening = 'Traffic over the Ravna bridge in Brattholm stood still on Thursday'
  const documents = [a, b].map((text, index) =>
    readPlain(`${index}.txt`, `# ${opening}\n\n${opening}. ${text}`, '2031-05-08'),
  )
  return analyse(documents)
    .discrepancies.filter(({ explanation }) => explanation[0]?.startsWith('Rule F81:'))
    .map((found) => found.sides.map(({ value }) => value))
}

describe('F81 words of two sides', () => {
  it.each([
    [
      'people',
      'The vandals blocked the bridge for six hours.',
      'Peaceful villagers sat on the bridge for six hours.',
      ['Peaceful villagers', 'vandals'],
    ],
    [
      'a change of power',
      'The coup that brought General Tveitnes to power took three hours.',
      'The orderly transfer of power to General Tveitnes took three hours.',
      ['coup', 'orderly transfer of'],
    ],
    [
      'people moved away',
      'The eviction of 400 families from the river bank went on.',
      'The resettlement of 400 families from the river bank went on.',
      ['eviction', 'resettlement'],
    ],
  ])('sets words for %s against each other', (_, a, b, expected) => {
    expect(sides(a, b)).toEqual([expected])
  })

  it.each([
    [
      'words between quotation marks',
      'Police removed what they called "vandals" from the bridge after six hours.',
      'Peaceful villagers sat on the bridge for six hours.',
    ],
    [
      'a report that uses both',
      'The vandals blocked the bridge, while peaceful villagers watched from the bank.',
      'Peaceful villagers sat on the bridge for six hours.',
    ],
    [
      'an offence',
      'Two men were charged as rioters on the bridge.',
      'Peaceful villagers sat on the bridge for six hours.',
    ],
    [
      'two neutral words',
      'Demonstrators sat on the bridge for six hours.',
      'Villagers sat on the bridge for six hours.',
    ],
    [
      'people who did something else',
      'The gunmen fled across the river at noon.',
      'Farmers sold apples in the square of Vikedal.',
    ],
  ])('says nothing of %s', (_, a, b) => {
    expect(sides(a, b)).toEqual([])
  })
})
