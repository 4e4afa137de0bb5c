/** Letters of a quotation that a summary shows of its beginning. */
const MOST_LETTERS = 56

/**
 * What two reports make of one quotation, with its beginning: "Two wordings of “We had no …”: “no” against “a”." One of
 * the values may tell that the words are not there ("without the word", "cut there").
 */
export function twoWordings(quotation: string, values: readonly string[]): string {
  return `Two wordings of “${beginning(quotation)}”: ${told(values)}.`
}

function told(values: readonly string[]): string {
  const words = values.filter((value) => value.includes('“'))
  const [absent] = values.filter((value) => !value.includes('“'))
  const [only] = words
  if (absent === undefined || only === undefined || words.length > 1) return values.join(' against ')
  return absent.startsWith('cut') ? `cut short, and with ${only}` : `with ${only}, and without`
}

function beginning(quotation: string): string {
  const words = quotation
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/[“”"«»„]/gu, '')
    .trim()
  if (words.length <= MOST_LETTERS) return words.replace(/[.,;:]$/u, '')
  const cut = words.slice(0, MOST_LETTERS)
  const blank = cut.lastIndexOf(' ')
  return `${blank > MOST_LETTERS / 2 ? cut.slice(0, blank) : cut} …`
}
