/** Longer words are answered anew each time: a case has few of them, and they would fill the memory. */
const LONGEST_REMEMBERED = 64

/**
 * A function that remembers its answers, up to `most` of them; then it forgets all and begins anew, so that memory stays
 * bounded whatever the documents hold. For pure functions of one word that are asked over and over.
 */
export function memoised<Answer>(compute: (word: string) => Answer, most: number): (word: string) => Answer {
  const known = new Map<string, Answer>()
  return (word) => {
    const before = known.get(word)
    if (before !== undefined) return before
    const answer = compute(word)
    if (word.length > LONGEST_REMEMBERED) return answer
    if (known.size >= most) known.clear()
    known.set(word, answer)
    return answer
  }
}

/** A function of keys that are few (the documents of one story): each is answered once, and nothing is forgotten. */
export function onceEach<Key, Answer>(compute: (key: Key) => Answer): (key: Key) => Answer {
  const known = new Map<Key, { readonly answer: Answer }>()
  return (key) => {
    const before = known.get(key)
    if (before) return before.answer
    const answer = compute(key)
    known.set(key, { answer })
    return answer
  }
}
