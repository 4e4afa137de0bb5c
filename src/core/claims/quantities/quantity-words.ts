import type { QuantityFact } from './quantity-fact.ts'

const QUALIFIERS = { exact: '', about: 'about ', 'at-least': 'at least ', 'at-most': 'at most ' } as const

/** A quantity for people: "at least 12 soldiers killed". */
export function quantityWords({ amount, measure, population, unit }: QuantityFact): string {
  const { qualifier, low, high, best } = amount
  let number: string
  if (qualifier === 'none') number = 'no one'
  else if (qualifier === 'some') number = 'some'
  else if (qualifier === 'range') number = `${plain(low)} to ${plain(high)}`
  else if (qualifier === 'vague')
    number = best === null ? `roughly ${plain(low)} to ${plain(high)}` : `about ${plain(best)}`
  else number = `${QUALIFIERS[qualifier]}${plain(best ?? (qualifier === 'at-most' ? high : low))}`
  const what = population === '' ? '' : ` (${population})`
  return `${number}${unit === null ? '' : ` ${unit}`} ${MEASURE_WORDS[measure] ?? measure}${what}`
}

/** Measures whose id is not the word for people. */
const MEASURE_WORDS: Readonly<Record<string, string>> = {
  casualties: 'killed or wounded',
  'killed-or-missing': 'killed or missing',
  'killed-or-arrested': 'killed or arrested',
}

function plain(value: number): string {
  const rounded = Math.abs(value) >= 100 ? Math.round(value) : Math.round(value * 100) / 100
  return String(rounded).replaceAll(/\B(?=(?:\d{3})+$)/gu, ',')
}
