import { err, ok, type Result } from '#core/base/result.ts'

/** Lists and codebooks are small; what is larger is something else. In bytes. */
const MOST_BYTES = 20_000_000

/** Reads a text file that the user chose: UTF-8, UTF-16 with its mark, else Windows-1252, as spreadsheets save it. */
export async function readTextFile(file: File): Promise<Result<string, string>> {
  if (file.size > MOST_BYTES)
    return err(`${file.name} has more than ${MOST_BYTES / 1_000_000} MB. Split it and bring its parts.`)
  const bytes = new Uint8Array(await file.arrayBuffer())
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return ok(new TextDecoder('utf-16le').decode(bytes))
  if (first === 0xfe && second === 0xff) return ok(new TextDecoder('utf-16be').decode(bytes))
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return ok(new TextDecoder('windows-1252').decode(bytes))
  }
}
