import { describe, expect, it } from 'vitest'
import {
  compareOrganisationNames,
  comparePersonNames,
  isAcronymOf,
} from '../../../src/core/claims/names/compare.ts'
import { coreWords } from '../../../src/core/claims/names/fold.ts'
import { wordSimilarity } from '../../../src/core/claims/names/spelling.ts'
import { ENGLISH } from '../../../src/core/claims/lexicon/english.ts'
import { extractClaims } from '../../../src/core/claims/extract.ts'
import { readPlain } from './read-plain.ts'

function core(name: string): string[] {
  return coreWords(name.split(' '), ENGLISH.particles)
}

describe('C3: spellings of people’s names', () => {
  it.each([
    ['Yusuf al-Qaradi', 'Yousef Karadi'],
    ['Mustafa al-Hakim', 'Mustapha Hakeem'],
    ['Hussein Abu Zayd', 'Husayn Abu Zaid'],
    ['Ahmad bin Tariq', 'Ahmed Tareq'],
    ['John F. Carrow', 'John Carrow'],
    ['Akhmed Tarkhal', 'Ahmed Tarhal'],
  ])('C3: joins %s and %s', (a, b) => {
    expect(comparePersonNames(core(a), core(b))).toBeGreaterThanOrEqual(0.86)
  })
  it.each([
    ['Hasan al-Rummani', 'Layth al-Rummani'],
    ['Mario Lopez', 'Maria Lopez'],
    ['Daniel Osei', 'Daniela Osei'],
    ['Michael Fallow', 'Michael Flynn'],
    ['Ahmed Ali', 'Ahmed Ali Hassan'],
    ['J. Carrow', 'John Carrow'],
  ])('C3: keeps %s and %s apart', (a, b) => {
    expect(comparePersonNames(core(a), core(b))).toBeLessThan(0.86)
  })
})

describe('C3: spellings of organisations’ names', () => {
  it.each([
    ['Liwa Ahl al-Wadi', "Liwa' al-Ahl Wadi"],
    ['River Defence Units', 'River Defence Forces'],
    ['Kestrel Front', 'Kestrel Front group'],
    ['Harbour Foods Ltd', 'Harbour Foods'],
    ['Harakat Saif al-Tarmin', 'Harakat al-Tarmin'],
  ])('C3: joins %s and %s', (a, b) => {
    expect(compareOrganisationNames(core(a), core(b), ENGLISH.weakNameWords)).toBeGreaterThanOrEqual(0.86)
  })
  it.each([
    ['National Liberation Front', 'National Liberation Army'],
    ['Kestrel Front', 'Heron Front'],
    ['Harakat Saif al-Tarmin', 'Harakat Saif'],
    ['Liwa Fajr al-Tarmin', 'Harakat al-Tarmin'],
    ['Bank of Upper Tarmin', 'Bank of Tarmin'],
    ['First Brigade 12', 'First Brigade 21'],
  ])('C3: keeps %s and %s apart', (a, b) => {
    expect(compareOrganisationNames(core(a), core(b), ENGLISH.weakNameWords)).toBeLessThan(0.86)
  })
})

describe('C4: acronyms', () => {
  it('C4: takes the first letters in order, small words optional', () => {
    expect(isAcronymOf('SLF', ['sarmin', 'liberation', 'front'])).toBe(true)
    expect(isAcronymOf('SLFs', ['sarmin', 'liberation', 'front'])).toBe(true)
    expect(isAcronymOf('XYZ', ['sarmin', 'liberation', 'front'])).toBe(false)
  })
})

describe('C2, C5: entities of a case', () => {
  const documents = [
    readPlain(
      'a',
      `Hasan al-Rummani met his cousin Layth al-Rummani on Monday. Hasan al-Rummani said that the Marsh Defence Movement (MDM) would stay.

Layth al-Rummani spoke next. Al-Rummani said nothing new, and the MDM left Basalt City.`,
    ),
    readPlain(
      'b',
      `The Marsh Defence Movement, a militia, lost two men. Ms. Vera Pohl, 54, a nurse, saw it. Pohl said: “They ran.”`,
    ),
  ]
  const { entities } = extractClaims(documents)
  const named = (name: string) => entities.find((entity) => entity.name === name)

  it('C5: gives a surname to the last full name before it, and keeps two people with one surname two', () => {
    expect(named('Hasan al-Rummani')?.mentions).toHaveLength(2)
    expect(named('Layth al-Rummani')?.forms).toEqual(['Al-Rummani', 'Layth al-Rummani'])
  })
  it('C4: joins an acronym to the name that introduced it', () => {
    expect(named('Marsh Defence Movement')?.forms).toEqual(['MDM', 'Marsh Defence Movement'])
  })
  it('C2: tells people, organisations and places apart', () => {
    expect(named('Vera Pohl')?.kind).toBe('person')
    expect(named('Marsh Defence Movement')?.kind).toBe('organisation')
    expect(named('Basalt City')?.kind).toBe('place')
  })
  it('C1: finds every mention where it stands', () => {
    for (const { mentions } of entities) {
      for (const { passage, form } of mentions) {
        const text = documents.find(({ id }) => id === passage.document)?.text ?? ''
        expect(text.slice(passage.start, passage.end).replaceAll(/\s+/gu, ' ')).toBe(form)
      }
    }
  })
})

