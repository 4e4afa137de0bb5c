import { defineConfig } from 'vitest/config'

/** Everything that needs no browser. The end-to-end tests have a configuration of their own. */
export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/e2e/**', 'tests/bench/**', 'node_modules/**'],
    globalSetup: ['tests/support/reference-case.ts'],
    setupFiles: ['tests/support/indexed-db.ts', 'tests/support/clean-up.ts'],
    // For what hangs, not for what is slow: on a busy machine everything takes many times as long.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    // Left to itself it spares one processor, which on a machine with two is half of them.
    maxWorkers: '100%',
    // Half of all the work was to load and warm the same core again for every file. A file begins with no databases
    // (tests/support/indexed-db.ts); the rest of what the modules keep are memories of pure functions.
    isolate: false,
  },
})
