import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { invariant } from '#core/base/invariant.ts'
import { spawnNodeReader } from '#main/import/process/node-reader-child.ts'
import { createReaderHost } from '#main/import/process/reader-host.ts'
import { matchInThreads } from './match-in-threads.ts'
import { runDossier } from './run-dossier.ts'

/** The command `npm run -s dossier`: wires the machine to `runDossier`. */

const readerProcess = fileURLToPath(new URL('./reader-process.js', import.meta.url))
const matchThread = new URL('./match-thread.js', import.meta.url)
const root = programFolder(dirname(fileURLToPath(import.meta.url)))
const stop = new AbortController()
process.once('SIGINT', () => stop.abort())
// The other end of a pipe may close early (`| head`): that is its right and no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

process.exitCode = await runDossier(process.argv.slice(2), {
  folder: process.cwd(),
  environment: process.env,
  resources: join(root, 'resources'),
  programVersion: versionOf(root),
  now: () => new Date().toISOString(),
  startReaders: () => createReaderHost({ spawn: () => spawnNodeReader(readerProcess) }),
  signal: stop.signal,
  match: (documents) => matchInThreads(matchThread, documents),
  // Loaded only when it is needed: a browser's driver is large.
  print: async (html) => (await import('#chromium/print-html.ts')).printHtml(html),
  put: (text) => void process.stdout.write(text),
  say: (line) => void process.stderr.write(`${line}\n`),
})

/** The folder that holds the program's resources: the nearest above the built file. */
function programFolder(from: string): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'resources', 'dossier.css'))) return folder
    invariant(folder !== dirname(folder), 'the program lies in the folder that holds its resources')
  }
}

function versionOf(folder: string): string {
  const description: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  invariant(
    typeof description === 'object' && description !== null && 'version' in description,
    'package.json of this program names its version',
  )
  return String(description.version)
}
