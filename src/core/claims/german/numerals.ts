import { CARDINALS, TENS as ENGLISH_TENS } from '../../text/english-number-words.ts'

const UNITS =
  'null ein|eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn'.split(
    ' ',
  )
const TENS = 'zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig'.split(' ')

const SMALL: ReadonlyMap<string, string> = new Map([
  ...UNITS.flatMap((forms, value) => forms.split('|').map((form) => [form, CARDINALS[value] ?? ''] as const)),
  ...TENS.flatMap((ten, at) => [
    [ten, ENGLISH_TENS[at] ?? ''] as const,
    ...UNITS.slice(1, 10).map(
      (unit, value) =>
        [
          `${unit.split('|')[0] ?? ''}und${ten}`,
          `${ENGLISH_TENS[at] ?? ''}-${CARDINALS[value + 1] ?? ''}`,
        ] as const,
    ),
  ]),
  ['dreissig', 'thirty'],
])

/** The English words of a numeral written in one: “zweihundertfünfzig”; `null` for other words and for _ein_. */
export function keysOfNumeral(lower: string): readonly string[] | null {
  if (lower === 'ein' || lower === 'null') return null
  const small = SMALL.get(lower)
  if (small !== undefined) return [small]
  for (const [scale, english] of [
    ['tausend', 'thousand'],
    ['hundert', 'hundred'],
  ] as const) {
    const cut = lower.indexOf(scale)
    if (cut < 0) continue
    const [before, behind] = [lower.slice(0, cut), lower.slice(cut + scale.length)]
    const times = before === '' ? ['a'] : (keysOfNumeral(before) ?? (before === 'ein' ? ['one'] : null))
    const rest = behind === '' ? [] : keysOfNumeral(behind.replace(/^und/u, ''))
    return times && rest && lower !== scale ? [...times, english, ...rest] : null
  }
  return null
}
