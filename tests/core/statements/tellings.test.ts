import { describe, expect, it } from 'vitest'
import { tellingsOf } from '../../../src/core/statements/tellings.ts'
import { readPlain } from '../claims/read-plain.ts'

/** Thursday. */
const PUBLISHED = '2031-03-06'

function told(text: string, language = 'en', published: string | null = PUBLISHED): string[] {
  const plain = readPlain('a', text, published)
  const document = { ...plain, meta: { ...plain.meta, language } }
  return tellingsOf(document, []).map(({ day, until, time, planned, words, passage }) => {
    const when = [day, ...(until === null ? [] : [until]), ...(time === null ? [] : [time])].join(' ')
    return `${when}${planned ? ' planned' : ''} [${text.slice(words.start, words.end)}] ${text.slice(passage.start, passage.end)}`
  })
}

describe('S34: what a sentence tells of a day', () => {
  it('S34: has the sentence, as a clause alone may say what the rest denies, and the time of day beside the day', () => {
    expect(told('The depot at Varn burned down on Tuesday night, and two men who slept there fled.')).toEqual(
      [
        '2031-03-04 [Tuesday night] The depot at Varn burned down on Tuesday night, and two men who slept there fled.',
      ],
    )
    expect(told('On Monday, at 21:40, the ferry left Halvern.')).toEqual([
      expect.stringMatching(/^2031-03-03 21:40 \[Monday, at 21:40\]/u),
    ])
  })

  it('S34: marks what is to come, and the last day of a stretch', () => {
    expect(told('The bridge will be opened on 14 March.')).toEqual([
      '2031-03-14 planned [14 March] The bridge will be opened on 14 March.',
    ])
    expect(told('The company built the bridge in 2019.')).toEqual([
      '2019-01-01 2019-12-31 [2019] The company built the bridge in 2019.',
    ])
  })

  it('S34: knows the year by the day of the week, and what is over from what is to come', () => {
    expect(told('The vote was planned for Wednesday 12 March.')).toEqual([
      expect.stringMatching(/^2031-03-12 planned \[Wednesday 12 March\]/u),
    ])
    expect(told('Ian Petrie, who was governor until December, had asked for guards.')).toEqual([
      expect.stringMatching(/^2030-12-01 2030-12-31 \[December\]/u),
    ])
    expect(told('The league opened a case against the club on Friday and will rule on 20 March.')).toEqual([
      expect.stringMatching(/^2031-02-28 \[Friday\]/u),
      expect.stringMatching(/^2031-03-20 planned \[20 March\]/u),
    ])
  })

  it('S34: leaves out a day of the week in the present tense, which may be the last or the next', () => {
    expect(told('Torvel play Holm Rovers on Saturday.')).toEqual([])
  })

  it('S34: leaves out when something was said, what is usual or asked, and rough times', () => {
    expect(told('The harbour is calm, the mayor said on Tuesday.')).toEqual([])
    expect(told('Was the depot lit on Tuesday?')).toEqual([])
    expect(told('The depot usually closed on Tuesday.')).toEqual([])
    expect(told('The depot was sold two months ago.')).toEqual([])
    expect(told('By Ines Carvo | Tuesday, March 4, 2031 | 3 min read')).toEqual([])
  })

  it('S34: takes “tonight” in a quotation for the day of saying it, which is not known', () => {
    expect(told('“The ferry sails tonight,” she told the crew.')).toEqual([])
    expect(told('The ferry sailed today.')).toEqual(['2031-03-06 [today] The ferry sailed today.'])
  })

  it('S34: without a day of publication only what has its year is placed', () => {
    expect(told('The depot burned on Tuesday.', 'en', null)).toEqual([
      ' [Tuesday] The depot burned on Tuesday.',
    ])
    expect(told('The depot burned on 4 March 2031.', 'en', null)).toEqual([
      '2031-03-04 [4 March 2031] The depot burned on 4 March 2031.',
    ])
    expect(told('The depot burned yesterday.', 'en', null)).toEqual([])
  })

  it('S34: has a day once of each sentence', () => {
    expect(told('On 4 March the depot burned, and on 4 March the guard fled.')).toHaveLength(1)
  })

  it.each([
    ['fr', 'Le dépôt de Varn a brûlé mardi soir.', '2031-03-04 [mardi]'],
    ['fr', 'Le pont a été ouvert le 12 février 2030 par le maire.', '2030-02-12 [12 février 2030]'],
    ['es', 'El depósito se quemó el martes por la noche.', '2031-03-04 [martes]'],
    ['es', 'El puente se abrió el 12 de febrero.', '2031-02-12 [12 de febrero]'],
    ['pt', 'O armazém ardeu na terça-feira.', '2031-03-04 [terça-feira]'],
    ['it', 'Il deposito è bruciato ieri.', '2031-03-05 [ieri]'],
    ['de', 'Das Lager brannte am Dienstagabend ab.', '2031-03-04 [Dienstagabend]'],
    ['de', 'Die Brücke wurde am 12. Februar eröffnet.', '2031-02-12 [12. Februar]'],
    ['nl', 'Het depot brandde dinsdagnacht af.', '2031-03-04 [dinsdagnacht]'],
    ['pl', 'Magazyn spłonął w środę.', '2031-03-05 [środę]'],
    ['ru', 'Склад сгорел в среду.', '2031-03-05 [среду]'],
    ['ru', 'Мост открыли 12 февраля 2030 года.', '2030-02-12 [12 февраля 2030]'],
    ['uk', 'Міст відкрили 12 лютого.', '2031-02-12 [12 лютого]'],
    ['tr', 'Depo 12 Şubat 2031 günü yandı.', '2031-02-12 [12 Şubat 2031]'],
    ['ar', 'احترق المستودع يوم الثلاثاء.', '2031-03-04 [الثلاثاء]'],
    ['ar', 'افتتح الجسر في ١٢ فبراير ٢٠٣٠.', '2030-02-12 [١٢ فبراير ٢٠٣٠]'],
    ['ar', 'افتتح الجسر في 12 شباط.', '2031-02-12 [12 شباط]'],
    ['zh', '大桥于2030年2月12日通车。', '2030-02-12 [2030年2月12日]'],
    ['de', 'Eröffnet wurde sie am 12.02.2030.', '2030-02-12 [12.02.2030]'],
  ])('S34: reads days in %s: %s', (language, text, expected) => {
    expect(told(text, language)).toEqual([`${expected} ${text}`])
  })

  it('S34: takes no number, no day to come and no dateline for a day that was', () => {
    expect(told('Le 12 mars 1500 soldats sont arrivés.', 'fr')).toEqual([
      '2031-03-12 planned [12 mars] Le 12 mars 1500 soldats sont arrivés.',
    ])
    expect(told('Die Brücke öffnet am nächsten Dienstag.', 'de')).toEqual([])
    expect(told('TORV, 4. März (Agentur) - Das Lager brannte am Montag ab.', 'de')).toEqual([
      '2031-03-03 [Montag] Das Lager brannte am Montag ab.',
    ])
  })
})
