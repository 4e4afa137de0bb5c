import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { build } from 'vite'

export const ROOT = join(import.meta.dirname, '..', '..')

/**
 * Builds the command, its threads and the reader process as the app's build does (one bundle, packages left outside), into a
 * folder of the project, where their packages and resources are found. Returns the path of the command.
 */
export async function buildCommand(name: string): Promise<string> {
  const outDir = join(ROOT, 'node_modules', '.cache', name)
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: true,
      target: 'node20.19',
      outDir,
      emptyOutDir: true,
      rolldownOptions: {
        input: {
          dossier: join(ROOT, 'src/cli/dossier.ts'),
          'match-thread': join(ROOT, 'src/cli/match-thread.ts'),
          'reader-process': join(ROOT, 'src/main/import/process/reader-process.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  })
  return join(outDir, 'dossier.js')
}

/** Runs the command to its end. */
export function runCommand(
  command: string,
  args: readonly string[],
  options: { readonly folder?: string; readonly environment?: Readonly<Record<string, string>> } = {},
): Promise<{ readonly code: number | null; readonly out: string; readonly err: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [command, ...args], {
      cwd: options.folder ?? ROOT,
      env: { PATH: process.env['PATH'] ?? '', ...options.environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const out: Buffer[] = []
    const err: Buffer[] = []
    child.stdout.on('data', (data: Buffer) => out.push(data))
    child.stderr.on('data', (data: Buffer) => err.push(data))
    child.on('error', reject)
    child.on('close', (code) =>
      resolve({ code, out: Buffer.concat(out).toString('utf8'), err: Buffer.concat(err).toString('utf8') }),
    )
  })
}
