import { describe, expect, it } from 'vitest'
import { analyse } from '../../../src/core/analysis/analyse.ts'
import type { Analysis } from '../../../src/core/analysis/analysis.ts'
import { readPlain } from './read-plain.ts'

/** One document for each text; those with Arabic letters are in Arabic. */
function analysed(...texts: readonly string[]): Analysis {
  return analyse(
    texts.map((text, index) => {
      const read = readPlain(`${index}.txt`, text, '2031-05-07')
      const language = /\p{Script=Arabic}{3}/u.test(text) ? 'ar' : 'en'
      return { ...read, meta: { ...read.meta, language } }
    }),
  )
}

function named(kind: string, { entities }: Analysis): string[] {
  return entities.filter((entity) => entity.kind === kind).map(({ name }) => name)
}

function people(text: string): string[] {
  return named('person', analysed(text))
}

/** `subject: post`, without isolates. */
function posts({ claims, entities }: Analysis): string[] {
  const names = new Map(entities.map(({ id, name }) => [id, name]))
  return claims.flatMap((claim) =>
    claim.kind === 'role'
      ? [`${names.get(claim.subject) ?? ''}: ${claim.value.text}`.replaceAll(/[\u2068\u2069]/gu, '')]
      : [],
  )
}

function counts(text: string): string[] {
  return analysed(text).claims.flatMap((claim) => (claim.kind === 'quantity' ? [claim.value.text] : []))
}

function speakers(text: string): (string | undefined)[] {
  const { quotations, entities } = analysed(text)
  return quotations.map(({ speaker }) => entities.find(({ id }) => id === speaker)?.name)
}

describe('C31: names in Arabic', () => {
  it.each([
    ['a post before it', 'وصل وزير الدفاع سامي الحمداني إلى المدينة.', 'سامي الحمداني'],
    ['a title before it', 'والتقى الدكتور وائل الحديثي عددا من المرضى.', 'وائل الحديثي'],
    ['a post behind a comma', 'وغادر غيلان الراوي، مدير المستشفى، البلاد.', 'غيلان الراوي'],
    ['a verb of saying before it', 'وأكد ثامر الجنابي أن الطريق آمن.', 'ثامر الجنابي'],
    ['a compound of Abd', 'وقال عبد الكريم الزهيري إن الاجتماع انتهى.', 'عبد الكريم الزهيري'],
    ['a kunya', 'وقال المتحدث باسم الجماعة، أبو مهند الزبيدي، إن الهجوم فشل.', 'أبو مهند الزبيدي'],
    ['a link between its parts', 'وأوقف المدير السابق، رضا بن عمار، أمس.', 'رضا بن عمار'],
    ['a title before two unknown words', 'ووصل السفير يواكيم لندرمان إلى المدينة.', 'يواكيم لندرمان'],
    ['several titles', 'وصل اللواء الركن المتقاعد شيرزاد بيروان إلى القاعدة.', 'شيرزاد بيروان'],
    ['a given name with an article', 'وقال القائد الصادق حامد إن الهدنة صامدة.', 'الصادق حامد'],
    ['a compound of two words', 'وقال عبد المولى جار النبي إن الهدنة صامدة.', 'عبد المولى جار النبي'],
    ['a surname of which nothing is known', 'وقال العقيد سليم قرطباش يتقدم رجاله.', 'سليم قرطباش'],
    ['an unknown word within it', 'وقال محمد شنين الحمداني إن الأمر انتهى.', 'محمد شنين الحمداني'],
  ])('C31: finds a person by %s', (_, text, name) => {
    expect(people(text)).toEqual([name])
  })

  it.each([
    'وقع الانفجار صباح الخميس في سوق شعبية.',
    'توقيف مدير البنك بتهمة الاختلاس.',
    'وحذر خبير الأرصاد من استمرار الأمطار.',
    'وأكد الرئيس العراقي أهمية السلام العالمي.',
    'قال كريم إن اليوم جميل.',
    'وزار الوفد متحف الفن الإسلامي ومدرسة النور.',
    'أعلنت قوات الأمن العراقية بدء العملية العسكرية.',
    'وغادر السفير مبتسما مقر الوزارة.',
    'وقال الأمين العام إن اللقاء مثمر.',
  ])('C31: finds no person in %s', (text) => {
    expect(people(text)).toEqual([])
  })

  it('C31: takes bodies by their heads, and none of what every place has one', () => {
    const found = analysed(
      'أعلنت حركة النهرين وحزب العدالة والتنمية مقاطعة الانتخابات. ونشرت قوات الأمن ومجلس الوزراء بيانا. وقالت كتائب "البرق الأزرق" إنها ستقاتل.',
    )
    expect(named('organisation', found).toSorted()).toEqual(
      ['حركة النهرين', 'حزب العدالة والتنمية', 'كتائب "البرق الأزرق"'].toSorted(),
    )
  })

  it('C31: knows places by their names and those whose kind is told', () => {
    const found = analysed('اندلعت اشتباكات في بغداد وفي قرية شنكالة، وسمع دوي في الأردن وألمانيا.')
    expect(named('place', found).toSorted()).toEqual(['الأردن', 'ألمانيا', 'بغداد', 'شنكالة'].toSorted())
  })

  it('C31: knows the place from which a report comes wherever it stands again', () => {
    const found = analysed('شنكالة - اندلع حريق في سوق المدينة.\n\nوهرعت فرق الإنقاذ إلى شنكالة ليلا.')
    expect(named('place', found)).toEqual(['شنكالة'])
  })

  it('C31: takes a surname alone for the person whom the document names in full', () => {
    const { entities } = analysed('قال سامي الحمداني إن الاتفاق قريب. وأضاف الحمداني أن الوفد عاد.')
    expect(entities.map(({ forms }) => forms)).toEqual([['الحمداني', 'سامي الحمداني']])
  })
})

