import PostalMime from 'postal-mime'
import type { Address, Email } from 'postal-mime'
import { err, ok } from '#core/base/result.ts'
import type { Result } from '#core/base/result.ts'
import type { DraftDocument, MetaCandidate, ReaderNote } from '#core/documents/source-document.ts'
import type { Reader, ReaderFailure, ReaderInput } from '../reader.ts'
import { composeText } from '../text/compose-text.ts'
import type { TextPiece } from '../text/compose-text.ts'
import { languageOf } from '../text/language.ts'
import { addCandidate, metaOf } from '../text/meta-candidates.ts'
import { looksLikeMasthead, looksLikeOutlet } from '../text/outlet-words.ts'
import { attachmentsOf } from './mail-attachments.ts'
import { mailBody } from './mail-body.ts'
import { mailDate } from './mail-date.ts'

/** Reads mails: subject, sender, day and text; attached documents become documents of their own. */
export const emlReader = {
  name: 'eml',
  version: '1',
  extensions: ['.eml'],
  read: readEml,
} satisfies Reader

async function readEml(input: ReaderInput): Promise<Result<DraftDocument, ReaderFailure>> {
  let mail: Email
  try {
    mail = await PostalMime.parse(input.bytes, { forceRfc822Attachments: true, maxNestingDepth: 50 })
  } catch {
    // It throws on messages that are nested too deeply or whose fields have no end.
    return err({ code: 'unreadable', message: 'The mail is built too deeply or too long to be read.' })
  }
  const { enclosed, notes: attached } = attachmentsOf(mail.attachments)
  const body = mailBody(mail)
  if (body.pieces.length === 0 && enclosed.length === 0) return err(nothingToRead(mail))
  const pieces = [...headPieces(mail), ...body.pieces]
  const { text, blocks } = composeText(pieces)
  const candidates = mailCandidates(mail)
  const sample = body.pieces.map((piece) => piece.text.slice(0, 1500)).join('\n')
  return ok({
    text,
    blocks,
    meta: metaOf(candidates, languageOf(sample.slice(0, 6000), fieldOf(mail, 'content-language'))),
    candidates,
    notes: [...body.notes, ...attached, ...onlyHead(body.pieces.length)],
    mediaType: 'message/rfc822',
    encoding: 'binary',
    reader: { name: emlReader.name, version: emlReader.version },
    ...(enclosed.length > 0 ? { enclosed } : {}),
  })
}

function nothingToRead(mail: Email): ReaderFailure {
  const type = fieldOf(mail, 'content-type') ?? ''
  const locked =
    /multipart\/encrypted|pkcs7-mime/iu.test(type) ||
    mail.attachments.some(({ mimeType }) => /pkcs7-mime|pgp-encrypted/iu.test(mimeType))
  if (locked) return { code: 'encrypted', message: 'The mail is encrypted.' }
  const names = mail.attachments.map(({ filename, mimeType }) => filename ?? mimeType).slice(0, 5)
  const holds = names.length === 0 ? '' : `, only attachments that cannot be read (${names.join(', ')})`
  return { code: 'no-text', message: `The mail holds no text${holds}.` }
}

function onlyHead(bodyPieces: number): ReaderNote[] {
  return bodyPieces > 0
    ? []
    : [{ code: 'no-body', message: 'The mail itself holds no text, only attachments.' }]
}

/** What a reader of the mail sees above it. */
function headPieces(mail: Email): TextPiece[] {
  const pieces: TextPiece[] = []
  if (mail.subject) pieces.push({ kind: 'headline', text: mail.subject })
  if (mail.from) pieces.push({ kind: 'byline', text: `From: ${addressText(mail.from)}` })
  const to = [...(mail.to ?? []), ...(mail.cc ?? [])].slice(0, 20).map(addressText)
  if (to.length > 0) pieces.push({ kind: 'furniture', text: `To: ${to.join(', ')}` })
  const date = fieldOf(mail, 'date')
  if (date !== null) pieces.push({ kind: 'furniture', text: `Date: ${date}` })
  return pieces.map(({ kind, text }) => ({ kind, text: text.replaceAll(/\s+/gu, ' ') }))
}

function addressText({ name, address }: Address): string {
  if (address === undefined || address === '') return name
  return name === '' ? address : `${name} <${address}>`
}

function mailCandidates(mail: Email): MetaCandidate[] {
  const candidates: MetaCandidate[] = []
  addCandidate(candidates, 'title', mail.subject, 'mail:subject')
  const sender = mail.from?.name ?? ''
  const isOutlet = looksLikeMasthead(sender) || looksLikeOutlet(sender)
  addCandidate(candidates, isOutlet ? 'outlet' : 'bylines', sender, 'mail:from')
  // `"Ines Varga" via list`: who sent a mail may be known by the address alone.
  if (sender === '') addCandidate(candidates, 'bylines', mail.from?.address, 'mail:from')
  addCandidate(candidates, 'published', mailDate(fieldOf(mail, 'date'), mail.date), 'mail:date')
  const archived = /<(https?:\/\/[^>\s]{4,1700})>/iu.exec(fieldOf(mail, 'archived-at') ?? '')?.[1]
  addCandidate(candidates, 'url', archived, 'mail:archived-at')
  return candidates
}

function fieldOf(mail: Email, name: string): string | null {
  return mail.headers.find(({ key }) => key === name)?.value ?? null
}
