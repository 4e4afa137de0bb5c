import { describe, expect, it } from 'vitest'
import { analyse } from '../../../src/core/analysis/analyse.ts'
import type { Analysis } from '../../../src/core/analysis/analysis.ts'
import { readPlain } from './read-plain.ts'

function analysed(texts: Readonly<Record<string, string>>): Analysis {
  const documents = Object.entries(texts).map(([name, text]) => {
    const read = readPlain(name, text, '2031-05-07')
    return { ...read, meta: { ...read.meta, language: name.slice(0, 2) } }
  })
  return analyse(documents)
}

function names({ entities }: Analysis, kind: string): string[] {
  return entities.flatMap((entity) => (entity.kind === kind ? [entity.name] : [])).toSorted()
}

/** `subject: post (group)`. */
function posts({ claims, entities }: Analysis): string[] {
  const named = new Map(entities.map(({ id, name }) => [id, name]))
  return claims
    .flatMap((claim) =>
      claim.kind === 'role'
        ? [`${named.get(claim.subject) ?? ''}: ${claim.value.text} (${claim.value.group})`]
        : [],
    )
    .toSorted()
}

function amounts({ claims }: Analysis): string[] {
  return claims.flatMap((claim) => (claim.kind === 'quantity' ? [claim.value.text] : [])).toSorted()
}

describe('C30: names in German', () => {
  it('C30: tells people from the nouns around them', () => {
    const found = analysed({
      de: 'Am Dienstagabend lobte Verkehrsministerin Ines Baruth die Rettungskräfte. Der 41-jährige Stefan Greve sagte nichts. Zeugin Petra Lohmar schilderte der Polizei den Ablauf. Bürgermeister Heinz Kolbe von der Freien Liste dankte den Helfern. Gegen Werksleiter Jonas Richter wird ermittelt. Baruth reiste ab. Heftige Schneefälle erschwerten Details der Suche.',
    })
    expect(names(found, 'person')).toEqual([
      'Heinz Kolbe',
      'Ines Baruth',
      'Jonas Richter',
      'Petra Lohmar',
      'Stefan Greve',
    ])
    expect(names(found, 'organisation')).toEqual([])
  })

  it('C30: takes no trade behind the article that opens a sentence for a part of the name', () => {
    const text = 'Der Lokführer Uwe Tannert kam spät. „Ich stand auf der Brücke“, sagte Tannert.'
    expect(names(analysed({ de: text }), 'person')).toEqual(['Uwe Tannert'])
    const woman = 'Eine Gärtnerin Petra Holm kam spät. „Ich stand auf der Brücke“, sagte Holm.'
    expect(names(analysed({ de: woman }), 'person')).toEqual(['Petra Holm'])
  })

  it('C30: reads the possessive of a surname', () => {
    const found = analysed({
      de: 'Ministerin Karin Vogt kam am Abend. Vogts Sprecher Emil Sass schwieg. Emil Sass ging.',
    })
    expect(names(found, 'person')).toEqual(['Emil Sass', 'Karin Vogt'])
  })

  it('C30: gives quotations to their speakers', () => {
    const { quotations, entities } = analysed({
      de: 'Sprecherin Antje Rehwald kam zum Hafen. „Wir haben die Flammen unter Kontrolle“, sagte Rehwald. „Es ging sehr schnell“, so Rehwald.',
    })
    const speakers = quotations.map(({ speaker }) => entities.find(({ id }) => id === speaker)?.name)
    expect(speakers).toEqual(['Antje Rehwald', 'Antje Rehwald'])
  })
})

describe('C30: posts in German', () => {
  it.each([
    ['Idris Benkara, Anführer der Südfront, sprach am Freitag.', 'leader of Südfront (head)'],
    ['Der Kommandeur der Südfront, Idris Benkara, sprach am Freitag.', 'commander of Südfront (head)'],
    ['Die von Idris Benkara geführte Südfront rückt vor.', 'leader of Südfront (head)'],
    ['Seit März führt Idris Benkara die Südfront.', 'leader of Südfront (head)'],
    ['Idris Benkara, der die Südfront anführt, sprach am Freitag.', 'leader of Südfront (head)'],
    ['Die Südfront wird von Idris Benkara geleitet.', 'leader of Südfront (head)'],
    ['Idris Benkara ist Sprecher der Südfront.', 'spokesman of Südfront (spokesperson)'],
    ['Idris Benkara, Finanzchef der Südfront, sprach am Freitag.', 'leader of Südfront (senior)'],
    [
      'Idris Benkara, Anführer der Brigaden der Morgenröte, sprach am Freitag.',
      'leader of Brigaden der Morgenröte (head)',
    ],
  ])('C30: %s', (sentence, post) => {
    expect(posts(analysed({ de: sentence }))).toEqual([`Idris Benkara: ${post}`])
  })

  it.each([
    'Idris Benkara warf dem Anführer der Südfront Verrat vor.',
    'Der Bruder von Idris Benkara kam zum Vorsitzenden der Bürgerpartei.',
    'Im Haus der Leiterin der Klinik sprach Idris Benkara mit Anwohnern.',
  ])('C30: no post: %s', (sentence) => {
    expect(posts(analysed({ de: sentence }))).toEqual([])
  })
})

