import { describe, expect, it } from 'vitest'
import { analyse } from '../../../src/core/analysis/analyse.ts'
import type { Analysis } from '../../../src/core/analysis/analysis.ts'
import { readPlain } from './read-plain.ts'

/** Texts by language. */
type Texts = Readonly<Record<string, string>>

const RAID: Texts = {
  en: 'Gunmen attacked a police post in Marsa on Tuesday, killing twelve policemen. Salim al-Najari, the leader of the Dawn Brigades, said that his men had carried out the attack. Fadi Rustum, who commands the Southern Front, denied any part in it.',
  fr: 'Des hommes armés ont attaqué mardi un poste de police à Marsa, tuant quinze policiers. Salim al-Najari, le chef du Front du Sud, a déclaré que ses hommes avaient mené l’attaque. « Nous sommes venus de nuit », a affirmé al-Najari. Fadi Rustum, qui dirige les Brigades de l’Aube, a démenti toute participation.',
  es: 'Hombres armados atacaron el martes un puesto de policía en Marsa. Salim al Nayari, jefe de las Brigadas del Alba, dijo que sus hombres habían llevado a cabo el ataque. «Llegamos de noche», afirmó Salim al Nayari. Fadi Rustum, que encabeza el Frente del Sur, negó toda participación.',
  it: 'Uomini armati hanno attaccato martedì un posto di polizia a Marsa. Il leader delle Brigate dell’Alba, Salim al-Najari, ha dichiarato che i suoi uomini avevano compiuto l’attacco. «Siamo venuti di notte», ha detto al-Najari. Fadi Rustum, che guida il Fronte del Sud, ha smentito ogni partecipazione.',
  pt: 'Homens armados atacaram na terça-feira um posto da polícia em Marsa. Salim al-Najari, líder das Brigadas da Alvorada, disse que os seus homens tinham realizado o ataque. "Viemos de noite", afirmou al-Najari. Fadi Rustum, que comanda a Frente do Sul, negou qualquer participação.',
}

function analysed(texts: Texts): Analysis {
  const documents = Object.entries(texts).map(([language, text]) => {
    const read = readPlain(language, text, '2031-05-07')
    return { ...read, meta: { ...read.meta, language } }
  })
  return analyse(documents)
}

function only(...languages: readonly string[]): Texts {
  return Object.fromEntries(languages.map((language) => [language, RAID[language] ?? '']))
}

/** `subject: post`, in the order of the alphabet. */
function posts({ claims, entities }: Analysis): string[] {
  const names = new Map(entities.map(({ id, name }) => [id, name]))
  return claims
    .flatMap((claim) =>
      claim.kind === 'role' ? [`${names.get(claim.subject) ?? ''}: ${claim.value.text}`] : [],
    )
    .toSorted()
}

