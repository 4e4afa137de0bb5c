import { describe, expect, it } from 'vitest'
import { analyse } from '#core/analysis/analyse.ts'
import { translationOf, spokenWords } from '#core/findings/quoted/translated.ts'
import { thingsOf } from '#core/findings/tongues/things.ts'
import { readPlain } from '../claims/read-plain.ts'

type Told = readonly [language: string, text: string]

/** Names that all reports of a story have. */
const STORY: Readonly<Record<string, string>> = {
  en: 'Harbour master Lena Quist and the priest Emil Sorge came to Ostham.',
  de: 'Hafenmeisterin Lena Quist und Pfarrer Emil Sorge kamen nach Ostham.',
  fr: 'La capitaine Lena Quist et le curé Emil Sorge sont venus à Ostham.',
  ar: 'وصلت لينا كويست وإميل سورغي إلى المدينة.',
}

function summaries(rule: string, ...told: readonly Told[]): string[] {
  const documents = told.map(([language, text], at) => {
    const read = readPlain(`${at}.txt`, `${text}\n\n${STORY[language] ?? ''}`)
    return { ...read, meta: { ...read.meta, language } }
  })
  return analyse(documents)
    .discrepancies.filter(({ explanation }) => explanation[0]?.startsWith(`Rule ${rule}`))
    .map(({ summary }) => summary)
}

describe('things over languages', () => {
  it.each([
    ['hostages', 'en', 'hostage'],
    ['geiseln', 'de', 'hostage'],
    ['otages', 'fr', 'hostage'],
    ['رهاين', 'ar', 'hostage'],
    ['maschinenraum', 'de', 'engine'],
    ['والسفينه', 'ar', 'ship'],
    ['rehenes', 'es', 'hostage'],
    ['пассажиров', 'ru', 'passenger'],
  ])('names %s', (word, language, thing) => {
    expect(thingsOf(word, language)).toContain(thing)
  })

  it('names nothing for words and languages that are not listed', () => {
    expect(thingsOf('quonset', 'en')).toEqual([])
    expect(thingsOf('hostages', 'xx')).toEqual([])
  })
})

describe('F130 to F132 over languages', () => {
  it('F130: compares counts and sums of the same in two languages', () => {
    const ferry: Told[] = [
      ['en', 'The fire on the ferry killed nine people.'],
      ['de', 'Bei dem Brand auf der Fähre kamen elf Menschen ums Leben.'],
    ]
    expect(summaries('F130', ...ferry).concat(summaries('F5', ...ferry)).length).toBeGreaterThan(0)
    expect(
      summaries(
        'F130',
        ['en', 'About 900 people were evacuated from the hotel; 214 passengers were rescued.'],
        ['fr', 'Au total, 312 passagers ont été secourus.'],
      ).join(' '),
    ).toContain('214 rescued against 312 rescued')
    expect(
      summaries(
        'F130',
        ['en', 'She promised 5 million dinars for the families.'],
        ['de', 'Sie versprach den Familien der Opfer 15 Millionen Dinar.'],
      ).join(' '),
    ).toContain('5,000,000 dinars against 15,000,000 dinars')
  })

  it('F130: compares nothing rounded, of other things or of another time', () => {
    for (const [one, other] of [
      [
        ['en', 'About 200 people were evacuated.'],
        ['de', '204 Menschen wurden evakuiert.'],
      ],
      [
        ['en', '1,204 people were evacuated.'],
        ['de', '1.204 Menschen wurden evakuiert.'],
      ],
      [
        ['en', 'Three guards died in the siege.'],
        ['fr', 'Neuf soldats sont morts.'],
      ],
      [
        ['en', 'Nine people were killed.'],
        ['de', 'Vor acht Jahren starben dort elf Menschen.'],
      ],
      [
        ['en', 'The firm paid 5 million euros for the ship.'],
        ['de', 'Die Stadt gibt 15 Millionen Euro für die Schule.'],
      ],
    ] as const)
      expect(summaries('F130', one, other)).toEqual([])
  })

  it('F131: sets states of one person against each other', () => {
    const free = summaries(
      'F131',
      ['en', "The ship's captain, Idris Halm, was arrested at the hospital."],
      ['fr', 'Le capitaine du navire, Idris Halm, a regagné son domicile dans la nuit.'],
    )
    expect(free.join(' ')).toContain('at liberty and to be in custody')
    expect(
      summaries(
        'F131',
        ['en', 'The captain, Idris Halm, was not arrested.'],
        ['fr', 'Le capitaine, Idris Halm, a regagné son domicile.'],
      ),
    ).toEqual([])
    expect(
      summaries(
        'F131',
        ['en', 'The lawyer for Idris Halm was arrested.'],
        ['fr', 'Idris Halm a regagné son domicile.'],
      ),
    ).toEqual([])
  })

  it('F132: sets hours of one happening against each other', () => {
    expect(
      summaries(
        'F132',
        ['en', 'The fire broke out in the engine room at 7:20 p.m. on Monday.'],
        ['de', 'Das Feuer brach am Montag um 17.20 Uhr im Maschinenraum aus.'],
      ).join(' '),
    ).toContain('17:20 against 19:20')
    expect(
      summaries(
        'F132',
        ['en', 'The fire broke out in the engine room at 7:20 p.m. on Monday.'],
        ['fr', "Le feu s'est déclaré lundi à 19h20 dans la salle des machines."],
      ),
    ).toEqual([])
  })

  it('F132: takes the French “est” for no zone, and leaves out hours of one', () => {
    const english: Told = ['en', 'The fire broke out in the engine room at 3:30 a.m.']
    expect(
      summaries('F132', english, ['fr', "Le feu s'est déclaré à 5 h 30 dans la salle des machines."]),
    ).toHaveLength(1)
    expect(
      summaries('F132', english, ['fr', "L'incendie a commencé à 5 h 30 GMT dans la salle des machines."]),
    ).toEqual([])
  })

  it('leaves English against English to the rules that read it in full', () => {
    expect(
      summaries('F130', ['en', '214 passengers were rescued.'], ['en', '312 passengers were rescued.']),
    ).toEqual([])
  })
})

