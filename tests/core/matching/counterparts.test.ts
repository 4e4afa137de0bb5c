import { describe, expect, it } from 'vitest'
import { matchDocuments } from '#core/matching/match-documents.ts'
import type { Match } from '#core/matching/match.ts'
import { spellingOf, synonymGroupsOfKey } from '#core/matching/word-kin.ts'
import { documentOf } from './documents.ts'

const SUBJECT = [
  'The strike at the Orvela mine goes on.',
  'Miners of the Orvela mine want higher wages.',
  'The union speaks for most miners.',
]
const OTHER_SUBJECT = [
  'The Orvela mine is the largest of the valley.',
  'Its owners have not met the union.',
  'Wages at the mine have not risen.',
]

function matchesOf(left: readonly string[], right: readonly string[]): readonly Match[] {
  return matchDocuments([
    documentOf('a', left.join('\n'), { language: 'en' }),
    documentOf('b', right.join('\n'), { language: 'en' }),
  ]).matches
}

function quotes(matches: readonly Match[], left: readonly string[], right: readonly string[]): string[] {
  const [a, b] = [left.join('\n\n'), right.join('\n\n')]
  return matches.map(
    (match) => `${a.slice(match.a.start, match.a.end)} = ${b.slice(match.b.start, match.b.end)}`,
  )
}

