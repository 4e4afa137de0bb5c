import type { ReaderNote } from '#core/documents/source-document.ts'

/** How many deletions or comments are quoted in a notice, and how much of each in UTF-16 units. */
const MOST_QUOTED = 8
const QUOTED_UNITS = 160

/** What the text of a document alone does not show of how it came about (rule I77). */
export function changeNotices(found: {
  readonly insertions?: number
  readonly deletions?: number
  readonly deleted?: readonly string[]
  readonly comments?: readonly string[]
}): ReaderNote[] {
  const { insertions = 0, deletions = 0, deleted = [], comments = [] } = found
  const notices: ReaderNote[] = []
  if (insertions + deletions > 0) {
    notices.push({
      code: 'tracked-changes',
      message: `The file holds ${counted(insertions + deletions, 'tracked change')} (${counted(insertions, 'insertion')}, ${counted(deletions, 'deletion')}), read as if all were accepted.${quoted('Deleted', deleted)}`,
    })
  }
  if (comments.length > 0) {
    notices.push({
      code: 'margin-comments',
      message: `The file holds ${counted(comments.length, 'comment')} in its margin, which ${comments.length === 1 ? 'is' : 'are'} not part of the text.${quoted('They say', comments)}`,
    })
  }
  return notices
}

/** `1 comment`, `2 comments`. */
export function counted(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`
}

function quoted(label: string, texts: readonly string[]): string {
  if (texts.length === 0) return ''
  const shown = texts.slice(0, MOST_QUOTED).map((text) => `“${shortened(text)}”`)
  const rest = texts.length - shown.length
  return ` ${label}: ${shown.join(', ')}${rest > 0 ? ` and ${rest.toLocaleString('en')} more` : ''}.`
}

function shortened(text: string): string {
  return text.length <= QUOTED_UNITS
    ? text
    : `${text.slice(0, QUOTED_UNITS).replace(/[\ud800-\udbff]$/u, '')}…`
}
