import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..')

/**
 * Bundles a TypeScript file of the project and runs it with Node in the caller's folder (npm changes to the
 * project's); its exit code becomes this process's. The file finds the project in `VARIORUM_ROOT`.
 *
 * @param {string} entry relative to the project
 * @param {readonly string[]} args
 */
export async function runBundled(entry, args) {
  const name = basename(entry, '.ts')
  // A folder for each run, so that two at once never run each other's program.
  const outDir = join(root, 'node_modules', '.cache', 'run-bundled', String(process.pid))
  const { build } = await import('vite')
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(root, entry),
      outDir,
      emptyOutDir: false,
      target: 'node20.19',
      rolldownOptions: { output: { format: 'es', entryFileNames: `${name}.mjs`, codeSplitting: false } },
    },
  })
  const child = spawn(process.execPath, [join(outDir, `${name}.mjs`), ...args], {
    stdio: 'inherit',
    cwd: process.env['INIT_CWD'] ?? process.cwd(),
    env: { ...process.env, VARIORUM_ROOT: root },
  })
  child.once('exit', (code) => {
    rmSync(outDir, { recursive: true, force: true })
    process.exitCode = code ?? 1
  })
}