describe('C30: counts in German', () => {
  it.each([
    ['Bei dem Brand sind am Montag mindestens drei Menschen ums Leben gekommen.', ['at least 3 killed']],
    ['Bei den Gefechten wurden 14 Soldaten getötet und 30 verletzt.', ['14 killed (soldier)', '30 wounded']],
    ['Nach dem Angriff, bei dem neun Menschen getötet wurden, floh er.', ['9 killed']],
    ['Nach Angaben der Polizei werden zwei Arbeiter vermisst.', ['2 missing (worker)']],
    ['Rund 1.200 Menschen wurden evakuiert.', ['about 1,200 evacuated']],
    ['Zwölf Raketen schlugen auf dem Gelände ein.', ['12 landed (rocket)']],
    ['Die Zahl der Todesopfer stieg am Samstag auf 22.', ['22 killed']],
    ['Niemand wurde verletzt.', ['no one wounded']],
    ['Bis zu 40 Menschen müssten dann evakuiert werden.', []],
    ['Am Abend töteten drei Angreifer einen Wachmann.', []],
    ['Die Zahl der Verletzten liegt vor, 46 Helfer kamen.', []],
  ])('C30: %s', (sentence, expected) => {
    expect(amounts(analysed({ de: sentence }))).toEqual(expected)
  })
})

describe('F1 over German and English', () => {
  const english =
    'Qadir al-Barzan, leader of the Asaib al-Haqil militia, denied on Tuesday that his men had fired rockets at the port of Marsa. Nine rockets landed in the port of Marsa on Tuesday, wounding four people.'
  const german =
    'Kadir al-Barsan, Anführer der Miliz Kataib al-Wadschd, hat am Dienstag bestritten, dass seine Männer Raketen abgefeuert haben. Elf Raketen schlugen am Dienstag im Hafen ein, sechs Menschen wurden verletzt.'

  it('F1: finds one person at the head of two bodies that are spelt out in both', () => {
    const found = analysed({ en: english, de: german }).discrepancies
    expect(found.filter(({ type }) => type === 'identity-role')).toHaveLength(1)
  })

  it('F1: takes a translated name for one that may be the same', () => {
    const found = analysed({
      en: english.replace('Asaib al-Haqil militia', 'Southern Front'),
      de: german.replace('Miliz Kataib al-Wadschd', 'Südfront'),
    }).discrepancies
    expect(found.filter(({ type }) => type === 'identity-role')).toEqual([])
  })
})

describe('C30: the press in German', () => {
  it.each([
    ['Darko Selim leitet seit 2019 die Nordbank.', 'leader of Nordbank (head)'],
    ['Metallbund-Chef Ingo Warnholz kam.', 'leader of Metallbund (head)'],
    ['An der Spitze der Norkem GmbH steht Ingo Warnholz.', 'leader of Norkem GmbH (head)'],
    ['Ingo Warnholz, seit Mai Leiter der Feuerwehr Ostheim, kam.', 'head of Feuerwehr Ostheim (head)'],
    ['Darko Selim, der Kopf der Bande „Südkette“, floh.', 'leader of Südkette (head)'],
  ])('C30: %s', (text, post) => {
    expect(posts(analysed({ de: text })).join(' ')).toContain(post)
  })

  it('C30: takes a given name behind a calling for the beginning of a name, and no party for part of it', () => {
    const found = analysed({ de: 'Am Montag kam Landrätin Ute Brinkhaus (CDU) nach Ostheim.' })
    expect(names(found, 'person')).toEqual(['Ute Brinkhaus'])
  })

  it.each([
    '„Wir gehen hier niemals weg“, zeigte sich Ingo Warnholz überzeugt.',
    'Bürgermeister Ingo Warnholz machte deutlich: „Wir gehen hier niemals weg.“',
    '„Wir gehen hier niemals weg“, hatte Ingo Warnholz zuvor gesagt.',
  ])('C30: gives words to who says them: %s', (text) => {
    const { quotations, entities } = analysed({ de: text })
    expect(quotations.map(({ speaker }) => entities.find(({ id }) => id === speaker)?.name)).toEqual([
      'Ingo Warnholz',
    ])
  })
})
