import { describe, expect, it } from 'vitest'
import { excerptOf } from '#core/findings/wording/excerpt.ts'

const TEXT =
  'Jolan Verrick was asked twice. He said that the tug had left the quay at 9.40 p.m. on Thursday, long before the ' +
  'storm that tore the roofs from the sheds reached the southern basin. “Nobody was on deck,” he said.\n\nلا أحد'

function at(words: string): { readonly start: number; readonly end: number } {
  const start = TEXT.indexOf(words)
  return { start, end: start + words.length }
}

describe('P8: an excerpt in a summary', () => {
  it('is the whole sentence where that is short, without the stop, with single marks inside', () => {
    expect(excerptOf(TEXT, at('asked'), 'asked', 72)).toBe('Jolan Verrick was asked twice')
    expect(excerptOf(TEXT, at('Nobody'), 'nobody', 72)).toBe('‘Nobody was on deck,’ he said')
  })

  it('is cut between words around the passage, with dots where words are left out', () => {
    const words = excerptOf(TEXT, at('at 9.40 p.m.'), 'at 9.40 p.m.', 50)
    expect(words).toContain('at 9.40 p.m.')
    expect(words.endsWith(' …')).toBe(true)
    expect(words.length).toBeLessThan(76)
    for (const word of words.replaceAll('… ', '').replaceAll(' …', '').split(' '))
      expect(TEXT).toContain(word)
  })

  it('keeps what stands before a noun, and never begins or ends inside a word', () => {
    const text =
      'The keepers of the old lighthouse said on Monday that a crane fell from the weatherbeaten northern bank of the ' +
      'river Orle at Sundhavn during the storm, and that the Unterwasserbaggerschiffsgesellschaft would pay for it.'
    const start = text.indexOf('Sundhavn')
    const passage = { start, end: start + 8 }
    const all = new Set(text.replaceAll(/[.,]/gu, '').split(' '))
    for (let most = 24; most < 130; most++) {
      const words = excerptOf(text, passage, 'Sundhavn', most)
      expect(words).not.toMatch(/^… bank/u)
      for (const word of words.replaceAll('…', '').replaceAll(/[.,]/gu, '').split(' '))
        if (word !== '') expect(all).toContain(word)
    }
  })

  it('shows the value of a long passage, not its beginning', () => {
    const long = at(TEXT.slice(TEXT.indexOf('He said'), TEXT.indexOf(' “Nobody')))
    expect(excerptOf(TEXT, long, 'tore', 50)).toContain('tore the roofs')
    expect(excerptOf(TEXT, long, 'not tear', 50)).toMatch(/^He said/u)
  })

  it('does not end a sentence at a first letter of a name, and does not run over a paragraph', () => {
    const text = 'The gate was shut by J. Orsel at dawn.\nA new line'
    expect(excerptOf(text, { start: 4, end: 8 }, 'gate', 72)).toBe('The gate was shut by J. Orsel at dawn')
  })

  it('is the same for the same words, whatever was asked before', () => {
    const first = excerptOf(TEXT, at('tug'), 'tug', 50)
    excerptOf(TEXT, at('Nobody'), 'nobody', 50)
    expect(excerptOf(TEXT, at('tug'), 'tug', 50)).toBe(first)
  })
})
