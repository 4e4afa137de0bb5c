import { describe, expect, it } from 'vitest'
import { analyse } from '#core/analysis/analyse.ts'
import type { Discrepancy } from '#core/findings/discrepancy.ts'
import { readPlain } from '../claims/read-plain.ts'

/** Names that both reports of a story have. */
const STORY = 'وحضر المحامي وائل الحديثي والدكتور سامر البغدادي إلى المكان.'

function all(...texts: readonly string[]): readonly Discrepancy[] {
  const documents = texts.map((text, at) => {
    const read = readPlain(`${at}.txt`, `${text}\n\n${STORY}`)
    return { ...read, meta: { ...read.meta, language: 'ar' } }
  })
  return analyse(documents).discrepancies
}

function proposed(rule: string, ...texts: readonly string[]): string[] {
  return all(...texts)
    .filter(({ explanation }) => explanation[0]?.startsWith(`Rule ${rule}`))
    .map(({ summary }) => summary.replaceAll(/[\u2068\u2069]/gu, ''))
}

/** Proposals of two holders of one post. */
function holders(...texts: readonly string[]): readonly Discrepancy[] {
  return all(...texts).filter(({ type }) => type === 'office-holder')
}

describe('F130: counts and sums told in Arabic', () => {
  it.each([
    ['وينص الاتفاق على إطلاق سراح 340 أسيراً.', 'ويقضي الاتفاق بالإفراج عن 430 أسيراً.'],
    ['وتم إجلاء 120 شخصاً من البنايات.', 'وعاين مراسلنا إجلاء 210 أشخاص من البنايات.'],
    ['وقدّرت الوزارة الخسائر بنحو 12 مليون دولار.', 'وقالت الشركة إن الأضرار تُقدَّر بـ18 مليون دولار.'],
    ['عثمان 14 آذار/مارس 2023 (وكالة) - أوقفت الشرطة أربعة أشخاص.', 'وأوقفت الشرطة أحد عشر شخصاً.'],
  ])('F130: sets %s against %s', (left, right) => {
    expect(proposed('F130', left, right)).toHaveLength(1)
  })

  it.each([
    ['rounding', 'وتم إجلاء 120 شخصاً من البنايات.', 'وتم إجلاء نحو 122 شخصاً من البنايات.'],
    ['a bound', 'وتم إجلاء أكثر من 100 شخص من البنايات.', 'وتم إجلاء 120 شخصاً من البنايات.'],
    ['an earlier event', 'وتم إجلاء 120 شخصاً من البنايات.', 'وفي حادث سابق تم إجلاء 300 شخص.'],
    ['what may be', 'وتم إجلاء 120 شخصاً من البنايات.', 'وقد يتم إجلاء 300 شخص من البنايات.'],
    ['an update', 'وتم إجلاء 120 شخصاً من البنايات.', 'وارتفع عدد من تم إجلاؤهم إلى 300 شخص.'],
    ['a refuted count', 'وتم إجلاء 120 شخصاً من البنايات.', 'ونفت البلدية إجلاء 300 شخص من البنايات.'],
  ])('F130: takes %s for no conflict', (_, left, right) => {
    expect(all(left, right)).toEqual([])
  })
})

