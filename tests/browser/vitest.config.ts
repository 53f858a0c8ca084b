import { defineConfig } from 'vitest/config'

/** Browser tests run one file after another: two cores cannot carry two browsers steadily. */
export default defineConfig({
  test: {
    include: ['tests/browser/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
