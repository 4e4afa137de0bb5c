import type { ReaderNote } from '#core/documents/source-document.ts'
import { changeNotices, counted } from '../office/change-notices.ts'
import { childElements, textOf } from '../xml/xml-tree.ts'
import type { XmlElement } from '../xml/xml-tree.ts'
import type { DocxTraces } from './docx-body.ts'

/** What the analyst must know of a Word document, because its text alone does not show it (rules I77, I78). */
export function docxNotices(traces: DocxTraces, comments: XmlElement | null): ReaderNote[] {
  const remarks = childElements(comments, 'comment').map((comment) => {
    const words = textOf(comment).replace(/\s+/gu, ' ').trim()
    const author = comment.attributes.get('author') ?? ''
    return author === '' ? words : `${author}: ${words}`
  })
  const notices = changeNotices({ ...traces, comments: remarks })
  const { hidden, embedded } = traces
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
