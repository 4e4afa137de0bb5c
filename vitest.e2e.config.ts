import { defineConfig } from 'vitest/config'

/** The built app in a real browser, three files at a time: a test waits for disk and browser much of its time. */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    globalSetup: ['tests/e2e/support/prepared-store.ts'],
    setupFiles: ['tests/support/clean-up.ts', 'tests/e2e/support/clean-up.ts'],
    // To load what drives the browser for every file anew took as long as some of its tests.
    isolate: false,
    // For what hangs, not for what is slow: on a busy machine everything takes many times as long.
    testTimeout: 600_000,
    hookTimeout: 240_000,
    maxWorkers: 3,
    // Two processes, a browser and a disk answer to no clock of ours: what fails twice running is a failure.
    retry: 1,
    // The window answers when its worker has read the case anew.
    expect: { poll: { timeout: 120_000 } },
  },
})
