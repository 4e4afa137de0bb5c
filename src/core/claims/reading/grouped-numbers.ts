import type { Token } from './tokens.ts'

const DIGITS = /^\d+$/u
const GROUP = /^\d{3}$/u

/**
 * Numbers as the Continent writes them, with the marks that English has: 1.200 and 1 200 are 1,200, and 1,5 is 1.5.
 * Three digits behind a mark are a group, fewer a fraction. Linear.
 *
 * @param text the whole text, which says whether one space or more stands between groups
 */
export function groupedNumbers(tokens: readonly Token[], text: string): Token[] {
  const read: Token[] = []
  for (const [index, token] of tokens.entries()) {
    const previous = read.at(-1)
    const next = tokens[index + 1]
    const first = previous !== undefined && DIGITS.test(previous.text)
    if (first && isSeparator(token, previous, next)) {
      read.push({ ...token, key: GROUP.test(next?.text ?? '') && previous.text !== '0' ? ',' : '.' })
    } else if (
      first &&
      previous.text.length < 4 &&
      previous.text !== '0' &&
      GROUP.test(token.text) &&
      isSpace(text, previous, token)
    ) {
      read[read.length - 1] = {
        ...previous,
        end: token.end,
        text: previous.text + token.text,
        key: previous.key + token.key,
      }
    } else read.push(token)
  }
  return read
}

function isSeparator(token: Token, previous: Token, next: Token | undefined): boolean {
  const mark = token.kind === 'mark' && /^[.,]$/u.test(token.text)
  return mark && DIGITS.test(next?.text ?? '') && previous.end === token.start && token.end === next?.start
}

function isSpace(text: string, { end }: Token, { start }: Token): boolean {
  return start === end + 1 && /[ \u00A0\u202F\u2009]/u.test(text.charAt(end))
}
