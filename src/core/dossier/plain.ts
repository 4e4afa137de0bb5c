/**
 * A line of text as it should be seen in a list: control characters, line ends and the invisible marks that reorder
 * text (with which `exe.txt` can be made of `txt.exe`) are shown as their code points. For file names, addresses and
 * other text of the machine; of quotations see `withoutOverrides`.
 */
export function visible(text: string): string {
  return text.replace(/[\p{Cc}\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu, codePoint)
}

/**
 * Text of a document with the two marks that force a direction on letters of another (U+202D, U+202E) shown as their code
 * points: no language is written with them, and they make a quotation read otherwise than it is stored. Every other
 * mark of direction stays, for Arabic and Hebrew need them.
 */
export function withoutOverrides(text: string): string {
  return text.replace(/[\u202d\u202e]/gu, codePoint)
}

function codePoint(character: string): string {
  return `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`
}

/** A date or time as it is read: `2023-03-16`, `2023-03-16 06:40 +01:00`. Never converted to another zone. */
export function printTime(iso: string | null): string {
  if (iso === null) return ''
  const found =
    /^(\d{4}(?:-\d{2}){0,2})(?:[T ](\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/u.exec(iso)
  if (!found) return visible(iso)
  const [, date = '', time, zone] = found
  if (time === undefined) return date
  return `${date} ${time}${zone === undefined ? '' : zone === 'Z' ? ' UTC' : ` ${zone}`}`
}

/** `1 source`, `3 sources`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

/** On which scale, when and under which licence a rater outside the case gave a value; what is not known is left out. */
export function outsideWords({
  scale,
  date,
  licence,
}: {
  readonly scale: string
  readonly date: string
  readonly licence: string
}): string {
  const parts = [scale === '' ? '' : `scale ${scale}`, date, licence === '' ? '' : `licence ${licence}`]
  return parts.filter((part) => part !== '').join('; ') || 'scale not named'
}

/** A BCP 47 tag that is safe to print as one, or `null`. */
export function languageTag(tag: string | null): string | null {
  return tag !== null && /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/iu.test(tag) ? tag : null
}
