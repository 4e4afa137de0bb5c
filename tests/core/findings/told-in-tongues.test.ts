import { describe, expect, it } from 'vitest'
import { analyse } from '#core/analysis/analyse.ts'
import type { Discrepancy } from '#core/findings/discrepancy.ts'
import { readPlain } from '../claims/read-plain.ts'

/** Names that both reports of a story have. */
const STORY = {
  de: 'Bürgermeisterin Karin Vogt und Pfarrer Emil Sass kamen nach Ostheim.',
  ru: 'Мэр Карина Вольская и адвокат Эмиль Сазонов приехали в город.',
}

function proposed(language: 'de' | 'ru', rule: string, ...texts: string[]): Discrepancy[] {
  const documents = texts.map((text, at) => {
    const read = readPlain(`${at}.txt`, `${text}\n\n${STORY[language]}`)
    return { ...read, meta: { ...read.meta, language } }
  })
  return analyse(documents).discrepancies.filter(({ explanation }) =>
    explanation[0]?.startsWith(`Rule ${rule}`),
  )
}

function summaries(...told: Parameters<typeof proposed>): string[] {
  return proposed(...told).map(({ summary }) => summary)
}

describe('F130 counts and sums told in German and Russian', () => {
  it.each([
    [
      'de',
      'Drei Menschen starben bei dem Brand.',
      'Bei dem Brand kamen fünf Menschen ums Leben.',
      '3 killed against 5 killed',
    ],
    [
      'de',
      'Die Polizei befreite sechs Geiseln.',
      'Neun Geiseln wurden von der Polizei befreit.',
      '6 Geiseln against 9 Geiseln',
    ],
    [
      'de',
      'Der Schaden liegt bei vier Millionen Euro.',
      'Der Sachschaden beträgt neun Millionen Euro.',
      '€4,000,000 against €9,000,000',
    ],
    [
      'ru',
      'При пожаре погибли четыре человека.',
      'Жертвами пожара стали семь человек.',
      '4 killed against 7 killed',
    ],
    [
      'ru',
      'Из музея похищены 14 картин.',
      'Из музея похитили сорок одну картину.',
      '14 картин against 41 картину',
    ],
    [
      'ru',
      'Ущерб составил 15 млн рублей.',
      'Ущерб превысил 40 миллионов рублей.',
      '15,000,000 roubles against 40,000,000 roubles',
    ],
  ] as const)('F130: %s: %s', (language, one, other, told) => {
    expect(summaries(language, 'F130', one, other).join(' ')).toContain(told)
  })

  it.each([
    ['de', 'Mindestens 40 Menschen wurden verletzt.', 'Bei dem Brand wurden 43 Menschen verletzt.'],
    ['de', 'Rund 1200 Anwohner wurden evakuiert.', '1187 Anwohner wurden evakuiert.'],
    ['de', 'Drei Menschen starben bei dem Brand.', 'Vor acht Jahren starben bei einem Brand fünf Menschen.'],
    ['de', 'Drei Menschen starben bei dem Brand.', 'Dass fünf Menschen starben, dementierte die Polizei.'],
    ['de', 'Drei Menschen starben bei dem Brand.', 'Die Zahl stieg: Fünf Menschen starben inzwischen.'],
    [
      'de',
      'Drei Menschen starben bei dem Brand.',
      'Drei Menschen starben im Haus. Fünf Menschen starben insgesamt.',
    ],
    ['de', 'Die Stadt gibt 300.000 Euro für das Denkmal.', 'Das Land gibt 500.000 Euro für die Schule.'],
    ['ru', 'При пожаре погибли четыре человека.', 'В 2012 году при пожаре погибли семь человек.'],
    ['ru', 'При пожаре пострадали не менее 20 человек.', 'При пожаре пострадали 23 человека.'],
    ['ru', 'Пять человек пропали без вести.', 'По уточнённым данным, пропавшими остаются двое.'],
    ['ru', 'На поверхность подняты 98 горняков.', 'Девять горняков погибли.'],
  ] as const)('F130: nothing: %s: %s | %s', (language, one, other) => {
    expect(summaries(language, 'F130', one, other)).toEqual([])
  })
})

