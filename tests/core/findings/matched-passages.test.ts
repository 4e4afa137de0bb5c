import { describe, expect, it } from 'vitest'
import { analyse } from '../../../src/core/analysis/analyse.ts'
import { readPlain } from '../claims/read-plain.ts'

/** The differences of two texts, as `type: value / value`. */
function told(language: string, left: string, right: string): string[] {
  const documents = [left, right].map((text, index) => {
    const read = readPlain(`d${index}`, text, '2031-05-07')
    return { ...read, meta: { ...read.meta, language } }
  })
  return analyse(documents)
    .discrepancies.map(({ type, sides }) => `${type}: ${sides.map(({ value }) => value).join(' / ')}`)
    .toSorted()
}

const PASSAGES: Readonly<Record<string, { text: string; changed: string; differ: readonly string[] }>> = {
  fr: {
    text: 'Un incendie a détruit mardi soir un entrepôt du port de Sarlune, tuant douze dockers, selon la capitainerie. La directrice du port, Odile Ferrant, a déclaré que le trafic ne reprendrait pas avant la fin du mois. Les secours sont arrivés à 21 h 40.',
    changed:
      'Un incendie a détruit lundi soir un entrepôt du port de Sarlune, tuant quinze dockers, selon la capitainerie. La directrice du port, Odile Ferrant, a déclaré que le trafic reprendrait avant la fin du mois. Les secours sont arrivés à 22 h 10.',
    differ: [
      'date-time: 21:40 / 22:10',
      'date-time: lundi / mardi',
      'negation-polarity: reprendrait avant / reprendrait pas avant',
      'quantity: 12 dockers / 15 dockers',
    ],
  },
  de: {
    text: 'Ein Feuer hat am Dienstagabend ein Lagerhaus im Hafen von Sarlune zerstört und 12 Hafenarbeiter getötet, teilte die Hafenbehörde mit. Die Hafenmeisterin Odile Ferrant sagte, der Betrieb werde vor dem Ende des Monats nicht wieder aufgenommen.',
    changed:
      'Ein Feuer hat am Montagabend ein Lagerhaus im Hafen von Sarlune zerstört und 15 Hafenarbeiter getötet, teilte die Hafenbehörde mit. Die Hafenmeisterin Odile Ferrant sagte, der Betrieb werde vor dem Ende des Monats wieder aufgenommen.',
    differ: [
      'date-time: Dienstagabend / Montagabend',
      'negation-polarity: Monats nicht wieder / Monats wieder',
      'quantity: 12 Hafenarbeiter / 15 Hafenarbeiter',
    ],
  },
  es: {
    text: 'El incendio destruyó el martes por la noche un almacén del puerto de Sarlune y mató a doce estibadores, según la autoridad portuaria. La ley sobre los muelles fue aprobada por el consejo municipal después de un largo debate nocturno.',
    changed:
      'El incendio destruyó el lunes por la noche un almacén del puerto de Sarlune y mató a quince estibadores, según la autoridad portuaria. La ley sobre los muelles fue rechazada por el consejo municipal después de un largo debate nocturno.',
    differ: [
      'date-time: lunes / martes',
      'quantity: doce estibadores / quince estibadores',
      'status-outcome: aprobada / rechazada',
    ],
  },
  ru: {
    text: 'Во вторник вечером пожар уничтожил склад в порту Сарлуна, погибли 12 докеров, сообщили в администрации порта. Начальник порта Одиль Ферран заявила, что движение не возобновится до конца месяца.',
    changed:
      'В понедельник вечером пожар уничтожил склад в порту Сарлуна, погибли 15 докеров, сообщили в администрации порта. Начальник порта Одиль Ферран заявила, что движение возобновится до конца месяца.',
    differ: [
      'date-time: вторник / понедельник',
      'negation-polarity: движение возобновится / движение не возобновится',
      'quantity: 12 докеров / 15 докеров',
    ],
  },
  ar: {
    text: 'دمر حريق مساء الثلاثاء مستودعا في ميناء سرلونة وأسفر عن مقتل ١٢ عاملا وفق ما أعلنته سلطات الميناء. وقالت مديرة الميناء أوديل فران إن الحركة لن تستأنف قبل نهاية الشهر الجاري.',
    changed:
      'دمر حريق مساء الاثنين مستودعا في ميناء سرلونة وأسفر عن مقتل ١٥ عاملا وفق ما أعلنته سلطات الميناء. وقالت مديرة الميناء أوديل فران إن الحركة ستستأنف قبل نهاية الشهر الجاري.',
    differ: [
      'date-time: الاثنين / الثلاثاء',
      'negation-polarity: الحركة ستستأنف قبل / الحركة لن تستأنف قبل',
      // Counts of the dead are read in Arabic (C31), so that rule F5 comes before F8.
      'quantity: 12 killed (worker) / 15 killed (worker)',
    ],
  },
  fa: {
    text: 'آتش سوزی شامگاه سه‌شنبه یک انبار در بندر سارلون را ویران کرد و ۱۲ کارگر کشته شدند، اداره بندر اعلام کرد. مدیر بندر اودیل فران گفت رفت و آمد کشتی‌ها پیش از پایان ماه از سر گرفته نخواهد شد.',
    changed:
      'آتش سوزی شامگاه دوشنبه یک انبار در بندر سارلون را ویران کرد و ۱۵ کارگر کشته شدند، اداره بندر اعلام کرد. مدیر بندر اودیل فران گفت رفت و آمد کشتی‌ها پیش از پایان ماه از سر گرفته خواهد شد.',
    differ: [
      'date-time: دوشنبه / سه‌شنبه',
      'negation-polarity: گرفته خواهد شد / گرفته نخواهد شد',
      'quantity: ۱۲ کارگر / ۱۵ کارگر',
    ],
  },
  tr: {
    text: 'Salı akşamı çıkan yangın Sarlune limanındaki bir depoyu yok etti, liman yönetimi 12 işçinin öldüğünü duyurdu. Liman müdürü Odile Ferrant seferlerin ay sonundan önce yeniden başlamayacağını söyledi.',
    changed:
      'Pazartesi akşamı çıkan yangın Sarlune limanındaki bir depoyu yok etti, liman yönetimi 15 işçinin öldüğünü duyurdu. Liman müdürü Odile Ferrant seferlerin ay sonundan önce yeniden başlayacağını söyledi.',
    differ: [
      'date-time: Pazartesi / Salı',
      'negation-polarity: yeniden başlamayacağını söyledi / yeniden başlayacağını söyledi',
      'quantity: 12 işçinin / 15 işçinin',
    ],
  },
  zh: {
    text: '港务局表示，星期二晚上的大火烧毁了萨尔伦港的一座仓库，造成12名码头工人死亡，另有数十人被送往医院接受治疗。',
    changed:
      '港务局表示，星期一晚上的大火烧毁了萨尔伦港的一座仓库，造成15名码头工人死亡，另有数十人被送往医院接受治疗。',
    differ: ['date-time: 星期一 / 星期二', 'quantity: 12 名 / 15 名'],
  },
  pl: {
    text: 'Pożar zniszczył w środę wieczorem magazyn w porcie Sarlune i zabił dwunastu dokerów, podał zarząd portu. Dyrektor portu Odile Ferrant powiedziała, że ruch nie zostanie wznowiony przed końcem miesiąca.',
    changed:
      'Pożar zniszczył w sobotę wieczorem magazyn w porcie Sarlune i zabił piętnastu dokerów, podał zarząd portu. Dyrektor portu Odile Ferrant powiedziała, że ruch zostanie wznowiony przed końcem miesiąca.',
    differ: [
      'date-time: sobotę / środę',
      'negation-polarity: ruch nie zostanie / ruch zostanie',
      'quantity: dwunastu dokerów / piętnastu dokerów',
    ],
  },
}

