import { describe, expect, it } from 'vitest'
import { analyse } from '#core/analysis/analyse.ts'
import { readPlain } from '../claims/read-plain.ts'

/** Names that both reports of a story have. */
const STORY = {
  es: 'La alcaldesa Carina Volpe y el abogado Emilio Sanz llegaron a Puerto Lerma.',
  fr: 'La maire Carine Voland et l’avocat Émile Sance sont venus à Port-Lerme.',
  it: 'La sindaca Carina Volpe e l’avvocato Emilio Sanzi sono arrivati a Porto Lerma.',
  pt: 'A prefeita Carina Volpe e o advogado Emílio Sanches chegaram a Porto Lerma.',
}
type Tongue = keyof typeof STORY

function summaries(language: Tongue, rule: string, ...texts: string[]): string[] {
  const documents = texts.map((text, at) => {
    const read = readPlain(`${at}.txt`, `${text}\n\n${STORY[language]}`)
    return { ...read, meta: { ...read.meta, language } }
  })
  return analyse(documents)
    .discrepancies.filter(({ explanation }) => explanation[0]?.startsWith(`Rule ${rule}`))
    .map(({ summary }) => summary)
}

describe('F130 counts and sums told in Romance languages', () => {
  it.each<[Tongue, string, string, string]>([
    [
      'es',
      'Tres personas murieron en el incendio.',
      'El fuego mató a treinta y dos personas.',
      '3 killed against 32 killed',
    ],
    ['es', 'Murieron nueve mineros.', 'Quince hombres perdieron la vida.', '9 killed against 15 killed'],
    [
      'es',
      'La empresa pagará a cada familia 14.000 dólares de indemnización.',
      'Cada familia recibirá una indemnización de 40.000 dólares.',
      '$14,000 against $40,000',
    ],
    ['fr', 'Neuf personnes ont péri.', 'L’incendie a fait vingt et un morts.', '9 killed against 21 killed'],
    [
      'fr',
      'La rançon était de 2 millions d’euros.',
      'La rançon versée atteint 5 millions d’euros.',
      '€2,000,000 against €5,000,000',
    ],
    [
      'it',
      'Sei persone sono morte nel crollo.',
      'Il crollo ha ucciso ventidue persone.',
      '6 killed against 22 killed',
    ],
    [
      'it',
      'I ladri hanno rubato tre quadri.',
      'Cinque quadri rubati dai ladri.',
      '3 quadri against 5 quadri',
    ],
    [
      'pt',
      'Oito pessoas morreram no incêndio.',
      'Treze pessoas morreram no incêndio.',
      '8 killed against 13 killed',
    ],
    [
      'pt',
      'O resgate foi de R$ 3 milhões.',
      'A família pagou um resgate de R$ 8 milhões.',
      'R$3,000,000 against R$8,000,000',
    ],
  ])('F130: %s: %s', (language, a, b, told) => {
    expect(summaries(language, 'F130', a, b).join(' ')).toContain(told)
  })

  it.each<[Tongue, string, string]>([
    // Bounds, rounding, shares, other times, other sorts, refuted, what changes.
    ['es', 'Murieron al menos doce personas.', 'Murieron quince personas.'],
    ['es', 'Unas sesenta personas resultaron heridas.', 'Resultaron heridas 62 personas.'],
    ['es', 'Tres personas murieron y otras siete resultaron heridas.', 'Siete heridos y tres muertos.'],
    ['es', 'El año pasado murieron tres personas.', 'Murieron nueve personas.'],
    ['es', 'Murieron tres soldados y dos vecinos.', 'Murieron cinco personas.'],
    ['fr', 'Neuf personnes ont péri.', 'Une rumeur faisait état de douze morts.'],
    ['fr', 'Il y a dix ans, quatre personnes ont péri.', 'Neuf personnes ont péri.'],
    ['it', 'Sei persone sono morte.', 'I morti potrebbero essere otto.'],
    [
      'pt',
      'Os ladrões levaram R$ 8 milhões.',
      'Levaram o equivalente a R$ 8 milhões; o câmbio é de R$ 5,65.',
    ],
    ['pt', 'Oito pessoas morreram.', 'O número de mortos subiu para nove pessoas.'],
  ])('F130: %s: not %s / %s', (language, a, b) => {
    expect(summaries(language, 'F130', a, b)).toEqual([])
  })
})

