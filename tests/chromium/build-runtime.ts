import { mkdtempSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'

const ROOT = join(import.meta.dirname, '..', '..')

export type BuiltRuntime = { readonly register: string; remove(): void }

/** Builds the runtime for one test file, inside the project so that it finds its packages. */
export async function buildRuntime(): Promise<BuiltRuntime> {
  const parent = join(ROOT, 'node_modules', '.cache', 'variorum')
  mkdirSync(parent, { recursive: true })
  const outDir = mkdtempSync(join(parent, 'runtime-'))
  await build({ root: ROOT, configFile: join(ROOT, 'vite.chromium.config.ts'), build: { outDir } })
  return {
    register: join(outDir, 'register.js'),
    remove: () => rmSync(outDir, { recursive: true, force: true }),
  }
}
