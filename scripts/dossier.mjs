import './lib/node-version.mjs'
import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

/**
 * `npm run -s dossier -- …`: installs and builds what is missing, then runs the command line in the caller's folder
 * (npm changes to the project's) and passes on its exit code. Standard output is the command's alone.
 */
const script = fileURLToPath(import.meta.url)
const PREPARE = '--prepare-only'

if (process.argv[2] === PREPARE) {
  const { ensureBuild, ensureDependencies } = await import('./lib/ensure.mjs')
  try {
    await ensureDependencies({ log })
    await ensureBuild({ log })
  } catch (error) {
    log(error.message)
    process.exitCode = 1
  }
} else {
  // In a process of its own, so that whatever npm and the build print goes to standard error.
  const prepared = await run([script, PREPARE], { stdio: ['ignore', 2, 2] })
  process.exitCode =
    prepared === 0
      ? await run([join(dirname(script), '..', 'out', 'main', 'dossier.js'), ...process.argv.slice(2)], {
          stdio: 'inherit',
          cwd: process.env['INIT_CWD'] ?? process.cwd(),
        })
      : 1
}

/** Runs Node on a file and resolves to its exit code; 1 when a signal ended it. */
function run(args, options) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, options)
    // Ctrl+C reaches the child by itself; it ends in its own time and this waits for it.
    process.on('SIGINT', () => undefined)
    process.once('SIGTERM', () => child.kill('SIGTERM'))
    child.once('error', (error) => {
      process.stderr.write(`${error.message}\n`)
      resolve(1)
    })
    child.once('exit', (code) => resolve(code ?? 1))
  })
}

function log(line) {
  process.stderr.write(`${line}\n`)
}
