/** Of which invented words are made. */
export const SYLLABLES: readonly string[] = [
  'ka',
  'lo',
  'mir',
  'ten',
  'vu',
  'sha',
  'pro',
  'dex',
  'nil',
  'gar',
  'bo',
  'zet',
  'ul',
  'fen',
]
