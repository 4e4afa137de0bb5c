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
  return claims.flatMap((claim) =>
    claim.kind === 'role'
      ? [`${named.get(claim.subject) ?? ''}: ${claim.value.text} (${claim.value.group})`]
      : [],
  )
}

function amounts({ claims }: Analysis): string[] {
  return claims.flatMap((claim) => (claim.kind === 'quantity' ? [claim.value.text] : [])).toSorted()
}

describe('C30: names in Russian', () => {
  it('C30: joins the cases of a name under its nominative', () => {
    const found = analysed({
      ru: 'Министр Дмитрий Касаткин заявил, что причина неизвестна. По словам Касаткина, ущерб велик. Касаткину предстоит дать показания. Адвокат говорил с Дмитрием Касаткиным.',
    })
    expect(names(found, 'person')).toEqual(['Дмитрий Касаткин'])
  })

  it('C30: keeps a woman apart from a man of her family', () => {
    const found = analysed({
      ru: 'Министр Павел Орешин уехал. Судья Анна Орешина осталась. Судья Анна Орешина заявила, что Павел Орешин ей брат.',
    })
    expect(names(found, 'person')).toEqual(['Анна Орешина', 'Павел Орешин'])
  })

  it('C30: gives quotations to their speakers, and none to what is only called so', () => {
    const { quotations, entities } = analysed({
      ru: 'Лидер движения «Южный фронт» Идрис Бенкара приехал в «зелёную зону». «Это ложь», — заявил Бенкара.',
    })
    const speakers = quotations.map(({ speaker }) => entities.find(({ id }) => id === speaker)?.name)
    expect(speakers).toEqual(['Идрис Бенкара'])
  })
})

describe('C30: posts in Russian', () => {
  it.each([
    ['Идрис Бенкара, лидер движения «Южный фронт», приехал.', 'leader of Южный фронт (head)'],
    ['Лидер движения «Южный фронт» Идрис Бенкара заявил об этом.', 'leader of Южный фронт (head)'],
    [
      'Заместитель командира группировки «Южный фронт» Идрис Бенкара заявил об этом.',
      'deputy commander of Южный фронт (deputy)',
    ],
  ])('C30: %s', (sentence, post) => {
    expect(posts(analysed({ ru: sentence }))).toEqual([`Идрис Бенкара: ${post}`])
  })

  it.each([
    'Бойцы группировки «Бригады рассвета» отступили. Об этом сообщил представитель армии Тарек Вассили.',
    'Мэр города Геннадий Колбин поблагодарил врачей.',
    'Лидеры движения «Южный фронт» встретили Идриса Бенкару.',
  ])('C30: no post: %s', (sentence) => {
    expect(posts(analysed({ ru: sentence }))).toEqual([])
  })
})

describe('C30: counts in Russian', () => {
  it.each([
    ['По меньшей мере 14 солдат погибли и 30 были ранены.', ['30 wounded', 'at least 14 killed (soldier)']],
    ['Во вторник погибли три человека.', ['3 killed']],
    ['В результате падения двенадцати ракет ранены семь человек.', ['12 landed (rocket)', '7 wounded']],
    ['Более 1 200 человек были эвакуированы.', ['at least 1,200 evacuated']],
    ['Число погибших выросло до 22.', ['22 killed']],
    ['Никто не пострадал.', ['no one wounded']],
    ['Тогда будут эвакуированы до 40 человек.', []],
    ['В митинге приняли участие 1 200 человек.', []],
  ])('C30: %s', (sentence, expected) => {
    expect(amounts(analysed({ ru: sentence }))).toEqual(expected)
  })
})

describe('F1 over Russian and English', () => {
  it('F1: finds one person at the head of two bodies that are spelt out in both', () => {
    const found = analysed({
      en: 'Qadir al-Barjan, leader of the Asaib al-Haqil militia, denied on Tuesday that his men had fired rockets at the port of Marsa.',
      ru: 'Кадир аль-Барджан, лидер группировки «Катаиб аль-Ваджд», во вторник заявил, что его бойцы не обстреливали порт.',
    }).discrepancies
    expect(found.filter(({ type }) => type === 'identity-role')).toHaveLength(1)
  })
})

describe('C30: the press in Russian', () => {
  it.each([
    ['Компанию «Салют» возглавляет Аркадий Лужин.', 'leader of Салют (head)'],
    ['Аркадий Лужин, возглавляющий компанию «Салют», приехал.', 'leader of Салют (head)'],
    ['Генеральный директор АО «Салют» Аркадий Лужин приехал.', 'chief executive of Салют (head)'],
    ['Во главе банды «Слободские» стоит Тимур Гаджалов.', 'leader of Слободские (head)'],
    [
      'Начальник Северо-Сосногорской железной дороги Эдуард Мальков приехал.',
      'head of Северо-Сосногорской железной дороги (head)',
    ],
    ['Аркадий Лужин, глава Росавтонадзора, приехал.', 'head of Росавтонадзора (head)'],
  ])('C30: %s', (text, post) => {
    expect(posts(analysed({ ru: text })).join(' ')).toContain(post)
  })

  it('C30: begins a name with its given name behind a town and behind letters', () => {
    const found = analysed({
      ru: 'Приехала мэр Приозёрска Полина Стрежева. Её встретил представитель МВД Руслан Ихсанов.',
    })
    expect(names(found, 'person')).toEqual(['Полина Стрежева', 'Руслан Ихсанов'])
  })

  it.each([
    ['«Мы не уйдём отсюда», — сказала журналистам в беседе мэр Инга Вершинская.', ['Инга Вершинская']],
    ['Как рассказала Инга Вершинская, «мы не уйдём отсюда».', ['Инга Вершинская']],
    ['«Мы не уйдём, — подчеркнул Павел Грушин. — Мы останемся здесь».', ['Павел Грушин', 'Павел Грушин']],
  ])('C30: gives words to who says them: %s', (text, speakers) => {
    const { quotations, entities } = analysed({ ru: text })
    expect(quotations.map(({ speaker }) => entities.find(({ id }) => id === speaker)?.name)).toEqual(speakers)
  })

  it('F1: sets two gangs with names of one word against each other', () => {
    const { discrepancies } = analysed({
      ru1: 'Главарь банды «Семёрка» Тимур Гаджалов скрылся. Мэр Алла Дроботова выступила.',
      ru2: 'Главарь банды «Слободские» Тимур Гаджалов скрылся. Мэр Алла Дроботова выступила.',
    })
    expect(discrepancies.map(({ type }) => type)).toEqual(['identity-role'])
  })

  it('F1: takes what stands between marks for the name of a body, whatever its sort', () => {
    const { discrepancies } = analysed({
      ru1: 'Лидер движения «Чистый берег» Лев Корсаков приехал. Мэр Алла Дроботова выступила.',
      ru2: 'Лев Корсаков, который возглавляет союз «Берегиня», приехал. Мэр Алла Дроботова выступила.',
    })
    expect(discrepancies.map(({ type }) => type)).toEqual(['identity-role'])
  })

  it('C30: keeps the adjective of a town in the name of a body', () => {
    const found = analysed({
      ru: 'Павел Ножкин, начальник Озёрской таможни, уехал из Озёрска. Мэр Озёрска осталась.',
    })
    expect(posts(found)).toEqual(['Павел Ножкин: head of Озёрской таможни (head)'])
  })
})
