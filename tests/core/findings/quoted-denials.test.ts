import { describe, expect, it } from 'vitest'
import { analyse } from '#core/analysis/analyse.ts'
import type { SourceDocument } from '#core/documents/source-document.ts'
import type { Discrepancy } from '#core/findings/discrepancy.ts'
import { readPlain } from '../claims/read-plain.ts'

function inLanguage(name: string, text: string, language: string): SourceDocument {
  const document = readPlain(name, text)
  return { ...document, meta: { ...document.meta, language } }
}

function altered(language: string, ...texts: string[]): Discrepancy[] {
  const documents = texts.map((text, at) => inLanguage(`${at}.txt`, text, language))
  return analyse(documents).discrepancies.filter(({ type }) => type === 'quote-alteration')
}

describe('F116 a negation lost or added between marks, in other languages', () => {
  it.each([
    [
      'fr',
      '« Nous n’avons plus d’eau dans le bassin », a dit Odile Brun.',
      '« Nous avons de l’eau dans le bassin », a dit Odile Brun.',
    ],
    [
      'fr',
      '« Personne ne nous a prévenus de la tempête », a dit Odile Brun.',
      '« On nous a prévenus de la tempête », a dit Odile Brun.',
    ],
    [
      'es',
      '“Nadie nos avisó de la tormenta”, dijo el alcalde, Julio Pardo.',
      '“Alguien nos avisó de la tormenta”, dijo el alcalde, Julio Pardo.',
    ],
    [
      'es',
      '“El gobierno nunca aceptará las condiciones”, dijo Julio Pardo.',
      '“El gobierno aceptará las condiciones”, dijo Julio Pardo.',
    ],
    [
      'de',
      '„Der Tunnel hatte keinen zweiten Ausgang“, sagte Silke Harms.',
      '„Der Tunnel hatte einen zweiten Ausgang“, sagte Silke Harms.',
    ],
    [
      'de',
      '„Die Brücke ist unsicher und bleibt gesperrt“, sagte Silke Harms.',
      '„Die Brücke ist sicher und bleibt gesperrt“, sagte Silke Harms.',
    ],
    [
      'ar',
      'وقال الوزير سامر الجندلي: "لم نتلق أي طلب قبل الاجتماع".',
      'وقال الوزير سامر الجندلي: "تلقينا طلبا قبل الاجتماع".',
    ],
    [
      'ar',
      'وقال الوزير سامر الجندلي: "ليس لدينا معلومات عن السفينة".',
      'وقال الوزير سامر الجندلي: "لدينا معلومات عن السفينة".',
    ],
    [
      'ru',
      '«У нас нет воды и света», — сказала Анна Ветлугина.',
      '«У нас есть вода и свет», — сказала Анна Ветлугина.',
    ],
    [
      'it',
      '«Non abbiamo mai venduto la nave», ha detto Piero Salvi.',
      '«Abbiamo venduto la nave», ha detto Piero Salvi.',
    ],
    ['tr', '“Köprü için para ödemedik”, dedi Ali Sarp.', '“Köprü için para ödedik”, dedi Ali Sarp.'],
  ])('F116: %s: %s', (language, denied, plain) => {
    const [proposal, ...more] = altered(language, denied, plain)
    expect(more).toEqual([])
    expect(proposal?.explanation[0]).toMatch(/^Rule F116/u)
  })

  it.each([
    [
      'what is denied only in part',
      'es',
      '“No solo pedimos dinero para la escuela”, dijo Julio Pardo.',
      '“Pedimos dinero para la escuela”, dijo Julio Pardo.',
    ],
    [
      'a “no” that says “only”',
      'ar',
      'وقال الوزير سامر الجندلي: "لا نريد إلا السلام في المدينة".',
      'وقال الوزير سامر الجندلي: "نريد السلام في المدينة".',
    ],
    [
      'a “no” that answers',
      'fr',
      '« Non, nous avons payé le pilote lundi soir », a dit Odile Brun.',
      '« Nous avons payé le pilote lundi soir », a dit Odile Brun.',
    ],
    [
      'a “plus” without “ne”',
      'fr',
      '« Nous avons plus de bateaux dans le port », a dit Odile Brun.',
      '« Nous avons des bateaux dans le port », a dit Odile Brun.',
    ],
    [
      'another place',
      'es',
      '“Los pilotos no estaban en el muelle al amanecer”, dijo Julio Pardo.',
      '“Los pilotos estaban en la taberna al amanecer”, dijo Julio Pardo.',
    ],
    [
      'another speaker',
      'de',
      '„Der Tunnel hatte keinen zweiten Ausgang“, sagte Silke Harms.',
      '„Der Tunnel hatte einen zweiten Ausgang“, sagte Bodo Lenz.',
    ],
    [
      'a document that has both',
      'de',
      '„Der Tunnel war nicht sicher genug“, sagte Silke Harms. „Der Tunnel war sicher genug“, sagte Bodo Lenz.',
      '„Der Tunnel war sicher genug“, sagte der Chef.',
    ],
    [
      'a question',
      'it',
      '«Non abbiamo venduto la nave del porto?», ha detto Piero Salvi.',
      '«Abbiamo venduto la nave del porto», ha detto Piero Salvi.',
    ],
  ])('F116: leaves %s alone', (_, language, one, other) => {
    expect(altered(language, one, other)).toEqual([])
  })

  it('F116: makes one proposal of three reports, the plain ones on one side', () => {
    const plain = '„Wir haben das Boot gesehen“, sagte Silke Harms.'
    const found = altered(
      'de',
      '„Wir haben das Boot nicht gesehen“, sagte Silke Harms.',
      plain,
      `Am Montag kam die Antwort. ${plain}`,
    )
    expect(
      found.map(({ sides }) => sides.map(({ evidence }) => evidence.length).toSorted((a, b) => a - b)),
    ).toEqual([[1, 2]])
  })

  it('F12: takes no Portuguese “no” for a negation', () => {
    expect(
      altered(
        'pt',
        '“Os barcos ficaram no porto durante a tempestade de ontem”, disse Rui Prado.',
        '“Os barcos ficaram em porto durante a tempestade de ontem”, disse Rui Prado.',
      ),
    ).toEqual([])
  })
})
