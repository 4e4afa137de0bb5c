import { resolve } from 'node:path'
import { defineConfig } from 'vite'

const from = (path: string): string => resolve(import.meta.dirname, path)

/** The stand-in for Electron on machines that have a Chromium only: plain modules for Node, loaded by a hook. */
export default defineConfig({
  publicDir: false,
  logLevel: 'warn',
  build: {
    ssr: true,
    target: 'node20.19',
    outDir: from('out/chromium'),
    // The source text of some functions is sent to the page, so it must stay as it is.
    minify: false,
    rolldownOptions: {
      input: {
        electron: from('src/chromium/electron.ts'),
        hooks: from('src/chromium/hooks.ts'),
        register: from('src/chromium/register.ts'),
      },
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    },
  },
})