describe('F131 what became of people', () => {
  it.each<[Tongue, string, string]>([
    ['es', 'Emilio Sanz fue detenido el lunes.', 'Emilio Sanz sigue en libertad.'],
    ['fr', 'Émile Sance a été placé en garde à vue.', 'Émile Sance a regagné son domicile.'],
    ['it', 'Emilio Sanzi è stato arrestato nella notte.', 'Emilio Sanzi è a piede libero.'],
    ['pt', 'Emílio Sanches morreu no local.', 'Emílio Sanches está consciente e fora de perigo.'],
  ])('F131: %s: %s', (language, a, b) => {
    expect(summaries(language, 'F131', a, b)).toHaveLength(1)
  })

  it.each<[Tongue, string, string]>([
    ['es', 'El hijo de Emilio Sanz fue detenido.', 'Emilio Sanz está en libertad.'],
    ['fr', 'Émile Sance pourrait être écroué.', 'Émile Sance est libre.'],
    ['it', 'Carina Volpe è stata arrestata.', 'Emilio Sanzi è libero.'],
  ])('F131: %s: not %s / %s', (language, a, b) => {
    expect(summaries(language, 'F131', a, b)).toEqual([])
  })
})

describe('F132 times of day', () => {
  it.each<[Tongue, string, string, string]>([
    [
      'es',
      'El derrumbe se produjo a las 6:40 de la mañana.',
      'El derrumbe se produjo a las diez y media de la mañana.',
      '10:30 against 6:40',
    ],
    [
      'fr',
      'Le chalutier a sombré vers 5 heures du matin.',
      'Le chalutier a sombré à 23h40.',
      '23:40 against 5:00',
    ],
    [
      'it',
      'Il viadotto è crollato alle 17.20.',
      'Il viadotto è crollato alle due del pomeriggio.',
      '14:00 against 17:20',
    ],
    ['pt', 'O incêndio começou por volta das 3h.', 'O incêndio começou às 23h15.', '23:15'],
  ])('F132: %s: %s', (language, a, b, told) => {
    expect(summaries(language, 'F132', a, b).join(' ')).toContain(told)
  })

  it('takes how long it took, and what is near, for no other time', () => {
    expect(summaries('fr', 'F132', 'Le feu a duré trois heures.', 'Le feu a pris vers 10 heures.')).toEqual(
      [],
    )
    expect(
      summaries('es', 'F132', 'El fuego empezó a las tres de la tarde.', 'El fuego empezó a las 15:10.'),
    ).toEqual([])
    // The hour of a zone that is named.
    expect(summaries('es', 'F132', 'El fuego empezó a las 6:15 GMT.', 'El fuego empezó a las 8:15.')).toEqual(
      [],
    )
    expect(
      summaries('es', 'F132', 'El fuego empezó a las diez familias.', 'El fuego empezó a las 15:10.'),
    ).toEqual([])
  })
})

describe('F133 one post in reports of other languages', () => {
  const both = (language: Tongue, a: string, b: string): string[] => summaries(language, 'F133', a, b)
  it('sets who leads a body against its president', () => {
    expect(
      both(
        'pt',
        'A Associação dos Feirantes, presidida por Lindalva Peixoto, pediu ajuda.',
        'O presidente da Associação dos Feirantes, Hermes Tupinambá, não falou.',
      ),
    ).toHaveLength(1)
    expect(
      both(
        'it',
        'La società Strade Appennine, guidata da Clotilde Renzetti, tace.',
        'L’amministratore delegato di Strade Appennine, Gualtiero Sforzini, tace.',
      ),
    ).toHaveLength(1)
  })
})
