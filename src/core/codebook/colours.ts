import type { CodeColour } from '../reliability/outlet.ts'

/** One shade of each colour, for formats that name colours by their parts. */
export const COLOUR_HEX: Readonly<Record<CodeColour, string>> = {
  grey: '#7a7f87',
  red: '#c0392b',
  orange: '#d9822b',
  yellow: '#c9a400',
  green: '#2e8b57',
  teal: '#15878a',
  blue: '#2f6db5',
  violet: '#7d4fb3',
  pink: '#c2508f',
}

/** The colour nearest to a `#rrggbb`: by its hue, or grey where it has hardly any; grey for anything else. */
export function nearestColour(hex: string): CodeColour {
  const wanted = partsOf(hex)
  if (!wanted || chroma(wanted) < 40) return 'grey'
  const hue = hueOf(wanted)
  let best: CodeColour = 'grey'
  let least = Number.POSITIVE_INFINITY
  for (const [name, shade] of entries()) {
    const parts = partsOf(shade)
    if (name === 'grey' || !parts) continue
    const apart = Math.abs(hueOf(parts) - hue)
    const distance = Math.min(apart, 360 - apart)
    if (distance < least) [best, least] = [name, distance]
  }
  return best
}

/** A colour by its name; grey for a name that is none. */
export function colourNamed(name: string): CodeColour {
  return entries().find(([known]) => known === name)?.[0] ?? 'grey'
}

function entries(): [CodeColour, string][] {
  const { grey, red, orange, yellow, green, teal, blue, violet, pink } = COLOUR_HEX
  return [
    ['grey', grey],
    ['red', red],
    ['orange', orange],
    ['yellow', yellow],
    ['green', green],
    ['teal', teal],
    ['blue', blue],
    ['violet', violet],
    ['pink', pink],
  ]
}

type Parts = readonly [red: number, green: number, blue: number]

function partsOf(hex: string): Parts | null {
  const found = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/iu.exec(hex.trim())
  if (!found) return null
  return [byte(found[1]), byte(found[2]), byte(found[3])]
}

function byte(hex: string | undefined): number {
  return Number.parseInt(hex ?? '0', 16)
}

function chroma(parts: Parts): number {
  return Math.max(...parts) - Math.min(...parts)
}

function hueOf([red, green, blue]: Parts): number {
  const most = Math.max(red, green, blue)
  const range = chroma([red, green, blue])
  if (range === 0) return 0
  const sixth =
    most === red
      ? (green - blue) / range
      : most === green
        ? 2 + (blue - red) / range
        : 4 + (red - green) / range
  return (sixth * 60 + 360) % 360
}
