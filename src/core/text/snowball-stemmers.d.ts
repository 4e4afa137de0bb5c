/** `snowball-stemmers` ships no types; this is the part of it that is used. */
declare module 'snowball-stemmers' {
  export type Stemmer = { stem(word: string): string }
  export function newStemmer(language: string): Stemmer
  const snowball: { newStemmer(language: string): Stemmer }
  export default snowball
}
