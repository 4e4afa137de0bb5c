import type { ReaderNote } from '#core/documents/source-document.ts'
import { childElements, textOf } from '../xml/xml-tree.ts'
import type { XmlElement } from '../xml/xml-tree.ts'
import type { DocxTraces } from './docx-body.ts'

/** How many deletions or comments are quoted in a notice, and how much of each in UTF-16 units. */
const MOST_QUOTED = 8
const QUOTED_UNITS = 160

/** What the analyst must know of a Word document, because its text alone does not show it (rules I77, I78). */
export function docxNotices(traces: DocxTraces, comments: XmlElement | null): ReaderNote[] {
  const notices: ReaderNote[] = []
  const { insertions, deletions, deleted, hidden, embedded } = traces
  if (insertions + deletions > 0) {
    notices.push({
      code: 'tracked-changes',
      message: `The file holds ${counted(insertions + deletions, 'tracked change')} (${counted(insertions, 'insertion')}, ${counted(deletions, 'deletion')}), read as if all were accepted.${quoted('Deleted', deleted)}`,
    })
  }
  const remarks = childElements(comments, 'comment').map((comment) => {
    const words = textOf(comment).replace(/\s+/gu, ' ').trim()
    const author = comment.attributes.get('author') ?? ''
    return author === '' ? words : `${author}: ${words}`
  })
  if (remarks.length > 0) {
    notices.push({
      code: 'margin-comments',
      message: `The file holds ${counted(remarks.length, 'comment')} in its margin, which ${remarks.length === 1 ? 'is' : 'are'} not part of the text.${quoted('They say', remarks)}`,
    })
  }
  if (hidden > 0) {
    notices.push({
      code: 'hidden-text',
      message: `${counted(hidden, 'piece')} of text formatted as hidden ${hidden === 1 ? 'was' : 'were'} left out.`,
    })
  }
  if (embedded > 0) {
    notices.push({
      code: 'embedded-document',
      message: `${counted(embedded, 'document')} embedded in this one ${embedded === 1 ? 'was' : 'were'} not read.`,
    })
  }
  return notices
}

function counted(number: number, noun: string): string {
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
