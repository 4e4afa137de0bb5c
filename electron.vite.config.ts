import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const from = (path: string): string => resolve(import.meta.dirname, path)

/**
 * Three builds. `out/main` also holds the command line and the reader process, because they share its chunks.
 * Targets are set by hand: electron-vite knows Electron up to 44 only, and the same bundle must run on
 * Node 20.19 and on any Chromium of the last two years.
 */
export default defineConfig({
  main: {
    build: {
      target: 'node20.19',
      // The command line prints PDFs with it, where a browser is installed.
      externalizeDeps: { include: ['playwright-core'] },
      rolldownOptions: {
        input: {
          main: from('src/main/main.ts'),
          'reader-process': from('src/main/import/process/reader-process.ts'),
          dossier: from('src/cli/dossier.ts'),
          'match-thread': from('src/cli/match-thread.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  },
  preload: {
    build: {
      // A sandboxed preload must be one CommonJS file.
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: from('src/preload/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: from('src/renderer'),
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      target: 'chrome130',
      minify: true,
      // One window, loaded from the disk: splitting it would save nothing.
      chunkSizeWarningLimit: 2000,
      outDir: from('out/renderer'),
      rolldownOptions: { input: { index: from('src/renderer/index.html') } },
    },
  },
})
