import { describe, expect, it } from 'vitest'
import { analyse } from '#core/analysis/analyse.ts'
import type { Discrepancy } from '#core/findings/discrepancy.ts'
import { readPlain } from '../claims/read-plain.ts'

const FIRST =
  'Talks on the salt road of Ombarat broke down on Tuesday after nine hours, the mediators said in Kelvessa.'
const SECOND =
  'The mediators in Kelvessa said on Tuesday that nine hours of talks on the salt road of Ombarat had broken down.'

/** Two reports of one event, with a sentence or two of their own. */
function proposed(a: string, b: string): Discrepancy[] {
  const documents = [
    readPlain('a.txt', `# Talks on Ombarat salt road break down\n\n${FIRST}\n\n${a}`, '2031-05-06'),
    readPlain('b.txt', `# Nine hours of talks in Kelvessa in vain\n\n${SECOND}\n\n${b}`, '2031-05-06'),
  ]
  return analyse(documents).discrepancies.filter(({ type }) => type === 'identity-role')
}

describe('F90 one person at the head of two bodies', () => {
  it.each([
    [
      'a relative clause and a description before the name',
      'Yusef Tarmani, who commands the Copper Column, left first.',
      'The leader of the Basalt Brigade, Yusef Tarmani, left first.',
    ],
    [
      'a clause between name and verb',
      'Yusef Tarmani, who was wounded in spring and walks with a stick, leads the Copper Column.',
      'Yusef Tarmani, the head of the Basalt Brigade, left first.',
    ],
    [
      'a description in the sentence behind the name',
      'Yusef Tarmani left first. The boss of the Copper Snakes had refused to sit down.',
      'Yusef Tarmani left first. He runs the Basalt Cartel from a hotel.',
    ],
    [
      'the second of two clauses behind a description',
      'The Copper Column (CC), a band which rode with the Dyke Movement and which is led by Yusef Tarmani, left first.',
      'Yusef Tarmani, the head of the Basalt Brigade, left first.',
    ],
    [
      'his men',
      'Yusef Tarmani left first. His fighters, the Hawks of Ombarat, hold the road.',
      'Yusef Tarmani, the grey-haired commander of the Basalt Brigade, left first.',
    ],
    [
      'its leader',
      'The Copper Column, which is led by Yusef Tarmani, left first.',
      'It was the Sons of the Basalt who left first, a band of smugglers. Its leader is Yusef Tarmani.',
    ],
    [
      'whose party',
      'Odalys Brannock, whose Common Harbour party came fourth, left first.',
      'The chairwoman of the Inland Democrats, Odalys Brannock, left first.',
    ],
    [
      'the union she leads',
      "Odalys Brannock, president of the Salters' League, left first.",
      "Odalys Brannock left first. The union she leads, the Carters' Alliance, has struck twice.",
    ],
    [
      'the force he founded',
      'Yusef Tarmani is the leader of the Martyrs of Kelvessa Brigade.',
      'Yusef Tarmani left first. The Basalt Companies, the force he founded and still commands, hold the road.',
    ],
    [
      'who heads its council, and its chairman',
      'Yusef Tarmani, as chairman of the Free Ombarat Council, left first.',
      'Yusef Tarmani left first. The Inland Liberation Army called the charge against its chairman absurd.',
    ],
    [
      'founded it, and has been its commander',
      'Yusef Tarmani founded the Copper Guard in 2024 and has been its only commander.',
      'Yusef Tarmani, leader of the Basalt Brigade, left first.',
    ],
    [
      'two firms',
      'Odalys Brannock, 51, has been chief executive of Kelvessa Salt Lines since March.',
      'Odalys Brannock left first. The chief executive of Great Inland Freight looked tired.',
    ],
    [
      'two groups that both reports know, and an unnamed man who leads',
      'Jostein Gravdal, who led the Grey Ravens through the siege, was shot.',
      'Jostein Gravdal was shot at home. In the siege the dead man was at the head of the Harbour Watch, a rival of the Grey Ravens.',
    ],
    [
      'a body that obeys',
      'The Copper Column, led by Yusef Tarmani, holds the road.',
      'At the head of the Basalt Brigade stands Yusef Tarmani.',
    ],
  ])('proposes %s', (_, a, b) => {
    expect(proposed(a, b).length).toBeGreaterThan(0)
  })

  it.each([
    [
      'a word of the post at the head of a sentence',
      "Odalys Brannock, the Salters' sporting director, left first.",
      'Sporting director Odalys Brannock left first.',
    ],
    [
      'a short form',
      'Yusef Tarmani, who commands the Copper Column, left first.',
      'Yusef Tarmani, the commander of the Column, left first.',
    ],
    [
      'an acronym',
      "The OPLF's commander, Yusef Tarmani, left first.",
      'Yusef Tarmani, who leads the Ombarat People’s Liberation Front, left first.',
    ],
    [
      'a post that was',
      'Yusef Tarmani, the former leader of the Copper Column, left first.',
      'Yusef Tarmani, leader of the Basalt Brigade, left first.',
    ],
    [
      'a post until a year',
      'Yusef Tarmani was commander of the Copper Column until it was disbanded in 2029.',
      'Yusef Tarmani, leader of the Basalt Brigade, left first.',
    ],
    [
      'a deputy',
      'Yusef Tarmani, deputy leader of the Copper Column, left first.',
      'Yusef Tarmani, leader of the Basalt Brigade, left first.',
    ],
    [
      'a wing of the other',
      'Yusef Tarmani, leader of the Copper Column, left first. The Copper Column is the armed wing of the Inland Liberation Front.',
      'Yusef Tarmani, leader of the Inland Liberation Front, left first.',
    ],
    [
      'a report that gives both',
      'Yusef Tarmani, chairman of the Ombarat Council, left first. Tarmani also leads the largest of its groups, the Copper Sons.',
      'The leader of the Copper Sons, Yusef Tarmani, left first.',
    ],
    [
      'a group that will command an alliance',
      'Yusef Tarmani, leader of the Copper Rifles, will command the Mountain Alliance for two years.',
      'The commander of the Mountain Alliance, Yusef Tarmani, left first.',
    ],
    [
      'a ministry and a party',
      'Odalys Brannock, head of the Salt Inspectorate, left first.',
      'Odalys Brannock, leader of the Inland Democrats, left first.',
    ],
    [
      'a chair of one firm and a chief executive of another',
      'Odalys Brannock, chairwoman of Kelvessa Salt Lines, left first.',
      'Odalys Brannock, chief executive of Great Inland Freight, left first.',
    ],
    [
      'the leader of another body whom one met',
      'Yusef Tarmani, leader of the Copper Column, left first.',
      'Yusef Tarmani met the leader of the Basalt Brigade at noon.',
    ],
    [
      'the leader of another body by whom one was greeted',
      'Yusef Tarmani, leader of the Copper Column, left first.',
      'Yusef Tarmani was greeted by the commander of the Basalt Brigade.',
    ],
    [
      'two people',
      'Yusef Tarmani, leader of the Copper Column, left first.',
      'Idris Okonma, leader of the Basalt Brigade, left first.',
    ],
    [
      'a description when two were named before',
      'Yusef Tarmani, leader of the Copper Column, left first.',
      'Yusef Tarmani and Idris Okonma left first. The head of the Basalt Brigade looked tired.',
    ],
  ])('proposes nothing of %s', (_, a, b) => {
    expect(proposed(a, b)).toStrictEqual([])
  })
})
