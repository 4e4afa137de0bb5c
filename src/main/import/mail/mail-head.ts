import { decodeBytes } from '../text/decode-bytes.ts'

/** How far the head of a message is looked at, in bytes, to know what it is. */
const HEAD_BYTES = 16_384

/** Fields that programs write and people do not. */
const WRITTEN_BY_PROGRAMS = new Set(
  'message-id mime-version received return-path delivered-to dkim-signature x-mailer content-type content-transfer-encoding user-agent list-id x-originating-ip'.split(
    ' ',
  ),
)

const FIELD = /^([A-Za-z][A-Za-z0-9-]{0,60}):/u
const MBOX_LINE = /^From \S{1,200}.{0,60}\b\d{4}\b/u

/**
 * What kind of mail a file is (rule I88): `mbox` begins with the line that parts the messages of a mailbox, `mhtml` is
 * a web page that a browser saved as a message, `eml` one message. `null`: none of these.
 */
export function mailFormat(bytes: Uint8Array): 'eml' | 'mbox' | 'mhtml' | null {
  const head = decodeBytes(bytes.subarray(0, HEAD_BYTES), 'windows-1252').replace(/^ï»¿/u, '')
  const [first = '', ...rest] = head.split(/\r?\n/u)
  if (MBOX_LINE.test(first)) return FIELD.test(rest[0] ?? '') ? 'mbox' : null
  const fields = fieldsOf(head)
  if (fields === null) return null
  const names = new Set(fields.keys())
  const byProgram = [...names].filter((name) => WRITTEN_BY_PROGRAMS.has(name)).length
  const says = ['from', 'subject', 'date', 'content-location', 'to'].some((name) => names.has(name))
  if (names.size < 3 || byProgram === 0 || !says) return null
  return isSavedPage(fields) ? 'mhtml' : 'eml'
}

function isSavedPage(fields: ReadonlyMap<string, string>): boolean {
  if (fields.has('snapshot-content-location') || /^<?saved by/iu.test(fields.get('from') ?? '')) return true
  const sent = ['message-id', 'received', 'to'].some((name) => fields.has(name))
  return !sent && /^multipart\/related/iu.test(fields.get('content-type') ?? '')
}

/** The fields at the start of a message by their names in lower case, the first of each; `null` where there are none. */
export function fieldsOf(head: string): ReadonlyMap<string, string> | null {
  const fields = new Map<string, string>()
  let name = ''
  for (const line of head.split(/\r?\n/u)) {
    if (line === '') break
    if (/^[ \t]/u.test(line)) {
      if (name === '') return null
      fields.set(name, `${fields.get(name) ?? ''} ${line.trim()}`)
      continue
    }
    const found = FIELD.exec(line)?.[1]
    if (found === undefined) return fields.size >= 3 && line.length === 0 ? fields : null
    name = found.toLowerCase()
    if (fields.has(name)) name = `${name} again`
    fields.set(name, line.slice(found.length + 1).trim())
  }
  return fields
}
