import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'

const root = join(import.meta.dirname, '../../../..')

/** The reader processes of the tests, built once as the app builds its own. */
export type BuiltReaders = {
  readonly real: string
  readonly misbehaving: string
  readonly remove: () => void
}

/** Builds them below `node_modules`, where the packages that they import are found. */
export async function buildReaders(): Promise<BuiltReaders> {
  const cache = join(root, 'node_modules', '.cache')
  mkdirSync(cache, { recursive: true })
  const outDir = mkdtempSync(join(cache, 'readers-'))
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      ssr: true,
      outDir,
      target: 'node20.19',
      minify: false,
      rolldownOptions: {
        input: {
          'reader-process': join(root, 'src/main/import/process/reader-process.ts'),
          'misbehaving-reader': join(import.meta.dirname, 'misbehaving-reader.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' },
      },
    },
  })
  return {
    real: join(outDir, 'reader-process.mjs'),
    misbehaving: join(outDir, 'misbehaving-reader.mjs'),
    remove: () => rmSync(outDir, { recursive: true, force: true }),
  }
}
