import { describe, expect, it } from 'vitest'
import { proposed } from './ferry-reports.ts'

describe('F54 one act, two doers', () => {
  it.each([
    [
      'a passive and a cleft',
      "The coach was dismissed by the club's owner in the morning.",
      "It was the league's panel that dismissed the coach in the morning.",
      'agency-responsibility',
    ],
    [
      'where shots came from',
      "The shells were fired by the army's own guns.",
      'The shot came from a gun of the rebels.',
      'agency-responsibility',
    ],
    [
      'who killed',
      'The keeper was shot by a police sergeant.',
      'The keeper died at once. His killer was a foreman at the works.',
      'agency-responsibility',
    ],
    [
      'who lit it',
      'The fire in the boathouse was lit by a farmer.',
      'A power line of the Vikedal works started the fire.',
      'agency-responsibility',
    ],
    [
      'who claims it',
      'The Ridge Column was behind the raid, two officers said.',
      'It was the Sons of the Fjord who took them, a band from the hills.',
      'agency-responsibility',
    ],
    [
      'who made it',
      'The soup was made by the fire brigade in its own kitchen.',
      'It was the caterer Nordmat that prepared the soup.',
      'agency-responsibility',
    ],
    [
      'who announced',
      'The announcement came from the education ministry.',
      "It was the teachers' union that announced the closure.",
      'attribution',
    ],
    [
      'who opened',
      "The sluices of the dam had been opened by the army's engineers.",
      "Villagers with crowbars forced the dam's sluices.",
      'agency-responsibility',
    ],
  ])('sets %s against each other', (_, a, b, type) =>
    expect([...proposed('F54', a, b), ...proposed('F23', a, b), ...proposed('F34', a, b)]).toMatchObject([
      { type },
    ]),
  )

  it.each([
    ['who is not known', 'The keeper was shot by two gunmen.', 'It was a foreman who shot the keeper.'],
    [
      'one group by two words',
      "The keeper was shot by the brigade's men.",
      'It was the brigade that shot the keeper.',
    ],
    [
      'a report that tells both',
      'The quay was shelled by the army. It was the rebels who shelled the quay.',
      'The quay was shelled by the rebels.',
    ],
    [
      'a head and the body',
      'The announcement came from the union.',
      'It was Oskar Tveitnes, the president of the union, who announced it.',
    ],
    ['a man and a place', 'Guards seized him behind the camp.', 'Soldiers seized a camp in the hills.'],
    [
      'a claim and nobody else',
      'The Ridge Column claimed the raid.',
      'The raid was reported by the Sons of the Fjord.',
    ],
    ['two acts', 'The gate was opened by the keeper.', 'It was the army that shelled the quay.'],
    ['what is denied', 'The quay was shelled by the army.', 'The quay was not shelled by the rebels.'],
    [
      'a person with a word of blame before the name',
      'An inmate, Jostein Gravdal, set fire to the boathouse.',
      'Evil Jostein Gravdal set fire to the boathouse.',
    ],
  ])('leaves %s alone', (_, a, b) => expect(proposed('F54', a, b)).toEqual([]))
})
