/** How an account is headed: `Account A`, or `Account A:` and what it says in a few words. */
export type AccountHeading = { readonly label: string; readonly value: string }

/**
 * The heading of an account, the same in every form of a dossier and in its preview. What would only say the one quotation
 * below it once more is left out.
 *
 * @param letter `A`, `B` …
 */
export function accountHeading(letter: string, value: string, quotes: readonly string[]): AccountHeading {
  const [only, ...others] = quotes
  const repeats = others.length === 0 && only !== undefined && plain(only) === plain(value)
  return value === '' || repeats
    ? { label: `Account ${letter}`, value: '' }
    : { label: `Account ${letter}:`, value }
}

function plain(words: string): string {
  return words
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replace(/[.…]+$/u, '')
}
