import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { invariant } from '#core/base/invariant.ts'

const TOKENS = readFileSync(
  join(import.meta.dirname, '..', '..', '..', 'src', 'renderer', 'ui', 'tokens.css'),
  'utf8',
)
const THEMES = ['light', 'dark'] as const
const PAGES = ['surface', 'surface-raised', 'surface-sunken', 'surface-overlay', 'surface-selected']
const HUES = ['match-verbatim', 'match-near', 'match-reworded', 'side-a', 'side-b', 'side-c', 'side-d']
const TINTED = [...HUES, 'diff-added', 'diff-removed', 'danger', 'warn', 'ok']

/** A colour of `tokens.css` in one theme, as red, green and blue from 0 to 255. */
function colour(name: string, theme: (typeof THEMES)[number]): readonly [number, number, number] {
  const found = new RegExp(`--${name}: light-dark\\(#([0-9a-f]{6}), #([0-9a-f]{6})\\);`, 'u').exec(TOKENS)
  const hex = found?.[theme === 'light' ? 1 : 2]
  invariant(hex !== undefined, `${name} is an opaque colour of both themes`)
  const part = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16)
  return [part(0), part(2), part(4)]
}

/** WCAG 2.2, relative luminance. */
function luminance([red, green, blue]: readonly [number, number, number]): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((value) => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string, theme: (typeof THEMES)[number]): number {
  const [dark = 0, light = 0] = [luminance(colour(a, theme)), luminance(colour(b, theme))].toSorted(
    (x, y) => x - y,
  )
  return (light + 0.05) / (dark + 0.05)
}

describe.each(THEMES)('the %s theme', (theme) => {
  it('has text that can be read on every ground', () => {
    for (const page of PAGES) {
      for (const text of ['text', 'text-muted', 'accent', 'danger', 'warn', 'ok'])
        expect(contrast(text, page, theme), `${text} on ${page}`).toBeGreaterThanOrEqual(4.5)
    }
    expect(contrast('on-accent', 'accent', theme)).toBeGreaterThanOrEqual(4.5)
    expect(contrast('on-accent', 'accent-strong', theme)).toBeGreaterThanOrEqual(4.5)
    expect(contrast('accent-strong', 'accent-soft', theme)).toBeGreaterThanOrEqual(4.5)
  })

  it('has words that can be read on the tints of marks', () => {
    for (const hue of TINTED) {
      expect(contrast(hue, `${hue}-soft`, theme), `${hue} on its tint`).toBeGreaterThanOrEqual(4.5)
      expect(contrast('text', `${hue}-soft`, theme), `text on ${hue}`).toBeGreaterThanOrEqual(7)
    }
    expect(contrast('text', 'flash', theme)).toBeGreaterThanOrEqual(4.5)
  })

  it('has edges of controls, lines of marks and focus rings that can be seen', () => {
    for (const line of ['border-strong', 'focus', ...HUES])
      expect(contrast(line, 'surface-raised', theme), line).toBeGreaterThanOrEqual(3)
  })
})