describe('C3: a letter amiss in a name beside one post', () => {
  const people = (a: string, b: string): string[] =>
    extractClaims([readPlain('a', a), readPlain('b', b)])
      .entities.filter(({ kind }) => kind === 'person')
      .map(({ name }) => name)
  it.each([
    [
      'Tarmin Prime Minister Farid al-Hashim was absent on Monday.',
      'Tarmin Prime Minister Farid al-Hashimi was absent on Monday.',
    ],
    [
      'On Monday the Iraqi Prime Minister Farid al-Hashim said nothing.',
      'Iraq’s Prime Minister Farid al-Hashimi said nothing on Monday.',
    ],
    [
      'Polish President Marek Brandes stayed in the capital.',
      'Polish President Marek Brander stayed in the capital.',
    ],
  ])('C3: is one person in “%s” and “%s”', (a, b) => {
    expect(people(a, b)).toHaveLength(1)
  })
  it.each([
    [
      'Tarmin Prime Minister Farid al-Hashim was absent on Monday.',
      'Farid al-Hashimi, a baker, was absent on Monday.',
    ],
    [
      'Polish President Marek Brandes stayed in the capital.',
      'Czech President Marek Brander stayed in the capital.',
    ],
    [
      'Tarmin Prime Minister Farid Omar was absent on Monday.',
      'Tarmin Prime Minister Farid Omari was absent on Monday.',
    ],
  ])('C3: keeps two in “%s” and “%s”', (a, b) => {
    expect(people(a, b)).toHaveLength(2)
  })
})

describe('C3: word similarity', () => {
  it('C3: never joins numbers', () => {
    expect(wordSimilarity('17th', '18th')).toBe(0)
  })
})

describe('C5: what a name is shown as', () => {
  it('is the spelling of running text, not the capitals of a dateline, unless there is no other', () => {
    const named = (...texts: readonly string[]): string[] => {
      const documents = texts.map((text, index) => readPlain(`${index}.txt`, text))
      return extractClaims(documents).entities.map(({ name }) => name)
    }
    const story =
      'PORT ARDEN – The mayor said on Monday that the ferry to Port Arden was late. The people of Port Arden waited.'
    expect(named(story)).toContain('Port Arden')
    expect(named(story)).not.toContain('PORT ARDEN')
  })
})

describe('C5: a paper and what it is called after', () => {
  it('C5: keeps a town and a river apart from the papers of their names', () => {
    const { entities } = extractClaims([
      readPlain(
        'courier',
        'The Torvel Courier\n\nA fire destroyed the depot on the northern bank of the river Osk at Torvel. Nobody in Torvel was hurt.',
      ),
      readPlain('post', 'Osk Post\n\nThe depot on the southern bank of the river Osk at Torvel burned down.'),
    ])
    const kinds = new Map(entities.map(({ name, kind, forms }) => [name, `${kind} ${forms.join(', ')}`]))
    expect(kinds.get('Torvel')).toBe('place Torvel')
    expect(kinds.get('Osk')).toBe('place Osk')
    expect(kinds.get('Osk Post')).toBe('organisation Osk Post')
    expect(kinds.get('Torvel Courier')).toBe('organisation Torvel Courier')
  })
})

describe('C2: titles before a name', () => {
  it('C2: knows the speaker of a house by the name alone', () => {
    const { entities } = extractClaims([
      readPlain(
        'a',
        'Speaker Tomas Hald opened the session. “We begin,” Speaker Hald said. Tomas Hald left.',
      ),
    ])
    expect(entities.map(({ name }) => name)).toEqual(['Tomas Hald'])
  })
})

describe('C2: what a firm is known by', () => {
  const kindIn = (text: string): string | undefined =>
    extractClaims([readPlain('a', text)]).entities.find(({ name }) => name === 'Corvel')?.kind
  it.each([
    'Workers at Corvel walked out on Monday. Corvel said they would be paid. Pal Groven accused Corvel of lying.',
    'Corvel said its turnover rose. Corvel’s shares fell.',
  ])('C2: is no person: %s', (text) => {
    expect(kindIn(text)).toBe('organisation')
  })
  it('C2: leaves a person whose workers are told of one', () => {
    const { entities } = extractClaims([
      readPlain(
        'a',
        'Pavo Corvel, 61, met the workers. Corvel’s employees cheered him. “Thank you,” Corvel said.',
      ),
    ])
    expect(entities.map(({ name, kind }) => `${kind} ${name}`)).toEqual(['person Pavo Corvel'])
  })
})