describe('F131: states of people told in Arabic', () => {
  it.each([
    ['وتوفي رئيس النقابة جورج شحادة متأثراً بحروقه.', 'وقال الأطباء إن جورج شحادة نجا من الحريق.'],
    ['وأوقفت الشرطة أربعة أشخاص، بينهم مدير الميناء مروان الصبان.', 'أما مروان الصبان فقد تُرك حراً.'],
    ['واعتُقل زعيم العصابة حيدر الموسوي.', 'ولا يزال حيدر الموسوي طليقاً، ولم يعتقل حيدر الموسوي.'],
    ['وقدّم المدير يوسف بلقايد استقالته.', 'ويرفض المدير يوسف بلقايد الاستقالة.'],
    ['ووقع القائد الميداني الصادق كوكو على الاتفاق.', 'ولم يوقع القائد الميداني الصادق كوكو على الاتفاق.'],
  ])('F131: sets %s against %s', (left, right) => {
    expect(proposed('F131', left, right)).toHaveLength(1)
  })

  it.each([
    ['who says it', 'وقال جورج شحادة إن عاملاً توفي.', 'وقال الأطباء إن جورج شحادة نجا من الحريق.'],
    ['his brother', 'وتوفي شقيق جورج شحادة.', 'وقال الأطباء إن جورج شحادة نجا من الحريق.'],
    ['whom it was done by', 'وأصيب عامل برصاص أطلقه جورج شحادة وتوفي.', 'ونجا جورج شحادة من الحريق.'],
    ['what is refuted', 'ونفت العائلة شائعة وفاة جورج شحادة.', 'ونجا جورج شحادة من الحريق.'],
    ['both, one after the other', 'ونجا جورج شحادة ثم توفي جورج شحادة.', 'ونجا جورج شحادة من الحريق.'],
  ])('F131: takes %s for no conflict', (_, left, right) => {
    expect(proposed('F131', left, right)).toEqual([])
  })
})

describe('F132: times of day told in Arabic', () => {
  it.each([
    [
      'واندلع الحريق في المستودع عند الساعة الرابعة فجراً.',
      'وبدأ الحريق في المستودع عند السابعة صباحاً.',
      '4:00 against 7:00',
    ],
    [
      'وانهارت البناية القديمة عند الساعة السادسة والنصف صباحاً.',
      'وانهارت البناية القديمة عند الثامنة صباحاً.',
      '6:30 against 8:00',
    ],
    [
      'ووقع الانفجار في السوق عند الساعة الثانية عشرة ظهراً.',
      'ووقع الانفجار في السوق عند الساعة 15:20.',
      '12:00 against 15:20',
    ],
    [
      'ووقع الانفجار في السوق عند الساعة السادسة إلا ربعاً مساء.',
      'ووقع الانفجار في السوق عند الثامنة مساء.',
      '17:45 against 20:00',
    ],
  ])('F132: sets %s against %s', (left, right, hours) => {
    expect(proposed('F132', left, right)).toEqual([`Reports differ on the time of day: ${hours}.`])
  })

  it.each([
    [
      'about the same',
      'ووقع الانفجار في السوق نحو الساعة الرابعة عصراً.',
      'ووقع الانفجار في السوق عند الرابعة عصراً.',
    ],
    ['a bound', 'ووقع الانفجار في السوق قبل الساعة الرابعة عصراً.', 'ووقع الانفجار في السوق عند الثانية ظهراً.'],
    ['an ordinal', 'ووقع الانفجار في السوق للمرة الرابعة.', 'ووقع الانفجار في السوق عند الثانية ظهراً.'],
  ])('F132: takes %s for no conflict', (_, left, right) => {
    expect(proposed('F132', left, right)).toEqual([])
  })
})

describe('F133, F13: posts and speakers in Arabic', () => {
  it('F133: sets two ministers of one ministry against each other, and none of two countries', () => {
    const one = 'وصل وزير الدفاع الفريق عثمان بابكر الضو.'
    expect(holders(one, 'وصل وزير الدفاع اللواء كمال الدين إبراهيم.')).toHaveLength(1)
    expect(holders(one, 'وصل وزير الدفاع التركي كمال الدين إبراهيم.')).toEqual([])
    expect(holders(one, 'وصل وزير الدفاع السابق كمال الدين إبراهيم.')).toEqual([])
  })

  it('F13: gives one statement behind “that” to two speakers', () => {
    const words = '"لن نسمح بأن يغلق هذا الملف قبل محاسبة المسؤولين"'
    const one = `وقال الوزير غسان التنوري إن ${words}.`
    expect(proposed('F13', one, `وأكد المحافظ هاني البزري أن ${words}.`)).toHaveLength(1)
    expect(proposed('F13', one, `وقال غسان التنوري: ${words}.`)).toEqual([])
  })
})
