import { parseArgs } from 'node:util'
import { err, ok, type Result } from '#core/base/result.ts'
import { writerEndings, writerFor } from '#main/export/writers.ts'

/** What the command line asks for. */
export type Options = {
  readonly inputs: readonly string[]
  readonly outputs: readonly string[]
  readonly json: boolean
  /** Lists of raters to set beside the outlets. */
  readonly ratings: readonly string[]
  /** Whether analysts' names, memos and redacted words are left out. */
  readonly public: boolean
  /** A file of words that no public dossier may hold, or `null`. */
  readonly redact: string | null
  /** Whether a package holds the files as they were read. */
  readonly originals: boolean
  readonly title: string | null
  readonly author: string
  /** ISO 8601, UTC; `null` for the clock. */
  readonly date: string | null
  readonly wants: 'dossier' | 'help' | 'version'
}

export const USAGE = `Usage: npm run -s dossier -- FILES_OR_FOLDERS [--out FILE]… [--json]

Compares documents and writes a dossier of what they share and where they differ.

  --out FILE      write the dossier to FILE; may be given more than once.
                  The ending picks the format: ${writerEndings()}
  --json          print the analysis as JSON on standard output, and nothing else there
  --ratings FILE  set what a rater says of the outlets beside them; CSV or JSON, may be given
                  more than once. Problems are told by file and line.
  --public        make it for the public: without analysts' names and memos; a package holds
                  neither the files that were read nor an audit log
  --redact FILE   with --public: words that nobody may read, one passage a line; made unreadable
                  wherever they stand, in every text and in everything that is written
  --without-originals
                  leave the files that were read out of a package (.zip)
  --title TEXT    title of the dossier
  --author NAME   who compiled it
  --date DATE     when it was compiled (ISO 8601); otherwise SOURCE_DATE_EPOCH or now
  --help          this text
  --version       the version of the program

With neither --out nor --json the dossier is printed as Markdown.

Exit code: 0 every file was read, 3 some were not, 1 none was or a dossier could not be written, 2 wrong usage.
`

/** Reads the arguments after the program's name; the error is a sentence for people. */
export function parseArguments(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Result<Options, string> {
  let parsed
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        out: { type: 'string', short: 'o', multiple: true },
        json: { type: 'boolean' },
        ratings: { type: 'string', multiple: true },
        public: { type: 'boolean' },
        redact: { type: 'string' },
        'without-originals': { type: 'boolean' },
        title: { type: 'string' },
        author: { type: 'string' },
        date: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean' },
      },
    })
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error))
  }
  const { values, positionals } = parsed
  const outputs = values.out ?? []
  if (values.redact !== undefined && !values.public) {
    return err('--redact makes words unreadable for the public only: add --public.')
  }
  const date = compileDate(values.date, environment['SOURCE_DATE_EPOCH'])
  if (!date.ok) return date
  const wants = values.help ? 'help' : values.version ? 'version' : 'dossier'
  if (wants === 'dossier') {
    if (positionals.length === 0) return err('Name at least one file or folder.')
    for (const output of outputs) {
      if (!writerFor(output)) return err(`Cannot write ${output}: the formats are ${writerEndings()}.`)
    }
  }
  return ok({
    inputs: positionals,
    outputs,
    json: values.json ?? false,
    ratings: values.ratings ?? [],
    public: values.public ?? false,
    redact: values.redact ?? null,
    originals: !(values['without-originals'] ?? false),
    title: values.title ?? null,
    author: values.author ?? '',
    date: date.value,
    wants,
  })
}

function compileDate(given: string | undefined, epoch: string | undefined): Result<string | null, string> {
  if (given !== undefined) {
    const milliseconds = Date.parse(given)
    return Number.isNaN(milliseconds)
      ? err(`--date is no date: ${given}. Write it like 2024-05-31 or 2024-05-31T12:00:00Z.`)
      : ok(new Date(milliseconds).toISOString())
  }
  if (epoch === undefined || epoch === '') return ok(null)
  if (!/^\d{1,11}$/u.test(epoch)) return err(`SOURCE_DATE_EPOCH is no number of seconds: ${epoch}.`)
  return ok(new Date(Number(epoch) * 1000).toISOString())
}
