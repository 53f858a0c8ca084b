import { defineConfig } from 'vitest/config'

/** Two files at a time: each has its own server and profile, and waits for what must come, however long it takes. */
export default defineConfig({
  test: {
    include: ['tests/browser/**/*.test.ts'],
    maxWorkers: 2,
    /** Two cores shared with whatever else runs: a browser that was starved is asked again, and the report says so. */
    retry: process.env['CI'] ? 2 : 0,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