describe('counterparts', () => {
  const killed = 'The union leader Qadir Osmaniev was killed near the mine in March.'
  const dead = 'Owners regret the assassination of Kadir Usmaniev, a leader of the union, in March.'

  it('M19: matches sentences that tell one event with another word and other spellings of a name', () => {
    const left = [...SUBJECT, killed]
    const right = [...OTHER_SUBJECT, dead]
    const matches = matchesOf(left, right)
    expect(quotes(matches, left, right)).toContain(`${killed} = ${dead}`)
    expect(matches.find(({ a }) => left.join('\n\n').slice(a.start, a.end) === killed)).toMatchObject({
      kind: 'reworded',
      score: 20,
    })
  })

  it('M19: gives the same whichever document comes first', () => {
    const [left, right] = [
      [...SUBJECT, killed],
      [...OTHER_SUBJECT, dead],
    ]
    const pairs = (matches: readonly Match[]): string[] =>
      matches
        .map(({ a, b }) =>
          [a, b]
            .map(({ start, end }) => `${start}-${end}`)
            .toSorted()
            .join(' '),
        )
        .toSorted()
    expect(pairs(matchesOf(right, left))).toEqual(pairs(matchesOf(left, right)))
  })

  it('M19: leaves a sentence alone that has two counterparts as good', () => {
    const left = [...SUBJECT, killed]
    const twice = [...OTHER_SUBJECT, dead, dead.replace('Owners', 'Friends').replace('regret', 'mourn')]
    expect(quotes(matchesOf(left, twice), left, twice).filter((pair) => pair.startsWith(killed))).toEqual([])
  })

  it('M19: asks for words beyond names, and for one that is no stock phrase', () => {
    const opened =
      'Deputy Harbour Minister Ilse Varnhold opened the bridge on 14 March 2019 and cut a yellow ribbon.'
    const acquitted =
      'A court acquitted Deputy Harbour Minister Ilse Varnhold of tax evasion on 14 March 2019.'
    expect(matchesOf([opened], [acquitted])).toEqual([])
    const stock = [
      'At the end of the day, she left in a small number of weeks.',
      'A small number, he knew, would be home at the end of the day or week.',
    ] as const
    expect(matchesOf([stock[0]], [stock[1]])).toEqual([])
  })

  it('M19: looks at no case in which not all pairs of documents are compared', () => {
    const left = [...SUBJECT, killed]
    const right = [...OTHER_SUBJECT, dead]
    const others = Array.from({ length: 62 }, (_, index) =>
      documentOf(`x${index}`, `Report ${index} is about ship number ${index * 7}.`, { language: 'en' }),
    )
    const { matches } = matchDocuments([
      documentOf('a', left.join('\n'), { language: 'en' }),
      documentOf('b', right.join('\n'), { language: 'en' }),
      ...others,
    ])
    expect(
      quotes(
        matches.filter(({ a }) => a.document === 'a'),
        left,
        right,
      ),
    ).not.toContain(`${killed} = ${dead}`)
  })

  it('M19: finds below a headline the sentences that tell its parts', () => {
    const headline = 'Union denies delay, owners say talks begin'
    const text = [
      headline,
      'Nobody came to the gates of the mine at Orvela on Sunday.',
      'On Monday the union denied that it had caused any delay at all.',
      'Its treasurer went on a holiday by train.',
      'Talks about wages have begun, the owners of the mine said in a note to the press.',
    ]
    const { matches } = matchDocuments([
      documentOf('a', text.join('\n'), { language: 'en', kinds: { 0: 'headline' } }),
    ])
    const whole = text.join('\n\n')
    expect(
      matches.map(({ a, b }) => `${whole.slice(a.start, a.end)} = ${whole.slice(b.start, b.end)}`),
    ).toEqual([`Union denies delay = ${text[2]}`, `owners say talks begin = ${text[4]}`])
    const plain = matchDocuments([documentOf('a', text.join('\n'), { language: 'en' })])
    expect(plain.matches).toEqual([])
  })

  it('M19: asks less of how much sentences share where an event and three that take part in it agree', () => {
    const told = (verb: string): string =>
      `Divers who had come from two other valleys to help with pumps, ropes and lamps recalled how in March Qadir Osmaniev was ${verb} beside Petra Lindqvist, whose brother keeps bees.`
    const again = (verb: string): string =>
      `Kadir Usmaniev and Petra Lindqvist were ${verb} in March, a month in which the council put off a vote on buses, schools and its own budget.`
    const count = (first: string, second: string): number =>
      matchesOf([...SUBJECT, told(first)], [...OTHER_SUBJECT, again(second)]).filter(
        ({ a }) => a.start >= SUBJECT.join('\n\n').length,
      ).length
    expect(count('killed', 'assassinated')).toBe(1)
    expect(count('killed', 'applauded')).toBe(0)
  })

  it('M19: matches long sentences that are likest of each other and tell one event with those who take part', () => {
    const left = [
      'Lindqvist lives in Sund.',
      'Nobody in Sund knows another surveyor.',
      'A surveyor is paid by the day, Lindqvist wrote.',
    ]
    const right = [
      'The council of Sund meets on Monday.',
      'Lindqvist keeps bees.',
      'No surveyor has worked since.',
    ]
    const told =
      'Officials recalled on the third day of the hearing that the surveyor Petra Lindqvist was detained at the quarry of Sund before snow came down the valley.'
    const again = (verb: string): string =>
      `In a letter under a picture of a bridge a reader asked why the surveyor Lindqvist was ${verb} near Sund, and who would pay for pumps.`
    const pairs = (verb: string): string[] => {
      const [first, second] = [
        [...left, told],
        [...right, again(verb)],
      ]
      return quotes(matchesOf(first, second), first, second)
    }
    expect(pairs('arrested')).toEqual([`${told} = ${again('arrested')}`])
    expect(pairs('photographed')).toEqual([])
  })

  it('M19: reads a verb with its particle, also where what it takes stands between', () => {
    const [driven] = synonymGroupsOfKey('drove', ['the', 'settlers', 'out', 'of'])
    expect(driven).toBeDefined()
    expect(synonymGroupsOfKey('expelled')).toContain(driven)
    expect(synonymGroupsOfKey('drove', ['to', 'the', 'harbour'])).toEqual([])
    expect(synonymGroupsOfKey('drove', ['the', 'very', 'old', 'lorry', 'out'])).toEqual([])
    // To give up is to surrender, and no donation.
    expect(synonymGroupsOfKey('gave', ['up'])).toEqual(synonymGroupsOfKey('surrender'))
    expect(synonymGroupsOfKey('gave', ['money'])).toEqual(synonymGroupsOfKey('donate'))
    // Only a particle stands apart from its verb.
    expect(synonymGroupsOfKey('took', ['his', 'place'])).not.toEqual(
      synonymGroupsOfKey('took', ['place', 'in']),
    )
  })

  it('M19: knows a spelling by the key of its romanisation, in Latin letters only', () => {
    expect(spellingOf('qadir')).toBe(spellingOf('kadir'))
    expect(spellingOf('mario')).not.toBe(spellingOf('maria'))
    expect(spellingOf('ivo')).toBeNull()
    expect(spellingOf('киев')).toBeNull()
  })
})