describe('C31: posts in Arabic', () => {
  it.each([
    ['قال سامي الحمداني، زعيم حركة النهرين، إن الاتفاق قريب.', 'سامي الحمداني: leader of حركة النهرين'],
    ['قال زعيم حركة النهرين سامي الحمداني إن الاتفاق قريب.', 'سامي الحمداني: leader of حركة النهرين'],
    [
      'التقى الوفد الأمين العام لحزب المستقبل، سامي الحمداني، أمس.',
      'سامي الحمداني: secretary general of حزب المستقبل',
    ],
    ['هاجمت كتائب الفجر بقيادة سامي الحمداني القاعدة.', 'سامي الحمداني: leader of كتائب الفجر'],
    [
      'وقال سامي الحمداني، القائد السابق لكتائب الفجر، إنه بريء.',
      'سامي الحمداني: former commander of كتائب الفجر',
    ],
    ['وصل نائب قائد لواء الصقور سامي الحمداني إلى الجبهة.', 'سامي الحمداني: deputy commander of لواء الصقور'],
    [
      'وقال المتحدث باسم جبهة الأحرار سامي الحمداني إن الهدنة انهارت.',
      'سامي الحمداني: spokesman of جبهة الأحرار',
    ],
    ['وقال وزير الأشغال العامة سامي الحمداني إن العمل بدأ.', 'سامي الحمداني: minister of الأشغال العامة'],
    ['قال والي تازمورت سامي الحمداني إن العمل بدأ.', 'سامي الحمداني: governor of تازمورت'],
    ['ووقع عن حركة النهرين رئيسها سامي الحمداني.', 'سامي الحمداني: head of حركة النهرين'],
    [
      'وانتشرت بعثة الساحل. وقال رئيس البعثة سامي الحمداني إن الوضع هادئ.',
      'سامي الحمداني: head of بعثة الساحل',
    ],
    ['وتعد حركة النهرين، التي يتزعمها سامي الحمداني، الأكبر.', 'سامي الحمداني: leader of حركة النهرين'],
  ])('C31: %s', (text, post) => {
    expect(posts(analysed(text))).toEqual([post])
  })

  it.each([
    // Who is met is another than who meets.
    'التقى سامي الحمداني الأمين العام لحزب المستقبل الدكتور وائل الحديثي في مقر الحزب.',
  ])('C31: gives a post to whom it stands beside: %s', (text) => {
    expect(posts(analysed(text))).toEqual(['وائل الحديثي: secretary general of حزب المستقبل'])
  })

  it.each([
    'قال محامي سامي الحمداني إن موكله بريء.',
    'وقال قيادي في حركة النهرين إن سامي الحمداني غادر البلاد.',
    'ومدير شركة لم يذكر اسمه التقى سامي الحمداني.',
  ])('C31: gives no post in %s', (text) => {
    expect(posts(analysed(text)).filter((post) => !post.includes('member'))).toEqual([])
  })

  it('C31: takes “the company” for the one named so, and for no bank', () => {
    const found = analysed(
      'أعلنت شركة الواحة خطتها. وأقرضها بنك الساحل مليون دينار. وقال رئيس مجلس إدارة الشركة سامي الحمداني إن العام جيد.',
    )
    expect(posts(found)).toEqual(['سامي الحمداني: chairman of شركة الواحة'])
  })
})

