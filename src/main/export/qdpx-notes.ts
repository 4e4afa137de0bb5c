import type { DossierView } from '#core/dossier/dossier-view.ts'
import { html as xml, type Html } from '#core/dossier/html.ts'
import { guid, named, qdaTime, userGuid } from './qdpx-names.ts'

/** A text of an analyst, and what it is about. */
export type QdaNote = {
  /** `finding f-1`, `document d-1`, `outlet o-1` or `tag t-1`. */
  readonly on: string
  readonly id: string
  readonly name: string
  readonly text: string
  readonly author: string
  readonly time: string
}

/** Findings in words, the reasons of tags, and memos: each a note that what it is about refers to. */
export function notesOf(view: DossierView): QdaNote[] {
  const { dossier } = view
  const findings = view.findings.map(({ finding, accounts, replies }) => {
    const lines = [
      finding.summary,
      ...accounts.map(({ label, value }) => `${label}: ${value}`),
      finding.note,
      ...replies.flatMap(({ asked, about, stands }) => [asked, about, stands]),
    ]
    return {
      on: `finding ${finding.id}`,
      id: `finding ${finding.id}`,
      name: named(finding.summary, finding.type),
      text: lines.filter((line) => line !== '').join('\n'),
      author: finding.author,
      time: finding.createdAt,
    }
  })
  const reasons = dossier.tags
    .filter(({ reason }) => reason.trim() !== '')
    .map(({ id, reason, author, taggedAt }) => ({
      on: `tag ${id}`,
      id: `tag ${id}`,
      name: 'Reason of the tag',
      text: reason,
      author,
      time: taggedAt,
    }))
  const memos = (dossier.memos ?? []).map(({ on, text }) => ({
    on,
    id: `memo ${on}`,
    name: 'Memo',
    text,
    author: dossier.author,
    time: dossier.compiledAt,
  }))
  return [...findings, ...reasons, ...memos]
}

/** The element `Notes`; nothing where there is none, since the standard knows no empty one. */
export function notesXml(notes: readonly QdaNote[]): Html | null {
  if (notes.length === 0) return null
  return xml`
<Notes>${notes.map(
    ({ id, name, text, author, time }) => xml`
<Note guid="${guid('note', id)}" name="${name}" creatingUser="${userGuid(author)}" creationDateTime="${qdaTime(time)}"><PlainTextContent>${text}</PlainTextContent></Note>`,
  )}
</Notes>`
}

/** References to the notes about something. */
export function noteRefs(notes: readonly QdaNote[], on: string): readonly Html[] {
  return notes
    .filter((note) => note.on === on)
    .map(({ id }) => xml`<NoteRef targetGUID="${guid('note', id)}"/>`)
}
