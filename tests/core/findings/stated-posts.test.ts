import { describe, expect, it } from 'vitest'
import { analyse } from '#core/analysis/analyse.ts'
import { ruleOf } from '#core/findings/calibration/rule-of.ts'
import type { Discrepancy } from '#core/findings/discrepancy.ts'
import { caseFacts } from '#core/findings/reading/case-facts.ts'
import { storyReading } from '#core/findings/reading/story-reading.ts'
import { proposeStatedPosts } from '#core/findings/rules/people/stated-posts.ts'
import { readPlain } from '../claims/read-plain.ts'

const STORY = 'The ferryman Oskar Tveitnes lives in Brattholm. The pilot Runa Sletten comes from Vikedal.'

function proposed(a: string, b: string): Discrepancy[] {
  const documents = [a, b].map((text, index) =>
    readPlain(
      `${index}.txt`,
      `# Report ${index}\n\n${text}\n\n“We shall see,” ${index === 0 ? 'Marit Oppedal' : 'Jostein Gravdal'} said.\n\n${STORY}`,
      '2031-05-06',
    ),
  )
  return analyse(documents).discrepancies.filter((one) => /^F(?:27|110)$/u.test(ruleOf(one)))
}

describe('F27 one post, two people', () => {
  it.each([
    [
      'titles, appositions and clauses',
      'The head of the commission, Marit Oppedal, opened the session.',
      'Jostein Gravdal has been chairman of the commission since winter.',
    ],
    [
      'a former post in the title of who leads now',
      'The Civic Union, led by former Vikedal mayor Marit Oppedal, was pleased.',
      'The chairman of the Civic Union, Jostein Gravdal, left early.',
    ],
    [
      'an apposition behind the name',
      'Marit Oppedal, president of the rowing club, was pleased.',
      'The accounts were read by the club president, Jostein Gravdal.',
    ],
    [
      'ministers of one field',
      'The interior minister, Marit Oppedal, stayed away.',
      'Interior Minister Jostein Gravdal thanked the police.',
    ],
    [
      'a head of an office and who heads it',
      'Marit Oppedal, who heads the regional health office, gave advice.',
      'The head of the office, Jostein Gravdal, ordered a review.',
    ],
  ])('reads %s', (_, a, b) => expect(proposed(a, b)).toMatchObject([{ type: 'office-holder' }]))

  it.each([
    [
      'a participle and “it”',
      'The Vikedal Rescue Corps, commanded by Marit Oppedal, arrived first.',
      'The Vikedal Rescue Corps was late. It has been led since March by Jostein Gravdal.',
    ],
    [
      'what one was before',
      'The Column is commanded by Marit Oppedal, a former artillery major.',
      'The Column, which explains little, has been led since its founding by Jostein Gravdal.',
    ],
    [
      'a name within a longer one',
      'Marit Oppedal, leader of the Vikedal Rescue Corps, arrived first.',
      'The Rescue Corps, which is led by Jostein Gravdal, was late.',
    ],
  ])('tells two leaders by %s', (_, a, b) =>
    expect(proposed(a, b)).toMatchObject([{ type: 'identity-role' }]),
  )

  it('tells two who fill in for a head', () =>
    expect(
      proposed(
        'Marit Oppedal takes over as interim president until a successor is found. Jostein Gravdal was not there.',
        'The duties will be carried out by the treasurer, Mr Jostein Gravdal, as interim president.',
      ),
    ).toMatchObject([{ type: 'office-holder' }]))

  it.each([
    [
      'a successor',
      'The head of the commission, Marit Oppedal, opened the session.',
      'The former head of the commission, Jostein Gravdal, was not there.',
    ],
    [
      'a deputy',
      'The chairman of the commission, Marit Oppedal, opened the session.',
      'The deputy chairman of the commission, Jostein Gravdal, was there.',
    ],
    [
      'spellings of one name',
      'The head of the commission, Giannis Panagotis, opened the session.',
      'The head of the commission, Yiannis Panagotis, opened the session.',
    ],
    [
      'a report that gives both',
      'The head of the commission, Marit Oppedal, opened the session.',
      'The head of the commission, Marit Oppedal, follows the head of the commission, Jostein Gravdal.',
    ],
    [
      'another organisation',
      'The head of the commission, Marit Oppedal, opened the session.',
      'The head of the orchestra, Jostein Gravdal, was there.',
    ],
    [
      'who governs a place and who directs a house in it',
      'The director of Brattholm hospital, Marit Oppedal, spoke.',
      'The governor of Brattholm, Jostein Gravdal, spoke.',
    ],
    [
      'who chairs a board and who runs the house',
      'Marit Oppedal, who chairs the trust, spoke.',
      "Jostein Gravdal, the trust's chief executive, spoke.",
    ],
  ])('leaves %s alone', (_, a, b) => expect(proposed(a, b)).toEqual([]))

  it('F27: asks once of two people and one body, whatever word three reports have for its head', () => {
    const documents = [
      'The Vikedal Rescue Corps, which is headed by Marit Oppedal, arrived first.',
      'Jostein Gravdal, head of the Vikedal Rescue Corps, was late.',
      'Jostein Gravdal, chairman of the Vikedal Rescue Corps, gave no answer.',
    ].map((text, index) =>
      readPlain(`${index}.txt`, `# Report ${index}\n\n${text}\n\n${STORY}`, '2031-05-06'),
    )
    const { entities, claims, matches } = analyse(documents)
    const facts = caseFacts({ documents, entities, claims, matches })
    const asked = proposeStatedPosts(facts, storyReading(documents, entities))
    expect(
      asked.map(({ sides }) => sides.map(({ evidence }) => evidence.length).toSorted((x, y) => x - y)),
    ).toEqual([[1, 2]])
  })
})