describe('C31: counts in Arabic', () => {
  it.each([
    ['قُتل ١٢ شخصا في الهجوم.', ['12 killed']],
    ['أدى الانفجار إلى مقتل ستة جنود وإصابة 11 آخرين.', ['6 killed (soldier)', '11 wounded']],
    ['سقط خمسة وعشرون قتيلا ومئة وثلاثون جريحا.', ['25 killed', '130 wounded']],
    ['قتل شخصان وأصيب ثلاثة أطفال.', ['2 killed', '3 wounded (child)']],
    ['أصيب ما لا يقل عن أربعة أشخاص.', ['at least 4 wounded']],
    ['مقتل 31 شخصا على الأقل.', ['at least 31 killed']],
    ['اعتقلت الشرطة ٢٦ متظاهرا.', ['26 arrested (protester)']],
    ['قتل في الهجوم ثمانية جنود.', ['8 killed (soldier)']],
    ['لقي 17 شخصا مصرعهم وفقد أربعة آخرون.', ['17 killed', '4 missing']],
    ['سقط اثنا عشر صاروخا على القاعدة.', ['12 landed (rocket)']],
    ['نزح أكثر من ثلاثة آلاف شخص.', ['at least 3,000 displaced']],
    ['وقع الزلزال من دون تسجيل إصابات.', ['no one wounded']],
  ])('C31: %s', (text, expected) => {
    expect(counts(text)).toEqual(expected)
  })

  it.each([
    'نفى الجيش مقتل 12 جنديا.',
    'قد يقتل 12 شخصا إذا استمر القصف.',
    'حضر الاجتماع 12 شخصا.',
    'لم يقتل 12 شخصا كما أشيع.',
    'عقد اجتماع لأحد قادة الحركة.',
  ])('C31: reads no count of harm in %s', (text) => {
    expect(counts(text)).toEqual([])
  })
})

describe('C31: speakers in Arabic', () => {
  it.each([
    ['وقال سامي الحمداني: «سنعود إلى المدينة غدا مع أهلنا».', 'سامي الحمداني'],
    ['«سنعود إلى المدينة غدا مع أهلنا»، قال سامي الحمداني.', 'سامي الحمداني'],
    ['أكد الطبيب سامي الحمداني أن "الوضع في المستشفى سيئ للغاية".', 'سامي الحمداني'],
    ['وصرح المتحدث باسم حركة النهرين سامي الحمداني: "لم نتلق أي رد من الحكومة".', 'سامي الحمداني'],
  ])('C31: %s', (text, name) => {
    expect(speakers(text)).toEqual([name])
  })

  it('C31: goes on with the speaker where the verb has no subject of its own', () => {
    const text = 'وقال سامي الحمداني: «سنعود إلى المدينة غدا». وأضاف: «لن ننسى من بقي هناك».'
    expect(speakers(text)).toEqual(['سامي الحمداني', 'سامي الحمداني'])
  })
})

const ENGLISH_RAID =
  'Rockets hit the old port of Marsa on Tuesday. Salim al-Najari, the leader of the Harakat al-Sahil, said that his men had fired them. The interior minister, Ridwan al-Tamimi, said that 12 people had been wounded. The governor, Fadi al-Rustum, visited them.'
const ARABIC_RAID =
  'أصابت صواريخ ميناء المدينة القديم يوم الثلاثاء. وقال سليم النجاري، زعيم كتائب البرق، إن مقاتليه أطلقوها. وقال وزير الداخلية رضوان التميمي إن 19 شخصا أصيبوا بجروح. وزارهم المحافظ فادي الرستم.'