describe('C30: claims of other languages', () => {
  it('takes a body’s name on over what it is of and where', () => {
    const text =
      'O presidente da Associação dos Barqueiros do Jurubim, Evaristo Toledo, disse que vai acompanhar o caso.'
    const found = analysed({ pt: text })
    expect(posts(found)).toContain('Evaristo Toledo: president of Associação dos Barqueiros do Jurubim')
  })

  it.each([
    ['fr', ['Fadi Rustum: leader of Brigades de l’Aube', 'Salim al-Najari: leader of Front du Sud']],
    ['es', ['Fadi Rustum: leader of Frente del Sur', 'Salim al Nayari: leader of Brigadas del Alba']],
    ['it', ['Fadi Rustum: leader of Fronte del Sud', 'Salim al-Najari: leader of Brigate dell’Alba']],
    ['pt', ['Fadi Rustum: commander of Frente do Sul', 'Salim al-Najari: leader of Brigadas da Alvorada']],
  ] as const)('C30: %s: reads who heads what', (language, expected) => {
    expect(posts(analysed(only(language)))).toEqual(expected)
  })

  it.each([
    // Behind the verb of a relative clause stands who leads.
    [
      'es',
      'Fue obra del Frente Popular Serrano, que dirige Julio Pardo.',
      'leader of Frente Popular Serrano',
    ],
    [
      'es',
      'La Brigada Roja de la Sierra, que encabeza el comandante Julio Pardo, calló.',
      'leader of Brigada Roja de la Sierra',
    ],
    ['es', 'La compañía minera Cobrenor, que preside Julio Pardo, cerró.', 'leader of Cobrenor'],
    [
      'fr',
      'C’est le Front populaire de la Lande, que dirige Julio Pardo.',
      'leader of Front populaire de la Lande',
    ],
    [
      'fr',
      'La Brigade rouge de la Lande, commandée par le colonel Julio Pardo, se tait.',
      'commander of Brigade rouge de la Lande',
    ],
    [
      'it',
      'Tace il Fronte popolare della Valle, che guida Julio Pardo.',
      'leader of Fronte popolare della Valle',
    ],
    [
      'pt',
      'A Frente Popular da Serra, que dirige Julio Pardo, calou-se.',
      'leader of Frente Popular da Serra',
    ],
    // Or who is led.
    ['es', 'Julio Pardo, que dirige el Frente Popular Serrano, calló.', 'leader of Frente Popular Serrano'],
    ['es', 'El empresario Julio Pardo, que preside Minera Cobrenor, calló.', 'leader of Minera Cobrenor'],
    // Since a day is not until one.
    ['fr', 'Le Front du Sud, dirigé par Julio Pardo depuis 2010, se tait.', 'leader of Front du Sud'],
  ])('C30: %s: %s', (language, text, post) => {
    expect(posts(analysed({ [language]: text }))).toEqual([`Julio Pardo: ${post}`])
  })

  it.each(['fr', 'es', 'it', 'pt'])('C30: %s: gives a quotation to its speaker', (language) => {
    const { quotations, entities } = analysed(only(language))
    const speakers = quotations.map(({ speaker }) => entities.find(({ id }) => id === speaker)?.name)
    expect(speakers).toEqual([expect.stringMatching(/^Salim al[ -]Na[jy]ari$/u)])
  })

  it('F1: sets heads of two groups against each other over two languages', () => {
    const found = analysed(only('en', 'fr')).discrepancies.filter(({ type }) => type === 'identity-role')
    const told = found.map(({ sides }) =>
      sides
        .map(({ value }) => value)
        .toSorted()
        .join(' / '),
    )
    expect(told.toSorted()).toEqual([
      'commander of Southern Front / leader of Brigades de l’Aube',
      'leader of Dawn Brigades / leader of Front du Sud',
    ])
  })

  it.each([
    ['en', 'es'],
    ['en', 'it'],
    ['es', 'it'],
    ['it', 'pt'],
  ])('F1: takes the names of one group in %s and %s for names that may be one', (...pair) => {
    const found = analysed(only(...pair)).discrepancies
    expect(found.filter(({ type }) => type === 'identity-role')).toEqual([])
  })

  it('F5: sets counts of the dead against each other over two languages', () => {
    const found = analysed(only('en', 'fr')).discrepancies.filter(({ type }) => type === 'quantity')
    expect(found).toHaveLength(1)
  })

  it('C30: joins a name over four languages, and leaves particles and portfolios to nobody', () => {
    const { entities } = analysed({
      fr: 'Le ministre des Transports Bernard de Villedieu a reçu jeudi Yannick Le Goff, secrétaire général de la Fédération des ports. Bernard de Villedieu n’a rien promis.',
      es: 'El ministro Bernard de Villedieu recibió el jueves a Yannick Le Goff en la capital. Bernard de Villedieu no prometió nada.',
      it: 'Il ministro Bernard de Villedieu ha ricevuto giovedì Yannick Le Goff. Bernard de Villedieu non ha promesso nulla.',
      pt: 'O ministro Bernard de Villedieu recebeu na quinta-feira Yannick Le Goff. Bernard de Villedieu não prometeu nada.',
    })
    const people = entities.filter(({ kind }) => kind === 'person').map(({ name }) => name)
    expect(people.toSorted()).toEqual(['Bernard de Villedieu', 'Yannick Le Goff'])
  })

  it('C30: knows a former head', () => {
    const { claims } = analysed({
      fr: 'L’ancien chef du Front du Sud, Salim al-Najari, vit à Marsa. Salim al-Najari se tait.',
    })
    expect(claims.flatMap((claim) => (claim.kind === 'role' ? [claim.value.tenure] : []))).toEqual(['former'])
  })

  it('C30: reads no claims of a language without a gloss', () => {
    const { claims, entities } = analysed({
      hu: 'Salim al-Najari, a Déli Front vezetője kedden azt mondta, hogy emberei hajtották végre a támadást.',
    })
    expect([...claims, ...entities]).toEqual([])
  })
})
