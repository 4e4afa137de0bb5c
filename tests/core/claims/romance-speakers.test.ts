import { describe, expect, it } from 'vitest'
import type { Analysis } from '#core/analysis/analysis.ts'
import { analyse } from '#core/analysis/analyse.ts'
import { readPlain } from './read-plain.ts'

function analysed(language: string, ...texts: string[]): Analysis {
  return analyse(
    texts.map((text, at) => {
      const read = readPlain(`${at}.txt`, text, '2031-05-07')
      return { ...read, meta: { ...read.meta, language } }
    }),
  )
}

/** The speakers of a text, `null` where nobody is read. */
function speakers(language: string, text: string): (string | null)[] {
  const { quotations, entities } = analysed(language, text)
  return quotations.map(({ speaker }) => entities.find(({ id }) => id === speaker)?.name ?? null)
}

describe('C30: speakers in the Romance languages', () => {
  it.each([
    ['es', '"No vimos salir a nadie", ha reconocido Casilda Morante, jefa de turno.', 'Casilda Morante'],
    ['es', '"Nadie nos pidió permiso", protesta la mariscadora Casilda Morante.', 'Casilda Morante'],
    ['fr', '« Personne ne nous a prévenus », lâche Honorine Vastel, la gérante.', 'Honorine Vastel'],
    ['fr', '« Personne ne nous a prévenus », s’emporte la brodeuse Honorine Vastel.', 'Honorine Vastel'],
    ['it', '"Nessuno ci ha avvertiti", sbotta la merlettaia Norina Calvedi.', 'Norina Calvedi'],
    ['it', '"Nessuno ci ha avvertiti", ha tagliato corto il sindaco Norina Calvedi.', null],
    ['pt', '"Ninguém nos avisou de nada", atira o ferrador Custódio Malhão.', 'Custódio Malhão'],
  ])('%s: reads who speaks behind a verb that no list has: %s', (language, text, speaker) => {
    expect(speakers(language, text)).toEqual([speaker])
  })

  it.each([
    [
      'es',
      'Casilda Morante, viuda del farero, repite una frase: "Nadie nos pidió permiso."',
      'Casilda Morante',
    ],
    ['it', 'Norina Calvedi allarga le braccia: "Nessuno ci ha avvertiti."', 'Norina Calvedi'],
  ])('%s: reads who speaks behind a colon: %s', (language, text, speaker) => {
    expect(speakers(language, text)).toEqual([speaker])
  })

  it.each([
    ['es', 'En la pared se lee "Nadie nos pidió permiso", según Casilda Morante y otros vecinos.'],
    ['es', 'La canción "Nadie nos pidió permiso", que canta Casilda Morante, sonó en la plaza.'],
    ['fr', 'La pièce « Personne ne nous a prévenus », avec Honorine Vastel, a fait salle comble.'],
    ['it', 'La mostra "Nessuno ci ha avvertiti", presso Villa Calvedi, chiude domenica.'],
  ])('%s: takes no word behind a title for one of saying: %s', (language, text) => {
    const { quotations } = analysed(language, text)
    expect(quotations.map(({ verb }) => verb)).not.toContain('said')
  })

  it('joins a name with and without its second surname in Spanish, and not in French', () => {
    const names = (language: string, ...texts: string[]): number =>
      analysed(language, ...texts).entities.filter(({ kind }) => kind === 'person').length
    expect(
      names(
        'es',
        'El alcalde Onofre Lezama dimitió el lunes. Onofre Lezama no habló.',
        'El alcalde Onofre Lezama Prado dimitió el lunes. Onofre Lezama Prado no habló.',
      ),
    ).toBe(1)
    expect(
      names(
        'fr',
        'Le maire Onofre Lezama a démissionné lundi. Onofre Lezama se tait.',
        'Le maire Onofre Lezama Prado a démissionné lundi. Onofre Lezama Prado se tait.',
      ),
    ).toBe(2)
  })
})
