/** Endings of cases with what the nominative has for them. */
const CASES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/ого$/u, ['ий', 'ый', 'ой']],
  [/ому$/u, ['ий', 'ый', 'ой']],
  [/(?:ым|им)$/u, ['', 'ий', 'ый', 'ой']],
  [/ом$/u, ['']],
  [/ем$/u, ['й', 'ь', '']],
  [/ой$/u, ['а', 'ая']],
  [/ей$/u, ['я']],
  [/а$/u, ['']],
  [/я$/u, ['й', 'ь']],
  [/у$/u, ['', 'а']],
  [/ю$/u, ['й', 'ь', 'я']],
  [/е$/u, ['', 'а', 'я']],
  [/[ыи]$/u, ['а', 'я']],
]
const SHORTEST = 3

/**
 * The nominative of a word of a name, by the forms that the text has: the one of them that differs in its ending only.
 * The word itself where there is none.
 */
export function nominativeOf(lower: string, known: ReadonlySet<string>): string {
  for (const [ending, nominatives] of CASES) {
    if (!ending.test(lower)) continue
    const stem = lower.replace(ending, '')
    if (stem.length < SHORTEST) continue
    // “Павла”, “Павел”.
    const fleeting = nominatives.includes('') ? [`${stem.slice(0, -1)}е${stem.slice(-1)}`] : []
    const found = [...nominatives.map((other) => stem + other), ...fleeting].find((form) => known.has(form))
    if (found !== undefined) return found
  }
  return lower
}

/** Whether a given name is a woman's as it stands: “Анна”, where the text has no “Анн”. */
export function isWomans(lower: string, known: ReadonlySet<string>): boolean {
  return /[ая]$/u.test(lower) && nominativeOf(lower, known) === lower
}

/** Endings of declined surnames with the nominative of a man's and of a woman's. */
const SURNAMES: readonly (readonly [RegExp, string, string])[] = [
  [/(ск|цк)(?:ого|ому|им|ом|ой|ую)$/u, '$1ий', '$1ая'],
  [/(ов|ев|ин|ын)(?:а|у|ым|е|ой)$/u, '$1', '$1а'],
  [/(?:ого|ому|ым|ой|ую)$/u, 'ый', 'ая'],
  [/([бвгджзклмнпрстфхцчшщ])(?:а|у|ом|ем|е)$/u, '$1', '$1а'],
]

/** The nominative of a declined surname by its ending alone: “Вершинской”, “Грушина”. */
export function nominativeSurname(lower: string, woman: boolean): string {
  for (const [ending, mans, womans] of SURNAMES)
    if (ending.test(lower)) return lower.replace(ending, woman ? womans : mans)
  return lower
}
