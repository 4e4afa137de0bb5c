/** The first part of a BCP 47 tag in small letters; `und` where there is none. */
export function primaryLanguage(tag: string | null): string {
  return tag?.toLowerCase().split(/[-_]/u)[0] ?? 'und'
}

/** Whether words of a document are read as English: its language is that, or not known. */
export function isEnglish(tag: string | null): boolean {
  return /^(?:en|und)$/u.test(primaryLanguage(tag))
}
