import { defineConfig } from 'vitest/config'

/** The built app in a real browser, one file after the other: two browsers at once would only slow each other. */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    fileParallelism: false,
    // Two processes, a browser and a disk answer to no clock of ours: what fails twice running is a failure.
    retry: 1,
  },
})
