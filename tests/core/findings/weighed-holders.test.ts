import { describe, expect, it } from 'vitest'
import { analyse } from '#core/analysis/analyse.ts'
import type { SourceDocument } from '#core/documents/source-document.ts'
import type { Discrepancy } from '#core/findings/discrepancy.ts'
import { readPeople } from '#core/findings/people/people-read.ts'
import { rolesBeside } from '#core/findings/people/roles-beside.ts'
import { plausibleIn } from '#core/findings/plausible/plausible.ts'
import { caseFacts } from '#core/findings/reading/case-facts.ts'
import { storyReading } from '#core/findings/reading/story-reading.ts'
import { peopleByDocument } from '#core/findings/rules/people/told-people.ts'
import { proposeWeighedHolders } from '#core/findings/rules/people/weighed-holders.ts'
import type { HolderSign } from '#core/findings/weighed/holder-signs.ts'
import { HOLDER_SIGNS } from '#core/findings/weighed/holder-signs.ts'
import { HOLDER_WEIGHTS } from '#core/findings/weighed/weighed-holders.ts'
import { readPlain } from '../claims/read-plain.ts'

const OPENING =
  'The ferry Solbris ran aground off Brattholm with 40 people aboard, and all were brought to Vikedal. Runa Sletten watched from the quay.'

/** What the rule proposes of reports without a day of publication, whatever other rules do. */
function proposed(...texts: readonly string[]): Discrepancy[] {
  return proposedOf(
    texts.map((text, index) =>
      readPlain(
        `${String(index)}.txt`,
        `# Ferry Solbris aground off Brattholm\n\n${OPENING}\n\n${text}\n`,
        '',
      ),
    ),
  )
}

function proposedOf(documents: readonly SourceDocument[]): Discrepancy[] {
  const { entities, claims, matches } = analyse(documents)
  const facts = caseFacts({ documents, entities, claims, matches })
  const reading = storyReading(documents, entities)
  return proposeWeighedHolders(facts, reading, peopleByDocument(facts, reading), plausibleIn(facts))
}

const DIRECTOR = 'Oskar Tveitnes, the director of the Vikedal Harbour Authority, ordered a search.'
const OTHER = 'The director of the Vikedal Harbour Authority, Jostein Gravdal, ordered a search.'

const FOR: readonly HolderSign[] = ['one-post', 'of-shared', 'named-known', 'words', 'names']
const AGAINST: readonly HolderSign[] = ['named-apart', 'holders', 'beside']

