/** What is made of the documents of a case, by number: made when asked for, and the last used kept. */
export type DocumentCache<Made> = (document: number) => Made

/** Words of all kept documents: about fifty bytes each. */
const MOST_WORDS = 400_000

/**
 * Makes something of documents when it is asked for; forgets what was asked for longest ago.
 *
 * @param wordsIn of how many words a made thing keeps something
 */
export function documentCache<Made>(
  make: (document: number) => Made,
  wordsIn: (made: Made) => number,
): DocumentCache<Made> {
  const kept = new Map<number, Made>()
  let words = 0
  return (number) => {
    const known = kept.get(number)
    if (known !== undefined) {
      kept.delete(number)
      kept.set(number, known)
      return known
    }
    const made = make(number)
    kept.set(number, made)
    words += wordsIn(made)
    for (const [oldest, document] of kept) {
      if (words <= MOST_WORDS || oldest === number) break
      kept.delete(oldest)
      words -= wordsIn(document)
    }
    return made
  }
}
