import { defineConfig } from 'vitest/config'

/** Browser tests run one file after another: two cores cannot carry two browsers steadily. */
export default defineConfig({
  test: {
    include: ['tests/browser/**/*.test.ts'],
    fileParallelism: false,
    /** Two cores shared with whatever else runs: a browser that was starved is asked again, and the report says so. */
    retry: process.env['CI'] ? 2 : 0,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