describe('C32: names over scripts', () => {
  it('C32: joins people, and shows them in Latin letters', () => {
    const found = analysed(ENGLISH_RAID, ARABIC_RAID)
    expect(named('person', found).toSorted()).toEqual([
      'Fadi al-Rustum',
      'Ridwan al-Tamimi',
      'Salim al-Najari',
    ])
  })

  it.each([
    ['another given name', 'Salman al-Najari', 'سليم النجاري'],
    ['another surname', 'Salim al-Najjar', 'سليم النجاري'],
    ['a long vowel that is another', 'Karam al-Tamimi', 'كريم التميمي'],
    ['one part alone', 'Salim Barakat', 'سليم النجاري'],
  ])('C32: keeps people apart by %s', (_, latin, arabic) => {
    const found = analysed(`The minister, ${latin}, said no.`, `وقال الوزير ${arabic} إن الأمر انتهى.`)
    expect(named('person', found)).toHaveLength(2)
  })

  it('C32: joins a name that fits two others to neither', () => {
    const found = analysed(
      'The minister, Karim Badran, met the mayor, Karam Badran, in Marsa.',
      'وقال الوزير كرم بدران إن الأمر انتهى.',
    )
    expect(named('person', found)).toHaveLength(3)
  })

  it.each([
    ['spelt out', 'Kataib al-Barq', 'كتائب البرق'],
    ['its head translated', 'al-Barq Brigades', 'كتائب البرق'],
    ['translated', 'Justice and Reform Party', 'حزب العدالة والإصلاح'],
  ])('C32: joins bodies: %s', (_, latin, arabic) => {
    const found = analysed(`The ${latin} said no to the talks.`, `وأعلنت ${arabic} رفض المحادثات.`)
    expect(named('organisation', found)).toHaveLength(1)
  })

  it('C32: keeps bodies apart that share their head', () => {
    const found = analysed('The Kataib al-Nahr said no.', 'وأعلنت كتائب البرق رفض المحادثات.')
    expect(named('organisation', found)).toHaveLength(2)
  })

  it('C32: finds a name in Arabic that only a document in Latin letters shows to be one', () => {
    const found = analysed(
      'Two were held. Shirko Dalawar, who chairs the union, denied it.',
      'وكان شيركو دلاور غائبا عن الجلسة.',
    )
    expect(named('person', found)).toEqual(['Shirko Dalawar'])
    expect(found.entities.find(({ kind }) => kind === 'person')?.forms).toContain('شيركو دلاور')
  })
})

describe('findings over scripts', () => {
  it('F1: sets heads of two bodies against each other, names in isolates', () => {
    const found = analysed(ENGLISH_RAID, ARABIC_RAID).discrepancies.filter(
      ({ type }) => type === 'identity-role',
    )
    expect(found.map(({ sides }) => sides.map(({ value }) => value).toSorted())).toEqual([
      ['leader of Harakat al-Sahil', 'leader of \u2068كتائب البرق\u2069'].toSorted(),
    ])
  })

  it('F1: takes a body of one sort, told in English, for one that may be the same', () => {
    const english = ENGLISH_RAID.replace('Harakat al-Sahil', 'Lightning Brigades')
    const found = analysed(english, ARABIC_RAID).discrepancies
    expect(found.filter(({ type }) => type === 'identity-role')).toEqual([])
  })

  it('F5: sets counts of one event against each other where both name two people', () => {
    const found = analysed(ENGLISH_RAID, ARABIC_RAID).discrepancies.filter(({ type }) => type === 'quantity')
    expect(found).toHaveLength(1)
  })

  it('F5: compares no counts of documents that share nobody', () => {
    const arabic = ARABIC_RAID.replace('سليم النجاري', 'حازم العبيدي')
      .replace('رضوان التميمي', 'نعمان الكعبي')
      .replace('فادي الرستم', 'غيث الساعدي')
    expect(analysed(ENGLISH_RAID, arabic).discrepancies).toEqual([])
  })

  it('proposes nothing where two reports agree', () => {
    const agreed = ARABIC_RAID.replace('كتائب البرق', 'حركة الساحل').replace('19', '12')
    expect(analysed(ENGLISH_RAID, agreed).discrepancies).toEqual([])
  })
})