describe('F8: matched passages of other languages', () => {
  it.each(Object.entries(PASSAGES))('F8: %s: names numbers, days, hours, denials', (language, passage) => {
    expect(told(language, passage.text, passage.changed)).toEqual([...passage.differ].toSorted())
  })

  it.each(Object.entries(PASSAGES))('F8: %s: says nothing of the same words', (language, { text }) => {
    expect(told(language, text, text)).toEqual([])
  })

  it('F8: takes two names for a thing, a rounded number, and one number in digits and in a word for no difference', () => {
    const text =
      'Un incendie a détruit mardi soir un entrepôt du port de Sarlune, tuant douze dockers, selon la capitainerie. La reconstruction coûtera 2 150 couronnes par habitant de la ville selon le conseil.'
    const other =
      'Un incendie a détruit mardi soir un hangar du port de Sarlune, tuant 12 dockers, selon la capitainerie. La reconstruction coûtera 2 140 couronnes par habitant de la ville selon le conseil.'
    expect(told('fr', text, other)).toEqual([])
  })

  it('F8: takes what is denied in other words on both sides for no difference', () => {
    const text =
      'La directrice du port a déclaré jeudi à Sarlune que le trafic des ferries ne reprendrait jamais sans de nouveaux quais.'
    const other =
      'La directrice du port a déclaré jeudi à Sarlune que le trafic des ferries ne reprendrait pas avec les anciens quais.'
    expect(told('fr', text, other)).toEqual([])
  })

  it('F8: takes tables of other numbers in the same words for two issues of one report', () => {
    const report = (a: number, b: number, c: number, d: number): string =>
      `Le marché de Sarlune a reçu ${a} caisses de poisson et ${b} caisses de crabes, a indiqué la criée du port. Les acheteurs ont payé ${c} couronnes la caisse, et ${d} camions sont repartis vers la capitale.`
    expect(told('fr', report(120, 44, 31, 12), report(95, 71, 36, 19))).toEqual([])
  })

  it('F8: does not compare passages of two languages', () => {
    const text = 'Sarlune 2031: 12 docker Odile Ferrant Marc Vautrin Paul Delorme Jean Belmont Anna Kruse'
    const documents = [text, text.replace('12', '15')].map((words, index) => {
      const read = readPlain(`d${index}`, words, '2031-05-07')
      return { ...read, meta: { ...read.meta, language: index === 0 ? 'sv' : 'nl' } }
    })
    expect(analyse(documents).discrepancies).toEqual([])
  })
})
