/** "SAHDAR, August 22 (Wire) - ", "TORV, 12. Mai - ": where and when a report was written, not what it tells. */
const DATELINE = /^\p{Lu}{3}(?:[^.!?\n]|(?<=\d)\.){0,90}?\s[-–—]+\s(?=\p{Lu}|["“„«])/u
/** The same in scripts without capitals: place, day and agency in brackets before a dash. */
const WIRE_DATELINE = /^[^.!?\n()]{3,60}\([^()\n]{2,40}\)\s+[-–—]+\s/u
const LONGEST = 110

/** Where a sentence or paragraph that begins at `start` begins behind its dateline; `start` where it has none. */
export function behindDateline(text: string, start: number): number {
  const head = text.slice(start, start + LONGEST)
  return start + (DATELINE.exec(head) ?? WIRE_DATELINE.exec(head) ?? [''])[0].length
}
