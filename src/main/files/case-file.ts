import { createHash } from 'node:crypto'
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate'
import * as v from 'valibot'
import { err, ok, type Result } from '#core/base/result.ts'
import { MAX_FILE_BYTES } from '#shared/formats/file-limits.ts'
import { journalHeadSchema, type JournalHead } from '#shared/formats/journal.ts'
import { caseManifestSchema, type CaseManifest } from './case-manifest.ts'

/** What a case is made of: everything else is made anew from it. */
export type CaseParts = {
  readonly manifest: CaseManifest
  readonly head: JournalHead
  /** The journal as it lies on the disk. */
  readonly journal: Uint8Array
  /** Originals by their SHA-256. */
  readonly originals: ReadonlyMap<string, Uint8Array>
}

/** As much as a case file may hold, in bytes: it is made and read in memory. */
export const MAX_CASE_FILE_BYTES = 1_000_000_000

const VERSION = 1
const DESCRIPTION = 'variorum-case-file.json'
const JOURNAL = 'journal.ndjson'
const ORIGINALS = 'originals/'

const descriptionSchema = v.object({
  format: v.literal('variorum-case-file'),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  case: caseManifestSchema,
  journal: journalHeadSchema,
  originals: v.pipe(v.number(), v.integer(), v.minValue(0)),
})

/**
 * A whole case as one file: a ZIP archive of a description, the journal and the originals. The same case gives the same
 * bytes. Originals are stored as they are, for pages and pictures hardly shrink.
 */
export function packCaseFile({ manifest, head, journal, originals }: CaseParts): Uint8Array {
  const description = {
    format: 'variorum-case-file',
    version: VERSION,
    case: manifest,
    journal: head,
    originals: originals.size,
  }
  const files: Zippable = {
    [DESCRIPTION]: strToU8(`${JSON.stringify(description, null, 2)}\n`),
    [JOURNAL]: journal,
  }
  for (const sha256 of [...originals.keys()].toSorted()) {
    const bytes = originals.get(sha256)
    if (bytes) files[`${ORIGINALS}${sha256}`] = [bytes, { level: 0 }]
  }
  // A ZIP holds local time, so it is made from local time: the same everywhere.
  return zipSync(files, { level: 6, mtime: new Date(1980, 0, 1) })
}

/**
 * Reads a case file, which may come from anybody: names other than those above, bytes that do not hash to their name
 * and more than a case file may hold are refused; nothing is written here. Whether the journal's chain holds is for
 * `JournalFile` to say. The error is a sentence that says what is wrong.
 */
export function unpackCaseFile(bytes: Uint8Array): Result<CaseParts, string> {
  const unzipped = unzip(bytes)
  if (!unzipped.ok) return unzipped
  const files = unzipped.value
  const described = v.safeParse(descriptionSchema, parseJson(files.get(DESCRIPTION)))
  if (!described.success) return err('it is not a case file of Variorum, or its description is damaged.')
  const { version, case: manifest, journal: head, originals: count } = described.output
  if (version > VERSION) return err('a newer version of Variorum made it. Open it with that version.')
  const journal = files.get(JOURNAL)
  if (!journal) return err('its journal is missing. Ask for the file again.')
  const originals = new Map<string, Uint8Array>()
  for (const [name, content] of files) {
    if (!name.startsWith(ORIGINALS)) continue
    const sha256 = name.slice(ORIGINALS.length)
    if (createHash('sha256').update(content).digest('hex') !== sha256) {
      return err(`the original ${sha256.slice(0, 12)}… in it is damaged. Ask for the file again.`)
    }
    originals.set(sha256, content)
  }
  if (originals.size !== count) return err('originals are missing from it. Ask for the file again.')
  return ok({ manifest, head, journal, originals })
}

/** The files of an archive that a case file may have, by name. Sizes are checked before anything is inflated. */
function unzip(bytes: Uint8Array): Result<Map<string, Uint8Array>, string> {
  let total = 0
  let problem: string | null = null
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        total += originalSize
        if (!isExpected(name)) problem ??= 'it holds files that no case file has.'
        else if (total > MAX_CASE_FILE_BYTES) problem ??= 'it holds more than a case file may.'
        else if (name.startsWith(ORIGINALS) && originalSize > MAX_FILE_BYTES) {
          problem ??= 'an original in it is larger than any that can be imported.'
        }
        return problem === null
      },
    })
    return problem === null ? ok(new Map(Object.entries(files))) : err(problem)
  } catch {
    return err('it is not a case file of Variorum, or it is damaged.')
  }
}

function isExpected(name: string): boolean {
  return name === DESCRIPTION || name === JOURNAL || /^originals\/[0-9a-f]{64}$/u.test(name)
}

function parseJson(bytes: Uint8Array | undefined): unknown {
  try {
    return JSON.parse(strFromU8(bytes ?? new Uint8Array()))
  } catch {
    return null
  }
}