describe('F110 holders of posts weighed by what signs were worth', () => {
  it('F110: sets two holders of one post against each other, also of reports of which no day is known', () => {
    const [first, ...more] = proposed(DIRECTOR, OTHER)
    expect(more).toEqual([])
    expect(first?.type).toBe('office-holder')
    expect(first?.sides.map(({ value }) => value)).toEqual(['Jostein Gravdal', 'Oskar Tveitnes'])
    expect(first?.explanation.join(' ')).toMatch(/\d\d in 100 likely/u)
  })

  it('F110: takes a minister of one state for no minister of another, of which a report of talks need not tell', () => {
    const talks = 'The delegations met on the quay.'
    const own = `${talks} Foreign Minister Oskar Tveitnes praised the search.`
    const host = (of: string) =>
      `${talks} The search was praised by the Minister of Foreign Affairs${of}, Jostein Gravdal.`
    expect(proposed(own, host(''))).toHaveLength(1)
    expect(proposed(own, host(' of Malaysia'))).toEqual([])
  })

  it.each(['until this March', 'until 2030', 'until his resignation'])(
    'F110: takes the director “%s” for a former one',
    (until) => {
      const former = `Jostein Gravdal, director of the Vikedal Harbour Authority ${until}, wept.`
      expect(proposed(DIRECTOR, former)).toEqual([])
    },
  )

  it('F110: takes a director until somebody else is found for the director', () => {
    const waiting = 'Jostein Gravdal, director of the Vikedal Harbour Authority until a vote is held, wept.'
    expect(proposed(DIRECTOR, waiting)).toHaveLength(1)
  })

  it('F110: compares reports of one story that are not surely of one event', () => {
    const documents = [
      ['2031-05-03', `${OPENING}\n\n${DIRECTOR}`],
      ['2031-05-09', `The Solbris lay off Brattholm for a week. Runa Sletten saw it towed.\n\n${OTHER}`],
    ].map(([day = '', text = '']) => readPlain(`${day}.txt`, `# Ferry Solbris\n\n${text}\n`, day))
    const { entities } = analyse(documents)
    const [a, b] = documents
    const reading = storyReading(documents, entities)
    expect(a && b && reading.partnersOf(a.id).includes(b.id)).toBe(true)
    expect(a && b && reading.sameReport(a.id, b.id)).toBeNull()
    expect(proposedOf(documents).map(({ sides }) => sides.length)).toEqual([2])
  })

  it('F110: makes one proposal of two people over all reports', () => {
    const own = 'Oskar Tveitnes, the director of the harbour office in Vikedal, ordered a search.'
    const other = 'The director of the harbour office in Vikedal, Jostein Gravdal, ordered a search.'
    const [first, ...more] = proposed(own, other, `${own} He thanked the crew.`)
    expect(more).toEqual([])
    expect(
      first?.sides.map(({ value, evidence }) => [value, new Set(evidence.map((one) => one.document)).size]),
    ).toEqual([
      ['Jostein Gravdal', 1],
      ['Oskar Tveitnes', 2],
    ])
  })

  it.each([
    ['two bodies', DIRECTOR, 'The director of the Brattholm Mission, Jostein Gravdal, took in the crew.'],
    [
      'two bodies of one sort',
      DIRECTOR,
      'The director of the Brattholm Harbour Authority, Jostein Gravdal, ordered a search.',
    ],
    [
      'one who took over',
      DIRECTOR,
      'Jostein Gravdal, who succeeded as director of the Vikedal Harbour Authority in May, came.',
    ],
    [
      'a former holder',
      DIRECTOR,
      'Jostein Gravdal, a former director of the Vikedal Harbour Authority, came.',
    ],
    [
      'one spelling of a name',
      DIRECTOR,
      'The director of the Vikedal Harbour Authority, Oskar Tveitness, ordered a search.',
    ],
    [
      'a captain on either side',
      'Captain of the home side Oskar Tveitnes was aboard.',
      'The captain, Jostein Gravdal, was aboard.',
    ],
  ])('F110: leaves %s alone', (_, a, b) => expect(proposed(a, b)).toEqual([]))

  it('F110: takes no president from a vice president beside a name', () => {
    const posts = (text: string): readonly string[] => {
      const document = readPlain('a.txt', `# Ferry Solbris\n\n${text}\n`, '')
      const { entities, claims, matches } = analyse([document])
      const facts = caseFacts({ documents: [document], entities, claims, matches })
      const read = readPeople(document, storyReading([document], entities).sentencesOf(document.id), facts)
      return rolesBeside(document.id, read).map(({ link }) => link.role.value)
    }
    expect(posts('In Vikedal the president of the union met Jostein Gravdal.')).toEqual(['president'])
    expect(posts('In Vikedal the executive vice president of the union met Jostein Gravdal.')).toEqual([
      'deputy',
    ])
  })

  it('F110: proposes the same whatever the order of the reports', () => {
    const ids = (...texts: readonly string[]): string[] => proposed(...texts).map(({ id }) => id)
    expect(ids(DIRECTOR, OTHER)).toEqual(ids(OTHER, DIRECTOR))
    expect(ids(DIRECTOR, OTHER)).toEqual(ids(DIRECTOR, OTHER))
  })

  it('F110: has a weight for each sign, for what ties two posts and against what keeps them apart', () => {
    expect(Object.keys(HOLDER_WEIGHTS.signs)).toEqual([...HOLDER_SIGNS])
    for (const sign of FOR) expect(HOLDER_WEIGHTS.signs[sign], sign).toBeGreaterThan(0)
    for (const sign of AGAINST) expect(HOLDER_WEIGHTS.signs[sign], sign).toBeLessThan(0)
  })
})
