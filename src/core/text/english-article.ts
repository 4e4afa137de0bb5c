/** Vowel letters that are not spoken as vowels at the start (a unit, a European, a one-off), and an h that is silent. */
const CONSONANT = /^(?:uni(?!n|m)|us[aeiu]|eu|ewe|one|once)/iu
const VOWEL = /^(?:[aeiou]|hour|heir|honest|honou?r)/iu

/** An English noun with its indefinite article: “an attack”, “a blast”, “an hour”, “a union”. */
export function withArticle(noun: string): string {
  return `${VOWEL.test(noun) && !CONSONANT.test(noun) ? 'an' : 'a'} ${noun}`
}
