import { createHash } from 'node:crypto'

/** Made once from `uuidgen`; names of things in files of this program are hashed under it. */
const NAMESPACE = '9a3f0a52-5d0e-4c6e-8a3b-2f4f4d0f7c11'

/**
 * A name-based UUID (RFC 9562, version 5), the same for the same name on every machine: exports must not change
 * when nothing has.
 *
 * @param namespace another format's own, where that format prescribes one
 */
export function uuidOf(name: string, namespace = NAMESPACE): string {
  const hash = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name, 'utf8')
    .digest()
    .subarray(0, 16)
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6)
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = hash.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
