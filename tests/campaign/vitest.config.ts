import { defineConfig } from 'vitest/config'

/** What takes too long for every landing: run by `npm run campaign`. */
export default defineConfig({
  test: {
    include: ['tests/campaign/**/*.campaign.ts', 'tests/browser/crash.test.ts'],
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
