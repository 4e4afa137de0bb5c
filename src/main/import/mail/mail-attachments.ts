import type { Attachment } from 'postal-mime'
import type { EnclosedFile, ReaderNote } from '#core/documents/source-document.ts'
import { sniffFormat } from '../sniff-format.ts'

/** More than a person attaches. */
const MOST_ATTACHMENTS = 200
const TEXT_TYPES: { readonly [type: string]: string } = {
  'text/plain': 'txt',
  'text/markdown': 'md',
  'text/html': 'html',
  'message/rfc822': 'eml',
}
const TEXT_NAME = /\.(?:txt|text|md|markdown|html?|xhtml|eml|mht|mhtml|mbox)$/iu

/** The attachments that can be documents of their own, and a note that names the others (rule I90). */
export function attachmentsOf(attachments: readonly Attachment[]): {
  readonly enclosed: readonly EnclosedFile[]
  readonly notes: readonly ReaderNote[]
} {
  const enclosed: EnclosedFile[] = []
  const others: string[] = []
  for (const [index, attachment] of attachments.entries()) {
    const bytes = bytesOf(attachment.content)
    const name = nameOf(attachment, index)
    const pictureInText = attachment.related === true || attachment.disposition === 'inline'
    if (bytes.length > 0 && enclosed.length < MOST_ATTACHMENTS && isDocument(attachment, name, bytes))
      enclosed.push({ name, bytes })
    else if (!(pictureInText && attachment.mimeType.startsWith('image/'))) others.push(name)
  }
  const shown = others.slice(0, 20)
  const rest = others.length - shown.length
  const notes =
    others.length === 0
      ? []
      : [
          {
            code: 'attachments-not-read',
            message: `Attached and not read: ${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}.`,
          },
        ]
  return { enclosed, notes }
}

function isDocument({ mimeType }: Attachment, name: string, bytes: Uint8Array): boolean {
  const sniffed = sniffFormat(bytes)
  if (sniffed.kind === 'format') return true
  // Locked and damaged documents are told of by name.
  if (sniffed.kind === 'failure') return true
  if (sniffed.kind === 'known-binary') return false
  return Object.hasOwn(TEXT_TYPES, mimeType) || TEXT_NAME.test(name)
}

/** The name without folders and signs that names of files do not have. */
function nameOf({ filename, mimeType }: Attachment, index: number): string {
  const given = (filename ?? '')
    .replace(/^.*[\\/]/u, '')
    .replaceAll(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '')
    .trim()
    .slice(-120)
  const ending = TEXT_TYPES[mimeType] ?? mimeType.replace(/^.*[/+.-]/u, '').slice(0, 8)
  const fallback = `attachment-${index + 1}.${ending}`
  if (given === '') return fallback
  return mimeType === 'message/rfc822' && !/\.eml$/iu.test(given) ? `${given}.eml` : given
}

function bytesOf(content: Attachment['content']): Uint8Array {
  if (typeof content === 'string') return new TextEncoder().encode(content)
  return content instanceof Uint8Array ? content : new Uint8Array(content)
}
