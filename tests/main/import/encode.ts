/** Bytes of a text in a single-byte encoding, made by turning its decoder around. Fails on letters it does not have. */
export function encodeAs(text: string, encoding: string): Uint8Array {
  const table = new Map<string, number>()
  const decoder = new TextDecoder(encoding)
  for (let byte = 255; byte >= 0; byte--) table.set(decoder.decode(Uint8Array.of(byte)), byte)
  return Uint8Array.from(text.split(''), (character) => {
    const byte = table.get(character)
    if (byte === undefined) throw new Error(`${encoding} has no ${character}`)
    return byte
  })
}

/** Bytes of a text in UTF-16, with or without a byte order mark. */
export function encodeUtf16(text: string, order: 'le' | 'be', mark: boolean): Uint8Array {
  const marked = mark ? `\ufeff${text}` : text
  const view = new DataView(new ArrayBuffer(marked.length * 2))
  for (let index = 0; index < marked.length; index++)
    view.setUint16(index * 2, marked.charCodeAt(index), order === 'le')
  return new Uint8Array(view.buffer)
}
