/** The first part of a BCP 47 tag in small letters; `und` where there is none. */
export function primaryLanguage(tag: string | null): string {
  return tag?.toLowerCase().split(/[-_]/u)[0] ?? 'und'
}