describe('F134 statements quoted in two languages', () => {
  it('tells how far two sentences say the same', () => {
    const share = (a: Told, b: Told): number => {
      const [one, other] = [a, b].map(([language, text]) => spokenWords(text, language))
      return one && other ? translationOf(one, other).share : -1
    }
    expect(share(['en', 'We paid nothing to anyone'], ['de', 'Wir haben niemandem etwas bezahlt'])).toBe(1)
    expect(share(['en', 'We paid nothing to anyone'], ['ar', 'لم ندفع شيئاً لأحد'])).toBe(1)
    expect(share(['en', 'The bridge was inspected'], ['fr', 'Le maire a vendu sa maison'])).toBe(0)
    expect(spokenWords('Was the ferry overloaded?', 'en')).toBeNull()
  })

  it('F134: tells a statement that is denied in one language alone', () => {
    const told = summaries(
      'F134',
      ['en', '“The ferry was not overloaded,” said Nadia Marlow.'],
      ['de', '„Die Fähre war überladen“, sagte Nadia Marlow.'],
    )
    expect(told).toEqual([
      'Nadia Marlow is quoted as saying two opposite things: “Die Fähre war überladen” against “The ferry was not overloaded”.',
    ])
    expect(
      summaries(
        'F134',
        ['en', '“The ferry was not overloaded,” said Nadia Marlow.'],
        ['fr', '« Le ferry n’était pas surchargé », a déclaré Nadia Marlow.'],
      ),
    ).toEqual([])
  })

  it('F134: tells a statement that is given to two people', () => {
    const told = summaries(
      'F134',
      ['en', '“No one warned the ministry of the danger,” said Hugo Stern.'],
      ['de', '„Niemand hat das Ministerium vor der Gefahr gewarnt“, sagte Nadia Marlow.'],
    )
    expect(told).toHaveLength(1)
    expect(told[0]).toContain('Hugo Stern')
    expect(told[0]).toContain('Nadia Marlow')
  })

  it('F134: takes two statements that have little in common for two', () => {
    expect(
      summaries(
        'F134',
        ['en', '“The ministry must repair the bridge at last,” said Hugo Stern.'],
        ['de', '„Das Ministerium hat die Schule nie besucht“, sagte Nadia Marlow.'],
      ),
    ).toEqual([])
  })
})
