import { eld } from 'eld/medium'

/** How much text is shown to the detector, in UTF-16 units: more does not make it surer, only slower. */
const SAMPLE_UNITS = 4000

/**
 * The language of a text as a BCP 47 tag, or `null` when there is too little to say. What a page declares is kept
 * (with its region) where the text agrees; where the text clearly is in another language, the text wins: templates
 * say `en` on pages in every language (rule I34).
 */
export function languageOf(text: string, declared: string | null): string | null {
  const tag = declared === null ? null : canonicalTag(declared)
  const sample = text.slice(0, SAMPLE_UNITS)
  if ((sample.match(/\p{L}/gu) ?? []).length < 20) return tag
  const detected = eld.detect(sample)
  if (detected.language === '') return tag
  if (tag === null) return detected.language
  const primary = tag.split('-')[0] ?? tag
  if (primary === detected.language || (primary === 'nb' && detected.language === 'no')) return tag
  return detected.isReliable() && sample.length >= 200 ? detected.language : tag
}

function canonicalTag(declared: string): string | null {
  const tag = declared.trim().replaceAll('_', '-')
  if (!/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/u.test(tag)) return null
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null
  } catch {
    // A RangeError: shaped like a tag, but none.
    return null
  }
}
