/** What is written together with the word behind it: conjunction, then preposition or article or both. */
const CLITICS = /^(?:و|ف)?(?:ال|بال|كال|لل|وال|ب|ل|ك)?(?=..)/u
const CONJUNCTION = /^(?:و|ف)(?=...)/u
/** Whose it is: his, hers, theirs, ours. */
const OWNERS = /(?<=...)(?:هما|هم|هن|ها|نا|ه)$/u

/**
 * A plain Arabic word with less and less of what is written together with it, itself first: “وبالمستشفى”,
 * “المستشفى”, “مستشفى”.
 */
export function barePartsOf(word: string): readonly string[] {
  const plain = word.replace(CONJUNCTION, '')
  const bare = word.replace(CLITICS, '')
  const article = plain.replace(/^ال(?=..)/u, '')
  const forms = [word, plain, article, bare]
  return [...new Set([...forms, ...forms.map((form) => form.replace(OWNERS, ''))])]
}