describe('F131 states of people told in German and Russian', () => {
  it.each([
    [
      'de',
      'Schichtleiter Jannik Wessel starb in der Nacht.',
      'Schichtleiter Jannik Wessel hat überlebt.',
      'alive and to be dead',
    ],
    [
      'de',
      'Tim Rohde, ein Mitarbeiter des Werks, wurde festgenommen.',
      'Tim Rohde befindet sich auf freiem Fuß.',
      'at liberty and to be in custody',
    ],
    [
      'de',
      'Landrätin Ute Brink ist zurückgetreten.',
      'Landrätin Ute Brink bleibt im Amt.',
      'in office and to have resigned',
    ],
    [
      'ru',
      'Директор Игорь Барматов задержан.',
      'Игорь Барматов остаётся на свободе.',
      'at liberty and to be in custody',
    ],
    [
      'ru',
      'Сторож Николай Сурепкин скончался в больнице.',
      'Сторож Николай Сурепкин жив.',
      'alive and to be dead',
    ],
    [
      'ru',
      'Мэр Алла Дроботова подала в отставку.',
      'Мэр Алла Дроботова в отставку не уходит.',
      'in office and to have resigned',
    ],
  ] as const)('F131: %s: %s', (language, one, other, told) => {
    expect(summaries(language, 'F131', one, other).join(' ')).toContain(told)
  })

  it.each([
    [
      'de',
      'Tim Rohde wurde festgenommen.',
      'Tim Rohde wurde festgenommen. Tim Rohde ist seit Freitag auf freiem Fuß.',
    ],
    ['de', 'Tim Rohde wurde festgenommen.', 'Der Bruder von Tim Rohde ist auf freiem Fuß.'],
    ['de', 'Tim Rohde wurde festgenommen.', 'Die Täter seien flüchtig, sagte Tim Rohde.'],
    ['de', 'Tim Rohde wurde festgenommen.', 'Gerüchte, Tim Rohde sei auf freiem Fuß, sind falsch.'],
    ['de', 'Tim Rohde starb in der Nacht.', 'Im Oktober 2012 hat Tim Rohde einen Absturz überlebt.'],
    ['ru', 'Игорь Барматов задержан.', 'Адвокат Игоря Барматова остаётся на свободе.'],
    ['ru', 'Игорь Барматов задержан.', 'Игорь Барматов может выйти на свободу.'],
    ['ru', 'Игорь Барматов задержан.', 'Слухи о том, что Игорь Барматов на свободе, опровергли.'],
  ] as const)('F131: nothing: %s: %s | %s', (language, one, other) => {
    expect(summaries(language, 'F131', one, other)).toEqual([])
  })
})

describe('F132 times of day told in German and Russian', () => {
  it.each([
    [
      'de',
      'Die Explosion ereignete sich am Dienstag gegen 14.20 Uhr.',
      'Die Explosion war am Dienstag um 16.40 Uhr.',
      '14:20 against 16:40',
    ],
    [
      'de',
      'Die Täter stürmten die Bank um halb sieben am Abend.',
      'Um 20.15 Uhr stürmten die Täter die Bank.',
      '18:30 against 20:15',
    ],
    [
      'ru',
      'Взрыв прогремел во вторник в 10:40.',
      'Взрыв раздался во вторник в 12:15.',
      '10:40 against 12:15',
    ],
    [
      'ru',
      'Налётчики ворвались в банк в среду около 16 часов.',
      'Налётчики ворвались в банк в среду в 13:30.',
      '13:30 against 16:00',
    ],
  ] as const)('F132: %s: %s', (language, one, other, told) => {
    expect(summaries(language, 'F132', one, other).join(' ')).toContain(told)
  })

  it.each([
    ['de', 'Die Explosion war am Dienstag um 18.30 Uhr.', 'Die Explosion war am Dienstag gegen halb sieben.'],
    [
      'de',
      'Die Explosion war am Dienstag um 14 Uhr.',
      'Bis 18 Uhr löschte die Feuerwehr die Explosion am Dienstag.',
    ],
    [
      'de',
      'Die Explosion war am Dienstag um 14 Uhr.',
      'Die Explosion war am Dienstag um 14 Uhr, die Halle stand nach der Explosion um 16 Uhr leer.',
    ],
    [
      'de',
      'Die Explosion war am Dienstag um 14 Uhr.',
      'Das Gedenken an die Explosion soll am Dienstag um 19 Uhr beginnen.',
    ],
    ['ru', 'Взрыв раздался во вторник в 10:40.', 'Пожар после взрыва потушили к 18 часам во вторник.'],
    ['ru', 'Взрыв раздался во вторник в 10:40.', 'Спасатели работали восемь часов после взрыва во вторник.'],
  ] as const)('F132: nothing: %s: %s | %s', (language, one, other) => {
    expect(summaries(language, 'F132', one, other)).toEqual([])
  })
})
