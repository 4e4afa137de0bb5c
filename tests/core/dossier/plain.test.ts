import { describe, expect, it } from 'vitest'
import { run } from '#core/dossier/docx-markup.ts'
import { escapeHtml } from '#core/dossier/html.ts'
import { escapeMarkdown } from '#core/dossier/markdown.ts'
import { languageTag, printTime, visible, withoutOverrides } from '#core/dossier/plain.ts'
import { directionOf, isolated, isRightToLeft } from '#core/text/direction.ts'

describe('visible', () => {
  it('shows the marks that hide or reorder what a name says', () => {
    expect(visible('exe.\u202etxt')).toBe('exe.[U+202E]txt')
    expect(visible('a\nb\u0000c\u200b')).toBe('a[U+000A]b[U+0000]c[U+200B]')
    expect(visible('Übersicht – المد.txt')).toBe('Übersicht – المد.txt')
  })
})

describe('overrides of direction (D13)', () => {
  it('are shown in every form that people read; other marks stay', () => {
    const said = 'He sent \u202egpj.exe\u202c to \u200fالسد\u200e.'
    const shown = 'He sent [U+202E]gpj.exe\u202c to \u200fالسد\u200e.'
    expect(withoutOverrides(said)).toBe(shown)
    expect(escapeHtml(said)).toBe(shown)
    expect(run(said).markup).toContain('[U+202E]gpj')
    expect(escapeMarkdown('\u202dx')).toBe(String.raw`\[U\+202D\]x`)
  })
})

describe('printTime', () => {
  it('keeps the precision and the zone that was given', () => {
    expect(printTime('2023')).toBe('2023')
    expect(printTime('2023-03-16')).toBe('2023-03-16')
    expect(printTime('2023-03-16T06:40:12.5+01:00')).toBe('2023-03-16 06:40 +01:00')
    expect(printTime('2023-03-16T06:40:12Z')).toBe('2023-03-16 06:40 UTC')
    expect(printTime(null)).toBe('')
    expect(printTime('last\u202eTuesday')).toBe('last[U+202E]Tuesday')
  })
})

describe('direction (D13)', () => {
  it('goes by the first letter', () => {
    expect(isRightToLeft('«السد» dam')).toBe(true)
    expect(isRightToLeft('dam السد')).toBe(false)
    expect(isRightToLeft('12 – 3')).toBe(false)
    expect(directionOf('«السد» dam')).toBe('rtl')
    expect(directionOf('dam السد')).toBe('ltr')
  })

  it('goes by the sentence, not by a name isolated at its beginning', () => {
    expect(directionOf(`${isolated('نادر السعدي')} is called governor and mayor.`)).toBe('ltr')
    expect(directionOf(isolated('نادر السعدي'))).toBe('rtl')
  })

  it('isolates only what could reorder a sentence', () => {
    expect(isolated('the gates')).toBe('the gates')
    expect(isolated('the السد')).toBe('\u2068the السد\u2069')
  })
})

describe('languageTag', () => {
  it('takes tags and nothing else', () => {
    expect(languageTag('pt-BR')).toBe('pt-BR')
    expect(languageTag('en"><b>')).toBe(null)
    expect(languageTag(null)).toBe(null)
  })
})
