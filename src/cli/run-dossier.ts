import { resolve } from 'node:path'
import { adviceFor } from '#core/documents/failure-advice.ts'
import type { SourceDocument } from '#core/documents/source-document.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import { counted } from '#core/dossier/plain.ts'
import { publicDossier } from '#core/dossier/public-profile.ts'
import { renderJson } from '#core/dossier/render-json.ts'
import { renderMarkdown } from '#core/dossier/render-markdown.ts'
import type { MatchResult } from '#core/matching/match.ts'
import { NO_EVIDENCE, type Evidence } from '#main/export/evidence.ts'
import { loadDossierAssets } from '#main/export/load-assets.ts'
import { writeAtomically } from '#main/files/write-atomically.ts'
import { describeWriteProblem } from '#main/files/write-problem.ts'
import { renderDossier, writerFor, type PrintHtml } from '#main/export/writers.ts'
import type { ReaderHost } from '#main/import/process/reader-host.ts'
import { parseArguments, USAGE, type Options } from './arguments.ts'
import { readRedactions } from './redactions.ts'
import { ratingsFor, readRatingLists } from './rating-lists.ts'
import { compileDossier } from './compile-dossier.ts'
import { findSources, firstOverwritten, importDocuments } from './import-documents.ts'

/** What the command needs of the machine. */
export type Machine = {
  /** The folder that relative paths start from. */
  readonly folder: string
  readonly environment: Readonly<Record<string, string | undefined>>
  /** The folder `resources` of the program. */
  readonly resources: string
  readonly programVersion: string
  /** ISO 8601, UTC. */
  readonly now: () => string
  /** Made only when something is to be read; disposed at the end. */
  readonly startReaders: () => Pick<ReaderHost, 'read' | 'limits' | 'dispose'>
  /** Finds the matches of the documents. */
  readonly match: (documents: readonly SourceDocument[]) => Promise<MatchResult>
  /** Makes a PDF of the dossier's web page; called only when one is asked for. */
  readonly print: PrintHtml
  readonly signal: AbortSignal
  /** Writes to standard output. */
  readonly put: (text: string) => void
  /** A line about progress or a problem; never on standard output. */
  readonly say: (line: string) => void
}

/** 0 every file was read · 1 none was, or a dossier could not be written · 2 wrong usage · 3 some were not read. */
export type ExitCode = 0 | 1 | 2 | 3

/** Does what the arguments ask and returns the exit code. */
export async function runDossier(args: readonly string[], machine: Machine): Promise<ExitCode> {
  const parsed = parseArguments(args, machine.environment)
  if (!parsed.ok) {
    machine.say(`${parsed.error} See --help.`)
    return 2
  }
  const options = parsed.value
  if (options.wants === 'dossier') return compare(options, machine)
  machine.put(options.wants === 'help' ? USAGE : `${machine.programVersion}\n`)
  return 0
}

async function compare(options: Options, machine: Machine): Promise<ExitCode> {
  const sources = await findSources(options.inputs, machine.folder)
  const outputs = options.outputs.map((output) => resolve(machine.folder, output))
  const overwritten = await firstOverwritten(outputs, sources)
  if (overwritten !== null) {
    machine.say(
      `${overwritten} is one of the files to be read; the dossier would destroy it. Choose another --out. See --help.`,
    )
    return 2
  }
  const lists = await readRatingLists(options.ratings, machine)
  if (lists === null) return 2
  const redacted = await readRedactions(options.redact, machine)
  if (redacted === null) return 2
  machine.say(`Reading ${counted(sources.length, 'file')} …`)
  const host = machine.startReaders()
  let imported
  try {
    imported = await importDocuments(sources, {
      host,
      // A date that is given is that of everything made, so that the same files give the same bytes.
      now: () => options.date ?? machine.now(),
      keepsOriginals:
        options.originals && options.outputs.some((output) => writerFor(output)?.extension === '.zip'),
      signal: machine.signal,
      onFailure: ({ file, code, message }) => machine.say(`Not read: ${file}: ${message} ${adviceFor(code)}`),
    })
  } finally {
    host.dispose()
  }
  if (machine.signal.aborted) {
    machine.say('Stopped; nothing was written.')
    return 1
  }
  const { documents, duplicates, failures } = imported
  for (const { file } of duplicates) machine.say(`The same file again, counted once: ${file}`)
  machine.say(`Comparing ${counted(documents.length, 'document')} …`)
  const imprint = {
    title: options.title,
    author: options.author,
    compiledAt: options.date ?? machine.now(),
    programVersion: machine.programVersion,
  }
  const compiled = compileDossier(imported, imprint, await machine.match(documents))
  const whole = { ...compiled, outsideRatings: ratingsFor(compiled, lists, imprint) }
  const dossier = options.public ? publicDossier(whole, [], redacted) : whole
  const evidence: Evidence = {
    ...NO_EVIDENCE,
    original: (sha256) => Promise.resolve(imported.originals.get(sha256) ?? null),
  }
  const allWritten = await deliver(dossier, evidence, options, machine)
  if (documents.length === 0) machine.say('Nothing could be read.')
  if (documents.length === 0 || !allWritten) return 1
  return failures.length > 0 ? 3 : 0
}

async function deliver(
  dossier: Dossier,
  evidence: Evidence,
  options: Options,
  machine: Machine,
): Promise<boolean> {
  const assets = await loadDossierAssets(machine.resources)
  let allWritten = true
  for (const output of options.outputs) {
    const writer = writerFor(output)
    if (!writer) continue
    try {
      const content = await renderDossier(writer, dossier, assets, { print: machine.print, evidence })
      const { bytes, sha256 } = await writeAtomically(resolve(machine.folder, output), content)
      machine.say(`Wrote ${output}: ${bytes} bytes, SHA-256 ${sha256}`)
    } catch (error) {
      allWritten = false
      machine.say(describeWriteProblem(error, resolve(machine.folder, output)))
    }
  }
  if (options.json) machine.put(renderJson(dossier))
  else if (options.outputs.length === 0) machine.put(renderMarkdown(dossier, assets))
  return allWritten
}
